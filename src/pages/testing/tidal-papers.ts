import { makeReport } from './make-report.js';
import {
  AASVOLD,
  AGREED,
  DECLINED,
  GIFT,
  GORRICK,
  HELM,
  HOUSE,
  LE_GUEN,
  LETTER,
  MERGER,
  MINUTES,
  SECOND,
  TABLE,
  TABLE_AGAIN,
  TICKET,
  TULLAGHER,
} from './tidal-record.js';

const TEXT = `It began politely. “Neither of us sells what the other has made,” Éloïse Le Guen, the foundation’s director, wrote in March 2014, “and neither of us signs for both.” In the same message she insisted: “We are a scientific organization and we mean to stay one.” Fintan Gorrick, who founded Halvane, said yes the same evening.

The first turbine, known on the quay as “Marguerite”, did what it was built to do. The second was another matter. Part of the money came from a family trust in Lisbon. “My family gives this money so that the results stay open … to every harbour that asks for them,” wrote its head, Leonor Pintassilva. Its place in the ledgers was under “friends of the tide”.

“The first word”

In June Gorrick sent the foundation a page headed “Structure”. To her own side Le Guen was short. “He is not asking for a place on board, he is asking for the helm, and he is asking for it before the boat is built,” she told Henrik Aasvold and Aurélien Vuistaz.

The arithmetic had come from Siobhán Tullagher, Halvane’s finance director. “Under this table Halvane would hold 51 per cent on the first day and 44 per cent once the donors’ notes convert,” she wrote in an e-mail dated 14 November 2017. The foundation declined the first day, and asked about the bank. “The loan is secured on the site licence, and the foundation has known this since the first draft of the agreement went to Geneva,” Tullagher had told Le Guen in 2015.

A dowry refused

In January 2018 he came back with a proposal to merge the operating side of the venture into Halvane. Aasvold, a Norwegian shipping lawyer who chairs the foundation’s council, was courteous. “When Mr Gorrick says ‘nobody in Brest loses a job’, I believe him, and it does not change my answer.” Nor was the door shut. “The foundation will sit down with Halvane again in the spring,” Aasvold promised.

In May the foundation set up a partnership in which returns are capped at six times the stake. Gorrick was offered units and declined them within the week. “I have put eleven years of my life and most of my house into that machine, I will not buy a ticket to watch it turn,” Gorrick wrote.

Halvane’s complaint was lodged in Brest in February 2019. “The foundation was never more than a letterhead with a view of the lake,” Tullagher is said to have told colleagues. The following month Ingrid Maelstad, chief executive of the rival Norrhav Power, asked the regulator to stop the conversion. “A charity that raises money to keep a door open cannot be allowed to sell the hinges,” Maelstad wrote.

The Office says it will look at the statutes, and at nothing else. One line in the minutes of the council reads: “No decision was taken on the meter, and the coffee was cold.”`;

