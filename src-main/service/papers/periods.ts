import { quarterOf, readQuarter, readYear, yearAround } from '#shared/domain/calendar/qa-year.ts';
import { addDays, addMonths, dayNumber } from '#shared/domain/dates/calendar-days.ts';
import { PAPER_WORDS, type PaperKind } from '#shared/domain/papers/papers.ts';
import { allActivities } from '../activities/repository.ts';
import { allEntries } from '../calendar/repository.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { closingDays, papersWrittenOver } from './repository.ts';

/** A period that a paper tells of. */
export interface Period {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** How many quarter ends a six-month review is offered for: two years. */
const QUARTER_ENDS = 8;
const SIX_MONTHS = 6;

/** The periods that something was entered for, newest first; at least the one before today. */
export function periodsOf(workspace: OpenWorkspace, by: 'quarter' | 'year' | 'six-months'): string[] {
  if (by === 'six-months') return lastDaysOf(workspace);
  const { store } = workspace;
  const today = workspace.today();
  const days = [
    ...closingDays(store),
    ...allActivities(store).flatMap(({ heldOn }) => heldOn ?? []),
    ...allEntries(store).flatMap(({ due }) => (due === '' ? [] : due)),
  ].filter((day) => day <= today);
  const nameOf = (day: string) => (by === 'year' ? yearAround(day).name : quarterOf(day));
  const last = by === 'year' ? yearAround(today).from : (readQuarter(nameOf(today))?.from ?? today);
  const names = new Set([...days.map(nameOf), nameOf(addDays(last, -1))]);
  return [...names].sort().reverse();
}

/** The last days of six months: quarter ends, and each day that something was written for. */
function lastDaysOf(workspace: OpenWorkspace): string[] {
  const { from } = readQuarter(quarterOf(workspace.today())) ?? { from: workspace.today() };
  const ends = Array.from({ length: QUARTER_ENDS }, (_, at) => addDays(addMonths(from, -3 * at), -1));
  const written = papersWrittenOver(workspace.store, 'six-month-review').flatMap(
    (paper) => /\d{4}-\d{2}-\d{2}/u.exec(paper)?.[0] ?? [],
  );
  return [...new Set([...ends, ...written])].sort().reverse();
}

/** The period that a paper is asked for. @throws Problem where it is none that such a paper can tell of */
export function periodOf(
  workspace: OpenWorkspace,
  { kind, period }: { readonly kind: PaperKind; readonly period: string | null },
): Period {
  const today = workspace.today();
  const { period: by } = PAPER_WORDS[kind];
  const known = by === 'six-months' ? sixMonthsTo : (name: string) => readQuarter(name) ?? readYear(name);
  if (period !== null) {
    const named = known(period);
    if (named) return named;
    throw new Problem(`“${period}” is no period that this paper can tell of.`, {
      kept: 'Nothing was written.',
      next:
        by === 'six-months'
          ? 'Write the last day of the six months, such as 2024-09-30.'
          : 'Write a quarter as 2024-Q1 (January to March), or a year as 2023-24 or 2024.',
    });
  }
  const names = periodsOf(workspace, by);
  const over = names.map(known).find((one) => one !== undefined && one.to < today);
  return over ?? known(names[0] ?? '') ?? yearAround(today);
}

/** The six months up to a day, or to the end of a quarter or year. */
function sixMonthsTo(name: string): Period | undefined {
  const to = dayNumber(name) === undefined ? (readQuarter(name) ?? readYear(name))?.to : name;
  return to === undefined ? undefined : { name: to, from: addMonths(to, -SIX_MONTHS), to };
}
