import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Spelling } from '../../../src-renderer/ui/spelling/spelling.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A spelling whose dictionary finds these words misspelt, and what it was asked. */
function aSpelling(...wrong: string[]) {
  const misspelt = new Set(wrong);
  const asked: (readonly string[])[] = [];
  const spelling = new Spelling((words) => {
    asked.push(words);
    return Promise.resolve(words.filter((word) => misspelt.has(word)));
  });
  const marked = (text: string) => spelling.misspeltIn(text).map(({ word, start }) => [word, start]);
  return { spelling, asked, marked, misspelt };
}

describe('what is known of spelling while somebody writes', () => {
  it('asks after a pause, for each word once, and tells who shows the text', async () => {
    const { spelling, asked, marked } = aSpelling('teh');
    const told = vi.fn();
    spelling.subscribe(told);
    spelling.lookUp('teh');
    spelling.lookUp('teh plan');
    expect(asked).toEqual([]);
    await vi.runAllTimersAsync();
    expect(asked).toEqual([['teh', 'plan']]);
    expect(told).toHaveBeenCalledOnce();
    expect(marked('teh plan, teh end')).toEqual([
      ['teh', 0],
      ['teh', 10],
    ]);
    spelling.lookUp('teh plan stands');
    await vi.runAllTimersAsync();
    expect(asked[1]).toEqual(['stands']);
  });

  it('marks nothing that is not known, and asks again where the question failed', async () => {
    let fails = true;
    const spelling = new Spelling((words) =>
      fails ? Promise.reject(new Error('gone')) : Promise.resolve(words),
    );
    spelling.lookUp('teh');
    await vi.runAllTimersAsync();
    expect(spelling.misspeltIn('teh')).toEqual([]);
    fails = false;
    spelling.lookUp('teh');
    await vi.runAllTimersAsync();
    expect(spelling.misspeltIn('teh')).toHaveLength(1);
  });

  it('takes the mark away from a word that was kept as right, and gives it back when it is forgotten', async () => {
    const { spelling, marked, misspelt } = aSpelling('Zibbet');
    spelling.lookUp('Zibbet');
    await vi.runAllTimersAsync();
    misspelt.clear();
    await spelling.askAgain();
    expect(marked('Zibbet')).toEqual([]);
    misspelt.add('Zibbet');
    await spelling.askAllAgain();
    expect(marked('Zibbet')).toEqual([['Zibbet', 0]]);
  });
});
