import { makeReport, type SamplePiece } from './make-report.js';

const GORRICK = 'Fintan Gorrick';
const LE_GUEN = 'Éloïse Le Guen';
const KERVENNIC = 'Maud Kervennic';
const VUISTAZ = 'Aurélien Vuistaz';

const MACHINE: SamplePiece = {
  piece: '90b3c6e1f27a5d48',
  speaker: GORRICK,
  recipients: [LE_GUEN],
  date: '2014-03-11T18:31:55Z',
  title: 'Re: Raz Clair: what we agreed in Brest',
  messageId: '<CA+gorrick-0002@halvane.example>',
  kind: 'message',
  text: "Yes.\n\nI don't want to own a sea. I want to build a machine that works in one.\n\nFirst steel in June if the yard keeps its word. It won't. Say July.",
};

const READINGS: SamplePiece = {
  piece: '4ed8a2709c15fb63',
  speaker: KERVENNIC,
  recipients: [LE_GUEN],
  date: '2014-11-20T17:05:00+01:00',
  title: "Relevés d'été : la première turbine a passé l'équinoxe",
  messageId: '<20141120.releves@raz-clair.example>',
  kind: 'message',
  text: "La machine est remontée ce matin, couverte de moules et de bonne\nhumeur. Après onze semaines dans l'eau, la turbine a produit\n412 mégawattheures, et pas une seule pale n'a bougé.\n\nDeux capteurs sur seize sont morts, le 4 et le 11.",
};

const PUBLISH: SamplePiece = {
  piece: 'b70f3e9d615c82a4',
  speaker: LE_GUEN,
  recipients: [KERVENNIC],
  date: '2014-11-21T08:20:33+01:00',
  title: "Re: Relevés d'été : la première turbine a passé l'équinoxe",
  messageId: '<20141121072033.77bd@aldremar.example>',
  kind: 'message',
  text: "Quelle lettre ! Je la ferai encadrer, moules comprises.\n\nPubliez tout, les bons mois comme les mauvais, y compris ce qui nous\nfait honte. Un chiffre que personne ne peut refaire - même nous - n'est\nqu'une opinion avec des décimales.",
};

const BETWEEN_US: SamplePiece = {
  piece: '77d0e9b1c2a64f38',
  speaker: LE_GUEN,
  recipients: [VUISTAZ, 'Henrik Aasvold'],
  date: '2017-06-09T07:45:26+02:00',
  title: 'Entre nous : la barre',
  messageId: '<20170609054526.b20e@aldremar.example>',
  kind: 'message',
  text: 'Je ne signerai rien cet été, et surtout pas un organigramme. Pour\ntenir le journal de bord, je préfère Maud Kervennic à tout comité.',
};

const FORWARDED: SamplePiece = {
  piece: 'f5a9017c3eb264d8',
  speaker: KERVENNIC,
  recipients: [LE_GUEN],
  date: '2017-09-13T18:22:45+02:00',
  title: 'TR: La balance',
  messageId: '<20170913.balance@raz-clair.example>',
  kind: 'message',
  text: "Pour information, ce qu'Aurélien m'écrit à minuit. Ici, personne ne\nsait plus à qui envoyer les relevés. Je les envoie à tout le monde.\n\nDe : Aurélien Vuistaz\nÀ : Maud Kervennic\n\nNous avons bâti une balance, il veut en faire un tiroir-caisse. Je le\nlui ai dit plus poliment ce matin.",
};

const TIDES: SamplePiece = {
  piece: '13d6f8b2094ec75a',
  speaker: KERVENNIC,
  recipients: [LE_GUEN],
  date: '2019-03-06T06:50:12+01:00',
  title: "Re: Ce qui arrive, et ce qui n'arrive pas",
  messageId: '<20190306.marees@raz-clair.example>',
  kind: 'message',
  text: "On ne règle pas une marée à coups d'assignations. On attend la\nprochaine et on remet les gants.",
};

const COMPLAINT: SamplePiece = {
  piece: 'aa20c9e57d41f638',
  speaker: 'Bertrand Collandre, avocat',
  recipients: [LE_GUEN, 'Henrik Aasvold'],
  date: '2019-02-19T09:10:37+01:00',
  title: 'La plainte de Halvane',
  messageId: '<bc-2019-02-19@collandre-avocats.example>',
  kind: 'message',
  text: "J'ai lu la nuit dernière les quatre-vingt-onze pages. La plainte est\nlongue et bien écrite. Mais elle demande au juge ce que le contrat\nn'a jamais promis.",
};

