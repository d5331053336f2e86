import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround } from '#shared/domain/text/excerpt.ts';
import { searchWords } from '#shared/domain/text/fold-for-search.ts';
import { dayWord, phoneWords, readQuery } from '#shared/domain/text/search-query.ts';

describe('what is typed into a search', () => {
  it('is its words, where it holds no date, whatever signs stand in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { words, joinedFigures, asOne } = readQuery(text, '2026-04-01');
        expect(joinedFigures.join('')).toBe(words.join(''));
        if (!words.some((word) => word.startsWith('day'))) expect(asOne).toBe(words.join(''));
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });

  it('is the day that it names, however that is written', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-01-01'), max: new Date('2026-03-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year = '', month = '', day = ''] = iso.split('-');
          const named = date.toLocaleDateString('en-GB', {
            day: 'numeric',
            month: 'long',
            year: 'numeric',
            timeZone: 'UTC',
          });
          for (const text of [
            iso,
            `${day}/${month}/${year}`,
            `${Number(day)}.${Number(month)}.${year}`,
            named,
          ])
            expect(readQuery(text, '2026-04-01').words, text).toEqual([dayWord(iso)]);
        },
      ),
    );
  });

  it('leaves figures that are no date as they are', () => {
    expect(readQuery('45/13/2012').words).toEqual(['45', '13', '2012']);
    expect(readQuery('WB 12-34').asOne).toBe('wb1234');
  });
});

describe('a telephone number', () => {
  it.each([['07700 900123'], ['+44 7700 900123'], ['0044 7700 900123'], ['(07700) 900-123']])(
    'is found at home and from abroad when it is written as %s',
    (phone) => {
      expect(searchWords(phoneWords(phone))).toEqual(expect.arrayContaining(['07700900123', '447700900123']));
    },
  );
});

describe('the words around what was found', () => {
  it('are the text’s own, cut at words, with the one that was looked for', () => {
    const text =
      'On 3 March Ada said that the kitchen is where her nan’s cat sleeps, and nobody shouts there at night.';
    expect(excerptAround(text, ['kitch'])).toBe(
      'On 3 March Ada said that the kitchen is where her nan’s cat sleeps, and…',
    );
    expect(excerptAround(text, ['nans'])).toContain('nan’s cat');
    expect(excerptAround(text, ['zebra'])).toBeUndefined();
  });
});
