import { expect, test } from 'vitest';
import { markedBy, speakersOf, unmarked } from './testing/marked-text.js';

/** Marked text (see testing/marked-text.ts for the notation) and the names of the speakers. */
const CASES: readonly (readonly [marked: string, speakers: readonly (string | null)[]])[] = [
  [
    '“⟦1d We will not sell,⟧” ⟦1s Musk⟧ ⟦1c said⟧. “⟦2d Not now.⟧” Elon Musk left.',
    ['Elon Musk', 'Elon Musk'],
  ],
  [
    '⟦1s Elon Musk⟧ ⟦1c wrote⟧ to ⟦1a Sam Altman⟧ that he “⟦1m would unequivocally have initial control.⟧”',
    ['Elon Musk'],
  ],
  ['"⟦1d I am out,⟧" ⟦1c wrote⟧ ⟦1s Ilya Sutskever⟧ to ⟦1a Musk⟧ in an email.', ['Ilya Sutskever']],
  ['⟦1s He⟧ ⟦1c called⟧ the plan “⟦1m insane.⟧”', [null]],
  ['The so-called “⟦t hybrid plan⟧” failed. The “⟦t for-profit arm⟧” grew.', []],
  [
    '⟦1s Sam Altman⟧, the chief executive of OpenAI, ⟦1c told⟧ ⟦1a the Financial Times⟧ that the suit was “⟦1m baseless.⟧”',
    ['Sam Altman'],
  ],
  ['⟦1c According to⟧ ⟦1s Helen Toner⟧, “⟦1m the board was kept in the dark.⟧”', ['Helen Toner']],
  ['“⟦1d The board was kept in the dark,⟧” ⟦1c according to⟧ ⟦1s Helen Toner⟧.', ['Helen Toner']],
  ['⟦1s Musk⟧⟦1c :⟧ “⟦1d No.⟧”', ['Musk']],
  ['Asked whether he would sell, ⟦1s Altman⟧ ⟦1c replied⟧: “⟦1d Never.⟧”', ['Altman']],
  ['“⟦1d Really?⟧” ⟦1s Altman⟧ ⟦1c asked⟧. “⟦2d Why would I?⟧”', ['Altman', 'Altman']],
  ['“⟦1d A for-profit,⟧” ⟦1s the letter⟧ ⟦1c said⟧, “⟦1d would betray the mission.⟧”', [null]],
  [
    'In a letter to ⟦1a the attorney general⟧, ⟦1s Meta⟧ ⟦1c argued⟧ that the move “⟦1m would have seismic implications for Silicon Valley.⟧”',
    ['Meta'],
  ],
  ['⟦1s The complaint⟧ ⟦1c alleges⟧ that Altman “⟦1m reaped a windfall.⟧”', [null]],
  [
    '⟦1s Ms. Zilis⟧ ⟦1c testified⟧ that Musk “⟦1m never agreed⟧” to it. “⟦2d He walked away,⟧” ⟦2s she⟧ ⟦2c said⟧.',
    ['Zilis', 'Zilis'],
  ],
  ['‘⟦1d I never agreed,⟧’ ⟦1c said⟧ ⟦1s Musk⟧. ‘⟦2d It’s the investors’ money.⟧’', ['Musk', 'Musk']],
  [
    '“⟦1d ⟦2s He⟧ ⟦2c said⟧ ‘⟦2m you will never get control of this company⟧’ and left,⟧” ⟦1s Brockman⟧ ⟦1c testified⟧.',
    ['Brockman', null],
  ],
  ['⟦1s Musk⟧ reportedly ⟦1c described⟧ the offer as “⟦1m a bribe.⟧”', ['Musk']],
  ['The book “⟦b Zero to One⟧” sold well. A memo titled “⟦b The Path Forward⟧” leaked.', []],
  [
    '“⟦1d This is the first paragraph of it.⟧\n\n“⟦1d This is the second,⟧” ⟦1s Altman⟧ ⟦1c wrote⟧.',
    ['Altman'],
  ],
  [
    '⟦1s ⟦2s ⟦3s Musk⟧⟧⟧ ⟦1c ⟦2c ⟦3c said⟧⟧⟧ he was “⟦1m disappointed,⟧” “⟦2m angry⟧” and “⟦3m done.⟧”',
    ['Musk', 'Musk', 'Musk'],
  ],
  [
    '“⟦1d I think,⟧” ⟦1s Altman⟧ ⟦1c said⟧ in an interview, “⟦1d that we were right.⟧” He paused. “⟦2d Mostly.⟧”',
    ['Altman', 'Altman'],
  ],
  ['Altman did not deny it. “⟦1d It happened,⟧” ⟦1s he⟧ ⟦1c said⟧.', ['Altman']],
  [
    "⟦1s Brockman⟧, who co-founded OpenAI, ⟦1c wrote⟧ in his diary that “⟦1m it'd be wrong to steal the non-profit.⟧”",
    ['Brockman'],
  ],
  [
    'A spokesman for OpenAI declined to comment. "⟦1d We look forward to our day in court,⟧" Musk\'s ⟦1s lawyer Marc Toberoff⟧ ⟦1c said⟧.',
    ['Marc Toberoff'],
  ],
  [
    '⟦1s The judge⟧ ⟦1c asked⟧ ⟦1a Altman⟧, "⟦1d Did you read it?⟧" "⟦2d Yes,⟧" ⟦2s he⟧ ⟦2c answered⟧.',
    [null, null],
  ],
  ['⟦1s Musk⟧ ⟦1c has accused⟧ ⟦1a Altman⟧ of “⟦1m perfidy and deceit.⟧”', ['Musk']],
  ['“⟦1d My trust in him is gone,⟧” ⟦1s Sutskever⟧ ⟦1c told⟧ ⟦1a the board⟧.', ['Sutskever']],
  ['As ⟦1s Altman⟧ ⟦1c put⟧ it, “⟦1d we needed more capital.⟧”', ['Altman']],
  ['⟦1s Musk⟧, in an email to ⟦1a Altman⟧, ⟦1c warned⟧: “⟦1d Humanity is at stake.⟧”', ['Musk']],
  [
    '"⟦1d Either go do something on your own or continue with OpenAI as a nonprofit,⟧" ⟦1s Musk⟧ ⟦1c wrote⟧. "⟦2d I will no longer fund OpenAI until you have made a firm commitment to stay.⟧"',
    ['Musk', 'Musk'],
  ],
  ['⟦1s Mr. Musk⟧ ⟦1c tweeted⟧ “⟦1d OpenAI should be more open.⟧”', ['Musk']],
  [
    '⟦1s Shivon Zilis⟧ ⟦1c texted⟧ ⟦1a Musk⟧ that the founders were "⟦1m close to quitting.⟧"',
    ['Shivon Zilis'],
  ],
  ["The company rejected what ⟦1s it⟧ ⟦1c called⟧ “⟦1m Musk's demands.⟧”", [null]],
  ["⟦1s Altman's response⟧⟦1c :⟧ “⟦1d Great idea.⟧”", ['Altman']],
  ["“⟦t Great idea⟧” was Altman's response.", []],
  [
    "⟦1s OpenAI's lawyers⟧ ⟦1c wrote⟧ that the claims “⟦1m rest on convoluted, often incoherent, factual premises.⟧”",
    [null],
  ],
  ['⟦1s Musk and Altman⟧ ⟦1c said⟧ they “⟦1m had a deal.⟧”', [null]],
  ['"⟦1d It\'s over.⟧" That was all Musk had to say.', [null]],
  ["⟦1s Musk⟧ did not mince words⟦1c :⟧ “⟦1d You can't sue your way to AGI.⟧”", ['Musk']],
];

test.each(CASES)('finds who says what in English: %s', (marked, speakers) => {
  const text = unmarked(marked);
  expect(markedBy(text, 'en')).toBe(marked);
  expect(speakersOf(text, 'en')).toEqual(speakers);
});
