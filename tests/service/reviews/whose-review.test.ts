import { describe, expect, it } from 'vitest';
import { sealReview } from '#service/reviews/seal.ts';
import { asId } from '#shared/domain/ids.ts';
import { anOpenWorkspace, type TestService } from '../a-service.ts';
import { aCaseDraft, aRecommendation, aReview, aReviewer, aRoundDraft, gradeAll } from './a-review.ts';

type Client = TestService['client'];

const actAs = (client: Client, name: string, role: 'lead' | 'reviewer') =>
  client.workspace.updateSettings({ me: { personId: null, name, role } });

/** A review that is Colin's, in a workspace of the lead's. */
async function aReviewOfColin(client: Client) {
  const review = await aReview(client, { isAllocated: false });
  const colin = await aReviewer(client, 'Colin Hathersage');
  await client.rounds.allocate({ reviewId: review.reviewId, reviewerId: colin });
  return { ...review, colin };
}

const answer = (reviewId: string) => ({ reviewId, field: 'strengths', value: 'Seen.' });

describe('whose review it is', () => {
  it('lets its reviewer write, however a system writes the name, and refuses any other reviewer', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReviewOfColin(client);
    for (const name of ['Colin Hathersage', 'Hathersage, C', 'HATHERSAGE  Colin']) {
      await actAs(client, name, 'reviewer');
      await client.reviews.saveAnswer({ ...answer(reviewId), value: name });
    }
    await actAs(client, 'Nasreen Akhtar', 'reviewer');
    await expect(client.reviews.saveAnswer(answer(reviewId))).rejects.toMatchObject({
      code: 'PROBLEM',
      message: expect.stringContaining('review of Colin Hathersage'),
    });
    await expect(client.reviews.submit({ reviewId })).rejects.toMatchObject({ code: 'PROBLEM' });
    expect((await client.reviews.get({ id: reviewId })).writingAs).toBe('reader');
  });

  it('never keeps anybody from raising a concern, or from writing down what was done', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReviewOfColin(client);
    await actAs(client, 'Nasreen Akhtar', 'reviewer');
    const { id } = await client.reviews.raiseConcern({ reviewId, concern: 'He is alone there now.' });
    await client.reviews.settleConcern({ reviewId, id, done: 'Rang the duty manager.' });
  });

  it('asks the lead for a reason before writing on somebody’s behalf, and seals it with the review', async () => {
    const made = await anOpenWorkspace();
    const { client } = made;
    const { reviewId } = await aReviewOfColin(client);
    expect((await client.reviews.get({ id: reviewId })).writingAs).toBe('may-on-behalf');
    await client.reviews.writeOnBehalf({ reviewId, reason: 'Colin is in hospital.' });
    await gradeAll(client, reviewId, 'good');
    await client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() });
    const { seal } = await client.reviews.submit({ reviewId });

    const review = await client.reviews.get({ id: reviewId });
    expect(review.sealedAs).toMatchObject({ reviewer: 'Colin Hathersage', submittedBy: 'Test Lead' });
    expect(review.exceptions).toEqual([
      expect.objectContaining({
        words: 'Test Lead wrote on behalf of Colin Hathersage.',
        reason: 'Colin is in hospital.',
      }),
    ]);
    const { database, store } = made.service.context.workspaces.current!;
    expect(sealReview(store, asId(reviewId))).toBe(seal);
    database.exec('DROP TRIGGER sealed_reviews_are_not_changed');
    database
      .prepare(
        "UPDATE reviews SET sealed_content = replace(sealed_content, 'hospital', 'Spain') WHERE id = ?",
      )
      .run(reviewId);
    expect(sealReview(store, asId(reviewId))).not.toBe(seal);
  });

  it('keeps and seals that no reason was given, where a program writes for a reviewer without asking for one', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReviewOfColin(client);
    const words = 'Test Lead wrote on behalf of Colin Hathersage and gave no reason.';
    await client.reviews.saveAnswer({ ...answer(reviewId), value: '' });
    expect((await client.reviews.get({ id: reviewId })).exceptions).toEqual([]);
    await client.reviews.saveAnswer(answer(reviewId));
    await gradeAll(client, reviewId, 'outstanding');
    await client.reviews.submit({ reviewId });
    const review = await client.reviews.get({ id: reviewId });
    expect(review.exceptions).toEqual([expect.objectContaining({ words, reason: '' })]);
    expect(review.sealedAs).toMatchObject({ submittedBy: 'Test Lead' });
    const trail = await client.auditTrail.list({ limit: 100 });
    expect(trail.filter(({ action }) => action === 'write-on-behalf')).toHaveLength(1);
  });

  it('says nothing of anybody’s behalf where the reviewer wrote and submitted it', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReviewOfColin(client);
    await actAs(client, 'Colin Hathersage', 'reviewer');
    await gradeAll(client, reviewId, 'outstanding');
    await client.reviews.submit({ reviewId });
    const review = await client.reviews.get({ id: reviewId });
    expect(review.sealedAs).toMatchObject({ submittedBy: null });
    expect(review.exceptions).toEqual([]);
  });

  it('asks again once the review is somebody else’s, and says whose work was handed over', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, colin } = await aReviewOfColin(client);
    await client.reviews.writeOnBehalf({ reviewId, reason: 'Read out over the telephone.' });
    await client.reviews.saveAnswer(answer(reviewId));
    const nasreen = await aReviewer(client, 'Nasreen Akhtar');
    const { undo } = await client.rounds.allocate({ reviewId, reviewerId: nasreen });
    const words = 'Begun by Colin Hathersage, given to Nasreen Akhtar.';
    const handed = await client.reviews.get({ id: reviewId });
    expect(handed.exceptions.map((exception) => exception.words)).toContain(words);
    expect(handed.writingAs).toBe('may-on-behalf');

    await client.workspace.undo({ undoId: undo!.id });
    const back = await client.reviews.get({ id: reviewId });
    expect([back.row.reviewerId, back.writingAs]).toEqual([colin, 'on-behalf']);
    expect(back.exceptions.map((exception) => exception.words)).not.toContain(words);
    expect(back.answers).toMatchObject({ strengths: 'Seen.' });
  });
});

