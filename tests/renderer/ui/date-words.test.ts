import { describe, expect, it } from 'vitest';
import {
  dateWords,
  dueWords,
  instantWords,
  recentWords,
  savedWords,
} from '../../../src-renderer/ui/date-words.ts';

describe('dates in words', () => {
  it('write a day, a month, and leave other words as they are', () => {
    expect(dateWords('2024-04-16')).toBe('16 Apr 2024');
    expect(dateWords('2024-04')).toBe('Apr 2024');
    expect(dateWords('ongoing')).toBe('ongoing');
    expect(dateWords('2024-13')).toBe('2024-13');
  });

  it('say how far off a due day is', () => {
    expect(dueWords('2024-04-16', '2024-04-13')).toBe('due in 3 days, 16 Apr 2024');
    expect(dueWords('2024-04-16', '2024-04-15')).toBe('due tomorrow, 16 Apr 2024');
    expect(dueWords('2024-04-16', '2024-04-16')).toBe('due today, 16 Apr 2024');
    expect(dueWords('2024-04-16', '2024-04-17')).toBe('1 day past its date, 16 Apr 2024');
    expect(dueWords('2024-04-16', '2024-05-01')).toBe('15 days past its date, 16 Apr 2024');
    expect(dueWords('2024-04-16', '2024-08-20')).toBe('4 months past its date, 16 Apr 2024');
    expect(dueWords('2024-03-08', '2026-11-27')).toBe('2 years past its date, 8 Mar 2024');
  });

  it('say today and yesterday by the clock of this computer', () => {
    const now = new Date(2026, 2, 10, 9, 0);
    expect(recentWords(new Date(2026, 2, 10, 8, 5).toISOString(), now)).toBe('today 08:05');
    expect(recentWords(new Date(2026, 2, 9, 23, 59).toISOString(), now)).toBe('yesterday 23:59');
    expect(recentWords(new Date(2026, 1, 1, 12, 0).toISOString(), now)).toBe('1 Feb 2026');
  });

  it('say of something saved its day, unless that is today', () => {
    const now = new Date(2026, 10, 27, 3, 0);
    expect(savedWords(new Date(2026, 10, 27, 0, 5).toISOString(), now)).toBe('00:05');
    expect(savedWords(new Date(2026, 10, 26, 19, 57).toISOString(), now)).toBe('yesterday 19:57');
    expect(savedWords(new Date(2026, 10, 18, 19, 57).toISOString(), now)).toBe('18 Nov 2026');
  });

  it('leave an instant that is none as it stands', () => {
    expect(instantWords('not a time')).toBe('not a time');
  });
});
