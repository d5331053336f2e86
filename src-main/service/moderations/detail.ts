import type { ModeratedReview, ModerationDetail } from '#shared/contract/moderations.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import type { ModerationId } from '#shared/domain/ids.ts';
import { judgeTolerance } from '#shared/domain/moderation/compare-grades.ts';
import { isBlind } from '#shared/domain/moderation/designs.ts';
import { promptsOf } from '#shared/domain/moderation/prompts.ts';
import { ModerationViews, OVERALL } from '#shared/domain/moderation/second-grade.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { lastClosing } from './candidates-repository.ts';
import { daysBetween } from './days-between.ts';
import { whyNotModerate } from './may-moderate.ts';
import {
  begunOf,
  decisionsOf,
  type HandedIn,
  handedInOf,
  listModerations,
  type Moderator,
  moderationById,
  moderatorsOf,
  releaseOfDraft,
  reReviewsOf,
  sampleOf,
  viewsOf,
} from './repository.ts';
import { scaleOfReview, templatesOf } from './shown-review.ts';

/** What is called "Child A" on a moderator's page, by its place in the shuffled order. */
export function aliasAt(position: number): string {
  const letter = String.fromCharCode(65 + (position % 26));
  const turn = Math.floor(position / 26);
  return `Child ${letter}${turn === 0 ? '' : turn + 1}`;
}

/** First versions only, by review: later talk never changes a figure. */
export function firstVersions(handedIn: readonly HandedIn[]): Map<string, HandedIn[]> {
  return Map.groupBy(
    handedIn.filter(({ version }) => version === 1),
    ({ reviewId }) => reviewId,
  );
}

/** A moderation with its sample and how far it is. */
export function moderationDetail(workspace: OpenWorkspace, id: ModerationId): ModerationDetail {
  const { store } = workspace;
  const moderation = moderationById(store, id);
  const [row] = listModerations(store, id);
  if (!row) throw new Error('A moderation that was just read is not in the list.');
  const candidates = candidatesOf(store, moderation.roundIds);
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const people = moderatorsOf(store, id);
  const handedIn = handedInOf(store, id);
  const first = firstVersions(handedIn);
  const decisions = decisionsOf(store, id);
  const begun = begunOf(store, id);
  const sentBack = new Map(reReviewsOf(store, id).map(({ reviewId, kind }) => [reviewId, kind]));
  const sample = sampleOf(store, id).flatMap((moderated): ModeratedReview[] => {
    const review = byId.get(moderated.reviewId);
    if (!review) return [];
    const own = first.get(review.id) ?? [];
    const decided = decisions.findLast(({ reviewId, field }) => reviewId === review.id && field === OVERALL);
    const states = people.map((moderator): ModeratedReview['states'][number] => {
      const why = whyNotModerate(moderator, review);
      const isIn = own.some(({ moderatorId }) => moderatorId === moderator.id);
      const isBegun = begun.has(`${review.id} ${moderator.id}`);
      return {
        moderatorId: moderator.id,
        state: isIn ? 'handed-in' : why !== undefined ? 'may-not' : isBegun ? 'begun' : 'not-begun',
        why: why ?? '',
      };
    });
    const isAwaited = states.some(
      ({ moderatorId, state }) =>
        people.find((one) => one.id === moderatorId)?.kind === 'in-house' &&
        (state === 'begun' || state === 'not-begun'),
    );
    return [
      {
        reviewId: review.id,
        alias: aliasAt(moderated.position),
        childName: `${review.childName} (${review.reference})`,
        reasons: [...moderated.reasons],
        states,
        first:
          isBlind(moderation.design) && !decided && (own.length === 0 || isAwaited)
            ? null
            : { word: review.gradeWord, rank: review.rank },
        decided: decided ? { word: decided.gradeWord, rank: decided.gradeRank } : null,
        apart: apartOf(store, review, own),
        sentBack: sentBack.get(review.id) ?? null,
        isChecked: moderated.checkedAt !== null,
      },
    ];
  });
  const { odds = [] } = (moderation.rules ?? {}) as { odds?: readonly string[] };
  return {
    ...row,
    tolerance: moderation.tolerance,
    seed: moderation.seed,
    odds: [...odds],
    moderators: people.map(({ id: moderatorId, name, kind, personId, packDraftId }) => ({
      id: moderatorId,
      name,
      kind,
      personId,
      packDraftId,
      handedIn: new Set(
        handedIn.filter((one) => one.moderatorId === moderatorId).map(({ reviewId }) => reviewId),
      ).size,
      releaseId: packDraftId === null ? null : (releaseOfDraft(store, packDraftId)?.id ?? null),
    })),
    sample,
    verdict: judgeTolerance(
      sample.map(({ apart }) => apart),
      moderation.tolerance,
      candidates.length - sample.length,
    ),
    lagDays: daysBetween(lastClosing(store, moderation.roundIds), localDayOf(moderation.createdAt)),
    headline: headlineOf(candidates, sample),
    minutes: moderation.minutes,
    views: shownViews(store, id, people),
    prompts: promptsOf(templatesOfSample(store, id)),
    reviewers: [
      ...new Map(
        sample.flatMap(({ reviewId }) => {
          const review = byId.get(reviewId);
          return review?.reviewerId ? [[review.reviewerId, review.reviewer] as const] : [];
        }),
      ),
    ].map(([reviewerId, name]) => ({ reviewerId, name })),
  };
}

function apartOf(store: Reader, review: Candidate, own: readonly HandedIn[]): number | null {
  const scale = scaleOfReview(store, review.id);
  const ranks = own.flatMap(({ second }) => findPoint(scale, second.overall.grade)?.rank ?? []);
  if (ranks.length === 0) return null;
  return Math.max(...ranks, review.rank) - Math.min(...ranks, review.rank);
}

/** The last views of each moderator, with the questions that they are about. */
function shownViews(
  store: Reader,
  id: ModerationId,
  people: readonly Moderator[],
): ModerationDetail['views'] {
  const questions = new Map(
    promptsOf(templatesOfSample(store, id)).map(({ domain, prompt, question }) => [
      `${domain}/${prompt}`,
      question,
    ]),
  );
  return people.flatMap(({ id: moderatorId, name }) => {
    const last = viewsOf(store, id).findLast((one) => one.moderatorId === moderatorId);
    if (!last) return [];
    const { prompts, process } = readJson(ModerationViews, last.content);
    return [
      {
        moderator: name,
        process,
        keeps: prompts.filter(({ view }) => view === 'keep').length,
        changes: prompts
          .filter(({ view }) => view === 'change')
          .map(({ domain, prompt, why }) => ({
            question: questions.get(`${domain}/${prompt}`) ?? prompt,
            why,
          })),
      },
    ];
  });
}

const templatesOfSample = (store: Reader, id: ModerationId) =>
  templatesOf(
    store,
    sampleOf(store, id).map(({ reviewId }) => reviewId),
  );

/** Good or better of all submitted reviews, as graded and with the moderated grades in their place. */
function headlineOf(candidates: readonly Candidate[], sample: readonly ModeratedReview[]) {
  const decided = new Map(
    sample.flatMap(({ reviewId, decided: grade }) => (grade ? [[reviewId, grade.rank]] : [])),
  );
  const isGood = (rank: number) => rank >= 3;
  return {
    of: candidates.length,
    asGraded: candidates.filter(({ rank }) => isGood(rank)).length,
    asModerated: candidates.filter(({ id, rank }) => isGood(decided.get(id) ?? rank)).length,
    moderated: decided.size,
  };
}
