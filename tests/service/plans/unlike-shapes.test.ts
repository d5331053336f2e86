import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { actionsOf, planOf } from '../../fixtures/plans/plan-of.ts';

const c = (text: string, over = {}) =>
  new TableCell({ children: text.split('\n').map((t) => new Paragraph(t)), ...over });
const rowsOfDoc = (rows: string[][], header = true) =>
  new Table({
    rows: rows.map((r, i) => new TableRow({ tableHeader: header && i === 0, children: r.map((t) => c(t)) })),
  });
const docx = async (children: (Paragraph | Table)[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
const h = (t: string) => new Paragraph({ text: t, heading: HeadingLevel.HEADING_2 });
const q = (rows: string[][], d: string) =>
  rows.map((r) => r.map((t) => `"${t.replaceAll('"', '""')}"`).join(d)).join('\r\n');
type Truth = [ref: string, action: string, leads: string, end: string, status: string][];
/** What a file is called, what it holds, what a careful person reads in it, and which oddities are to be told. */
const FILES: readonly (readonly [
  string,
  string,
  () => Promise<string | Uint8Array>,
  Truth,
  readonly string[],
])[] = [
  [
    'pipes, quarters, notes in states',
    'a.csv',
    async () =>
      q(
        [
          ['Item', 'Improvement needed', 'What we will do', 'Named officers', 'Target quarter', 'Position'],
          [
            '1',
            'Late visits',
            'Set visit alerts\nin the case system',
            'J Smith (HoS); K Patel / L Wong',
            'Q3 2025/26',
            'On target - see note 12/09/25',
          ],
          ['2', 'Late visits', 'Train duty staff', 'Team Manager, MASH', 'Q4 25/26', 'Slipped (Oct 2025)'],
          [
            '3',
            'Thin plans',
            'Plan clinic each month',
            'K Patel & L Wong',
            'Q1 2026-27',
            'Finished 3 June 2025',
          ],
          ['4', 'Thin plans', 'Share good plans', 'all team managers', 'Quarter 2 2026/27', ''],
          ['5', 'Voice', 'Ask each child', 'J Smith', 'end of Q3', 'Not begun'],
          ['6', 'Voice', 'Publish what they said', 'K Patel\nJ Smith', 'Q3 2025/26', 'Done in part, 60%'],
        ],
        '|',
      ),
    [
      [
        '1',
        'Set visit alerts\nin the case system',
        'J Smith (HoS);K Patel;L Wong',
        '2025-10-01..2025-12-31',
        'green',
      ],
      ['2', 'Train duty staff', 'Team Manager;MASH', '2026-01-01..2026-03-31', 'amber'],
      ['3', 'Plan clinic each month', 'K Patel;L Wong', '2026-04-01..2026-06-30', 'blue'],
      ['4', 'Share good plans', 'all team managers', '2026-07-01..2026-09-30', 'none'],
      ['5', 'Ask each child', 'J Smith', '..', 'none'],
      ['6', 'Publish what they said', 'K Patel;J Smith', '2025-10-01..2025-12-31', 'none'],
    ],
    [],
  ],
  [
    'sep=; preamble, dots, 31.02',
    'b.csv',
    async () =>
      '\ufeffsep=;\r\nWrenfield Early Help Improvement Plan;;;;;\r\nPrinted 03.11.2025 by the PMO;;;;;\r\n;;;;;\r\nNr;Handlung / Action;Owner;Start;Deadline;RAG\r\n1;Open the hub;A. Rowe;01.04.2025;25.09.2025;G\r\n2;Write the offer;B. Hale;05.06.2025;31.02.2026;A\r\n3;Publish it;B. Hale;;07.08.2025;R\r\n4;"Review; then close";A. Rowe;01.10.2025;Dezember;\r\n5;Sunset the old form;;;laufend / ongoing;B\r\n',
    [
      ['1', 'Open the hub', 'A. Rowe', '2025-09-25..2025-09-25', 'green'],
      ['2', 'Write the offer', 'B. Hale', '..', 'amber'],
      ['3', 'Publish it', 'B. Hale', '2025-08-07..2025-08-07', 'red'],
      ['4', 'Review; then close', 'A. Rowe', '..', 'none'],
      ['5', 'Sunset the old form', '', '..', 'blue'],
    ],
    ['date-impossible'],
  ],
  [
    'workbook: merged groups down the side, hidden rows, gap rows, pivot',
    'c.xlsx',
    async () =>
      writeXlsx({
        sheets: [
          {
            name: 'Actions',
            rows: [
              ['Priority', 'No', 'Action', 'Lead', 'Due', 'Status', 'internal'],
              ['1 Safe', '1a', 'See children alone', 'AB', 'May 2025', 'Green', 'x'],
              ['', '1b', 'Check each visit', 'CD', 'June 2025', 'Amber', ''],
              ['', '', '', '', '', '', ''],
              ['', '1c', 'Audit visits', 'AB', 'July 2025', 'Red', ''],
              ['2 Heard', '2a', 'Ask what helped', 'EF', 'Aug 2025', 'Blue', ''],
              ['', '2b', 'Say what we did', 'EF', 'Sept 2025', '', ''],
            ],
            merges: [
              { startRow: 1, startCol: 0, endRow: 4, endCol: 0 },
              { startRow: 5, startCol: 0, endRow: 6, endCol: 0 },
            ],
            rowDefs: new Map([[4, { hidden: true }]]),
            columns: [{}, {}, {}, {}, {}, {}, { hidden: true }],
          },
          {
            name: 'Pivot',
            rows: [
              ['Row Labels', 'Count of No'],
              ['1 Safe', 3],
              ['2 Heard', 2],
              ['Grand Total', 5],
            ],
          },
        ],
      }),
    [
      ['1a', 'See children alone', 'AB', '2025-05-01..2025-05-31', 'green'],
      ['1b', 'Check each visit', 'CD', '2025-06-01..2025-06-30', 'amber'],
      ['1c', 'Audit visits', 'AB', '2025-07-01..2025-07-31', 'red'],
      ['2a', 'Ask what helped', 'EF', '2025-08-01..2025-08-31', 'blue'],
      ['2b', 'Say what we did', 'EF', '2025-09-01..2025-09-30', 'none'],
    ],
    ['hidden-row', 'hidden-column'],
  ],
  [
    'Word: table per priority, second half without head',
    'd.docx',
    async () =>
      docx([
        new Paragraph('Wrenfield Neglect Improvement Plan 2025'),
        h('Priority One: Early recognition'),
        rowsOfDoc([
          ['What do we need to do?', 'Who will lead?', 'By when?', 'How are we doing?', 'BRAG'],
          [
            'Use the neglect tool in every assessment',
            'Head of Service\nDesignated Nurse',
            '30/09/2025',
            'June: 40 trained\nJuly: 62 trained',
            'Green',
          ],
          ['Brief schools', 'Virtual Head', '25/10/2025', '', 'Amber'],
        ]),
        new Paragraph(''),
        rowsOfDoc([['Brief GPs', 'Designated Doctor', '01/12/2025', 'Not yet begun', 'Red']], false),
        h('Priority Two: Drift'),
        rowsOfDoc([
          ['What do we need to do?', 'Who will lead?', 'By when?', 'How are we doing?', 'BRAG'],
          ['Panel for plans over 9 months', 'Service Manager CP', 'Ongoing', '', 'Blue'],
        ]),
      ]),
    [
      [
        '',
        'Use the neglect tool in every assessment',
        'Head of Service;Designated Nurse',
        '2025-09-30..2025-09-30',
        'green',
      ],
      ['', 'Brief schools', 'Virtual Head', '2025-10-25..2025-10-25', 'amber'],
      ['', 'Brief GPs', 'Designated Doctor', '2025-12-01..2025-12-01', 'red'],
      ['', 'Panel for plans over 9 months', 'Service Manager CP', '..', 'blue'],
    ],
    [],
  ],
  [
    'table over two sheets, the second without headings',
    'e.xlsx',
    async () =>
      writeXlsx({
        sheets: [
          {
            name: 'Page 1',
            rows: [
              ['Ref', 'Recommendation', 'Action', 'Responsible', 'Completion date', 'Progress rating'],
              [
                'R1',
                'Improve supervision',
                'Monthly supervision',
                'Team managers',
                '31 March 2025',
                'Complete',
              ],
              ['R2', 'Improve supervision', 'Audit supervision', 'QA', '30 June 2025', 'On track'],
              ['R3', 'Reduce drift', 'Tracker for drift', 'IRO lead', '30 June 2025', 'On track'],
            ],
          },
          {
            name: 'Page 2',
            rows: [
              ['R4', 'Reduce drift', 'Drift panel', 'IRO lead', '31 July 2025', 'Delayed'],
              ['R5', 'Hear children', 'Use Mind Of My Own', 'Participation', '31 Aug 2025', 'Off track'],
              ['R6', 'Hear children', 'Letters to children', 'IRO lead', '30 Sept 2025', ''],
            ],
          },
        ],
      }),
    [
      ['R1', 'Monthly supervision', 'Team managers', '2025-03-31..2025-03-31', 'blue'],
      ['R2', 'Audit supervision', 'QA', '2025-06-30..2025-06-30', 'green'],
      ['R3', 'Tracker for drift', 'IRO lead', '2025-06-30..2025-06-30', 'green'],
      ['R4', 'Drift panel', 'IRO lead', '2025-07-31..2025-07-31', 'amber'],
      ['R5', 'Use Mind Of My Own', 'Participation', '2025-08-31..2025-08-31', 'red'],
      ['R6', 'Letters to children', 'IRO lead', '2025-09-30..2025-09-30', 'none'],
    ],
    [],
  ],
  [
    'tilde, swapped colours, dates ruled by one 25th',
    'f.txt',
    async () =>
      [
        'Action ref~Action~Officer~Target date~Status',
        'A-1~Set standards~R Hill~05/06/2025~G (was A)',
        'A-2~Check standards~R Hill~25/07/2025~RED → AMBER',
        'A-3~Report~S Vale~03/04/2025~Amber/Green',
        'A-4~Tell members~S Vale~04/09/2025~Complete ✓',
        'A-5~Close the file~S Vale~~N/A',
      ].join('\n'),
    [
      ['A-1', 'Set standards', 'R Hill', '2025-06-05..2025-06-05', 'green'],
      ['A-2', 'Check standards', 'R Hill', '2025-07-25..2025-07-25', 'amber'],
      ['A-3', 'Report', 'S Vale', '2025-04-03..2025-04-03', 'amber'],
      ['A-4', 'Tell members', 'S Vale', '2025-09-04..2025-09-04', 'blue'],
      ['A-5', 'Close the file', 'S Vale', '..', 'none'],
    ],
    ['status-two-colours'],
  ],
  [
    'Markdown with emoji',
    'g.md',
    async () =>
      [
        '# Care leavers plan',
        '',
        '## 1. Homes',
        '',
        '| # | Step | Owner | When | RAG | Note |',
        '|---|:--|:-:|--|--|--|',
        '| 1.1 | Set-up home grant | Ann | Spring 2026 | 🟢 on track | **Agreed** by board |',
        '| 1.2 | Staying put offer | Bo, Cy | 2026-02-28 | ✅ | |',
        '',
        '## 2. Work',
        '',
        '| # | Step | Owner | When | RAG | Note |',
        '|---|:--|:-:|--|--|--|',
        '| 2.1 | Ring-fenced posts | Di | by the summer holidays | 🔴 | blocked by HR |',
      ].join('\n'),
    [
      ['1.1', 'Set-up home grant', 'Ann', '2026-03-01..2026-05-31', 'green'],
      ['1.2', 'Staying put offer', 'Bo;Cy', '2026-02-28..2026-02-28', 'blue'],
      ['2.1', 'Ring-fenced posts', 'Di', '..', 'red'],
    ],
    [],
  ],
  [
    'refers to itself',
    'i.csv',
    async () =>
      q(
        [
          ['Ref', 'Action', 'Depends on', 'Lead', 'End', 'RAG', 'Comments'],
          ['1.1', 'See action 1.2 of this plan', '1.2', 'AB', '30/06/2025', 'Amber', 'See 1.1'],
          ['1.2', 'As 1.1', '1.1', 'AB', 'When 1.1 is done', 'As 1.1', 'See 1.2'],
          ['1.3', 'Review this plan (action 1.3)', '1.3', 'CD', '25/07/2025', 'Green', ''],
          ['1.4', 'Finish the plan', '1.9', 'CD', '30/09/2025', 'Green', ''],
        ],
        ',',
      ),
    [
      ['1.1', 'See action 1.2 of this plan', 'AB', '2025-06-30..2025-06-30', 'amber'],
      ['1.2', 'As 1.1', 'AB', '..', 'none'],
      ['1.3', 'Review this plan (action 1.3)', 'CD', '2025-07-25..2025-07-25', 'green'],
      ['1.4', 'Finish the plan', 'CD', '2025-09-30..2025-09-30', 'green'],
    ],
    ['refers-to-itself'],
  ],
  [
    'archived cards',
    'k.csv',
    async () =>
      q(
        [
          ['Card Name', 'Labels', 'Members', 'Due Date', 'List Name', 'Archived'],
          ['Refresh thresholds', '', 'Ann Archer', '2025-09-30', 'Doing', 'false'],
          ['Train managers', '', 'Ben Bolt', '2025-10-15', 'Doing', 'TRUE'],
          ['Publish leaflet', '', '', '', 'Done', 'true'],
          ['Old idea', '', 'Cas Cole', '2025-01-15', 'To do', 'false'],
        ],
        ',',
      ),
    [
      ['', 'Refresh thresholds', 'Ann Archer', '2025-09-30..2025-09-30', 'none'],
      ['', 'Train managers', 'Ben Bolt', '2025-10-15..2025-10-15', 'none'],
      ['', 'Publish leaflet', '', '..', 'blue'],
      ['', 'Old idea', 'Cas Cole', '2025-01-15..2025-01-15', 'none'],
    ],
    ['archived'],
  ],
  [
    'Word: theme merged down, a row cut by the page',
    'l.docx',
    async () =>
      docx([
        new Paragraph('SEND Accelerated Progress Plan'),
        new Table({
          rows: [
            new TableRow({
              children: ['Theme', 'Action', 'Lead', 'Milestone date', 'Progress', 'Status'].map((t) => c(t)),
            }),
            new TableRow({
              children: [
                c('Waiting times', { verticalMerge: VerticalMergeType.RESTART }),
                c('Cut waits for EHC plans'),
                c('A Noor'),
                c('Autumn term 2025'),
                c('2 June 2025: 61% in 20 weeks\n7 July 2025: 64%'),
                c('Amber – improving'),
              ],
            }),
            new TableRow({
              children: [
                c('', { verticalMerge: VerticalMergeType.CONTINUE }),
                c('Recruit two'),
                c('A Noor'),
                c('Sept 25'),
                c('Advert out'),
                c('Green'),
              ],
            }),
            new TableRow({
              children: [
                c('', { verticalMerge: VerticalMergeType.CONTINUE }),
                c('psychologists'),
                c(''),
                c(''),
                c(''),
                c(''),
              ],
            }),
            new TableRow({
              children: [
                c('Parents', { verticalMerge: VerticalMergeType.RESTART }),
                c('Monthly forum'),
                c('B Lowe\nand\nC Day'),
                c('31/11/2025'),
                c(''),
                c('Blue (embedded)'),
              ],
            }),
          ],
        }),
      ]),
    [
      ['', 'Cut waits for EHC plans', 'A Noor', '2025-09-01..2025-12-31', 'amber'],
      ['', 'Recruit two psychologists', 'A Noor', '2025-09-01..2025-09-30', 'green'],
      ['', 'Monthly forum', 'B Lowe;C Day', '..', 'blue'],
    ],
    ['date-impossible'],
  ],
];

describe('plans of shapes that no other test has', () => {
  it.each(FILES)('%s: every row, with its leads, dates and state', async (_, name, make, truth, kinds) => {
    const plan = await planOf(await make(), name);
    expect(
      actionsOf(plan).map(({ ref, action, leads, end, status }) => [
        ref,
        action,
        leads.join(';'),
        `${end.from ?? ''}..${end.to ?? ''}`,
        status,
      ]),
    ).toEqual(truth);
    expect(plan.warnings.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...kinds]));
  });

  it('says of a sheet whose rows it does not understand that they were not taken', async () => {
    const plan = await planOf(
      await writeXlsx({
        sheets: [
          {
            name: 'Plan',
            rows: [
              ['Ref', 'Action', 'Lead', 'End date', 'RAG'],
              ['1', 'Train all staff', 'AB', '30/06/2025', 'Green'],
              ['2', 'Publish the guide', 'CD', '25/07/2025', 'Amber'],
            ],
          },
          {
            name: 'Sites',
            rows: [
              ['North hub', '12', 'open', 'x', 'y', 'z'],
              ['South hub', '14', 'shut', 'x', 'y', 'z'],
            ],
          },
        ],
      }),
      'plan.xlsx',
    );
    expect(actionsOf(plan)).toHaveLength(2);
    expect(plan.warnings.find(({ kind }) => kind === 'table-left-out')?.text).toBe(
      'The sheet "Sites" has no headings of a plan. Its 2 rows were not taken.',
    );
  });

  it('calls no circle what points onward, and one what comes round by another action', async () => {
    const rows = (second: string) => [
      ['Ref', 'Action', 'Depends on', 'Lead', 'End', 'RAG'].join('\t'),
      ['1.1', 'Write the guide', '', 'AB', '30/06/2025', 'Green'].join('\t'),
      ['1.2', 'Publish it, see action 1.1', '1.1', 'AB', '25/07/2025', 'Green'].join('\t'),
      ['1.3', 'Tell everybody', second, 'AB', '30/09/2025', 'Green'].join('\t'),
    ];
    const onward = await planOf(rows('1.2').join('\n'));
    expect(onward.warnings.filter(({ kind }) => kind === 'refers-to-itself')).toEqual([]);
    const round = await planOf(rows('1.2').join('\n').replace('Write the guide\t', 'Write the guide\t1.3'));
    expect(round.warnings.filter(({ kind }) => kind === 'refers-to-itself').map(({ text }) => text)).toEqual([
      'Actions 1.1, 1.3, 1.2 refer to each other in a circle. They were taken as they are written.',
    ]);
  });
});
