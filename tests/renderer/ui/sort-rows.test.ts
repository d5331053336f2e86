import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSorting, sortRows } from '../../../src-renderer/ui/sort-rows.ts';

describe('sorting rows', () => {
  it('puts rows without a value last, whichever way', () => {
    const rows = [{ value: null }, { value: 2 }, { value: 1 }];
    const valueIn = (row: { value: number | null }) => row.value;
    expect(sortRows(rows, valueIn, 'ascending').map(valueIn)).toEqual([1, 2, null]);
    expect(sortRows(rows, valueIn, 'descending').map(valueIn)).toEqual([2, 1, null]);
  });

  it('reads numbers inside of references as numbers', () => {
    expect(sortRows(['WB10', 'WB9', 'wb1'], (row) => row, 'ascending')).toEqual(['wb1', 'WB9', 'WB10']);
  });

  it('keeps every row, and the order of equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ key: fc.nat(3), at: fc.nat() })), (rows) => {
        const numbered = rows.map((row, index) => ({ ...row, index }));
        const sorted = sortRows(numbered, ({ key }) => key, 'ascending');
        expect(sorted).toHaveLength(rows.length);
        for (const [position, row] of sorted.entries()) {
          const next = sorted[position + 1];
          if (next) expect(row.key < next.key || (row.key === next.key && row.index < next.index)).toBe(true);
        }
      }),
    );
  });

  it('turns round when the same header is pressed again', () => {
    const first = nextSorting(null, 'name');
    expect(first.direction).toBe('ascending');
    expect(nextSorting(first, 'name').direction).toBe('descending');
    expect(nextSorting(first, 'team')).toEqual({ column: 'team', direction: 'ascending' });
  });
});
