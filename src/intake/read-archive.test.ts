import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.js';
import { type ArchiveKind, readArchive } from './read-archive.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What an archive gives, one line an item: `path: content`, or `! code`. */
async function read(
  kind: ArchiveKind,
  bytes: Uint8Array,
  { name = 'archive', limits = ARCHIVE_LIMITS }: { name?: string; limits?: ArchiveLimits } = {},
): Promise<string[]> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const lines: string[] = [];
  for await (const item of readArchive(kind, path, limits)) {
    if ('problem' in item) lines.push(`! ${item.problem.code}`);
    else {
      const content = await item.entry
        .open()
        .then(buffer)
        .catch(() => null);
      if (content !== null) lines.push(`${item.entry.path}: ${content.toString().slice(0, 20)}`);
    }
  }
  return lines;
}

type Header = Parameters<ReturnType<typeof pack>['entry']>[0];

async function tar(...entries: readonly (readonly [Header, string])[]): Promise<Buffer> {
  const packed = pack();
  for (const [header, content] of entries) packed.entry(header, content);
  packed.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of packed) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

const zip = zipSync({ 'a.eml': strToU8('one'), 'b/c.eml': strToU8('two') });

describe('a zip', () => {
  it('gives its files', async () => {
    expect(await read('zip', zip)).toEqual(['a.eml: one', 'b/c.eml: two']);
  });

  it('keeps a name that leads out of the folder to itself', async () => {
    expect(await read('zip', zipSync({ '../../up.eml': strToU8('x') }))).toEqual(['up.eml: x']);
  });

  it('passes over folders, and tells resource forks', async () => {
    const mac = zipSync({ 'd/': new Uint8Array(), '__MACOSX/._a': strToU8('x'), a: strToU8('y') });
    expect(await read('zip', mac)).toEqual(['! archive-resource-fork', 'a: y']);
  });

  it('tells links', async () => {
    const linked = zipSync({ link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] });
    expect(await read('zip', linked)).toEqual(['! archive-link-skipped']);
  });

  it('tells what is encrypted', async () => {
    const bytes = Buffer.from(zipSync({ 'a.eml': strToU8('one') }));
    for (const [mark, at] of [
      ['PK\x03\x04', 6],
      ['PK\x01\x02', 8],
    ] as const) {
      bytes.writeUInt16LE(1, bytes.indexOf(mark, 0, 'latin1') + at);
    }
    expect(await read('zip', bytes)).toEqual(['! archive-entry-encrypted']);
  });

  it('stops an entry that unpacks too far, and reads on', async () => {
    const bomb = zipSync({ bomb: new Uint8Array(20_000_000), 'a.eml': strToU8('one') });
    expect(await read('zip', bomb)).toEqual(['! archive-ratio', 'a.eml: one']);
  });

  it('stops an entry that unpacks further than it says', async () => {
    const bytes = Buffer.from(zipSync({ bomb: new Uint8Array(20_000_000), 'a.eml': strToU8('one') }));
    bytes.writeUInt32LE(1000, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    expect(await read('zip', bytes)).toEqual(['! archive-entry-unreadable', 'a.eml: one']);
  });

  it('tells an entry with broken bytes, and reads on', async () => {
    const bytes = Buffer.from(zipSync({ bad: strToU8('words '.repeat(99)), 'a.eml': strToU8('one') }));
    bytes.fill(0xff, 34, 40);
    expect(await read('zip', bytes)).toEqual(['! archive-entry-unreadable', 'a.eml: one']);
  });

  it('ends where entries share their bytes', async () => {
    const bytes = Buffer.from(zipSync({ a: new Uint8Array(900_000).fill(1), b: strToU8('x') }));
    const first = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    const end = bytes.indexOf('PK\x05\x06', 0, 'latin1');
    const entry = bytes.subarray(first, bytes.indexOf('PK\x01\x02', first + 4, 'latin1'));
    const directory = Buffer.concat(Array.from({ length: 50 }, () => entry));
    const tail = Buffer.from(bytes.subarray(end));
    tail.writeUInt16LE(50, 8);
    tail.writeUInt16LE(50, 10);
    tail.writeUInt32LE(directory.length, 12);
    const limits = { ...ARCHIVE_LIMITS, ratio: 2000 };
    const lines = await read('zip', Buffer.concat([bytes.subarray(0, first), directory, tail]), { limits });
    expect(lines.at(-1)).toBe('! archive-ratio');
    expect(lines.length).toBeLessThan(40);
  });

  it('stops behind as many entries and bytes as are allowed', async () => {
    expect(await read('zip', zip, { limits: { ...ARCHIVE_LIMITS, entries: 1 } })).toEqual([
      'a.eml: one',
      '! archive-too-many',
    ]);
    expect(await read('zip', zip, { limits: { ...ARCHIVE_LIMITS, totalBytes: 4 } })).toEqual([
      'a.eml: one',
      '! archive-too-large',
    ]);
  });

  it('is told to be broken where it is cut off or none at all', async () => {
    expect(await read('zip', zip.subarray(0, 60))).toEqual(['! archive-broken']);
    expect(await read('zip', new Uint8Array())).toEqual(['! archive-broken']);
  });
});

