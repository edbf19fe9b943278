import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentAt, segmentsOf } from './segments-of.js';
import { marginOf, withMargin } from './testing/margin.js';

const FROM = 'Fintan Gorrick <fintan@halvane.example>';

/** Bodies with their expected margins (testing/margin.ts). */
const BODIES: Readonly<Record<string, string>> = {
  'gives quoted words to the one the English attribution line names': `
    0t | I agree.
    0a | On Tue, 12 Sep 2017 at 10:14, Maud Kervennic <maud@aldremar.example> wrote:
    1t Maud Kervennic <maud@aldremar.example> | > The meter stays on the shore.
    1t Maud Kervennic <maud@aldremar.example> | > It is ours.`,
  'reads the French line, folded before the address': `
    0t | D’accord.
    0a | Le mar. 12 sept. 2017 à 10:14, Éloïse Le Guen
    0a | <eloise.leguen@aldremar.example> a écrit :
    1t Éloïse Le Guen <eloise.leguen@aldremar.example> | > Le compteur reste à terre.`,
  'follows replies inside replies and back': `
    0t | C
    0a | On 2 May 2018, Henrik Aasvold wrote:
    1t Henrik Aasvold | > B
    1a Henrik Aasvold | > On 1 May 2018, Maud Kervennic wrote:
    2t Maud Kervennic | >> A
    1t Henrik Aasvold | > b, and no more`,
  'takes an attribution line that stands inside the marks it introduces, as Apple Mail puts it': `
    0t | Noted, and thank you for the figures.
    1a | > On Feb 1, 2016, at 8:16 AM, Nuala Quinlisk <nuala@halvane.example> wrote:
    . | >
    1t Nuala Quinlisk <nuala@halvane.example> | > The loan is not the licence.`,
  'gives unmarked words below a dated line to the one it names, to the end': `
    0t | Please see what she says.
    0a | On Monday, January 15, 2018 at 9:02 AM, Siobhán Tullagher wrote:
    . |
    1t Siobhán Tullagher | The table is attached.
    1t Siobhán Tullagher | It adds up to a hundred.`,
  'gives a line that the mailer broke back to the quoted author': `
    0a | Maud Kervennic wrote:
    1t Maud Kervennic | > The pilot boat could not reach the second mooring before the tide turned and the
    1t Maud Kervennic | crew waited
    1t Maud Kervennic | > until the morning.
    0t | So did we.`,
  'reads initials as marks where a heading announces them': `
    0a | >>>>> "MK" == Maud Kervennic <maud@aldremar.example> writes:
    . |
    1t Maud Kervennic <maud@aldremar.example> |     MK> The pilot boat could not reach us.
    1t Maud Kervennic <maud@aldremar.example> |     MK> We waited.
    . |
    0t | So did we.`,
  'reads bars as marks below an attribution line': `
    0a | On 2 May 2018, Henrik Aasvold wrote:
    1t Henrik Aasvold | | The council has met.
    1t Henrik Aasvold | | It will meet again.
    0t | When?`,
  'takes indented lines for quoted ones only where an attribution line says so': `
    0t |     An indented beginning is the sender's own.
    0a | Henrik Aasvold <henrik@aldremar.example> wrote:
    1t Henrik Aasvold <henrik@aldremar.example> |     The council has met.
    0t | When?`,
  'leaves the commands of a pasted transcript to whoever pasted them': `
    0a | On 2 May 2018, T. P. Oyelade-Finn wrote:
    1t T. P. Oyelade-Finn | > What do you get for the mean of the flow?
    . |
    0t | This:
    . |
    0t | > flow <- read.csv("flow.csv")
    0t | > mean(flow$v)
    0t | [1] 2.41`,
  'gives what follows an Outlook block to its author, at any depth': `
    0t | See below.
    . |
    0h | -----Original Message-----
    0h | From: Gorrick, Fintan [mailto:fintan@halvane.example]
    0h | Sent: Monday, May 1, 2018 9:00 AM
    0h | To: Nuala Quinlisk; Siobhán Tullagher;
    0h | Bertrand Collandre
    0h | Subject: the capped units
    . |
    1t Gorrick, Fintan [mailto:fintan@halvane.example] | I decline.
    . |
    1h Gorrick, Fintan [mailto:fintan@halvane.example] | ________________________________
    1h Gorrick, Fintan [mailto:fintan@halvane.example] | From: Henrik Aasvold
    1h Gorrick, Fintan [mailto:fintan@halvane.example] | Sent: Friday, April 28, 2018 4:00 PM
    . |
    2t Henrik Aasvold | We offer you six times the stake.`,
  'reads the French block': `
    0t | Voir plus bas.
    . |
    0h | De : Bertrand Collandre, avocat
    0h | Envoyé : lundi 4 février 2019 09:12
    0h | À : Maud Kervennic
    0h | Objet : la plainte
    . |
    1t Bertrand Collandre, avocat | Je réponds demain.`,
  'reads a block in bold, and the German one': `
    0h | *From:* Ingrid Maelstad <ingrid@norrhav.example>
    0h | *Sent:* Tuesday, March 5, 2019 8:00 AM
    0h | *To:* the council
    . |
    1t Ingrid Maelstad <ingrid@norrhav.example> | Please stop it.
    1h Ingrid Maelstad <ingrid@norrhav.example> | Von: Henrik Aasvold
    1h Ingrid Maelstad <ingrid@norrhav.example> | Gesendet: Montag, 4. März 2019 14:59
    . |
    2t Henrik Aasvold | Nein.`,
  'takes as author the one on whose behalf a list sent it': `
    0h | -----Message d’origine-----
    0h | De : tides-bounces@lists.example
    0h | [mailto:tides-bounces@lists.example] De la part de Maud Kervennic
    0h | Envoyé : mardi 3 juillet 2018 10:00
    . |
    1t Maud Kervennic | La marée n’attend pas.`,
  'reads the block of Lotus Notes: name, date, then the addressee': `
    0h | ---------------------- Forwarded by Nuala Quinlisk/DUB/HALVANE on 03/12/2001
    0h | 10:15 AM ---------------------------
    . |
    0h | Siobhan Tullagher@HALVANE
    0h | 03/12/2001 10:12 AM
    0h | To: Nuala Quinlisk/DUB/HALVANE
    0h | cc:
    0h | Subject: the table
    . |
    1t Siobhan Tullagher@HALVANE | Fifty-one per cent.`,
  'reads it without a divider too': `
    0t | For your files.
    . |
    0h | Siobhan Tullagher on 03/12/2001 10:12:05 AM
    0h | To: Nuala Quinlisk/DUB/HALVANE
    0h | cc:
    . |
    1t Siobhan Tullagher | Fifty-one per cent.`,
  'keeps the messages of a digest side by side': `
    0t | Today's digest of the tides list is below, as every day.
    . |
    0h | ------------------------------
    . |
    0h | Message: 1
    0h | Date: Tue, 1 May 2018 10:00:00 +0200
    0h | From: Maud Kervennic
    . |
    1t Maud Kervennic | The tide is in.
    . |
    0h | ------------------------------
    . |
    0h | Message: 2
    0h | Date: Tue, 1 May 2018 16:00:00 +0200
    0h | From: Henrik Aasvold
    . |
    1t Henrik Aasvold | It is out.`,
  'lets a block introduce the marked words it opens': `
    0t | No.
    1h | > -----Original Message-----
    1h | > From: Henrik Aasvold
    1h | > Sent: Friday, April 28, 2018 4:00 PM
    . | >
    1t Henrik Aasvold | > Will you sign?
    0t | I said no.`,
  'knows no author for marked lines that nobody introduces': `
    1t | > We heard this before, all of it.
    0t | Not from me.`,
  'takes prose for the sender’s own': `
    0t | From: here on, all is new.
    0t | He wrote:
    0t | Le conseil a écrit :
    0t | rien.`,
};

