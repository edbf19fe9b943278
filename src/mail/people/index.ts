export { arrangePeople, type PeopleArranged } from './arrange-people.js';
export { type Decided, mergePeople, splitPerson, undoPeople } from './decide.js';
export { type PeopleFound, type PeopleOptions, people } from './people.js';
export {
  type Join,
  type NamedPerson,
  type Person,
  type PersonCandidate,
  type PersonSummary,
  person,
  personOf,
  personsMeant,
} from './person.js';
export type { EvidenceKind, WrittenMailbox } from './types.js';
