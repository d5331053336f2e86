import { describe, expect, it } from 'vitest';
import { actionsOf, countOf, planOf, rowsOf, tsv } from '../../fixtures/plans/plan-of.ts';

const HEAD = ['Ref', 'Action', 'Lead officer', 'End date', 'Comments', 'RAG'];

describe('tables of a plan', () => {
  it('joins several tables and keeps the headings between them as priorities with their objectives', async () => {
    const plan = await planOf(
      tsv([
        ['Name:', 'Safer Homes Plan'],
        ['Priority 1 - SAFE - Children are safe at home'],
        HEAD,
        ['1.1', 'Visit weekly', 'AB', 'Jun-25', '', 'Green'],
        ['Priority 2: Heard'],
        ['Objective: children say what they want'],
        ['Specific aim', ...HEAD].slice(1),
        ['2.1', 'Ask each child', 'CD', 'Jul-25', '', 'Amber'],
      ]),
    );
    expect(plan.plan.name).toBe('Safer Homes Plan');
    expect(
      plan.priorities.map(({ title, objective, actions }) => [title, objective, actions.length]),
    ).toEqual([
      ['Priority 1 - SAFE', 'Children are safe at home', 1],
      ['Priority 2: Heard', 'children say what they want', 1],
    ]);
  });

  it('takes group rows for headings, and a heading row said again on each page for none', async () => {
    const plan = await planOf(
      tsv([
        HEAD,
        ['CRITICAL (1)'],
        ['F1', 'Mend the alarm', 'Client', '', '', 'Open'],
        ['Page 1 of 2'],
        HEAD,
        ['HIGH (1)'],
        ['F2', 'Lock the door', 'Client', '', '', 'Closed'],
      ]),
    );
    expect(plan.priorities.map(({ title, actions }) => [title, actions.length])).toEqual([
      ['CRITICAL (1)', 1],
      ['HIGH (1)', 1],
    ]);
    expect(countOf(plan, 'page-number')).toBe(1);
  });

  it('joins wrapped rows to the action above, and a row that a line break parted', async () => {
    const plan = await planOf(
      tsv([
        HEAD,
        ['1.1', 'Train all staff in the', 'Head of', 'Autumn', 'Sept 24: 40 trained', 'Amber'],
        ['', 'new model', 'Early Help', 'term 2024', 'Oct 24: 60 trained', ''],
        ['1.2', 'Publish the guide', 'KT', 'Jan-25', 'Draft is out'],
        ['and was read', 'Green'],
        ['1.3', 'Hold a forum', 'KT', 'Feb-25', '', 'Green'],
        ['1.4', 'Write to parents', 'KT', 'Feb-25', '', 'Green'],
      ]),
    );
    expect(
      actionsOf(plan).map(({ action, leads, end, comments, status }) => [
        action,
        leads,
        end.text,
        comments.map(({ date }) => date),
        status,
      ]),
    ).toEqual([
      [
        'Train all staff in the new model',
        ['Head of Early Help'],
        'Autumn term 2024',
        ['2024-09', '2024-10'],
        'amber',
      ],
      ['Publish the guide', ['KT'], 'Jan-25', [undefined], 'green'],
      ['Hold a forum', ['KT'], 'Feb-25', [], 'green'],
      ['Write to parents', ['KT'], 'Feb-25', [], 'green'],
    ]);
    expect([rowsOf(plan, 'wrapped-row'), rowsOf(plan, 'broken-row')]).toEqual([[3], [4]]);
  });

  it('reads a table without headings by what its columns hold, and says so', async () => {
    const plan = await planOf(
      tsv([
        ['1', 'Write the guide and share it', 'AB', 'Mar-25', 'The guide is on the intranet', 'Green'],
        [
          '2',
          'Audit twenty case files',
          'CD/EF',
          'Jun-25',
          'The audit shows the voice of the child',
          'Amber',
        ],
        ['3', 'Ask care leavers about plans', 'GH', 'Sep-25', 'Eight in ten say it helped', 'Red'],
      ]),
    );
    expect(plan.brag).toEqual({ blue: 0, green: 1, amber: 1, red: 1, none: 0 });
    expect(actionsOf(plan)[1]).toMatchObject({
      ref: '2',
      action: 'Audit twenty case files',
      leads: ['CD', 'EF'],
      end: { text: 'Jun-25', kind: 'month' },
    });
    expect(countOf(plan, 'no-headings')).toBe(1);
  });

  it('makes no plan of a list, of headings alone, of guidance and of a template', async () => {
    expect(
      (
        await planOf(
          'Area,Rating,Published\nWrenfield,Good,12/03/2025\nAlderby,Poor,01/02/2025\n',
          'list.csv',
        )
      ).actions,
    ).toBe(0);
    expect((await planOf(tsv([HEAD]))).warnings.map(({ kind }) => kind)).toEqual(['no-actions']);
    const template = await planOf(
      tsv([
        ['', ...HEAD],
        [
          'Guidance',
          'Enter a number',
          'Describe what is to be done',
          'Who',
          'When',
          'Add an update',
          'Select a colour',
        ],
        ['Example', '1', 'Visit each child', 'AB', 'Jun-25', '', 'Green'],
        ['', '2', '[Describe the action]', '[name]', '[date]', '', ''],
        ['', '3', '', '', '', '', 'Not started'],
      ]),
    );
    expect(template.actions).toBe(0);
    expect([countOf(template, 'guidance-row'), countOf(template, 'example-row')]).toEqual([1, 2]);
  });

  it('reads the key and counts what the file says of itself', async () => {
    const plan = await planOf(
      tsv([
        ['RAG key: Blue = complete; Green = on time; Amber = delayed; Red = to be escalated'],
        HEAD,
        ['1', 'Visit weekly', 'AB', 'Jun-25', '', 'On time'],
        ['2', 'Visit monthly', 'AB', 'Jun-25', '', 'Delayed'],
        [],
        ['Total actions', '3'],
        ['Green', '1'],
      ]),
    );
    expect(plan.key).toEqual([
      { colour: 'blue', meaning: 'complete' },
      { colour: 'green', meaning: 'on time' },
      { colour: 'amber', meaning: 'delayed' },
      { colour: 'red', meaning: 'to be escalated' },
    ]);
    expect([plan.brag.green, plan.brag.amber]).toEqual([1, 1]);
    expect(plan.warnings.filter(({ kind }) => kind === 'summary-miscounts').map(({ text }) => text)).toEqual([
      'The file itself says 3 actions; its rows give 2. The rows were taken.',
    ]);
  });

  it('takes the steps of one recommendation as actions of their own, and a numbered line above parted numbers as a heading', async () => {
    const plan = await planOf(
      tsv([
        ['No', 'What?', 'Who?', 'How?', 'When?', 'Success measures', 'Current Status'],
        ['1', 'CHILDREN WHO NEED HELP'],
        [
          '1.1',
          'Assessments are made in 20 days',
          'Head of Service',
          'Revise the standards',
          'Dec 2016',
          'Staff know them',
          'COMPLETED Next phase is under way.',
        ],
        ['', '', 'Head of Help', 'Bring in the standards', 'Dec 2016', 'Target of 45 days', 'COMPLETED'],
        [
          '1.2',
          'Chronologies are on file',
          'Team managers',
          'Dip sample',
          'Mar 2017',
          '70% of files',
          'ON TRACK',
        ],
      ]),
    );
    expect(plan.priorities.map(({ title }) => title)).toEqual(['1 CHILDREN WHO NEED HELP']);
    expect(actionsOf(plan).map(({ ref, action, status }) => [ref, action, status])).toEqual([
      ['1.1', 'Assessments are made in 20 days', 'blue'],
      ['', 'Bring in the standards', 'blue'],
      ['1.2', 'Chronologies are on file', 'green'],
    ]);
  });

  it('takes a legend and footnotes below the table for no actions', async () => {
    const plan = await planOf(
      'ID,Description,Owner,Due,Status\nR-1,Mend the gate,Ann,13/02/2025,Open\nR-2,Paint the door,Ben,14/02/2025,Closed\n\nOpen,Found and not begun\nClosed,Seen by the board\n1,Dates are provisional\n* Dates may move\n',
      'a.csv',
    );
    expect([plan.actions, countOf(plan, 'note-row')]).toEqual([2, 4]);
  });

  it('tells which table it left out, and takes milestones of an action for no actions', async () => {
    const plan = await planOf(
      '# Plan\n\n| ID | Action | Owner | Due | Status |\n|---|---|---|---|---|\n| A-1 | Mend the gate | Ann | 3 May 2025 | Done |\n\n## Milestones\n\n| Milestone | Target Date | Status |\n|---|---|---|\n| Wood bought | 1 May 2025 | Done |\n',
      'plan.md',
    );
    expect([plan.actions, countOf(plan, 'table-left-out')]).toEqual([1, 1]);
  });

  it('never drops a row because its text stands elsewhere, and warns of references used twice', async () => {
    const row = ['1.1', 'Give every school a lead', 'Health', 'Jun-25', '', 'Green'];
    const plan = await planOf(tsv([HEAD, row, row, ['1.2', ...row.slice(1)]]));
    expect([plan.actions, countOf(plan, 'ref-twice')]).toEqual([3, 1]);
  });

  it('keeps acceptance beside progress although they contradict each other, and columns without a place', async () => {
    const plan = await planOf(
      'Recommendation,Agreed?,Owner,Deadline,Implementation Status,Cost\nStop using fax,Disagreed,IT,2025-03-31,Implemented,£20\nUse the portal,Agreed,IT,2025-03-31,Not implemented,\n',
      'a.csv',
    );
    expect(actionsOf(plan).map(({ status, other }) => [status, other])).toEqual([
      [
        'blue',
        [
          { label: 'Agreed?', text: 'Disagreed' },
          { label: 'Cost', text: '£20' },
        ],
      ],
      ['none', [{ label: 'Agreed?', text: 'Agreed' }]],
    ]);
  });

  it('reads forms, one field a row or a line, with the heading over them', async () => {
    const markdown = await planOf(
      '# Plan\n\n## C-01: Back-ups\n\n| Field | Value |\n|---|---|\n| Recommendation | Back up every share |\n| Owner | IT |\n| Due | 30 June 2025 |\n| Status | Closed |\n\n## C-02: Locks\n\n| Field | Value |\n|---|---|\n| Recommendation | Lock screens |\n| Owner | IT |\n| Due | 31 July 2025 |\n| Status | Open |\n',
      'plan.md',
    );
    expect(actionsOf(markdown).map(({ ref, action, status }) => [ref, action, status])).toEqual([
      ['C-01', 'Back up every share', 'blue'],
      ['C-02', 'Lock screens', 'none'],
    ]);
    const lines = await planOf(
      '1.1 Review thresholds\nLead: Head of Service\nDue: March 2025\nStatus: Green\n\n1.2 Train staff\nLead: Trainer\nDue: May 2025\nStatus: Amber\n',
      'pasted.txt',
    );
    expect(actionsOf(lines).map(({ ref, action, leads, status }) => [ref, action, leads, status])).toEqual([
      ['1.1', 'Review thresholds', ['Head of Service'], 'green'],
      ['1.2', 'Train staff', ['Trainer'], 'amber'],
    ]);
  });

  it('reads tables of Markdown under their headings, and neither the summary nor the list that repeats them', async () => {
    const plan = await planOf(
      '# Plan\n\n| Theme | Items | Complete |\n|---|---|---|\n| Practice | 1 | 1 |\n| **Total** | **3** | **1** |\n\n## Practice\n\n| # | Recommendation | Owner | Due | Status |\n|---|---|---|---|---|\n| P1 | **Visit** weekly | SW \\| IRO | 2026 | ~~Open~~ Complete |\n\n## Records\n\n| # | Recommendation | Owner | Due | Status |\n|---|---|---|---|---|\n| R1 | Write it down | SW; TM | Q1 2025/26 | 🟡 In progress |\n\n## In short\n\n- P1 Visit weekly\n- R1 Write it down',
      'plan.md',
    );
    expect(
      plan.priorities.map(({ title, actions }) => [
        title,
        actions.map(({ ref, leads, status }) => [ref, leads, status]),
      ]),
    ).toEqual([
      ['Practice', [['P1', ['SW', 'IRO'], 'blue']]],
      ['Records', [['R1', ['SW', 'TM'], 'amber']]],
    ]);
    expect([countOf(plan, 'summary-miscounts'), countOf(plan, 'struck-through')]).toEqual([1, 1]);
  });

  it('judges each date column as a whole and asks where nothing proves the order', async () => {
    const plan = await planOf(
      'Ref,Action,Owner,Original due date,Revised due date,Status\n1,Visit weekly,AB,03/25/2026,,Open\n2,Visit monthly,AB,02/01/2026,04/01/2026,Open\n',
      'a.csv',
    );
    expect(actionsOf(plan).map(({ end, originalEnd }) => [end.text, end.from, originalEnd])).toEqual([
      ['03/25/2026', '2026-03-25', undefined],
      ['04/01/2026', '2026-04-01', '02/01/2026'],
    ]);
    expect(rowsOf(plan, 'date-order-unclear')).toEqual([3]);
    const open = await planOf(tsv([HEAD, ['1', 'Visit weekly', 'AB', '03/04/2026', '', 'Green']]));
    expect(actionsOf(open)[0]?.end.from).toBe('2026-04-03');
    expect(rowsOf(open, 'date-order-unclear')).toEqual([2]);
  });

  it('reads fifteen thousand rows whatever shape they have', async () => {
    const many = (row: (at: number) => string[]) =>
      tsv([
        HEAD,
        ['1', 'Visit weekly', 'AB', 'Jun-25', '', 'Green'],
        ...Array.from({ length: 15_000 }, (_, at) => row(at)),
      ]);
    expect(
      (
        await planOf(
          many((at) => [`1.${at}`, `Visit child ${at}`, 'AB/CD', 'Jun-25', 'August: seen', 'Green']),
        )
      ).actions,
    ).toBe(15_001);
    expect((await planOf(many((at) => [`Theme ${at}`]))).actions).toBe(1);
    expect((await planOf(many((at) => ['', `and line ${at}`, '', '', '', '']))).actions).toBeGreaterThan(0);
  }, 60_000);
});