describe('segmentsOf', () => {
  it.each(Object.entries(BODIES))('%s', (_, marked) => {
    const { text, margin } = withMargin(marked.trim());
    expect(marginOf(text, margin)).toEqual(margin);
  });

  it.each([
    ['On Sep 12, 2017, at 10:14 AM, Maud Kervennic wrote:', 'Maud Kervennic', 'Sep 12, 2017, at 10:14 AM'],
    ['On 12/09/2017 10:14, Maud Kervennic wrote:', 'Maud Kervennic', '12/09/2017 10:14'],
    ['On 4/13/07, Maud Kervennic <m@a.example> wrote:', 'Maud Kervennic <m@a.example>', '4/13/07'],
    ['On Tue, 2012-05-15 at 11:47 -0400, A. Smith wrote:', 'A. Smith', 'Tue, 2012-05-15 at 11:47 -0400'],
    ['On May 22, 2015 6:03:21 PM PDT, Jan Roe wrote:', 'Jan Roe', 'May 22, 2015 6:03:21 PM PDT'],
    ['On 17 Sep 2009, at 14:24 , Jan Roe wrote:', 'Jan Roe', '17 Sep 2009, at 14:24'],
    ['Le 12 septembre 2017, Éloïse Le Guen a écrit :', 'Éloïse Le Guen', '12 septembre 2017'],
    ['Éloïse Le Guen écrivait :', 'Éloïse Le Guen', null],
    ['Maud Kervennic <m@a.example> writes:', 'Maud Kervennic <m@a.example>', null],
    ['m.kervennic at aldremar.example writes:', 'm.kervennic at aldremar.example', null],
    ['--- Maud Kervennic <m@a.example> wrote:', 'Maud Kervennic <m@a.example>', null],
    ['At 10:14 AM 3/4/2001 -0500, you wrote:', null, '10:14 AM 3/4/2001 -0500'],
    ['In article <7@news.example>, Maud Kervennic writes:', 'Maud Kervennic', null],
    ['Quoting Maud Kervennic <m@a.example>:', 'Maud Kervennic <m@a.example>', null],
    ['2008/1/14, Maud Kervennic <m@a.example>:', 'Maud Kervennic <m@a.example>', '2008/1/14'],
    [
      '* Maud Kervennic <m@a.example> [2004-05-06 10:14]:',
      'Maud Kervennic <m@a.example>',
      '2004-05-06 10:14',
    ],
    ['Maud Kervennic <m@a.example> on 3 May 2018 wrote:', 'Maud Kervennic <m@a.example>', '3 May 2018'],
    ['Am 3. Mai 2018 um 10:14 schrieb Maud Kervennic:', 'Maud Kervennic', '3. Mai 2018 um 10:14'],
    ['El 3 de mayo de 2018, Maud Kervennic escribió:', 'Maud Kervennic', '3 de mayo de 2018'],
    [
      'Op 3 mei 2018 om 10:14 heeft Maud Kervennic het volgende geschreven:',
      'Maud Kervennic',
      '3 mei 2018 om 10:14',
    ],
  ])('reads %s', (line, author, date) => {
    expect(segmentsOf(`${line}\n> the words`).at(-1)).toMatchObject({ depth: 1, author, date });
  });

  it('gives author and date of a header block as written', () => {
    const block =
      '---------- Forwarded message ---------\nFrom: Maud Kervennic\nDate: Mon, 1 May 2018\nTo: x';
    expect(segmentsOf(`${block}\n\nA word.`).at(-1)).toMatchObject({
      kind: 'text',
      depth: 1,
      author: 'Maud Kervennic',
      date: 'Mon, 1 May 2018',
    });
  });

  it('finds the run that holds an offset, and none beyond the end', () => {
    const text = 'Mine.\n\nMaud wrote:\n> Hers.\n';
    const segments = segmentsOf(text, { from: FROM });
    expect(segmentAt(segments, text.indexOf('Hers'))).toMatchObject({ depth: 1, author: 'Maud' });
    expect(segmentAt(segments, 0)).toMatchObject({ depth: 0 });
    expect(segmentAt(segments, text.length)).toBeNull();
    expect(segmentsOf('')).toEqual([]);
  });
});

