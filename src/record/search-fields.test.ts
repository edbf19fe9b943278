import { beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../text/index.js';
import type { CaseFile } from './open-case.js';
import { search } from './search.js';
import { addMessages, makeCase } from './testing/make-case.js';
import { labelWriter } from './write-labels.js';

let caseFile: CaseFile;
/** Serials by subject. */
let serials: ReadonlyMap<string, number>;

beforeAll(async () => {
  caseFile = await makeCase();
  await addMessages(caseFile, [
    {
      subject: 'offer',
      from: 'Ines Marchand <ines@lab.example>',
      date: '2017-01-01T10:00:00Z',
      text: 'An offer.',
    },
    {
      subject: 'reply',
      from: 'I. Marchand <im@home.example>',
      date: '2017-02-01T10:00:00Z',
      text: 'No.\n\nSubject: lost\n\nAna wrote:\n> The tide turns.\n> Keep the meter.',
    },
    {
      subject: 'other',
      from: 'Bo Roe <bo@lab.example>',
      date: '2017-03-01T10:00:00Z',
      text: 'A tide of gas.',
    },
  ]);
  const rows = caseFile.sqlite.prepare('SELECT title, serial FROM pieces').all() as {
    title: string;
    serial: number;
  }[];
  serials = new Map(rows.map(({ title, serial }) => [title, serial]));
  mark();
  addLostMail();
});

function serial(subject: string): number {
  return serials.get(subject) ?? 0;
}

/** What other folders find out about mail: hashes, threads, persons, labels. */
function mark(): void {
  const { sqlite } = caseFile;
  sqlite.exec(`
    INSERT INTO message_marks (piece, mih, content_hash, prints) VALUES (${serial('offer')}, 'feed01', x'c0', x'');
    INSERT INTO threads (thread, id, cluster, messages) VALUES (1, 'abc123', 1, 2);
    INSERT INTO thread_nodes (node, thread, parent, message_id) VALUES
      (${serial('offer')}, 1, NULL, NULL), (${serial('reply')}, 1, -1, NULL), (-1, 1, NULL, '<Lost@lab.example>');
    INSERT INTO people_mailboxes (mailbox, person)
      SELECT id, 'ines' FROM mailboxes WHERE name LIKE '%Marchand'`);
  labelWriter(sqlite)(serial('other'), ['À traiter']);
}

/** A lost mail of Ana's, quoted in the reply. */
function addLostMail(): void {
  const { sqlite } = caseFile;
  const text = sqlite.prepare('SELECT text FROM renditions WHERE piece = ?').pluck().get(serial('reply'));
  const start = String(text).indexOf('> The');
  sqlite.exec(`
    INSERT INTO pieces (serial, id, sha256, size, kind, format, media_type, title, byline)
      VALUES (90, '9090909090909090', '90', 1, 'quotation', 'text', 'text/plain', 'lost', 'Ana'),
             (91, '9191919191919191', '91', 1, 'quotation', 'text', 'text/plain', 'found', 'Ana');
    INSERT INTO quoted_runs (piece, n, depth, author, spans, prints)
      VALUES (${serial('reply')}, 0, 1, 'Ana', '[[${start},${String(text).length}]]', x'');
    INSERT INTO quotations (piece, host, n, found)
      VALUES (90, ${serial('reply')}, 0, NULL), (91, ${serial('reply')}, 0, ${serial('offer')});
    INSERT INTO quotation_links (piece, n, source, reason, share)
      VALUES (${serial('reply')}, 0, 90, 'quotation', 1000)`);
}

async function subjects(query: string): Promise<(string | null)[]> {
  const { hits } = await search(caseFile, query, { order: 'oldest' });
  return hits.map((hit) => hit.piece.title);
}

describe('fields of a search', () => {
  it.each([
    ['mih:feed01', ['offer']],
    ['mih:FEED', ['offer']],
    ['mih:feed02', []],
    ['thread:abc', ['offer', 'reply']],
    ['thread:<Lost@lab.example>', ['offer', 'reply']],
    ['thread:abd', []],
    ['-thread:abc', ['other']],
    ['label:"à traiter"', ['other']],
    ['label:"A TRAITER"', ['other']],
    ['label:traiter', []],
    ['from:ines', ['offer']],
    ['person:ines', ['offer', 'reply']],
    ['person:"ines marchand" date:2017-02', ['reply']],
    ['person:bo', ['other']],
    ['person:b*', ['other']],
  ])('%s finds %j', async (query, expected) => {
    expect(await subjects(query)).toEqual(expected);
  });

  it('finds a message by its id as its header writes it, and by the hash of its bytes', async () => {
    const { hits } = await search(caseFile, 'subject:offer');
    const { messageId, sha256 } = hits[0]?.piece ?? {};
    expect(await subjects(`id:${messageId}`)).toEqual(['offer']);
    expect(await subjects(`id:"${messageId?.slice(1, -1)}"`)).toEqual(['offer']);
    expect(await subjects(`thread:${messageId}`)).toEqual(['offer', 'reply']);
    expect(await subjects(`sha256:${sha256?.toUpperCase()}`)).toEqual(['offer']);
    expect(await subjects(`sha256:${sha256?.slice(0, 12)}`)).toEqual(['offer']);
  });

  it.each(['mih:tide', 'sha256:<a@b>', 'person:', 'label:', 'thread:""'])(
    'refuses %s in a sentence that names the place',
    async (query) => {
      const failure = await search(caseFile, query).catch((cause: unknown) => cause);
      expect(failure).toBeInstanceOf(Failure);
      expect((failure as Failure).code).toBe('query-unreadable');
    },
  );
});

describe('lost mails in a search', () => {
  it.each([
    ['tide', ['reply', 'other']],
    ['', ['offer', 'reply', 'other']],
    ['-gas', ['offer', 'reply']],
    ['kind:quotation', ['lost']],
    ['kind:citation', ['lost']],
    ['tide kind:quotation', ['lost']],
    ['"turns keep" kind:quotation', ['lost']],
    ['offer kind:quotation', []],
    ['tide -turns kind:quotation', []],
    ['subject:lost kind:quotation', ['lost']],
    ['tide (kind:quotation OR kind:message)', ['reply', 'other', 'lost']],
    ['tide -kind:quotation', ['reply', 'other']],
    ['no kind:quotation', []],
    ['subject:lost -subject:found kind:quotation', ['lost']],
    ['kind:quotation -gas', ['lost']],
    ['kind:quotation (date:2017 OR meter)', ['lost']],
    ['tide -turns (kind:quotation OR kind:message)', ['other']],
    ['id:9090', ['lost']],
    ['id:9090 tide', ['lost']],
    ['id:9090 gas', []],
    ['id:9191 meter', ['found']],
  ])('%s finds %j', async (query, expected) => {
    expect(await subjects(query)).toEqual(expected);
  });

  it('show the words that are quoted, without the marks, and where', async () => {
    const { hits } = await search(caseFile, 'meter kind:quotation');
    expect(hits).toMatchObject([
      { text: 'The tide turns.\nKeep the meter.', marks: [{ start: 25, end: 30 }], rendition: 1 },
    ]);
    const host = await search(caseFile, 'subject:reply');
    expect(hits[0]?.quotedIn).toBe(host.hits[0]?.piece.id);
  });
});

describe('words found in a message', () => {
  it('are given to the one it quotes, with the piece they come from', async () => {
    const { hits } = await search(caseFile, 'meter');
    expect(hits[0]?.quoted).toEqual({ author: 'Ana', date: null, source: '9090909090909090' });
  });

  it.each(['ana', 'no meter', 'subject:reply'])('are not given to another for %s', async (query) => {
    const { hits } = await search(caseFile, query);
    expect(hits.map((hit) => [hit.piece.title, hit.quoted])).toEqual([['reply', null]]);
  });
});
