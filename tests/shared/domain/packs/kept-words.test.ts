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

  it('need no look where they are words of every day that the proposer never suggested', () => {
    const text = 'They shut the Garden by 22.10 and she took 3 buns to Locality 2 with Change Grow Live.';
    const left = (suggested: { start: number; end: number; score: number }[]) =>
      keptWords(text, [], suggested).map(({ start, end }) => text.slice(start, end));
    expect(left([])).toEqual(['Locality', '2', 'Change', 'Grow', 'Live']);
    const at = text.indexOf('Garden');
    expect(left([{ start: at, end: at + 6, score: 0.03 }])).toContain('Garden');
    const three = text.indexOf('3');
    expect(left([{ start: three, end: three + 1, score: 0.03 }])).not.toContain('3');
    expect(left([{ start: three, end: three + 1, score: 0.3 }])).toContain('3');
  });

  it('always wait where they are long, mixed or in no dictionary', () => {
    expect(
      keptWords('She met Quillfeather at the O2 on bus 4471.', [], []).map(({ start, end }) =>
        'She met Quillfeather at the O2 on bus 4471.'.slice(start, end),
      ),
    ).toEqual(['Quillfeather', 'O2', '4471']);
  });
});
