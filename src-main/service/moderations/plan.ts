import { randomBytes } from 'node:crypto';
import type { ModeratorDraft, SamplePreview } from '#shared/contract/moderations.ts';
import type { ModerationId, ModeratorId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { ModerationDesign } from '#shared/domain/moderation/designs.ts';
import {
  coverageOf,
  drawModerationSample,
  type SamplePick,
  type SampleRule,
  widenSample,
} from '#shared/domain/moderation/sample-rules.ts';
import { seededRandom } from '#shared/domain/rounds/seeded-random.ts';
import { hashCommitment } from '../moderation/commitment.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { lastClosing } from './candidates-repository.ts';
import { daysBetween } from './days-between.ts';
import { moderationDetail } from './detail.ts';
import { whyNotModerate } from './may-moderate.ts';
import { insertModerated, insertModeration, insertModerator, setMinutes } from './planning-repository.ts';
import { moderationById, moderatorsOf, sampleOf } from './repository.ts';

/** What a sample is drawn by. */
export interface Sampling {
  readonly roundIds: readonly RoundId[];
  readonly rules: readonly SampleRule[];
  readonly seed: string;
  readonly moderators: readonly ModeratorDraft[];
}

/** What the sample would be; nothing is kept. */
export function previewSample(workspace: OpenWorkspace, asked: Sampling): SamplePreview {
  const candidates = candidatesOf(workspace.store, asked.roundIds);
  const { picks, odds } = drawModerationSample(candidates, asked.rules, asked.seed);
  const byId = new Map(picks.map((pick) => [pick.id, pick]));
  const picked = new Set(byId.keys());
  const coverage = coverageOf(candidates, picked);
  const chosen = candidates.filter(({ id }) => picked.has(id));
  return {
    reviews: candidates.map((one) => ({
      id: one.id,
      reference: one.reference,
      childName: one.childName,
      reviewer: one.reviewer,
      round: one.round,
      grade: { word: one.gradeWord, rank: one.rank },
      reasons: [...(byId.get(one.id)?.reasons ?? [])],
    })),
    grades: [...coverage.grades],
    coverage: coverage.reviewers.map((row) => ({ ...row, byGrade: [...row.byGrade] })),
    statuses: [...coverage.statuses],
    total: coverage.total,
    odds: [...odds],
    conflicts: asked.moderators.flatMap((moderator) =>
      chosen.flatMap((review) => whyNotModerate(moderator, review) ?? []),
    ),
    lagDays: daysBetween(lastClosing(workspace.store, asked.roundIds), workspace.today()),
  };
}

/**
 * Draws the sample and keeps it with commitments to the first grades as they are now.
 * @throws Problem where it is empty, or a review has nobody who may moderate it
 */
export function createModeration(
  workspace: OpenWorkspace,
  asked: Sampling & {
    readonly title: string;
    readonly design: ModerationDesign;
    readonly tolerance: number;
    readonly deadline: string;
  },
): ModerationId {
  const candidates = candidatesOf(workspace.store, asked.roundIds);
  const { picks, odds } = drawModerationSample(candidates, asked.rules, asked.seed);
  if (picks.length === 0)
    throw new Problem(
      candidates.length === 0 ? 'No review of these rounds is submitted yet.' : 'These rules take no review.',
      { kept: 'Nothing was planned.', next: 'Add a rule, or choose reviews by hand.' },
    );
  if (asked.moderators.length === 0)
    throw new Problem('Nobody is named who moderates.', {
      kept: 'Nothing was planned.',
      next: 'Name at least one moderator, of the council or a peer.',
    });
  const chosen = candidates.filter(({ id }) => picks.some((pick) => pick.id === id));
  const orphans = chosen.filter((review) =>
    asked.moderators.every((moderator) => whyNotModerate(moderator, review) !== undefined),
  );
  if (orphans.length > 0)
    throw new Problem(
      `${orphans.length === 1 ? 'One review has' : `${orphans.length} reviews have`} nobody who may moderate ${orphans.length === 1 ? 'it' : 'them'}.`,
      {
        kept: 'Nothing was planned.',
        next: 'Ask a further moderator who has neither reviewed nor worked nor managed these cases.',
        details: orphans.map(({ reference, reviewer }) => `${reference}, reviewed by ${reviewer}`),
      },
    );
  return workspace.write((writing) => {
    const id = workspace.newId<ModerationId>();
    insertModeration(writing, {
      id,
      title: asked.title,
      design: asked.design,
      tolerance: asked.tolerance,
      seed: asked.seed,
      rules: { rules: asked.rules, odds },
      roundIds: [...asked.roundIds],
      deadline: asked.deadline,
      createdAt: writing.at,
      createdBy: workspace.actor,
    });
    for (const moderator of asked.moderators) askModerator(workspace, writing, id, moderator);
    addReviews(writing, id, candidates, seededRandom(`${asked.seed} order`).shuffle(picks), 0);
    writing.record({
      action: 'plan',
      entity: 'moderation',
      entityId: id,
      after: { ...asked, reviews: picks.length, odds },
    });
    return id;
  });
}

function askModerator(
  workspace: OpenWorkspace,
  writing: Writing,
  moderationId: ModerationId,
  { name, kind, personId }: ModeratorDraft,
): string {
  const id = workspace.newId<ModeratorId>();
  const position = moderatorsOf(writing.tx, moderationId).length;
  insertModerator(writing, { id, moderationId, position, name, kind, personId });
  return id;
}

function addReviews(
  writing: Writing,
  moderationId: ModerationId,
  candidates: readonly Candidate[],
  picks: readonly SamplePick<ReviewId>[],
  from: number,
): void {
  for (const [index, pick] of picks.entries()) {
    const grades = candidates.find(({ id }) => id === pick.id)?.grades ?? [];
    const nonce = randomBytes(32).toString('hex');
    insertModerated(writing, {
      moderationId,
      reviewId: pick.id,
      position: from + index,
      reasons: [...pick.reasons],
      addedAt: writing.at,
      nonce,
      grades: [...grades],
      hash: hashCommitment(nonce, grades),
    });
  }
}

/** Adds a moderator, such as the third grader. */
export function addModerator(workspace: OpenWorkspace, id: ModerationId, moderator: ModeratorDraft): string {
  moderationById(workspace.store, id);
  return workspace.write((writing) => {
    const moderatorId = askModerator(workspace, writing, id, moderator);
    writing.record({ action: 'add-moderator', entity: 'moderation', entityId: id, after: moderator });
    return moderatorId;
  });
}

/** Widens the sample as the tolerance proposes. @throws Problem where nothing is proposed */
export function widenModeration(workspace: OpenWorkspace, id: ModerationId): number {
  const moderation = moderationById(workspace.store, id);
  const { verdict } = moderationDetail(workspace, id);
  if (verdict.widenBy === 0)
    throw new Problem('Nothing asks for a wider sample.', {
      kept: 'The sample is as it was.',
      next: 'It is proposed where a compared review is beyond the tolerance and others are left.',
    });
  const candidates = candidatesOf(workspace.store, moderation.roundIds);
  const taken = sampleOf(workspace.store, id).map(({ reviewId }) => reviewId);
  const picks = widenSample(candidates, taken, verdict.widenBy, moderation.seed);
  workspace.write((writing) => {
    addReviews(writing, id, candidates, picks, taken.length);
    writing.record({
      action: 'widen',
      entity: 'moderation',
      entityId: id,
      after: { added: picks.length, beyond: verdict.beyond, compared: verdict.compared },
    });
  });
  return picks.length;
}

/** Keeps what was said in the moderation meeting; earlier words stay in the trail. */
export function saveMinutes(workspace: OpenWorkspace, id: ModerationId, minutes: string): void {
  const before = moderationById(workspace.store, id).minutes;
  workspace.write((writing) => {
    setMinutes(writing, id, minutes);
    writing.record({
      action: 'change',
      entity: 'moderation',
      entityId: id,
      before: { minutes: before },
      after: { minutes },
    });
  });
}
