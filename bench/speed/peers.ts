import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchPath } from './corpus.js';
import { type Command, isInstalled, runMeasured } from './run-measured.js';

/** Another program that indexes mail, with a folder of its own: nothing is read from or left in HOME. */
export interface Peer {
  readonly name: string;
  /** The query that every message answers. */
  readonly everything: string;
  /** Writes a configuration and an empty index. It is not measured. */
  prepare(maildir: string, home: string): Promise<void>;
  index(home: string): Command;
  /** The twenty best or newest messages that answer a query. */
  find(query: string, home: string): Command;
  /** How many messages answer a query. */
  count(query: string, home: string): Promise<number>;
}

const notmuch: Peer = {
  name: 'notmuch',
  everything: '*',
  async prepare(maildir, home) {
    const config = [
      '[database]',
      `path=${join(home, 'database')}`,
      `mail_root=${maildir}`,
      `hook_dir=${join(home, 'hooks')}`,
      '[user]',
      'name=Bench',
      'primary_email=bench@example.org',
      '[new]',
      'tags=unread',
      '[maildir]',
      'synchronize_flags=false',
    ];
    mkdirSync(join(home, 'database'), { recursive: true });
    writeFileSync(join(home, 'config'), `${config.join('\n')}\n`);
  },
  index: (home) => notmuchCommand(home, ['new', '--quiet']),
  find: (query, home) => notmuchCommand(home, ['search', '--limit=20', '--output=summary', query]),
  async count(query, home) {
    const { stdout } = await runMeasured(notmuchCommand(home, ['count', '--output=messages', query]));
    return Number(stdout.trim());
  },
};

const mu: Peer = {
  name: 'mu',
  everything: '',
  async prepare(maildir, home) {
    await runMeasured(muCommand(home, ['init', `--maildir=${maildir}`, '--quiet']));
  },
  index: (home) => muCommand(home, ['index', '--quiet']),
  find: (query, home) => muCommand(home, ['find', '--maxnum=20', query]),
  async count(query, home) {
    const { stdout } = await runMeasured(muCommand(home, ['find', '--fields=l', query]));
    return stdout.split('\n').filter((line) => line !== '').length;
  },
};

export const PEERS: readonly Peer[] = [notmuch, mu];

/** What each peer's whole work is called in a table. */
export const INDEX_COMMANDS: Readonly<Record<string, string>> = { notmuch: 'notmuch new', mu: 'mu index' };

/** The peers that are on this machine, and a line for each that is not. */
export function installedPeers(): { peers: Peer[]; notes: string[] } {
  const peers = PEERS.filter((peer) => isInstalled(peer.name));
  const missing = PEERS.filter((peer) => !peers.includes(peer));
  return { peers, notes: missing.map(({ name }) => `${name} is not installed: skipped`) };
}

/** Where a peer's index of a slice lies. */
export function peerHome(peer: Peer, label: string): string {
  return benchPath(`${peer.name}-${label}`);
}

/** An empty index of a maildir, whatever was there before. */
export async function prepareAnew(peer: Peer, maildir: string, home: string): Promise<void> {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  await peer.prepare(maildir, home);
}

function notmuchCommand(home: string, args: readonly string[]): Command {
  return { program: 'notmuch', args, env: { ...apart(home), NOTMUCH_CONFIG: join(home, 'config') } };
}

const MU_FOUND_NOTHING = 4;

function muCommand(home: string, [verb = '', ...args]: readonly string[]): Command {
  return {
    program: 'mu',
    args: [verb, `--muhome=${join(home, 'mu')}`, ...args],
    env: apart(home),
    alsoGood: MU_FOUND_NOTHING,
  };
}

function apart(home: string): Record<string, string> {
  return { HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, TZ: 'UTC' };
}
