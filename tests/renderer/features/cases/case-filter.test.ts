import { describe, expect, it } from 'vitest';
import {
  everyCase,
  leavesOut,
  sortedBy,
  sortingOf,
} from '../../../../src-renderer/features/cases/case-filter.ts';

describe('the filter of the case list', () => {
  it('begins again at the first case when another column sorts', () => {
    expect(sortedBy({ ...everyCase, offset: 300 }, 'worker')).toEqual({ ...everyCase, sort: 'worker' });
  });

  it('stays as it is for a column that the service cannot sort by', () => {
    expect(sortedBy({ ...everyCase, offset: 300 }, 'statuses')).toEqual({ ...everyCase, offset: 300 });
  });

  it('shows dates from the newest and names from A', () => {
    expect(sortingOf({ ...everyCase, sort: 'openedOn' })).toEqual({
      column: 'openedOn',
      direction: 'descending',
    });
    expect(sortingOf(everyCase)).toEqual({ column: 'name', direction: 'ascending' });
  });

  it('leaves nothing out when only blanks are searched for', () => {
    expect(leavesOut({ ...everyCase, search: '  ' })).toBe(false);
    expect(leavesOut({ ...everyCase, team: 'North' })).toBe(true);
  });
});
