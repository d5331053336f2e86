import { addDays, addMonths, daysBetween, formatDay, type IsoDay } from '../../dates/calendar-days.ts';
import type { RecommendationLevel } from '../recommendation.ts';
import { type Deadline, findDeadlines } from './deadline.ts';
import type { SmartFinding } from './types.ts';
import { quote } from './wording.ts';

/** Longest time to a due date: a year of a childhood, two years of a service's plan. */
const FARTHEST_MONTHS: Readonly<Record<RecommendationLevel, number>> = { child: 12, service: 24 };

const FREQUENCY =
  /\b(?:daily|weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|six-monthly|annually|(?:every|each|per|once a|twice a) (?:\d{1,3} |two |three |four |six |eight |ten |second )?(?:days?|weeks?|months?|quarters?|term|working days))\b/i;
const REVIEW =
  /\b(?:review(?:ed|s|ing)?|check(?:ed|s)?|audit(?:ed|s)?|dip[- ]sampl\w{0,4}|report(?:ed|s|ing)?|evaluat\w{1,5}|monitored)\b/i;
const FORUM =
  /\b(?:supervision|core group|conference|review meeting|(?:cla|lac|cic|cin|cp) review|impact meeting|board|panel|pep|tracker meeting|team meeting)\b/i;

/** How quickly each of many is served ("every child within 72 hours") is a standard, and no date for the action. */
const STANDARD = /\b(?:every|each|any|whenever)\b[^.;,]{0,80}?\bwithin (?:\d{1,3}|[a-z-]{2,12}) hours\b/gi;

/** A recommendation's words as the date rule needs them, tidied. */
export interface TimeInput {
  readonly action: string;
  readonly measure: string;
  readonly due: string;
  readonly level: RecommendationLevel;
}

/** The deadline that counts: the due field's, else the action's, else the measure's. */
export function decidingDeadline({ action, measure, due }: TimeInput, today: IsoDay): Deadline | undefined {
  const fromDue = best(findDeadlines(due, today)) ?? best(findDeadlines(due && `by the ${due}`, today));
  if (fromDue && (fromDue.kind === 'day' || fromDue.kind === 'event' || fromDue.kind === 'impossible'))
    return fromDue;
  const inAction = findDeadlines(action.replace(STANDARD, ' '), today).filter((found) =>
    isStillOpen(found, today),
  );
  const inMeasure = findDeadlines(measure, today).filter((found) => found.isLimit && found.kind === 'day');
  const elsewhere = best(inAction) ?? best(inMeasure);
  if (fromDue && (!elsewhere || (elsewhere.kind !== 'day' && elsewhere.kind !== 'event'))) return fromDue;
  return elsewhere;
}

/** Time-bound: a date ahead and within reach, or "ongoing" with a point where it is looked at again. */
export function checkTimeBound(input: TimeInput, today: IsoDay): SmartFinding[] {
  const found = decidingDeadline(input, today);
  const proposed = input.level === 'child' ? addDays(today, 28) : addMonths(today, 3);
  const by = `by ${formatDay(proposed)}`;
  const replacement = { field: 'due', value: proposed } as const;
  const finding = (code: SmartFinding['code'], message: string, suggestion: string): SmartFinding[] => [
    { criterion: 'T', code, message, suggestion, replacement },
  ];
  if (!found && hasReviewPoint(input) && FREQUENCY.test(input.due)) return [];
  if (!found) {
    return input.due
      ? finding(
          'vague-date',
          `${quote(input.due)} does not say a day or month, so nobody can tell when it is late.`,
          `Give a day or a month, for example "${by}".`,
        )
      : finding(
          'no-date',
          'There is no date, so nobody can tell when it is late.',
          `Add a date, for example "${by}".`,
        );
  }
  switch (found.kind) {
    case 'event':
      return [];
    case 'impossible':
      return finding(
        'not-a-date',
        `${quote(found.phrase)} is not a date in the calendar.`,
        `Write the day or month again, for example "${by}".`,
      );
    case 'vague':
      return finding(
        'vague-date',
        `${quote(found.phrase)} means something else to everybody who reads it.`,
        `Say the day instead, for example "${by}".`,
      );
    case 'ongoing':
      return hasReviewPoint(input)
        ? []
        : finding(
            'no-review-point',
            'It goes on with no point at which somebody looks whether it works.',
            `Add when it is looked at again, for example "ongoing, reviewed in supervision each month, first on ${formatDay(proposed)}".`,
          );
    case 'day':
      return checkDay(found.last, found.phrase, input.level, today, by, finding);
  }
}

function checkDay(
  last: IsoDay,
  phrase: string,
  level: RecommendationLevel,
  today: IsoDay,
  by: string,
  finding: (code: SmartFinding['code'], message: string, suggestion: string) => SmartFinding[],
): SmartFinding[] {
  if (daysBetween(today, last) < 0) {
    return finding(
      'date-past',
      `${quote(phrase)} has already passed (today is ${formatDay(today)}).`,
      `Set a date ahead, for example "${by}".`,
    );
  }
  const farthest = addMonths(today, FARTHEST_MONTHS[level]);
  if (daysBetween(farthest, last) > 0) {
    const reason =
      level === 'child'
        ? 'over a year away, too long in a childhood'
        : 'over two years away, too far to hold anybody to it';
    return finding(
      'date-far',
      `${formatDay(last)} is ${reason}.`,
      `Set a first step with a nearer date, for example "${by}".`,
    );
  }
  return [];
}

function hasReviewPoint({ action, measure, due }: TimeInput): boolean {
  const text = `${due}. ${action}. ${measure}`;
  return REVIEW.test(text) && (FREQUENCY.test(text) || FORUM.test(text));
}

function isStillOpen(found: Deadline, today: IsoDay): boolean {
  return found.isLimit || found.kind !== 'day' || found.last >= today;
}

function best(found: readonly Deadline[]): Deadline | undefined {
  const rank = (deadline: Deadline) =>
    ({ day: deadline.isLimit ? 0 : 1, event: 2, impossible: 3, ongoing: 4, vague: 5 })[deadline.kind];
  return found.toSorted((a, b) => rank(a) - rank(b))[0];
}
