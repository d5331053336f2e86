import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const NOW = new Date('2024-06-10T10:00:00Z');

/** A recommendation for the service, and an audit that took place after it. */
async function withAudit(draft: object = {}, item: object = {}) {
  const made = await anOpenWorkspace({ now: NOW });
  const { client } = made;
  const { id: itemId } = await client.tracker.add({
    level: 'service',
    action: 'Team managers write down why a visit was late.',
    source: 'Survey of workers, March 2024',
    measure: '8 of 10 late visits have a reason on file.',
    owners: ['Duty manager'],
    due: '30 May 2024',
    ...item,
  });
  const { id: activityId } = await client.activities.save({
    id: null,
    draft: {
      typeKey: 'thematic-audit',
      title: 'Late visits',
      heldOn: '2024-06-03',
      owner: 'QA officer',
      ...draft,
    },
  });
  return { ...made, itemId, activityId };
}

const FOUND = { confirms: 'yes', n: 8, of: 10, found: 'A reason stood on file for eight visits.' } as const;

describe('a measure that an activity confirms', () => {
  it('is asked at the activity, and its answer is evidence in the tracker with n and the activity as its source', async () => {
    const { client, itemId, activityId } = await withAudit();
    await client.verifications.ask({ itemId, activityId });
    const { notYet, questions } = await client.verifications.ofActivity({ activityId });
    expect(notYet).toBe('');
    expect(questions).toMatchObject([{ item: { id: itemId, number: 1 }, answer: null, caution: '' }]);
    await client.verifications.answer({ itemId, activityId, ...FOUND });
    const { item, events } = await client.tracker.get({ id: itemId });
    expect(item).toMatchObject({ impact: 'better', delivery: 'not-said' });
    expect(events.at(-1)?.change).toMatchObject({
      kind: 'impact',
      how: 'Thematic audit: Late visits, 3 Jun 2024',
      seen: { activityId, n: 8, of: 10 },
    });
    expect(await client.verifications.ofItem({ itemId })).toMatchObject([
      { activity: { title: 'Late visits' }, answer: { n: 8, of: 10, to: 'better' } },
    ]);
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('is not completed by the answer alone: completing stays with a second person', async () => {
    const { client, itemId, activityId } = await withAudit();
    await client.tracker.say({ itemId, change: { kind: 'delivery', to: 'awaiting-check' } });
    await client.verifications.ask({ itemId, activityId });
    await expect(client.verifications.answer({ itemId, activityId, ...FOUND })).rejects.toMatchObject({
      message: expect.stringContaining('a second person says whether it is confirmed'),
    });
    expect((await client.tracker.get({ id: itemId })).item.delivery).toBe('awaiting-check');
  });

  it('is not confirmed by who owns it', async () => {
    const { client, itemId, activityId } = await withAudit();
    await client.tracker.say({ itemId, change: { kind: 'owners', to: ['TEST LEAD'] } });
    await client.verifications.ask({ itemId, activityId });
    await expect(client.verifications.answer({ itemId, activityId, ...FOUND })).rejects.toMatchObject({
      message: expect.stringContaining('somebody else says whether it is confirmed'),
    });
  });

  it('says so where one person owns both the recommendation and the activity', async () => {
    const { client, itemId, activityId } = await withAudit({ owner: 'duty manager' });
    await client.verifications.ask({ itemId, activityId });
    const [question] = (await client.verifications.ofActivity({ activityId })).questions;
    expect(question?.caution).toContain('Duty manager owns the recommendation and this activity');
  });

  it('is not verified by the activity that it came out of, nor when it was merged into another', async () => {
    const { client, itemId, activityId } = await withAudit();
    const { findingId } = await client.activities.saveFinding({
      id: activityId,
      findingId: null,
      kind: 'recommendation',
      text: 'Late visits are looked at in supervision.',
    });
    const own = await client.activities.track({ id: activityId, findingId });
    const REFUSED = { message: expect.stringContaining('came out of this activity') };
    await expect(client.verifications.ask({ itemId: own.itemId, activityId })).rejects.toMatchObject(REFUSED);
    await client.tracker.merge({ intoId: itemId, ids: [own.itemId] });
    await expect(client.verifications.ask({ itemId, activityId })).rejects.toMatchObject(REFUSED);
  });

  it('keeps the promise of a duplicate that was merged into it', async () => {
    const { client, itemId, activityId } = await withAudit();
    const { id: other } = await client.tracker.add({ level: 'service', action: 'Same', source: 'A survey' });
    await client.verifications.ask({ itemId: other, activityId });
    await client.tracker.merge({ intoId: itemId, ids: [other] });
    expect((await client.verifications.ofActivity({ activityId })).questions).toMatchObject([
      { item: { id: itemId } },
    ]);
    await client.verifications.answer({ itemId, activityId, ...FOUND });
    expect((await client.tracker.get({ id: itemId })).item.impact).toBe('better');
  });

  it('shows the newest answer where a duplicate had brought an older one along', async () => {
    const { client, itemId, activityId, setNow } = await withAudit();
    const { id: other } = await client.tracker.add({ level: 'service', action: 'Same', source: 'A survey' });
    await client.verifications.ask({ itemId: other, activityId });
    await client.verifications.answer({ itemId: other, activityId, ...FOUND, n: 9 });
    await client.tracker.merge({ intoId: itemId, ids: [other] });
    const shown = async () => (await client.verifications.ofItem({ itemId })).map(({ answer }) => answer?.n);
    expect(await shown()).toEqual([9]);
    await client.verifications.answer({ itemId, activityId, ...FOUND, n: 7 });
    expect(await shown(), 'said in the same moment').toEqual([7]);
    setNow(new Date('2024-06-11T10:00:00Z'));
    await client.verifications.answer({ itemId, activityId, ...FOUND, n: 6 });
    expect(await shown()).toEqual([6]);
  });

  it.each([
    [{ n: 11 }, '11 of 10 cannot be'],
    [{ n: 0 }, 'None of 10 showed it'],
    [{ n: 0, of: 0 }, 'Say how many were looked at'],
    [{ found: '  ' }, 'Say what was found'],
    [{ confirms: 'no' as const, n: 10 }, 'All 10 showed it'],
  ])('is not answered against its own figures: %o', async (wrong, sentence) => {
    const { client, itemId, activityId } = await withAudit();
    await client.verifications.ask({ itemId, activityId });
    await expect(
      client.verifications.answer({ itemId, activityId, ...FOUND, ...wrong }),
    ).rejects.toMatchObject({ message: expect.stringContaining(sentence) });
    expect((await client.tracker.get({ id: itemId })).item.impact).toBe('not-yet-due');
  });

  it('is not answered before the activity took place, nor where it did not happen', async () => {
    const { client, itemId, activityId } = await withAudit({ heldOn: null, plannedFor: '2024-09' });
    await client.verifications.ask({ itemId, activityId });
    await expect(client.verifications.answer({ itemId, activityId, ...FOUND })).rejects.toMatchObject({
      message: expect.stringContaining('on which day it took place'),
    });
    await client.activities.setState({ id: activityId, to: 'did-not-happen', why: 'Snow.' });
    await expect(client.verifications.answer({ itemId, activityId, ...FOUND })).rejects.toMatchObject({
      message: expect.stringContaining('did not happen'),
    });
  });

  it('is asked once however often it is pressed, and no longer after one undo or when nobody is to be asked', async () => {
    const { client, itemId, activityId } = await withAudit();
    const { undo } = await client.verifications.ask({ itemId, activityId });
    expect(await client.verifications.ask({ itemId, activityId })).toEqual({ undo: null });
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect((await client.verifications.ofActivity({ activityId })).questions).toEqual([]);
    await client.verifications.ask({ itemId, activityId });
    await client.verifications.stopAsking({ itemId, activityId });
    expect(await client.verifications.ofItem({ itemId })).toEqual([]);
    await expect(client.verifications.answer({ itemId, activityId, ...FOUND })).rejects.toMatchObject({
      code: 'NOT_THERE',
    });
  });

  it('is corrected by a second answer or an undo, and an answered question does not disappear', async () => {
    const { client, itemId, activityId } = await withAudit();
    await client.verifications.ask({ itemId, activityId });
    await client.verifications.answer({ itemId, activityId, ...FOUND });
    const { undo } = await client.verifications.answer({
      itemId,
      activityId,
      ...FOUND,
      confirms: 'no',
      n: 3,
    });
    const answers = async () =>
      (await client.verifications.ofItem({ itemId })).map(({ answer }) => answer?.n);
    expect(await answers()).toEqual([3]);
    await client.workspace.undo({ undoId: undo?.id ?? '' });
    expect(await answers()).toEqual([8]);
    expect((await client.tracker.get({ id: itemId })).item.impact).toBe('better');
    await expect(client.verifications.stopAsking({ itemId, activityId })).rejects.toMatchObject({
      message: expect.stringContaining('stays beside its answer'),
    });
  });

  it('is named in the assurance report, with who was asked, n and what was found', async () => {
    const { client, grants, folder, itemId, activityId } = await withAudit();
    const save = async (name: string) => {
      await client.tracker.saveAssurance({
        id: itemId,
        fileToken: grants.grant(join(folder, name), 'save-document'),
      });
      return readFileSync(join(folder, name), 'utf8')
        .replace(/<[^>]+>/gu, ' ')
        .replace(/\s+/gu, ' ');
    };
    await client.verifications.ask({ itemId, activityId });
    expect(await save('a.html')).toContain(
      'To be confirmed by Thematic audit: Late visits: nothing was said yet.',
    );
    await client.verifications.answer({ itemId, activityId, ...FOUND });
    const text = await save('b.html');
    expect(text).toContain('Thematic audit: Late visits, asked to confirm it, 10 Jun 2024');
    expect(text).toContain('seen in 8 of 10. Impact: better.');
    expect(text).toContain('A reason stood on file for eight visits.');
  });
});

describe('what was promised and never verified', () => {
  it('is listed when the day is past, waits on Today, and is gone with the answer', async () => {
    const { client, itemId, activityId } = await withAudit();
    expect((await client.verifications.promised({})).rows).toEqual([]);
    await client.verifications.ask({ itemId, activityId });
    expect(await client.verifications.promised({})).toMatchObject({
      promised: 1,
      verified: 0,
      rows: [{ item: { id: itemId }, why: 'It took place on 3 Jun 2024; nothing was said.' }],
    });
    const waits = async () =>
      (await client.workspace.today({})).waiting
        .filter(({ kind }) => kind === 'verification')
        .map(({ title }) => title);
    expect(await waits()).toEqual(['1 recommendation was to be verified, and nothing was said']);
    await client.verifications.answer({ itemId, activityId, ...FOUND, confirms: 'not-shown', n: 0, of: 0 });
    expect(await client.verifications.promised({})).toMatchObject({ verified: 1, rows: [] });
    expect(await waits()).toEqual([]);
  });

  it('has the promise that a measure makes in words and nobody was asked about', async () => {
    const measure = 'A dip sample of ten files in May will confirm it.';
    const { client, itemId } = await withAudit({}, { measure });
    expect(await client.verifications.promised({})).toMatchObject({
      rows: [{ item: { id: itemId }, activity: null, words: measure, since: '2024-05-30' }],
    });
    await client.tracker.say({
      itemId,
      change: { kind: 'impact', to: 'better', evidence: 'Nine of ten.', how: 'The dip sample of 6 June' },
    });
    expect(await client.verifications.promised({})).toMatchObject({ promised: 1, verified: 1, rows: [] });
  });

  it('leaves out what is not due yet or superseded, and keeps what an activity failed to do', async () => {
    const { client, itemId, activityId } = await withAudit({ heldOn: null, plannedFor: '2024-06' });
    await client.verifications.ask({ itemId, activityId });
    expect((await client.verifications.promised({})).rows, 'this month is not over').toEqual([]);
    await client.activities.setState({ id: activityId, to: 'did-not-happen', why: 'Snow.' });
    expect((await client.verifications.promised({})).rows).toMatchObject([
      { why: 'The activity did not happen.' },
    ]);
    await client.tracker.say({ itemId, change: { kind: 'delivery', to: 'superseded', why: 'A new one.' } });
    expect(await client.verifications.promised({})).toMatchObject({ promised: 0, rows: [] });
  });
});
