import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCELLENT_SCALE, OFSTED_SCALE } from '#shared/domain/grades/scale.ts';
import type { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import type { EvidenceItem } from '#shared/domain/reviews/evidence.ts';
import { missingFrom } from '#shared/domain/reviews/missing.ts';
import type { ReviewContent } from '#shared/domain/reviews/review-content.ts';
import { expectedFields, isGradeField } from '#shared/domain/reviews/review-fields.ts';
import { filledFields, reviewProgress } from '#shared/domain/reviews/review-progress.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';

const RATIONALES = expectedFields(DEFAULT_TEMPLATE).filter((field) => field.endsWith('/rationale'));
const GRADES = expectedFields(DEFAULT_TEMPLATE).filter(isGradeField);

const evidence = (item: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: 'e1',
  kind: 'childs-words',
  source: 'Visit',
  date: '',
  text: 'I like it here.',
  cites: RATIONALES,
  ...item,
});

const recommended = (draft: Partial<RecommendationDraft> = {}, id = 'r1') => ({
  id,
  level: 'child' as const,
  action: 'Kim to visit.',
  measure: '',
  intendedImpact: '',
  owners: ['Kim'],
  due: '2026-06-30',
  theme: '',
  ...draft,
});

/** A review of one grade throughout that lacks nothing, before it is changed. */
const aReview = (grade: string, changes: Partial<ReviewContent> = {}): ReviewContent => ({
  template: DEFAULT_TEMPLATE,
  scale: OFSTED_SCALE,
  answers: Object.fromEntries([
    ...GRADES.map((field) => [field, grade]),
    ...RATIONALES.map((field) => [field, 'Seen and heard.']),
  ]),
  evidence: [evidence()],
  recommendations: [],
  concerns: [],
  hasReviewer: true,
  ...changes,
});

const without = (content: ReviewContent, ...fields: string[]): ReviewContent => ({
  ...content,
  answers: Object.fromEntries(Object.entries(content.answers).filter(([field]) => !fields.includes(field))),
});

const blockingIn = (content: ReviewContent) => missingFrom(content).filter(({ isBlocking }) => isBlocking);
const sentencesOf = (content: ReviewContent) => missingFrom(content).map(({ sentence }) => sentence);

