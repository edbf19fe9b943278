import { describe, expect, it } from 'vitest';
import { marginOf, withMargin } from './testing/margin.js';

const FROM = 'Fintan Gorrick <fintan@halvane.example>';

/** Bodies from Fintan Gorrick, with their expected margins (testing/margin.ts). */
const BODIES: Readonly<Record<string, string>> = {
  'ends the words at the delimiter': `
    0t | I decline, as I said -- twice.
    0s | --
    0s | Fintan Gorrick
    0s | Halvane Marine`,
  'takes the formula above the name for a part of the signature': `
    0t | I decline.
    . |
    0s | Best regards,
    . |
    0s | Fintan`,
  'reads French closings': `
    0t | Je décline.
    . |
    0s | Bien cordialement,
    0s | Fintan Gorrick`,
  'keeps thanks that say what for': `
    0t | Thanks for the table you sent.
    0t | I decline.`,
  'takes a known name by itself at the end': `
    0t | I decline.
    . |
    0s | Fintan`,
  'takes the lines that tell how to reach the writer': `
    0t | Call me when you have read it.
    . |
    0s | Fintan Gorrick
    0s | Halvane Marine, Dublin
    0s | Tel: +353 1 555 0100
    0s | www.halvane.example`,
  'leaves a postscript to the words': `
    0t | I decline.
    . |
    0s | Regards,
    0s | Fintan
    . |
    0t | P.S. The table does not add up.`,
  'tells the footer of a list': `
    0t | I decline.
    . |
    0s | _______________________________________________
    0s | tides mailing list
    0s | https://lists.example/listinfo/tides`,
  'tells what a telephone adds, and not a sentence that begins alike': `
    0t | Sent from my desk, which is easier than from the boat.
    0t | I decline.
    . |
    0s | Sent from my iPhone`,
  'tells what a French telephone adds': `
    0t | Je décline.
    . |
    0s | Envoyé de mon iPhone`,
  'tells the advertisement of a mail service': `
    0t | I decline.
    . |
    0s | _________________________________________________________________
    0s | Get your FREE download of Post Explorer at http://post.example`,
  'tells a notice of confidentiality, its heading and its rule': `
    0t | I decline.
    . |
    0d | CONFIDENTIALITY NOTICE
    0d | ****************************
    0d | This message is confidential and intended only for the addressee. If you are not the intended
    0d | recipient, disclosure is prohibited; please notify the sender and delete it.
    0d | ****************************`,
  'tells the French one': `
    0t | Je décline.
    . |
    0d | Ce message est confidentiel et réservé à son destinataire. Toute diffusion est strictement
    0d | interdite. Si vous l’avez reçu par erreur, merci de le supprimer.`,
  'keeps words about a confidential matter': `
    0t | This message is about the confidential table.
    0t | Do not lose it.`,
  'knows the quoted author’s signature by the name in the attribution line': `
    0t | No.
    0a | On 2 May 2018, Maud Kervennic wrote:
    1t Maud Kervennic | > Will you come?
    . | >
    1s Maud Kervennic | > Maud
    1s Maud Kervennic | > --
    1s Maud Kervennic | > Maud Kervennic, Raz Clair
    0t | Not this week.`,
};

describe('what closes a mail', () => {
  it.each(Object.entries(BODIES))('%s', (_, marked) => {
    const { text, margin } = withMargin(marked.trim());
    expect(marginOf(text, margin, { from: FROM })).toEqual(margin);
  });
});
