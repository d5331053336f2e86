/** What a pack says of one child in coded form. Null where it says nothing. */
export type CellAttributes = Readonly<Record<string, string | null>>;

/** Limits of the check; a smaller group than `block` stops the export, smaller than `warn` is said. */
export interface CellLimits {
  readonly block: number;
  readonly warn: number;
}

/** Limits unless the workspace sets others. */
export const CELL_LIMITS: CellLimits = { block: 6, warn: 10 };

/** One group of children that a reader can't tell apart by the attributes. */
export interface SmallCell {
  readonly attributes: CellAttributes;
  /** Indices of the children of the pack in it. */
  readonly members: readonly number[];
  /** How many of the population share these values, the pack's own counted. */
  readonly inPopulation: number;
  readonly verdict: 'blocks' | 'warns';
}

/** Merging the values of one attribute (or leaving it out) and the smallest group that comes of it. */
export interface MergeSuggestion {
  readonly attribute: string;
  /** Values to put together; all of them where the attribute had better be left out. */
  readonly values: readonly string[];
  readonly smallestAfter: number;
}

/** The small-cell check of a pack. */
export interface SmallCellReport {
  /** Smallest group against the population; infinity for an empty pack. */
  readonly smallest: number;
  readonly verdict: 'passes' | 'warns' | 'blocks';
  readonly cells: readonly SmallCell[];
  readonly suggestions: readonly MergeSuggestion[];
}

/**
 * Groups the pack's children by all their attributes (age band, sex, ethnicity, status, team ...) and counts how many
 * of the population share each group: k-anonymity against those among whom a reader would look. Blocks under
 * `limits.block`, warns under `limits.warn`. An unknown value (null) in the population may be any value.
 */
export function checkSmallCells(
  pack: readonly CellAttributes[],
  population: readonly CellAttributes[],
  limits: CellLimits = CELL_LIMITS,
): SmallCellReport {
  const { cells, smallest } = cellsOf(pack, population, limits);
  const verdict = cells.some((cell) => cell.verdict === 'blocks')
    ? 'blocks'
    : cells.length > 0
      ? 'warns'
      : 'passes';
  return {
    smallest,
    verdict,
    cells,
    suggestions: verdict === 'passes' ? [] : suggestMerges(pack, population, limits),
  };
}

const matches = (known: CellAttributes, other: CellAttributes) =>
  Object.entries(known).every(
    ([name, value]) => value === null || (other[name] ?? null) === null || other[name] === value,
  );

function cellsOf(
  pack: readonly CellAttributes[],
  population: readonly CellAttributes[],
  limits: CellLimits,
): { cells: SmallCell[]; smallest: number } {
  const groups = new Map<string, { attributes: CellAttributes; members: number[] }>();
  pack.forEach((attributes, index) => {
    const key = JSON.stringify(Object.entries(attributes).sort(([a], [b]) => a.localeCompare(b)));
    const group = groups.get(key);
    if (group) group.members.push(index);
    else groups.set(key, { attributes, members: [index] });
  });
  const cells: SmallCell[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (const { attributes, members } of groups.values()) {
    const inPopulation = Math.max(
      members.length,
      population.filter((other) => matches(attributes, other)).length,
    );
    smallest = Math.min(smallest, inPopulation);
    if (inPopulation < limits.warn)
      cells.push({
        attributes,
        members,
        inPopulation,
        verdict: inPopulation < limits.block ? 'blocks' : 'warns',
      });
  }
  return { cells: cells.sort((a, b) => a.inPopulation - b.inPopulation), smallest };
}

function suggestMerges(
  pack: readonly CellAttributes[],
  population: readonly CellAttributes[],
  limits: CellLimits,
): MergeSuggestion[] {
  const names = [...new Set(pack.flatMap((attributes) => Object.keys(attributes)))];
  const before = cellsOf(pack, population, limits).smallest;
  const suggestions: MergeSuggestion[] = [];
  for (const attribute of names) {
    const values = [...new Set([...pack, ...population].flatMap((one) => one[attribute] ?? []))].sort();
    if (values.length < 2) continue;
    const rarest = [...values].sort(
      (a, b) => countOf(population, attribute, a) - countOf(population, attribute, b),
    );
    for (const merged of rarest.length > 2 ? [rarest.slice(0, 2), values] : [values]) {
      const label = merged.join(' or ');
      const merge = (one: CellAttributes): CellAttributes =>
        merged.includes(one[attribute] ?? '')
          ? { ...one, [attribute]: merged.length === values.length ? null : label }
          : one;
      const smallestAfter = cellsOf(pack.map(merge), population.map(merge), limits).smallest;
      if (smallestAfter > before) suggestions.push({ attribute, values: merged, smallestAfter });
    }
  }
  const enough = (one: MergeSuggestion) =>
    one.smallestAfter >= limits.warn ? 2 : one.smallestAfter >= limits.block ? 1 : 0;
  return suggestions.sort(
    (a, b) => enough(b) - enough(a) || a.values.length - b.values.length || b.smallestAfter - a.smallestAfter,
  );
}

function countOf(population: readonly CellAttributes[], attribute: string, value: string): number {
  return population.filter((one) => one[attribute] === value).length;
}

/** A table of counts with its margins. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** counts[row][column] */
  readonly counts: readonly (readonly number[])[];
}

