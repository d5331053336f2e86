import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOfAppAddress, isAppAddress } from '../../src-main/shell/app-address.ts';

const root = resolve('/opt/plumbline/out/renderer');

describe('isAppAddress', () => {
  it('knows the pages of the app', () => {
    expect(isAppAddress('plumbline://app/')).toBe(true);
    expect(isAppAddress('plumbline://app/index.html#/rounds')).toBe(true);
  });

  it('is not taken in by addresses that only look like them', () => {
    for (const address of [
      '',
      'about:blank',
      'plumbline://app.example.invalid/',
      'plumbline://app@example.invalid/',
      'plumbline://person@app/',
      'plumbline://application/',
      'plumbline://print/x',
      'https://app/',
      'https://example.invalid/?plumbline://app/',
      'xplumbline://app/',
    ]) {
      expect(isAppAddress(address), address).toBe(false);
    }
  });
});

describe('fileOfAppAddress', () => {
  it('finds files of the folder, and the start page at its root', () => {
    expect(fileOfAppAddress('plumbline://app/', root)).toBe(resolve(root, 'index.html'));
    expect(fileOfAppAddress('plumbline://app/assets/a%20b.js?x#y', root)).toBe(
      resolve(root, 'assets/a b.js'),
    );
  });

  it('finds nothing for an address that cannot be decoded, or holds a zero byte or a backslash', () => {
    for (const path of ['%', '%00', 'a%00.js', '..%5c..%5cx']) {
      expect(fileOfAppAddress(`plumbline://app/${path}`, root), path).toBeUndefined();
    }
  });

  it('never leads out of the folder, whatever the path is made of', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '/',
      '%2f',
      '%5c',
      '\\',
      'a',
      'etc',
      '%252e',
      ';',
      '//',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom('/', ''), (parts, separator) => {
        const file = fileOfAppAddress(`plumbline://app/${parts.join(separator)}`, root);
        expect(file === undefined || file.startsWith(root + sep)).toBe(true);
      }),
    );
  });
});
