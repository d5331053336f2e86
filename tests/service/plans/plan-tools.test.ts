import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { actionsOf, countOf, planOf, tsv } from '../../fixtures/plans/plan-of.ts';

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

describe('what other programs write out', () => {
  it('of a board: its cards are actions, and the lists that they stand in are states', async () => {
    const plan = await planOf(
      csv([
        [
          'Card ID',
          'Card Name',
          'Card URL',
          'Members',
          'Due Date',
          'Comment Count',
          'List Name',
          'Board Name',
          'Start Date',
        ],
        [
          '65a1',
          'Refresh the thresholds',
          'https://board.example/1',
          'Ann Archer',
          '2024-09-30T11:00:00.000Z',
          '2',
          'To Do',
          'QA',
          '2024-05-01T08:00:00.000Z',
        ],
        [
          '65a2',
          'Train the managers',
          '',
          'Ben Bolt; Cas Cole',
          '2024-10-15T11:00:00.000Z',
          '0',
          'Doing',
          'QA',
          '',
        ],
        ['65a3', 'Publish the leaflet', '', '', '', '0', 'Done', 'QA', ''],
      ]),
      'board.csv',
    );
    expect(
      actionsOf(plan).map(({ action, leads, end, start, status, statusText }) => [
        action,
        leads,
        end.from,
        start.from,
        status,
        statusText,
      ]),
    ).toEqual([
      ['Refresh the thresholds', ['Ann Archer'], '2024-09-30', '2024-05-01', 'none', 'To Do'],
      ['Train the managers', ['Ben Bolt', 'Cas Cole'], '2024-10-15', undefined, 'none', 'Doing'],
      ['Publish the leaflet', [], undefined, undefined, 'blue', 'Done'],
    ]);
  });

  it('of a planner: buckets are the themes, progress is the state, and a description is of its own task', async () => {
    const plan = await planOf(
      await writeXlsx({
        sheets: [
          {
            name: 'Tasks',
            rows: [
              ['Plan name', 'Early help'],
              [],
              [
                'Task ID',
                'Task Name',
                'Bucket Name',
                'Progress',
                'Priority',
                'Assigned To',
                'Created Date',
                'Start date',
                'Due date',
                'Description',
              ],
              [
                't1',
                'Map the hubs',
                'Access',
                'Completed',
                'Medium',
                'Ann',
                '01/10/2024',
                '',
                '30/11/2024',
                'With both services',
              ],
              [
                't2',
                'Agree the step-down',
                'Access',
                'In progress',
                'Important',
                'Ann;Cas',
                '01/10/2024',
                '15/11/2024',
                '31/01/2025',
                '',
              ],
              [
                't3',
                'Ask families',
                'Voice',
                'Not started',
                'Urgent',
                '',
                '01/10/2024',
                '',
                '14/03/2025',
                '',
              ],
            ],
          },
        ],
      }),
      'plan.xlsx',
    );
    expect(plan.priorities.map(({ title, actions }) => [title, actions.length])).toEqual([
      ['Access', 2],
      ['Voice', 1],
    ]);
    expect(actionsOf(plan).map(({ finding, start, status }) => [finding, start.from, status])).toEqual([
      ['With both services', undefined, 'blue'],
      [undefined, '2024-11-15', 'none'],
      [undefined, undefined, 'none'],
    ]);
  });

  it('of a list of issues: the title is what is to be done, and not the milestone that several serve', async () => {
    const plan = await planOf(
      csv([
        ['number', 'title', 'state', 'assignees', 'milestone', 'created_at', 'closed_at'],
        ['101', 'Mend the link', 'closed', 'ann', 'v1', '2024-01-02T10:00:00Z', '2024-02-02T10:00:00Z'],
        ['102', 'Add an easy-read version', 'open', 'ben', 'v1', '2024-01-03T10:00:00Z', ''],
      ]),
      'issues.csv',
    );
    expect(actionsOf(plan).map(({ ref, action, status }) => [ref, action, status])).toEqual([
      ['101', 'Mend the link', 'blue'],
      ['102', 'Add an easy-read version', 'none'],
    ]);
  });

  it('with a day of completion and no state: what has the day is completed', async () => {
    const plan = await planOf(
      csv([
        ['Task ID', 'Completed At', 'Name', 'Section/Column', 'Assignee', 'Due Date'],
        ['1', '2024-03-02', 'Write the toolkit', 'Practice', 'Ann', '2024-03-31'],
        ['2', '', 'Brief the teams', 'Practice', 'Ben', '2024-05-31'],
      ]),
      'tasks.csv',
    );
    expect([plan.brag.blue, plan.brag.none]).toEqual([1, 1]);
  });
});

