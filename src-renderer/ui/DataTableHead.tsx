import { Checkbox, Table } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './DataTable.module.css';
import type { DataColumn, DataSelection } from './data-column.ts';
import { nextSorting, type Sorting } from './sort-rows.ts';

/** The header of a column; a button where it sorts. */
export function ColumnHeader<Row>({
  column,
  sorting,
  onSort,
}: {
  column: DataColumn<Row>;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
}) {
  const direction = sorting?.column === column.key ? sorting.direction : undefined;
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th
      data-align={column.align}
      aria-sort={column.sortBy ? (direction ?? 'none') : undefined}
      style={column.width ? { width: column.width } : undefined}
    >
      {column.sortBy ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort(nextSorting(sorting, column.key))}
        >
          {column.header}
          <Arrow size={14} aria-hidden className={direction ? classes.arrow : classes.arrowIdle} />
        </button>
      ) : (
        column.header
      )}
    </Table.Th>
  );
}

/** The box that ticks every row, or none. */
export function SelectAll<Row>({
  rows,
  keyOf,
  selection,
  label,
}: {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  selection: DataSelection<Row>;
  label: string;
}) {
  const ticked = rows.filter((row) => selection.selected.has(keyOf(row))).length;
  const isAll = rows.length > 0 && ticked === rows.length;
  return (
    <Checkbox
      size="xs"
      aria-label={`All of ${label}`}
      checked={isAll}
      indeterminate={ticked > 0 && !isAll}
      onChange={() => {
        const next = new Set(selection.selected);
        for (const row of rows) {
          if (isAll) next.delete(keyOf(row));
          else next.add(keyOf(row));
        }
        selection.onChange(next);
      }}
    />
  );
}
