import { Readable } from 'node:stream';

/** The first bytes of a stream, and a stream that gives them again and then the rest. */
export async function peekStream(
  stream: Readable,
  length: number,
): Promise<{ head: Buffer; rest: Readable }> {
  const chunks: Buffer[] = [];
  let read = 0;
  const iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  while (read < length) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    chunks.push(value);
    read += value.length;
  }
  const rest = Readable.from(replay(chunks, iterator), { objectMode: false });
  rest.once('close', () => stream.destroy());
  return { head: Buffer.concat(chunks).subarray(0, length), rest };
}

async function* replay(chunks: readonly Buffer[], iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks;
  for (;;) {
    const { value, done } = await iterator.next();
    if (done === true) return;
    yield value;
  }
}
