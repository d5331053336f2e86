import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aCaseDraft, aReview, aReviewer, aRoundDraft } from '../reviews/a-review.ts';

describe('a round', () => {
  it('is added, changed and listed, the newest window first', async () => {
    const { client } = await anOpenWorkspace();
    const { id } = await client.rounds.save({ id: null, draft: aRoundDraft() });
    await client.rounds.save({
      id: null,
      draft: aRoundDraft({ name: 'Autumn', opensOn: '2026-10-05', closesOn: '2026-10-16' }),
    });
    await client.rounds.save({ id, draft: aRoundDraft({ theme: 'Neglect', closesOn: '2026-03-02' }) });
    expect((await client.rounds.list({})).map(({ name, theme }) => [name, theme])).toEqual([
      ['Autumn', ''],
      ['Spring round', 'Neglect'],
    ]);
    expect((await client.rounds.get({ id })).draft).toEqual(
      aRoundDraft({ theme: 'Neglect', closesOn: '2026-03-02' }),
    );
  });

  it.each([
    ['a window that ends before it begins', { closesOn: '2026-03-01' }, 'closesOn'],
    ['a template that is not there', { templateId: 'made-up-1' }, 'templateId'],
    ['a scale that is not there', { scaleId: 'made-up-1' }, 'scaleId'],
  ])('is refused with %s', async (_what, wrong, field) => {
    const { client } = await anOpenWorkspace();
    await expect(client.rounds.save({ id: null, draft: aRoundDraft(wrong) })).rejects.toMatchObject({
      code: 'PROBLEM',
      data: { details: [field] },
    });
    expect(await client.rounds.list({})).toEqual([]);
  });

  it('keeps its template and scale once a review has begun with them', async () => {
    const { client } = await anOpenWorkspace();
    const { roundId: id, reviewId } = await aReview(client);
    const other = aRoundDraft({ scaleId: 'excellent-1' });
    await client.rounds.save({ id, draft: other });
    await client.rounds.save({ id, draft: aRoundDraft() });
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'x' });
    await expect(client.rounds.save({ id, draft: other })).rejects.toMatchObject({ code: 'PROBLEM' });
    await client.rounds.save({ id, draft: aRoundDraft({ name: 'Renamed' }) });
  });

  it('takes a case once, with why it was chosen', async () => {
    const { client } = await anOpenWorkspace();
    const { roundId, caseId } = await aReview(client);
    const add = (caseIds: string[], reason = '') => client.rounds.addCases({ roundId, caseIds, reason });
    expect(await add([caseId, caseId])).toEqual({ added: 0 });
    const { id: fresh } = await client.cases.save({ id: null, draft: aCaseDraft({ reference: 'B2' }) });
    await expect(add([fresh, 'gone'])).rejects.toMatchObject({ code: 'NOT_THERE' });
    expect(await add([fresh, fresh], ' A brother asked. ')).toEqual({ added: 1 });
    const { reviews } = await client.rounds.get({ id: roundId });
    expect(reviews.map(({ reference, chosenBy, reason }) => [reference, chosenBy, reason])).toEqual([
      ['A1', 'hand', 'Chosen by hand.'],
      ['B2', 'hand', 'A brother asked.'],
    ]);
  });

  it('lets a case go only while nothing is written in its review', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client);
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'x' });
    await expect(client.rounds.removeReview({ reviewId })).rejects.toMatchObject({ code: 'PROBLEM' });
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: '' });
    await client.rounds.removeReview({ reviewId });
    expect((await client.rounds.get({ id: roundId })).reviews).toEqual([]);
    await expect(client.rounds.removeReview({ reviewId })).rejects.toMatchObject({ code: 'NOT_THERE' });
  });
});

