import { expect, test } from 'vitest';
import { tablesOf } from './tables-of.js';
import type { Language } from './types.js';

function lemmas(language: Language, forms: string): (string | undefined)[] {
  return forms.split(' ').map((form) => tablesOf(language).sayingVerbs.get(form)?.verb.lemma);
}

test.each([
  ['say', 'say says said saying'],
  ['tell', 'tells told telling'],
  ['write', 'writes wrote written writing'],
  ['deny', 'denies denied denying'],
  ['argue', 'argues argued arguing'],
  ['admit', 'admits admitted admitting'],
  ['vow', 'vows vowed vowing'],
  ['confess', 'confesses confessed confessing'],
])('knows the forms of the English verb %s', (lemma, forms) => {
  expect(new Set(lemmas('en', forms))).toEqual(new Set([lemma]));
});

test.each([
  ['dire', 'dit disait dira dirait dites disant disent'],
  ['écrire', 'écrit écrivait écrivit écrira écrivant écrivent écrite'],
  ['annoncer', 'annonce annonçait annonça annonçant annoncera annoncé'],
  ['exiger', 'exige exigeait exigea exigeant exigera exigé'],
  ['suggérer', 'suggère suggérait suggéra suggérera suggéré'],
  ['rappeler', 'rappelle rappelait rappela rappellera rappelé'],
  ['révéler', 'révèle révélait révéla révélé'],
  ['répondre', 'répond répondait répondit répondra répondu'],
  ['prétendre', 'prétend prétendait prétendit prétendu'],
  ['promettre', 'promet promettait promit promettra promis'],
  ['soutenir', 'soutient soutenait soutint soutiendra soutenu'],
  ['reconnaître', 'reconnaît reconnaissait reconnut reconnaîtra reconnu'],
  ['craindre', 'craint craignait craignit craindra'],
  ['avertir', 'avertit avertissait avertira averti avertissant'],
  ['conclure', 'conclut concluait conclura conclu'],
])('knows the forms of the French verb %s', (lemma, forms) => {
  expect(new Set(lemmas('fr', forms))).toEqual(new Set([lemma]));
});

test('tells what is done by saying it', () => {
  const act = (language: Language, form: string) => tablesOf(language).sayingVerbs.get(form)?.verb.act;
  expect([act('en', 'denied'), act('en', 'accused'), act('en', 'vowed')]).toEqual([
    'denial',
    'accusation',
    'promise',
  ]);
  expect([act('fr', 'nie'), act('fr', 'accuse'), act('fr', 'exige')]).toEqual([
    'denial',
    'accusation',
    'request',
  ]);
});

test('has the words that turn the sense in both languages', () => {
  expect(['but', 'unless', 'provided that'].every((word) => tablesOf('en').turns.has(word))).toBe(true);
  expect(['mais', 'sauf si', 'à condition que'].every((word) => tablesOf('fr').turns.has(word))).toBe(true);
});
