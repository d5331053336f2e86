import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const HEAD = 'Ref,Action,Start,End,Measure,Lead,Comments,BRAG';
const FIRST = [
  HEAD,
  '1.1,Visit every child within five days,01/04/2018,25/11/2018,Audit in March,Kim Lee,June 18: Begun,Green',
  '1.2,Write the plan with the family,01/04/2018,Dec 18,Survey,Kim Lee; Sam Roe,,Amber',
  '1.3,Train all staff,01/04/2018,Ongoing,Numbers trained,Sam Roe,,Completed',
].join('\n');

async function bringIn(made: Awaited<ReturnType<typeof anOpenWorkspace>>, text: string, name = 'plan.csv') {
  const path = join(made.folder, name);
  writeFileSync(path, text);
  return made.client.tracker.readPlan({ fileToken: made.grants.grant(path, 'import-plan') });
}

describe('a plan that a council already has', () => {
  it('stays, empty, where a series of meetings goes through it when it is taken out again', async () => {
    const { client, ...rest } = await anOpenWorkspace();
    const { undo } = await client.tracker.takePlan({
      planId: (await bringIn({ client, ...rest }, FIRST)).planId,
    });
    const [plan] = await client.plans.list({});
    await client.meetings.plan({
      series: 'Plan board',
      day: '2030-11-06',
      startsAt: '10:00',
      lengthMinutes: 60,
      nextOn: '2030-12-06',
      chair: '',
    });
    const [meeting] = await client.meetings.list({});
    for (const { item } of (await client.meetings.get({ id: meeting?.id ?? '' })).agenda)
      await client.meetings.removeItem({ id: meeting?.id ?? '', itemId: item.id });
    await client.meetings.setScope({ series: 'Plan board', roundIds: [], planIds: [plan?.id ?? ''] });
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    const [series] = await client.meetings.series({});
    expect(series).toMatchObject({ covers: { plans: [{ name: plan?.name }] }, total: 0, open: 0 });
  });

  it('is taken exactly as the preview showed, with what was written kept beside what was understood', async () => {
    const made = await anOpenWorkspace();
    const { client } = made;
    const preview = await bringIn(made, FIRST);
    expect(preview).toMatchObject({ actions: 3, brag: { blue: 1, green: 1, amber: 1, red: 0, none: 0 } });
    expect((await client.tracker.list({})).counts.total).toBe(0);
    expect(await client.tracker.takePlan({ planId: preview.planId })).toMatchObject({
      added: 3,
      changed: 0,
      same: 0,
    });
    const { rows, counts } = await client.tracker.list({ view: 'all' });
    expect(counts).toMatchObject({ total: 3, open: 2, done: 1 });
    const plan = rows.find(({ action }) => action.startsWith('Write the plan'));
    expect(plan).toMatchObject({ due: '2018-12', owners: ['Kim Lee', 'Sam Roe'], delivery: 'needs-work' });
    const { imported } = await client.tracker.get({ id: plan?.id ?? '' });
    expect(imported).toMatchObject({ endText: 'Dec 18', ref: '1.2', row: 3 });
  });

  it('comes again the next month: what is new, changed, the same and gone; the same file a second time changes nothing', async () => {
    const made = await anOpenWorkspace();
    const { client } = made;
    await client.tracker.takePlan({ planId: (await bringIn(made, FIRST)).planId });
    const same = await bringIn(made, FIRST);
    expect(same.rows.map(({ fate }) => fate)).toEqual(['same', 'same', 'same']);
    const second = FIRST.replace('June 18: Begun,Green', 'June 18: Begun. July 18: Half done,Red').replace(
      /1\.3.*$/,
      '1.4,Ask the children,01/07/2018,March 2019,Survey,Sam Roe,,Green',
    );
    const preview = await bringIn(made, second);
    expect(preview.rows.map(({ ref, fate }) => `${ref} ${fate}`)).toEqual([
      '1.1 changed',
      '1.2 same',
      '1.4 new',
    ]);
    await client.tracker.takePlan({ planId: preview.planId });
    const { rows } = await client.tracker.list({ view: 'all' });
    expect(rows).toHaveLength(4);
    expect(rows.find(({ action }) => action.startsWith('Visit'))).toMatchObject({ delivery: 'stuck' });
    expect(rows.find(({ action }) => action.startsWith('Train'))).toMatchObject({ delivery: 'complete' });
  });

  it('is taken out again by one undo, but for what an agenda or another plan has since', async () => {
    const { client, ...rest } = await anOpenWorkspace({ now: new Date('2018-11-05T09:00:00Z') });
    const { undo } = await client.tracker.takePlan({
      planId: (await bringIn({ client, ...rest }, FIRST)).planId,
    });
    const meeting = await client.meetings.plan({
      series: 'Impact meeting',
      day: '2018-11-06',
      startsAt: '10:00',
      lengthMinutes: 60,
      nextOn: '2018-12-06',
      chair: '',
    });
    const { agenda } = await client.meetings.get({ id: meeting.id });
    expect(agenda.length).toBeGreaterThan(0);
    const { words } = await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect(words).toContain(`${3 - agenda.length} action`);
    expect((await client.tracker.list({ view: 'all' })).counts.total).toBe(agenda.length);
    expect((await client.meetings.get({ id: meeting.id })).agenda).toHaveLength(agenda.length);
  });

  it('is taken out again by one undo, but for what something was said of since', async () => {
    const made = await anOpenWorkspace();
    const { client } = made;
    const { undo } = await client.tracker.takePlan({ planId: (await bringIn(made, FIRST)).planId });
    const [first] = (await client.tracker.list({ view: 'all' })).rows;
    await client.tracker.say({ itemId: first?.id ?? '', change: { kind: 'update', text: 'Seen.' } });
    const { words } = await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect(words).toContain('2 actions taken out');
    expect((await client.tracker.list({})).counts.total).toBe(1);
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('that cannot be read says why, and nothing is taken', async () => {
    const made = await anOpenWorkspace();
    await expect(bringIn(made, '%PDF-1.7', 'plan.pdf')).rejects.toMatchObject({ code: 'PROBLEM' });
    expect((await made.client.tracker.list({})).counts.total).toBe(0);
  });
});
