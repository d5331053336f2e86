import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shareWords } from '#shared/domain/rounds/grade-tally.ts';
import { distributionOf } from '#shared/domain/rounds/round-report.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aCaseDraft, aReview, aSubmittedReview } from '../reviews/a-review.ts';
import { everyQueryOf } from '../store/query-plan.ts';

describe('a review that is withdrawn', () => {
  it('keeps what was written, says why, is not counted and not written in, and can be taken in again', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client);
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'Warm.' });
    const { undo } = await client.rounds.withdraw({ reviewId, because: 'The family moved away.' });
    const { summary, reviews } = await client.rounds.get({ id: roundId });
    expect(summary.counts).toMatchObject({ 'in-progress': 0, withdrawn: 1 });
    expect(reviews[0]).toMatchObject({ status: 'withdrawn', withdrawnBecause: 'The family moved away.' });
    await expect(
      client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'Warmer.' }),
    ).rejects.toThrow('This review was withdrawn from its round.');
    await client.reviews.raiseConcern({ reviewId, concern: 'The child was seen alone at night.' });
    expect((await client.reviews.get({ id: reviewId })).answers.strengths).toBe('Warm.');
    await client.workspace.undo({ undoId: undo.id });
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'Warmer.' });
  });

  it('is no work that the lead is told of, and is shared out among nobody', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId, reviewerId } = await aReview(client);
    const kinds = async () => (await client.workspace.today({})).waiting.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['reviewer-progress']);
    await client.rounds.withdraw({ reviewId, because: 'The family moved away.' });
    expect(await kinds()).toEqual([]);
    await client.rounds.allocate({ reviewId, reviewerId: null });
    await expect(client.rounds.allocate({ reviewId, reviewerId: reviewerId ?? '' })).rejects.toThrow(
      'withdrawn from its round',
    );
    const reviewers = [{ personId: reviewerId ?? '', capacity: null }];
    expect((await client.rounds.allocateBalanced({ roundId, reviewers })).allocated).toBe(0);
  });

  it('is never a sealed one', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aSubmittedReview(client);
    await expect(client.rounds.withdraw({ reviewId, because: 'No.' })).rejects.toMatchObject({
      code: 'SEALED',
    });
  });
});

