import type { MessageHeader, Problem, RecordDate } from '../record/index.js';
import { reasonOf } from '../text/index.js';
import { decodeText } from './decode-text.js';
import { headerFieldsOf } from './header-fields.js';
import { type MessageBody, type MessagePart, messageBodyOf } from './message-body.js';
import { messageHeaderOf } from './message-header.js';
import { DEEPEST, type MimeFault, MOST_PARTS, mimeTreeOf } from './mime-part.js';

export type { MessagePart } from './message-body.js';

/** What is made out of a message: its header, its text, and the parts it carries, in their order. */
export interface MessageExtract {
  readonly header: MessageHeader;
  /** The subject, decoded; null where there is none. */
  readonly title: string | null;
  /** Null where the message has no Date; a date that cannot be read is kept as written. */
  readonly date: RecordDate | null;
  /** Line ends are `\n`. Empty where there is none. */
  readonly text: string;
  /** In which charset the first run of the text was decoded. */
  readonly charset: string | null;
  readonly parts: readonly MessagePart[];
  readonly problems: readonly Problem[];
}

const FAULTS: Readonly<Record<MimeFault, Problem>> = {
  'too-deep': { code: 'message-nesting-too-deep', values: { limit: DEEPEST } },
  'too-many': { code: 'message-too-many-parts', values: { limit: MOST_PARTS } },
  truncated: { code: 'message-truncated', values: {} },
  'boundary-missing': { code: 'message-boundary-missing', values: {} },
  'header-cut': { code: 'message-header-too-long', values: {} },
};

/**
 * Reads a message (RFC 5322, MIME). `bytes` are the message alone, without postmark and mbox escaping.
 * Whatever they are, something is given back: what is wrong with them is told in `problems`.
 */
export function readMessage(bytes: Uint8Array): MessageExtract {
  try {
    return extractOf(withoutLeadingBlankLines(bytes));
  } catch (cause) {
    return plainExtract(bytes, reasonOf(cause));
  }
}

function extractOf(bytes: Uint8Array): MessageExtract {
  const { root, faults, isHeaderless } = mimeTreeOf(bytes);
  const { problems, ...header } = messageHeaderOf(root.fields);
  const body = messageBodyOf(root);
  const found = [...(isHeaderless ? [NO_HEADER] : problems), ...[...faults].map((fault) => FAULTS[fault])];
  return { ...header, ...body, text: body.text ?? '', problems: [...found, ...problemsOfBody(body)] };
}

const NO_HEADER: Problem = { code: 'message-no-header', values: {} };

function problemsOfBody({ text, problems }: MessageBody): readonly Problem[] {
  return text === null ? [...problems, { code: 'message-no-text', values: {} }] : problems;
}

/** What is left when the tree cannot be read: the header, and all behind it as one plain text. */
function plainExtract(bytes: Uint8Array, reason: string): MessageExtract {
  const { fields, bodyStart } = headerFieldsOf(bytes);
  const { problems, ...header } = messageHeaderOf(fields);
  const { text, charset, problem } = decodeText(bytes.subarray(bodyStart), null);
  const unreadable = { code: 'message-unreadable', values: { reason } };
  const all = [...problems, unreadable, ...(problem === null ? [] : [problem])];
  return { ...header, text, charset, parts: [], problems: all };
}

/** Editors and downloads leave blank lines before a header; they hide it from every standard. */
function withoutLeadingBlankLines(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (at < 100 && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++;
  if (at === 0) return bytes;
  const { fields } = headerFieldsOf(bytes.subarray(at));
  const known = fields.some(({ name }) => /^(?:from|to|date|subject|message-id|received)$/.test(name));
  return known ? bytes.subarray(at) : bytes;
}
