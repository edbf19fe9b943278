import { type MessageHeader, type PieceDraft, sha256Of } from '../../record/index.js';
import { decompressRtf } from './decompress-rtf.js';
import type { ItemField } from './item-fields.js';
import { bytesOfProperty, TAG, textOfProperty, timeOfProperty } from './property-values.js';
import type { MapiItem } from './types.js';

/** What goes into the serialisation of an item besides its own properties. */
export interface SerialisedParts {
  readonly header: MessageHeader;
  readonly title: string | null;
  readonly fields: readonly ItemField[];
  readonly parts: readonly PieceDraft[];
}

/**
 * An Outlook item as bytes that are the same whatever file it was found in, because a PST scatters an item over
 * its blocks. UTF-8, a line each, ended by LF; behind the first line each is a JSON array of a name and values,
 * in this order and only what is there:
 *
 *     recolement item 1
 *     ["class","IPM.Note"]            ["headers", the header it came with]   ["subject",…]   ["date",…]
 *     ["message-id",…]                ["in-reply-to",…]                      ["references",…]
 *     ["mailbox",role,name,address]   one for each, as the record has them
 *     ["field",label,value]           one for each readable property of what is no mail
 *     ["text", its plain text]        ["html",SHA-256]                       ["rtf",SHA-256 of it unpacked]
 *     ["part",name,SHA-256]           one for each that it carries, in their order
 *
 * What a store adds or changes (folders, flags, labels, the time it came or was changed) is not in it.
 */
export function serialiseItem(item: MapiItem, about: SerialisedParts): Buffer {
  const { properties } = item;
  const lines: (readonly unknown[])[] = [];
  const add = (name: string, value: string | null) => {
    if (value !== null && value !== '') lines.push([name, value]);
  };
  const sentAt = timeOfProperty(properties, TAG.submitTime);
  add('class', textOfProperty(properties, TAG.messageClass));
  add('headers', textOfProperty(properties, TAG.transportHeaders));
  add('subject', about.title);
  add('date', sentAt === null ? null : new Date(sentAt).toISOString());
  add('message-id', about.header.messageId);
  add('in-reply-to', about.header.inReplyTo.join(' '));
  add('references', about.header.references.join(' '));
  for (const { role, name, address } of about.header.mailboxes) lines.push(['mailbox', role, name, address]);
  for (const [label, value] of about.fields) lines.push(['field', label, value]);
  add('text', textOfProperty(properties, TAG.body)?.trimEnd() ?? null);
  add('html', hashOf(bytesOfProperty(properties, TAG.html)));
  const packed = bytesOfProperty(properties, TAG.rtfCompressed);
  add('rtf', hashOf(packed === null ? null : decompressRtf(packed)));
  for (const { name, sha256 } of about.parts) lines.push(['part', name, sha256]);
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return Buffer.from(`recolement item 1\n${text}`, 'utf8');
}

function hashOf(bytes: Uint8Array | null): string | null {
  return bytes === null || bytes.length === 0 ? null : sha256Of(bytes);
}
