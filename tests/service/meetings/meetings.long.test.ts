import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const PLAN = {
  series: 'Impact meeting',
  day: '2024-04-17',
  startsAt: '10:00',
  lengthMinutes: 12,
  nextOn: '2024-05-15',
  chair: 'Devinder Sahota',
};
const PEOPLE = { present: ['Devinder Sahota', 'Sunita Pillai'], apologies: ['Joel Okafor'] };

async function withItems() {
  const made = await anOpenWorkspace({ now: new Date('2024-04-17T09:00:00Z') });
  await made.client.cases.save({
    id: null,
    draft: {
      reference: 'W-77',
      names: { full: 'Kofi Asante', aliases: [] },
      statuses: [],
      phones: [],
      related: [],
    },
  });
  const [kofi] = (await made.client.cases.list({})).rows;
  const add = async (action: string, due: string, caseId: string | null = null) =>
    (
      await made.client.tracker.add({
        level: caseId ? 'child' : 'service',
        caseId,
        action,
        source: 'Audit of March 2024',
        due,
        owners: ['Joel Okafor'],
      })
    ).id;
  const late = await add('Joel Okafor to hold a closing meeting with Kofi.', '2024-04-12', kofi?.id ?? null);
  const soon = await add('Interpreters are booked for the first visit.', '2024-05');
  const far = await add('Core groups meet within ten days.', '2024-12');
  const meet = (over: Partial<typeof PLAN> = {}) => made.client.meetings.plan({ ...PLAN, ...over });
  return { ...made, late, soon, far, meet };
}

