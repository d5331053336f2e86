import { describe, expect, it } from 'vitest';
import {
  carryWords,
  isTimeOfDay,
  timeLeftWords,
} from '../../../../src-renderer/features/meetings/meeting-words.ts';

const at = (time: string) => new Date(`2024-04-17T${time}:00Z`);
const meeting = { startedAt: '2024-04-17T10:05:00.000Z', lengthMinutes: 90 };

describe('the words of a meeting', () => {
  it.each([
    ['10:05', '90 min left'],
    ['10:29', '66 min left'],
    ['11:35', '0 min left'],
    ['11:39', '4 min over'],
  ])('counts from when it began: at %s there are %s', (time, words) => {
    expect(timeLeftWords(meeting, at(time))).toBe(words);
  });

  it('counts nothing for a meeting that did not begin, or that is opened again another day', () => {
    expect(timeLeftWords({ ...meeting, startedAt: null }, at('10:29'))).toBe('');
    expect(timeLeftWords(meeting, new Date('2024-04-19T10:29:00Z'))).toBe('');
  });

  it('says how often an item was left before', () => {
    expect(carryWords({ isReached: true, timesCarried: 2 })).toBe('talked about');
    expect(carryWords({ isReached: false, timesCarried: 0 })).toBe('not talked about yet');
    expect(carryWords({ isReached: false, timesCarried: 1 })).toBe('not talked about in 1 meeting');
    expect(carryWords({ isReached: false, timesCarried: 2 })).toBe('not talked about in 2 meetings');
  });

  it('knows a time of day', () => {
    expect(['09:30', '23:59', '9:30', '24:00', '10.30'].map(isTimeOfDay)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