/** Lines that mean something to the reader of segments, to be put together at random. */
const LINES = [
  '> a',
  '>> b',
  '> > > c',
  '',
  '>',
  'z',
  'On 1 May 2018, Ana wrote:',
  '> Bo wrote:',
  'From: x',
  'Sent: y',
  'To: a',
  'cc:',
  '-----Original Message-----',
  '-- ',
  'Thanks,',
  'Ana',
  '________',
  'x mailing list',
  'AB> one two three four',
  '>>>>> "AB" == Ana <a@b.example> writes:',
  '    >> q',
  '> x <- f(1)',
  '[1] 2',
  'This message is confidential and intended only for',
  'Sent from my iPhone',
  '\tindented',
  '| bar',
];

describe('segmentsOf, whatever it is given', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...LINES), { maxLength: 40 }).map((lines) => lines.join('\n')),
  );

  it('covers the whole text, in order, with runs that are not empty', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.string()), (text, from) => {
        const runs = segmentsOf(text, { from });
        expect(runs.map((run) => text.slice(run.start, run.end)).join('')).toBe(text);
        expect(runs.every((run) => run.end > run.start && run.depth >= 0)).toBe(true);
      }),
    );
  });

  it('reads a quarter of a million characters of any one line to the end', () => {
    for (const line of [
      '>',
      ' ',
      '_',
      '> x',
      'a:',
      'From: a',
      'To: a',
      'On 1 May 2018, Ana wrote:',
      '-- ',
      'Thanks,',
    ]) {
      const text = `${line}\n`.repeat(Math.ceil(250_000 / (line.length + 1)));
      expect(segmentsOf(text).at(-1)?.end).toBe(text.length);
      expect(segmentsOf(line.repeat(Math.ceil(250_000 / line.length))).at(0)?.start).toBe(0);
    }
  });
});
