import type { RecordDate } from '../../record/index.js';
import { dateAt, itemDateOf } from './item-header.js';
import {
  numberOfProperty,
  PT,
  TAG,
  textOfProperty,
  timeOfProperty,
  valuesOfProperty,
} from './property-values.js';
import type { MapiItem, MapiKey, MapiProperties } from './types.js';

/** A readable property of a contact, an appointment, a task: its label, and its value as text. */
export type ItemField = readonly [label: string, value: string];

const APPOINTMENT = '00062002-0000-0000-c000-000000000046';
const TASK = '00062003-0000-0000-c000-000000000046';
const ADDRESS = '00062004-0000-0000-c000-000000000046';
const JOURNAL = '0006200a-0000-0000-c000-000000000046';
const START: readonly MapiKey[] = [`${APPOINTMENT}/820d`, `${JOURNAL}/8706`, `${TASK}/8105`];

/** What is read of items that are no mail (MS-OXOCNTC, MS-OXOCAL, MS-OXOTASK, MS-OXOJRNL), in this order. */
const FIELDS: readonly (readonly [MapiKey, string])[] = [
  [TAG.displayName, 'Name'],
  [0x3a06, 'Given name'],
  [0x3a11, 'Surname'],
  [0x3a4f, 'Nickname'],
  [0x3a17, 'Job title'],
  [0x3a18, 'Department'],
  [0x3a16, 'Company'],
  [0x3a19, 'Office'],
  [`${ADDRESS}/8080`, 'E-mail name'],
  [`${ADDRESS}/8083`, 'E-mail'],
  [`${ADDRESS}/8090`, 'E-mail 2 name'],
  [`${ADDRESS}/8093`, 'E-mail 2'],
  [`${ADDRESS}/80a0`, 'E-mail 3 name'],
  [`${ADDRESS}/80a3`, 'E-mail 3'],
  [`${ADDRESS}/8062`, 'Instant messaging'],
  [0x3a08, 'Business phone'],
  [0x3a1b, 'Business phone 2'],
  [0x3a09, 'Home phone'],
  [0x3a1c, 'Mobile phone'],
  [0x3a1f, 'Other phone'],
  [0x3a24, 'Business fax'],
  [`${ADDRESS}/801b`, 'Work address'],
  [`${ADDRESS}/801a`, 'Home address'],
  [`${ADDRESS}/801c`, 'Other address'],
  [0x3a51, 'Business page'],
  [0x3a50, 'Personal page'],
  [0x3a42, 'Birthday'],
  [0x3a48, 'Spouse'],
  [0x3a4e, 'Manager'],
  [0x3a30, 'Assistant'],
  [`${APPOINTMENT}/8208`, 'Location'],
  [`${APPOINTMENT}/820d`, 'Start'],
  [`${APPOINTMENT}/820e`, 'End'],
  [`${APPOINTMENT}/8232`, 'Recurrence'],
  [`${APPOINTMENT}/8238`, 'Attendees'],
  [`${TASK}/811f`, 'Owner'],
  [`${TASK}/8104`, 'Start'],
  [`${TASK}/8105`, 'Due'],
  [`${TASK}/810f`, 'Completed'],
  [`${TASK}/8102`, 'Share completed'],
  [`${JOURNAL}/8700`, 'Entry type'],
  [`${JOURNAL}/8706`, 'Start'],
  [`${JOURNAL}/8708`, 'End'],
];
const MEMBERS: MapiKey = `${ADDRESS}/8054`;

/** The readable properties of an item that is no mail, those that are there, with the people it names. */
export function itemFieldsOf({ properties }: MapiItem): ItemField[] {
  const fields = FIELDS.flatMap(([key, label]) => {
    const value = readable(properties, key);
    return value === null ? [] : [[label, value] as const];
  });
  return [...fields, ...membersOf(properties).map((member) => ['Member', member] as const)];
}

/** The moment an item that is no mail is about: when an appointment begins, a task is due; else when it was made. */
export function itemMomentOf(properties: MapiProperties): RecordDate | null {
  for (const key of START) {
    const at = timeOfProperty(properties, key);
    if (at !== null) return dateAt(at);
  }
  const made = timeOfProperty(properties, TAG.creationTime);
  return itemDateOf(properties) ?? (made === null ? null : dateAt(made));
}

function readable(properties: MapiProperties, key: MapiKey): string | null {
  const type = properties.get(key)?.type;
  if (type === PT.time) {
    const at = timeOfProperty(properties, key);
    return at === null ? null : new Date(at).toISOString();
  }
  if (type === PT.unicode || type === PT.string8) return textOfProperty(properties, key)?.trim() || null;
  const number = type === undefined ? null : numberOfProperty(properties, key);
  return number === null ? null : String(number);
}

/** Members of a list: each a name, a kind and an address behind 24 bytes, in UTF-16 (MS-OXCDATA, 2.2.5.1). */
function membersOf(properties: MapiProperties): string[] {
  if (properties.get(MEMBERS)?.type !== (PT.multiple | PT.binary)) return [];
  return valuesOfProperty(properties, MEMBERS).flatMap((run) => {
    const isUnicode = run.length > 24 && (run.readUInt16LE(22) & 0x8000) !== 0;
    if (!isUnicode) return [];
    const [name = '', , address = ''] = run.toString('utf16le', 24).split('\0');
    return name === '' ? [] : [address === '' || address === name ? name : `${name} <${address}>`];
  });
}