describe('cells that point elsewhere', () => {
  it('reads ditto marks as what stands above, and leaves a measure as it was written', async () => {
    const plan = await planOf(
      tsv([
        ['Ref', 'Action', 'Lead', 'By when', 'Measure', 'RAG'],
        ['1', 'Write the guide', 'PB', 'Sept 2024', 'It is read', 'Green'],
        ['2', 'Publish the guide', '"', '"', 'As above', '"'],
        ['3', 'Brief the teams', 'ditto', 'do.', 'All briefed', 'Amber'],
        ['4', 'Audit the use', 'as above', 'Dec 2024', 'Audits', '〃'],
      ]),
    );
    expect(actionsOf(plan).map(({ leads, end, status }) => [leads[0], end.from, status])).toEqual([
      ['PB', '2024-09-01', 'green'],
      ['PB', '2024-09-01', 'green'],
      ['PB', '2024-09-01', 'amber'],
      ['PB', '2024-12-01', 'amber'],
    ]);
    expect(actionsOf(plan)[1]?.measure).toBe('As above');
    expect(rowsOf(plan, 'ditto')).toEqual([3, 4, 5]);
    expect(countOf(plan, 'quotes')).toBe(0);
  });

  it('reads a tick under a colour as that colour, and two ticks as a doubt', async () => {
    const plan = await planOf(
      tsv([
        ['Ref', 'Action', 'Owner', 'Due date', 'Red', 'Amber', 'Green', 'Comments'],
        ['1', 'Mend the door', 'AB', '1 May 2024', '', '', 'X', ''],
        ['2', 'Mend the roof', 'AB', '1 May 2024', 'x', '', '', 'stuck'],
        ['3', 'Mend the gate', 'AB', '1 May 2024', '', 'x', 'x', ''],
      ]),
    );
    expect(actionsOf(plan).map(({ status, statusText }) => [status, statusText])).toEqual([
      ['green', 'Green'],
      ['red', 'Red'],
      ['amber', 'Amber / Green'],
    ]);
    expect(rowsOf(plan, 'status-two-colours')).toEqual([4]);
    expect(countOf(plan, 'odd-heading')).toBe(0);
  });
});

