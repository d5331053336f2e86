/** What a column sorts by. Null goes last, whichever way. */
export type SortValue = string | number | null;

/** Which column sorts, and which way. */
export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** Rows in the order of a value of theirs; equal ones keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueIn: (row: Row) => SortValue,
  direction: Sorting['direction'],
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [valueIn(a), valueIn(b)];
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}

/** The next sorting when a header is pressed: upwards first, then downwards. */
export function nextSorting(current: Sorting | null, column: string): Sorting {
  const isTurn = current?.column === column && current.direction === 'ascending';
  return { column, direction: isTurn ? 'descending' : 'ascending' };
}
