import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { type Cell, type CellStyle, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { actionsOf, countOf, planOf, rowsOf } from '../../fixtures/plans/plan-of.ts';

const HEAD = ['Ref', 'Aim', 'Action', 'Lead officer', 'By when', 'BRAG'];
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const fill = (rgb: string): { style: CellStyle } => ({
  style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } },
});
const format = (numFmt: string): { style: CellStyle } => ({ style: { numFmt } });
type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];
const workbook = async (sheets: Sheets) => planOf(await writeXlsx({ sheets }), 'plan.xlsx');

describe('a plan in a workbook', () => {
  it('tells hidden rows, struck text, comments and statuses that are a colour only, and takes the rows', async () => {
    const plan = await workbook([
      {
        name: 'Plan',
        rows: [
          ['Wrenfield plan'],
          HEAD,
          ['LEADERSHIP'],
          [1.09, 'Better plans', 'Write plans', 'AB', day('2025-05-01'), ''],
          [1.1, '', 'Share plans', 'AB/CD', day('2025-06-01'), ''],
          [1.11, '', 'Check plans', 'AB', day('2025-07-01'), ''],
        ],
        cells: new Map<string, Partial<Cell>>([
          ...[3, 4, 5].flatMap((row) => [
            [`${row},0`, format('0.00')] as const,
            [`${row},4`, format('mmm-yy')] as const,
          ]),
          ['3,5', fill('00B050')],
          ['4,5', fill('FFC000')],
          ['5,5', fill('FF0000')],
          ['4,2', { style: { font: { strikethrough: true } } }],
          ['5,2', { comment: { text: 'Ask the board first', author: 'AB' } }],
        ]),
        merges: [
          { startRow: 2, startCol: 0, endRow: 2, endCol: 5 },
          { startRow: 3, startCol: 1, endRow: 5, endCol: 1 },
        ],
        rowDefs: new Map([[4, { hidden: true }]]),
      },
    ]);
    expect(plan.priorities.map(({ title, actions }) => [title, actions.length])).toEqual([['LEADERSHIP', 3]]);
    expect(
      actionsOf(plan).map(({ ref, aim, end, status }) => [ref, aim, end.text, end.kind, status]),
    ).toEqual([
      ['1.09', 'Better plans', 'May-25', 'month', 'green'],
      ['1.10', 'Better plans', 'Jun-25', 'month', 'amber'],
      ['1.11', 'Better plans', 'Jul-25', 'month', 'red'],
    ]);
    expect([
      rowsOf(plan, 'hidden-row'),
      rowsOf(plan, 'struck-through'),
      rowsOf(plan, 'cell-comment'),
      countOf(plan, 'status-from-fill'),
    ]).toEqual([[5], [5], [6], 3]);
  });

  it('reads headings of two rows, and a block of merged rows as one action', async () => {
    const rows: string[][] = [
      ['Ref', 'Issue', 'Actions', '', 'Dates', '', 'Status'],
      ['', '', 'What', 'Who', 'Start', 'End', ''],
    ];
    const merges = [0, 1, 6].map((startCol) => ({ startRow: 0, startCol, endRow: 1, endCol: startCol }));
    merges.push(
      { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
      { startRow: 0, startCol: 4, endRow: 0, endCol: 5 },
    );
    for (const [index, issue] of ['Late visits', 'Thin records'].entries()) {
      const startRow = rows.length;
      for (const who of ['Ann', 'Ben', 'Cas'])
        rows.push(
          who === 'Ann'
            ? [`R${index + 1}`, issue, `Mend ${issue}`, who, '01/04/2025', '30/09/2025', 'Green']
            : ['', '', '', who, '', '', ''],
        );
      for (const startCol of [0, 1, 2, 4, 5, 6])
        merges.push({ startRow, startCol, endRow: startRow + 2, endCol: startCol });
    }
    const plan = await workbook([{ name: 'Register', rows, merges }]);
    expect(
      actionsOf(plan).map(({ ref, finding, action, leads, start, status }) => [
        ref,
        finding,
        action,
        leads,
        start.from,
        status,
      ]),
    ).toEqual([
      ['R1', 'Late visits', 'Mend Late visits', ['Ann', 'Ben', 'Cas'], '2025-04-01', 'green'],
      ['R2', 'Thin records', 'Mend Thin records', ['Ann', 'Ben', 'Cas'], '2025-04-01', 'green'],
    ]);
  });

  it('joins sheets whose headings match, leaves out another list and a repeat, and shows a dashboard that miscounts', async () => {
    const head = ['ID', 'Action', 'Owner', 'Due', 'Status'];
    const plan = await workbook([
      {
        name: 'Dashboard',
        rows: [
          ['Total actions', 7],
          ['Closed', 1],
          [],
          ['ID', 'Action', 'Owner', 'Due'],
          ['A1', 'Do one', 'Ann', '13/02/2025'],
        ],
      },
      {
        name: 'Open',
        rows: [
          head,
          ['A1', 'Do one', 'Ann', '13/02/2025', 'Open'],
          ['A2', 'Do two', 'Ben', '14/02/2025', 'Open'],
        ],
      },
      {
        name: 'Closed',
        rows: [
          ['The board closed these in March and keeps them for the record'],
          head,
          ['A3', 'Do three', 'Ann', '15/02/2024', 'Closed'],
        ],
      },
      {
        name: 'Notices',
        rows: [
          ['Tracking ID', 'Required Action', 'Summary', 'End Time'],
          ['N1', 'Move to the new portal', 'The portal ends', '2026'],
        ],
      },
    ]);
    expect(
      plan.priorities.map(({ title, actions }) => [title, actions.map(({ ref, sheet }) => [ref, sheet])]),
    ).toEqual([
      [
        'Open',
        [
          ['A1', 'Open'],
          ['A2', 'Open'],
        ],
      ],
      ['Closed', [['A3', 'Closed']]],
    ]);
    expect(plan.warnings.filter(({ kind }) => kind === 'table-left-out').map(({ sheet }) => sheet)).toEqual([
      'Dashboard',
      'Notices',
    ]);
    expect(rowsOf(plan, 'summary-miscounts')).toEqual([1]);
  });

  it('changes back the days that a spreadsheet swapped, where one date proves the order, and says so', async () => {
    const plan = await workbook([
      {
        name: 'T',
        rows: [
          ['No', 'Action', 'Due date', 'Status'],
          [1, 'Visit weekly', '03/25/2026', 'Green'],
          [2, 'Visit monthly', day('2026-04-03'), 'Green'],
          [3, 'Write plans', day('2026-05-06'), 'Red'],
          [4, 'Check plans', day('2026-07-12'), 'Amber'],
        ],
        cells: new Map([2, 3, 4].map((row) => [`${row},2`, format('dd/mm/yyyy')])),
      },
    ]);
    expect(actionsOf(plan).map(({ end }) => end.from)).toEqual([
      '2026-03-25',
      '2026-03-04',
      '2026-06-05',
      '2026-12-07',
    ]);
    expect(rowsOf(plan, 'date-swapped')).toEqual([3]);
  });

  it('takes the stored result of a formula, and passes over rows that hold formulas only', async () => {
    const status = (result: string) => ({
      formula: 'IF(TRUE,"a","b")',
      formulaResult: result,
      value: result,
    });
    const plan = await workbook([
      {
        name: 'T',
        rows: [
          ['Implemented? Yes/No', 'Recommendation', 'Owner'],
          ['', 'Use the portal', 'IT'],
          ['', 'Stop using fax', 'IT'],
          ['', '', ''],
        ],
        cells: new Map([
          ['1,0', status('Yes')],
          ['2,0', status('No')],
          ['3,0', status('No')],
        ]),
      },
    ]);
    expect(actionsOf(plan).map(({ status: colour, statusText }) => [colour, statusText])).toEqual([
      ['blue', 'Yes'],
      ['none', 'No'],
    ]);
    expect([countOf(plan, 'status-formula'), rowsOf(plan, 'row-without-text')]).toEqual([1, [4]]);
  });

  it('refuses a workbook with a password, an old one and a broken one in plain words', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'T', rows: [['a']] }],
      encryption: { password: 'heron', spinCount: 10 },
    });
    await expect(planOf(locked, 'a.xlsx')).rejects.toThrow(
      'The file is protected by a password. Nothing was imported',
    );
    await expect(planOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'a.xls')).rejects.toThrow('old format');
    await expect(planOf(Buffer.from('PK\u0003\u0004 and no more'), 'a.xlsx')).rejects.toThrow(
      'Nothing was imported',
    );
    await expect(planOf(Buffer.from('%PDF-1.7'), 'a.pdf')).rejects.toThrow('a PDF document');
  });
});

