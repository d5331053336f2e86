import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aCaseDraft, aReviewer, aSubmittedReview } from '../reviews/a-review.ts';

describe('the page of a worker and of a team', () => {
  it('counts the cases that somebody works, works with others or manages, and lists their reviews', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, caseId } = await aSubmittedReview(client, { reference: 'ONE' });
    await client.cases.save({
      id: caseId,
      draft: aCaseDraft({ reference: 'ONE', worker: 'Tam Orchard', team: 'North' }),
    });
    const save = (draft: Parameters<typeof aCaseDraft>[0]) =>
      client.cases.save({ id: null, draft: aCaseDraft(draft) });
    await save({ reference: 'TWO', worker: 'Lee Bright', otherWorkers: ['Tam Orchard'], team: 'North' });
    await save({ reference: 'THREE', worker: 'Lee Bright', teamManager: 'Tam Orchard', team: 'South' });
    await save({ reference: 'FOUR', worker: 'Lee Bright', team: 'North' });
    const tam = await client.rounds.practiceOf({ of: 'worker', name: 'tam  orchard' });
    expect(tam).toMatchObject({ name: 'Tam Orchard', open: 3, never: 2, children: 1, figures: null });
    expect(tam.reviews.map(({ id }) => id)).toEqual([reviewId]);
    const north = await client.rounds.practiceOf({ of: 'team', name: 'North' });
    expect(north).toMatchObject({ open: 3, never: 2, workers: ['Lee Bright', 'Tam Orchard'] });
    expect(JSON.stringify(tam)).not.toMatch(/gradeWord|"rank"/);
  });

  it('says that nobody is called so', async () => {
    const { client } = await anOpenWorkspace();
    await expect(client.rounds.practiceOf({ of: 'worker', name: 'Nobody Known' })).rejects.toThrow(
      'Nobody in this workspace is called Nobody Known.',
    );
    await expect(client.rounds.practiceOf({ of: 'team', name: 'West' })).rejects.toThrow(
      'No case belongs to a team',
    );
  });

  it('is where find leads with the name of a worker, and not with that of a reviewer', async () => {
    const { client } = await anOpenWorkspace();
    await aReviewer(client, 'Robin Marsh');
    await client.cases.save({ id: null, draft: aCaseDraft({ worker: 'Tam Orchard' }) });
    const found = async (query: string) =>
      (await client.workspace.search({ query })).find(({ kind }) => kind === 'person')?.target;
    expect(await found('Orchard')).toEqual({ to: 'worker', id: 'Tam Orchard' });
    expect(await found('Marsh')).toMatchObject({ to: 'person' });
  });
});