const TEXT = `Au commencement, tout allait bien. «\u00a0Je ne veux pas posséder une mer. Je veux construire une machine qui fonctionne dans une mer\u00a0», répondait Fintan Gorrick dès mars 2014. Sa première turbine, que les marins ont baptisée «\u00a0Marguerite\u00a0», lui donne raison. «\u00a0Après onze semaines dans l’eau, la turbine a produit 472 mégawattheures, et pas une seule pale n’a bougé\u00a0», rapportait Maud Kervennic, responsable du site de Brest, le 20 novembre 2014. «\u00a0Publiez tout (…), y compris ce qui nous fait honte\u00a0», ordonnait Éloïse Le Guen le lendemain. «\u00a0Un chiffre que personne ne peut refaire – même nous – n’est qu’une opinion avec des décimales.\u00a0»

Une place à bord

En juin 2017, Fintan Gorrick adresse à Genève une page qui demande quatre sièges sur sept. Éloïse Le Guen hésite. «\u00a0Je ne signerai rien cet été, et surtout pas un organigramme\u00a0», écrit-elle à Fintan Gorrick. Elle a sa propre idée de l’ordre à bord\u00a0: «\u00a0Pour tenir le journal de bord, je préfère Aurélien Vuistaz à tout comité.\u00a0»

«\u00a0Nous avons bâti une balance, il veut en faire un tiroir-caisse\u00a0», confie Aurélien Vuistaz à Maud Kervennic le 12 septembre 2017. À Brest, on s’agace. «\u00a0Ici, personne ne sait plus à qui envoyer les relevés, on attend la prochaine et on remet les gants\u00a0», écrit Maud Kervennic. Henrik Aasvold, qui préside le conseil, n’aurait guère regretté ce départ\u00a0: «\u00a0Il a voulu vendre la lune avec la marée\u00a0», aurait-il soupiré.

Devant le juge

En février 2019, Halvane dépose plainte. «\u00a0La plainte est longue et bien écrite\u00a0», reconnaît Bertrand Collandre, l’avocat de la fondation, dans un courrier du 19 février 2019. Le Guen écrit encore\u00a0: "On ne règle pas une marée à coups d’assignations."`;

