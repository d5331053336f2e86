import { quarterOf, readQuarter } from '#shared/domain/calendar/qa-year.ts';
import { addDays, addMonths } from '#shared/domain/dates/calendar-days.ts';
import type { GatheredPeriod } from '#shared/domain/papers/gathered.ts';
import type { PublicTracker, TrackerFigures } from '#shared/domain/papers/public-counts.ts';
import { publicOver, publicQuarters } from '#shared/domain/papers/public-quarters.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import { countsOf, foundOn } from '../tracker/list.ts';
import { standingAsAt } from '../tracker/standing.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import type { Period } from './periods.ts';

/** How far ahead "due next" looks. */
const MONTHS_AHEAD = 3;

type Days = Pick<Period, 'from' | 'to'>;

/** What became of recommendations in a period, and what of it the paper may tell. */
export function trackerIn(
  workspace: OpenWorkspace,
  { from, to }: Days,
  isPublic: boolean,
): Pick<GatheredPeriod, 'tracker' | 'told' | 'next' | 'service'> {
  const now = foundOn(workspace, to);
  const open = now.filter(({ state }) => !isClosed(state.delivery));
  const last = addMonths(to, MONTHS_AHEAD);
  const tracker = figuresOf(workspace, { from, to });
  return {
    tracker,
    told: isPublic ? toldOf(workspace, { from, to }) : tracker,
    service: now
      .filter(({ row, state }) => row.item.level === 'service' && state.delivery !== 'superseded')
      .map(({ row: { item }, state }) => ({
        id: item.id,
        number: item.number,
        action: item.action,
        theme: item.theme,
        delivery: state.delivery,
        impact: state.impact,
        due: state.due,
      })),
    next: open
      .filter(
        ({ row, by, due }) =>
          row.item.level === 'service' &&
          /^\d/u.test(by) &&
          due !== 'overdue' &&
          by >= to.slice(0, by.length) &&
          by <= last.slice(0, by.length),
      )
      .sort((a, b) => a.by.localeCompare(b.by))
      .map(({ row, by }) => ({ number: row.item.number, action: row.item.action, due: by })),
  };
}

/** The figures of the tracker at the end of a period, and what changed in it. */
function figuresOf(workspace: OpenWorkspace, { from, to }: Days): TrackerFigures {
  const now = foundOn(workspace, to);
  const before = new Map(
    standingAsAt(workspace.database, addDays(from, -1)).map(({ row, state }) => [row.item.id, state]),
  );
  const open = now.filter(({ state }) => !isClosed(state.delivery));
  const ofImpact = (impact: string) => now.filter(({ state }) => state.impact === impact).length;
  const { total, open: stillOpen, done, superseded, overdue } = countsOf(now);
  return {
    total,
    open: stillOpen,
    done,
    superseded,
    overdue,
    added: now.filter(({ row }) => !before.has(row.item.id)).length,
    completed: now.filter(
      ({ state }) =>
        state.delivery === 'complete' &&
        state.completedOn !== null &&
        state.completedOn >= from &&
        state.completedOn <= to,
    ).length,
    redated: open.filter(({ row, state }) => {
      const was = before.get(row.item.id);
      return was !== undefined && was.timesMoved !== state.timesMoved && was.delivery === state.delivery;
    }).length,
    better: ofImpact('better'),
    noChange: ofImpact('no-change'),
    worse: ofImpact('worse'),
  };
}

/** What a public paper may tell: by its own quarters, each beside all that could be published before it. */
function toldOf(workspace: OpenWorkspace, { from, to }: Days): PublicTracker {
  const quarters = quartersUpTo(workspace, { from, to });
  const told = publicQuarters(quarters.map((quarter) => figuresOf(workspace, quarter)));
  return publicOver(told.filter((_, at) => (quarters[at]?.from ?? '') >= from));
}

/** From the quarter of the first recommendation, or of the period's beginning, to its end. */
function quartersUpTo(workspace: OpenWorkspace, { from, to }: Days): Days[] {
  const since = standingAsAt(workspace.database, to).map((one) => one.since);
  const first = since.reduce((earliest, day) => (day < earliest ? day : earliest), from);
  const quarters: Days[] = [];
  for (let quarter = readQuarter(quarterOf(first)); quarter && quarter.to <= to; ) {
    quarters.push(quarter);
    quarter = readQuarter(quarterOf(addDays(quarter.to, 1)));
  }
  return quarters;
}
