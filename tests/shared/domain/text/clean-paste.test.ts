import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPaste, wordCount } from '#shared/domain/text/clean-paste.ts';

describe('a paste from Word', () => {
  it('keeps paragraphs and lists, and loses what nobody sees', () => {
    const word =
      'Heading\r\n\r\n\r\n\r\n·\tSeen\u00a0alone\r\n•\tAt school\r\no\tat break\r\n1)\tFirst\r\nOld mill\u00ad stones  \r\n';
    expect(cleanPaste(word)).toBe(
      'Heading\n\n- Seen alone\n- At school\n- at break\n1. First\nOld mill stones\n',
    );
  });

  it('is the same when it is pasted again, and has as many words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = cleanPaste(text);
        expect(cleanPaste(once)).toBe(once);
      }),
    );
    expect(wordCount('One two – three.')).toBe(3);
  });
});
