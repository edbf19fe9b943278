import { beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../text/index.js';
import type { CaseFile } from './open-case.js';
import { search } from './search.js';
import { addMessages, draftMessage, makeCase } from './testing/make-case.js';

let caseFile: CaseFile;

beforeAll(async () => {
  caseFile = await makeCase();
  await addMessages(caseFile, [
    {
      subject: 'control',
      from: 'Sam Alder <sam@lab.example>',
      to: 'Ines <ines@lab.example>',
      date: '2017-09-20T10:00:00Z',
      text: 'You would have initial control.\n\nIt may change.',
    },
    {
      subject: 'Réponse',
      from: 'Élodie Marchand <e.marchand@lab.example>',
      date: '2018-03-01T10:00:00Z',
      language: 'fr',
      text: "Le cœur de l’accord, c’est le contrôle de l'entreprise.",
    },
    {
      subject: 'notes',
      from: 'ines@lab.example',
      date: '2019-01-05T10:00:00Z',
      text: 'Natural gas prices. The gas is natural. con\u00adtrol controls everything, at 49.5 per cent.',
    },
    {
      subject: 'no date',
      from: 'Sam Alder <sam@lab.example>',
      text: 'An undated word about gas.',
      parts: [{ ...draftMessage({ text: 'cap table' }), kind: 'document', format: 'text' }],
    },
  ]);
});

async function subjects(query: string): Promise<(string | null)[]> {
  const { hits } = await search(caseFile, query, { order: 'oldest' });
  return hits.map((hit) => hit.piece.title);
}

describe('search', () => {
  it.each([
    ['control', ['control', 'notes']],
    ['CONTRÔLE', ['Réponse']],
    ['controle', ['Réponse']],
    ['coeur', ['Réponse']],
    ["l'entreprise", ['Réponse']],
    ['“initial control”', ['control']],
    ['"natural gas"', ['notes']],
    ['"gas natural"', []],
    ['natur*', ['notes']],
    ['natur', []],
    ['49.5', ['notes']],
    ['initial OR gas', ['control', 'notes', 'no date']],
    ['gas -natural', ['no date']],
    ['gas NOT natural', ['no date']],
    ['-gas lang:en kind:message', ['control']],
    ['(initial OR accord) from:alder', ['control']],
    ['from:sam', ['control', 'no date']],
    ['from:sam@lab.example', ['control', 'no date']],
    ['from:"sam alder"', ['control', 'no date']],
    ['from:marchand', ['Réponse']],
    ['from:elodie', ['Réponse']],
    ['from:ald*', ['control', 'no date']],
    ['from:ald', []],
    ['to:ines', ['control']],
    ['with:ines', ['control', 'notes']],
    ['subject:control', ['control']],
    ['date:2017..2018', ['control', 'Réponse']],
    ['date:2018', ['Réponse']],
    ['date:2017-09-20', ['control']],
    ['date:2018-04..', ['notes']],
    ['date:..2017', ['control']],
    ['before:2018', ['control']],
    ['after:2018', ['Réponse', 'notes']],
    ['after:2018 before:2019', ['Réponse']],
    ['has:attachment', ['no date']],
    ['kind:attachment', [null]],
    ['kind:mail lang:fr', ['Réponse']],
    ['from:sam control before:2018', ['control']],
    ['Re: control', []],
    ['', ['control', 'Réponse', 'notes', 'no date', null]],
  ])('%s finds %j', async (query, expected) => {
    expect(await subjects(query)).toEqual(expected);
  });

  it.each([
    'date:soon',
    'before:2018..2019',
    'date:2018-13',
    'date:2018-02-30',
    'from:',
    'has:teeth',
    '(gas',
    'gas)',
    'gas NOT',
  ])('refuses %s in a sentence that names the place', async (query) => {
    const failure = await search(caseFile, query).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).code).toBe('query-unreadable');
  });

  it('shows the passage that answers, with the words marked at their offsets', async () => {
    const { hits } = await search(caseFile, 'change');
    const passage = hits[0]?.passage;
    expect(passage?.exact).toBe('It may change.');
    expect(hits[0]?.marks).toEqual([{ start: 40, end: 46 }]);
  });

  it('counts all hits and returns those asked for', async () => {
    const page = await search(caseFile, 'kind:message', { limit: 1, offset: 1, order: 'newest' });
    expect(page.total).toBe(4);
    expect(page.hits.map((hit) => hit.piece.title)).toEqual(['Réponse']);
  });

  it('ranks a piece that says a word in its subject and text above one that says it in passing', async () => {
    const { hits } = await search(caseFile, 'control');
    expect(hits[0]?.piece.title).toBe('control');
  });
});
