import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { recolement } from './testing/run-cli.js';

const cwd = mkdtempSync(join(tmpdir(), 'recolement-search-'));

const OFFER = `From: Ines Marchand <ines@halvane.example>
To: board@halvane.example
Date: Mon, 4 Sep 2017 10:00:00 +0000
Message-ID: <offer@halvane.example>
Subject: The offer

We offer twelve per cent of the tidal company, and not one more.
`;
/** The same mail by way of a list: bytes differ, the content does not. */
const OFFER_AGAIN = `Received: from list.halvane.example by mail.example; Mon, 4 Sep 2017 10:00:02 +0000
${OFFER}`;
/** Another text under the same Message-ID. */
const OFFER_CHANGED = OFFER.replace('twelve', 'twenty');
const ANSWER = `From: Bo Roe <bo@halvane.example>
To: Ines Marchand <ines@halvane.example>
Date: Tue, 5 Sep 2017 10:00:00 +0000
Message-ID: <answer@halvane.example>
In-Reply-To: <offer@halvane.example>
Subject: Re: The offer
Keywords: Urgent

I cannot take it.

On Sun, 3 Sep 2017 at 09:00, Ana Gorrick <ana@halvane.example> wrote:
> The estuary was surveyed in March by three engineers, who found the
> seabed firm enough for forty turbines and the channel deep enough for
> the barges that would carry them from the yard at Kerlan every spring.

Bo
`;

beforeAll(async () => {
  for (const [name, text] of Object.entries({ OFFER, OFFER_AGAIN, OFFER_CHANGED, ANSWER })) {
    writeFileSync(join(cwd, `${name}.eml`), text);
  }
  await recolement(cwd, 'add', ...['OFFER', 'OFFER_AGAIN', 'OFFER_CHANGED', 'ANSWER'].map((n) => `${n}.eml`));
});

/** What differs from run to run: the folder and the times of receipt; hashes are told by their length. */
const steady = (text: string) =>
  text
    .replaceAll(cwd, 'CASE')
    .replace(/\b[0-9a-f]{64}\b/g, 'SHA256')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME');

interface Answer {
  readonly total: number;
  readonly distinct: number;
  readonly hits: readonly {
    readonly piece: string;
    readonly kind: string;
    readonly copies: number;
    readonly sightings: number;
    readonly quoted: { readonly author: string | null; readonly source: string | null } | null;
    readonly quotedIn: string | null;
  }[];
}

async function answer(...args: string[]): Promise<Answer> {
  return JSON.parse((await recolement(cwd, 'search', ...args, '--json')).out) as Answer;
}

describe('searching mail', () => {
  it('shows one of the copies of a message with their number, and every one where asked to', async () => {
    const once = await answer('twelve');
    expect(once).toMatchObject({ total: 2, distinct: 1, hits: [{ copies: 2, sightings: 2 }] });
    expect((await answer('twelve', '--all')).hits).toHaveLength(2);
    for (const args of [['twelve'], ['twelve', '--all'], ['twelve', '--lang', 'fr']])
      expect((await recolement(cwd, 'search', ...args)).out).toMatchSnapshot(args.join(' '));
  });

  it('says whose words are found where a message only quotes them', async () => {
    const { hits } = await answer('estuary');
    expect(hits).toMatchObject([
      { kind: 'message', quoted: { author: 'Ana Gorrick <ana@halvane.example>' }, quotedIn: null },
    ]);
    expect((await answer('cannot')).hits[0]?.quoted).toBeNull();
    for (const lang of ['en', 'fr'])
      expect((await recolement(cwd, 'search', 'estuary', '--lang', lang)).out).toMatchSnapshot(lang);
  });

  it('finds a mail that is known only by quotation, and shows where it is quoted', async () => {
    const [lost] = (await answer('estuary', 'kind:quotation')).hits;
    const [host] = (await answer('estuary')).hits;
    expect(lost).toMatchObject({ kind: 'quotation', quotedIn: host?.piece });
    expect(host?.quoted?.source).toBe(lost?.piece);
    for (const lang of ['en', 'fr'])
      expect((await recolement(cwd, 'show', lost?.piece ?? '', '--lang', lang)).out).toMatchSnapshot(lang);
  });

  it('finds by thread, person, label and hash', async () => {
    expect((await answer('thread:<answer@halvane.example>')).total).toBe(4);
    expect((await answer('person:ines')).total).toBe(4);
    expect((await answer('label:urgent')).total).toBe(1);
    const { mih, sha256 } = JSON.parse(
      (await recolement(cwd, 'show', 'answer@halvane.example', '--json')).out,
    ) as {
      mih: string;
      sha256: string;
    };
    expect((await answer(`mih:${mih}`)).total).toBe(1);
    expect((await answer(`sha256:${sha256}`)).total).toBe(1);
  });

  it('shows of a message its place, its copies, and what contradicts it', async () => {
    const { hits } = await answer('twelve', '--all', '--sort', 'oldest');
    const shown = await recolement(cwd, 'show', hits[0]?.piece ?? '');
    expect(steady(shown.out)).toMatchSnapshot('offer');
    expect(
      steady((await recolement(cwd, 'show', 'answer@halvane.example', '--lang', 'fr')).out),
    ).toMatchSnapshot('answer');
  });
});
