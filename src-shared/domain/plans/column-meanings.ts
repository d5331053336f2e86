import { choosePlanTables, type PlanTable } from './choose-tables.ts';
import type { ColumnRole } from './column-role.ts';
import { headingKey, type RoleGuess } from './column-roles.ts';
import type { PlanSegment } from './plan-segment.ts';
import { segmentsOf } from './plan-segments.ts';
import { cellOf, type PlanSource } from './plan-source.ts';

/** What a person can say that a column means; "other" is kept beside the action as it is headed. */
export const COLUMN_MEANINGS = [
  'ref',
  'group',
  'aim',
  'source',
  'sourceDate',
  'sourceDocument',
  'sourceParagraph',
  'finding',
  'action',
  'start',
  'end',
  'originalEnd',
  'revisedEnd',
  'measure',
  'verifiedBy',
  'lead',
  'seniorLead',
  'comments',
  'status',
  'other',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** By heading, in lower case without punctuation (`headingKey`): what a person said that it means. */
export type ColumnMeanings = Readonly<Record<string, ColumnMeaning>>;

/** Roles that several columns have at once; of every other role there is one. */
const SHARED: ReadonlySet<ColumnRole> = new Set(['comments', 'status', 'action']);

/** Headings of which each is said once: the second "RAG" of a table is "RAG (2)", so that each can be corrected. */
function toldApart(labels: readonly string[]): string[] {
  const times = new Map<string, number>();
  return labels.map((label) => {
    const key = headingKey(label);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 || key === '' ? label : `${label} (${time})`;
  });
}

/** The headings of a segment as a person corrected them: what they said goes before every guess. */
export function withMeanings(segment: PlanSegment, meanings: ColumnMeanings): PlanSegment {
  const { head } = segment;
  if (!head || Object.keys(meanings).length === 0) return segment;
  const said = toldApart(head.labels).map((heading) => meanings[headingKey(heading)]);
  const taken = new Set(said);
  const guesses = head.guesses.map((guess, column): RoleGuess | undefined => {
    const meaning = said[column];
    if (meaning === 'other') return undefined;
    if (meaning !== undefined) return { role: meaning, weight: 3 };
    // A column that was only guessed gives way to the one that somebody named.
    const givesWay =
      guess && taken.has(guess.role as ColumnMeaning) && !(SHARED.has(guess.role) && guess.role !== 'action');
    return givesWay ? undefined : guess;
  });
  return { ...segment, head: { ...head, guesses } };
}

/** A column of a plan: its heading ("RAG (2)" for the second of that name), what it was taken for, and some of what it holds. */
export interface PlanColumn {
  readonly heading: string;
  readonly meaning: ColumnMeaning;
  /** At most three, the first that are filled. */
  readonly samples: readonly string[];
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

/** The columns of the fullest table that is taken, in their order; those without a heading are left out. */
export function planColumns(source: PlanSource, meanings: ColumnMeanings): PlanColumn[] {
  const tables = choosePlanTables(segmentsOf(source).map((segment) => withMeanings(segment, meanings)));
  const main = tables.reduce<PlanTable | undefined>(
    (best, table) =>
      table.layout && table.head && table.rows.length > (best?.rows.length ?? -1) ? table : best,
    undefined,
  );
  const { layout, head, rows = [] } = main ?? {};
  if (!layout || !head) return [];
  return toldApart(head.labels).flatMap((heading, column): PlanColumn[] => {
    if (heading.trim() === '') return [];
    const samples: string[] = [];
    for (const row of rows) {
      const text = cellOf(row, column).replace(/\s+/gu, ' ').trim();
      if (text !== '' && !samples.includes(text.slice(0, SAMPLE_LENGTH)))
        samples.push(text.slice(0, SAMPLE_LENGTH));
      if (samples.length === SAMPLES) break;
    }
    return [{ heading, meaning: meaningOf(layout, column), samples }];
  });
}

function meaningOf(layout: NonNullable<PlanTable['layout']>, column: number): ColumnMeaning {
  if (layout.comments.includes(column)) return 'comments';
  if (layout.statuses.includes(column)) return 'status';
  if (layout.furtherActions.includes(column)) return 'action';
  if (layout.furtherLeads.includes(column)) return 'lead';
  const single = COLUMN_MEANINGS.find(
    (meaning) => meaning !== 'comments' && meaning !== 'other' && layout[meaning] === column,
  );
  return single ?? 'other';
}
