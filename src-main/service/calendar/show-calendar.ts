import type { CalendarEntry, CalendarYear } from '#shared/contract/calendar.ts';
import type { Service } from '#shared/domain/activities/activity.ts';
import { calendarYear, cellWords, isLate, rowSentence } from '#shared/domain/calendar/calendar-year.ts';
import { type QaYear, readYear, yearAround } from '#shared/domain/calendar/qa-year.ts';
import { Recurrence } from '#shared/domain/calendar/recurrence.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { allEntries, type EntryRecord } from './repository.ts';

/** The year that is named. @throws Problem where it is none */
export function yearOrThrow(text: string): QaYear {
  const year = readYear(text);
  if (year) return year;
  throw new Problem(`“${text}” is no year.`, {
    kept: 'Nothing was changed.',
    next: 'Write 2024-25 for a year from April, or 2024 for one from January.',
  });
}

/** Entries as they are shown. */
export function shownEntries(rows: readonly EntryRecord[], today: string): CalendarEntry[] {
  const again = new Set(rows.flatMap(({ plannedAgainFrom }) => plannedAgainFrom ?? []));
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind,
    service: row.service,
    due: row.due,
    dueText: row.dueText,
    owner: row.owner,
    state: row.state,
    doneOn: row.doneOn,
    whyNot: row.whyNot,
    note: row.note,
    recurrence: Recurrence.catch('').parse(row.recurrence),
    target: row.target,
    isAdHoc: row.isAdHoc,
    plannedAgainFrom: row.plannedAgainFrom,
    isPlannedAgain: again.has(row.id),
    activityId: row.activityId,
    isLate: isLate(row, today),
    area: row.area,
  }));
}

/** A year of the calendar; the one of today where none is named. */
export function showYear(
  workspace: OpenWorkspace,
  asked: {
    readonly year: string | null;
    readonly by: 'month' | 'quarter';
    readonly service: Service | null;
  },
): CalendarYear {
  const today = workspace.today();
  const all = shownEntries(allEntries(workspace.store), today);
  const named = [...new Set(all.flatMap(({ due }) => (due === '' ? [] : yearAround(due).name)))]
    .sort()
    .reverse();
  const year = asked.year === null ? newestYear(named, today) : yearOrThrow(asked.year);
  const entries = all.filter(
    ({ service }) => asked.service === null || service === asked.service || service === 'both',
  );
  const { parts, rows, undated } = calendarYear(entries, year, asked.by);
  const sum = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + pick(row), 0);
  return {
    year: year.name,
    from: year.from,
    to: year.to,
    parts: parts.map(({ key, name }) => ({ key, name })),
    rows: rows.map(({ cells, ...row }) => ({
      ...row,
      sentence: rowSentence(row),
      cells: cells.map((cell) => ({ ...cell, words: cellWords(cell), entries: [...cell.entries] })),
    })),
    undated,
    counts: {
      planned: sum(({ planned }) => planned),
      done: sum(({ done }) => done),
      missed: sum(({ missed }) => missed),
      late: rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries)).filter((entry) => entry.isLate)
        .length,
    },
    years: [...new Set([...named, yearAround(today).name])].sort().reverse(),
  };
}

/** This year; where it has nothing yet, the last one that has. */
function newestYear(named: readonly string[], today: string): QaYear {
  const now = yearAround(today);
  const last = named.find((name) => name <= now.name);
  return named.includes(now.name) || last === undefined ? now : yearOrThrow(last);
}
