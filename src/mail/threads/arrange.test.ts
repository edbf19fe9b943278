import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.js';
import { addMail, keyOf, newDraft } from './draft.js';
import { serialsOf } from './serials-of.js';
import { RANDOM_MAILS, shuffled } from './testing/random-mails.js';
import type { Arrangement, Mail, Move } from './types.js';

function arrangeMails(mails: readonly Mail[], moves: readonly Move[] = []): Arrangement {
  const draft = newDraft();
  for (const mail of mails) addMail(draft, mail, () => false);
  return arrange(draft, { moves, correspondence: null });
}

/** What an arrangement says, without the numbers that tell in which order mails came. */
function told({ nodes, threads: described, dropped }: Arrangement) {
  const threads = [...described];
  const key = (index: number | null) => (index === null ? null : (nodes[index]?.key ?? null));
  return {
    nodes: nodes
      .map((node) => [node.key, key(node.parent), node.reason, threads[node.thread]?.id, serialsOf(node)])
      .sort(),
    dropped: dropped.map((edge) => [key(edge.child), key(edge.parent), edge.claimed, edge.reason]).sort(),
  };
}

/** Threads by the plainest means: sets of ids that are poured together until nothing changes. */
function naiveThreads(mails: readonly Mail[]): string[] {
  let groups = mails.map((mail) => new Set([keyOf(mail), ...mail.inReplyTo, ...mail.references]));
  for (;;) {
    const poured: Set<string>[] = [];
    for (const group of groups) {
      const into = poured.find((other) => [...group].some((id) => other.has(id)));
      if (into === undefined) poured.push(new Set(group));
      else for (const id of group) into.add(id);
    }
    if (poured.length === groups.length) return poured.map((group) => [...group].sort().join(' ')).sort();
    groups = poured;
  }
}

function members({ nodes, threads }: Arrangement): string[] {
  return [...threads]
    .map((_, thread) =>
      nodes
        .filter((node) => node.thread === thread)
        .map(({ key }) => key)
        .sort()
        .join(' '),
    )
    .sort();
}

/** "child parent reason" of every edge. */
function edges(mails: readonly Partial<Mail>[], moves: readonly Move[] = []): string[] {
  const { nodes } = arrangeMails(mails.map(filled), moves);
  return nodes
    .flatMap(({ key, parent, reason }) =>
      parent === null ? [] : [`${key} ${nodes[parent]?.key ?? ''} ${reason ?? ''}`],
    )
    .sort();
}

function filled(mail: Partial<Mail>, index: number): Mail {
  const piece = `piece${index}`;
  return { serial: index + 1, piece, messageId: null, inReplyTo: [], references: [], date: index, ...mail };
}

describe('threads', () => {
  it('are the ids that are named together, whatever the order of arrival', () => {
    fc.assert(
      fc.property(RANDOM_MAILS, (mails) => {
        expect(members(arrangeMails(mails))).toEqual(naiveThreads(mails));
      }),
    );
  });

  it('have the same trees, reasons and ids in any order of arrival', () => {
    fc.assert(
      fc.property(
        RANDOM_MAILS.chain((mails) => fc.tuple(fc.constant(mails), shuffled(mails))),
        ([mails, others]) => {
          expect(told(arrangeMails(others))).toEqual(told(arrangeMails(mails)));
        },
      ),
    );
  });

  it('are trees in which each message stands once, and an edge has a reason', () => {
    fc.assert(
      fc.property(RANDOM_MAILS, (mails) => {
        const { nodes } = arrangeMails(mails);
        expect(nodes.flatMap(serialsOf).sort()).toEqual(mails.map(({ serial }) => serial).sort());
        for (const node of nodes) {
          expect(node.parent === null).toBe(node.reason === null);
          let steps = 0;
          for (let at = node.parent; at !== null; at = nodes[at]?.parent ?? null)
            expect(++steps).toBeLessThan(nodes.length);
        }
      }),
    );
  });

  it('do not depend on the order of arrival where hands moved mails', () => {
    const ids = Array.from({ length: 5 }, (_, n) => `<${n}@x>`);
    const move = fc.record({ child: fc.constantFrom(...ids), under: fc.option(fc.constantFrom(...ids)) });
    const both = RANDOM_MAILS.chain((mails) => fc.tuple(fc.constant(mails), shuffled(mails)));
    fc.assert(
      fc.property(both, fc.array(move, { maxLength: 4 }), ([mails, others], moves) => {
        expect(told(arrangeMails(others, moves))).toEqual(told(arrangeMails(mails, moves)));
      }),
    );
  });

  it('take a chain of a hundred thousand answers, and as many copies of one id', () => {
    const chain = Array.from({ length: 100_000 }, (_, n) =>
      filled({ messageId: `<${n}@x>`, inReplyTo: [`<${n + 1}@x>`] }, n),
    );
    const copies = Array.from({ length: 100_000 }, (_, n) => filled({ messageId: '<same@x>' }, n));
    expect([...arrangeMails(chain).threads]).toHaveLength(1);
    expect(arrangeMails(copies).nodes).toHaveLength(1);
  });
});