/** A report in French on a shorter telling of the invented dispute, with every verdict. */
export const RAZ_CLAIR = makeReport({
  language: 'fr',
  title: 'Raz Clair\u00a0: qui tenait la barre\u202f?',
  byline: 'Solenne Abgwern',
  date: '2019-05-20T05:00:00+02:00',
  path: 'articles/raz-clair-qui-tenait-la-barre.fr.html',
  text: TEXT,
  terms: [{ words: 'Marguerite', kind: 'term' }],
  findings: [
    {
      quoted: ['Je ne veux pas posséder une mer. Je veux construire une machine qui fonctionne dans une mer'],
      speaker: GORRICK,
      wording: 'translated',
      anchors: [
        { from: MACHINE, words: "I don't want to own a sea. I want to build a machine that works in one." },
      ],
      why: 'Le dossier a cette phrase en anglais\u202f; l’article ne dit pas qu’il traduit.',
    },
    {
      quoted: [
        'Après onze semaines dans l’eau, la turbine a produit 472 mégawattheures, et pas une seule pale n’a bougé',
      ],
      speaker: KERVENNIC,
      wording: 'altered',
      flags: ['number-changed'],
      anchors: [
        {
          from: READINGS,
          words:
            "Après onze semaines dans l'eau, la turbine a produit\n412 mégawattheures, et pas une seule pale n'a bougé.",
        },
      ],
      diff: 'Après onze semaines dans l’eau, la turbine a produit [-472-] {+412+} mégawattheures, et pas une seule pale n’a bougé',
      why: 'Le dossier dit «\u00a0412\u00a0», l’article «\u00a0472\u00a0».',
    },
    {
      quoted: ['Publiez tout (…), y compris ce qui nous fait honte'],
      speaker: LE_GUEN,
      wording: 'elided',
      anchors: [
        {
          from: PUBLISH,
          words: 'Publiez tout, les bons mois comme les mauvais, y compris ce qui nous\nfait honte.',
        },
      ],
      diff: 'Publiez tout {+les bons mois comme les mauvais,+} y compris ce qui nous fait honte',
      why: 'L’article signale la coupe de six mots.',
    },
    {
      quoted: [
        'Un chiffre que personne ne peut refaire – même nous – n’est qu’une opinion avec des décimales.',
      ],
      speaker: LE_GUEN,
      anchors: [
        {
          from: PUBLISH,
          words:
            "Un chiffre que personne ne peut refaire - même nous - n'est\nqu'une opinion avec des décimales.",
        },
      ],
      why: 'Les mots figurent tels quels dans le courrier du 21 novembre 2014.',
    },
    {
      quoted: ['Je ne signerai rien cet été, et surtout pas un organigramme'],
      speaker: LE_GUEN,
      addressee: GORRICK,
      attribution: 'differs',
      flags: ['addressee-differs'],
      anchors: [{ from: BETWEEN_US, words: 'Je ne signerai rien cet été, et surtout pas un organigramme.' }],
      why: 'Les mots sont ceux du dossier\u202f; le courrier va à Aurélien Vuistaz et à Henrik Aasvold, non à Fintan Gorrick.',
    },
    {
      quoted: ['Pour tenir le journal de bord, je préfère Aurélien Vuistaz à tout comité.'],
      speaker: LE_GUEN,
      wording: 'altered',
      flags: ['name-changed'],
      anchors: [
        {
          from: BETWEEN_US,
          words: 'Pour\ntenir le journal de bord, je préfère Maud Kervennic à tout comité.',
        },
      ],
      diff: 'Pour tenir le journal de bord, je préfère [-Aurélien Vuistaz-] {+Maud Kervennic+} à tout comité.',
      why: 'Le dossier nomme Maud Kervennic, l’article Aurélien Vuistaz.',
    },
    {
      quoted: ['Nous avons bâti une balance, il veut en faire un tiroir-caisse'],
      speaker: VUISTAZ,
      addressee: KERVENNIC,
      flags: ['only-sighting'],
      anchors: [
        {
          from: FORWARDED,
          words: 'Nous avons bâti une balance, il veut en faire un tiroir-caisse.',
          speaker: VUISTAZ,
          depth: 1,
        },
      ],
      why: 'Les mots ne sont connus que par un transfert, dont l’en-tête nomme Aurélien Vuistaz.',
    },
    {
      quoted: [
        'Ici, personne ne sait plus à qui envoyer les relevés, on attend la prochaine et on remet les gants',
      ],
      speaker: KERVENNIC,
      wording: 'spliced',
      anchors: [
        { from: FORWARDED, words: 'Ici, personne ne\nsait plus à qui envoyer les relevés.' },
        { from: TIDES, words: 'On attend la\nprochaine et on remet les gants.' },
      ],
      why: 'Deux phrases de deux courriers, réunies sans marque de coupe.',
    },
    {
      quoted: ['Il a voulu vendre la lune avec la marée'],
      speaker: 'Henrik Aasvold',
      wording: 'absent',
      attribution: 'unknown',
      anchors: [],
      nearest: [{ from: TIDES, words: "On ne règle pas une marée à coups d'assignations." }],
      why: 'Aucun passage de ce dossier n’a ces mots, ni la plupart d’entre eux.',
    },
    {
      quoted: ['La plainte est longue et bien écrite'],
      speaker: 'Bertrand Collandre',
      context: 'cut',
      flags: ['context-cut'],
      anchors: [{ from: COMPLAINT, words: 'La plainte est\nlongue et bien écrite.' }],
      after: 'Mais elle demande au juge ce que le contrat n’a jamais promis.',
      why: 'L’article s’arrête avant la phrase suivante, qui commence par «\u00a0Mais\u00a0».',
    },
    {
      quoted: ['On ne règle pas une marée à coups d’assignations.'],
      speaker: LE_GUEN,
      attribution: 'differs',
      flags: ['speaker-differs'],
      anchors: [{ from: TIDES, words: "On ne règle pas une marée à coups d'assignations." }],
      why: 'Les mots sont de Maud Kervennic\u202f; Éloïse Le Guen en est la destinataire.',
    },
  ],
});
