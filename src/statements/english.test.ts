import { expect, test } from 'vitest';
import { markedBy, speakersOf, unmarked } from './testing/marked-text.js';

/** Marked text (see testing/marked-text.ts for the notation) and the names of the speakers. */
const CASES: readonly (readonly [marked: string, speakers: readonly (string | null)[]])[] = [
  [
    '“⟦1d We will not sell,⟧” ⟦1s Marsh⟧ ⟦1c said⟧. “⟦2d Not now.⟧” Alan Marsh left.',
    ['Alan Marsh', 'Alan Marsh'],
  ],
  [
    '⟦1s Alan Marsh⟧ ⟦1c wrote⟧ to ⟦1a Tom Alder⟧ that he “⟦1m would unequivocally have initial control.⟧”',
    ['Alan Marsh'],
  ],
  ['"⟦1d I am out,⟧" ⟦1c wrote⟧ ⟦1s Igor Suvorin⟧ to ⟦1a Marsh⟧ in an email.', ['Igor Suvorin']],
  ['⟦1s He⟧ ⟦1c called⟧ the plan “⟦1m insane.⟧”', [null]],
  ['The so-called “⟦t hybrid plan⟧” failed. The “⟦t for-profit arm⟧” grew.', []],
  [
    '⟦1s Tom Alder⟧, the chief executive of OpenLab, ⟦1c told⟧ ⟦1a the Financial Times⟧ that the suit was “⟦1m baseless.⟧”',
    ['Tom Alder'],
  ],
  ['⟦1c According to⟧ ⟦1s Helen Tanner⟧, “⟦1m the board was kept in the dark.⟧”', ['Helen Tanner']],
  ['“⟦1d The board was kept in the dark,⟧” ⟦1c according to⟧ ⟦1s Helen Tanner⟧.', ['Helen Tanner']],
  ['⟦1s Marsh⟧⟦1c :⟧ “⟦1d No.⟧”', ['Marsh']],
  ['Asked whether he would sell, ⟦1s Alder⟧ ⟦1c replied⟧: “⟦1d Never.⟧”', ['Alder']],
  ['“⟦1d Really?⟧” ⟦1s Alder⟧ ⟦1c asked⟧. “⟦2d Why would I?⟧”', ['Alder', 'Alder']],
  ['“⟦1d A for-profit,⟧” ⟦1s the letter⟧ ⟦1c said⟧, “⟦1d would betray the mission.⟧”', [null]],
  [
    'In a letter to ⟦1a the attorney general⟧, ⟦1s Norda⟧ ⟦1c argued⟧ that the move “⟦1m would have seismic implications for Silicon Valley.⟧”',
    ['Norda'],
  ],
  ['⟦1s The complaint⟧ ⟦1c alleges⟧ that Alder “⟦1m reaped a windfall.⟧”', [null]],
  [
    '⟦1s Ms. Zilis⟧ ⟦1c testified⟧ that Marsh “⟦1m never agreed⟧” to it. “⟦2d He walked away,⟧” ⟦2s she⟧ ⟦2c said⟧.',
    ['Zilis', 'Zilis'],
  ],
  ['‘⟦1d I never agreed,⟧’ ⟦1c said⟧ ⟦1s Marsh⟧. ‘⟦2d It’s the investors’ money.⟧’', ['Marsh', 'Marsh']],
  [
    '“⟦1d ⟦2s He⟧ ⟦2c said⟧ ‘⟦2m you will never get control of this company⟧’ and left,⟧” ⟦1s Brockwell⟧ ⟦1c testified⟧.',
    ['Brockwell', null],
  ],
  ['⟦1s Marsh⟧ reportedly ⟦1c described⟧ the offer as “⟦1m a bribe.⟧”', ['Marsh']],
  ['The book “⟦b Zero to One⟧” sold well. A memo titled “⟦b The Path Forward⟧” leaked.', []],
  [
    '“⟦1d This is the first paragraph of it.⟧\n\n“⟦1d This is the second,⟧” ⟦1s Alder⟧ ⟦1c wrote⟧.',
    ['Alder'],
  ],
  [
    '⟦1s ⟦2s ⟦3s Marsh⟧⟧⟧ ⟦1c ⟦2c ⟦3c said⟧⟧⟧ he was “⟦1m disappointed,⟧” “⟦2m angry⟧” and “⟦3m done.⟧”',
    ['Marsh', 'Marsh', 'Marsh'],
  ],
  [
    '“⟦1d I think,⟧” ⟦1s Alder⟧ ⟦1c said⟧ in an interview, “⟦1d that we were right.⟧” He paused. “⟦2d Mostly.⟧”',
    ['Alder', 'Alder'],
  ],
  ['Alder did not deny it. “⟦1d It happened,⟧” ⟦1s he⟧ ⟦1c said⟧.', ['Alder']],
  [
    "⟦1s Brockwell⟧, who co-founded OpenLab, ⟦1c wrote⟧ in his diary that “⟦1m it'd be wrong to steal the non-profit.⟧”",
    ['Brockwell'],
  ],
  [
    'A spokesman for OpenLab declined to comment. "⟦1d We look forward to our day in court,⟧" Marsh\'s ⟦1s lawyer Marc Tolliver⟧ ⟦1c said⟧.',
    ['Marc Tolliver'],
  ],
  [
    '⟦1s The judge⟧ ⟦1c asked⟧ ⟦1a Alder⟧, "⟦1d Did you read it?⟧" "⟦2d Yes,⟧" ⟦2s he⟧ ⟦2c answered⟧.',
    [null, null],
  ],
  ['⟦1s Marsh⟧ ⟦1c has accused⟧ ⟦1a Alder⟧ of “⟦1m broken promises and long silences.⟧”', ['Marsh']],
  ['“⟦1d My trust in him is gone,⟧” ⟦1s Suvorin⟧ ⟦1c told⟧ ⟦1a the board⟧.', ['Suvorin']],
  ['As ⟦1s Alder⟧ ⟦1c put⟧ it, “⟦1d we needed more capital.⟧”', ['Alder']],
  ['⟦1s Marsh⟧, in an email to ⟦1a Alder⟧, ⟦1c warned⟧: “⟦1d Humanity is at stake.⟧”', ['Marsh']],
  [
    '"⟦1d Build it alone in your own shed or stay with OpenLab on the terms we signed,⟧" ⟦1s Marsh⟧ ⟦1c wrote⟧. "⟦2d The next transfer leaves my bank on the day you answer me in writing.⟧"',
    ['Marsh', 'Marsh'],
  ],
  ['⟦1s Mr. Marsh⟧ ⟦1c tweeted⟧ “⟦1d OpenLab should be more open.⟧”', ['Marsh']],
  [
    '⟦1s Siobhan Zell⟧ ⟦1c texted⟧ ⟦1a Marsh⟧ that the founders were "⟦1m close to quitting.⟧"',
    ['Siobhan Zell'],
  ],
  ["The company rejected what ⟦1s it⟧ ⟦1c called⟧ “⟦1m Marsh's demands.⟧”", [null]],
  ["⟦1s Alder's response⟧⟦1c :⟧ “⟦1d Great idea.⟧”", ['Alder']],
  ["“⟦t Great idea⟧” was Alder's response.", []],
  [
    "⟦1s OpenLab's lawyers⟧ ⟦1c wrote⟧ that the claims “⟦1m rest on convoluted, often incoherent, factual premises.⟧”",
    [null],
  ],
  ['⟦1s Marsh and Alder⟧ ⟦1c said⟧ they “⟦1m had a deal.⟧”', [null]],
  ['"⟦1d It\'s over.⟧" That was all Marsh had to say.', [null]],
  ["⟦1s Marsh⟧ did not mince words⟦1c :⟧ “⟦1d You can't sue your way to AGI.⟧”", ['Marsh']],
];

test.each(CASES)('finds who says what in English: %s', (marked, speakers) => {
  const text = unmarked(marked);
  expect(markedBy(text, 'en')).toBe(marked);
  expect(speakersOf(text, 'en')).toEqual(speakers);
});
