import { describe, expect, it } from 'vitest';
import {
  nextStep,
  progressWords,
  reviewCount,
  sizeWords,
  windowWords,
} from '../../../../src-renderer/features/rounds/round-words.ts';

const counts = (toAllocate: number, allocated: number, inProgress: number, submitted: number) => ({
  'to-allocate': toAllocate,
  allocated,
  'in-progress': inProgress,
  submitted,
  withdrawn: 0,
});

describe('a round in words', () => {
  it('names the year of its window once, and twice only where it changes', () => {
    expect(windowWords('2024-01-29', '2024-02-09')).toBe('29 Jan to 9 Feb 2024');
    expect(windowWords('2023-12-18', '2024-01-12')).toBe('18 Dec 2023 to 12 Jan 2024');
    expect(windowWords('2024-01-29', '2024-01-29')).toBe('29 Jan 2024');
  });

  it('says how many reviews are how far', () => {
    expect(progressWords(counts(2, 0, 3, 4))).toBe('2 to allocate, 3 in progress, 4 submitted');
    expect(progressWords(counts(0, 0, 0, 0))).toBe('No case chosen yet');
    expect(reviewCount(counts(2, 1, 3, 4))).toBe(10);
  });

  it('says when it has more cases than it aimed at', () => {
    expect(sizeWords(13, 15)).toBe('13 of 15 cases');
    expect(sizeWords(17, 15)).toBe('17 cases, 15 were aimed at');
  });

  it('waits for cases, then reviewers, then reviews, then moderation', () => {
    expect(nextStep(counts(0, 0, 0, 0))).toBe('choose-cases');
    expect(nextStep(counts(1, 3, 0, 9))).toBe('allocate');
    expect(nextStep(counts(0, 1, 0, 9))).toBe('review');
    expect(nextStep(counts(0, 0, 0, 9))).toBe('pack');
  });
});
