import { addDays, yearsBetween } from '../dates/calendar-days.ts';
import { writtenDay } from '../dates/parse-date.ts';

export interface DateCheck {
  readonly kind: 'problem' | 'warning';
  readonly reason: string;
}

/** A child born later than this many days from now has no expected date of birth yet (40 weeks). */
const pregnancyDays = 280;
/** Care leavers have a personal adviser up to 25 (Children and Social Work Act 2017, s. 3). */
const oldestYears = 25;
const longestLifeYears = 110;

/** Judges a date of birth. A future one within a pregnancy is an unborn child's expected date, which only warns. */
export function checkBirthDate(date: string, today: string): DateCheck | undefined {
  if (date > addDays(today, pregnancyDays)) {
    return { kind: 'problem', reason: `${writtenDay(date)} lies in the future` };
  }
  if (date > today) {
    return {
      kind: 'warning',
      reason: `${writtenDay(date)} lies in the future; it is kept as an expected date of birth`,
    };
  }
  const age = yearsBetween(date, today);
  if (age > longestLifeYears) {
    return {
      kind: 'problem',
      reason: `${writtenDay(date)} cannot be a date of birth; leave the cell empty if it is not known`,
    };
  }
  return age > oldestYears
    ? { kind: 'warning', reason: `${writtenDay(date)} makes the child ${age} years old` }
    : undefined;
}

/** Judges the day a case was opened. */
export function checkOpenDate(date: string, today: string, dateOfBirth?: string): DateCheck | undefined {
  if (date > today) return { kind: 'warning', reason: `${writtenDay(date)} lies in the future` };
  if (yearsBetween(date, today) > longestLifeYears) {
    return {
      kind: 'problem',
      reason: `${writtenDay(date)} cannot be an open date; leave the cell empty if it is not known`,
    };
  }
  if (dateOfBirth !== undefined && date < addDays(dateOfBirth, -pregnancyDays)) {
    return { kind: 'warning', reason: `${writtenDay(date)} is long before the date of birth` };
  }
  return undefined;
}