describe('a meeting', () => {
  it('asks what the tracker has to ask, most pressing first, and says honestly what does not fit', async () => {
    const { client, late, soon, meet } = await withItems();
    const { id } = await meet();
    const meeting = await client.meetings.get({ id });
    expect(meeting.agenda.map(({ item, reason }) => [item.id, reason])).toEqual([
      [late, 'Past its date'],
      [soon, 'Due before the next meeting'],
    ]);
    expect(meeting).toMatchObject({ state: 'planned', fits: 2, planned: 10, left: 2 });
    await client.meetings.changeItem({ id, itemId: late, minutes: 8 });
    expect(await client.meetings.get({ id })).toMatchObject({ fits: 1, planned: 8, left: 4 });
    await client.meetings.reorder({ id, itemIds: [soon, late] });
    expect((await client.meetings.get({ id })).agenda.map(({ item }) => item.id)).toEqual([soon, late]);
    await expect(client.meetings.reorder({ id, itemIds: [soon] })).rejects.toMatchObject({ code: 'PROBLEM' });
  });

  it('moves the tracker with each decision, and the minutes tell it with what was not reached', async () => {
    const made = await withItems();
    const { client, grants, late, meet } = made;
    await client.tracker.say({
      itemId: late,
      change: { kind: 'update', text: 'Report due 28 March. Room booked.' },
    });
    const { id } = await meet();
    await client.meetings.start({ id });
    await client.meetings.change({ id, attendance: PEOPLE, notes: 'The room was cold.' });
    const say = (change: Parameters<typeof client.tracker.say>[0]['change']) =>
      client.tracker.say({ itemId: late, meetingId: id, change });
    await say({ kind: 'impact', to: 'too-early', evidence: '', how: '', voice: '' });
    await say({ kind: 'delivery', to: 'on-track', why: 'Held on 9 April; Kofi chose his uncle.' });
    await say({ kind: 'due', to: '2024-04-30', why: 'Joel Okafor asks Kofi.' });
    await client.meetings.changeItem({
      id,
      itemId: late,
      isReached: true,
      conflict: 'Sunita Pillai knows the family.',
    });
    await client.meetings.end({ id });
    const meeting = await client.meetings.get({ id });
    expect(meeting.agenda[0]).toMatchObject({
      item: { delivery: 'on-track', due: '2024-04-30' },
      lastSaid: { words: 'Report due 28 March. Room booked.' },
    });
    expect(meeting.moves).toEqual([{ words: 'From “No status” to “On track”', count: 1 }]);
    expect(meeting.missing).toEqual([]);
    const write = async (isForPartners: boolean) => {
      const path = join(made.folder, `minutes-${isForPartners}.html`);
      const { leftOut } = await client.meetings.saveMinutes({
        id,
        isForPartners,
        fileToken: grants.grant(path, 'save-document'),
      });
      return { html: readFileSync(path, 'utf8'), leftOut };
    };
    const full = await write(false);
    expect((await client.auditTrail.list({ entity: 'meeting', limit: 1 }))[0]).toMatchObject({
      action: 'export',
      entityId: id,
    });
    for (const words of [
      'Kofi Asante',
      'chose his uncle',
      'Not reached',
      'Interpreters are booked',
      'The room was cold',
      'Sunita Pillai',
    ])
      expect(full.html).toContain(words);
    const partners = await write(true);
    for (const name of ['Kofi', 'Asante', 'Okafor', 'Pillai', 'Sahota', 'W-77'])
      expect(partners.html).not.toContain(name);
    expect(partners.leftOut).toBeGreaterThan(5);
    expect(partners.html).toContain('A child: [name] to hold a closing meeting with [name].');
    expect(partners.html).toContain(`Left out of this print: ${partners.leftOut} names and references.`);
  });

  it('leaves out for partners who is in no list, and no word of a post', async () => {
    const { client, grants, folder, late, meet } = await withItems();
    await client.tracker.say({
      itemId: late,
      change: { kind: 'owners', to: ['Head of Safeguarding and QA', 'Joel Okafor'] },
    });
    const { id } = await meet();
    await client.meetings.start({ id });
    await client.tracker.say({
      itemId: late,
      meetingId: id,
      change: {
        kind: 'update',
        text: 'Kofi and his cousin Naeem Qureshi met with Reverend Ampofo, 01632 960100, and will meet again.',
      },
    });
    await client.meetings.changeItem({ id, itemId: late, isReached: true });
    const path = join(folder, 'partners.html');
    await client.meetings.saveMinutes({
      id,
      isForPartners: true,
      fileToken: grants.grant(path, 'save-document'),
    });
    const html = readFileSync(path, 'utf8');
    expect(html).toContain('[name] and his cousin [name] met with');
    expect(html).toContain('[left out], and will meet again.');
    for (const name of ['Naeem', 'Qureshi', 'Ampofo', '960100']) expect(html).not.toContain(name);
  });

  it('shows sealed minutes as they were approved, whatever became of an item since', async () => {
    const { client, late, meet } = await withItems();
    const { id } = await meet();
    await client.meetings.start({ id });
    await client.meetings.change({ id, attendance: PEOPLE });
    const say = (to: 'stuck' | 'on-track', meetingId: string | null) =>
      client.tracker.say({ itemId: late, meetingId, change: { kind: 'delivery', to, why: '' } });
    const { undo } = await say('stuck', id);
    await client.meetings.changeItem({ id, itemId: late, isReached: true });
    await client.meetings.end({ id });
    await client.meetings.approve({ id });
    const sealed = await client.meetings.get({ id });
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    await say('on-track', null);
    expect(await client.meetings.get({ id })).toEqual(sealed);
    expect(sealed).toMatchObject({ state: 'approved', missing: [] });
    expect(sealed.agenda[0]).toMatchObject({ item: { delivery: 'stuck' }, decisions: [{ words: 'Stuck.' }] });
  });

  it('tells from which state an action of a plan moved: the colour that its file gave it', async () => {
    const made = await withItems();
    const { client, grants, meet } = made;
    const path = join(made.folder, 'plan.csv');
    writeFileSync(path, 'Ref,Action,End,Lead,BRAG\n1.1,Visit every child,01/02/2024,Kim Lee,Amber\n');
    const { planId } = await client.tracker.readPlan({ fileToken: grants.grant(path, 'import-plan') });
    await client.tracker.takePlan({ planId });
    const { id } = await meet();
    await client.meetings.start({ id });
    const { rows } = await client.tracker.list({ search: 'Visit every child' });
    const change = { kind: 'delivery', to: 'on-track', why: '' } as const;
    await client.tracker.say({ itemId: rows[0]?.id ?? '', meetingId: id, change });
    expect((await client.meetings.get({ id })).moves).toEqual([
      { words: 'From “Needs work” to “On track”', count: 1 },
    ]);
  });

  it('carries what was not reached; the third time in a row needs a reason before the minutes are approved', async () => {
    const { client, soon, meet } = await withItems();
    const hold = async (day: string, nextOn: string) => {
      const { id } = await meet({ day, nextOn });
      await client.meetings.start({ id });
      await client.meetings.change({ id, attendance: PEOPLE });
      await client.meetings.end({ id });
      return id;
    };
    await hold('2024-04-17', '2024-05-15');
    await hold('2024-05-15', '2024-06-12');
    const third = await hold('2024-06-12', '2024-07-10');
    const item = (await client.meetings.get({ id: third })).agenda.find((each) => each.item.id === soon);
    expect(item).toMatchObject({ timesCarried: 2, reason: 'Not reached last time' });
    await expect(client.meetings.approve({ id: third })).rejects.toMatchObject({
      data: { details: expect.arrayContaining([expect.stringContaining('carried for the third time')]) },
    });
    for (const each of (await client.meetings.get({ id: third })).agenda)
      await client.meetings.changeItem({
        id: third,
        itemId: each.item.id,
        carryReason: 'The owner was ill.',
      });
    await client.meetings.approve({ id: third });
  });

  it('is sealed once its minutes are approved, and verify finds a change behind its back', async () => {
    const { client, service, late, meet } = await withItems();
    const { id } = await meet();
    await client.meetings.start({ id });
    await expect(client.meetings.approve({ id })).rejects.toMatchObject({
      data: { details: ['The meeting has not ended yet.', 'Say who was present.'] },
    });
    await client.meetings.change({ id, attendance: PEOPLE });
    await client.meetings.end({ id });
    await client.meetings.approve({ id });
    for (const change of [
      client.meetings.change({ id, notes: 'later' }),
      client.meetings.changeItem({ id, itemId: late, isReached: true }),
      client.meetings.start({ id }),
    ])
      await expect(change).rejects.toMatchObject({ code: 'SEALED' });
    const { database } = service.context.workspaces.current!;
    for (const sql of [
      "UPDATE meetings SET notes = 'x'",
      'DELETE FROM meetings',
      'UPDATE meeting_items SET minutes = 1',
      'DELETE FROM meeting_items',
    ])
      expect(() => database.exec(sql), sql).toThrow('sealed');
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
    const guard = database
      .prepare("SELECT sql FROM sqlite_master WHERE name = 'approved_meetings_are_not_changed'")
      .pluck()
      .get() as string;
    database.exec('DROP TRIGGER approved_meetings_are_not_changed');
    database.exec("UPDATE meetings SET minutes = replace(minutes, 'Impact', 'Other')");
    database.exec(guard);
    expect((await client.auditTrail.verify({})).findings).toEqual([
      expect.stringContaining('not as they were approved'),
    ]);
  });
});