describe('the mail a message stands under', () => {
  it('is the one that In-Reply-To names, even where References put the oldest last', () => {
    const mails = [
      { messageId: '<root@x>' },
      { messageId: '<child@x>', inReplyTo: ['<root@x>'] },
      { messageId: '<grandchild@x>', inReplyTo: ['<child@x>'], references: ['<child@x>', '<root@x>'] },
    ];
    expect(edges(mails)).toEqual(['<child@x> <root@x> in-reply-to', '<grandchild@x> <child@x> in-reply-to']);
  });

  it('is the last of References where In-Reply-To is silent, or names what is not here before what is', () => {
    const root = { messageId: '<root@x>' };
    const silent = { messageId: '<a@x>', references: ['<lost@x>', '<root@x>'] };
    const doubted = { messageId: '<b@x>', inReplyTo: ['<lost@x>'], references: ['<lost@x>', '<root@x>'] };
    expect(edges([root, silent, doubted])).toEqual([
      '<a@x> <root@x> references-last',
      '<b@x> <root@x> references-last',
    ]);
  });

  it('may be a mail known only by reference, which stands where the References of others put it', () => {
    const root = { messageId: '<root@x>' };
    const leaf = { messageId: '<leaf@x>', inReplyTo: ['<lost@x>'], references: ['<root@x>'] };
    expect(edges([root, leaf])).toEqual([
      '<leaf@x> <lost@x> in-reply-to',
      '<lost@x> <root@x> references-chain',
    ]);
  });

  it('is found by the most References where they put a lost mail in several places', () => {
    const say = (id: string, before: string) => ({
      messageId: `<${id}@x>`,
      references: [`<${before}@x>`, '<lost@x>'],
    });
    const found = edges([
      { messageId: '<a@x>' },
      { messageId: '<b@x>' },
      say('1', 'a'),
      say('2', 'b'),
      say('3', 'b'),
    ]);
    expect(found).toContain('<lost@x> <b@x> references-chain');
  });

  it('is, of several in In-Reply-To, the first that is on the record', () => {
    const mails = [{ messageId: '<here@x>' }, { messageId: '<a@x>', inReplyTo: ['<lost@x>', '<here@x>'] }];
    expect(edges(mails)).toEqual(['<a@x> <here@x> in-reply-to-several']);
  });

  it('is none for the earliest of mails that answer each other in a circle, and that is noted', () => {
    const mails = [
      { messageId: '<12@x>', inReplyTo: ['<21@x>'], date: 1 },
      { messageId: '<21@x>', inReplyTo: ['<12@x>'], date: 2 },
    ];
    expect(edges(mails)).toEqual(['<21@x> <12@x> in-reply-to']);
    const { nodes, dropped } = arrangeMails(mails.map(filled));
    expect(dropped.map(({ child, reason }) => [nodes[child]?.key, reason])).toEqual([['<12@x>', 'cycle']]);
  });

  it('is never itself, nor a filler that programs write for an id', () => {
    const mails = [
      { messageId: '<a@x>', inReplyTo: ['<a@x>'], references: ['<null>'] },
      { messageId: '<b@x>', references: ['<null>'] },
      { messageId: '<null>' },
      { messageId: '<null>' },
    ];
    expect(edges(mails)).toEqual([]);
    expect([...arrangeMails(mails.map(filled)).threads]).toHaveLength(4);
  });

  it('is the one that the earliest of contradicting copies names, and the other is noted', () => {
    const mails = [
      { messageId: '<a@x>', inReplyTo: ['<late@x>'], date: 9 },
      { messageId: '<a@x>', inReplyTo: ['<early@x>'], date: 3 },
    ];
    expect(edges(mails)).toEqual(['<a@x> <early@x> in-reply-to']);
    expect(arrangeMails(mails.map(filled)).dropped).toMatchObject([{ reason: 'conflicting-copy' }]);
  });

  it('is found whether or not an id is quoted', () => {
    const mails = [{ messageId: '<"a"@x>' }, { messageId: '<b@x>', inReplyTo: ['<a@x>'] }];
    expect(edges(mails)).toEqual(['<b@x> <a@x> in-reply-to']);
  });
});

describe('the id of a thread', () => {
  const root = { messageId: '<root@x>', date: 5 };
  const answer = { messageId: '<a@x>', inReplyTo: ['<root@x>'], date: 6 };
  const ids = (mails: readonly Partial<Mail>[]) =>
    [...arrangeMails(mails.map(filled)).threads].map(({ id }) => id);

  it('holds when answers come in', () => {
    expect(ids([root, answer])).toEqual(ids([root]));
  });

  it('is known before the mail at the top is', () => {
    expect(ids([answer])).toEqual(ids([root]));
  });
});