/** A count that may be shown, or null for one held back. */
export interface SuppressedTable {
  readonly counts: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/**
 * Holds back every count from 1 up to under `limit`, and as many others (the smallest) as are needed that none can be
 * worked out from its row, its column or the totals (secondary suppression). Zeros stay: they name nobody.
 */
export function suppressTable({ counts }: CountTable, limit = CELL_LIMITS.block): SuppressedTable {
  const height = counts.length;
  const width = Math.max(0, ...counts.map((row) => row.length));
  const grid: number[][] = counts.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? 0),
  );
  const rowSums = grid.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = Array.from({ length: width }, (_, column) =>
    grid.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const total = rowSums.reduce((sum, count) => sum + count, 0);
  const table = [...grid.map((row, r) => [...row, rowSums[r] ?? 0]), [...columnSums, total]];
  const held = table.map((row) => row.map((count) => count > 0 && count < limit));
  for (let choice = nextToHold(table, held); choice; choice = nextToHold(table, held)) {
    const row = held[choice.row];
    if (row) row[choice.column] = true;
  }
  const shown = table.map((row, r) => row.map((count, c) => (held[r]?.[c] ? null : count)));
  return {
    counts: shown.slice(0, height).map((row) => row.slice(0, width)),
    rowTotals: shown.slice(0, height).map((row) => row[width] ?? null),
    columnTotals: (shown[height] ?? []).slice(0, width),
    total: shown[height]?.[width] ?? null,
  };
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * What to hold back next so that a held count cannot be worked out. Rows and columns, totals among them, are the nodes
 * of a graph and the held counts its edges: a count follows from the others exactly if its edge is a bridge.
 */
function nextToHold(
  table: readonly (readonly number[])[],
  held: readonly (readonly boolean[])[],
): Cell | undefined {
  for (const [row, cells] of held.entries()) {
    for (const [column, isHeld] of cells.entries()) {
      if (!isHeld || isJoinedOtherwise({ row, column }, held)) continue;
      const choice = cheapestToHold({ row, column }, table, held);
      if (choice) return choice;
    }
  }
  return undefined;
}

function isJoinedOtherwise(cell: Cell, held: readonly (readonly boolean[])[]): boolean {
  const rowsSeen = new Set([cell.row]);
  const columnsSeen = new Set<number>();
  const open = [cell.row];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    for (const [column, isHeld] of (held[row] ?? []).entries()) {
      if (!isHeld || columnsSeen.has(column) || (row === cell.row && column === cell.column)) continue;
      if (column === cell.column) return true;
      columnsSeen.add(column);
      for (const [next, cells] of held.entries()) {
        if (!cells[column] || rowsSeen.has(next)) continue;
        rowsSeen.add(next);
        open.push(next);
      }
    }
  }
  return false;
}

/** The smallest other count of the same row or column, zeros last: they say least when shown. */
function cheapestToHold(
  cell: Cell,
  table: readonly (readonly number[])[],
  held: readonly (readonly boolean[])[],
): Cell | undefined {
  const open: (Cell & { readonly count: number })[] = [];
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      if (!held[row]?.[column] && (row === cell.row || column === cell.column))
        open.push({ row, column, count });
    }
  }
  return open.sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count)[0];
}
