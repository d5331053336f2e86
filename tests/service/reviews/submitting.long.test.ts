import { describe, expect, it } from 'vitest';
import { sealNow, sealReview } from '#service/reviews/seal.ts';
import { asId } from '#shared/domain/ids.ts';
import { changedSinceSeal } from '#shared/domain/reviews/changed-since-seal.ts';
import { anOpenWorkspace, type TestService } from '../a-service.ts';
import { aCaseDraft, aRecommendation, aReview, aSubmittedReview, gradeAll } from './a-review.ts';

const workspaceOf = (made: TestService) => made.service.context.workspaces.current!;

const CHANGES: readonly (readonly [what: string, statement: string])[] = [
  ['the review', 'UPDATE reviews SET grade_rank = 4 WHERE id = ?'],
  ['the review, to open it again', 'UPDATE reviews SET submitted_at = NULL WHERE id = ?'],
  ['the review, by taking it away', 'DELETE FROM reviews WHERE id = ?'],
  ['an answer', "UPDATE review_answers SET value = 'x' WHERE review_id = ?"],
  ['an answer, by taking it away', 'DELETE FROM review_answers WHERE review_id = ?'],
  ['an answer, by adding one', "INSERT INTO review_answers VALUES (?, 'strengths', 'x', '')"],
  ['evidence', "UPDATE evidence_items SET text = 'x' WHERE review_id = ?"],
  ['evidence, by taking it away', 'DELETE FROM evidence_items WHERE review_id = ?'],
  ['a recommendation', "UPDATE recommendations SET action = 'x' WHERE review_id = ?"],
  ['a recommendation, by taking it away', 'DELETE FROM recommendations WHERE review_id = ?'],
  ['a concern', "UPDATE concerns SET done = 'x' WHERE review_id = ?"],
  ['a concern, by taking it away', 'DELETE FROM concerns WHERE review_id = ?'],
];

const TAMPERINGS: readonly (readonly [what: string, statement: string])[] = [
  ['the grade', "UPDATE reviews SET grade_key = 'outstanding' WHERE id = ?"],
  ['the word of the grade', "UPDATE reviews SET grade_word = 'Outstanding' WHERE id = ?"],
  ['the rank of the grade', 'UPDATE reviews SET grade_rank = 4 WHERE id = ?'],
  ['the reviewer', 'UPDATE reviews SET reviewer_id = NULL WHERE id = ?'],
  ['the day', "UPDATE reviews SET submitted_at = '2026-01-01' WHERE id = ?"],
  ['an answer', "UPDATE review_answers SET value = value || '.' WHERE review_id = ?"],
  ['a field', "DELETE FROM review_answers WHERE review_id = ? AND field = 'overall/rationale'"],
  ['what evidence says', "UPDATE evidence_items SET text = 'x' WHERE review_id = ?"],
  ['what evidence is for', "UPDATE evidence_items SET cites = '[]' WHERE review_id = ?"],
  ['whose words they are', "UPDATE evidence_items SET kind = 'record' WHERE review_id = ?"],
  ['an action', "UPDATE recommendations SET action = 'x' WHERE review_id = ?"],
  ['a due date', "UPDATE recommendations SET due = '2030-01' WHERE review_id = ?"],
  ['an owner', "UPDATE recommendations SET owners = '[]' WHERE review_id = ?"],
  ['a recommendation', 'DELETE FROM recommendations WHERE review_id = ?'],
  ['a concern', "UPDATE concerns SET concern = 'x' WHERE review_id = ?"],
  ['what was done', "UPDATE concerns SET done = 'x' WHERE review_id = ?"],
  [
    'the scale',
    "UPDATE rounds SET scale_id = 'excellent-1' WHERE id = (SELECT round_id FROM reviews WHERE id = ?)",
  ],
];

