import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { caseSize, megabytes, recolement } from './built.js';
import { benchPath, type Slice, shown, warm } from './corpus.js';
import { maildirOf, warmMaildir } from './maildir.js';
import type { BenchOptions } from './options.js';
import { INDEX_COMMANDS, installedPeers, peerHome, prepareAnew } from './peers.js';
import { median } from './percentiles.js';
import { printTable, tellProgress } from './print-table.js';
import { randomFrom } from './random.js';
import { type Measured, runMeasured } from './run-measured.js';

const DEFAULT_MESSAGES = 400;
const ROUNDS = 3;
const WORDS =
  'harbour lease pump meter notice board vote share debt clause annex tariff audit ledger ferry grant'.split(
    ' ',
  );

/** How many bytes a second are taken in where mail carries large attachments? */
export async function benchAttachments(options: BenchOptions): Promise<void> {
  const messages =
    options.messages === null || options.messages === 'all' ? DEFAULT_MESSAGES : options.messages;
  const slice = generated(messages, options.fresh);
  const { peers, notes } = installedPeers();
  const maildir = await maildirOf(slice);
  await warm(slice.path);
  await warmMaildir(maildir);
  const folder = benchPath('attachments-case');
  const contenders: { name: string; run: () => Promise<Measured> }[] = [
    { name: 'recolement add, mbox', run: () => addAnew(slice.path, folder) },
    ...peers.map((peer) => ({
      name: INDEX_COMMANDS[peer.name] ?? peer.name,
      run: async () => {
        await prepareAnew(peer, maildir, peerHome(peer, slice.label));
        return runMeasured(peer.index(peerHome(peer, slice.label)));
      },
    })),
  ];
  const runs = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, run } of contenders) {
      tellProgress(`attachments: ${name}, run ${round + 1} of ${ROUNDS}`);
      runs.get(name)?.push(await run());
    }
  }
  tellProgress('');
  const { originals, database } = caseSize(join(folder, '.recolement'));
  printTable(
    `Intake of ${messages} messages with large attachments, ${megabytes(slice.bytes).toFixed(0)} MB (${shown(slice.path)})`,
    ['program', 'wall s', 'MB/s', 'peak MB'],
    [...runs].map(([name, some]) => rowOf(slice, name, some)),
    [
      ...notes,
      `Medians of ${ROUNDS} runs, in turns. Ours keeps and hashes every byte: originals ${megabytes(originals).toFixed(0)} MB, database ${megabytes(database).toFixed(1)} MB.`,
    ],
  );
}

async function addAnew(path: string, folder: string): Promise<Measured> {
  rmSync(folder, { recursive: true, force: true });
  return runMeasured(recolement('add', path, '--case', folder));
}

function rowOf(slice: Slice, name: string, runs: readonly Measured[]): (string | number)[] {
  const seconds = median(runs.map((run) => run.seconds));
  const peak = median(runs.map((run) => run.peakBytes));
  return [name, seconds, megabytes(slice.bytes) / seconds, megabytes(peak)];
}

/** A mailbox whose messages carry one to three attachments of up to a megabyte: pictures, programs, long texts. */
function generated(messages: number, fresh: boolean): Slice {
  const path = benchPath(`attachments-${messages}.mbox`);
  if (fresh || !existsSync(path)) {
    const file = openSync(`${path}.part`, 'w');
    const { next: random } = randomFrom(41);
    for (let n = 0; n < messages; n++) writeSync(file, message(n, random));
    closeSync(file);
    renameSync(`${path}.part`, path);
  }
  return { label: `attachments-${messages}`, path, messages, bytes: statSync(path).size };
}

function message(n: number, random: () => number): string {
  const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, part) =>
    attachment(n, part, random),
  );
  const head = [
    'From bench@example.org Mon Jan  1 00:00:00 2001',
    `Message-ID: <attached-${n}@example.org>`,
    `Date: Mon, 1 Jan 2001 ${String(Math.floor(n / 60) % 24).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00 +0000`,
    'From: Ana Writer <ana@example.org>',
    'To: Ben Reader <ben@example.org>',
    `Subject: Papers ${n}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="bench"',
    '',
    '--bench',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Please find the papers. ${wordsOf(120, random)}`,
    '',
  ].join('\n');
  return `${head}${parts.join('')}--bench--\n\n`;
}

function attachment(n: number, part: number, random: () => number): string {
  const isText = random() < 0.25;
  const size = 50_000 + Math.floor(random() * 950_000);
  const bytes = isText ? Buffer.from(wordsOf(size / 40, random)) : randomBytes(size, random);
  const [type, ending] = isText ? ['text/plain', 'txt'] : ['image/png', 'png'];
  const lines = bytes.toString('base64').replace(/.{76}/g, '$&\n');
  return `--bench\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="paper-${n}-${part}.${ending}"\n\n${lines}\n`;
}

function randomBytes(size: number, random: () => number): Buffer {
  const bytes = Buffer.alloc(size - (size % 4));
  for (let at = 0; at < bytes.length; at += 4) bytes.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), bytes]);
}

function wordsOf(count: number, random: () => number): string {
  const words = Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]);
  return words.join(' ');
}
