import { expect, it } from 'vitest';
import * as api from '../src/index.js';

it('exports these functions and no others', () => {
  expect(Object.keys(api).sort()).toEqual([
    'Failure',
    'addPaths',
    'arrangeMail',
    'checkArticle',
    'closeCase',
    'copiesOf',
    'createCase',
    'failureSentence',
    'findCase',
    'findPiece',
    'joinThreads',
    'mergePeople',
    'openCase',
    'people',
    'person',
    'readArticle',
    'renditionOf',
    'reportPage',
    'reportText',
    'search',
    'segmentsOf',
    'splitPerson',
    'splitThread',
    'statementsOf',
    'statusOf',
    'threadOf',
    'undoPeople',
    'undoThreadMove',
    'verifyPieces',
    'verifyRecord',
  ]);
});
