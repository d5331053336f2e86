import { describe, expect, it } from 'vitest';
import { keptWords } from '#shared/domain/disclosure/kept-words.ts';

const kept = (text: string, masked: string[] = []) =>
  keptWords(
    text,
    masked.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })),
  ).map(({ start, end }) => text.slice(start, end));

describe('the words that stay', () => {
  it('are capitals within a sentence, and every number', () => {
    expect(kept('She met Perpetua at 22.10 by the 43 bus.')).toEqual(['Perpetua', '22.10', '43']);
  });

  it('are not what is replaced, nor the first word of a sentence, a line or an item of a list', () => {
    expect(kept('- Quoted often. Swears.\n- Left in, said Kim. “Fair point.”', ['Kim'])).toEqual([]);
  });

  it('are not the terms of the field', () => {
    expect(kept('The IRO and the Head of Safeguarding chased CAMHS on Monday; I was told.')).toEqual([]);
  });

  it('are found however far into a text they stand', () => {
    expect(kept(`${'and then '.repeat(40)}Rare`)).toEqual(['Rare']);
  });
});
