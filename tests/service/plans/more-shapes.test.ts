import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { type Cell, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { actionsOf, planOf } from '../../fixtures/plans/plan-of.ts';

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
const tsv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');
const cell = (children: (Paragraph | Table)[]) => new TableCell({ children });
const inWord = (rows: readonly (readonly (string | Table)[])[]) =>
  new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map((one) =>
            cell(
              typeof one === 'string'
                ? one.split('\n').map((line) => new Paragraph(line))
                : [one, new Paragraph('')],
            ),
          ),
        }),
    ),
  });
const docx = async (children: (Paragraph | Table)[]) =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));

type Truth = [ref: string, action: string, leads: string, end: string, status: string][];
/** What a file is called, what it holds, what a careful person reads in it (of an end its last day), and which oddities are to be told. */
const FILES: readonly (readonly [
  string,
  string,
  () => Promise<string | Uint8Array>,
  Truth,
  readonly string[],
])[] = [
  [
    'states in front, references last, a key in words below',
    'states.xlsx',
    () =>
      writeXlsx({
        sheets: [
          {
            name: 'Delivery plan',
            rows: [
              ['Corporate parenting delivery plan 2026/27'],
              [],
              ['Confidence', 'Responsible', 'To be done by', 'What needs to happen', 'ID'],
              ['On track', 'Nadia Wren', '30/09/2026', 'Offer every care leaver a named adviser', 'CP1'],
              ['At risk', 'Tom Birk & Sue Hale', '15/10/2026', 'Open two more training flats', 'CP2'],
              ['Off track', 'Tom Birk', '31/12/2026', 'Agree the council tax exemption', 'CP3'],
              [
                'Done',
                'Nadia Wren',
                '01/07/2026',
                'Print the pledge with the Children in Care Council',
                'CP4',
              ],
              ['', 'Tom Birk and Sue Hale', 'TBC', 'Hold a jobs fair for care leavers', 'CP5'],
              [],
              ['On track', 'will be delivered by its date'],
              ['At risk', 'may be late'],
              ['Off track', 'will be late unless something changes'],
              ['Done', 'delivered'],
            ],
          },
        ],
      }),
    [
      ['CP1', 'Offer every care leaver a named adviser', 'Nadia Wren', '2026-09-30', 'green'],
      ['CP2', 'Open two more training flats', 'Tom Birk;Sue Hale', '2026-10-15', 'amber'],
      ['CP3', 'Agree the council tax exemption', 'Tom Birk', '2026-12-31', 'red'],
      ['CP4', 'Print the pledge with the Children in Care Council', 'Nadia Wren', '2026-07-01', 'blue'],
      ['CP5', 'Hold a jobs fair for care leavers', 'Tom Birk;Sue Hale', '', 'none'],
    ],
    [],
  ],
  [
    'colours behind the word RAG, two of them at once',
    'rag.csv',
    async () =>
      csv([
        ['Theme', 'Action no.', 'Action', 'Owner', 'Timescale', 'Progress rating'],
        ['Front door', 'FD1', 'Answer partners within one day', 'C. Pell', 'Oct 2026', 'RAG: G'],
        ['Front door', 'FD2', 'Agree thresholds with schools', 'C. Pell/R. Osei', 'Nov 2026', 'RAG: A/G'],
        ['Front door', 'FD3', 'Put police reports into one inbox', 'R. Osei', 'Dec 2026', 'RAG: R'],
        ['Assessment', 'AS1', 'Draw the family network in each assessment', 'M. Thorn', 'Jan 2027', 'RAG: A'],
        ['Assessment', 'AS2', 'Finish assessments in 35 days where that is enough', 'M. Thorn', '', 'RAG: B'],
        ['Assessment', 'AS3', 'Share each assessment with the family', 'M. Thorn', 'Feb 2027', 'RAG:'],
      ]),
    [
      ['FD1', 'Answer partners within one day', 'C. Pell', '2026-10-31', 'green'],
      ['FD2', 'Agree thresholds with schools', 'C. Pell;R. Osei', '2026-11-30', 'amber'],
      ['FD3', 'Put police reports into one inbox', 'R. Osei', '2026-12-31', 'red'],
      ['AS1', 'Draw the family network in each assessment', 'M. Thorn', '2027-01-31', 'amber'],
      ['AS2', 'Finish assessments in 35 days where that is enough', 'M. Thorn', '', 'blue'],
      ['AS3', 'Share each assessment with the family', 'M. Thorn', '2027-02-28', 'none'],
    ],
    ['status-two-colours'],
  ],
  [
    'per cent done in the place of a colour',
    'percent.tsv',
    async () =>
      tsv([
        ['Ref', 'Recommendation', 'Accountable officer', 'Completion date', '% complete'],
        [
          'R1',
          'Write down why a strategy meeting was not held',
          'Service Manager MASH',
          '14/08/2026',
          '100%',
        ],
        ['R2', 'Record who was invited and who came', 'Service Manager MASH', '30/09/2026', '75%'],
        ['R3', 'Send the minutes within five days', 'Business Support Lead', '31/10/2026', '0%'],
        ['R4', 'Ask the school what changed', 'Designated Safeguarding Lead', '30/11/2026', ''],
        ['R5', 'Check ten cases in the spring', 'Principal Social Worker', '31/03/2027', '40 %'],
      ]),
    [
      ['R1', 'Write down why a strategy meeting was not held', 'Service Manager MASH', '2026-08-14', 'blue'],
      ['R2', 'Record who was invited and who came', 'Service Manager MASH', '2026-09-30', 'none'],
      ['R3', 'Send the minutes within five days', 'Business Support Lead', '2026-10-31', 'none'],
      ['R4', 'Ask the school what changed', 'Designated Safeguarding Lead', '2026-11-30', 'none'],
      ['R5', 'Check ten cases in the spring', 'Principal Social Worker', '2027-03-31', 'none'],
    ],
    [],
  ],
  [
    'groups that are numbered like their actions, three levels deep',
    'levels.csv',
    async () =>
      csv([
        ['No.', 'Description', 'Lead officer', 'End date', 'BRAG'],
        ['1', 'Leadership and management', '', '', ''],
        ['1.1', 'Supervision', '', '', ''],
        ['1.1.1', 'Every worker has supervision each month', 'JF', '31/05/2026', 'Green'],
        ['1.1.2', 'Supervision says what the child wants', 'JF', '30/06/2026', 'Amber'],
        ['1.2', 'Audit', '', '', ''],
        ['1.2.1', 'Managers read two files a month', 'LD', '31/07/2026', 'Blue'],
        ['2', 'Practice', '', '', ''],
        ['2.1', 'Plans', '', '', ''],
        ['2.1.1', 'Plans have a date per action', 'LD', '25/08/2026', 'Red'],
        ['2.1.2', 'Families hold a copy of the plan', 'JF', '30/09/2026', ''],
      ]),
    [
      ['1.1.1', 'Every worker has supervision each month', 'JF', '2026-05-31', 'green'],
      ['1.1.2', 'Supervision says what the child wants', 'JF', '2026-06-30', 'amber'],
      ['1.2.1', 'Managers read two files a month', 'LD', '2026-07-31', 'blue'],
      ['2.1.1', 'Plans have a date per action', 'LD', '2026-08-25', 'red'],
      ['2.1.2', 'Families hold a copy of the plan', 'JF', '2026-09-30', 'none'],
    ],
    [],
  ],
  [
    'Markdown: two tables whose columns stand in another order',
    'orders.md',
    async () =>
      [
        '# Youth justice improvement plan',
        '',
        '## Priority 1: First-time entrants',
        '',
        '| Ref | Action | Lead | By when | RAG |',
        '|:---|:---|:---:|---:|---|',
        '| 1a | Offer a **diversion** within ten days | Ana Quill | 30 Sept 2026 | Green |',
        '| 1b | Agree out-of-court panels with police | Ana Quill, Ben Stoat | Q4 2026/27 | Amber |',
        '',
        '## Priority 2: Resettlement',
        '',
        '| RAG | By when | Lead | Action | Ref |',
        '|---|---|---|---|---|',
        '| Red | 15 Jan 2027 | Ben Stoat | Find a home before release | 2a |',
        '| Blue | 1 May 2026 | Ana Quill | Visit within a week of release | 2b |',
      ].join('\n'),
    [
      ['1a', 'Offer a diversion within ten days', 'Ana Quill', '2026-09-30', 'green'],
      ['1b', 'Agree out-of-court panels with police', 'Ana Quill;Ben Stoat', '2027-03-31', 'amber'],
      ['2a', 'Find a home before release', 'Ben Stoat', '2027-01-15', 'red'],
      ['2b', 'Visit within a week of release', 'Ana Quill', '2026-05-01', 'blue'],
    ],
    [],
  ],
  [
    'a transposed table: the fields go down, the actions across',
    'across.xlsx',
    () =>
      writeXlsx({
        sheets: [
          {
            name: 'Plan on a page',
            rows: [
              ['Reference', 'S1', 'S2', 'S3', 'S4'],
              [
                'Action',
                'Visit before school starts',
                'Keep one worker per child',
                'Ring after each visit',
                'Ask the child who should come',
              ],
              ['Lead', 'PQ', 'PQ/RS', 'RS', 'TU'],
              ['Due date', '01/09/2026', '30/11/2026', '28/02/2027', '13/12/2026'],
              ['RAG status', 'Green', 'Amber', 'Red', 'Green'],
              ['Evidence', 'Visit dates', 'Staff list', 'Call log', 'Plans'],
            ],
          },
        ],
      }),
    [
      ['S1', 'Visit before school starts', 'PQ', '2026-09-01', 'green'],
      ['S2', 'Keep one worker per child', 'PQ;RS', '2026-11-30', 'amber'],
      ['S3', 'Ring after each visit', 'RS', '2027-02-28', 'red'],
      ['S4', 'Ask the child who should come', 'TU', '2026-12-13', 'green'],
    ],
    [],
  ],
  [
    'leads in every writing, ends by term, quarter and financial year',
    'leads.csv',
    async () =>
      csv([
        ['Ref', 'Action', 'Lead(s)', 'Timescale', 'Status'],
        [
          '3.1',
          'Map every school place',
          'Head of SEND / Virtual School Head',
          'End of summer term 2027',
          'On target',
        ],
        ['3.2', 'Fund a link worker', 'Jo Marsh and Abi Toll', 'End of financial year 2026/27', 'Delayed'],
        ['3.3', 'Train governors', 'Jo Marsh\nAbi Toll\nKit Ross', 'Q2 2026-27', 'Completed'],
        ['3.4', 'Publish the offer', 'Abi Toll & Kit Ross', 'Autumn term 2026', 'Not started'],
        ['3.5', 'Review exclusions', 'Kit Ross; Jo Marsh', 'December 2026', 'Stalled'],
        [
          '3.6',
          'Write to families',
          'Jo Marsh (lead), Abi Toll (support)',
          'by end of March 2027',
          'On target',
        ],
      ]),
    [
      ['3.1', 'Map every school place', 'Head of SEND;Virtual School Head', '2027-07-31', 'green'],
      ['3.2', 'Fund a link worker', 'Jo Marsh;Abi Toll', '2027-03-31', 'amber'],
      ['3.3', 'Train governors', 'Jo Marsh;Abi Toll;Kit Ross', '2026-09-30', 'blue'],
      ['3.4', 'Publish the offer', 'Abi Toll;Kit Ross', '2026-12-31', 'none'],
      ['3.5', 'Review exclusions', 'Kit Ross;Jo Marsh', '2026-12-31', 'red'],
      ['3.6', 'Write to families', 'Jo Marsh (lead);Abi Toll (support)', '2027-03-31', 'green'],
    ],
    [],
  ],
  [
    'ends that are no day, and ends that are one after all',
    'no-day.tsv',
    async () =>
      tsv([
        ['Ref', 'What will we do?', 'Who?', 'By when?', 'How are we doing?'],
        ['A', 'Keep the duty line open', 'Duty manager', 'Ongoing', 'Green'],
        ['B', 'Review each placement', 'Placements lead', 'Ongoing until March 2027', 'Green'],
        ['C', 'Agree the protocol', 'Head of Service', 'TBC', 'Amber'],
        ['D', 'Tell staff', 'Head of Service', 'Immediate', 'Blue'],
        ['E', 'Meet monthly', 'Head of Service', 'Monthly until 30 June 2026', 'Green'],
        ['F', 'Recruit', 'HR partner', 'As soon as possible', 'Red'],
        ['G', 'Inspect homes', 'Placements lead', 'After the inspection', ''],
        ['H', 'Write the guide', 'HR partner', 'Sept 26 (was July 26)', 'Amber'],
      ]),
    [
      ['A', 'Keep the duty line open', 'Duty manager', '', 'green'],
      ['B', 'Review each placement', 'Placements lead', '2027-03-31', 'green'],
      ['C', 'Agree the protocol', 'Head of Service', '', 'amber'],
      ['D', 'Tell staff', 'Head of Service', '', 'blue'],
      ['E', 'Meet monthly', 'Head of Service', '2026-06-30', 'green'],
      ['F', 'Recruit', 'HR partner', '', 'red'],
      ['G', 'Inspect homes', 'Placements lead', '', 'none'],
      ['H', 'Write the guide', 'HR partner', '2026-09-30', 'amber'],
    ],
    [],
  ],
  [
    'struck text, hidden rows, a summary that miscounts',
    'warts.xlsx',
    () =>
      writeXlsx({
        sheets: [
          {
            name: 'Tracker',
            rows: [
              ['Fostering improvement tracker'],
              ['Total actions', 6],
              ['Green', 3],
              ['Amber', 1],
              [],
              ['Ref', 'Action', 'Owner', 'Target date', 'RAG', 'Update'],
              ['F1', 'Ring each carer monthly', 'AN', '30/09/2026', 'Green', 'Sept 26: 41 of 44 rung'],
              ['F2', 'Pay allowances on one day', 'AN', '31/10/2026', 'Green', ''],
              ['F3', 'Match before the move', 'BO', '15/11/2026', 'Amber', ''],
              ['F4', 'Hold two forums', 'BO', '31/12/2026', 'Amber', 'Oct 26: first held'],
              ['F5', 'Review respite', 'AN', '31/01/2027', 'Blue', ''],
            ],
            cells: new Map<string, Partial<Cell>>([['8,1', { style: { font: { strikethrough: true } } }]]),
            rowDefs: new Map([[9, { hidden: true }]]),
          },
        ],
      }),
    [
      ['F1', 'Ring each carer monthly', 'AN', '2026-09-30', 'green'],
      ['F2', 'Pay allowances on one day', 'AN', '2026-10-31', 'green'],
      ['F3', 'Match before the move', 'BO', '2026-11-15', 'amber'],
      ['F4', 'Hold two forums', 'BO', '2026-12-31', 'amber'],
      ['F5', 'Review respite', 'AN', '2027-01-31', 'blue'],
    ],
    ['hidden-row', 'struck-through', 'summary-miscounts'],
  ],
  [
    'pasted from a PDF: pages, heads that come again, rows that run on',
    'paste.txt',
    async () =>
      [
        'Wrenfield SEND action plan 2026',
        'Ref\tAction\tLead\tDeadline\tRAG',
        '1\tSend every draft plan within six\tK Lund\t30/09/2026\tAmber',
        '\tweeks of the request\t\t\t',
        '2\tAsk the young person first\tK Lund\t31/10/2026\tGreen',
        'Wrenfield SEND action plan 2026\t\t\t\t',
        'Page 1 of 2\t\t\t\t',
        'Ref\tAction\tLead\tDeadline\tRAG',
        '3\tShare health advice with the\tO Pratt\t30/11/2026\tRed',
        '\tfamily before the meeting\t\t\t',
        '4\tTell families who decides\tO Pratt/K Lund\t18/12/2026\tGreen',
        'Page 2 of 2\t\t\t\t',
      ].join('\n'),
    [
      ['1', 'Send every draft plan within six weeks of the request', 'K Lund', '2026-09-30', 'amber'],
      ['2', 'Ask the young person first', 'K Lund', '2026-10-31', 'green'],
      ['3', 'Share health advice with the family before the meeting', 'O Pratt', '2026-11-30', 'red'],
      ['4', 'Tell families who decides', 'O Pratt;K Lund', '2026-12-18', 'green'],
    ],
    [],
  ],
  [
    'Word: the table of actions inside a table that is only lay-out',
    'nested.docx',
    () =>
      docx([
        new Paragraph({ text: 'Adoption improvement plan', heading: HeadingLevel.HEADING_1 }),
        inWord([
          ['Priority 1\nEarly permanence'],
          [
            inWord([
              ['Ref', 'Action', 'Lead', 'When', 'RAG'],
              ['1.1', 'Track each child from the first review', 'VW', '30/09/2026', 'Green'],
              ['1.2', 'Meet monthly about drift', 'VW\nXY', '31/10/2026', 'Amber'],
            ]),
          ],
          ['Priority 2\nSupport'],
          [
            inWord([
              ['Ref', 'Action', 'Lead', 'When', 'RAG'],
              ['2.1', 'Name a worker for each family', 'XY', '30/11/2026', 'Red'],
            ]),
          ],
        ]),
      ]),
    [
      ['1.1', 'Track each child from the first review', 'VW', '2026-09-30', 'green'],
      ['1.2', 'Meet monthly about drift', 'VW;XY', '2026-10-31', 'amber'],
      ['2.1', 'Name a worker for each family', 'XY', '2026-11-30', 'red'],
    ],
    [],
  ],
  [
    'sheets for open and closed actions, with other heads, and a cover of key and value',
    'sheets.xlsx',
    () =>
      writeXlsx({
        sheets: [
          {
            name: 'Cover',
            rows: [
              ['Plan name', 'Leaving care action plan'],
              ['Owner', 'Head of Leaving Care'],
              ['Review date', '31/03/2027'],
            ],
          },
          {
            name: 'Open',
            rows: [
              [
                'Action ref',
                'Action required',
                'Assigned to',
                'Original due date',
                'Revised due date',
                'Current RAG',
              ],
              [
                'L1',
                'Give each young person their documents',
                'Zoe Ames',
                '30/06/2026',
                '30/09/2026',
                'Amber',
              ],
              ['L2', 'Hold a drop-in each week', 'Zoe Ames / Lee Bond', '31/08/2026', '', 'Green'],
            ],
          },
          {
            name: 'Closed',
            rows: [
              ['Action ref', 'Action required', 'Assigned to', 'Due date', 'Date closed'],
              ['L3', 'Print the guide', 'Lee Bond', '31/05/2026', '28/05/2026'],
              ['L4', 'Set up the fund', 'Zoe Ames', '30/04/2026', '02/05/2026'],
            ],
          },
        ],
      }),
    [
      ['L1', 'Give each young person their documents', 'Zoe Ames', '2026-09-30', 'amber'],
      ['L2', 'Hold a drop-in each week', 'Zoe Ames;Lee Bond', '2026-08-31', 'green'],
      ['L3', 'Print the guide', 'Lee Bond', '2026-05-31', 'blue'],
      ['L4', 'Set up the fund', 'Zoe Ames', '2026-04-30', 'blue'],
    ],
    [],
  ],
];

describe('plans of twelve more shapes', () => {
  it.each(FILES)('%s: every row, with its leads, last day and state', async (_, name, make, truth, kinds) => {
    const plan = await planOf(await make(), name);
    expect(
      actionsOf(plan).map(({ ref, action, leads, end, status }) => [
        ref,
        action.replace(/\s+/g, ' '),
        leads.join(';'),
        end.to ?? '',
        status,
      ]),
    ).toEqual(truth);
    expect(plan.warnings.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...kinds]));
  });
});
