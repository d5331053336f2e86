import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aSubmittedReview } from '../reviews/a-review.ts';

async function withItem() {
  const made = await anOpenWorkspace({ now: new Date('2026-04-17T09:00:00Z') });
  const { client, grants, folder } = made;
  await aSubmittedReview(client);
  const [item] = (await client.tracker.list({})).rows;
  const id = item?.id ?? '';
  const path = (name: string) => join(folder, name);
  const token = (name: string) => grants.grant(path(name), 'save-document');
  const textOf = (name: string) =>
    readFileSync(path(name), 'utf8')
      .replace(/<style[\s\S]*?<\/style>/gu, ' ')
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ');
  return { ...made, id, token, textOf };
}

describe('a short assurance report', () => {
  it('says that nothing is known where nothing is, and gives no assurance of an effect', async () => {
    const { client, id, token, textOf } = await withItem();
    await client.tracker.saveAssurance({ id, fileToken: token('a.html') });
    expect(textOf('a.html')).toContain('Nothing is known yet of what it changed.');
    await client.tracker.say({
      itemId: id,
      change: { kind: 'delivery', to: 'complete', why: 'Moved away.' },
    });
    await client.tracker.saveAssurance({ id, fileToken: token('b.html') });
    expect(textOf('b.html')).toContain('this report gives no assurance of an effect');
  });

  it('tells what was checked and found, and leaves out what was taken back', async () => {
    const { client, id, token, textOf } = await withItem();
    const impact = (evidence: string) =>
      client.tracker.say({
        itemId: id,
        change: { kind: 'impact', to: 'better', evidence, how: 'A visit on 9 April', voice: 'Ada' },
      });
    await impact('She rings Kim herself.');
    const { undo } = await impact('Typed into the wrong place.');
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    await client.tracker.saveAssurance({ id, fileToken: token('a.html') });
    const text = textOf('a.html');
    expect(text).toContain('She rings Kim herself.');
    expect(text).toContain('A visit on 9 April');
    expect(text).not.toContain('wrong place');
  });
});

describe('the feedback sheet of an auditor', () => {
  it('tells what came of each recommendation, the child by reference and not by name', async () => {
    const { client, id, token, textOf } = await withItem();
    await client.tracker.say({ itemId: id, change: { kind: 'update', text: 'Four visits were made.' } });
    const [auditor] = await client.tracker.auditors({});
    expect(auditor).toMatchObject({ name: 'Reviewer of A1', recommendations: 1 });
    expect(
      await client.tracker.saveFeedback({ reviewerId: auditor?.id ?? '', fileToken: token('f.html') }),
    ).toEqual({ rows: 1 });
    expect(textOf('f.html')).toContain('Four visits were made.');
    expect(textOf('f.html')).toContain('A1');
    expect(textOf('f.html')).not.toContain('Ada Stone');
  });

  it('is of nobody who recommended nothing', async () => {
    const { client, token } = await withItem();
    await expect(
      client.tracker.saveFeedback({ reviewerId: 'nobody', fileToken: token('f.html') }),
    ).rejects.toMatchObject({ code: 'NOT_THERE' });
  });
});

describe('a series of meetings', () => {
  it('ends when all is complete, or before with a reason, and goes on again by one undo', async () => {
    const { client } = await withItem();
    const plan = {
      series: 'Impact meeting',
      day: '2026-04-20',
      startsAt: '10:00',
      lengthMinutes: 60,
      nextOn: '2026-05-20',
      chair: 'Philippa Tunnard',
    };
    const { id: meetingId } = await client.meetings.plan(plan);
    const end = (why = '') => client.meetings.endSeries({ series: 'Impact meeting', isEnded: true, why });
    await expect(end()).rejects.toMatchObject({ message: '1 meeting of it is not approved yet.' });
    await client.meetings.start({ id: meetingId });
    await client.meetings.change({
      id: meetingId,
      attendance: { present: ['Philippa Tunnard'], apologies: [] },
    });
    await client.meetings.end({ id: meetingId });
    await client.meetings.approve({ id: meetingId });
    await expect(end()).rejects.toMatchObject({
      message: '1 recommendation is still open: meetings go on until all are complete.',
    });
    const { undo } = await end('The board takes it over.');
    expect(await client.meetings.series({})).toMatchObject([
      {
        series: 'Impact meeting',
        meetings: 1,
        ended: { words: 'The board takes it over. 1 in all, 1 open.' },
      },
    ]);
    await expect(
      client.meetings.plan({ ...plan, day: '2026-05-20', nextOn: '2026-06-20' }),
    ).rejects.toMatchObject({ message: 'The series “Impact meeting” has ended.' });
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect((await client.meetings.series({}))[0]?.ended).toBeNull();
    await client.meetings.plan({ ...plan, day: '2026-05-20', nextOn: '2026-06-20' });
  });

  it('that has ended gets no meeting by the new name of another one', async () => {
    const { client, id: itemId } = await withItem();
    const plan = {
      series: 'Impact meeting',
      day: '2026-04-20',
      startsAt: '10:00',
      lengthMinutes: 60,
      nextOn: '2026-05-20',
      chair: 'Philippa Tunnard',
    };
    const { id } = await client.meetings.plan(plan);
    await client.tracker.say({ itemId, change: { kind: 'delivery', to: 'complete', why: 'Moved away.' } });
    await client.meetings.start({ id });
    await client.meetings.change({ id, attendance: { present: ['Philippa Tunnard'], apologies: [] } });
    await client.meetings.end({ id });
    await client.meetings.approve({ id });
    await client.meetings.endSeries({ series: plan.series, isEnded: true });
    const { id: other } = await client.meetings.plan({ ...plan, series: 'Board' });
    await expect(client.meetings.change({ id: other, plan: { series: plan.series } })).rejects.toMatchObject({
      message: 'The series “Impact meeting” has ended.',
    });
    await client.meetings.change({ id: other, plan: { series: 'Board', chair: 'Ada Quill' } });
    expect((await client.meetings.get({ id: other })).chair).toBe('Ada Quill');
  });
});
