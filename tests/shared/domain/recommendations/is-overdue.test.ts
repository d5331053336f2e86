import { describe, expect, it } from 'vitest';
import { isOverdue } from '#shared/domain/recommendations/is-overdue.ts';

describe('a due date', () => {
  it.each([
    ['2026-03-31', '2026-03-31', false],
    ['2026-03-31', '2026-04-01', true],
    ['2026-03', '2026-03-31', false],
    ['2026-03', '2026-04-01', true],
    ['2026-02', '2026-02-28', false],
    ['2025-12', '2026-01-01', true],
    ['ongoing', '2099-01-01', false],
    ['', '2099-01-01', false],
  ])('of "%s" is overdue on %s: %s', (due, today, expected) => {
    expect(isOverdue(due, today)).toBe(expected);
  });
});
