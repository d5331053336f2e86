import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tsv } from '../../fixtures/plans/plan-of.ts';
import { anOpenWorkspace } from '../a-service.ts';

const FILE = tsv([
  ['Service improvement plan 2023-2025'],
  ['Board:', 'Improvement board'],
  ['Priority 1 Heard'],
  ['Aim', 'Ref', 'Action', 'Start', 'End', 'Measure', 'Lead', 'DLT Lead', 'Comments', 'BRAG'],
  [
    'Children are heard (Staff survey 2022)',
    '1.1',
    'Ask each child at every review',
    'Jan 2024',
    '31/03/2024',
    'An audit confirms it; assurance report to the board',
    'AB',
    'XY',
    'January 2024: started in two teams',
    'Green',
  ],
  [
    '',
    '1.2',
    'Publish the guide for children',
    'Mar 2024',
    'Feb 2024',
    'The guide is read',
    'CD',
    'XY',
    'January 2024: started in two teams',
    'Amber',
  ],
  ['Priority 2 Safe'],
  ['Aim', 'Ref', 'Action', 'Start', 'End', 'Measure', 'Lead', 'DLT Lead', 'Comments', 'BRAG'],
  [
    'Plans have dates (Audit 2023)',
    '2.1',
    'Rewrite the template',
    'Jan 2024',
    'June 2024',
    'Nine of ten plans have dates',
    'EF',
    'XY',
    '',
    'Complete',
  ],
]);

async function withPlan() {
  const made = await anOpenWorkspace({ now: new Date('2024-04-17T09:00:00Z') });
  const path = join(made.folder, 'plan.tsv');
  writeFileSync(path, FILE);
  const { planId } = await made.client.tracker.readPlan({
    fileToken: made.grants.grant(path, 'import-plan'),
  });
  const taken = await made.client.tracker.takePlan({ planId });
  const [plan] = await made.client.plans.list({});
  const id = plan?.id ?? '';
  const detail = await made.client.plans.get({ id });
  const itemOf = (ref: string) =>
    detail.priorities.flatMap(({ actions }) => actions).find((action) => action.ref === ref)?.item.id ?? '';
  return { ...made, id, detail, itemOf, taken };
}

