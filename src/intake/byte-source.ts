import type { FileHandle } from 'node:fs/promises';

/** Bytes that can be read at any place: a file of any size, or an array. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `position` on: `length` of them, or fewer where the source ends. */
  read(position: number, length: number): Promise<Uint8Array>;
}

/** A view of the bytes from a position on: at least so many as asked for, or all up to the end. */
export type Look = (position: number, length: number) => Promise<Buffer>;

const BLOCK = 1_048_576;

/** A source over bytes in memory. */
export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (position, length) => bytes.subarray(position, position + length),
  };
}

/** A source over an open file. The size is taken once: what is appended later is not seen. */
export async function sourceOfFile(file: FileHandle): Promise<ByteSource> {
  const { size } = await file.stat();
  return { size, read: (position, length) => readFully(file, position, Math.min(length, size - position)) };
}

/** One call may give less than was asked for, on network disks above all; only zero means the end. */
async function readFully(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(Math.max(0, length));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** The first bytes of a source as a source, for looking no further than `size`. */
export function beginningOf(source: ByteSource, size: number): ByteSource {
  if (source.size <= size) return source;
  return {
    size,
    read: (position, length) => source.read(position, Math.min(length, Math.max(0, size - position))),
  };
}

/** Reads a source in large blocks and keeps the last one, so that many small looks cost one read. */
export function lookInto(source: ByteSource): Look {
  let start = 0;
  let block: Buffer = Buffer.alloc(0);
  return async (position, length) => {
    const wanted = Math.min(length, Math.max(0, source.size - position));
    if (position < start || position + wanted > start + block.length) {
      const bytes = await source.read(position, Math.max(wanted, BLOCK));
      block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      start = position;
    }
    return block.subarray(position - start);
  };
}
