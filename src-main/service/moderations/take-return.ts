import type { PartDifference, ReviewPreview } from '#shared/contract/opened-packs.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import {
  areViewsOn,
  isSameVersion,
  type ModeratorReturn,
  whyNoSecondGrade,
} from '#shared/domain/moderation/moderator-return.ts';
import { ModerationViews, OVERALL, type SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { enterContact } from '../exchange/contacts.ts';
import type { OpenedFile } from '../exchange/open-pack.ts';
import { type Plan, receivedRow } from '../exchange/plan.ts';
import { contactByKey, insertPack, moderatorReturnsOf } from '../exchange/repository.ts';
import { refused } from '../packs/decrypt.ts';
import { nameKey } from '../people/repository.ts';
import { type GatheredReview, gatherReview } from '../reviews/content-repository.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { storeReturn } from './grading.ts';
import { whyNotModerate } from './may-moderate.ts';
import { moderatorOfPack, releasedPack } from './released-pack.ts';
import { handedInOf, type Moderator, viewsOf } from './repository.ts';
import { templatesOf } from './shown-review.ts';

type ReturnFile = Extract<OpenedFile, { kind: 'moderator-return' }>;

interface Judged {
  readonly reviewId: ReviewId;
  readonly fresh: readonly SecondGrade[];
  readonly preview: ReviewPreview;
}

/**
 * Says what a moderator's return would bring: all that can be wrong with it is found before anything is written. Its
 * aliases are matched with children here and nowhere else.
 * @throws Problem where it answers no pack of this workspace, says what it may not say, or comes from the reviewer
 */
export function planModeratorReturn(workspace: OpenWorkspace, store: Reader, file: ReturnFile): Plan {
  const { content, manifest } = file;
  const of = moderatorOfPack(store, content.moderationPackId);
  const pack = of && releasedPack(store, of.moderation.id, of.moderator);
  if (!pack)
    throw refused(
      'This return answers a moderation pack that was not sent for a moderation of this workspace.',
      'Open it in the workspace that sent the pack.',
    );
  const { moderation, moderator } = of;
  refuseTwice(content);
  const candidates = new Map(candidatesOf(store, moderation.roundIds).map((one) => [one.id, one]));
  const before = handedInOf(store, moderation.id).filter(({ moderatorId }) => moderatorId === moderator.id);
  const judged = content.reviews.map(({ alias, versions }): Judged => {
    const reviewId = pack.reviewOf.get(alias);
    const candidate = reviewId === undefined ? undefined : candidates.get(reviewId);
    if (!candidate)
      throw refused('This return grades a child who is not in the pack, so nothing of it was taken.');
    const review = gatherReview(store, candidate.id);
    const graded = { ...review, evidence: review.evidence.length };
    for (const second of versions) {
      const why = whyNoSecondGrade(second, graded);
      if (why) throw refused(`${alias}: its second grade cannot be read, for ${why}.`);
    }
    const known = before.filter((one) => one.reviewId === candidate.id).map(({ second }) => second);
    const fresh = freshOf(versions, known);
    return {
      reviewId: candidate.id,
      fresh,
      preview: previewOf(alias, candidate, review, {
        fresh,
        known,
        why: whyBarred(store, file, moderator, candidate),
      }),
    };
  });
  const templates = templatesOf(store, pack.reviewOf.values());
  if (content.views.some((views) => !areViewsOn(views, templates)))
    throw refused('This return has views on a question that the template does not have.');
  const open = judged.filter(({ preview }) => preview.kind !== 'barred');
  if (judged.length > 0 && open.length === 0)
    throw refused(
      judged[0]?.preview.words ?? '',
      'Nobody moderates their own review: ask another moderator for these.',
    );
  const knownViews = viewsOf(store, moderation.id)
    .filter(({ moderatorId }) => moderatorId === moderator.id)
    .map((one) => readJson(ModerationViews, one.content));
  const freshViews = freshOf(content.views, knownViews);
  return {
    question: questionFor(store, file, moderator),
    reviews: judged.map(({ preview }) => preview),
    apply(writing) {
      const { tx, at, record } = writing;
      insertPack(tx, receivedRow(file, at));
      enterContact(workspace, writing, manifest.sender);
      const key = { id: moderation.id, moderatorId: moderator.id, source: 'pack' } as const;
      for (const { reviewId, fresh } of open)
        for (const second of fresh) storeReturn(workspace, writing, { ...key, reviewId, content: second });
      for (const views of freshViews)
        storeReturn(workspace, writing, { ...key, reviewId: null, content: views });
      record({
        action: 'take-in',
        entity: 'exchange-pack',
        entityId: manifest.packId,
        after: {
          kind: 'moderator-return',
          number: manifest.number,
          moderationId: moderation.id,
          moderatorId: moderator.id,
          from: manifest.sender.name,
          signingKey: manifest.sender.signingKey,
          sha256: file.sha256,
          reviews: judged.map(({ reviewId, preview }) => ({ id: reviewId, as: preview.kind })),
          views: freshViews.length,
        },
      });
    },
  };
}

function refuseTwice({ reviews, views }: ModeratorReturn): void {
  if (new Set(reviews.map(({ alias }) => alias)).size !== reviews.length)
    throw refused('This return grades one child twice.');
  if (reviews.length === 0 && views.length === 0) throw refused('This return says nothing.');
}

/** What is not here yet, in its order. */
const freshOf = <Version>(versions: readonly Version[], known: readonly Version[]): Version[] =>
  versions.filter(
    (version, index) =>
      !known.some((one) => isSameVersion(one, version)) &&
      // Somebody who went back to an earlier version said nothing new.
      !versions.slice(0, index).some((one) => isSameVersion(one, version)),
  );

/** Whoever signed it, whoever the pack was for: neither may have reviewed the case or work it. */
function whyBarred(
  store: Reader,
  { manifest: { sender } }: ReturnFile,
  moderator: Moderator,
  candidate: Candidate,
): string | undefined {
  const names = [moderator.name, sender.name, contactByKey(store, sender.signingKey)?.name ?? sender.name];
  return [...new Set(names)]
    .map((name) =>
      whyNotModerate({ name, personId: name === moderator.name ? moderator.personId : null }, candidate),
    )
    .find((why) => why !== undefined);
}

function previewOf(
  alias: string,
  { id, childName, reference }: Candidate,
  { template, scale }: GatheredReview,
  {
    fresh,
    known,
    why,
  }: { fresh: readonly SecondGrade[]; known: readonly SecondGrade[]; why: string | undefined },
): ReviewPreview {
  const about = { reviewId: id, childName: `${alias}, ${childName}`, reference, isFinished: true };
  const nothing = { changes: [], conflicts: [] };
  if (why !== undefined) return { ...about, ...nothing, kind: 'barred', words: why };
  const last = known.at(-1);
  const now = fresh.at(-1);
  if (!now) return { ...about, ...nothing, kind: 'same', words: 'As it came before; nothing is added.' };
  if (!last)
    return {
      ...about,
      ...nothing,
      kind: 'new',
      words:
        fresh.length === 1
          ? 'A second grade: every domain and overall.'
          : `A second grade with ${countWords(fresh.length - 1, 'later version')}; figures use the first.`,
    };
  const titles = new Map([
    ...template.domains.map(({ key, title }) => [key, title] as const),
    [OVERALL, 'Overall'],
  ]);
  const word = (second: SecondGrade, field: string) =>
    findPoint(scale, (field === OVERALL ? second.overall : second.domains[field])?.grade)?.word ?? null;
  const changes = [...titles].flatMap(([field, label]): PartDifference[] => {
    const [here, theirs] = [word(last, field), word(now, field)];
    return here === theirs ? [] : [{ part: field, label: `${label}: grade`, base: here, here, theirs }];
  });
  return {
    ...about,
    kind: 'changed',
    words: `Later version (number ${known.length + fresh.length} from this moderator). It is kept beside the first, which the figures use.`,
    changes,
    conflicts: [],
  };
}

/** Whether somebody has to say that it is taken: it is signed by others than who was asked, or with other keys than before. */
function questionFor(
  store: Reader,
  { content, manifest: { sender } }: ReturnFile,
  moderator: Moderator,
): string | null {
  const other = moderatorReturnsOf(store, content.moderationPackId).find(
    ({ signingKey }) => signingKey !== sender.signingKey,
  );
  if (other)
    return `An earlier return of this pack was signed with another key, as ${other.counterpart}. Ask ${moderator.name} by telephone; it is taken only if you say so.`;
  if (nameKey(sender.name) !== nameKey(moderator.name))
    return `The pack was made for ${moderator.name}, and this return is signed as ${sender.name}. It is taken only if you say so.`;
  return null;
}