describe('submitting a review', () => {
  it('is refused with every missing thing as a sentence, and changes nothing', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    await client.reviews.saveAnswer({ reviewId, field: 'overall/grade', value: 'good' });
    const { missing } = await client.reviews.get({ id: reviewId });
    await expect(client.reviews.submit({ reviewId })).rejects.toMatchObject({
      code: 'PROBLEM',
      data: {
        details: missing.filter(({ isBlocking }) => isBlocking).map(({ sentence }) => sentence),
      },
    });
    expect((await client.reviews.get({ id: reviewId })).row.submittedAt).toBeNull();
  });

  it('is refused while nobody is named as its reviewer', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client, { isAllocated: false });
    await gradeAll(client, reviewId, 'outstanding');
    await expect(client.reviews.submit({ reviewId })).rejects.toMatchObject({
      data: { details: [expect.stringContaining('Nobody is named as the reviewer')] },
    });
  });

  it('does not wait for what is only asked: who does it, and by when', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    await gradeAll(client, reviewId, 'good');
    const { missing } = await client.reviews.saveRecommendation({
      reviewId,
      id: null,
      draft: aRecommendation({ measure: '', owners: [], due: '' }),
    });
    expect(missing).toEqual([
      expect.objectContaining({ rule: 'recommendation-asks-for-owner-and-date', isBlocking: false }),
    ]);
    await client.reviews.submit({ reviewId });
  });

  it('below Good waits for one for the service, or for the reason why there is none, which is sealed with it', async () => {
    const made = await anOpenWorkspace();
    const { client } = made;
    const { reviewId } = await aReview(client);
    await gradeAll(client, reviewId, 'inadequate');
    await client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() });
    await expect(client.reviews.submit({ reviewId })).rejects.toMatchObject({
      data: { details: [expect.stringContaining('If there is truly none, write why')] },
    });
    const field = 'recommendations/nothing-for-service';
    const reason = 'One day, one worker; the rota that failed was replaced in May.';
    await client.reviews.saveAnswer({ reviewId, field, value: reason });
    const { seal } = await client.reviews.submit({ reviewId });
    expect((await client.reviews.get({ id: reviewId })).answers[field]).toBe(reason);
    const { database, store } = workspaceOf(made);
    database.exec('DROP TRIGGER sealed_review_answers_refuse_update');
    database
      .prepare("UPDATE review_answers SET value = 'Other.' WHERE review_id = ? AND field = ?")
      .run(reviewId, field);
    expect(sealReview(store, asId(reviewId))).not.toBe(seal);
  });

  it('seals it: the seal stands in the review and in the trail, and nothing is missing any more', async () => {
    const made = await anOpenWorkspace();
    const { client } = made;
    const { reviewId, seal } = await aSubmittedReview(client);
    const review = await client.reviews.get({ id: reviewId });
    expect(review).toMatchObject({ seal, missing: [], row: { status: 'submitted' } });
    const [newest] = await client.auditTrail.list({ entity: 'review', entityId: reviewId, limit: 1 });
    expect(newest).toMatchObject({ action: 'submit', after: expect.stringContaining(seal) });
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, seals: 1 });
  });

  it('refuses every change afterwards, by whatever procedure', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, evidenceId, recommendationId, concernId } = await aSubmittedReview(client);
    const before = await client.reviews.get({ id: reviewId });
    const other = await aReview(client, { reference: 'B2' });
    const item = { kind: 'record' as const, source: '', date: '', text: 'x', cites: [] };
    for (const attempt of [
      client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'x' }),
      client.reviews.saveEvidence({ reviewId, id: null, ...item }),
      client.reviews.saveEvidence({ reviewId, id: evidenceId, ...item }),
      client.reviews.removeEvidence({ reviewId, id: evidenceId }),
      client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() }),
      client.reviews.saveRecommendation({ reviewId, id: recommendationId, draft: aRecommendation() }),
      client.reviews.removeRecommendation({ reviewId, id: recommendationId }),
      client.reviews.raiseConcern({ reviewId, concern: 'x' }),
      client.reviews.settleConcern({ reviewId, id: concernId, done: 'x' }),
      client.reviews.submit({ reviewId }),
      client.rounds.allocate({ reviewId, reviewerId: other.reviewerId }),
      client.rounds.allocate({ reviewId, reviewerId: null }),
      client.rounds.removeReview({ reviewId }),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'SEALED' });
    expect(await client.reviews.get({ id: reviewId })).toEqual(before);
  });

  it('tells somebody who raises a concern about it afterwards whom to ring', async () => {
    const { client } = await anOpenWorkspace();
    await client.workspace.updateSettings({
      escalation: { name: 'Duty manager', phone: '01632 960100', guidance: '' },
    });
    const { reviewId } = await aSubmittedReview(client);
    await expect(client.reviews.raiseConcern({ reviewId, concern: 'At risk now.' })).rejects.toMatchObject({
      code: 'SEALED',
      data: { next: expect.stringContaining('Duty manager, 01632 960100') },
    });
  });

  it('refuses each change in the database itself too', async () => {
    const made = await anOpenWorkspace();
    const { reviewId } = await aSubmittedReview(made.client);
    const { database } = workspaceOf(made);
    for (const [what, statement] of CHANGES)
      expect(() => database.prepare(statement).run(reviewId), what).toThrow('the review is sealed');
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });

  it('refuses in the database itself to move a part of another review into it, or out of it', async () => {
    const made = await anOpenWorkspace();
    const { reviewId } = await aSubmittedReview(made.client);
    const other = await aReview(made.client, { reference: 'B2' });
    await made.client.reviews.saveAnswer({ reviewId: other.reviewId, field: 'strengths', value: 'x' });
    const { database } = workspaceOf(made);
    const move = database.prepare('UPDATE review_answers SET review_id = ? WHERE review_id = ?');
    expect(() => move.run(reviewId, other.reviewId)).toThrow('the review is sealed');
    expect(() => move.run(other.reviewId, reviewId)).toThrow('the review is sealed');
  });
});