describe('states that stand in unusual places', () => {
  it('one column per quarter: the last that says something is today’s, whether by word, letter or colour of the cell', async () => {
    const months = await planOf(
      csv([
        [
          'No.',
          'Action',
          'Officer',
          'Target date',
          'Apr-Jun 2024',
          'Jul-Sep 2024',
          'Oct-Dec 2024',
          'Commentary',
        ],
        ['1', 'Recruit six workers', 'AA', '30/09/2024', 'Amber', 'Green', 'Complete', 'All in post'],
        ['2', 'Cut caseloads', 'BB', '31/03/2025', 'Red', 'Amber', '', ''],
      ]),
      'plan.csv',
    );
    expect([months.brag.blue, months.brag.amber]).toEqual([1, 1]);
    const fills = new Map(
      (
        [
          ['2,3', 'FFFF0000'],
          ['2,4', 'FFFFC000'],
          ['3,3', 'FF00B050'],
          ['3,5', 'FF0070C0'],
        ] as const
      ).map(([at, rgb]) => [
        at,
        { style: { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } } } },
      ]),
    );
    const filled = await planOf(
      await writeXlsx({
        sheets: [
          {
            name: 'Plan',
            rows: [
              ['Ref', 'Action', 'Deadline', 'RAG rating', '', ''],
              ['', '', '', 'Q1', 'Q2', 'Q3'],
              ['1', 'Reduce re-referrals', '31/03/2025', '', '', ''],
              ['2', 'Increase direct work', '31/03/2025', '', '', ''],
            ],
            cells: fills,
            merges: [{ startRow: 0, startCol: 3, endRow: 0, endCol: 5 }],
          },
        ],
      }),
      'plan.xlsx',
    );
    expect(actionsOf(filled).map(({ status }) => status)).toEqual(['amber', 'blue']);
  });

  it('progress that begins with a state and goes on: both are kept apart, and what has none stays a comment', async () => {
    const plan = await planOf(
      csv([
        ['Ref', 'Recommendation', 'Owner', 'Target date', 'Progress'],
        ['R1', 'Give every child a plan', 'Head of Care', '', 'Complete 12/06/24 – template in use'],
        ['R2', 'Review the rota', 'Duty Manager', '', 'On track. Rota drafted, unions next.'],
        ['R3', 'Fund a second advocate', 'Commissioning', '', 'Delayed - awaiting the budget'],
        ['R4', 'Ask fostered children', 'Fostering', '', 'The group met twice and liked it'],
      ]),
      'tracker.csv',
    );
    expect(actionsOf(plan).map(({ status, comments }) => [status, comments])).toEqual([
      ['blue', [{ date: '2024-06-12', text: '12/06/24 – template in use' }]],
      ['green', [{ text: 'Rota drafted, unions next.' }]],
      ['amber', [{ text: 'awaiting the budget' }]],
      ['none', [{ text: 'The group met twice and liked it' }]],
    ]);
  });

  it('closed without being done is not completed, and "Open - Resolved" is open', async () => {
    const plan = await planOf(
      csv([
        ['No', 'Recommendation', 'Agency', 'Status'],
        ['1', 'Check before placing', 'DCF', 'Open - Resolved'],
        ['2', 'Update the manual', 'DCF', 'Closed - Implemented'],
        ['3', 'Publish the times', 'DHS', 'Closed - Not Implemented'],
        ['4', 'Replace the form', 'DHS', 'Closed (superseded by 7)'],
      ]),
      'tracker.csv',
    );
    expect(actionsOf(plan).map(({ status }) => status)).toEqual(['none', 'blue', 'none', 'none']);
  });

  it('words that every object has are no colours', async () => {
    const plan = await planOf(
      tsv([
        ['Ref', 'Action', 'Lead', 'RAG'],
        ['1', 'Visit weekly', 'AA', 'constructor'],
        ['2', 'Visit monthly', 'AA', 'toString'],
      ]),
    );
    expect(plan.brag).toEqual({ blue: 0, green: 0, amber: 0, red: 0, none: 2 });
  });
});

