import type { Gender, Pronoun } from '../types.js';
import { phraseSet, wordSet } from '../word-list.js';

export const AUXILIARIES =
  wordSet(`a ai as avons avez ont avait avais avaient aura auront aurait auraient ait aient
  eut eurent ayant est es suis sommes êtes sont était étais étaient sera seront serait seraient soit fut furent
  étant avoir être été va vont allait doit peut pourrait devrait vient`);
export const COPULAS = wordSet(
  'est sont était étaient sera seront serait seraient fut furent être été étant soit',
);
export const PREVERBS =
  wordSet(`ne n' se s' me m' te t' le la l' les lui leur nous vous y en aussi ensuite alors
  également notamment déjà encore toujours même pas jamais bien ainsi récemment depuis puis enfin clairement
  publiquement simplement longuement clairement très souvent tout plus d'abord tôt lui-même elle-même
  eux-mêmes d'ailleurs pourtant surtout finalement`);
export const ATTRIBUTIONS = [
  'selon',
  "d' après",
  'pour',
  'aux dires de',
  "aux dires d'",
  'aux dires du',
  'aux dires des',
  'à en croire',
  "de l' aveu de",
  "de l' aveu d'",
  "de l' aveu du",
  "de l' aveu des",
  "de l' avis de",
  "de l' avis du",
  "de l' avis des",
  'selon les mots de',
  'selon les termes de',
  'aux yeux de',
  'aux yeux du',
  'aux yeux des',
  'dixit',
];
export const MEDIA =
  wordSet(`lettre lettres communiqué note courriel courrier mail e-mail message messages plainte
  assignation requête rapport tribune tweet billet déclaration mémo mémoire document texte publication
  témoignage missive réponse réplique verdict conclusion commentaire réaction avertissement argument discours entretien interview conclusions`);
export const INSTITUTIONS =
  wordSet(`société entreprise fondation groupe firme compagnie filiale association banque agence start-up
  startup journal quotidien hebdomadaire magazine parti syndicat ong organisation cabinet office institut
  université autorité régulateur fabricant constructeur fournisseur éditeur consortium coopérative chantier
  laboratoire collectif fédération ministère conseil maison opérateur exploitant`);
export const WORKS =
  wordSet(`livre roman film chanson album série pièce poème article essai tribune documentaire mémo
  ouvrage émission podcast épisode tableau recueil revue magazine journal quotidien chapitre section titre
  rapport étude note billet manifeste spectacle opéra exposition rubrique vidéo jeu fichier dossier manuel`);
export const NAMING =
  wordSet(`soi-disant dit dite dits dites baptisé baptisée baptisés baptisées nommé nommée nommés
  nommées intitulé intitulée intitulés intitulées surnommé surnommée surnommés surnommées appelé appelée
  appelés appelées dénommé dénommée dénommés dénommées titré titrée prénommé prénommée estampillé estampillée
  étiqueté étiquetée terme termes mot mots expression surnom sobriquet slogan notion concept
  nom formule prétendu prétendue prétendus prétendues`);
export const NEGATIONS =
  wordSet(`ne n' pas jamais aucun aucune aucuns aucunes sans ni non nul nulle rien personne
  guère nullement point`);
export const MODALS =
  wordSet(`peut peuvent peux pouvait pouvaient pourra pourront pourrait pourraient pu doit doivent
  dois devait devaient devra devront devrait devraient faut fallait faudra faudrait veut veulent voulait
  voudra voudrait voudraient`);
export const TURNS =
  phraseSet(`mais, toutefois, cependant, sauf, sauf si, sauf que, à condition que, à condition de,
  si, à moins que, à moins de, pourtant, bien que, quoique, néanmoins, sinon, excepté, hormis, hors,
  sous réserve de, sous réserve que, alors que, tandis que, même si, pourvu que, en revanche, ne, non, or,
  seulement si, malgré, plutôt que, au lieu de, sans que, sans, tant que, jusqu'à ce que, excepté si`);
export const COMPLEMENTIZERS = wordSet("que qu' si combien pourquoi comment");
export const RELATIVES = wordSet("qui que qu' dont où lequel laquelle lesquels lesquelles");
export const CONJUNCTIONS =
  wordSet(`et ou mais donc or ni car que qu' quand lorsque lorsqu' puisque puisqu' comme si
  tandis alors`);
export const PREPOSITIONS =
  wordSet(`de d' du des à au aux en dans par pour avec sans sous sur vers chez contre entre
  depuis pendant avant après devant derrière selon parmi dès jusque jusqu' envers malgré hors lors face`);