/** A review written alike in a workspace of its own, at one time, so that only ids can differ. */
async function theSameReview(change: (client: TestService['client']) => Promise<unknown> = async () => {}) {
  const made = await anOpenWorkspace({ now: new Date('2026-03-10T10:00:00Z') });
  await change(made.client);
  const { reviewId } = await aSubmittedReview(made.client);
  const row = workspaceOf(made)
    .database.prepare(
      'SELECT seal, seal_version AS version, sealed_content AS content FROM reviews WHERE id = ?',
    )
    .get(reviewId) as { seal: string; version: number; content: string };
  return { ...made, reviewId, ...row };
}

describe('a seal', () => {
  it('is the same for the same review in another workspace, whatever its ids are there', async () => {
    const one = await theSameReview();
    const other = await theSameReview(async (client) => {
      // More people and rounds beside it, so that nothing has the same place.
      await aReview(client, { reference: 'Z9' });
    });
    expect(other.reviewId).not.toBe(one.reviewId);
    expect(other.seal).toBe(one.seal);
    expect([one.version, JSON.parse(one.content)]).toMatchObject([
      4,
      { sealVersion: 4, case: { reference: 'A1', name: 'Ada Stone' }, template: { key: 'practice-review' } },
    ]);
    expect(one.content).not.toContain(one.reviewId);
  });

  it('does not depend on the order in which concerns of one moment happen to be stored', async () => {
    const seals = new Set<string>();
    for (let i = 0; i < 6; i++) {
      const { client, service } = await anOpenWorkspace({ now: new Date('2026-03-10T10:00:00Z') });
      const { reviewId } = await aReview(client);
      for (const concern of ['One.', 'Two.', 'Three.'])
        await client.reviews.raiseConcern({ reviewId, concern });
      const workspace = service.context.workspaces.current!;
      seals.add(sealNow(workspace.store, asId(reviewId), '2026-03-11T10:00:00Z').seal);
    }
    expect(seals.size).toBe(1);
  });

  it('goes on fitting when the child, the round or the reviewer is called otherwise later', async () => {
    const made = await theSameReview();
    const { client, reviewId, seal } = made;
    const { row } = await client.reviews.get({ id: reviewId });
    await client.cases.save({
      id: row.caseId,
      draft: aCaseDraft({ names: { full: 'Ada Marsh', aliases: ['Ada Stone'] } }),
    });
    const { draft } = await client.rounds.get({ id: row.roundId });
    await client.rounds.save({ id: row.roundId, draft: { ...draft, name: 'Renamed' } });
    expect(sealReview(workspaceOf(made).store, asId(reviewId))).toBe(seal);
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, seals: 1 });
  });

  it('does not hide that a sealed review was given to another child, round or reviewer behind its back', async () => {
    const made = await anOpenWorkspace();
    const { reviewId } = await aSubmittedReview(made.client);
    const other = await aReview(made.client, { reference: 'B2' });
    const { database } = workspaceOf(made);
    const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
    for (const [column, id] of [
      ['case_id', other.caseId],
      ['round_id', other.roundId],
      ['reviewer_id', other.reviewerId],
      ['sealed_content', '{}'],
      ['seal_version', null],
    ]) {
      database.exec('BEGIN');
      for (const { name } of triggers as { name: string }[]) database.exec(`DROP TRIGGER \`${name}\``);
      database.prepare(`UPDATE reviews SET ${column} = ? WHERE id = ?`).run(id, reviewId);
      const { isWhole, findings } = await made.client.auditTrail.verify({});
      expect([isWhole, findings.join(' ')], String(column)).toEqual([
        false,
        expect.stringContaining(reviewId),
      ]);
      database.exec('ROLLBACK');
    }
  });

  it('keeps whose review it was: a child that is renamed later is shown as sealed, with what changed', async () => {
    const made = await anOpenWorkspace();
    const { reviewId } = await aSubmittedReview(made.client);
    const { row, context } = await made.client.reviews.get({ id: reviewId });
    expect(changedSinceSeal(await made.client.reviews.get({ id: reviewId }))).toEqual([]);
    const { draft } = await made.client.cases.get({ id: row.caseId });
    await made.client.cases.save({
      id: row.caseId,
      draft: {
        ...draft,
        reference: 'OTHER-1',
        names: { full: 'Third Child', aliases: [] },
        dateOfBirth: '2011-01-01',
      },
    });
    const before = await made.client.rounds.get({ id: row.roundId });
    await made.client.rounds.save({
      id: row.roundId,
      draft: { ...before.draft, name: 'Renamed', closesOn: '2027-01-31' },
    });
    const after = await made.client.reviews.get({ id: reviewId });
    expect(after.row).toMatchObject({ childName: 'Third Child', reference: 'OTHER-1' });
    expect(after.sealedAs).toMatchObject({
      childName: row.childName,
      reference: row.reference,
      dateOfBirth: draft.dateOfBirth ?? null,
      round: before.draft.name,
      roundDays: { opensOn: before.draft.opensOn, closesOn: before.draft.closesOn },
    });
    expect(after.context.age).toBe(context.age);
    expect(changedSinceSeal(after).map((sentence) => sentence.split(':')[0])).toEqual([
      'The child',
      'The reference',
      'The date of birth',
      'The round',
      'The days of the round',
    ]);
    expect(changedSinceSeal(after).join(' ')).toContain('“OTHER-1” now');
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('no longer fits when somebody gets past the triggers and changes anything that was sealed', async () => {
    const made = await anOpenWorkspace();
    const { reviewId, seal } = await aSubmittedReview(made.client);
    const { database, store } = workspaceOf(made);
    const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
    // Other programs keep to no foreign keys, either: with them a followed-up recommendation could not be deleted.
    database.pragma('foreign_keys = OFF');
    for (const [what, statement] of TAMPERINGS) {
      database.exec('BEGIN');
      for (const { name } of triggers as { name: string }[]) database.exec(`DROP TRIGGER \`${name}\``);
      expect(sealReview(store, asId(reviewId))).toBe(seal);
      database.prepare(statement).run(reviewId);
      expect(sealReview(store, asId(reviewId)), what).not.toBe(seal);
      const { isWhole, findings } = await made.client.auditTrail.verify({});
      expect(isWhole, what).toBe(false);
      expect(findings.join(' '), what).toContain(reviewId);
      database.exec('ROLLBACK');
    }
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });
});
