import { describe, expect, it } from 'vitest';
import { readCalendar } from '#shared/domain/calendar/read-calendar.ts';
import type { SourceRow } from '#shared/domain/plans/plan-source.ts';

const cells = (rows: readonly (readonly string[])[]): SourceRow[] =>
  rows.map((row, index) => ({ row: index + 1, kind: 'cells', cells: row }));

const read = (rows: readonly SourceRow[], year?: string) =>
  readCalendar({ parts: [{ name: null, isHidden: false, rows }], warnings: [] }, { year });

describe('reading a QA calendar', () => {
  it('takes a list with a date to each entry', () => {
    const { entries, warnings } = read(
      cells([
        ['QA activity', 'Date', 'Lead', 'Frequency', 'Status', 'Reason'],
        ['Provider visit', '14/05/2024', 'AB', '', 'Done', ''],
        ['Supervision audit', 'Jun 2024', 'CD', 'Quarterly', '', ''],
        ['Scrutiny event', '2 July 2024', 'EF', '', 'Cancelled', 'The chair was ill'],
      ]),
      '2024-25',
    );
    expect(
      entries.map(({ title, due, state, dates, whyNot }) => [title, due, state, dates.length, whyNot]),
    ).toEqual([
      ['Provider visit', '2024-05-14', 'done', 1, ''],
      ['Supervision audit', '2024-06', 'planned', 4, ''],
      ['Scrutiny event', '2024-07-02', 'did-not-happen', 1, 'The chair was ill'],
    ]);
    expect(warnings).toEqual([]);
  });

  it('keeps 30 February as it is written, and asks which day is meant', () => {
    const { entries, warnings } = read(
      cells([
        ['What', 'When'],
        ['Audit of plans', '30/02/2024'],
        ['Survey', '30 February 2024'],
        ['Visit', '2024-02-30'],
      ]),
    );
    expect(entries.map(({ due, dueText, dates }) => [due, dueText, dates])).toEqual([
      ['', '30/02/2024', []],
      ['', '30 February 2024', []],
      ['', '2024-02-30', []],
    ]);
    expect(warnings.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'impossible-date'],
      [3, 'impossible-date'],
      [4, 'impossible-date'],
    ]);
    expect(warnings[0]?.text).toBe(
      'Row 2: the calendar has no “30/02/2024”. The entry was kept with what is written: which day is meant?',
    );
  });

  it('takes a grid of months, a mark or a word to each, with the year of its title', () => {
    const { year, entries } = read([
      { row: 1, kind: 'heading', cells: ['QA calendar 2024-25'] },
      ...cells([
        [],
        ['Activity', 'Lead', 'Apr', 'May', 'Jun', 'Jan'],
        ['Observations', 'PT', 'x', '', 'done', '3 planned'],
      ]),
    ]);
    expect(year).toBe('2024-25');
    expect(entries.map(({ due, state, note, owner }) => [due, state, note, owner])).toEqual([
      ['2024-04', 'planned', '', 'PT'],
      ['2024-06', 'done', '', 'PT'],
      ['2025-01', 'planned', '3 planned', 'PT'],
    ]);
  });

  it('takes an empty cell of a column of months that leads the row as the month above', () => {
    const { entries } = read(
      cells([
        ['Month', 'Activity'],
        ['April 2024', 'Survey'],
        ['', 'Provider visit'],
      ]),
    );
    expect(entries.map(({ title, due }) => [title, due])).toEqual([
      ['Survey', '2024-04'],
      ['Provider visit', '2024-04'],
    ]);
  });

  it('takes a list under months, bullets too', () => {
    const { entries } = read(
      [
        { row: 1, kind: 'heading', cells: ['April'] },
        { row: 2, kind: 'bullet', cells: ['Quarterly report'] },
        { row: 3, kind: 'heading', cells: ['January 2025'] },
        { row: 4, kind: 'bullet', cells: ['Survey of workers'] },
      ],
      '2024-25',
    );
    expect(entries.map(({ title, due }) => [title, due])).toEqual([
      ['Quarterly report', '2024-04'],
      ['Survey of workers', '2025-01'],
    ]);
  });

  it('says what it does not understand and keeps every word', () => {
    const { entries, warnings } = read(
      cells([
        ['Task', 'Due', 'Status', 'Room'],
        ['Audit', 'soonish', 'halfway-ish', 'Room 4'],
        ['', '1 May 2024', '', ''],
        ['Survey', '', '', ''],
        ['Report', 'March', '', ''],
      ]),
    );
    expect(entries).toHaveLength(4);
    expect(entries[0]).toMatchObject({ dueText: 'soonish', state: 'planned' });
    expect(entries[0]?.note).toContain('halfway-ish');
    expect(entries[0]?.note).toContain('Room: Room 4');
    expect(warnings.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      '2 unclear-date',
      '2 unclear-state',
      '3 no-title',
      '4 no-date',
      '5 no-year',
    ]);
  });

  it('says that nothing was found where there is no calendar', () => {
    const { entries, warnings } = read(
      cells([
        ['a', 'b'],
        ['1', '2'],
      ]),
    );
    expect(entries).toEqual([]);
    expect(warnings).toMatchObject([{ row: 0, kind: 'no-entries' }]);
  });
});
