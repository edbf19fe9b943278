import { decodeTransfer } from './decode-transfer.js';
import { fieldParameters, type StructuredField } from './field-parameters.js';
import { findParts } from './find-parts.js';
import { fieldOf, type HeaderField, headerFieldsOf } from './header-fields.js';

/** A node of a message's MIME tree (RFC 2046). A multipart has children; any other part has bytes. */
export interface MimePart {
  readonly fields: readonly HeaderField[];
  readonly type: StructuredField;
  readonly disposition: StructuredField;
  readonly children: readonly MimePart[];
  /** The body with its transfer encoding undone, byte for byte; empty for a multipart that was opened. */
  readonly bytes: Uint8Array;
}

/** What was wrong with the tree: what was not opened, and what was not closed. */
export type MimeFault = 'too-deep' | 'too-many' | 'truncated' | 'boundary-missing' | 'header-cut';

/** A tree, where the body of the message begins, and its faults, each once. */
export interface MimeTree {
  readonly root: MimePart;
  readonly faults: ReadonlySet<MimeFault>;
  readonly isHeaderless: boolean;
}

/** Multiparts deeper than this stay closed: their text is kept as a part. Real mail has five or six. */
export const DEEPEST = 32;
/** No more parts than this are made of one message; the last one holds the rest. */
export const MOST_PARTS = 10_000;

interface Walk {
  readonly faults: Set<MimeFault>;
  parts: number;
}

/**
 * Reads the MIME tree of a message. Messages within messages are not opened: they are leaves with exactly
 * the bytes they came with. A multipart whose boundary is missing or never met, and cannot be made out, is a leaf too, so that its
 * text is not lost. Never throws; time and memory are linear in the bytes, by depth at most `DEEPEST`.
 */
export function mimeTreeOf(bytes: Uint8Array): MimeTree {
  const walk: Walk = { faults: new Set(), parts: 1 };
  const { fields, bodyStart, cut } = headerFieldsOf(bytes);
  if (cut) walk.faults.add('header-cut');
  const root = partOf(fields, bytes.subarray(bodyStart), 'text/plain', 0, walk);
  return { root, faults: walk.faults, isHeaderless: fields.length === 0 };
}

function partOf(
  fields: readonly HeaderField[],
  body: Uint8Array,
  defaultType: string,
  depth: number,
  walk: Walk,
): MimePart {
  const type = typeOf(fields, defaultType);
  const disposition = fieldParameters(fieldOf(fields, 'content-disposition'));
  const children = type.value.startsWith('multipart/') ? childrenOf(body, type, depth, walk) : null;
  if (children !== null) return { fields, type, disposition, children, bytes: new Uint8Array() };
  const decoded = decodeTransfer(body, fieldOf(fields, 'content-transfer-encoding') ?? '');
  return { fields, type, disposition, children: [], bytes: decoded };
}

/** A type that is not `word/word` says nothing; RFC 2045, 5.2 reads it as the default one. */
function typeOf(fields: readonly HeaderField[], defaultType: string): StructuredField {
  const type = fieldParameters(fieldOf(fields, 'content-type'));
  return /^[\w.+-]+\/[\w.+-]+$/.test(type.value) ? type : { ...type, value: defaultType };
}

/** The children of a multipart, or null where it must stay closed. */
function childrenOf(body: Uint8Array, type: StructuredField, depth: number, walk: Walk): MimePart[] | null {
  if (depth >= DEEPEST) {
    walk.faults.add('too-deep');
    return null;
  }
  const declared = findParts(body, type.parameters.get('boundary') ?? '', MOST_PARTS - walk.parts);
  if (declared.spans.length === 0 && body.length > 0) walk.faults.add('boundary-missing');
  const found =
    declared.spans.length > 0 ? declared : findParts(body, boundaryIn(body), MOST_PARTS - walk.parts);
  if (found.spans.length === 0) return null;
  if (!found.closed) walk.faults.add(found.full ? 'too-many' : 'truncated');
  walk.parts += found.spans.length;
  const defaultType = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return found.spans.map(({ start, end }) => {
    const bytes = body.subarray(start, end);
    const { fields, bodyStart } = headerFieldsOf(bytes);
    return partOf(fields, bytes.subarray(bodyStart), defaultType, depth + 1, walk);
  });
}

/** A boundary that a broken Content-Type does not name: the first line that a part's header follows. */
function boundaryIn(body: Uint8Array): string {
  const beginning = Buffer.from(body.subarray(0, 65_536)).toString('latin1');
  return /^--(\S{1,200})[ \t]{0,9}\r?\nContent-/im.exec(beginning)?.[1] ?? '';
}