describe('a round', () => {
  it('closes when nothing is open, or with a note that says why, and never over a child at risk', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client);
    const { open } = await client.rounds.closingCheck({ id: roundId });
    expect(open.map(({ sentence }) => sentence)).toEqual([
      'A1 is not begun by Reviewer of A1 and not submitted.',
    ]);
    await expect(client.rounds.close({ id: roundId, note: '' })).rejects.toThrow('Something is still open');
    const { id } = await client.reviews.raiseConcern({ reviewId, concern: 'Not seen.' });
    await expect(client.rounds.close({ id: roundId, note: 'Out of time.' })).rejects.toThrow(
      'immediate risk',
    );
    await client.reviews.settleConcern({ reviewId, id, done: 'Seen today.' });
    await client.rounds.close({ id: roundId, note: 'Out of time.' });
    expect((await client.rounds.get({ id: roundId })).summary.closedAt).not.toBeNull();
    expect((await client.workspace.today({})).waiting).toEqual([]);
    await expect(client.rounds.extend({ id: roundId, closesOn: '2026-04-01', because: 'x' })).rejects.toThrow(
      'closed',
    );
    await client.rounds.reopen({ id: roundId });
    await client.rounds.extend({ id: roundId, closesOn: '2026-04-01', because: 'Half term.' });
    expect((await client.rounds.get({ id: roundId })).summary.closesOn).toBe('2026-04-01');
  });

  it('is duplicated with a window as long and without its cases', async () => {
    const { client } = await anOpenWorkspace();
    const { roundId } = await aReview(client);
    const { id } = await client.rounds.duplicate({
      id: roundId,
      name: 'Autumn round',
      opensOn: '2026-10-05',
    });
    const { summary, reviews } = await client.rounds.get({ id });
    expect(summary).toMatchObject({ name: 'Autumn round', opensOn: '2026-10-05', closesOn: '2026-10-16' });
    expect(reviews).toEqual([]);
  });

  it('is reported with n beside each figure, words as they were given, and the round before beside it', async () => {
    const { client, grants, folder } = await anOpenWorkspace();
    await aSubmittedReview(client, {
      reference: 'OLD1',
      round: { name: 'Autumn', opensOn: '2025-10-01', closesOn: '2025-10-10', scaleId: 'excellent-1' },
    });
    const { roundId } = await aSubmittedReview(client, { reference: 'NEW1' });
    const { id: caseId } = await client.cases.save({ id: null, draft: aCaseDraft({ reference: 'NEW2' }) });
    await client.rounds.addCases({ roundId, caseIds: [caseId], reason: '' });
    const report = await client.rounds.report({ id: roundId });
    expect(report.reviews).toMatchObject({ chosen: 2, submitted: 1, open: 1, withdrawn: 0, moderated: 0 });
    expect(report.asGraded).toMatchObject({
      n: 1,
      goodOrBetter: 1,
      byWord: [{ word: 'Good', rank: 3, count: 1 }],
    });
    expect(report.before).toMatchObject({ name: 'Autumn', submitted: 1 });
    expect(report.recommendations).toMatchObject({ child: 1, service: 0 });
    const path = join(folder, 'report.html');
    await client.rounds.saveReport({ id: roundId, fileToken: grants.grant(path, 'save-document') });
    const html = readFileSync(path, 'utf8');
    expect(html).toContain('1 of 1 as graded');
    expect(html).toContain('NEW1');
    expect(html).not.toContain('Ada Stone');
    expect(html.replace(/<style[\s\S]*?<\/style>/g, '')).not.toMatch(/\(\d+%/);
  });
});

describe('the report of a round', () => {
  it('has the same round before it as its results, also one that opened on the same day', async () => {
    const { client, setNow } = await anOpenWorkspace({ now: new Date('2026-03-10T12:00:00Z') });
    await aSubmittedReview(client, { reference: 'ONE', round: { name: 'North' } });
    setNow(new Date('2026-03-11T12:00:00Z'));
    const { roundId } = await aSubmittedReview(client, { reference: 'TWO', round: { name: 'South' } });
    expect((await client.rounds.report({ id: roundId })).before?.name).toBe('North');
    expect((await client.rounds.results({ id: roundId })).before?.name).toBe('North');
  });
});

describe('a distribution', () => {
  it('keeps two words of one rank apart and adds up to n by word and by rank', () => {
    const grade = (word: string, rank: number) => ({ word, rank });
    const made = distributionOf([grade('Excellent', 4), grade('Outstanding', 4), grade('Good', 3), null]);
    expect(made.byWord.map(({ word }) => word)).toEqual(['Excellent', 'Outstanding', 'Good']);
    expect(made.n).toBe(3);
    expect(made.byRank.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('gives no percentage under ten', () => {
    expect(shareWords(8, 9)).toBe('8 of 9');
    expect(shareWords(8, 13)).toBe('8 of 13 (62%)');
  });
});

describe('the figures of a round', () => {
  it('take as many queries for three reviews as for one', async () => {
    const { client, service } = await anOpenWorkspace();
    const { roundId } = await aSubmittedReview(client, { reference: 'A1' });
    const { database } = service.context.workspaces.current!;
    const queries = async () =>
      (await everyQueryOf(database, () => client.rounds.report({ id: roundId }))).length;
    await queries();
    const forOne = await queries();
    for (const reference of ['A2', 'A3']) await aSubmittedReview(client, { reference, inRound: roundId });
    expect((await client.rounds.report({ id: roundId })).reviews.submitted).toBe(3);
    expect(await queries()).toBe(forOne);
  });
});