describe('what a review still lacks', () => {
  it('is nothing, once all is graded, reasoned and evidenced', () => {
    expect(missingFrom(aReview('outstanding'))).toEqual([]);
    expect(missingFrom(aReview('good', { recommendations: [recommended()] }))).toEqual([]);
  });

  it('names each grade of an empty review once, with all that it needs', () => {
    const empty = aReview('good', { answers: {}, evidence: [] });
    expect(blockingIn(empty).map(({ field }) => field)).toEqual(GRADES);
    expect(sentencesOf(empty)[0]).toBe(
      "“Child's lived experience and voice” has no grade yet: it needs one, with a rationale that names its evidence.",
    );
  });

  it('says the grade that asks for a rationale, and for evidence', () => {
    const field = 'domain/assessment/rationale';
    const unreasoned = without(aReview('outstanding'), field);
    expect(missingFrom(unreasoned)).toEqual([
      expect.objectContaining({
        field,
        sentence: '“Assessment and analysis” is graded Outstanding, so it needs a rationale: say why.',
      }),
    ]);
    const uncited = { ...unreasoned, evidence: [evidence({ cites: [] })] };
    expect(sentencesOf(uncited)).toContain(
      '“Assessment and analysis” is graded Outstanding, so it needs a rationale: say why, and link the evidence that it rests on.',
    );
    const unevidenced = aReview('outstanding', {
      evidence: [evidence({ cites: RATIONALES.filter((one) => one !== field) })],
    });
    expect(sentencesOf(unevidenced)).toEqual([
      '“Assessment and analysis” is graded Outstanding, so its rationale must name what it rests on: link at least one evidence item to it.',
    ]);
  });

  it('counts neither a rationale of spaces nor evidence that says nothing', () => {
    const spaces = aReview('outstanding');
    const blank = { ...spaces, answers: { ...spaces.answers, 'overall/rationale': ' \n ' } };
    expect(blockingIn(blank).map(({ field }) => field)).toEqual(['overall/rationale']);
    const silent = aReview('outstanding', { evidence: [evidence({ text: '  ' })] });
    expect(blockingIn(silent).map(({ field }) => field)).toEqual(RATIONALES);
  });

  it('treats a grade that the scale does not have as none', () => {
    const foreign = aReview('outstanding', { scale: EXCELLENT_SCALE });
    expect(blockingIn(foreign).map(({ field }) => field)).toEqual(GRADES);
  });

  it('needs a recommendation for the child under the best grade of the scale, whatever its word', () => {
    const sentence =
      'This review is graded Good, so it needs at least one clear recommendation for this child: add one at child level.';
    expect(sentencesOf(aReview('good'))).toEqual([sentence]);
    expect(missingFrom(aReview('excellent', { scale: EXCELLENT_SCALE }))).toEqual([]);
    const forTheService = aReview('good', { recommendations: [recommended({ level: 'service' })] });
    expect(sentencesOf(forTheService)).toEqual([sentence]);
  });

  it.each(['requires-improvement', 'inadequate'])(
    'needs one for the child and one for the service when it is graded %s',
    (grade) => {
      const neither = missingFrom(aReview(grade));
      expect(neither.map(({ rule, isBlocking }) => [rule, isBlocking])).toEqual([
        ['less-than-top-requires-child-level', true],
        ['less-than-good-requires-service-level', true],
      ]);
      const service = aReview(grade, { recommendations: [recommended({ level: 'service' })] });
      expect(blockingIn(service)).toHaveLength(1);
      const child = aReview(grade, { recommendations: [recommended()] });
      expect(blockingIn(child)).toEqual([
        expect.objectContaining({ field: 'recommendations/nothing-for-service' }),
      ]);
      const both = [recommended(), recommended({ level: 'service' }, 'r2')];
      expect(missingFrom(aReview(grade, { recommendations: both }))).toEqual([]);
    },
  );

  it('takes the reviewer’s reason where there is truly nothing for the service, and no blank one', () => {
    const because = (reason: string) => {
      const review = aReview('inadequate', { recommendations: [recommended()] });
      return missingFrom({
        ...review,
        answers: { ...review.answers, 'recommendations/nothing-for-service': reason },
      });
    };
    expect(because('One worker left on one day; the cover that failed was replaced in May.')).toEqual([]);
    expect(because(' \n')).toHaveLength(1);
  });

  it('asks of each recommendation who does it and by when, and does not insist', () => {
    const review = aReview('good', {
      recommendations: [
        recommended({ owners: [], due: '' }),
        recommended({ due: '' }, 'r2'),
        recommended({ owners: [' '] }, 'r3'),
        recommended({}, 'r4'),
      ],
    });
    expect(
      missingFrom(review).map(({ field, sentence, isBlocking }) => [field, sentence, isBlocking]),
    ).toEqual([
      [
        'recommendation/r1/owners',
        'Recommendation 1 has nobody to do it and no date: nobody can follow it up.',
        false,
      ],
      ['recommendation/r2/due', 'Recommendation 2 has no date: nobody can follow it up.', false],
      ['recommendation/r3/owners', 'Recommendation 3 has nobody to do it: nobody can follow it up.', false],
    ]);
  });

  it('wants an action in every recommendation that was begun, but never that it is SMART', () => {
    const begun = aReview('good', {
      recommendations: [recommended({ action: 'Consider things.' }), recommended({ action: ' ' }, 'r2')],
    });
    expect(missingFrom(begun)).toEqual([
      {
        field: 'recommendation/r2',
        rule: 'recommendation-requires-action',
        sentence: 'Recommendation 2 does not say what is to be done: write its action, or remove it.',
        isBlocking: true,
      },
    ]);
    const onlyBlank = aReview('good', { recommendations: [recommended({ action: '' })] });
    expect(blockingIn(onlyBlank)).toHaveLength(2);
  });

  it('puts an immediate concern first, until what was done is written down', () => {
    const settledAt = '2026-03-03T10:00:00Z';
    const concerns = [
      { id: 'c1', settledAt },
      { id: 'c2', settledAt: null },
    ];
    const [first] = missingFrom(aReview('good', { concerns }));
    expect(first).toMatchObject({ field: 'concern/c2', isBlocking: true });
    expect(missingFrom(aReview('outstanding', { concerns: [{ id: 'c1', settledAt }] }))).toEqual([]);
  });

  it('asks for the child’s own words, and does not insist: a baby has none', () => {
    const paraphrased = aReview('outstanding', { evidence: [evidence({ kind: 'record' })] });
    expect(missingFrom(paraphrased)).toEqual([
      expect.objectContaining({ field: 'evidence', rule: 'childs-own-words', isBlocking: false }),
    ]);
  });

  it('wants somebody who answers for the grades', () => {
    expect(missingFrom(aReview('outstanding', { hasReviewer: false }))).toEqual([
      expect.objectContaining({ field: 'reviewer', isBlocking: true }),
    ]);
  });

  it('never grows a blocking item when a text is added', () => {
    fc.assert(
      fc.property(
        fc.subarray(RATIONALES),
        fc.constantFrom(...RATIONALES),
        fc.constantFrom('outstanding', 'good', 'inadequate'),
        (left, added, grade) => {
          const sparse = without(aReview(grade), ...RATIONALES.filter((field) => !left.includes(field)));
          const more = { ...sparse, answers: { ...sparse.answers, [added]: 'Because.' } };
          expect(blockingIn(more).length).toBeLessThanOrEqual(blockingIn(sparse).length);
        },
      ),
    );
  });
});

describe('the progress of a review', () => {
  it('is the share of the template’s fields that say something', () => {
    const fields = expectedFields(DEFAULT_TEMPLATE);
    fc.assert(
      fc.property(fc.subarray(fields), (filled) => {
        const answers = { ...Object.fromEntries(filled.map((field) => [field, 'x'])), elsewhere: 'x' };
        const count = filledFields(DEFAULT_TEMPLATE, answers);
        expect(count).toBe(filled.length);
        expect(reviewProgress(DEFAULT_TEMPLATE, count)).toBeCloseTo(filled.length / fields.length);
      }),
    );
    expect(filledFields(DEFAULT_TEMPLATE, { strengths: '   ' })).toBe(0);
    expect(reviewProgress(DEFAULT_TEMPLATE, 10_000)).toBe(1);
    expect(filledFields(DEFAULT_TEMPLATE, { 'recommendations/nothing-for-service': 'x' })).toBe(0);
  });
});
