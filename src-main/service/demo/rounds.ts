import type { SampleOptions } from '#shared/contract/rounds.ts';
import type { CaseId, PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { raiseConcern, settleConcern } from '../reviews/concerns.ts';
import { saveEvidence } from '../reviews/evidence.ts';
import { saveRecommendation } from '../reviews/review-recommendations.ts';
import { saveAnswer } from '../reviews/save-answer.ts';
import { submitReview } from '../reviews/submit.ts';
import { allocate, allocateBalanced } from '../rounds/allocate.ts';
import { reviewsByCase } from '../rounds/cases-repository.ts';
import { saveRound } from '../rounds/repository.ts';
import { addCases } from '../rounds/round-cases.ts';
import { keepSample } from '../rounds/sample.ts';
import { listScales, listTemplates } from '../templates/repository.ts';
import type { BegunReview } from './begun-reviews.ts';
import type { DemoContent, DemoReview, DemoRound } from './demo-content.ts';
import { instantOn, type PastWorkspace } from './past-workspace.ts';

/** What was added so far: people by name, cases by reference. */
export interface DemoIds {
  readonly people: Map<string, PersonId>;
  readonly cases: Map<string, CaseId>;
}

/** An id that the content speaks of. @throws Error where the content contradicts itself. */
export function idIn<Key extends string, Id extends string>(ids: ReadonlyMap<Key, Id>, key: Key): Id {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo content speaks of ${key}, who is not in it.`);
  return id;
}

/** Something that happened at an instant. */
interface Event {
  readonly at: string;
  readonly happen: () => void;
}

/** A round whose reviews were chosen by hand, allocated, written and submitted within its window. @returns its id */
export function roundThatIsOver(
  past: PastWorkspace,
  ids: DemoIds,
  round: DemoRound,
  reviews: readonly DemoReview[],
): RoundId {
  const roundId = addRound(past, round);
  const reason = round.theme ? `Theme of the round: ${round.theme}.` : 'Chosen across teams and statuses.';
  const caseIds = reviews.map(({ caseReference }) => idIn(ids.cases, caseReference));
  addCases(past, { roundId, caseIds, reason });
  past.goTo(instantOn(round.opensOn, '09:00', -7));
  const reviewIds = reviewsByCase(past.store, roundId);
  const events = reviews.flatMap((review) => {
    const reviewId = idIn(reviewIds, idIn(ids.cases, review.caseReference));
    allocate(past, { reviewId, reviewerId: idIn(ids.people, review.reviewer) });
    return eventsOf(past, reviewId, review);
  });
  for (const { at, happen } of events.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    past.goTo(at);
    happen();
  }
  return roundId;
}

/** The round under way: a kept sample, two cases by hand whose reviews are begun, and one review to allocate. */
export function roundUnderWay(
  past: PastWorkspace,
  ids: DemoIds,
  { nextRound: round, people }: DemoContent,
  begun: readonly BegunReview[],
): void {
  const roundId = addRound(past, round);
  past.goTo(instantOn(round.opensOn, '10:00', -14));
  for (const { caseReference, reason } of begun)
    addCases(past, { roundId, caseIds: [idIn(ids.cases, caseReference)], reason });
  keepSample(past, roundId, sampleOptions(round, round.targetSize - begun.length));

  past.goTo(instantOn(round.opensOn, '10:00', -7));
  const reviewIds = reviewsByCase(past.store, roundId);
  const reviewIdOf = ({ caseReference }: BegunReview) => idIn(reviewIds, idIn(ids.cases, caseReference));
  for (const review of begun)
    allocate(past, { reviewId: reviewIdOf(review), reviewerId: idIn(ids.people, review.reviewer) });
  const reviewers = people
    .filter(({ name, roles }) => roles.includes('reviewer') && name !== past.actor)
    .map(({ name, affiliation }) => ({
      personId: idIn(ids.people, name),
      // One who has begun goes on with more.
      capacity: affiliation === 'external' ? (begun.some(({ reviewer }) => reviewer === name) ? 3 : 2) : 1,
    }));
  allocateBalanced(past, roundId, reviewers);

  for (const review of begun.toSorted((a, b) => (a.begunOn < b.begunOn ? -1 : 1))) {
    past.goTo(instantOn(review.begunOn, '19:40'));
    past.as(review.reviewer, () => write(past, reviewIdOf(review), review));
  }
}

function addRound(past: PastWorkspace, round: DemoRound): RoundId {
  const { store } = past;
  const scale = listScales(store).find(({ key }) => key === round.scale);
  const template = listTemplates(store).find(({ key }) => key === DEFAULT_TEMPLATE.key);
  if (!scale || !template) throw new Error('The workspace lacks a built-in template or scale.');
  const { name, theme, opensOn, closesOn, targetSize } = round;
  return saveRound(past, null, {
    name,
    theme,
    opensOn,
    closesOn,
    targetSize,
    scaleId: scale.id,
    templateId: template.id,
  });
}

const sampleOptions = ({ name }: DemoRound, size: number): SampleOptions => ({
  seed: name.toLowerCase().replaceAll(' ', '-'),
  size,
  preset: 'size',
  stratifyByStatus: true,
  statuses: [],
  leaveOutReviewedWithinMonths: 36,
  neverReviewedFirst: false,
  complementOf: null,
});

function eventsOf(past: PastWorkspace, reviewId: ReviewId, review: DemoReview): Event[] {
  const byReviewer = (work: () => void) => () => past.as(review.reviewer, work);
  return [
    ...review.concerns.flatMap(({ raisedOn, concern, done }) => {
      let id = '';
      return [
        {
          at: instantOn(raisedOn, '09:10'),
          happen: byReviewer(() => {
            ({ id } = raiseConcern(past, { reviewId, concern }));
          }),
        },
        {
          at: instantOn(raisedOn, '18:10'),
          happen: byReviewer(() => {
            settleConcern(past, { reviewId, id, done });
          }),
        },
      ];
    }),
    { at: instantOn(review.submittedOn, '09:30'), happen: byReviewer(() => write(past, reviewId, review)) },
    {
      at: instantOn(review.submittedOn, '18:30'),
      happen: byReviewer(() => {
        submitReview(past, reviewId);
      }),
    },
  ];
}

/** Writes as a reviewer does, field by field, a minute or two apart. */
function write(
  past: PastWorkspace,
  reviewId: ReviewId,
  { answers, evidence, recommendations }: Pick<DemoReview, 'answers' | 'evidence' | 'recommendations'>,
): void {
  for (const [field, value] of Object.entries(answers)) {
    saveAnswer(past, { reviewId, field, value });
    past.pass(1);
  }
  for (const { ref: _ref, ...item } of evidence) {
    saveEvidence(past, { reviewId, id: null, ...item });
    past.pass(2);
  }
  for (const draft of recommendations) {
    saveRecommendation(past, { reviewId, id: null, draft });
    past.pass(2);
  }
}
