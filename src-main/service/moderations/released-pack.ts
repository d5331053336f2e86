import { z } from 'zod';
import { type ModerationId, ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { candidatesOf } from './candidates.ts';
import {
  type Moderation,
  type Moderator,
  moderationById,
  moderatorsWithPack,
  releaseAliasesOf,
  releaseOfDraft,
} from './repository.ts';

const Record = z.looseObject({
  packId: z.string(),
  aliases: z.array(z.object({ alias: z.string(), reviewId: ReviewId })).default([]),
});

/** A moderator's pack that has left. */
export interface ReleasedPack {
  readonly packId: string;
  /** What stands on a return form, so that a pack can be told from another one. */
  readonly code: string;
  /** The review behind each alias, in the order of the aliases. */
  readonly reviewOf: ReadonlyMap<string, ReviewId>;
}

/** The release of a moderator's pack; undefined where it has not left. */
function releaseFor(store: Reader, { packDraftId }: Moderator) {
  const release = packDraftId === null ? undefined : releaseOfDraft(store, packDraftId);
  return release && { id: release.id, ...readJson(Record, release.record) };
}

/** The pack that left for a moderator: its code, and who stands behind each alias. Only here are the two together. */
export function releasedPack(
  store: Reader,
  id: ModerationId,
  moderator: Moderator,
): ReleasedPack | undefined {
  const release = releaseFor(store, moderator);
  if (!release) return undefined;
  const { packId } = release;
  const pairs = (
    release.aliases.length > 0 ? release.aliases : aliasesByCase(store, id, release.id)
  ).toSorted((a, b) => a.alias.localeCompare(b.alias, 'en-GB', { numeric: true }));
  return {
    packId,
    code: packId.slice(0, 12),
    reviewOf: new Map(pairs.map(({ alias, reviewId }) => [alias, reviewId])),
  };
}

/** Releases of earlier versions held one round and one review per child: it stands behind the alias of its child. */
function aliasesByCase(store: Reader, id: ModerationId, releaseId: string) {
  const byCase = new Map(
    candidatesOf(store, moderationById(store, id).roundIds).map(({ caseId, id: reviewId }) => [
      caseId,
      reviewId,
    ]),
  );
  return releaseAliasesOf(store, releaseId).flatMap(({ caseId, alias }) => {
    const reviewId = byCase.get(caseId);
    return reviewId ? [{ alias, reviewId }] : [];
  });
}

/** The moderation and moderator that a pack was sent for; undefined where it is not of this workspace. */
export function moderatorOfPack(
  store: Reader,
  packId: string,
): { moderation: Moderation; moderator: Moderator } | undefined {
  const moderator = moderatorsWithPack(store).find((one) => releaseFor(store, one)?.packId === packId);
  return moderator && { moderation: moderationById(store, moderator.moderationId), moderator };
}