describe('a plan in Welsh', () => {
  it('is read by its headings, colours, states and dates, and bilingual cells with it', async () => {
    const welsh = await planOf(
      csv([
        [
          'Cyf',
          'Amcan',
          'Cam gweithredu',
          'Swyddog arweiniol',
          'Erbyn pryd',
          'Mesur llwyddiant',
          'Cynnydd',
          'Statws',
        ],
        [
          '1.1',
          'Plant yn ddiogel',
          'Ymweld bob wythnos',
          'Pennaeth',
          'Mehefin 2025',
          'Ar y ffeil',
          'Ar waith',
          'Gwyrdd',
        ],
        ['1.2', '', 'Hyfforddi staff', 'Rheolwr', 'Tymor yr hydref 2025', '', '', 'Oren'],
        ['1.3', '', 'Adolygu’r polisi', 'Pennaeth', '31 Rhagfyr 2024', '', '', 'Cwblhawyd'],
        ['1.4', 'Llais', 'Gofyn i bob plentyn', 'Swyddog', 'Parhaus', '', '', 'Coch'],
      ]),
      'cynllun.csv',
    );
    expect(
      actionsOf(welsh).map(({ aim, leads, end, status }) => [aim, leads[0], end.kind, end.to, status]),
    ).toEqual([
      ['Plant yn ddiogel', 'Pennaeth', 'month', '2025-06-30', 'green'],
      ['Plant yn ddiogel', 'Rheolwr', 'term', '2025-12-31', 'amber'],
      ['Plant yn ddiogel', 'Pennaeth', 'day', '2024-12-31', 'blue'],
      ['Llais', 'Swyddog', 'ongoing', undefined, 'red'],
    ]);
    const both = await planOf(
      csv([
        [
          'Cyfeirnod / Reference',
          'Cam Gweithredu / Action',
          'Arweinydd / Lead',
          'Dyddiad / Date',
          'Statws / Status',
        ],
        ['G1', 'Adolygu / Review', 'Pennaeth / Head', '31/10/2025', 'Ar y trywydd iawn / On track'],
        ['G2', 'Ailysgrifennu / Rewrite', 'Polisi / Policy', '30/11/2025', "Wedi'i gwblhau / Completed"],
      ]),
      'cynllun.csv',
    );
    expect(actionsOf(both).map(({ ref, status }) => [ref, status])).toEqual([
      ['G1', 'green'],
      ['G2', 'blue'],
    ]);
  });
});

describe('a plan that was pasted from a printed one', () => {
  it('goes on over the page, although title, marking, number and headings come again', async () => {
    const head = ['Ref', 'Action', 'Lead', 'Timescale', 'Progress', 'RAG'];
    const title = ['Wrenfield Partnership - Action Plan'];
    const plan = await planOf(
      tsv([
        title,
        head,
        ['1', 'Audit the discussions', 'QA Lead', 'Apr 2025', '12 audits', 'Amber'],
        ['2', 'Share the voice of children in', 'Participation', 'Ongoing', 'Film made by', 'Green'],
        ['OFFICIAL - SENSITIVE'],
        ['Page 3 of 9'],
        title,
        head,
        ['', 'every board meeting', 'Officer', '', 'young people', ''],
        ['3', 'Review the log', 'Manager', 'Termly', '', 'Blue'],
        ['Total: 4 actions'],
      ]),
    );
    expect(actionsOf(plan).map(({ ref, action, leads }) => [ref, action, leads])).toEqual([
      ['1', 'Audit the discussions', ['QA Lead']],
      ['2', 'Share the voice of children in every board meeting', ['Participation Officer']],
      ['3', 'Review the log', ['Manager']],
    ]);
    expect(countOf(plan, 'summary-miscounts')).toBe(1);
  });

  it('in numbered lines with fields under each', async () => {
    const plan = await planOf(
      'Youth Justice Plan actions\n\n1. Reduce first-time entrants\n   Owner: YJS Manager\n   By: September 2025\n\n2. Hear from victims\n   Owner: Victim Worker\n   By: end of Q2 2025/26\n',
      'pasted.txt',
    );
    expect(actionsOf(plan).map(({ ref, action, leads, end }) => [ref, action, leads, end.to])).toEqual([
      ['1', 'Reduce first-time entrants', ['YJS Manager'], '2025-09-30'],
      ['2', 'Hear from victims', ['Victim Worker'], '2025-09-30'],
    ]);
  });
});

