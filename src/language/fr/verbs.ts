import type { VerbTable } from '../saying-forms.js';

/** The French verbs of saying by what is done with them, without "se". Written for this program. */
export const FRENCH_VERBS: VerbTable = {
  acts: {
    claim: `parler savoir valoir écrier récrier enquérir esclaffer étrangler énerver dire écrire affirmer ajouter expliquer assurer estimer souligner noter lancer rétorquer exclamer
      déclarer préciser indiquer raconter rappeler répondre répliquer poursuivre conclure confier reconnaître
      admettre avouer soutenir prétendre considérer juger penser croire espérer craindre regretter déplorer
      dénoncer critiquer insister marteler résumer commenter constater observer remarquer relever signaler
      témoigner confirmer concéder ironiser plaisanter railler plaider argumenter arguer avancer avertir
      prévenir alerter tweeter twitter gazouiller poster publier révéler évoquer mentionner citer décrire
      qualifier traiter appeler baptiser surnommer présenter résumer moquer fustiger tacler saluer féliciter
      réjouir indigner insurger inquiéter plaindre lamenter désoler agacer emporter étonner amuser défendre
      justifier nuancer tempérer relativiser renchérir enchaîner reprendre continuer répéter réitérer marteler
      glisser souffler murmurer chuchoter crier hurler tonner scander clamer pester grogner soupirer sourire
      rire balbutier bafouiller bredouiller bougonner grommeler maugréer riposter objecter protester opposer
      contester rapporter relater attester certifier garantir maintenir analyser décrypter détailler développer
      illustrer préconiser recommander conseiller prôner suggérer sous-entendre insinuer pointer pronostiquer
      prédire prévoir anticiper spéculer supposer imaginer souhaiter vouloir lire entendre formuler énoncer
      exprimer communiquer informer aviser commencer débuter entamer trancher asséner éructer vitupérer
      tempêter tancer sermonner admonester haranguer invectiver apostropher interpeller intervenir réagir
      évaluer chiffrer comparer dépeindre caractériser définir taxer vanter louer narrer résumer retracer
      lâcher marmonner ricaner persifler gronder rager fulminer jubiler exulter sangloter pleurer bégayer déclamer
      proférer interrompre couper rebondir rectifier corriger compléter signifier réaffirmer redire`,
    denial: 'démentir nier réfuter contredire récuser',
    request: `demander réclamer exiger prier supplier solliciter implorer requérir exhorter appeler inviter presser
      enjoindre inciter`,
    offer: 'proposer offrir suggérer',
    refusal: 'refuser rejeter décliner',
    accusation: 'accuser alléguer reprocher imputer incriminer blâmer',
    promise: 'promettre jurer engager',
    threat: 'menacer',
    announcement: 'annoncer proclamer dévoiler',
    filing: 'déposer',
    question: 'interroger questionner',
    order: 'ordonner sommer commander intimer',
  },
  near: `parler vouloir lire entendre imaginer supposer penser croire craindre espérer souhaiter regretter offrir opposer
    engager presser rire sourire amuser emporter agacer commencer débuter entamer pointer lancer présenter
    publier poster traiter glisser souffler couper corriger compléter développer continuer reprendre poursuivre
    déposer défendre définir comparer chiffrer analyser relever avancer couper commander refuser rejeter
    décliner réagir intervenir saluer louer illustrer anticiper évaluer communiquer maintenir interrompre
    inviter interpeller engager dévoiler citer rapporter retracer plaindre moquer inquiéter pleurer
    lâcher garantir proposer exprimer féliciter signifier trancher rebondir appeler évoquer`,
  calls: `qualifier traiter appeler baptiser surnommer décrire présenter définir taxer caractériser dépeindre
    dénoncer fustiger comparer juger parler évoquer`,
  tells:
    'informer avertir prévenir interroger questionner accuser assurer aviser exhorter sommer prier supplier',
  nouns: `note notes demande demandes annonce annonces lance offre offres promesse juge juges critique critiques
    alerte conseil rapport signale souffle crie cri ordre commande pense lit rit plaide écrit écrits dit croit
    menace menaces commente résume observe entame poste postes tweet publie continue marque traite défense
    estime reproche reproches assure témoigne amuse couper coupe presse prie appelle rappel rappelle relève
    objet somme sommes confie présente présent charge évoque vu vue lu dépose suis suit pris sens cité cite`,
};
