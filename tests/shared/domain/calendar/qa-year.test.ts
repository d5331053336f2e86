import { expect, it } from 'vitest';
import { periodWords } from '#shared/domain/calendar/qa-year.ts';

it('a period reads as its months: a quarter, a year from April, a year of the calendar', () => {
  expect(periodWords('2024-Q1')).toBe('January to March 2024');
  expect(periodWords('2023-24')).toBe('April 2023 to March 2024');
  expect(periodWords('2024')).toBe('2024');
  expect(periodWords('some day')).toBe('some day');
});
