/** Most of a run must stand in the message it is given to, where its host refers to that message. */
export const MOST = 0.5;
/** Without a reference, so much of it. */
export const MOST_WITHOUT_REFERENCE = 0.6;
/** A run of which so much stands in a message is partly on the record: it is neither linked nor lost. */
export const SOME = 0.25;
/** Without a reference, more prints in common than these tell by themselves; with fewer the words are read. */
export const TELLING_PRINTS = 3;
/** Runs of less words are not looked up: they may be anybody's. */
export const LEAST_WORDS = 8;
/** A lost mail is said to be one from so many prints on: fewer words may stand somewhere without sharing one. */
export const LEAST_PRINTS_LOST = 2;