describe('a plan that was brought in', () => {
  it('stands with its head, priorities and colours, and shows what does not add up', async () => {
    const { detail } = await withPlan();
    expect(detail).toMatchObject({
      name: 'Service improvement plan 2023-2025',
      head: { board: 'Improvement board' },
      colours: { total: 3, blue: 1, green: 1, amber: 1, red: 0, none: 0 },
    });
    expect(detail.priorities.map(({ title, actions }) => [title, actions.map(({ ref }) => ref)])).toEqual([
      ['Priority 1 Heard', ['1.1', '1.2']],
      ['Priority 2 Safe', ['2.1']],
    ]);
    expect(detail.contradictions.map(({ ref, text }) => [ref, text.slice(0, 26)])).toEqual([
      ['1.1', 'is green, and its end was '],
      ['1.2', 'ends (Feb 2024) before it '],
      ['1.1', 'has a comment that stands '],
    ]);
  });

  it('is taken out again with what was in it, by one undo', async () => {
    const { client, taken } = await withPlan();
    await client.workspace.undo({ undoId: taken.undo?.id ?? '' });
    expect(await client.plans.list({})).toEqual([]);
  });

  it('has a cover that adds up: moves, those only re-dated, the next quarter, what is kept in, reports due', async () => {
    const { client, setNow, id, itemOf } = await withPlan();
    setNow(new Date('2024-05-20T09:00:00Z'));
    await client.tracker.say({
      itemId: itemOf('1.2'),
      change: { kind: 'delivery', to: 'on-track', why: '' },
    });
    await client.tracker.say({
      itemId: itemOf('1.1'),
      change: { kind: 'due', to: '2024-09-30', why: 'Two posts.' },
    });
    await client.plans.keep({ planId: id, itemId: itemOf('2.1'), reason: 'to see a dip' });
    setNow(new Date('2024-07-17T09:00:00Z'));
    const cover = await client.plans.cover({ id, to: '2024-07-17' });
    expect(cover).toMatchObject({
      from: '2024-04-17',
      now: { total: 3, green: 2, blue: 1 },
      before: { total: 3, green: 1, amber: 1, blue: 1 },
      moves: [{ from: 'needs-work', to: 'on-track', refs: ['1.2'], redated: 0 }],
      onlyRedated: ['1.1'],
      unchanged: 1,
      next: [{ ref: '1.1', due: '2024-09-30' }],
      kept: [{ ref: '2.1', note: 'to see a dip' }],
      assurance: [{ ref: '1.1' }],
    });
    await expect(client.plans.keep({ planId: id, itemId: itemOf('1.1'), reason: 'x' })).rejects.toMatchObject(
      {
        code: 'PROBLEM',
      },
    );
  });

  it('writes its six-month review by itself, and what a person wrote over it stays', async () => {
    const { client, id, itemOf } = await withPlan();
    await client.tracker.say({
      itemId: itemOf('1.1'),
      change: { kind: 'update', text: 'Four teams ask now.' },
    });
    await client.tracker.say({
      itemId: itemOf('1.1'),
      change: { kind: 'impact', to: 'too-early', evidence: '', how: '', voice: '' },
    });
    const asked = { kind: 'six-month-review', planId: id, period: '2024-04-17' } as const;
    const part = `focus ${itemOf('1.1')}`;
    const cellsOf = async () => {
      const paper = await client.papers.get(asked);
      const cells = paper.parts.flatMap((one) =>
        one.kind === 'written-table' ? one.rows.flatMap((row) => row.cells) : [],
      );
      const of = (key: string) => cells.find((cell) => cell.key === key);
      return { paper, focus: of(part), progress: of(`progress ${itemOf('1.1')}`) };
    };
    expect((await cellsOf()).progress?.text).toContain('17 Apr 2024: Four teams ask now.');
    const own = 'Too early to evidence. Look whether an audit confirms it; assurance report to the board';
    expect((await cellsOf()).focus).toMatchObject({ text: own, isEdited: false });
    await client.papers.write({ ...asked, part, text: 'Ask the children themselves.' });
    await client.tracker.say({ itemId: itemOf('1.1'), change: { kind: 'update', text: 'Five teams.' } });
    expect((await cellsOf()).focus).toMatchObject({
      text: 'Ask the children themselves.',
      own,
      isEdited: true,
      hasChanged: false,
    });

    // What the tracker says since is shown beside what a person wrote, and takes nothing away.
    await client.tracker.say({
      itemId: itemOf('1.1'),
      change: { kind: 'impact', to: 'better', evidence: 'Nine of ten plans', how: 'audit', voice: '' },
    });
    const changed = (await cellsOf()).focus;
    expect(changed).toMatchObject({ text: 'Ask the children themselves.', hasChanged: true });
    expect(changed?.own).not.toBe(own);

    const { number } = await client.papers.keepVersion({ ...asked, note: 'For the board' });
    const [version] = (await cellsOf()).paper.versions;
    await client.papers.signOff({
      versionId: version?.id ?? '',
      body: 'Scrutiny board',
      outcome: 'agreed',
      decidedOn: '2024-04-17',
    });
    expect((await cellsOf()).paper.standing).toContain('Scrutiny board');
    expect(number).toBe(1);
    await client.papers.write({ ...asked, part, text: null });
    expect((await cellsOf()).focus?.isEdited).toBe(false);
    expect((await client.papers.kinds({})).find(({ kind }) => kind === asked.kind)?.periods).toContain(
      '2024-04-17',
    );
  });

  it('is closed with its day and opened again, whatever is written in its head meanwhile', async () => {
    const { client } = await anOpenWorkspace();
    const draft = { name: 'Plan 2024', head: { board: 'Scrutiny board' }, key: [], priorities: [] };
    const { id } = await client.plans.save({ id: null, draft });
    const { undo } = await client.plans.close({ id, isClosed: true });
    const [listed] = await client.plans.list({});
    expect(listed).toMatchObject({
      id,
      closedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      successors: [],
    });
    await expect(client.plans.close({ id, isClosed: true })).rejects.toMatchObject({ code: 'PROBLEM' });
    await client.plans.save({ id, draft: { ...draft, head: { board: 'The whole council' } } });
    expect(await client.plans.get({ id })).toMatchObject({
      closedOn: listed?.closedOn,
      head: { board: 'The whole council' },
    });
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect(await client.plans.get({ id })).toMatchObject({ closedOn: null });
    const trail = await client.auditTrail.list({ entity: 'plan' });
    expect(trail.map(({ action }) => action)).toEqual(expect.arrayContaining(['close', 'reopen']));
  });

  it('carries open actions to its successor, and both say so', async () => {
    const { client, id, itemOf } = await withPlan();
    const { id: next } = await client.plans.save({
      id: null,
      draft: { name: 'Service improvement plan 2025-2027', head: {}, key: [], priorities: [] },
    });
    const itemIds = ['1.1', '2.1'].map(itemOf);
    expect(await client.plans.carry({ planId: id, toPlanId: next, itemIds })).toEqual({ carried: 1 });
    const [from, to] = [await client.plans.get({ id }), await client.plans.get({ id: next })];
    expect(from.priorities[0]?.actions[0]?.carriedTo?.name).toBe('Service improvement plan 2025-2027');
    expect(from.successors).toEqual([{ id: next, name: 'Service improvement plan 2025-2027' }]);
    expect(to.priorities).toMatchObject([
      { title: 'Priority 1 Heard', actions: [{ ref: '1.1', carriedFrom: { id } }] },
    ]);
    await expect(client.plans.carry({ planId: id, toPlanId: id, itemIds })).rejects.toMatchObject({
      message: 'A plan is not its own successor.',
    });
  });

  it('takes a recommendation for the service in, and refuses one about a child', async () => {
    const { client, id, detail } = await withPlan();
    const priorityId = detail.priorities[1]?.id ?? '';
    const add = (level: 'child' | 'service') =>
      client.tracker.add({ level, action: 'Chronologies are kept', source: 'Round of May 2023' });
    const service = await add('service');
    await client.plans.place({ planId: id, itemId: service.id, priorityId, ref: '2.2' });
    expect((await client.plans.get({ id })).priorities[1]?.actions[1]).toMatchObject({
      ref: '2.2',
      sources: ['Round of May 2023'],
    });
    const child = await add('child');
    await expect(client.plans.place({ planId: id, itemId: child.id, priorityId })).rejects.toMatchObject({
      message: expect.stringContaining('about a child'),
    });
    await client.plans.remove({ planId: id, itemId: service.id });
    expect((await client.plans.get({ id })).colours.total).toBe(3);
    await expect(
      client.plans.save({ id, draft: { name: 'Renamed', head: {}, key: [], priorities: [] } }),
    ).rejects.toMatchObject({ message: expect.stringContaining('has actions in it') });
  });

  it('is written as Word, workbook, web page and CSV', async () => {
    const { client, grants, folder, id } = await withPlan();
    for (const ending of ['docx', 'xlsx', 'html', 'csv']) {
      const tokenOf = (name: string) => grants.grant(join(folder, `${name}.${ending}`), 'save-document');
      expect(await client.plans.saveDocument({ id, fileToken: tokenOf('plan') })).toEqual({ actions: 3 });
      const { title } = await client.papers.save({
        kind: 'six-month-review',
        planId: id,
        fileToken: tokenOf('review'),
      });
      expect(title).toBe('Service improvement plan 2023-2025: six-month review');
    }
  });
});

describe('you said, we did', () => {
  it('tells what was done for the service, and nothing that names somebody', async () => {
    const { client } = await withPlan();
    const told = await client.plans.youSaidWeDid({});
    expect(told.rows).toEqual([
      { said: 'Plans have dates (Audit 2023)', did: 'Rewrite the template.', count: null },
    ]);
  });
});