const cell = (content: string | readonly (string | Paragraph)[], options: object = {}) =>
  new TableCell({
    children: (typeof content === 'string' ? [content] : content).map((line) =>
      typeof line === 'string' ? new Paragraph(line) : line,
    ),
    ...options,
  });
const table = (rows: readonly (readonly (string | TableCell)[])[]) =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((content) => (typeof content === 'string' ? cell(content) : content)),
        }),
    ),
  });
const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
const word = async (children: (Paragraph | Table)[], extra: object = {}) =>
  planOf(
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }], ...extra }))),
    'plan.docx',
  );

describe('a plan in Word', () => {
  it('reads the head, the key, tables under headings, merged and struck cells and cell colours', async () => {
    const plan = await word([
      table([
        ['Name', 'Wrenfield Improvement Plan'],
        ['Duration', 'April 2024 – March 2026'],
        ['Board', 'Improvement Board'],
      ]),
      new Paragraph('Key: Blue = complete; Green = on track; Amber = some delay; Red = stuck'),
      heading('Theme 1: Help'),
      table([
        ['Ref', 'Action', 'Lead', 'By when', 'Outcome', 'RAG'],
        [
          cell('1.1', { rowSpan: 2 }),
          'Hold panels',
          'AB',
          cell([
            new Paragraph({
              children: [new TextRun({ text: 'June 2024', strike: true }), new TextRun(' Sept 2024')],
            }),
          ]),
          'Audits confirm it',
          'Green',
        ],
        [
          'Write up panels',
          'CD',
          'Oct 2024',
          '',
          cell('', { shading: { type: ShadingType.CLEAR, fill: 'FFC000' } }),
        ],
        [cell('Workforce', { columnSpan: 6 })],
        ['1.2', cell(['Train staff', 'in person']), cell(['EF', 'GH']), 'ongoing', 'Survey', 'Complete'],
      ]),
      heading('Theme 2: Protect'),
      new Paragraph('We protect children better.'),
      table([['2.1', 'Review thresholds', 'AB', '31/01/2025', 'Audit', 'Amber – waiting for partners']]),
    ]);
    expect(plan.plan).toMatchObject({
      name: 'Wrenfield Improvement Plan',
      duration: 'April 2024 – March 2026',
      board: 'Improvement Board',
    });
    expect(plan.key.map(({ colour }) => colour)).toEqual(['blue', 'green', 'amber', 'red']);
    expect(plan.priorities.map(({ title, objective }) => [title, objective])).toEqual([
      ['Theme 1: Help', undefined],
      ['Theme 2: Protect', 'We protect children better.'],
    ]);
    expect(
      actionsOf(plan).map(({ ref, group, leads, end, status }) => [ref, group, leads, end.from, status]),
    ).toEqual([
      ['1.1', undefined, ['AB'], '2024-09-01', 'green'],
      ['1.1', undefined, ['CD'], '2024-10-01', 'amber'],
      ['1.2', 'Workforce', ['EF', 'GH'], undefined, 'blue'],
      ['2.1', undefined, ['AB'], '2025-01-31', 'amber'],
    ]);
    expect(actionsOf(plan)[3]?.comments).toEqual([{ text: 'waiting for partners' }]);
    expect([
      countOf(plan, 'struck-through'),
      countOf(plan, 'ref-twice'),
      countOf(plan, 'status-from-fill'),
    ]).toEqual([1, 0, 1]);
  });

  it('reads forms for the important actions and lists for the others', async () => {
    const form = (ref: string, action: string) =>
      table([
        ['Action ID', ref],
        ['Issue', 'It is missing'],
        ['Recommended action', action],
        ['Owner', 'Client'],
        ['Target date', '30 June 2025'],
        ['Status', 'Green'],
      ]);
    const item = (text: string) => new Paragraph({ text, bullet: { level: 0 } });
    const plan = await word([
      heading('Critical'),
      form('C-1', 'Back up every share'),
      new Paragraph(''),
      form('C-2', 'Lock screens'),
      heading('Medium'),
      item('M-1 Patch servers (Client, August 2025)'),
      item('C-1 Back up every share'),
    ]);
    expect(
      plan.priorities.map(({ title, actions }) => [
        title,
        actions.map(({ ref, action, leads, end }) => [ref, action, leads, end.text]),
      ]),
    ).toEqual([
      [
        'Critical',
        [
          ['C-1', 'Back up every share', ['Client'], '30 June 2025'],
          ['C-2', 'Lock screens', ['Client'], '30 June 2025'],
        ],
      ],
      ['Medium', [['M-1', 'Patch servers', ['Client'], 'August 2025']]],
    ]);
    expect(countOf(plan, 'list-item')).toBe(1);
  });

  it('takes the heading over each form for what is to be done, where the form does not say it', async () => {
    const row = (label: string, value: string) =>
      new TableRow({
        children: [label, value].map((text) => new TableCell({ children: [new Paragraph(text)] })),
      });
    const children = [1, 2].flatMap((number) => [
      new Paragraph({ text: `Action ${number}: share plan ${number}`, heading: HeadingLevel.HEADING_3 }),
      new Table({
        rows: [row('Owner', 'AB'), row('Target date', '1 May 2024'), row('Status', 'On track')],
      }),
    ]);
    const plan = await planOf(await Packer.toBuffer(new Document({ sections: [{ children }] })), 'plan.docx');
    expect(actionsOf(plan).map(({ action, leads, status }) => [action, leads, status])).toEqual([
      ['share plan 1', ['AB'], 'green'],
      ['share plan 2', ['AB'], 'green'],
    ]);
  });

  it('writes the numbers that Word gives to the rows', async () => {
    const number = () => cell([new Paragraph({ numbering: { reference: 'rows', level: 0 } })]);
    const plan = await word(
      [
        table([
          ['No', 'Action', 'Who', 'When', 'Status'],
          [number(), 'Do one', 'Ann Bell', 'May 2025', 'Done'],
          [number(), 'Do two', 'Ann Bell', 'May 2025', 'Open'],
        ]),
      ],
      {
        numbering: {
          config: [{ reference: 'rows', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }],
        },
      },
    );
    expect(actionsOf(plan).map(({ ref }) => ref)).toEqual(['1.', '2.']);
  });
});