describe('columns that are told by what they hold', () => {
  it('takes "Progress" over nothing but states for the status, quarter by quarter where it is so', async () => {
    const responses = await planOf(
      [
        'Rec no,Recommendation,Government response,Progress,Agency',
        '1,Amend the Act,Agreed,Implemented,DfE',
        '1,Amend the Act,Not addressed,Pending,HO',
        '2,Fund the service,Disagreed,Implemented,DfE',
      ].join('\n'),
      'plan.csv',
    );
    expect([responses.actions, responses.brag.blue]).toEqual([3, 2]);
    const quarters = await planOf(
      tsv([
        ['Ref', 'Action', 'Owner', 'Q1', 'Q2', 'Q3', 'Comments'],
        ['1', 'Open the hub', 'AB', 'G', 'G', 'A', 'Rent rose'],
        ['2', 'Train the hub', 'AB', 'A', 'G', '', ''],
      ]),
    );
    expect(actionsOf(quarters).map(({ status }) => status)).toEqual(['amber', 'green']);
    expect(
      (await planOf('Ref;Action;Lead;Deadline;Progress RAG\n1;Map it;JH;31.10.2024;Green', 'a.csv')).brag
        .green,
    ).toBe(1);
  });

  it('parts references off the words of the action where no column has them, and knows a counted heading there', async () => {
    const plan = await planOf(
      tsv([
        ['Outcome 1: Children are safe'],
        ['Action', 'Who', 'By when', 'Progress'],
        ['1.1 Review the front door', 'SM', 'Sept 2024', ''],
        ['1.2 Review the night team', 'SM', 'Oct 2024', ''],
        ['Outcome 2: Children are heard'],
        ["2.1 Children's forum", 'LT', 'termly', ''],
        ['Notes:'],
        ['The plan is read quarterly by the board.'],
      ]),
    );
    expect(actionsOf(plan).map(({ ref, action }) => [ref, action])).toEqual([
      ['1.1', 'Review the front door'],
      ['1.2', 'Review the night team'],
      ['2.1', "Children's forum"],
    ]);
    expect(plan.priorities.map(({ title }) => title)).toEqual([
      'Outcome 1: Children are safe',
      'Outcome 2: Children are heard',
    ]);
  });

  it('keeps the key apart from a heading row that ends in empty cells, and joins a priority that is continued', async () => {
    const plan = await planOf(
      tsv([
        ['Improvement plan', '', '', ''],
        ['KEY'],
        ['Blue', 'Complete'],
        ['Green', 'On track'],
        ['Priority 1 Front door'],
        ['Ref', 'Action', 'Lead', 'Due', 'RAG'],
        ['1.1', 'Map it', 'AB', 'May 2024', 'Green'],
        ['Priority 1 Front door (continued)'],
        ['Ref', 'Action', 'Lead', 'Due', 'RAG'],
        ['1.2', 'Draw it', 'AB', 'May 2024', 'Green'],
      ]),
    );
    expect(plan.key.map(({ colour }) => colour)).toEqual(['blue', 'green']);
    expect(plan.priorities.map(({ title, actions }) => [title, actions.length])).toEqual([
      ['Priority 1 Front door', 2],
    ]);
  });
});

describe('lists and forms without a table', () => {
  it('takes ticked and open boxes as actions that are done and not', async () => {
    const plan = await planOf(
      '# Plan\n\n## Theme 1\n\n- [x] Write the guide (AB, 1 May 2024)\n- [ ] Publish the guide (CD, 1 June 2024)\n',
      'plan.md',
    );
    expect(actionsOf(plan).map(({ action, leads, status }) => [action, leads[0], status])).toEqual([
      ['Write the guide', 'AB', 'blue'],
      ['Publish the guide', 'CD', 'none'],
    ]);
  });

  it('parts numbered forms in running text', async () => {
    const plan = await planOf(
      'Plan\n\nAction 1: Review it\nLead: AB\nDue: 1 May 2024\nStatus: Green\n\nAction 2: Audit it\nLead: CD\nDue: 1 June 2024\nStatus: Amber\n',
      'plan.txt',
    );
    expect(actionsOf(plan).map(({ action, status }) => [action, status])).toEqual([
      ['Review it', 'green'],
      ['Audit it', 'amber'],
    ]);
  });
});
