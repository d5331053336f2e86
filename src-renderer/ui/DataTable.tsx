import { Checkbox, Table } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import classes from './DataTable.module.css';
import { ColumnHeader, SelectAll } from './DataTableHead.tsx';
import type { DataColumn, DataSelection } from './data-column.ts';
import { type Sorting, sortRows } from './sort-rows.ts';

export type { DataColumn, DataSelection } from './data-column.ts';

/** What a table is given. */
export interface DataTableProps<Row> {
  /** What the table holds: its accessible name. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Opens a row by click or Enter. Give the row a link in a cell too, for those who read link by link. */
  readonly onOpen?: (row: Row) => void;
  readonly initialSorting?: Sorting;
  /** Sorting done elsewhere, by the service: rows are then shown in the order given. */
  readonly sorting?: { readonly current: Sorting | null; readonly onChange: (sorting: Sorting) => void };
  readonly selection?: DataSelection<Row>;
  /** What stands there without any row. */
  readonly empty?: ReactNode;
  /** Height at which the body scrolls under its header; the page scrolls where not given. */
  readonly maxHeight?: string;
}

/**
 * A compact table: headers sort and stay in sight, the arrow keys walk the rows, Enter opens one.
 * All rows are in the page; meant for up to 500.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, keyOf, onOpen, selection, empty, maxHeight } = props;
  const [ownSorting, setOwnSorting] = useState<Sorting | null>(props.initialSorting ?? null);
  const sorting = props.sorting ? props.sorting.current : ownSorting;
  const isSortedElsewhere = props.sorting !== undefined;
  const shown = useMemo(() => {
    const sortBy = columns.find(({ key }) => key === sorting?.column)?.sortBy;
    return isSortedElsewhere || !sorting || !sortBy ? rows : sortRows(rows, sortBy, sorting.direction);
  }, [rows, columns, sorting, isSortedElsewhere]);
  const body = useRef<HTMLTableSectionElement>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;

  const reachable = shown.some((row) => keyOf(row) === currentKey)
    ? currentKey
    : shown[0] === undefined
      ? null
      : keyOf(shown[0]);
  const focusRow = (index: number) => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (row === undefined) return;
    setCurrentKey(keyOf(row));
    body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(keyOf(row))}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: Row, index: number) => {
    if (event.target !== event.currentTarget) return;
    const targets: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: shown.length - 1,
      PageDown: index + 10,
      PageUp: index - 10,
    };
    const target = targets[event.key];
    if (target !== undefined) focusRow(target);
    else if (event.key === 'Enter' && onOpen) onOpen(row);
    else if (event.key === ' ' && selection && canSelect(row)) toggle(row);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLTableRowElement>, row: Row) => {
    // A press in a list or dialog that a cell has opened comes here too, though it is elsewhere in the page.
    if (!event.currentTarget.contains(event.target as Element)) return;
    const isControl = (event.target as Element).closest('a, button, input, label, [role="button"]');
    const isMarkingText = window.getSelection()?.isCollapsed === false;
    if (!isControl && !isMarkingText) onOpen?.(row);
  };
  const canSelect = (row: Row) => selection?.isSelectable?.(row) ?? true;
  const toggle = (row: Row) => {
    if (!selection) return;
    const next = new Set(selection.selected);
    if (!next.delete(keyOf(row))) next.add(keyOf(row));
    selection.onChange(next);
  };

  const table = (
    <Table
      className={classes.table}
      verticalSpacing={5}
      horizontalSpacing="sm"
      highlightOnHover={onOpen !== undefined}
      aria-label={label}
    >
      <Table.Thead className={classes.head}>
        <Table.Tr>
          {selection && (
            <Table.Th className={classes.tick}>
              <SelectAll rows={shown.filter(canSelect)} keyOf={keyOf} selection={selection} label={label} />
            </Table.Th>
          )}
          {columns.map((column) => (
            <ColumnHeader
              key={column.key}
              column={column}
              sorting={sorting}
              onSort={(next) => (props.sorting ? props.sorting.onChange(next) : setOwnSorting(next))}
            />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        {shown.map((row, index) => {
          const key = keyOf(row);
          return (
            <Table.Tr
              key={key}
              data-row={key}
              className={onOpen ? classes.openable : classes.row}
              tabIndex={key === reachable ? 0 : -1}
              aria-selected={selection ? selection.selected.has(key) : undefined}
              onFocus={() => setCurrentKey(key)}
              onKeyDown={(event) => onKeyDown(event, row, index)}
              onClick={(event) => onClick(event, row)}
            >
              {selection && (
                <Table.Td className={classes.tick}>
                  <Checkbox
                    size="xs"
                    aria-label={selection.labelOf(row)}
                    checked={selection.selected.has(key)}
                    disabled={!canSelect(row)}
                    onChange={() => toggle(row)}
                  />
                </Table.Td>
              )}
              {columns.map((column) => (
                <Table.Td
                  key={column.key}
                  data-align={column.align}
                  data-narrow={column.isNarrow || undefined}
                >
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
  return maxHeight ? (
    <div className={classes.scroll} style={{ maxHeight }}>
      {table}
    </div>
  ) : (
    table
  );
}
