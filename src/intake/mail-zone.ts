/** Hours east of UTC. Names that stand for several zones, such as IST, are not here. */
const HOURS: ReadonlyMap<string, number> = new Map([
  ['ut', 0],
  ['utc', 0],
  ['gmt', 0],
  ['z', 0],
  ['wet', 0],
  ['west', 1],
  ['bst', 1],
  ['cet', 1],
  ['met', 1],
  ['mez', 1],
  ['cest', 2],
  ['mest', 2],
  ['mesz', 2],
  ['eet', 2],
  ['eest', 3],
  ['msk', 3],
  ['msd', 4],
  ['hkt', 8],
  ['sgt', 8],
  ['jst', 9],
  ['kst', 9],
  ['aest', 10],
  ['aedt', 11],
  ['nzst', 12],
  ['nzdt', 13],
  ['ast', -4],
  ['adt', -3],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
  ['akst', -9],
  ['akdt', -8],
  ['hst', -10],
]);

const FURTHEST_EAST = 14 * 60;
const FURTHEST_WEST = -12 * 60;

/**
 * Minutes east of UTC that a zone of a mail date means (RFC 5322, 3.3 and 4.3): `+0200`, `GMT-5`, `EST`.
 * Null where none is given, where it is `-0000`, which says that the writer's zone is not known, or where
 * the name is unknown or military, which RFC 5322 reads alike. `impossible` for a number that no place has.
 */
export function zoneMinutes(zone: string): number | 'impossible' | null {
  const text = zone.trim().toLowerCase();
  const number = /^(?:gmt|utc?|z)? ?([+-])(\d{1,2}):?(\d{2})?\b/.exec(text);
  if (number === null) {
    const hours = HOURS.get(/^"?([a-z]+)/.exec(text)?.[1] ?? '');
    return hours === undefined ? null : hours * 60;
  }
  const [all, sign, hours, minutes = '0'] = number;
  if (all.trim() === '-0000') return null;
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const exists = Number(minutes) < 60 && east >= FURTHEST_WEST && east <= FURTHEST_EAST;
  return exists ? east + 0 : 'impossible';
}
