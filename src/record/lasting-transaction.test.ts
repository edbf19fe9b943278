import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inLastingTransaction, settle } from './lasting-transaction.js';
import { type CaseFile, closeCase } from './open-case.js';
import { makeCase } from './testing/make-case.js';

const write = (caseFile: CaseFile, path: string) =>
  inLastingTransaction(caseFile, () =>
    caseFile.sqlite.prepare("INSERT INTO problems (path, code, detail) VALUES (?, 'test', '{}')").run(path),
  );

/** What another program sees. */
function seenBeside(caseFile: CaseFile): string[] {
  const beside = new Sqlite(join(caseFile.dir, 'case.sqlite'), { readonly: true });
  const paths = beside.prepare('SELECT path FROM problems ORDER BY path').pluck().all() as string[];
  beside.close();
  return paths;
}

afterEach(() => vi.useRealTimers());

describe('a lasting transaction', () => {
  it('shows others nothing before it is settled, and then all', async () => {
    const caseFile = await makeCase();
    write(caseFile, 'a');
    write(caseFile, 'b');
    expect(seenBeside(caseFile)).toEqual([]);
    await settle(caseFile);
    expect(seenBeside(caseFile)).toEqual(['a', 'b']);
    await settle(caseFile);
    await closeCase(caseFile);
  });

  it('takes back what was not settled where a work throws, and can be begun again', async () => {
    const caseFile = await makeCase();
    write(caseFile, 'kept');
    await settle(caseFile);
    write(caseFile, 'lost');
    const fail = () => {
      throw new Error('disk');
    };
    expect(() => inLastingTransaction(caseFile, fail)).toThrow('disk');
    write(caseFile, 'later');
    await settle(caseFile);
    expect(seenBeside(caseFile)).toEqual(['kept', 'later']);
    await closeCase(caseFile);
  });

  it('commits when enough pieces are in it', async () => {
    const caseFile = await makeCase();
    write(caseFile, 'first');
    inLastingTransaction(caseFile, (held) => {
      held.pieces += 10_000;
    });
    expect(seenBeside(caseFile)).toEqual(['first']);
    await closeCase(caseFile);
  });

  it('does not keep others from writing while nothing comes', async () => {
    vi.useFakeTimers();
    const caseFile = await makeCase();
    write(caseFile, 'slow');
    vi.advanceTimersByTime(60_000);
    expect(seenBeside(caseFile)).toEqual(['slow']);
    vi.useRealTimers();
    await closeCase(caseFile);
  });
});
