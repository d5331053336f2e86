import { describe, expect, it } from 'vitest';
import { actionsOf, countOf, planOf, tsv } from '../../fixtures/plans/plan-of.ts';

const HEAD = ['Ref', 'Action', 'Owner', 'Timescale', 'RAG'];
const rows = (statuses: readonly string[]) =>
  statuses.map((status, at) => [`1.${at + 1}`, `Review team ${at + 1}`, 'QA Lead', '30/09/2023', status]);

describe('a key of numbers or letters', () => {
  it.each([
    ['above, in cells of its own', [['RAG 1 = Red', '2 = Amber', '3 = Green'], HEAD]],
    ['above, the colour first', [['Key: Red = 1, Amber = 2, Green = 3'], HEAD]],
    ['above, in one cell', [['Rating: 1 – Red; 2 – Amber; 3 – Green'], HEAD]],
  ])('%s, gives each status its colour', async (_, above) => {
    const plan = await planOf(tsv([['Improvement plan'], ...above, ...rows(['3', '2', '1', ''])]));
    expect(actionsOf(plan).map(({ status, statusText }) => [status, statusText])).toEqual([
      ['green', '3'],
      ['amber', '2'],
      ['red', '1'],
      ['none', ''],
    ]);
    expect(countOf(plan, 'status-not-a-colour')).toBe(0);
  });

  it('below the table, in states that everybody knows, is a key and no action', async () => {
    const plan = await planOf(
      tsv([
        HEAD,
        ...rows(['4', '3', '2', '1']),
        ['Status key:'],
        ['1 - Not started'],
        ['2 - Behind'],
        ['3 - On track'],
        ['4 - Complete'],
      ]),
    );
    expect(plan.brag).toEqual({ blue: 1, green: 1, amber: 1, red: 0, none: 1 });
    expect(plan.actions).toBe(4);
    expect(plan.key.map(({ code, meaning }) => [code, meaning])).toContainEqual(['4', 'Complete']);
  });

  it('of letters with a C for what is completed is read', async () => {
    const plan = await planOf(
      tsv([
        ['Key: R - Not started; A - In progress with issues; G - In progress, on plan; C - Completed'],
        HEAD,
        ...rows(['C', 'G', 'A', 'R']),
      ]),
    );
    expect(actionsOf(plan).map(({ status }) => status)).toEqual(['blue', 'green', 'amber', 'red']);
  });

  it('is not made of numbered headings or lines', async () => {
    const plan = await planOf(tsv([['1 - Leadership'], ['2 - Practice'], HEAD, ...rows(['Green', '2'])]));
    expect(plan.key).toEqual([]);
    expect(actionsOf(plan)[1]).toMatchObject({ status: 'none', statusText: '2' });
  });
});

describe('what stands beside a plan', () => {
  it('a summary of counts is no action, and its own counts are compared', async () => {
    const plan = await planOf(
      '# Plan\n\n| Theme | Actions | Complete |\n|---|---|---|\n| Leadership | 3 | 1 |\n| Practice | 1 | 0 |\n\n## Leadership\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Meet monthly | Chair | Mar 2024 | Done |\n| Publish it | DCS | Apr 2024 | Late |\n\n## Practice\n\n| Action | Owner | Due | Status |\n|---|---|---|---|\n| Train all | PSW | May 2024 | Late |\n',
      'plan.md',
    );
    expect(actionsOf(plan).map(({ action }) => action)).toEqual(['Meet monthly', 'Publish it', 'Train all']);
    expect(countOf(plan, 'summary-miscounts')).toBe(1);
  });

  it('lines of a pasted table that run on belong to the cell that they stand under', async () => {
    const plan = await planOf(
      [
        'Ref   Action                        Lead    Due          RAG',
        '1.1   Review all plans open for     SM      31/05/2024   Green',
        '      longer than',
        '      18 months',
        '1.2   Report to the board           DCS     30/06/2024   Amber',
        '1.3   Survey of children            IRO     TBC          Red',
      ].join('\n'),
      'plan.txt',
    );
    expect(actionsOf(plan).map(({ action }) => action)).toEqual([
      'Review all plans open for longer than 18 months',
      'Report to the board',
      'Survey of children',
    ]);
  });

  it('the heading of one action names no plan', async () => {
    const plan = await planOf(
      'Action 1\nAction: Visit weekly\nLead: AB\nDue: May 2024\nStatus: Green\n\nAction 2\nAction: Ring weekly\nLead: AB\nDue: May 2024\nStatus: Green\n',
      'plan.txt',
    );
    expect(plan.plan.name).toBeUndefined();
    expect(plan.actions).toBe(2);
  });

  it('an agency is who does it where nobody else is named, and heads no actions', async () => {
    const plan = await planOf(
      tsv([
        ['Learning point', 'Agency', 'Action', 'Target date', 'Status'],
        ['Be curious about fathers', 'Social care', 'Add fathers to the form', '31/10/2023', 'Completed'],
        ['', 'Health', 'Health visitors ask about fathers', '30/11/2023', 'Delayed'],
      ]),
    );
    expect(actionsOf(plan).map(({ leads, finding }) => [leads, finding])).toEqual([
      [['Social care'], 'Be curious about fathers'],
      [['Health'], 'Be curious about fathers'],
    ]);
  });

  it('rows without any heading are a plan where they hold work, who does it, a date and a colour', async () => {
    const plan = await planOf(
      tsv([
        ['1', 'Visit every child in ten days', 'Team manager', '31/05/2024', 'Green'],
        ['2', 'Write up visits in two days', 'Social workers', '31/05/2024', 'Amber'],
        ['3', 'Supervise each worker monthly', 'Team manager', 'Ongoing', 'Red'],
      ]),
    );
    expect(actionsOf(plan).map(({ leads, end, status }) => [leads[0], end.kind, status])).toEqual([
      ['Team manager', 'day', 'green'],
      ['Social workers', 'day', 'amber'],
      ['Team manager', 'ongoing', 'red'],
    ]);
  });
});
