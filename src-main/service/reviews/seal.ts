import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ReviewId } from '#shared/domain/ids.ts';
import { documentsComeBack } from '../exchange/documents.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import { wordingOf } from '../templates/repository.ts';
import { type GatheredReview, gatherReview, type WrittenReview } from './content-repository.ts';
import { exceptionsOf } from './exceptions.ts';
import { firstSealOf } from './first-seal.ts';
import { type ReviewRecord, reviewById, reviewerName } from './repository.ts';
import { childOfSeal } from './seal-repository.ts';

/**
 * How new seals are computed. A seal of another version verifies by the way that it was made: 2 named template and scale by
 * key and version, 3 covers their wording as well, 4 also the documents beside the review.
 */
const SEAL_VERSION = 4;
/** For a review whose documents do not go where it goes: a seal over them would not hold there. */
const WITHOUT_DOCUMENTS = 3;

/**
 * Whose review it is, as it was when it was sealed: by what holds on every laptop, never by ids of one database. The
 * public key of the reviewer is null until reviewers sign for themselves.
 */
const SealedIdentity = z.object({
  case: z.object({ reference: z.string(), name: z.string(), dateOfBirth: z.string().nullable() }),
  round: z.object({ name: z.string(), opensOn: z.string(), closesOn: z.string() }),
  reviewer: z.object({ name: z.string(), publicKey: z.string().nullable() }),
  /** Who wrote or submitted on the reviewer's behalf, and why; left out where nobody did. */
  onBehalf: z
    .object({
      submittedBy: z.string().nullable(),
      reasons: z.array(z.object({ by: z.string(), at: z.string(), reason: z.string() })),
    })
    .optional(),
});
type SealedIdentity = z.infer<typeof SealedIdentity>;

/** A seal with what it covers. */
export interface Seal {
  /** SHA-256, hex, of `content`. */
  readonly seal: string;
  readonly version: number;
  /** Canonical JSON: the keys in one order, no ids, answers by field, all else in its order in the review. */
  readonly content: string;
}

/** Seals a review as it is now. A submitted row refuses any change, so its seal has to be known before. */
export function sealNow(
  store: Reader,
  reviewId: ReviewId,
  submittedAt: string,
  /** Who submits it on the reviewer's behalf; null where the reviewer does. */
  submittedBy: string | null = null,
): Seal {
  const review = gatherReview(store, reviewId);
  const identity = identityOf(store, review, submittedBy);
  const version = documentsComeBack(store, reviewId) === false ? WITHOUT_DOCUMENTS : SEAL_VERSION;
  return sealOf(review, identity, submittedAt, wordingFor(store, review, version));
}

/**
 * The seal of a submitted review, computed again from what the database says now and from whose it was when it was
 * sealed: that a case gets another name later breaks no seal.
 */
export function sealReview(store: Reader, reviewId: ReviewId): string {
  const { sealVersion, sealedContent } = reviewById(store, reviewId);
  if (sealVersion === null) return firstSealOf(store, reviewId);
  const review = gatherReview(store, reviewId);
  const sealed = SealedIdentity.safeParse(jsonOrNull(sealedContent));
  if (!sealed.success || !review.hasReviewer || review.review.submittedAt === null)
    return 'cannot be computed';
  const wording = wordingFor(store, review, sealVersion);
  return sealOf(review, sealed.data, review.review.submittedAt, wording).seal;
}

/** Whose review it was when it was sealed; null for an open one and for a seal of version 0.1.0, which says nothing of it. */
export function sealedIdentity({ sealedContent }: ReviewRecord): SealedIdentity | null {
  const sealed = SealedIdentity.safeParse(jsonOrNull(sealedContent));
  return sealed.success ? sealed.data : null;
}

/** Where a review belongs in its own workspace: the trail keeps it beside the seal. */
export function placeOf({ caseId, roundId, reviewerId }: ReviewRecord) {
  return { caseId, roundId, reviewerId };
}

/** The version of a seal, with the hashes of what was asked and of the scale's words where it covers them. */
interface Wording {
  readonly version: number;
  readonly of: ReturnType<typeof wordingOf> | undefined;
}

const wordingFor = (store: Reader, { round }: Pick<GatheredReview, 'round'>, version: number): Wording => ({
  version,
  of: version < 3 ? undefined : wordingOf(store, round.templateId, round.scaleId),
});

