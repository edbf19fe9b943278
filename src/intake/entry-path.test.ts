import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryPath, isResourceFork } from './entry-path.js';

describe('the path of an entry', () => {
  it.each([
    ['letters/one.eml', 'letters/one.eml'],
    ['../../etc/passwd', 'etc/passwd'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\mail\\one.eml', 'mail/one.eml'],
    ['a/./b//c/../d', 'a/b/c/d'],
    ['a\0b\n.txt', 'a_b_.txt'],
    ['..', 'unnamed'],
    ['', 'unnamed'],
    ['a/...', 'a/...'],
  ])('“%s”', (name, path) => {
    expect(entryPath(name)).toBe(path);
  });

  it('never leads out of a folder', () => {
    const scrap = fc.constantFrom('.', '..', '/', '\\', 'a', 'C:', ' ', '\0');
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 20 }), (scraps) => {
        const names = entryPath(scraps.join('')).split('/');
        expect(names.every((name) => name !== '' && name !== '.' && name !== '..')).toBe(true);
      }),
    );
  });

  it.each([
    ['__MACOSX/a', true],
    ['b/._a', true],
    ['._a', true],
    ['b/.a', false],
    ['not__MACOSX/a', false],
  ])('“%s” is a resource fork: %s', (path, is) => {
    expect(isResourceFork(path)).toBe(is);
  });
});
