import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchPath } from '../speed/corpus.js';
import { PEERS, prepareAnew } from '../speed/peers.js';
import { isInstalled, runMeasured } from '../speed/run-measured.js';

/** What notmuch makes of mail, by its ids, which have no brackets: the thread of each, and what it stands under. */
export interface PeerThreads {
  readonly threads: ReadonlyMap<string, number>;
  readonly parents: ReadonlyMap<string, string | null>;
}

/** notmuch's threads of a maildir, out of the index that the speed bench left or a new one; null without notmuch. */
export async function notmuchThreads(
  maildir: string,
  label: string,
  withParents: boolean,
): Promise<PeerThreads | null> {
  const peer = PEERS.find(({ name }) => name === 'notmuch');
  if (peer === undefined || !isInstalled('notmuch')) return null;
  const home = benchPath(`notmuch-${label}`);
  if (!existsSync(join(home, 'config'))) {
    await prepareAnew(peer, maildir, home);
    await runMeasured(peer.index(home));
  }
  return { threads: threadsIn(home), parents: withParents ? parentsIn(home) : new Map() };
}

function threadsIn(home: string): Map<string, number> {
  const found = ask(home, ['search', '--format=json', '--output=summary', '*']) as {
    query: (string | null)[];
  }[];
  const threads = new Map<string, number>();
  for (const [number, { query }] of found.entries())
    for (const part of query)
      for (const [, quoted, plain] of (part ?? '').matchAll(/id:(?:"((?:[^"]|"")*)"|(\S+))/g))
        threads.set(quoted?.replaceAll('""', '"') ?? plain ?? '', number);
  return threads;
}

/** A message and what stands under it, as `notmuch show` nests them. */
type Shown = readonly [{ readonly id: string } | null, readonly Shown[]];

function parentsIn(home: string): Map<string, string | null> {
  const shown = ask(home, ['show', '--format=json', '--body=false', '*']) as Shown[][];
  const parents = new Map<string, string | null>();
  const open: [Shown, string | null][] = shown.flat().map((tree) => [tree, null]);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [[message, answers], parent] = next;
    if (message !== null) parents.set(message.id, parent);
    for (const answer of answers) open.push([answer, message?.id ?? parent]);
  }
  return parents;
}

function ask(home: string, args: readonly string[]): unknown {
  const env = { ...process.env, HOME: home, NOTMUCH_CONFIG: join(home, 'config') };
  const { stdout } = spawnSync('notmuch', args, { env, encoding: 'utf8', maxBuffer: 1 << 29 });
  return JSON.parse(stdout);
}
