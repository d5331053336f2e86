import type { Due } from '../recommendations/read-due.ts';
import { countColours } from './brag-words.ts';
import { checkPlan } from './check-plan.ts';
import { choosePlanTables } from './choose-tables.ts';
import { collectRows } from './collect-rows.ts';
import { judgeDates } from './column-dates.ts';
import { type ColumnMeanings, withMeanings } from './column-meanings.ts';
import { choosePriority, type PlanHeading, titleAndObjective } from './headings.ts';
import type { ImportedPlan, PlanAction, PlanPriority } from './imported-plan.ts';
import { readPlanHead, titleOf } from './plan-head.ts';
import { periodsIn } from './plan-period.ts';
import { segmentsOf } from './plan-segments.ts';
import type { PlanSource } from './plan-source.ts';
import { type ReadAction, readAction } from './read-action.ts';
import { turnTables } from './turned-tables.ts';

/**
 * Reads a plan or tracker: finds its tables, tells actions from headings, notes and guidance, and reads each cell.
 * Every row with something to be done is taken, whatever is odd about it; what is odd is a warning with its row.
 * A file that is no plan gives no actions and says so.
 * @param meanings what a person said that columns mean; it goes before every guess
 */
export function readPlan(written: PlanSource, meanings: ColumnMeanings = {}): ImportedPlan {
  const source = turnTables(written);
  const tables = choosePlanTables(segmentsOf(source).map((segment) => withMeanings(segment, meanings)));
  const collected = collectRows(tables);
  const reading = readPlanHead(collected.around.slice(0, 80));
  const title = reading.head.name ?? titleOf(collected.around, reading.used);
  const head = title === undefined ? reading.head : { name: title, ...reading.head };
  const periods = periodsIn(head.duration ?? '');
  const period = periods[0] ?? periodsIn(head.name ?? '')[0];
  const dates = judgeDates(collected.actions);
  const readDates = new Map<string, Due>();
  const read = collected.actions.map((raw) =>
    readAction(raw, {
      key: collected.key,
      period,
      readDates,
      orderOf: (action, column) => {
        const judged = dates(action, column);
        return { order: judged?.order ?? 'day-first', isProven: judged?.isProven ?? false };
      },
      areDaysSwapped: (action, column) => (dates(action, column)?.swapped.length ?? 0) > 0,
    }),
  );
  const priorities = intoPriorities(read, head.name);
  return {
    plan: head,
    key: collected.key,
    priorities,
    actions: read.length,
    brag: countColours(read.map(({ action }) => action.status)),
    warnings: checkPlan({ source, tables, collected, reading, head, period, dates, read, priorities }),
  };
}

/** Puts actions under their priorities, in the order of the file; a priority that goes on elsewhere is one. */
function intoPriorities(read: readonly ReadAction[], name: string | undefined): PlanPriority[] {
  const priorityOf = choosePriority([...new Set(read.map(({ raw }) => raw.chain))]);
  const found = new Map<string, { title: string; objective?: string; actions: PlanAction[] }>();
  for (const { raw, action } of read) {
    const heading = priorityOf(raw.chain);
    const group = raw.chain.findLast((inner) => inner !== heading && inner.level >= (heading?.level ?? 0));
    const key = heading ? titleAndObjective(heading.text).title.toLowerCase() : '';
    const known = found.get(key) ?? { ...titled(heading, name), actions: [] };
    found.set(key, known);
    known.actions.push(group ? { ...action, group: titleAndObjective(group.text).title } : action);
  }
  return [...found.values()];
}

function titled(
  heading: PlanHeading | undefined,
  name: string | undefined,
): { title: string; objective?: string } {
  if (!heading) return { title: name ?? '' };
  const { title, objective = heading.objective } = titleAndObjective(heading.text);
  return objective === undefined ? { title } : { title, objective };
}