describe('a tar', () => {
  it.each([
    ['as it is', 'tar', (bytes: Buffer) => bytes],
    ['with gzip, given as a tar', 'tar', gzipSync],
    ['with gzip, given as a gzip', 'gzip', gzipSync],
  ] as const)('gives its files, packed %s', async (_, kind, packed) => {
    const bytes = await tar(
      [{ name: 'a.eml' }, 'one'],
      [{ name: '../c.eml' }, 'two'],
      [{ name: 'empty' }, ''],
    );
    expect(await read(kind, packed(bytes))).toEqual(['a.eml: one', 'c.eml: two', 'empty: ']);
  });

  it('passes over folders, and tells links, devices and resource forks', async () => {
    const bytes = await tar(
      [{ name: 'd', type: 'directory' }, ''],
      [{ name: 'l', type: 'symlink', linkname: '/etc/passwd' }, ''],
      [{ name: 'dev', type: 'character-device' }, ''],
      [{ name: '._a' }, 'x'],
      [{ name: 'a' }, 'y'],
    );
    expect(await read('tar', bytes)).toEqual([
      '! archive-link-skipped',
      '! archive-special-skipped',
      '! archive-resource-fork',
      'a: y',
    ]);
  });

  it('gives what came before the place where it is cut off', async () => {
    const bytes = await tar([{ name: 'a' }, 'one'], [{ name: 'b' }, 'x'.repeat(5000)]);
    expect(await read('tar', bytes.subarray(0, 3000))).toEqual(['a: one', '! archive-broken']);
    const packed = gzipSync(Buffer.concat([bytes]));
    expect((await read('tar', packed.subarray(0, packed.length - 12))).at(-1)).toBe('! archive-broken');
  });

  it('is stopped where it unpacks too far', async () => {
    const bytes = await tar([{ name: 'a' }, 'one'], [{ name: 'bomb' }, '0'.repeat(30_000_000)]);
    expect(await read('gzip', gzipSync(bytes))).toEqual(['a: one', '! archive-ratio']);
  });

  it('can be read without opening its entries', async () => {
    const path = join(folder, 'unopened.tar');
    await writeFile(path, await tar([{ name: 'a' }, 'x'.repeat(200_000)], [{ name: 'b' }, 'two']));
    const names: string[] = [];
    for await (const item of readArchive('tar', path)) if ('entry' in item) names.push(item.entry.name);
    expect(names).toEqual(['a', 'b']);
  });
});

describe('a gzip', () => {
  it('gives its one file, without .gz', async () => {
    expect(await read('gzip', gzipSync('words'), { name: 'inbox.mbox.gz' })).toEqual(['inbox.mbox: words']);
  });

  it('is told to be broken where it is cut off', async () => {
    const packed = gzipSync('words '.repeat(1000));
    expect(await read('gzip', packed.subarray(0, 30))).toEqual(['! archive-broken']);
  });

  it('is stopped where it unpacks too far', async () => {
    expect(await read('gzip', gzipSync(Buffer.alloc(30_000_000)))).toEqual(['! archive-ratio']);
  });
});