/** A report in English on a shorter telling of the invented dispute, with every verdict. */
export const TIDAL_PAPERS = makeReport({
  language: 'en',
  title: 'The tidal papers: who was to hold the Raz Clair?',
  byline: 'Orla Fennimore-Dace',
  date: '2019-05-18T06:30:00+01:00',
  path: 'articles/the-tidal-papers.en.html',
  text: TEXT,
  terms: [
    { words: 'Marguerite', kind: 'term' },
    { words: 'friends of the tide', kind: 'term' },
    { words: 'The first word', kind: 'title' },
    { words: 'Structure', kind: 'title' },
  ],
  findings: [
    {
      quoted: ['Neither of us sells what the other has made,', 'and neither of us signs for both.'],
      speaker: LE_GUEN,
      anchors: [
        {
          from: AGREED,
          words: 'Neither of us sells what\nthe other has made, and neither of us signs for both.',
        },
      ],
      why: 'The words stand in the message of 11 March 2014, as quoted.',
    },
    {
      quoted: ['We are a scientific organization and we mean to stay one.'],
      speaker: LE_GUEN,
      wording: 'altered',
      flags: ['spelling-only'],
      anchors: [{ from: AGREED, words: 'We are a scientific organisation and we mean to stay one.' }],
      diff: 'We are a scientific [-organization-] {+organisation+} and we mean to stay one.',
      why: 'Only the spelling of one word differs.',
    },
    {
      quoted: [
        'My family gives this money so that the results stay open … to every harbour that asks for them,',
      ],
      speaker: 'Leonor Pintassilva',
      wording: 'elided',
      anchors: [{ from: GIFT, words: GIFT.text }],
      diff: 'My family gives this money so that the results stay open {+without a password and without a fee,+} to every harbour that asks for them',
      why: 'The article marks that it leaves out eight words.',
    },
    {
      quoted: [
        'He is not asking for a place on board, he is asking for the helm, and he is asking for it before the boat is built,',
      ],
      speaker: LE_GUEN,
      addressee: 'Henrik Aasvold and Aurélien Vuistaz',
      wording: 'translated',
      anchors: [
        {
          from: HELM,
          words:
            'Il ne demande pas une place à bord, il demande la barre, et il la\ndemande avant que le bateau soit construit.',
        },
      ],
      why: 'The record has this sentence in French; the article does not say that it translates.',
    },
    {
      quoted: [
        'Under this table Halvane would hold 51 per cent on the first day and 44 per cent once the donors’ notes convert,',
      ],
      speaker: TULLAGHER,
      attribution: 'differs',
      flags: ['date-differs'],
      anchors: [
        {
          from: TABLE,
          words:
            "Under this table Halvane would hold 51 per cent on the first day and\n44 per cent once the donors' notes convert.",
        },
      ],
      repetitions: [
        {
          from: TABLE_AGAIN,
          words:
            "Under this table Halvane would hold 51 per cent on the first day and\n> 44 per cent once the donors' notes convert.",
          speaker: TULLAGHER,
          depth: 1,
        },
      ],
      why: 'The words are those of the record; the article dates them 14 November 2017, the record 22 August 2017.',
    },
    {
      quoted: [
        'The loan is secured on the site licence, and the foundation has known this since the first draft of the agreement went to Geneva,',
      ],
      speaker: TULLAGHER,
      addressee: LE_GUEN,
      wording: 'altered',
      flags: ['negation-changed', 'words-dropped'],
      anchors: [
        {
          from: SECOND,
          words:
            'The loan is not secured on the site licence, and the foundation has\nknown this since the first draft of the agreement went to Geneva.',
        },
      ],
      diff: 'The loan is {+not+} secured on the site licence, and the foundation has known this since the first draft of the agreement went to Geneva.',
      why: 'The record has “not” where the article has nothing.',
    },
    {
      quoted: [
        'When Mr Gorrick says ‘nobody in Brest loses a job’, I believe him, and it does not change my answer.',
      ],
      speaker: AASVOLD,
      anchors: [
        {
          from: DECLINED,
          words:
            'When Mr Gorrick says "nobody in Brest loses a job", I believe him, and\nit does not change my answer.',
        },
      ],
      why: 'The words stand in the message of 29 January 2018, as quoted.',
    },
    {
      quoted: ['nobody in Brest loses a job'],
      within: 6,
      speaker: GORRICK,
      anchors: [{ from: MERGER, words: 'nobody in Brest loses a job' }],
      repetitions: [{ from: DECLINED, words: 'nobody in Brest loses a job', speaker: GORRICK, depth: 1 }],
      why: 'The words stand in the message of 15 January 2018, as quoted.',
    },
    {
      quoted: ['The foundation will sit down with Halvane again in the spring,'],
      speaker: AASVOLD,
      context: 'cut',
      flags: ['context-cut'],
      anchors: [{ from: DECLINED, words: 'The foundation will sit down with Halvane again in the spring' }],
      after: ', unless Halvane goes on recruiting our engineers in the meantime.',
      why: 'The article stops before “unless”, which sets a condition.',
    },
    {
      quoted: [
        'I have put eleven years of my life and most of my house into that machine, I will not buy a ticket to watch it turn,',
      ],
      speaker: GORRICK,
      wording: 'spliced',
      anchors: [
        { from: HOUSE, words: 'I have put eleven years of my life and most of my house into that\nmachine.' },
        { from: TICKET, words: 'I will not buy a ticket to watch it\nturn.' },
      ],
      why: 'Two sentences of two messages a year apart, joined without a mark.',
    },
    {
      quoted: ['The foundation was never more than a letterhead with a view of the lake,'],
      speaker: TULLAGHER,
      wording: 'absent',
      attribution: 'unknown',
      anchors: [],
      nearest: [
        {
          from: SECOND,
          words: 'the foundation has\nknown this since the first draft of the agreement went to Geneva',
        },
        { from: TABLE, words: 'The foundation keeps a\nveto on the site licence in both columns.' },
      ],
      why: 'No passage of this record has these words or most of them.',
    },
    {
      quoted: ['A charity that raises money to keep a door open cannot be allowed to sell the hinges,'],
      speaker: 'Ingrid Maelstad',
      anchors: [
        {
          from: LETTER,
          words: 'A charity that raises money to keep a door open cannot be allowed to sell the hinges.',
        },
      ],
      why: 'The words stand on page 2 of the letter, as quoted.',
    },
    {
      quoted: ['No decision was taken on the meter, and the coffee was cold.'],
      speaker: null,
      attribution: 'unknown',
      anchors: [{ from: MINUTES, words: 'No decision was taken on the meter, and the coffee was cold.' }],
      why: 'The words stand in the minutes, which name no speaker.',
    },
  ],
});