describe('a year of twelve meetings', () => {
  it('goes on until everything is complete, and says so by an empty agenda', async () => {
    const made = await withItems();
    const { client } = made;
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2024, 4 + month, 15)).toISOString().slice(0, 10);
      const nextOn = new Date(Date.UTC(2024, 5 + month, 15)).toISOString().slice(0, 10);
      made.setNow(new Date(`${day}T10:00:00Z`));
      const { id } = await client.meetings.plan({ ...PLAN, day, nextOn });
      await client.meetings.start({ id });
      await client.meetings.change({ id, attendance: PEOPLE });
      for (const { item } of (await client.meetings.get({ id })).agenda) {
        const say = (change: Parameters<typeof client.tracker.say>[0]['change']) =>
          client.tracker.say({ itemId: item.id, meetingId: id, change });
        await client.meetings.changeItem({ id, itemId: item.id, isReached: true });
        if (month < 3) await say({ kind: 'update', text: `Month ${month}` });
        else if (item.delivery !== 'complete') {
          await say({
            kind: 'impact',
            to: 'better',
            evidence: 'The child says so.',
            how: 'visit',
            voice: 'child',
          });
          await say({ kind: 'delivery', to: 'complete', why: '' });
        }
      }
      await client.meetings.end({ id });
      await client.meetings.approve({ id });
    }
    expect((await client.tracker.list({})).counts).toMatchObject({ total: 3, done: 3, open: 0 });
    const { id } = await client.meetings.plan({ ...PLAN, day: '2025-05-15', nextOn: '2025-06-15' });
    expect(await client.meetings.get({ id })).toMatchObject({ agenda: [], stillOpen: 0 });
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });
});

describe('sealed minutes', () => {
  it('take dated notes beside them, and nothing more is decided under them', async () => {
    const made = await withItems();
    const { client } = made;
    made.setNow(new Date('2024-04-17T10:00:00Z'));
    const { id } = await client.meetings.plan(PLAN);
    await expect(client.meetings.addNote({ id, text: 'x' })).rejects.toMatchObject({ code: 'PROBLEM' });
    await client.meetings.start({ id });
    await client.meetings.change({ id, attendance: PEOPLE });
    const [first] = (await client.meetings.get({ id })).agenda;
    const itemId = first?.item.id ?? '';
    await client.meetings.changeItem({ id, itemId, isReached: true });
    const { undo } = await client.tracker.say({
      itemId,
      meetingId: id,
      change: { kind: 'delivery', to: 'stuck', why: '' },
    });
    await client.meetings.end({ id });
    await client.meetings.approve({ id });
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    const { events } = await client.tracker.get({ id: itemId });
    expect(events.at(-1)).toMatchObject({ change: { kind: 'take-back' }, meetingId: null });
    await expect(
      client.tracker.say({ itemId, meetingId: id, change: { kind: 'update', text: 'late' } }),
    ).rejects.toMatchObject({ code: 'SEALED' });
    await client.meetings.addNote({ id, text: 'It was Tuesday, not Wednesday.' });
    const minutes = await client.meetings.get({ id });
    expect(minutes.laterNotes).toMatchObject([{ text: 'It was Tuesday, not Wednesday.' }]);
    expect(minutes.agenda[0]?.decisions.at(-1)?.isTakenBack).toBe(false);
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });
});
