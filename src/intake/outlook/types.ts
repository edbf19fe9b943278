/**
 * Which property: the number of its tag where that is the same everywhere (below 0x8000), else its set and
 * name, `00062002-0000-0000-c000-000000000046/8208`, the number in hexadecimal (MS-OXPROPS, MS-OXCDATA 2.6).
 */
export type MapiKey = number | string;

/** A property of an Outlook item, as it is stored. */
export interface MapiProperty {
  /** The type of the value (MS-OXCDATA, 2.11.1): 0x001f is UTF-16, 0x0040 a time. */
  readonly type: number;
  /** The bytes of the value, little-endian. Throws where the file is damaged there. */
  read(): Uint8Array;
}

export type MapiProperties = ReadonlyMap<MapiKey, MapiProperty>;

/** An attachment: a file by its properties, or an item within the item. */
export interface MapiAttachment {
  readonly properties: MapiProperties;
  /** Opens the item that is attached; null where a file is. Throws where the file is damaged there. */
  readonly open: (() => MapiItem) | null;
}

/** An Outlook item, wherever it was stored: in a PST or OST, in a .msg, or in a TNEF stream. */
export interface MapiItem {
  readonly properties: MapiProperties;
  readonly recipients: readonly MapiProperties[];
  readonly attachments: readonly MapiAttachment[];
  /** Why parts of the item could not be read, a short reason each. */
  readonly faults: readonly string[];
}
