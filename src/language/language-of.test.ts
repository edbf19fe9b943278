import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { languageOf } from './language-of.js';

test.each([
  ['The company wrote that it would never sell its shares.', 'en'],
  ['Please see attached.', 'en'],
  ['Thanks, that works. I will call you tomorrow.', 'en'],
  ['> x <- read.table("a.txt")\nYou have to give the name of the file, not of the folder.', 'en'],
  ['La société a écrit qu’elle ne vendrait jamais ses parts.', 'fr'],
  ['Veuillez trouver ci-joint le contrat signé.', 'fr'],
  ['Je ne suis pas sur que ce soit possible avant lundi, merci de votre reponse.', 'fr'],
  ['Bonjour Paul,\n\nMerci pour ton message.\n\nCordialement,\nAnne', 'fr'],
  ['Der Kanzler hat gesagt, dass er nicht kommen wird.', null],
  ['Vielen Dank für die schnelle Antwort, wir melden uns morgen bei Ihnen.', null],
  ['El presidente dijo que no iba a venir mañana.', null],
  ['Le agradezco mucho su mensaje y quedo a la espera de sus noticias.', null],
  ['Il presidente ha detto che non sarebbe venuto alla riunione di domani.', null],
  ['O presidente disse que não vinha à reunião de amanhã, mas que mandava alguém.', null],
  ['De voorzitter heeft gezegd dat hij morgen niet naar de vergadering komt.', null],
  ['これは日本語の文章です。元気ですか。 See you', null],
  ['Привет, как дела? Мы написали письмо директору. The end', null],
  ['Johnston, Robert; Whalley, Greg; Frevert, Mark; Hickerson, Gary', null],
  ['https://www.example.org/the/and/of/to/that/is/for/with/this/you', null],
  ['Yes.', null],
  ['1234 5678 91011 121314', null],
  ['', null],
])('tells the language of "%s"', (text, expected) => {
  expect(languageOf(text)).toBe(expected);
});

describe('the language of a text', () => {
  it('is found behind any number of blank lines', () => {
    expect(languageOf(`${'\n'.repeat(20_000)}Please let me know what you think of this.`)).toBe('en');
  });

  it('is told of anything, and the same whatever the capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect([null, 'en', 'fr']).toContain(languageOf(text));
      }),
    );
    expect(languageOf('PLEASE SEND US THE FILE THAT YOU HAVE.')).toBe('en');
  });

  it('is not asked of more than the beginning', () => {
    const english = 'This is what they wrote to us and what we have not seen. ';
    expect(languageOf(english.repeat(50) + 'La société a écrit cela. '.repeat(1000))).toBe('en');
  });
});
