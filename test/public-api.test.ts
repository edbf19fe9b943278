import { expect, it } from 'vitest';
import * as api from '../src/index.js';

it('exports these functions and no others', () => {
  expect(Object.keys(api).sort()).toEqual([
    'Failure',
    'addPaths',
    'checkArticle',
    'closeCase',
    'createCase',
    'failureSentence',
    'findCase',
    'findPiece',
    'openCase',
    'readArticle',
    'renditionOf',
    'reportPage',
    'reportText',
    'search',
    'statementsOf',
    'statusOf',
    'verifyPieces',
    'verifyRecord',
  ]);
});