describe('a tracker that says how to fill it in', () => {
  it('has its guidance told from its rows, and a numbered key that names no colour for the last is read', async () => {
    const plan = await planOf(
      tsv([
        ['Status key: 1 = Completed, 2 = On target, 3 = Some slippage, 4 = Not going to be achieved'],
        [
          'Audit',
          'Rec no',
          'Recommendation',
          'Manager responsible',
          'Agreed implementation date',
          'Current position',
          'Status',
        ],
        [
          'Name of audit',
          'Number in the report',
          'Wording of it',
          'Name and post',
          'dd/mm/yyyy',
          'What has been done',
          '1, 2, 3 or 4',
        ],
        ['Placements', '1', 'Check invoices', 'Commissioning', '30/09/2024', 'In place', '2'],
        ['Placements', '2', 'Keep a register', 'Commissioning', '30/09/2024', '', '4'],
      ]),
    );
    expect(actionsOf(plan).map(({ action, status }) => [action, status])).toEqual([
      ['Check invoices', 'green'],
      ['Keep a register', 'red'],
    ]);
    expect(countOf(plan, 'guidance-row')).toBe(1);
  });
});

describe('headings in words of their own', () => {
  it.each([
    [['You said', 'We did', 'Who', 'When'], 'We did'],
    [['Objective', 'Specific', 'Measurable', 'Achievable', 'Time-bound', 'Lead'], 'Specific'],
    [
      [
        'Standard',
        'What did the audit find?',
        'What needs to happen?',
        'By whom?',
        'By when?',
        'Done? (Y/N)',
      ],
      'What needs to happen?',
    ],
  ])('of %j the action stands under %s', async (head, expected) => {
    const rows = ['one', 'two'].map((row) =>
      head.map((label) => (label.includes('When') ? 'Ongoing' : `Words under ${label} ${row}`)),
    );
    const plan = await planOf(tsv([head, ...rows]));
    expect(actionsOf(plan).map(({ action }) => action)).toEqual([
      `Words under ${expected} one`,
      `Words under ${expected} two`,
    ]);
  });
});

describe('a table whose headings come again', () => {
  it('under each area, has the area over them as a heading, and no line of the row above', async () => {
    const head = ['What are we going to do?', 'Who will lead?', 'By when?', 'RAG'];
    const plan = await planOf(
      tsv([
        ['Area for improvement: Oversight'],
        head,
        ['Managers record why', 'Heads of service', '30 September 2024', 'Amber'],
        ['Area for improvement: Permanence'],
        head,
        ['Track permanence', 'IRO Manager', '31 October 2024', 'Blue'],
      ]),
    );
    expect(plan.priorities.map(({ title, actions }) => [title, actions.length])).toEqual([
      ['Area for improvement: Oversight', 1],
      ['Area for improvement: Permanence', 1],
    ]);
  });

  it('names the person where one is named, and the agency where nobody is', async () => {
    const plan = await planOf(
      csv([
        ['Action', 'Lead Agency', 'Lead Person', 'Target Date', 'Status'],
        ['Train everybody', 'LSCP', 'Training Officer', '30.09.24', 'G'],
        ['Agree the form', 'Health', '', '31.12.24', 'A'],
      ]),
      'plan.csv',
    );
    expect(actionsOf(plan).map(({ leads }) => leads)).toEqual([['Training Officer'], ['Health']]);
  });

  it('has its states in plain sentences, which are read where they say one thing, and asked about', async () => {
    const plan = await planOf(
      csv([
        ['Action', 'Owner', 'Target', 'Status'],
        ['One thing', 'AA', 'Mar 2025', 'This action has been completed and signed off'],
        ['Another', 'BB', 'Apr 2025', 'Work is on track for delivery'],
        ['A third', 'CC', 'May 2025', 'This has not been completed'],
        ['A fourth', 'CC', 'May 2025', 'Will be completed once the post is filled'],
      ]),
      'plan.csv',
    );
    expect(actionsOf(plan).map(({ status }) => status)).toEqual(['blue', 'green', 'none', 'none']);
    expect(countOf(plan, 'status-unsure')).toBe(2);
  });
});

