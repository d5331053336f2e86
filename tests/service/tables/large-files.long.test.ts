import { describe, expect, it } from 'vitest';
import { readTable } from '#service/tables/read-table.ts';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import { guessMapping, knownHeaders } from '#shared/domain/tables/guess-mapping.ts';
import { normaliseRows } from '#shared/domain/tables/normalise-rows.ts';
import { toCsv } from '#shared/domain/tables/to-csv.ts';
import { aWorkbook, text } from '../../fixtures/cases/a-workbook.ts';

const headers = [
  'LCS ID',
  'Forename',
  'Surname',
  'Known as',
  'DOB',
  'Case status',
  'Allocated worker',
  'Team manager',
  'Team',
  'Date opened',
  'Gender',
  'Ethnicity',
  'First language',
  'Disability',
  'School',
  'Address',
  'Postcode',
  'Telephone',
  'NHS number',
  'Mother',
  'Siblings',
];
const row = (index: number): string[] => [
  `W${100_000 + index}`,
  'Ann',
  `Doe-${index}`,
  '',
  '01/02/2014',
  'CIN; SEND',
  'Kim Lee',
  'Sam Roe',
  'North',
  '03/03/2025',
  'F',
  'Not stated',
  'English',
  '',
  'Wrenfield Primary',
  '1 High Street, Wrenfield',
  'WR1 1AA',
  '01632 960001',
  '',
  'Jane Doe (07700 900123)',
  'Tom Doe, Amy Doe',
];
const rows = [headers, ...Array.from({ length: 10_000 }, (_, index) => row(index))];
const spec = caseTable(indexStatuses(defaultStatusList));

describe('ten thousand cases', () => {
  it.each([
    ['CSV', () => new TextEncoder().encode(toCsv(rows))],
    [
      'XLSX',
      () =>
        aWorkbook([
          {
            name: 'Cases',
            rows: rows.map((cells) => cells.map((cell) => (cell === '' ? null : text(cell)))),
          },
        ]),
    ],
  ])('from %s are read and made drafts, and others get their turn meanwhile', async (_, make) => {
    const bytes = make();
    const table = await readTable(bytes, 'cases', { knownHeaders: knownHeaders(spec) });
    const { mapping } = guessMapping(spec, table.headers, table.rows, { today: '2026-04-01' });
    let turns = 0;
    const pause = () =>
      new Promise<void>((resolve) => {
        setImmediate(() => {
          turns += 1;
          resolve();
        });
      });
    const { drafts, bad, warnings } = await normaliseRows(spec, table, mapping, {
      today: '2026-04-01',
      pause,
    });
    expect([drafts.length, bad.length, warnings.length]).toEqual([10_000, 0, 0]);
    expect(drafts[9_999]?.related).toHaveLength(3);
    expect(turns).toBeGreaterThanOrEqual(40);
  });
});
