import { expect, test } from 'vitest';
import { markedBy, speakersOf, unmarked } from './testing/marked-text.js';

/** Marked text (see testing/marked-text.ts for the notation) and the names of the speakers. */
const CASES: readonly (readonly [marked: string, speakers: readonly (string | null)[]])[] = [
  ["« ⟦1d C'est faux⟧, ⟦1c a-t-⟦1s il⟧ dit⟧, ⟦1d et je le prouverai.⟧ » Jean Dupont est parti.", [null]],
  ["Jean Dupont est arrivé. « ⟦1d C'est faux⟧ », ⟦1c a-t-⟦1s il⟧ déclaré⟧ lundi.", ['Jean Dupont']],
  [
    "« ⟦1d Nous n'avons rien à cacher⟧ », ⟦1c assure⟧ ⟦1s Marie Curie⟧, directrice du laboratoire.",
    ['Marie Curie'],
  ],
  ["⟦1c Selon⟧ ⟦1s Tom Alder⟧, « ⟦1m le conseil n'a jamais voté⟧ ».", ['Tom Alder']],
  ["⟦1s Le PDG⟧ ⟦1c a qualifié⟧ le plan d'« ⟦1m absurde⟧ ».", [null]],
  ['Alan Marsh a lancé un projet baptisé « ⟦t Colossus⟧ ».', []],
  ['⟦1s M. Alder⟧ ⟦1c a répondu⟧ : « ⟦1d Je ne vendrai pas.⟧ »', ['Alder']],
  ['« ⟦1d Je ne vendrai pas⟧ », ⟦1c a répondu⟧ ⟦1s M. Alder⟧ au ⟦1a Monde⟧.', ['Alder']],
  ["« ⟦1d Je ne vendrai pas.⟧ » Tom Alder l'a dit hier.", [null]],
  [
    "« ⟦1d Personne ne me dira quoi faire⟧ », ⟦1c s'est exclamé⟧ ⟦1s Alan Marsh⟧. « ⟦2d Personne.⟧ »",
    ['Alan Marsh', 'Alan Marsh'],
  ],
  [
    "— ⟦1d Je ne sais pas⟧, ⟦1c dit⟧ ⟦1s Marie⟧.\n— ⟦2d Vous mentez !⟧ ⟦2c s'écria⟧-t-⟦2s il⟧. ⟦2d Sortez.⟧",
    ['Marie', null],
  ],
  ['⟦1s Elle⟧ ⟦1c a écrit⟧ dans un courriel que le conseil était « ⟦1m profondément divisé⟧ ».', [null]],
  [
    "⟦1c D'après⟧ ⟦1s le Wall Street Journal⟧, la société « ⟦1m n'a pas respecté ses engagements⟧ ».",
    ['Wall Street Journal'],
  ],
  ['⟦1s Le ministre⟧ ⟦1c dit⟧ « ⟦1m regretter⟧ » cette décision.', [null]],
  ['Le film intitulé « ⟦b Les Temps modernes⟧ » a plu. Son livre « ⟦b Le Prix de la paix⟧ » aussi.', []],
  [
    "⟦1s Tom Alder⟧, PDG d'OpenLab, ⟦1c a estimé⟧ que cette plainte était « ⟦1m sans fondement⟧ ».",
    ['Tom Alder'],
  ],
  ['⟦1s Les avocats de Marsh⟧ ⟦1c ont dénoncé⟧ « ⟦1m une trahison⟧ ».', [null]],
  ['⟦1s La plainte⟧, déposée lundi, ⟦1c affirme⟧ que « ⟦1m la mission a été abandonnée⟧ ».', [null]],
  ['« ⟦1d La mission a été abandonnée⟧ », ⟦1c peut-on lire⟧ dans ⟦1s la plainte⟧.', [null]],
  ["⟦1s Alan Marsh⟧ l'⟦1c a redit⟧ à ⟦1a Tom Alder⟧ : « ⟦1d Je paie, je décide.⟧ »", ['Alan Marsh']],
  ['⟦1s Marsh⟧ ⟦1c :⟧ « ⟦1d Je paie, je décide.⟧ »', ['Marsh']],
  ['⟦1c À en croire⟧ ⟦1s Igor Suvorin⟧, « ⟦1m le contrôle absolu⟧ » était le but.', ['Igor Suvorin']],
  ["« ⟦1d Le conseil⟧, ⟦1c explique⟧ ⟦1s Helen Tanner⟧, ⟦1d n'a pas été informé.⟧ »", ['Helen Tanner']],
  ['« ⟦1d Oui⟧ », ⟦1c répond⟧-⟦1s elle⟧. « ⟦2d Non⟧ », ⟦2c ajoute⟧-t-⟦2s elle⟧ aussitôt.', [null, null]],
  [
    '"⟦1d La confiance est rompue⟧", ⟦1c déplore⟧ ⟦1s Helen Tanner⟧, qui a quitté le conseil en 2023.',
    ['Helen Tanner'],
  ],
  ["⟦1s Il⟧ ⟦1c a prétendument déclaré⟧ qu'il « ⟦1m aurait le contrôle⟧ ».", [null]],
  ["⟦1s Tom Alder⟧ ⟦1a lui⟧ ⟦1c a répondu⟧ qu'il « ⟦1m n'avait pas le choix⟧ ».", ['Tom Alder']],
  [
    "⟦1s L'ancien président⟧, qui s'exprimait lundi, ⟦1c a jugé⟧ « ⟦1m irresponsable⟧ » la décision du conseil.",
    [null],
  ],
  ['⟦1c Pour⟧ ⟦1s Helen Tanner⟧, « ⟦1m il fallait agir⟧ ».', ['Helen Tanner']],
  ['« ⟦1d Il fallait agir⟧ », ⟦1c confie⟧ ⟦1s un proche du dossier⟧.', [null]],
  ['« ⟦1d Il fallait agir⟧ », ⟦1c selon⟧ ⟦1s un porte-parole de la société⟧.', [null]],
  ['Le terme « ⟦t intelligence générale⟧ » fait débat.', []],
  ["⟦1s La société⟧ ⟦1c soutient⟧ que Marsh « ⟦1m n'a jamais versé⟧ » la somme promise.", [null]],
  [
    '« ⟦1d On nous a menti. On nous a trompés⟧ », ⟦1c ont dénoncé⟧ ⟦1s les salariés⟧ dans une lettre.',
    [null],
  ],
  ["Comme l'⟦1c a écrit⟧ ⟦1s Igor Suvorin⟧, « ⟦1d le but est de bien faire⟧ ».", ['Igor Suvorin']],
  ['Interrogé par Le Monde, ⟦1s Tom Alder⟧ ⟦1c a reconnu⟧ « ⟦1m une erreur⟧ ».', ['Tom Alder']],
  [
    '« ⟦1d Je pars⟧ », ⟦1c a annoncé⟧ ⟦1s Mira Moretti⟧, la directrice technique, dans un message publié sur X.',
    ['Mira Moretti'],
  ],
  ['⟦1s Le juge⟧ ⟦1c a demandé⟧ : « ⟦1d Où sont les documents ?⟧ »', [null]],
  ['« ⟦1d Où sont les documents ?⟧ », ⟦1c a demandé⟧ ⟦1s le juge⟧ à ⟦1a Alan Marsh⟧.', [null]],
  [
    '« ⟦1d Où sont les documents ?⟧ » ⟦1c demande⟧ ⟦1s la juge Yvonne Garland Ross⟧.',
    ['Yvonne Garland Ross'],
  ],
  ['Dans un communiqué, ⟦1s OpenLab⟧ ⟦1c assure⟧ que « ⟦1m rien ne change⟧ ».', ['OpenLab']],
  [
    '« ⟦1d Rien ne change⟧ », ⟦1c martèle⟧ ⟦1s OpenLab⟧. « ⟦2d Nous restons une association.⟧ »',
    ['OpenLab', 'OpenLab'],
  ],
  ['Alan Marsh a refusé de répondre. « ⟦1d Sans commentaire⟧ », ⟦1c a fait savoir⟧ ⟦1s son avocat⟧.', [null]],
  [
    "⟦1s Alan Marsh⟧ ⟦1c a écrit⟧ à ⟦1a Tom Alder⟧ : « ⟦1d ⟦2s Vous⟧ ⟦2a m'⟧⟦2c avez dit⟧ : “⟦2d Je ne vendrai jamais la société⟧”. C'est faux.⟧ »",
    ['Alan Marsh', null],
  ],
  [
    "Mark Zellweger a annoncé sa décision.\n⟦1s Le patron de Norda⟧ ⟦1c estime⟧ que cette opération est « ⟦1m contraire à l'intérêt général⟧ ». ⟦2s Il⟧ ⟦2c ajoute⟧ que « ⟦2m la loi doit s'appliquer à tous⟧ ».",
    [null, null],
  ],
  [
    "« ⟦1d Nous allons nous battre⟧ », ⟦1c prévient⟧-⟦1s il⟧. Et d'⟦2c ajouter⟧ : « ⟦2d Nous gagnerons.⟧ »",
    [null, null],
  ],
  [
    '⟦1s La lettre⟧, rapportée par le Wall Street Journal, ⟦1c note⟧ que « ⟦1m rien ne justifie⟧ » ce changement.',
    [null],
  ],
  ["⟦1s Helen Tanner⟧ ⟦1c a accusé⟧ ⟦1a Tom Alder⟧ d'avoir « ⟦1m menti au conseil⟧ ».", ['Helen Tanner']],
  [
    "Dans un courriel à ⟦1a Alan Marsh⟧ daté du 20 septembre 2017, ⟦1s Igor Suvorin⟧ ⟦1c écrivait⟧ : « ⟦1d Le but d'OpenLab est de rendre l'avenir bon.⟧ »",
    ['Igor Suvorin'],
  ],
  ['⟦1s Le groupe⟧ ⟦1c se dit⟧ « ⟦1m confiant⟧ ».', [null]],
  ["⟦1s Tom Alder⟧ ⟦1c se dit⟧ « ⟦1m très déçu⟧ » par l'attitude d'Alan Marsh.", ['Tom Alder']],
  ["⟦1s Alan Marsh⟧, lui, ⟦1c parle⟧ d'une « ⟦1m escroquerie⟧ ».", ['Alan Marsh']],
  ['« ⟦1d Une escroquerie⟧ », ⟦1c tranche⟧ ⟦1s Alan Marsh⟧.', ['Alan Marsh']],
  ["« ⟦1d L'argent⟧, ⟦1c souligne⟧-t-⟦1s on⟧ chez Norda, ⟦1d ne suffit pas.⟧ »", [null]],
  [
    "« ⟦1d C'est un échec⟧ », ⟦1c a regretté⟧ auprès de l'AFP ⟦1s la députée Jeanne Martin⟧.",
    ['Jeanne Martin'],
  ],
  ['⟦1s Jeanne Martin⟧ (Parti radical) ⟦1c a dénoncé⟧ un texte « ⟦1m injuste⟧ ».', ['Jeanne Martin']],
  ['⟦1c Selon⟧ ⟦1s la plainte⟧, Tom Alder aurait « ⟦1m trahi sa promesse⟧ ».', [null]],
  [
    "« ⟦1d J'ai investi 45 millions de dollars⟧ », ⟦1c a déclaré⟧ ⟦1s ⟦2s Alan Marsh⟧⟧ à la barre, avant d'⟦2c ajouter⟧ : « ⟦2d J'étais un imbécile.⟧ »",
    ['Alan Marsh', 'Alan Marsh'],
  ],
  ["Pourquoi ? « ⟦1d Parce que c'est mal⟧ », ⟦1c répond⟧ ⟦1s Alan Marsh⟧.", ['Alan Marsh']],
  ["⟦1s Alan Marsh⟧ ⟦1c a déclaré⟧ mardi que « ⟦1m l'avenir de l'humanité⟧ » était en jeu.", ['Alan Marsh']],
  [
    "« ⟦1d OpenLab doit redevenir une organisation à but non lucratif.⟧\n\n« ⟦1d C'est une question de principe⟧ », ⟦1c a écrit⟧ ⟦1s Alan Marsh⟧.",
    ['Alan Marsh'],
  ],
  ["L'expression « ⟦t à but non lucratif⟧ » et le mot « ⟦t absurde⟧ » ont été employés.", []],
  ['– ⟦1d Bonjour⟧, ⟦1c dit⟧-⟦1s elle⟧.\n– ⟦2d Bonjour⟧, ⟦2c répondit⟧ ⟦2s Paul⟧.', [null, 'Paul']],
  ["⟦1s Alan Marsh⟧ l'⟦1c accuse⟧ d'avoir « ⟦1m volé une œuvre de charité⟧ » .", ['Alan Marsh']],
  [
    '⟦1s Me Marc Tolliver⟧, l\'avocat d\'Alan Marsh, ⟦1c a promis⟧ de « ⟦1m faire toute la lumière⟧ ». ⟦2s M. Tolliver⟧ ⟦2c a ajouté⟧ : "⟦2d Nous avons des preuves.⟧"',
    ['Marc Tolliver', 'Marc Tolliver'],
  ],
];

test.each(CASES)('finds who says what in French: %s', (marked, speakers) => {
  const text = unmarked(marked);
  expect(markedBy(text, 'fr')).toBe(marked);
  expect(speakersOf(text, 'fr')).toEqual(speakers);
});