describe('public trackers', () => {
  it('that say of each row that it is a recommendation are taken, though nobody and no date follows it up', async () => {
    const plan = await planOf(
      csv([
        ['Force', 'Report', 'Type', 'Number', 'Text', 'Status', 'Date closed'],
        ['North', 'Child protection', 'Recommendation', '1', 'Review the policy', 'Closed', '03/09/2024'],
        ['North', 'Child protection', 'AFI', '2', 'Record the voice of the child', 'Open', ''],
      ]),
      'tracker.csv',
    );
    expect(actionsOf(plan).map(({ action, status }) => [action, status])).toEqual([
      ['Review the policy', 'blue'],
      ['Record the voice of the child', 'none'],
    ]);
  });

  it('with years of start and end, a summary beside its details, and a count of their own', async () => {
    const plan = await planOf(
      csv([
        [
          'Technical area',
          'Summary of planned activity',
          'Detailed activity description',
          'Responsible authority',
          'Start year',
          'End year',
          'Status',
        ],
        ['Surveillance', 'Train officers', 'Courses in every district', 'MoH', '2023', '2024', 'Fixed'],
        ['Laboratory', 'Accredit the laboratory', 'ISO 15189', 'NPHL', '2024', '2026', 'Not started'],
        ['Total actions: 3', '', '', '', '', '', ''],
      ]),
      'plan.csv',
    );
    expect(
      actionsOf(plan).map(({ action, start, end, status }) => [action, start.from, end.to, status]),
    ).toEqual([
      ['Train officers', '2023-01-01', '2024-12-31', 'blue'],
      ['Accredit the laboratory', '2024-01-01', '2026-12-31', 'none'],
    ]);
    expect(countOf(plan, 'summary-miscounts')).toBe(1);
  });

  it('pasted from Word, with rows that line breaks part in several of their cells', async () => {
    const plan = await planOf(
      tsv([
        ['Ref', 'Actions', 'By whom', 'By when', 'Measure', 'RAG'],
        ['1.1', 'Appoint an officer', 'DSCO', 'Sept 2023', 'In post', 'B'],
        ['1.2', 'Train SENCOs\nTrain health leads', 'Principal EP\nDMO', 'Jan 2024', '80% attend', 'A'],
        ['1.3', 'Agree a strategy', 'ICB', 'Mar 2024', 'Signed', 'G'],
      ]),
    );
    expect(actionsOf(plan).map(({ ref, leads, status }) => [ref, leads, status])).toEqual([
      ['1.1', ['DSCO'], 'blue'],
      ['1.2', ['Principal EP', 'DMO'], 'amber'],
      ['1.3', ['ICB'], 'green'],
    ]);
  });

  it('with rows that end before their last cells, none of which is joined to the next', async () => {
    const rows = Array.from({ length: 6 }, (_, at) => [`${at + 1}`, `Visit child ${at}`, 'AA']);
    const full = ['7', 'Visit weekly', 'AA', 'May 2025', 'Green'];
    expect((await planOf(tsv([['Ref', 'Action', 'Lead', 'Due', 'RAG'], ...rows]))).actions).toBe(6);
    expect(
      (await planOf(tsv([['Ref', 'Action', 'Lead', 'Due', 'RAG'], full, full, full, ...rows]))).actions,
    ).toBe(9);
  });
});
