import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, searchWords, squeezed } from '#shared/domain/text/fold-for-search.ts';

describe('a text as it is searched', () => {
  it.each([
    ['Siân', 'sian'],
    ['Ŵyn', 'wyn'],
    ['O’Hara', 'ohara'],
    ["O'Hara", 'ohara'],
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['Đorđe', 'dorde'],
    ['Weiß', 'weiss'],
    ['Ægir', 'aegir'],
    ['Işıl', 'isil'],
    ['İpek', 'ipek'],
    ['Nguyễn', 'nguyen'],
  ])('folds %s to plain small letters', (written, folded) => {
    expect(foldForSearch(written)).toBe(folded);
  });

  it('is the same however its accents are composed and whatever case it is in', () => {
    fc.assert(
      fc.property(fc.constantFrom('Siân Ŵyn', 'Zoë Nuñez', 'Éabha Ní Bhriain', 'Łukasz Żak'), (name) => {
        expect(foldForSearch(name.normalize('NFD'))).toBe(foldForSearch(name.normalize('NFC')));
        expect(foldForSearch(name.toUpperCase())).toBe(foldForSearch(name));
      }),
    );
  });

  it('stays as it is when it is folded a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchWords(searchWords(text).join(' '))).toEqual(searchWords(text));
      }),
    );
  });

  it('is one word for a reference, however it is spaced', () => {
    expect(squeezed('WB 12-34')).toBe(squeezed('wb1234'));
  });
});
