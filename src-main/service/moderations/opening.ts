import { z } from 'zod';
import { type ModerationId, type ModeratorId, ReviewId } from '#shared/domain/ids.ts';
import { HOW_SEALS_ARE_MADE, type OpenedSeals } from '#shared/domain/moderation/opened-seals.ts';
import { hashCommitment } from '../moderation/commitment.ts';
import { Problem } from '../problem.ts';
import { writeWhole } from '../store/files.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { moderatorOf } from './grading.ts';
import { handedInOf, releaseOfDraft } from './repository.ts';

const BlindRecord = z.looseObject({
  packId: z.string(),
  commitments: z
    .array(
      z.looseObject({
        alias: z.string(),
        reviewId: ReviewId,
        nonce: z.string(),
        grades: z.array(z.tuple([z.string(), z.string()])),
        hash: z.string(),
      }),
    )
    .default([]),
});

/**
 * Writes the opened commitments of a peer's pack, of those reviews whose second grade is in and no other.
 * @throws Problem where the pack has not left, none is in, or a commitment does not open
 */
export function saveOpening(
  workspace: OpenWorkspace,
  id: ModerationId,
  moderatorId: ModeratorId,
  path: string,
): number {
  const { store } = workspace;
  const moderator = moderatorOf(store, id, moderatorId);
  const release = moderator.packDraftId === null ? undefined : releaseOfDraft(store, moderator.packDraftId);
  const record = release && readJson(BlindRecord, release.record);
  const isIn = new Set(
    handedInOf(store, id)
      .filter((one) => one.moderatorId === moderatorId)
      .map(({ reviewId }) => reviewId),
  );
  const opened = record?.commitments.filter(({ reviewId }) => isIn.has(reviewId)) ?? [];
  if (!record || opened.length === 0)
    throw new Problem(`No second grade of ${moderator.name} is in, so no seal can be opened.`, {
      kept: 'Nothing was written.',
      next: 'Take the return in first: a seal is opened after the moderator’s grade.',
    });
  const broken = opened.filter(({ nonce, grades, hash }) => hashCommitment(nonce, grades) !== hash);
  if (broken.length > 0)
    throw new Problem('A seal does not open: the grades kept here are not those that were committed to.', {
      kept: 'Nothing was written.',
      next: 'Check the workspace in Settings, and ask who had it in between.',
      details: broken.map(({ alias }) => alias),
    });
  const content: OpenedSeals = {
    format: 'plumbline-opened-seals',
    version: 1,
    packId: record.packId,
    how: HOW_SEALS_ARE_MADE,
    reviews: opened.map(({ alias, nonce, grades, hash }) => ({ alias, nonce, grades, hash })),
  };
  writeWhole(path, `${JSON.stringify(content, null, 2)}\n`);
  workspace.write(({ record: enter }) =>
    enter({
      action: 'open-seal',
      entity: 'moderation',
      entityId: id,
      after: { moderatorId, reviews: opened.length },
    }),
  );
  return opened.length;
}
