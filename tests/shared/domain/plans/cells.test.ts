import { describe, expect, it } from 'vitest';
import { bracketedSources } from '#shared/domain/plans/bracketed-sources.ts';
import { readBrag } from '#shared/domain/plans/brag-words.ts';
import { roleOf } from '#shared/domain/plans/column-roles.ts';
import { datedComments } from '#shared/domain/plans/dated-comments.ts';
import { titleAndObjective } from '#shared/domain/plans/headings.ts';
import { legendOf } from '#shared/domain/plans/legend.ts';
import { periodsIn } from '#shared/domain/plans/plan-period.ts';
import { leadKey, splitLeads } from '#shared/domain/plans/split-leads.ts';

describe('words of a BRAG column', () => {
  it.each([
    ['Green', 'green', undefined],
    [' green ', 'green', undefined],
    ['G', 'green', undefined],
    ['Completed', 'blue', undefined],
    ['Complete', 'blue', undefined],
    ['Fully implemented', 'blue', undefined],
    ['RAG: Red', 'red', undefined],
    ['Yellow', 'amber', undefined],
    ['🟢', 'green', undefined],
    ['✅ Done', 'blue', undefined],
    ['🔴 Blocked', 'red', undefined],
    ['On track', 'green', undefined],
    ['Off track', 'red', undefined],
    ['100%', 'blue', undefined],
    ['', 'none', undefined],
    ['-', 'none', undefined],
    ['Green?', 'green', 'unsure'],
    ['Amber/Green', 'amber', 'two-colours'],
    ['Amber to green', 'green', 'two-colours'],
    ['In progress', 'none', 'not-a-colour'],
    ['Not started', 'none', 'not-a-colour'],
    ['Not completed', 'none', 'not-a-colour'],
    ['Partly implemented', 'none', 'not-a-colour'],
    ['Whatever this is', 'none', 'not-a-colour'],
  ])('reads %j as %s', (text, status, doubt) => {
    expect(readBrag(text, { key: [] })).toEqual({ status, ...(doubt ? { doubt } : {}) });
  });

  it.each([
    ['Green - training delivered 12 June 2018', 'green', 'training delivered 12 June 2018'],
    ['Completed (May 2018)', 'blue', 'May 2018'],
    ['Amber\nwaiting for partners', 'amber', 'waiting for partners'],
    ['OVERDUE - notified Mar 3, 2026', 'none', 'notified Mar 3, 2026'],
    ['In Remediation\n(Extension Approved)', 'none', 'Extension Approved'],
    ['Green; two visits left', 'green', 'two visits left'],
  ])('parts the word of %j from its note', (text, status, note) => {
    expect(readBrag(text, { key: [] })).toMatchObject({ status, note });
  });

  it('puts the plan’s own key before what words usually mean', () => {
    const key = [
      { colour: 'green', meaning: 'Completed' },
      { colour: 'amber', meaning: 'In progress' },
      { colour: 'red', meaning: 'Not started / delayed' },
    ];
    expect(
      ['Complete', 'In progress', 'Not started', 'Delayed', 'Red'].map(
        (text) => readBrag(text, { key }).status,
      ),
    ).toEqual(['green', 'amber', 'red', 'red', 'red']);
  });

  it('reads yes and no where the heading asks whether it is done', () => {
    expect(
      ['Yes', 'no', 'Y', 'N'].map((text) => readBrag(text, { key: [], asksWhetherDone: true }).status),
    ).toEqual(['blue', 'none', 'blue', 'none']);
    expect(readBrag('Yes', { key: [] }).status).toBe('none');
  });
});