/** What of a review its seal is computed from. */
export type SealedParts = Pick<GatheredReview, 'template' | 'scale' | keyof WrittenReview> & {
  readonly review: Pick<GatheredReview['review'], 'gradeKey' | 'gradeWord' | 'gradeRank'>;
};

/**
 * The seal that a review sealed on another laptop has, by what it says, by whose it says that it was, and by the wording of
 * its round here; undefined where it says nothing of whose it was.
 */
export function sealElsewhere(
  store: Reader,
  review: SealedParts & Pick<GatheredReview, 'round'>,
  sealed: { readonly content: string; readonly submittedAt: string; readonly version: number },
): string | undefined {
  const identity = identityIn(sealed.content);
  const wording = wordingFor(store, review, sealed.version);
  return identity ? sealOf(review, identity, sealed.submittedAt, wording).seal : undefined;
}

/** Whose review a sealed content says that it was; null where it says nothing. */
export const identityIn = (content: string): SealedIdentity | null =>
  SealedIdentity.safeParse(jsonOrNull(content)).data ?? null;

function sealOf(
  review: SealedParts,
  identity: SealedIdentity,
  submittedAt: string,
  { version, of: wording }: Wording,
): Seal {
  const { template, scale } = review;
  const { gradeKey, gradeWord, gradeRank } = review.review;
  const content = JSON.stringify({
    sealVersion: version,
    case: identity.case,
    round: identity.round,
    reviewer: identity.reviewer,
    ...(identity.onBehalf && { onBehalf: identity.onBehalf }),
    template: {
      key: template.key,
      version: template.version,
      ...(wording && { wording: wording.template }),
    },
    scale: { key: scale.key, version: scale.version, ...(wording && { wording: wording.scale }) },
    submittedAt,
    grade: { key: gradeKey, word: gradeWord, rank: gradeRank },
    answers: Object.entries(review.answers).sort(([one], [other]) => (one < other ? -1 : 1)),
    // What an item of an earlier version did not have is left out, so that its seal stays what it was.
    evidence: review.evidence.map(({ kind, source, date, text, cites, sourceKind }) => ({
      kind,
      source,
      date,
      text,
      cites,
      ...(sourceKind && { sourceKind }),
    })),
    recommendations: review.recommendations.map(
      ({ level, action, measure, intendedImpact, owners, due, theme }) => ({
        level,
        action,
        measure,
        intendedImpact,
        owners,
        due,
        theme,
      }),
    ),
    // Concerns have no place of their own: those raised at one moment would stand in the order of their ids.
    concerns: review.concerns
      .map(({ raisedAt, raisedBy, concern, done, settledAt }) =>
        JSON.stringify([raisedAt, raisedBy, concern, done, settledAt]),
      )
      .sort(),
    ...(version >= 4 && { attachments: sealedAttachments(review) }),
  });
  return { seal: createHash('sha256').update(content).digest('hex'), version, content };
}

/** Documents by name and hash, with the place of the evidence that they belong to: ids hold on one laptop only. */
const sealedAttachments = ({ attachments, evidence }: Pick<SealedParts, 'attachments' | 'evidence'>) =>
  attachments
    .map(({ name, kind, bytes, sha256, addedAt, addedBy, evidenceId }) => {
      const place = evidence.findIndex(({ id }) => id === evidenceId);
      return JSON.stringify([name, kind, bytes, sha256, addedAt, addedBy, place < 0 ? null : place]);
    })
    .sort();

function identityOf(
  store: Reader,
  { review, round }: GatheredReview,
  submittedBy: string | null,
): SealedIdentity {
  const reasons = (exceptionsOf(store, [review]).get(review.id) ?? [])
    .filter(({ kind }) => kind === 'on-behalf')
    .map(({ acceptedBy, acceptedAt, reason }) => ({ by: acceptedBy, at: acceptedAt, reason }));
  return {
    case: childOfSeal(store, review.caseId),
    round: { name: round.name, opensOn: round.opensOn, closesOn: round.closesOn },
    reviewer: { name: reviewerName(store, review) ?? '', publicKey: null },
    ...((submittedBy !== null || reasons.length > 0) && { onBehalf: { submittedBy, reasons } }),
  };
}
