import type { KeyEntry } from './brag-colour.ts';
import { isStatusWord, readBrag } from './brag-words.ts';
import type { ColumnLayout } from './column-layout.ts';
import {
  countedKind,
  type HeadingChain,
  objectiveIn,
  openHeading,
  type PlanHeading,
  withoutMarkup,
} from './headings.ts';
import { isLegendTitle, legendOf } from './legend.ts';
import type { ListItem } from './list-items.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';
import type { RawAction } from './raw-action.ts';
import { type StatedCount, statedCounts } from './stated-counts.ts';

/** A row that was read and is no action, and why. */
export interface PassedRow {
  readonly row: SourceRow;
  readonly sheet: string | null;
  readonly why: 'example' | 'guidance' | 'note' | 'page' | 'continued' | 'without-text' | 'repeated-head';
  readonly text: string;
  /** The row of the action that a wrapped row belongs to. */
  readonly of?: number;
}

/** Everything that stands in a source, told apart. */
export interface Collected {
  readonly actions: RawAction[];
  readonly headings: PlanHeading[];
  readonly key: KeyEntry[];
  readonly passed: PassedRow[];
  readonly stated: StatedCount[];
  /** Rows above the first table, and text around tables. */
  readonly around: SourceRow[];
}

/** What a walk through a source has found so far, and where it stands. */
export interface Walk extends Collected {
  chain: HeadingChain;
  aim: string;
  finding: string;
  group: string;
  /** Rows in which letters may still be colours: the ones under the title of a key. */
  legendRows: number;
  /** One heading for all rows of one theme in one stretch. */
  readonly themes: Map<string, PlanHeading>;
  readonly items: ListItem[];
}

/** Headings of sheets, counted ones, group rows and captions, among the 1 to 6 of documents. */
export const HEADING_LEVEL = { sheet: 0.5, counted: 5, group: 7, caption: 8 } as const;

/** Opens a heading: what stood for the rows above stands for none below. */
export function openOn(walk: Walk, heading: PlanHeading): void {
  walk.chain = openHeading(walk.chain, heading);
  walk.headings.push(heading);
  walk.aim = '';
  walk.finding = '';
  walk.group = '';
}

/** The heading that a text is, counted ones larger than group rows. */
export function headingOf(row: SourceRow, text: string, level: number): PlanHeading {
  const kind = countedKind(text);
  return {
    text,
    row: row.row,
    level: kind && level > HEADING_LEVEL.counted ? HEADING_LEVEL.counted : level,
    ...(kind ? { kind } : {}),
  };
}

/** Adds what a row says of the key; whether it is a part of a key. */
export function addLegend(walk: Walk, row: SourceRow): boolean {
  const filled = filledColumns(row);
  const first = cellOf(row, filled[0]);
  const entries = legendOf(row, walk.legendRows > 0);
  for (const entry of entries)
    if (!walk.key.some(({ colour, meaning }) => colour === entry.colour && meaning === entry.meaning))
      walk.key.push(entry);
  if (entries.length > 0) walk.legendRows = 3;
  else if (isLegendTitle(first) && filled.length <= 2) walk.legendRows = 3;
  else walk.legendRows = Math.max(0, walk.legendRows - 1);
  return entries.length > 0 || (isLegendTitle(first) && filled.length === 1);
}

/**
 * Adds a state with its meaning ("At risk | may be late") that stands apart below a table; whether the row is one. Beside an
 * action the same words are its status.
 */
export function addStates(
  walk: Walk,
  row: SourceRow,
  layout: ColumnLayout,
  last: RawAction | undefined,
): boolean {
  const [first, second, ...more] = filledColumns(row);
  if (first === undefined || second === undefined || more.length > 0) return false;
  if ([first, second].some((column) => column === layout.action || column === layout.ref)) return false;
  const isApart = last ? row.row > last.row.row + last.continuedBy.length + 1 : walk.legendRows > 0;
  const [state, meaning] = [cellOf(row, first), cellOf(row, second).trim()];
  if (!isApart || !isStatusWord(state) || !/\p{L}{3}/u.test(meaning) || meaning.length > 200) return false;
  const { status } = readBrag(state, { key: [] });
  if (status === 'none') return false;
  walk.key.push({ colour: status, meaning: `${state}: ${meaning}` });
  walk.legendRows = 3;
  return true;
}

/** Adds the counts that a row states; whether it is a row of counts and nothing else. */
export function addCounts(walk: Walk, row: SourceRow, above: SourceRow | undefined): boolean {
  const counts = statedCounts(row, above);
  walk.stated.push(...counts);
  return counts.length > 0 && filledColumns(row).length > 1;
}

/** Whether a row counts something: the labels of its numbers stand further above. */
export function isRowOfNumbers(row: SourceRow): boolean {
  return row.cells.some((cell) => /^\W{0,2}\d+\W{0,2}$/.test(cell));
}

/** Gives the innermost open heading what a line beneath says it is for; whether the line says so ("Objective: ..."). */
export function addObjective(walk: Walk, text: string): boolean {
  const objective = objectiveIn(text);
  if (objective === undefined || walk.chain.length === 0 || walk.chain.at(-1)?.objective !== undefined)
    return false;
  setObjective(walk, objective);
  return true;
}

/** Sets the objective of the innermost open heading, where it has none. */
export function setObjective(walk: Walk, text: string): void {
  const last = walk.chain.at(-1);
  if (!last || last.objective !== undefined || text.length > 600) return;
  const heading = { ...last, objective: withoutMarkup(text) };
  walk.chain = [...walk.chain.slice(0, -1), heading];
  walk.headings[walk.headings.indexOf(last)] = heading;
}