export const TOWARDS = wordSet('à au aux auprès devant');
export const AGENTS = wordSet('par');
export const DETERMINERS =
  wordSet(`le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos votre vos
  mon ma mes ton ta tes quelques plusieurs certains certaines chaque tout tous toute toutes aucun aucune deux
  trois quatre cinq six`);

const ELLE: Gender = 'feminine';
const IL: Gender = 'masculine';
function pronoun(gender: Gender | null, plural: boolean, subject: boolean): Pronoun {
  return { gender, plural, subject };
}
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['il', pronoun(IL, false, true)],
  ['elle', pronoun(ELLE, false, true)],
  ['on', pronoun(null, false, true)],
  ['ils', pronoun(IL, true, true)],
  ['elles', pronoun(ELLE, true, true)],
  ['je', pronoun(null, false, true)],
  ["j'", pronoun(null, false, true)],
  ['tu', pronoun(null, false, true)],
  ['nous', pronoun(null, true, true)],
  ['vous', pronoun(null, true, true)],
  ['qui', pronoun(null, false, true)],
  ['lui', pronoun(null, false, false)],
  ['leur', pronoun(null, true, false)],
  ['eux', pronoun(IL, true, false)],
  ['celui-ci', pronoun(IL, false, true)],
  ['celle-ci', pronoun(ELLE, false, true)],
  ['ce dernier', pronoun(IL, false, true)],
]);

const OPENERS =
  wordSet(`ici là aujourd'hui hier demain maintenant ensuite enfin puis ainsi aussi encore même seul
  seule seulement premier première dernier autre autres plus moins très trop peu beaucoup oui non quoi quel
  quelle quels quelles pourquoi comment combien peut-être certes bref toutefois cependant pourtant néanmoins
  outre notamment surtout tout toute tous bien bon voici voilà c' ce cela ça n' ne s' se est était sont a ont
  avait interrogé interrogée invité invitée parlant rien personne quelque quelqu' jamais toujours d'abord
  pas merci bonjour cher chère messieurs mesdames depuis lors quant faute grâce contacté contactée ayant étant
  d'ailleurs t' m' me te y celui celle ceux celles ci lorsqu' puisqu' afin notons soit`);
export const FUNCTION_WORDS = new Set([
  ...OPENERS,
  ...COMPLEMENTIZERS,
  ...RELATIVES,
  ...CONJUNCTIONS,
  ...PREPOSITIONS,
  ...DETERMINERS,
  ...PRONOUNS.keys(),
]);

export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['janvier', 'janv'],
    ['février', 'févr', 'fév', 'fevrier'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août', 'aout'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc', 'decembre'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);
export const WEEKDAYS = wordSet('lundi mardi mercredi jeudi vendredi samedi dimanche');
export const HONORIFICS: ReadonlyMap<string, Gender | null> = new Map([
  ['m', IL],
  ['mm', IL],
  ['monsieur', IL],
  ['mme', ELLE],
  ['mmes', ELLE],
  ['madame', ELLE],
  ['mlle', ELLE],
  ['mademoiselle', ELLE],
  ['me', null],
  ['maître', null],
  ['dr', null],
  ['docteur', null],
  ['pr', null],
  ['professeur', null],
]);
export const ROLES =
  wordSet(`président présidente ministre sénateur sénatrice député députée maire pdg directeur
  directrice général générale procureur procureure juge avocat avocate porte-parole fondateur fondatrice
  cofondateur cofondatrice patron patronne chef cheffe secrétaire préfet préfète colonel capitaine commandant
  roi reine prince princesse pape cardinal évêque ambassadeur ambassadrice chancelier chancelière milliardaire
  entrepreneur chercheur chercheuse économiste journaliste analyste ancien ancienne`);
export const PARTICLES = wordSet("de d' du des von van der den la le da di del al bin ben ibn el");
export const ABBREVIATIONS =
  wordSet(`m mm mme mmes mlle mlles me dr pr st ste mgr etc av bd art p pp cf ex éd vol janv
  févr fév avr juil sept oct nov déc no n° env hab tél réf chap fig al c.-à-d u.s j.-c p.-s`);
export const CLOSING_ABBREVIATIONS = wordSet('etc al j.-c');
export const HEARSAY = wordSet('prête prêtent prêtait prêtaient attribue attribuent attribuait');
export const HEDGE_ADVERBS = wordSet(
  'prétendument soi-disant apparemment supposément censément présumément vraisemblablement',
);
export const HEDGE_VERBS = wordSet('prétendre alléguer');
