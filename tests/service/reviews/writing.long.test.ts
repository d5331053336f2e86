import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedFields, isGradeField } from '#shared/domain/reviews/review-fields.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aRecommendation, aReview } from './a-review.ts';

const CITED = 'domain/assessment/rationale';
const anItem = { kind: 'record' as const, source: 'Case note', date: '', text: 'Seen.', cites: [CITED] };

describe('writing a review', () => {
  it('saves a field at a time and says when, and what is still missing', async () => {
    const { client, setNow } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    setNow(new Date('2026-03-03T10:42:00Z'));
    const saved = await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'Warm.' });
    expect(saved.savedAt).toBe('2026-03-03T10:42:00.000Z');
    expect(saved.missing.length).toBeGreaterThan(0);
    const { row, answers, savedAt } = await client.reviews.get({ id: reviewId });
    expect(answers).toEqual({ strengths: 'Warm.' });
    expect(savedAt).toBe(saved.savedAt);
    expect(row.status).toBe('in-progress');
    expect(row.progress).toBeCloseTo(1 / expectedFields(DEFAULT_TEMPLATE).length);
  });

  it('leaves out what a paste brings along unseen, so that the review can be handed back', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const pasted = 'Sie\u0000 said \u202bسلام\u202c\u001b[2J,\u000bthen\tleft.\n';
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: pasted });
    await client.reviews.saveEvidence({ reviewId, id: null, ...anItem, text: pasted });
    const { answers, evidence } = await client.reviews.get({ id: reviewId });
    expect(answers.strengths).toBe('Sie said سلام[2J,\u000bthen\tleft.\n');
    expect(evidence[0]?.text).toBe(answers.strengths);
  });

  it('keeps the last value of each field, whatever order they are saved in', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const fields = expectedFields(DEFAULT_TEMPLATE);
    const save = fc.constantFrom(...fields).chain((field) =>
      fc.record({
        field: fc.constant(field),
        value: isGradeField(field)
          ? fc.constantFrom('', 'outstanding', 'good', 'requires-improvement', 'inadequate')
          : fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme' })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(save, { maxLength: 12 }), async (saves) => {
        const { answers: expected } = await client.reviews.get({ id: reviewId });
        for (const { field, value } of saves) {
          await client.reviews.saveAnswer({ reviewId, field, value });
          if (value === '') delete expected[field];
          else expected[field] = value;
        }
        const { answers, row } = await client.reviews.get({ id: reviewId });
        expect(answers).toEqual(expected);
        const filled = fields.filter((field) => answers[field]?.trim()).length;
        expect(row.progress).toBeCloseTo(filled / fields.length);
        expect(row.gradeWord === null).toBe(answers['overall/grade'] === undefined);
      }),
      { numRuns: 12 },
    );
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });

  it('copies the overall grade for lists, in the words of the round’s scale, and takes it back', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client, { round: { scaleId: 'excellent-1' } });
    await client.reviews.saveAnswer({ reviewId, field: 'overall/grade', value: 'excellent' });
    const listed = async () => (await client.reviews.list({ roundId })).rows[0];
    expect(await listed()).toMatchObject({ gradeWord: 'Excellent', gradeRank: 4 });
    await client.reviews.saveAnswer({ reviewId, field: 'overall/grade', value: '' });
    expect(await listed()).toMatchObject({ gradeWord: null, gradeRank: null });
  });

  it('refuses a field that the template, and a grade that the scale, does not have', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const save = (field: string, value: string) => client.reviews.saveAnswer({ reviewId, field, value });
    for (const field of ['domain/made-up/grade', 'constructor', '__proto__', '', "strengths'; --"])
      await expect(save(field, 'good')).rejects.toMatchObject({ code: 'PROBLEM' });
    await expect(save('overall/grade', 'excellent')).rejects.toMatchObject({
      code: 'PROBLEM',
      data: { next: expect.stringContaining('Outstanding, Good, Requires improvement, Inadequate') },
    });
    const { row, answers } = await client.reviews.get({ id: reviewId });
    expect([row.status, answers]).toEqual(['allocated', {}]);
  });

  it('is not begun by saving nothing, and writes no history for it', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const before = await client.auditTrail.list({ entityId: reviewId });
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: '' });
    expect((await client.reviews.get({ id: reviewId })).row.status).toBe('allocated');
    expect(await client.auditTrail.list({ entityId: reviewId })).toEqual(before);
  });

  it('tells the trail what went and what came, not the whole text again', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'A long text, warm.' });
    await client.reviews.saveAnswer({ reviewId, field: 'strengths', value: 'A long text, very warm.' });
    const [newest] = await client.auditTrail.list({ entity: 'review', entityId: reviewId, limit: 1 });
    expect(JSON.parse(newest!.after!)).toEqual({
      field: 'strengths',
      at: 13,
      removed: '',
      inserted: 'very ',
    });
  });

  it('adds, changes and removes evidence and recommendations in the order in which they came', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const first = await client.reviews.saveEvidence({ reviewId, id: null, ...anItem, cites: [CITED, CITED] });
    const second = await client.reviews.saveEvidence({ reviewId, id: null, ...anItem, cites: [] });
    await client.reviews.saveEvidence({ reviewId, id: first.id, ...anItem, text: 'Seen twice.' });
    const one = await client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() });
    await client.reviews.saveRecommendation({
      reviewId,
      id: one.id,
      draft: aRecommendation({ due: '2026-07', owners: [' Kim Vale ', ''] }),
    });
    const written = await client.reviews.get({ id: reviewId });
    expect(written.evidence.map(({ id, text, cites }) => [id, text, cites])).toEqual([
      [first.id, 'Seen twice.', [CITED]],
      [second.id, 'Seen.', []],
    ]);
    expect(written.recommendations).toEqual([
      { id: one.id, ...aRecommendation({ due: '2026-07', owners: ['Kim Vale'] }) },
    ]);
    await client.reviews.removeEvidence({ reviewId, id: first.id });
    await client.reviews.removeRecommendation({ reviewId, id: one.id });
    const left = await client.reviews.get({ id: reviewId });
    expect([left.evidence.length, left.recommendations.length]).toEqual([1, 0]);
  });

  it('refuses evidence for a rationale that the template does not have', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const cites = ['domain/made-up/rationale', 'overall/grade'];
    await expect(client.reviews.saveEvidence({ reviewId, id: null, ...anItem, cites })).rejects.toMatchObject(
      { code: 'PROBLEM', data: { details: cites } },
    );
  });

  it('does not reach into another review by the id of one of its parts', async () => {
    const { client } = await anOpenWorkspace();
    const mine = await aReview(client);
    const other = await aReview(client, { reference: 'B2' });
    const evidence = await client.reviews.saveEvidence({ reviewId: other.reviewId, id: null, ...anItem });
    const recommendation = await client.reviews.saveRecommendation({
      reviewId: other.reviewId,
      id: null,
      draft: aRecommendation(),
    });
    const concern = await client.reviews.raiseConcern({ reviewId: other.reviewId, concern: 'At risk.' });
    const { reviewId } = mine;
    for (const attempt of [
      client.reviews.saveEvidence({ reviewId, id: evidence.id, ...anItem, text: 'x' }),
      client.reviews.removeEvidence({ reviewId, id: evidence.id }),
      client.reviews.saveRecommendation({ reviewId, id: recommendation.id, draft: aRecommendation() }),
      client.reviews.removeRecommendation({ reviewId, id: recommendation.id }),
      client.reviews.settleConcern({ reviewId, id: concern.id, done: 'x' }),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_THERE' });
    const untouched = await client.reviews.get({ id: other.reviewId });
    expect(untouched.evidence[0]?.text).toBe('Seen.');
    expect(untouched.concerns[0]?.settledAt).toBeNull();
  });

  it('records a concern at once, shows whom to ring, and is settled by what was done', async () => {
    const { client } = await anOpenWorkspace();
    const escalation = { name: 'Duty manager', phone: '01632 960100', guidance: 'Ring first.' };
    await client.workspace.updateSettings({ escalation });
    const { reviewId, roundId } = await aReview(client);
    const raised = await client.reviews.raiseConcern({ reviewId, concern: 'Bruises, seen today.' });
    expect(raised.missing[0]).toMatchObject({ field: `concern/${raised.id}`, isBlocking: true });
    const during = await client.reviews.get({ id: reviewId });
    expect(during.escalation).toEqual(escalation);
    expect(during.concerns[0]).toMatchObject({ raisedBy: 'Test Lead', settledAt: null });
    const saved = await client.reviews.settleConcern({ reviewId, id: raised.id, done: 'Police told.' });
    expect(saved.missing.some(({ field }) => field.startsWith('concern/'))).toBe(false);
    expect((await client.rounds.get({ id: roundId })).reviews[0]?.hasConcern).toBe(true);
  });

  it('keeps what kind of source an item is, and takes it back', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const { id } = await client.reviews.saveEvidence({
      reviewId,
      id: null,
      ...anItem,
      sourceKind: 'quantitative',
    });
    const kindOf = async () => (await client.reviews.get({ id: reviewId })).evidence[0]?.sourceKind;
    expect(await kindOf()).toBe('quantitative');
    await client.reviews.saveEvidence({ reviewId, id, ...anItem });
    expect(await kindOf()).toBeUndefined();
  });
});