describe('leads', () => {
  it.each([
    ['RG/JH/SA', ['RG', 'JH', 'SA']],
    ['RG, JH and SA', ['RG', 'JH', 'SA']],
    ['RG & JH', ['RG', 'JH']],
    ['Ann Bell and Joe Hart', ['Ann Bell', 'Joe Hart']],
    ['Head of Quality and Safeguarding', ['Head of Quality and Safeguarding']],
    ['Service Manager, Early Help & Prevention', ['Service Manager', 'Early Help & Prevention']],
    ['Head of Service\nTeam Manager', ['Head of Service', 'Team Manager']],
    ['Practice | Records', ['Practice', 'Records']],
    ['N/A', []],
    ['tbc', []],
    ['RdP', ['RdP']],
    ['Client', ['Client']],
  ])('parts %j', (text, names) => {
    expect(splitLeads(text).names).toEqual(names);
  });

  it('notices a separator too many, and two writings of one lead', () => {
    expect([splitLeads('RG/JH//SA').hasGap, splitLeads('RG/JH').hasGap]).toEqual([true, false]);
    expect(leadKey('RdP')).toBe(leadKey('RdeP'));
    expect(leadKey('J. Smith')).toBe(leadKey('J Smith'));
    expect(leadKey('RG')).not.toBe(leadKey('RH'));
  });
});

describe('sources in brackets', () => {
  it.each([
    ['Plans are clear (Peer audit & Multi-Agency Audit).', ['Peer audit', 'Multi-Agency Audit']],
    [
      'Homes are safe (Radicalisation and Modern Slavery Research)',
      ['Radicalisation and Modern Slavery Research'],
    ],
    [
      'Children are heard (survey of children and IRO case review)',
      ['survey of children', 'IRO case review'],
    ],
    ['Drift ends (2017/18 SIP)', ['2017/18 SIP']],
    ['Help for special educational needs and disability (SEND)', []],
    ['Visits are made (where needed)', []],
    ['No brackets', []],
  ])('finds those of %j', (text, sources) => {
    expect(bracketedSources(text)).toEqual(sources);
  });
});

describe('a cell of comments', () => {
  const period = { from: '2018-05-01', to: '2019-04-30' };
  it.each([
    ['August: done', [['2018-08', 'August: done']]],
    ['August - done', [['2018-08', 'August - done']]],
    ['August. Done', [['2018-08', 'August. Done']]],
    ['Feb: done', [['2019-02', 'Feb: done']]],
    [
      'June 2018: sent\nJuly 2018: read',
      [
        ['2018-06', 'June 2018: sent'],
        ['2018-07', 'July 2018: read'],
      ],
    ],
    [
      '12/06/2018: sent. 03/07/2018: read.',
      [
        ['2018-06-12', '12/06/2018: sent.'],
        ['2018-07-03', '03/07/2018: read.'],
      ],
    ],
    [
      'Started. October: reviewed',
      [
        [undefined, 'Started.'],
        ['2018-10', 'October: reviewed'],
      ],
    ],
    ['Ready in October. More later.', [[undefined, 'Ready in October. More later.']]],
    ['May be late', [[undefined, 'May be late']]],
    ['', []],
  ])('parts %j into its dated entries', (text, entries) => {
    expect(datedComments(text, period).map(({ date, text: said }) => [date, said])).toEqual(entries);
  });

  it('gives no date to a month whose year nobody knows', () => {
    expect(datedComments('August: done', undefined)).toEqual([{ text: 'August: done', prefix: 'August:' }]);
    expect(datedComments('August: done', { from: '2018-05-01', to: '2020-04-30' })[0]).not.toHaveProperty(
      'date',
    );
  });
});

