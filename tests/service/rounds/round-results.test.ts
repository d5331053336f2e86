import { describe, expect, it, vi } from 'vitest';
import { goodOrBetter, OVERALL_FIELD, tallyOf } from '#shared/domain/rounds/grade-tally.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aModeration, gradeWhole } from '../moderations/a-moderation.ts';
import { aReview, aSubmittedReview } from '../reviews/a-review.ts';

// One test makes the demo council, which goes through all the rules.
vi.setConfig({ testTimeout: 120_000 });

describe('the results of a round', () => {
  it('are the grades of its submitted reviews by domain and overall, and how many are open', async () => {
    const { client } = await anOpenWorkspace();
    const { roundId, reviewId } = await aSubmittedReview(client);
    const { id: caseId } = await client.cases.save({
      id: null,
      draft: {
        reference: 'B2',
        names: { full: 'Bo Reed', aliases: [] },
        statuses: [],
        phones: [],
        related: [],
      },
    });
    await client.rounds.addCases({ roundId, caseIds: [caseId], reason: '' });
    const { round, before } = await client.rounds.results({ id: roundId });
    expect(before).toBeNull();
    expect(round.open).toBe(1);
    expect(round.reviews).toMatchObject([{ reviewId, childName: 'Ada Stone', reviewer: 'Reviewer of A1' }]);
    expect(round.domains.map(({ key }) => key)).toEqual(DEFAULT_TEMPLATE.domains.map(({ key }) => key));
    expect(round.reviews[0]!.grades.map(({ field, graded }) => [field, graded?.word])).toEqual([
      ...DEFAULT_TEMPLATE.domains.map(({ key }) => [key, 'Good']),
      [OVERALL_FIELD, 'Good'],
    ]);
  });

  it('stand beside the last round that has any, in the words of its own scale', async () => {
    const { client } = await anOpenWorkspace();
    await aSubmittedReview(client, {
      reference: 'A1',
      round: { name: 'Old', opensOn: '2025-03-02', closesOn: '2025-03-13', scaleId: 'excellent-1' },
    });
    await aReview(client, {
      reference: 'A2',
      round: { name: 'Never finished', opensOn: '2025-09-02', closesOn: '2025-09-13' },
    });
    const { roundId } = await aSubmittedReview(client, { reference: 'A3' });
    const { before } = await client.rounds.results({ id: roundId });
    expect(before?.name).toBe('Old');
    expect(before?.points[0]).toEqual({ word: 'Excellent', rank: 4 });
    expect(before?.reviews).toHaveLength(1);
  });

  it('show the moderated grade beside the one that was given, and every grade of the demo', async () => {
    const made = await aModeration();
    const { client, id, detail, good: reviewId, roundId } = made;
    const overall = async (view: 'graded' | 'moderated') =>
      tallyOf((await client.rounds.results({ id: roundId })).round, OVERALL_FIELD, view);
    const before = await overall('moderated');
    await gradeWhole(made, { id, reviewId, moderatorId: detail.moderators[0]!.id });
    await client.moderations.decide({
      id,
      reviewId,
      field: OVERALL_FIELD,
      grade: 'inadequate',
      sort: 'weighed',
      because: 'Read again.',
      meeting: '',
    });
    expect(goodOrBetter(await overall('graded')).words).toBe('8 of 13 (62%) Good or better');
    const after = await overall('moderated');
    expect(goodOrBetter(after).n).toBe(goodOrBetter(before).n - 1);
    expect(after.counts.at(-1)!.n).toBe(before.counts.at(-1)!.n + 1);
  });
});
