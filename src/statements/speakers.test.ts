import { expect, test } from 'vitest';
import type { Language } from '../language/index.js';
import { statementsOf } from './statements-of.js';
import { markedBy, speakersOf, unmarked } from './testing/marked-text.js';

/** Marked text (see testing/marked-text.ts for the notation) and the names of the speakers. */
const CASES: readonly (readonly [
  language: Language,
  marked: string,
  speakers: readonly (string | null)[],
])[] = [
  // names
  [
    'fr',
    '« ⟦1d Je reste⟧ », ⟦1c répond⟧ ⟦1s Maëlle Le Tallec⟧. ⟦2s Le Tallec⟧ ⟦2c écrit⟧ encore : « ⟦2d Je reste ici.⟧ »',
    ['Maëlle Le Tallec', 'Maëlle Le Tallec'],
  ],
  ['fr', '⟦1s M. Le Goff⟧ ⟦1c a répondu⟧ : « ⟦1d Je ne vendrai pas.⟧ »', ['Le Goff']],
  [
    'fr',
    "« ⟦1d C'est loin⟧ », ⟦1c dit⟧ ⟦1s Marine Le Braz⟧. ⟦2s Mme Le Braz⟧ ⟦2c insiste⟧ : « ⟦2d Très loin.⟧ »",
    ['Marine Le Braz', 'Marine Le Braz'],
  ],
  ['fr', '« ⟦1d Nous partons⟧ », ⟦1c a tranché⟧ ⟦1s Jean de La Motte⟧.', ['Jean de La Motte']],
  [
    'fr',
    '« ⟦1d Nous partons⟧ », ⟦1c a tranché⟧ ⟦1s Ana De Souza⟧. Puis ⟦2s De Souza⟧ ⟦2c a ajouté⟧ : « ⟦2d Demain.⟧ »',
    ['Ana De Souza', 'Ana De Souza'],
  ],
  [
    'fr',
    '⟦1s La ministre⟧ ⟦1c a dit⟧ : « ⟦1d Nous restons.⟧ » ⟦2s Le Premier ministre⟧ ⟦2c a répondu⟧ : « ⟦2d Partez.⟧ »',
    [null, null],
  ],
  ['fr', 'De Paris, ⟦1s il⟧ ⟦1c écrit⟧ : « ⟦1d Nous restons.⟧ »', [null]],
  [
    'en',
    "“⟦1d I will stay,⟧” ⟦1s Maëlle Le Tallec⟧ ⟦1c told⟧ ⟦1a the crew⟧. Le Tallec's answer to him was short. “⟦2d We stay,⟧” ⟦2s she⟧ ⟦2c told⟧ ⟦2a Paul Ferris⟧.",
    ['Maëlle Le Tallec', 'Maëlle Le Tallec'],
  ],
  [
    'en',
    '“⟦1d I will stay,⟧” ⟦1c said⟧ ⟦1s Ana De Souza⟧. ⟦2s De Souza⟧ later ⟦2c wrote⟧: “⟦2d We stay.⟧”',
    ['Ana De Souza', 'Ana De Souza'],
  ],
  [
    'en',
    '“⟦1d I will stay,⟧” ⟦1c said⟧ ⟦1s Jean de La Motte⟧. “⟦2d We stay,⟧” ⟦2s La Motte⟧ ⟦2c said⟧.',
    ['Jean de La Motte', 'Jean de La Motte'],
  ],
  // pronouns
  [
    'fr',
    'Maëlle Le Tallec hésite. « ⟦1d Je ne signe pas⟧ », ⟦1c écrit⟧-⟦1s elle⟧ à ⟦1a Conor Brady⟧. ⟦2s Elle⟧ a une autre idée ⟦2c :⟧ « ⟦2d Attendons le printemps avant de parler.⟧ »',
    ['Maëlle Le Tallec', 'Maëlle Le Tallec'],
  ],
  [
    'fr',
    "En mai, Corvane porte plainte. « ⟦1d Le dossier est mince⟧ », ⟦1c reconnaît⟧ ⟦1s Ulric Vasseur⟧, l'avocat de la société. Et ⟦2s il⟧ ⟦2c prévient⟧ : « ⟦2d Le juge devra se dire compétent.⟧ » À son confrère, ⟦3s il⟧ ⟦3c écrit⟧ sans détour :\n\n« ⟦3d La société n'a jamais vendu la licence.⟧ »",
    ['Ulric Vasseur', 'Ulric Vasseur', 'Ulric Vasseur'],
  ],
  [
    'fr',
    "Aster Lines, société bretonne, a perdu. Aster porte plainte. « ⟦1d C'est injuste⟧ », ⟦1c dit⟧-⟦1s il⟧.",
    [null],
  ],
  [
    'fr',
    "Luc Moal a vu Anne Rey. « ⟦1d C'est injuste⟧ », ⟦1c dit⟧-⟦1s elle⟧. « ⟦2d Non⟧ », ⟦2c répond⟧-⟦2s il⟧.",
    ['Anne Rey', 'Luc Moal'],
  ],
  [
    'fr',
    "« ⟦1d C'est injuste⟧ », ⟦1c écrit⟧ ⟦1s Luc Moal⟧ à ⟦1a Jean Petit⟧. ⟦2s Il⟧ ⟦2c ajoute⟧ : « ⟦2d Très injuste.⟧ »",
    ['Luc Moal', 'Luc Moal'],
  ],
  [
    'en',
    "The figures had come from Orsolya Brophy, Corvane's finance director. “⟦1d We would hold the majority,⟧” ⟦1s she⟧ ⟦1c wrote⟧ in a note.",
    ['Orsolya Brophy'],
  ],
  [
    'en',
    'Kestrel Marine, the firm that built the boats, met Tom Hale. “⟦1d It floats,⟧” ⟦1s he⟧ ⟦1c said⟧.',
    ['Tom Hale'],
  ],
  ['en', 'Halden, a Dublin company, refused. “⟦1d We will see them in court,⟧” ⟦1s he⟧ ⟦1c said⟧.', [null]],
  [
    'en',
    "Laura Dunne's report angered Peter Moss. “⟦1d It is a disgrace,⟧” ⟦1s he⟧ ⟦1c said⟧. “⟦2d It is a fair report,⟧” ⟦2s she⟧ ⟦2c answered⟧.",
    ['Peter Moss', 'Laura Dunne'],
  ],
  [
    'en',
    '“⟦1d It is over,⟧” ⟦1s she⟧ ⟦1c said⟧. “⟦2d We are done,⟧” ⟦2s she⟧ ⟦2c told⟧ ⟦2a Paul Ferris⟧. He was calm. “⟦3d We will see,⟧” ⟦3s he⟧ ⟦3c said⟧.',
    [null, null, 'Paul Ferris'],
  ],
  [
    'en',
    'Zorah Le Dantec wrote to Paul Rey on 3 May. “⟦1d Nothing presses,⟧” ⟦1s she⟧ ⟦1c wrote⟧. ⟦2s He⟧ ⟦2c disagreed⟧: “⟦2d Everything does.⟧”',
    ['Zorah Le Dantec', 'Paul Rey'],
  ],
  [
    'en',
    "“⟦1d The sea is ours,⟧” ⟦1s Zorah Le Dantec⟧, the trust's director, ⟦1c wrote⟧ in May. In that note ⟦2s she⟧ ⟦2c insisted⟧: “⟦2d We mean to stay.⟧”",
    ['Zorah Le Dantec', 'Zorah Le Dantec'],
  ],
  [
    'fr',
    "Ulric Vasseur, qui préside le conseil, n'a rien regretté : « ⟦1d Il a tout vendu⟧ », ⟦1c aurait-⟦1s il⟧ soupiré⟧.",
    ['Ulric Vasseur'],
  ],
  [
    'fr',
    'Ulric Vasseur demande quatre sièges sur sept. Zorah Le Dantec hésite. « ⟦1d Je ne signe rien⟧ », ⟦1c écrit⟧-⟦1s elle⟧ à ⟦1a Ulric Vasseur⟧.',
    ['Zorah Le Dantec'],
  ],
  // hearsay
  [
    'en',
    '“⟦1d It was never more than a letterhead,⟧” ⟦1s Nuala Brophy⟧ is said to ⟦1c have told⟧ ⟦1a colleagues⟧.',
    ['Nuala Brophy'],
  ],
  [
    'en',
    '⟦1s Nuala Brophy⟧ is reported to ⟦1c have written⟧ that it was “⟦1m never more than a letterhead⟧”.',
    ['Nuala Brophy'],
  ],
  ['en', '“⟦1d The boat sank,⟧” ⟦1s the captain⟧ was quoted as ⟦1c saying⟧.', [null]],
  [
    'fr',
    "Hubert Vasseur n'a guère pleuré : « ⟦1d Il a vendu la peau de l'ours⟧ », ⟦1c aurait-⟦1s il⟧ soupiré⟧.",
    ['Hubert Vasseur'],
  ],
  [
    'fr',
    "⟦1s Hubert Vasseur⟧ ⟦1c aurait soupiré⟧ : « ⟦1d Il a vendu la peau de l'ours.⟧ »",
    ['Hubert Vasseur'],
  ],
  [
    'fr',
    "On ⟦1c prête⟧ à ⟦1s Hubert Vasseur⟧ ce mot : « ⟦1d Il a vendu la peau de l'ours.⟧ »",
    ['Hubert Vasseur'],
  ],
  // bodies and things
  [
    'fr',
    "Le parquet enquête, saisi par Norgaz. ⟦1s L'Agence des ports maritimes⟧ ⟦1c a répondu⟧ qu'elle n'entendait pas « ⟦1m devenir le greffe de cette querelle⟧ ».",
    ['Agence des ports maritimes'],
  ],
  [
    'fr',
    "⟦1s La Cour des comptes⟧ ⟦1c a écrit⟧ que la gestion était « ⟦1m d'une rare légèreté⟧ ».",
    ['Cour des comptes'],
  ],
  [
    'fr',
    "« ⟦1d Nous ne dirons rien⟧ », ⟦1c a répondu⟧ ⟦1s l'Autorité des marchés financiers⟧.",
    ['Autorité des marchés financiers'],
  ],
  ['fr', "⟦1s Le Président de la République⟧ ⟦1c a dit⟧ qu'il « ⟦1m ne céderait jamais⟧ ».", [null]],
  [
    'en',
    '⟦1s The Office of Fair Trading⟧ ⟦1c said⟧ that it would not “⟦1m act as the clerk of a quarrel.⟧”',
    ['Office of Fair Trading'],
  ],
  [
    'en',
    '⟦1s The Board of the harbour trust⟧ ⟦1c wrote⟧ that it “⟦1m would not sell a single boat⟧”.',
    ['Board of the harbour trust'],
  ],
  ['en', '⟦1s One line in the log⟧ ⟦1c reads⟧: “⟦1d No decision was taken, and the tea was cold.⟧”', [null]],
  // terms
  ['fr', 'La première grue, que les dockers ont baptisée « ⟦t Germaine⟧ », a tenu.', []],
  ['fr', "La halle, qu'on appelle ici « ⟦t le Ventre⟧ », a brûlé.", []],
  ['fr', 'On parle déjà de « ⟦t cabane jaune⟧ » et de « ⟦t cabane noire⟧ ».', []],
  ['en', 'The first crane, which locals call “⟦t Old Meg⟧”, held.', []],
  ['en', 'The barge that the crew nicknamed “⟦t Big Fern⟧” sank.', []],
  ['en', 'The beam, which ⟦1s Ms Lee⟧ ⟦1c called⟧ “⟦1m absurd⟧”, fell.', ['Lee']],
  ['en', 'Staff began to talk of a “⟦t third way⟧” and of the “⟦t second boat⟧”.', []],
  // addressees
  [
    'fr',
    '« ⟦1d Aucun poste ne sera supprimé⟧ », ⟦1c assure⟧ ⟦1s Maëlle Le Tallec⟧ dans son courrier du 20 février 2019.',
    ['Maëlle Le Tallec'],
  ],
  [
    'fr',
    '« ⟦1d Nous avons bâti une balance⟧ », ⟦1c confie⟧ ⟦1s Hubert Vasseur⟧ à ⟦1a Maud Perrin⟧ le 12 septembre 2017.',
    ['Hubert Vasseur'],
  ],
  ['fr', '« ⟦1d Nous restons⟧ », ⟦1c a déclaré⟧ ⟦1s Paul Rey⟧ à La Rochelle.', ['Paul Rey']],
  ['fr', '« ⟦1d Nous restons⟧ », ⟦1c a écrit⟧ ⟦1s Paul Rey⟧ à ⟦1a Corvane⟧.', ['Paul Rey']],
  [
    'en',
    '“⟦1d We would hold the majority,⟧” ⟦1s Nuala Brophy⟧ ⟦1c wrote⟧ in an e-mail dated 14 November 2017.',
    ['Nuala Brophy'],
  ],
];

test.each(CASES)('leads to who speaks, %s: %s', (language, marked, speakers) => {
  const text = unmarked(marked);
  expect(markedBy(text, language)).toBe(marked);
  expect(speakersOf(text, language)).toEqual(speakers);
});

function hedgesOf(text: string, language: Language): string[][] {
  return statementsOf(text, language).statements.map((one) =>
    one.hedges.map((hedge) => `${hedge.kind} ${text.slice(hedge.start, hedge.end)}`),
  );
}

test('keeps as a hedge that someone is only said to have said it', () => {
  expect(hedgesOf('“It was a letterhead,” Nuala Brophy is said to have told us.', 'en')).toEqual([
    ['hearsay is said to'],
  ]);
  expect(hedgesOf('Hubert Vasseur aurait soupiré : « Il a tout vendu. »', 'fr')).toEqual([
    ['conditional aurait'],
  ]);
  expect(hedgesOf('On prête à Hubert Vasseur ce mot : « Il a tout vendu. »', 'fr')).toEqual([
    ['hearsay prête'],
  ]);
  expect(hedgesOf('Hubert Vasseur a soupiré : « Il a tout vendu. »', 'fr')).toEqual([[]]);
});
