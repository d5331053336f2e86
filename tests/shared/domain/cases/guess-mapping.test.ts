import { describe, expect, it } from 'vitest';
import { checkMapping } from '#shared/domain/cases/case-fields.ts';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import { guessMapping, rememberMapping } from '#shared/domain/tables/guess-mapping.ts';
import { BAD_ROW_LINE_HEADER, BAD_ROW_REASON_HEADER } from '#shared/domain/tables/header-words.ts';

const statuses = indexStatuses(defaultStatusList);
const today = '2026-04-01';
const guess = (headers: string[], rows: string[][] = [], remembered = {}) =>
  guessMapping(
    caseTable(statuses),
    headers,
    rows.map((cells) => ({ cells })),
    { today, ...remembered },
  );
const fieldOf = (header: string) => guess([header]).mapping[0];

describe('a guessed mapping', () => {
  it.each([
    ['LCS ID', 'reference'],
    ['Person ID', 'reference'],
    ['Mosaic ID', 'reference'],
    ['Child Unique ID', 'reference'],
    ['CASE_NUMBER', 'reference'],
    ['UPN', 'reference'],
    ['Child Name', 'fullName'],
    ['Name', 'fullName'],
    ['Client Surname', 'surname'],
    ['First name', 'forename'],
    ['GivenName', 'forename'],
    ['Known As', 'aliases'],
    ['D.O.B.', 'dateOfBirth'],
    ["Child's Date of Birth", 'dateOfBirth'],
    ['DateOfBirth', 'dateOfBirth'],
    ['Mother DOB', null],
    ['Case status', 'statuses'],
    ['CIN/CP/LAC', 'statuses'],
    ['CLA start', 'statuses'],
    ['CP Flag', 'statuses'],
    ['Legal Status', 'statuses'],
    ['Allocated worker', 'worker'],
    ['Allocated Social Worker Name', 'worker'],
    ['Worker Manager', 'teamManager'],
    ['Team Manager', 'teamManager'],
    ['Allocated Team', 'team'],
    ['Date Opened', 'openedOn'],
    ['Case Start Date', 'openedOn'],
    ['Referral date', 'openedOn'],
    ['Sex', 'gender'],
    ['Ethnic origin', 'ethnicity'],
    ['First Language', 'language'],
    ['Disability', 'disability'],
    ['School Name', 'school'],
    ['Home address', 'address'],
    ['Address Line 2', 'address'],
    ['Post Code', 'address'],
    ['Mobile No', 'phone'],
    ['NHS No.', 'nhsNumber'],
    ['Mother', 'relatedPeople'],
    ['Siblings', 'relatedPeople'],
    ['Parent/Carer', 'relatedPeople'],
    ['Relationships', 'relatedPeople'],
    ['Last review date', null],
    ['Worker phone', null],
    ['Closure reason', null],
    ['Comments', null],
  ] as const)('takes %j for %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });

  it('takes a whole export of a case system', () => {
    const { mapping, columns } = guess(
      [
        'Person ID',
        'Forename',
        'Surname',
        'DOB',
        'Allocated Worker',
        'Team',
        'Case Status',
        'Start Date',
        'NHS No',
      ],
      [['1001', 'Ann', 'Doe', '01/02/2014', 'Kim Lee', 'North', 'CIN', '03/03/2025', '9990000018']],
    );
    expect(mapping).toEqual([
      'reference',
      'forename',
      'surname',
      'dateOfBirth',
      'worker',
      'team',
      'statuses',
      'openedOn',
      'nhsNumber',
    ]);
    expect(Math.min(...columns.map(({ confidence }) => confidence))).toBeGreaterThanOrEqual(0.7);
    expect(checkMapping(mapping)).toEqual([]);
  });

  it('keeps a column that names itself, however its cells are written, and is less sure of it', () => {
    const { columns } = guess(['Date of birth'], [['Kim'], ['Lee'], ['Sam']]);
    expect(columns[0]?.field).toBe('dateOfBirth');
    expect(columns[0]?.confidence).toBeLessThan(0.7);
    expect(guess(['Case status'], [['Open'], ['Closed'], ['Open']]).mapping).toEqual(['statuses']);
  });

  it('knows values whose header says nothing', () => {
    const rows = [
      ['9990000018', 'CIN'],
      ['9990000026', 'CP'],
      ['9990000034', 'LAC; UASC'],
    ];
    const { mapping } = guess(['Col1', 'Col2'], rows);
    expect(mapping).toEqual(['nhsNumber', 'statuses']);
  });

  it('gives a field that is one value to one column only', () => {
    const { columns } = guess(['ID', 'LCS ID', 'Person ID']);
    expect(columns.map(({ field }) => field)).toEqual([null, 'reference', null]);
    expect(columns[2]?.why).toBe('Local reference is already "LCS ID"');
  });

  it('reads the day on which a status began together with the day on which it ended', () => {
    const { columns } = guess(
      ['CLA start', 'CLA end'],
      [
        ['01/02/2020', '01/02/2021'],
        ['01/02/2020', ''],
        ['', ''],
      ],
    );
    expect(columns.map(({ field }) => field)).toEqual(['statuses', null]);
    expect(columns[1]?.why).toContain('another column says when CLA began');
  });

  it('gives way to a remembered one, also for a file of mended rows', () => {
    const headers = ['Person ID', 'Name', 'DOB'];
    const remembered = [rememberMapping(headers, ['aliases', null, 'openedOn'])];
    const again = guess(['person_id', 'NAME', 'D.O.B.', BAD_ROW_LINE_HEADER, BAD_ROW_REASON_HEADER], [], {
      remembered,
    });
    expect(again).toMatchObject({ isRemembered: true, mapping: ['aliases', null, 'openedOn', null, null] });
    expect(guess(['Person ID', 'DOB', 'Name'], [], { remembered }).isRemembered).toBe(false);
  });

  it('that lacks a reference cannot be used; one without names can', () => {
    expect(checkMapping(['fullName', null])).toEqual([expect.stringContaining('local reference')]);
    expect(checkMapping(['reference', 'team', 'team'])).toEqual([
      expect.stringContaining('Team is chosen for more than one column'),
    ]);
  });
});
