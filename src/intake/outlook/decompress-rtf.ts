/** More RTF than this is left: it holds pictures, and its words would take minutes to find. */
const LARGEST = 16 * 1_048_576;
const HEAD = 16;
const PACKED = 0x75465a4c;
const UNPACKED = 0x414c454d;
const WINDOW = 4096;
/** What every packed body may refer to before it has said anything (MS-OXRTFCP, 2.1.3.1). */
const BEGINNING = Buffer.from(
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
    '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
    '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx',
  'latin1',
);

/**
 * The RTF in PidTagRtfCompressed (MS-OXRTFCP), so much of it as is there where it is cut. Null where the bytes are
 * not that, or where it is too large. Linear; never throws.
 */
export function decompressRtf(bytes: Uint8Array): Buffer | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < HEAD) return null;
  const size = view.readUInt32LE(4);
  const kind = view.readUInt32LE(8);
  if (size > LARGEST) return null;
  if (kind === UNPACKED) return view.subarray(HEAD, HEAD + size);
  return kind === PACKED ? unpacked(view.subarray(HEAD), size) : null;
}

/** Eight tokens behind each control byte: a character, or a reference into the last 4096 characters. */
function unpacked(packed: Buffer, size: number): Buffer {
  const window = Buffer.alloc(WINDOW);
  BEGINNING.copy(window);
  const result = Buffer.alloc(size);
  const state: Unpacking = { window, result, write: BEGINNING.length, length: 0 };
  let at = 0;
  while (at < packed.length && state.length < size) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(state, packed[at++] ?? 0);
        continue;
      }
      const token = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      // A reference to where the next character will stand says that this is the end.
      if (token >> 4 === state.write) return result.subarray(0, state.length);
      copy(state, token >> 4, (token & 0xf) + 2);
    }
  }
  return result.subarray(0, state.length);
}

interface Unpacking {
  readonly window: Buffer;
  readonly result: Buffer;
  write: number;
  length: number;
}

function copy(state: Unpacking, from: number, count: number): void {
  for (let n = 0; n < count; n++) put(state, state.window[(from + n) % WINDOW] ?? 0);
}

/** What goes beyond the announced size is left out. */
function put(state: Unpacking, byte: number): void {
  state.window[state.write] = byte;
  state.write = (state.write + 1) % WINDOW;
  if (state.length < state.result.length) state.result[state.length++] = byte;
}
