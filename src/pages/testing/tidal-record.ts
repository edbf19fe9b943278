import type { SamplePiece } from './make-report.js';

/** The pieces of the invented dispute that the English sample quotes, cut to what is needed around them. */
export const GORRICK = 'Fintan Gorrick';
export const LE_GUEN = 'Éloïse Le Guen';
export const TULLAGHER = 'Siobhán Tullagher';
export const AASVOLD = 'Henrik Aasvold';

export const AGREED: SamplePiece = {
  piece: '3f0c1a9be27d4405',
  speaker: LE_GUEN,
  recipients: [GORRICK, AASVOLD],
  date: '2014-03-11T18:42:10+01:00',
  title: 'Raz Clair: what we agreed in Brest',
  messageId: '<20140311174210.4e1a@aldremar.example>',
  kind: 'message',
  text: 'The foundation holds the site licence and keeps the measurements.\nHalvane designs the machine and builds it. Neither of us sells what\nthe other has made, and neither of us signs for both.\n\nWe are a scientific organisation and we mean to stay one. The day the\nRaz Clair pays its own way I shall open a bottle, and then I shall go\nback to the tide tables.',
};

export const SECOND: SamplePiece = {
  piece: 'a81e55c07b3d9f12',
  speaker: TULLAGHER,
  recipients: [LE_GUEN, AASVOLD],
  date: '2015-06-18T11:12:47+01:00',
  title: 'Second turbine: cost to completion',
  messageId: '<20150618-1012.tullagher@halvane.example>',
  kind: 'message',
  text: 'The second turbine will cost 38 million euros, and Halvane can carry\nnine of them without borrowing. The bank in Dublin lends the rest at\na rate I would not show my mother.\n\nThe loan is not secured on the site licence, and the foundation has\nknown this since the first draft of the agreement went to Geneva. I\nrepeat it because Fintan was asked twice in Brest.',
};

export const HELM: SamplePiece = {
  piece: '77d0e9b1c2a64f38',
  speaker: LE_GUEN,
  recipients: ['Aurélien Vuistaz', AASVOLD],
  date: '2017-06-09T07:45:26+02:00',
  title: 'Entre nous : la barre',
  messageId: '<20170609054526.b20e@aldremar.example>',
  kind: 'message',
  text: 'Entre nous, et en français, puisque c’est la langue où je me fâche.\n\nIl ne demande pas une place à bord, il demande la barre, et il la\ndemande avant que le bateau soit construit. Je ne lui en veux pas :\nc’est ainsi qu’on bâtit des machines.',
};

export const GIFT: SamplePiece = {
  piece: '0b9a47d2ee61c3f5',
  speaker: 'Leonor Pintassilva',
  recipients: [LE_GUEN],
  date: '2016-04-07T22:03:00+01:00',
  title: 'The gift and its one condition',
  messageId: '<gift-20160407@pintassilva-trust.example>',
  kind: 'message',
  text: 'My family gives this money so that the results stay open, without a password and without a fee, to every harbour that asks for them.',
};

export const TABLE: SamplePiece = {
  piece: 'c44f0b7719ad2e80',
  speaker: TULLAGHER,
  recipients: [LE_GUEN, AASVOLD],
  date: '2017-08-22T14:26:39+01:00',
  title: 'Clairmarée: cap table and term sheet',
  messageId: '<20170822-1326.tullagher@halvane.example>',
  kind: 'message',
  text: "The table and the term sheet for the operating company, as promised.\n\nUnder this table Halvane would hold 51 per cent on the first day and\n44 per cent once the donors' notes convert. The foundation keeps a\nveto on the site licence in both columns.",
};

export const TABLE_AGAIN: SamplePiece = {
  ...TABLE,
  piece: '5d3310e2f9b84c67',
  speaker: AASVOLD,
  recipients: [TULLAGHER],
  date: '2017-08-24T10:05:17+02:00',
  title: 'Re: Clairmarée: cap table and term sheet',
  text: "On Tue, 22 Aug 2017 at 14:26, Siobhán Tullagher wrote:\n> Under this table Halvane would hold 51 per cent on the first day and\n> 44 per cent once the donors' notes convert. The foundation keeps a\n> veto on the site licence in both columns.",
};

export const DECLINED: SamplePiece = {
  piece: 'e6127f40a95bd3c8',
  speaker: AASVOLD,
  recipients: [GORRICK],
  date: '2018-01-29T11:00:41+01:00',
  title: 'Re: One company',
  messageId: '<7f31.20180129100041@aldremar.example>',
  kind: 'message',
  text: 'When Mr Gorrick says "nobody in Brest loses a job", I believe him, and\nit does not change my answer. So I told the council.\n\nThe foundation will sit down with Halvane again in the spring, unless\nHalvane goes on recruiting our engineers in the meantime. I have two\nletters of resignation on this desk.',
};

export const MERGER: SamplePiece = {
  piece: '19cb60f2d7834ea5',
  speaker: GORRICK,
  recipients: [AASVOLD],
  date: '2018-01-15T08:15:22Z',
  title: 'One company',
  messageId: '<CA+gorrick-0020@halvane.example>',
  kind: 'message',
  text: 'New year, new proposal. Merge the operating side into Halvane, keep\nthe name over the door, and nobody in Brest loses a job. Geneva keeps\nthe laboratory, the archive and the good coffee.',
};

export const HOUSE: SamplePiece = {
  piece: '8af2d51c0e7b9634',
  speaker: GORRICK,
  recipients: [LE_GUEN],
  date: '2017-06-08T06:38:01+01:00',
  title: 'Re: Structure',
  messageId: '<CA+gorrick-0012@halvane.example>',
  kind: 'message',
  text: 'The auditor decides. Any auditor. Pick one.\n\nI have put eleven years of my life and most of my house into that\nmachine. Nobody in Geneva has put in a weekend.',
};

export const TICKET: SamplePiece = {
  ...HOUSE,
  piece: 'd02b98e4175fac61',
  date: '2018-06-11T06:12:03+01:00',
  title: 'Re: An offer',
  messageId: '<CA+gorrick-0025@halvane.example>',
  text: 'No, thank you.\n\nI drew that rotor on a beer mat. I will not buy a ticket to watch it\nturn.\nFrom now on write to Nuala, not to me.',
};

export const LETTER: SamplePiece = {
  piece: '64e1b7a02fc95d38',
  speaker: 'Ingrid Maelstad',
  recipients: [],
  date: '2019-03-15',
  title: 'Letter to the Office des fondations savantes',
  messageId: null,
  kind: 'document',
  page: 2,
  text: 'We do not ask for the site. We ask that the rule be the same for everyone. A charity that raises money to keep a door open cannot be allowed to sell the hinges. The licence should go back to tender.',
};

export const MINUTES: SamplePiece = {
  piece: '2c7790d5e81ab46f',
  speaker: null,
  recipients: [],
  date: '2017-08-30',
  title: 'Council of the Fondation Aldremar',
  messageId: null,
  kind: 'document',
  text: '## 2. The meter\n\nNo decision was taken on the meter, and the coffee was cold.\n\n## 3. Next meeting',
};