describe('headings of columns', () => {
  it.each([
    ['Ref:', 'ref'],
    ['#', 'ref'],
    ['POAM ID', 'ref'],
    ['Action No.', 'ref'],
    ['Specific aim:', 'aim'],
    ['Objective', 'aim'],
    ['Action:', 'action'],
    ['Key actions required', 'action'],
    ['What will we do?', 'action'],
    ['Planned Corrective Action', 'action'],
    ['Remediation Plan', 'action'],
    ['Actions (to achieve the outcome)', 'action'],
    ['Recommendation Title', 'recommendation'],
    ['Inspection finding', 'finding'],
    ['Weakness Name', 'finding'],
    ['Start date', 'start'],
    ['Original Detection Date', 'start'],
    ['End date', 'end'],
    ['By when?', 'end'],
    ['Timescale', 'end'],
    ['Scheduled Completion Date', 'end'],
    ['Target\nDate', 'end'],
    ['Revised due date', 'revisedEnd'],
    ['Original due date', 'originalEnd'],
    ['Date closed', 'doneOn'],
    ['Measure/outcome:', 'measure'],
    ['Success criteria', 'measure'],
    ['How will we know it has worked?', 'measure'],
    ['Lead officer:', 'lead'],
    ['Who?', 'lead'],
    ['Point of Contact', 'lead'],
    ['Lead officer or partner', 'lead'],
    ['Action owner', 'lead'],
    ['DLT lead:', 'seniorLead'],
    ['Area lead', 'seniorLead'],
    ['Strategic Lead', 'seniorLead'],
    ['Comments:', 'comments'],
    ['Progress update', 'comments'],
    ['Termly evaluation and impact', 'comments'],
    ['Actions taken to date', 'comments'],
    ['July 2024 update', 'comments'],
    ['RAG status:', 'status'],
    ['BRAG', 'status'],
    ['Status (RAG)', 'status'],
    ['Implemented?Yes/No', 'status'],
    ['Previous RAG', 'earlierStatus'],
    ['Theme', 'group'],
    ['Source of action', 'source'],
    ['Management response', 'acceptance'],
    ['Verified by', 'verifiedBy'],
  ])('knows %j', (label, role) => {
    expect(roleOf(label)?.role).toBe(role);
  });

  it.each([
    'Score',
    'la_name',
    'Number of impacted resources?',
    'Did the text contain a table?',
    'How was the resource validated or what actions need to be taken before it is closed?',
    'Visit every child within five days of the plan',
  ])('does not know %j', (label) => {
    expect(roleOf(label)).toBeUndefined();
  });
});

describe('headings, keys and periods', () => {
  it('parts a priority from its objective', () => {
    expect(titleAndObjective('Priority 1 - SAFE - Children are safe and feel safe.')).toEqual({
      title: 'Priority 1 - SAFE',
      objective: 'Children are safe and feel safe.',
    });
    expect(titleAndObjective('**Priority 3: Choice.** We plan with our young people.')).toEqual({
      title: 'Priority 3: Choice',
      objective: 'We plan with our young people.',
    });
    expect(titleAndObjective('Priority 5: what the inspection of 2016 asks')).toEqual({
      title: 'Priority 5: what the inspection of 2016 asks',
    });
    expect(titleAndObjective('C-01: Back-ups')).toEqual({ title: 'C-01: Back-ups' });
  });

  it('reads a key in pairs of cells, in one cell each or in one line, and takes no comment for a key', () => {
    const legend = (...cells: string[]) => legendOf({ row: 1, kind: 'cells', cells });
    expect(legend('Green', 'on time')).toEqual([{ colour: 'green', meaning: 'on time' }]);
    expect(legend('Red', 'stuck', 'Amber', 'delayed')).toHaveLength(2);
    expect(legend('Green: on time', 'Red – to be escalated')).toHaveLength(2);
    expect(
      legend('RAG key: Blue = done; Green = on time; Grey = not begun').map(({ colour }) => colour),
    ).toEqual(['blue', 'green', 'grey']);
    expect(legend('Green', '45')).toEqual([]);
    expect(legend('The green team meets monthly')).toEqual([]);
  });

  it.each([
    ['May 2018 - April 2019', [{ from: '2018-05-01', to: '2019-04-30' }]],
    ['April to March 2026', [{ from: '2025-04-01', to: '2026-03-31' }]],
    ['2019/20', [{ from: '2019-04-01', to: '2020-03-31' }]],
    ['2024-2026', [{ from: '2024-01-01', to: '2026-12-31' }]],
    ['2024-26', [{ from: '2024-01-01', to: '2026-12-31' }]],
    ['Nov-18', []],
  ])('reads the period %j', (text, periods) => {
    expect(periodsIn(text)).toEqual(periods);
  });
});