describe('allocating', () => {
  const worked = { worker: 'Kim Vale', teamManager: 'Jo Marsh', team: 'North' };

  it('gives nobody a case that they work, manage or have in their team, and says why', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, caseId } = await aReview(client);
    await client.cases.save({ id: caseId, draft: aCaseDraft(worked) });
    for (const person of await client.people.list({}))
      if (person.name in { 'Kim Vale': 1, 'Jo Marsh': 1 })
        await client.people.save({
          id: person.id,
          draft: { ...person, roles: [...person.roles, 'reviewer'] },
        });
    await aReviewer(client, 'K. Vale');
    await aReviewer(client, 'Ola North', 'North team');
    const free = await aReviewer(client, 'Sam Free', 'South');
    const permissions = await client.rounds.reviewersFor({ reviewId });
    expect(permissions.filter(({ isAllowed }) => !isAllowed)).toEqual([
      expect.objectContaining({ name: 'Jo Marsh', reason: 'Jo Marsh manages this case.' }),
      expect.objectContaining({ name: 'K. Vale', reason: expect.stringContaining('looks like') }),
      expect.objectContaining({ name: 'Kim Vale', reason: 'Kim Vale works this case.' }),
      expect.objectContaining({ name: 'Ola North', reason: expect.stringContaining('same team') }),
    ]);
    for (const { personId: reviewerId, isAllowed, reason } of permissions)
      if (!isAllowed)
        await expect(client.rounds.allocate({ reviewId, reviewerId })).rejects.toMatchObject({
          code: 'PROBLEM',
          message: expect.stringContaining(reason),
        });
    await client.rounds.allocate({ reviewId, reviewerId: free });
  });

  it('knows the teams that a manager manages from the cases', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    await client.cases.save({ id: null, draft: aCaseDraft({ ...worked, reference: 'B2' }) });
    const [manager] = await client.people.list({ role: 'manager' });
    await client.people.save({
      id: manager!.id,
      draft: { ...manager!, team: '', roles: ['manager', 'reviewer'] },
    });
    const isAllowed = async () =>
      (await client.rounds.reviewersFor({ reviewId })).find(({ name }) => name === 'Jo Marsh')?.isAllowed;
    expect(await isAllowed()).toBe(true);
    const { rows } = await client.cases.list({ search: 'A1' });
    await client.cases.save({ id: rows[0]!.id, draft: aCaseDraft({ team: 'North' }) });
    expect(await isAllowed()).toBe(false);
  });

  it('refuses somebody who is no reviewer, or no longer active', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client);
    const gone = await aReviewer(client, 'Lou Gone');
    const [person] = await client.people.list({ search: 'Lou' });
    await client.people.save({ id: gone, draft: { ...person!, isActive: false } });
    for (const reviewerId of [gone, 'made-up']) {
      const reviewers = [{ personId: reviewerId, capacity: null }];
      await expect(client.rounds.allocate({ reviewId, reviewerId })).rejects.toMatchObject({
        code: 'PROBLEM',
      });
      await expect(client.rounds.allocateBalanced({ roundId, reviewers })).rejects.toMatchObject({
        code: 'PROBLEM',
      });
    }
  });

  it('lets only the lead move a review that is begun, and the trail says who had it', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, reviewerId } = await aReview(client);
    const other = await aReviewer(client, 'Other Reviewer');
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'Warm.' });
    const me = { personId: null, name: 'Test Lead' };
    await client.workspace.updateSettings({ me: { ...me, role: 'reviewer' } });
    await expect(client.rounds.allocate({ reviewId, reviewerId: other })).rejects.toMatchObject({
      code: 'PROBLEM',
    });
    await client.workspace.updateSettings({ me: { ...me, role: 'lead' } });
    await client.rounds.allocate({ reviewId, reviewerId: other });
    const { row, answers } = await client.reviews.get({ id: reviewId });
    expect([row.reviewer, row.status, answers.strengths]).toEqual(['Other Reviewer', 'in-progress', 'Warm.']);
    const [newest] = await client.auditTrail.list({ entity: 'review', entityId: reviewId, limit: 1 });
    expect(newest).toMatchObject({ action: 'allocate', before: JSON.stringify({ reviewerId }) });
  });

  it('shares what is left evenly, keeps what was given, and says what nobody may take', async () => {
    const { client } = await anOpenWorkspace();
    const { roundId, reviewId, reviewerId } = await aReview(client);
    const caseIds: string[] = [];
    for (const [i, extra] of [{}, {}, {}, worked].entries()) {
      const draft = aCaseDraft({ reference: `B${i}`, ...extra });
      caseIds.push((await client.cases.save({ id: null, draft })).id);
    }
    await client.rounds.addCases({ roundId, caseIds, reason: '' });
    const inside = await aReviewer(client, 'Ola North', 'North');
    const shares = await client.rounds.allocateBalanced({
      roundId,
      reviewers: [
        { personId: reviewerId!, capacity: 3 },
        { personId: inside, capacity: 1 },
      ],
    });
    expect(shares).toMatchObject({
      allocated: 3,
      conflicts: [],
      notAllocated: [{ reason: expect.any(String) }],
    });
    const { reviews, reviewers } = await client.rounds.get({ id: roundId });
    expect(reviews.find((one) => one.reviewId === reviewId)?.reviewerId).toBe(reviewerId);
    expect(reviews.find(({ reference }) => reference === 'B3')?.reviewerId).not.toBe(inside);
    expect(reviewers.map(({ name, reviews: held }) => [name, held])).toEqual([
      ['Ola North', 1],
      ['Reviewer of A1', 3],
    ]);
  });
});