describe('a reviewer of the same team', () => {
  async function aCaseOfEast(client: Client) {
    await client.cases.save({ id: null, draft: aCaseDraft({ team: 'East', worker: 'Kim Vale' }) });
    const [one] = (await client.cases.list({})).rows;
    const { id: roundId } = await client.rounds.save({ id: null, draft: aRoundDraft() });
    await client.rounds.addCases({ roundId, caseIds: [one!.id], reason: '' });
    const reviewId = (await client.reviews.list({ roundId })).rows[0]!.id;
    const jo = await aReviewer(client, 'Jo Marsh', 'East Team');
    return { roundId, reviewId, jo };
  }

  it('is a warning that the lead accepts with a reason, which is shown wherever the review is', async () => {
    const { client } = await anOpenWorkspace();
    const { roundId, reviewId, jo } = await aCaseOfEast(client);
    expect(await client.rounds.reviewersFor({ reviewId })).toEqual([
      expect.objectContaining({ isAllowed: false, isAcceptable: true }),
    ]);
    for (const sameTeamReason of ['', '  '])
      await expect(
        client.rounds.allocate({ reviewId, reviewerId: jo, sameTeamReason }),
      ).rejects.toMatchObject({ data: { next: expect.stringContaining('Say why') } });
    const sameTeamReason = 'There is one team; Jo has never met the family.';
    const { undo } = await client.rounds.allocate({ reviewId, reviewerId: jo, sameTeamReason });
    const words = 'Jo Marsh is of the same team (East).';
    expect((await client.reviews.get({ id: reviewId })).exceptions).toEqual([
      expect.objectContaining({ kind: 'same-team', words, reason: sameTeamReason, acceptedBy: 'Test Lead' }),
    ]);
    expect((await client.rounds.get({ id: roundId })).reviews[0]!.exceptions).toEqual([
      `${words} ${sameTeamReason}`,
    ]);
    const [accepted] = (
      await client.auditTrail.list({ entity: 'review', entityId: reviewId, limit: 2 })
    ).slice(1);
    expect(accepted).toMatchObject({ action: 'accept-same-team' });
    const kept = await client.rounds.allocateBalanced({
      roundId,
      reviewers: [{ personId: jo, capacity: null }],
    });
    expect(kept.conflicts).toEqual([]);

    await client.workspace.undo({ undoId: undo!.id });
    expect(await client.reviews.get({ id: reviewId })).toMatchObject({
      exceptions: [],
      row: { reviewer: null },
    });
  });

  it('is not allocated by itself, and no reason lets anybody review a case that they work', async () => {
    const { client } = await anOpenWorkspace();
    const { roundId, reviewId, jo } = await aCaseOfEast(client);
    const shared = await client.rounds.allocateBalanced({
      roundId,
      reviewers: [{ personId: jo, capacity: null }],
    });
    expect(shared).toMatchObject({ allocated: 0, notAllocated: [{ reviewId }] });
    const kim = await aReviewer(client, 'K. Vale');
    await expect(
      client.rounds.allocate({ reviewId, reviewerId: kim, sameTeamReason: 'Nobody else is there.' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('works this case') });
  });
});

describe('who works here', () => {
  it('leaves a deed of its own in the trail when somebody becomes the lead', async () => {
    const { client } = await anOpenWorkspace();
    await actAs(client, 'Colin Hathersage', 'reviewer');
    await actAs(client, 'Imogen Hartwell', 'lead');
    const [entry] = await client.auditTrail.list({ entity: 'workspace', limit: 1 });
    expect(entry).toMatchObject({
      action: 'become-lead',
      before: expect.stringContaining('Colin Hathersage'),
      after: expect.stringContaining('Imogen Hartwell'),
    });
  });

  it('lets nobody but the lead change whom to ring, or the limits of small groups', async () => {
    const { client } = await anOpenWorkspace();
    await actAs(client, 'Colin Hathersage', 'reviewer');
    await client.workspace.updateSettings({ idleMinutes: 5 });
    await expect(
      client.workspace.updateSettings({ escalation: { name: 'Nobody', phone: '', guidance: '' } }),
    ).rejects.toMatchObject({ message: expect.stringContaining('set by the lead') });
  });
});
