import { readFileSync, statSync } from 'node:fs';
import type { TakenForm } from '#shared/contract/second-grades.ts';
import type { ModerationId, ModeratorId, ReviewId } from '#shared/domain/ids.ts';
import { isBlind } from '#shared/domain/moderation/designs.ts';
import {
  readReviewSheet,
  readViewsSheet,
  sheetMark,
  VIEWS_SHEET,
} from '#shared/domain/moderation/return-form.ts';
import type { SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { createDraft } from '../moderation/drafts.ts';
import { Problem } from '../problem.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import { writeWhole } from '../store/files.ts';
import type { ReadFormFile } from '../strangers-files/read-apart.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { candidatesOf } from './candidates.ts';
import { writeForm } from './form-workbook.ts';
import { moderatorOf, storeReturn } from './grading.ts';
import { whyNotModerate } from './may-moderate.ts';
import { keepPackDraft } from './planning-repository.ts';
import { releasedPack } from './released-pack.ts';
import { handedInOf, type Moderator, moderationById, moderatorsOf, sampleOf, viewsOf } from './repository.ts';
import { templatesOf } from './shown-review.ts';

const LARGEST_FORM_BYTES = 20 * 2 ** 20;

/** Starts the anonymised pack of the whole sample for a peer. @throws Problem where rounds differ or one was started */
export function preparePack(workspace: OpenWorkspace, id: ModerationId, moderatorId: ModeratorId): string {
  const { store } = workspace;
  const moderation = moderationById(store, id);
  const moderator = moderatorOf(store, id, moderatorId);
  if (moderator.packDraftId !== null) return moderator.packDraftId;
  const candidates = candidatesOf(store, moderation.roundIds);
  const sample = new Set(sampleOf(store, id).map(({ reviewId }) => reviewId));
  const chosen = candidates.filter(
    (one) => sample.has(one.id) && whyNotModerate(moderator, one) === undefined,
  );
  const [roundId, ...others] = new Set(chosen.map((one) => one.roundId));
  if (roundId === undefined)
    throw new Problem(`${moderator.name} may grade no review of this sample.`, {
      kept: 'Nothing was started.',
      next: 'Ask a moderator who has neither reviewed nor worked nor managed these cases.',
    });
  const draftId = createDraft(workspace, {
    roundIds: [roundId, ...others],
    reviewIds: chosen.map((one) => one.id),
    recipient: moderator.name,
    purpose: moderation.title,
    design: isBlind(moderation.design) ? 'blind' : 'open',
  });
  workspace.write((writing) => {
    keepPackDraft(writing, moderatorId, draftId);
    writing.record({
      action: 'change',
      entity: 'moderation',
      entityId: id,
      after: { moderatorId, packDraftId: draftId },
    });
  });
  return draftId;
}

/** Writes the return form of a peer. @throws Problem where the pack has not left yet */
export async function saveForm(
  workspace: OpenWorkspace,
  id: ModerationId,
  moderatorId: ModeratorId,
  path: string,
): Promise<void> {
  const { store } = workspace;
  const moderator = moderatorOf(store, id, moderatorId);
  const pack = releasedPack(store, id, moderator);
  if (!pack || pack.reviewOf.size === 0)
    throw new Problem(`The pack for ${moderator.name} has not left yet.`, {
      kept: 'Nothing was written.',
      next: 'Check and export the pack first: the form uses its aliases.',
    });
  const reviews = [...pack.reviewOf].map(([alias, reviewId]) => ({
    alias,
    ...gatherReview(store, reviewId),
  }));
  writeWhole(path, await writeForm(pack.code, reviews));
  workspace.write(({ record }) =>
    record({ action: 'save-form', entity: 'moderation', entityId: id, after: { moderatorId } }),
  );
}

/**
 * Takes a return form in. Sheets that are whole come in; one that is not is said with its reason, and can come later
 * in the corrected file. What came before and is the same is passed over; what differs is a later version.
 */
export async function takeForm(
  workspace: OpenWorkspace,
  read: ReadFormFile,
  id: ModerationId,
  path: string,
): Promise<TakenForm> {
  const { store } = workspace;
  if (statSync(path).size > LARGEST_FORM_BYTES)
    throw noForm('The file is far too large to be a return form.');
  const sheets = await read(readFileSync(path));
  const marks = sheets.map((sheet) => ({ sheet, mark: sheetMark(sheet) }));
  const packs = moderatorsOf(store, id).flatMap((moderator) => {
    const pack = releasedPack(store, id, moderator);
    return pack ? [{ moderator, pack }] : [];
  });
  const own = packs.find(({ pack }) => marks.some(({ mark }) => mark?.pack === pack.code));
  if (!own)
    throw noForm(
      marks.some(({ mark }) => mark)
        ? 'This form belongs to a pack that is not of this moderation.'
        : 'No sheet of this workbook is a return form.',
    );
  const { moderator, pack } = own;
  const remarks: string[] = [];
  const seen = new Set<string>();
  const seconds: { reviewId: ReviewId; second: SecondGrade }[] = [];
  let views: ReturnType<typeof readViewsSheet>['views'] = null;
  for (const { sheet, mark } of marks) {
    if (!mark) {
      if (sheet.rows.some((row) => row.some((cell) => cell.trim() !== '')))
        remarks.push(`The sheet “${sheet.name}” does not say which review it is about, and was left out.`);
      continue;
    }
    if (mark.pack !== pack.code) {
      remarks.push(`The sheet “${sheet.name}” was pasted from the form of another pack, and was left out.`);
      continue;
    }
    if (seen.has(mark.about)) {
      remarks.push(`${mark.about} is there twice (sheet “${sheet.name}”); the first of them was read.`);
      continue;
    }
    seen.add(mark.about);
    const reviewId = pack.reviewOf.get(mark.about);
    if (mark.about === VIEWS_SHEET) {
      const read = readViewsSheet(sheet, templatesOf(store, pack.reviewOf.values()));
      views = read.views;
      remarks.push(...read.remarks);
    } else if (reviewId === undefined)
      remarks.push(`The sheet “${sheet.name}” is about ${mark.about}, who is not in the pack.`);
    else {
      const { template, scale } = gatherReview(store, reviewId);
      const read = readReviewSheet(sheet, mark.about, template, scale);
      remarks.push(...read.remarks);
      if (read.second) seconds.push({ reviewId, second: read.second });
      else if (read.remarks.length === 0) remarks.push(`${mark.about}: nothing is filled in yet.`);
    }
  }
  for (const alias of pack.reviewOf.keys())
    if (!seen.has(alias)) remarks.push(`${alias}: its sheet is not in the workbook.`);
  return storeForm(workspace, id, moderator, seconds, views, remarks);
}

function storeForm(
  workspace: OpenWorkspace,
  id: ModerationId,
  moderator: Moderator,
  seconds: readonly { reviewId: ReviewId; second: SecondGrade }[],
  views: ReturnType<typeof readViewsSheet>['views'],
  remarks: readonly string[],
): TakenForm {
  const before = handedInOf(workspace.store, id).filter(({ moderatorId }) => moderatorId === moderator.id);
  const known = (reviewId: ReviewId) => before.findLast((one) => one.reviewId === reviewId)?.second;
  const fresh = seconds.filter(({ reviewId, second }) => !isSame(known(reviewId), second));
  const lastViews = viewsOf(workspace.store, id).findLast((one) => one.moderatorId === moderator.id)?.content;
  const hasNewViews = views !== null && lastViews !== JSON.stringify(views);
  const versions = workspace.write((writing) => {
    const stored = fresh.map(({ reviewId, second }) =>
      storeReturn(workspace, writing, {
        id,
        moderatorId: moderator.id,
        reviewId,
        source: 'form',
        content: second,
      }),
    );
    if (views !== null && hasNewViews)
      storeReturn(workspace, writing, {
        id,
        moderatorId: moderator.id,
        reviewId: null,
        source: 'form',
        content: views,
      });
    writing.record({
      action: 'take-form',
      entity: 'moderation',
      entityId: id,
      after: { moderatorId: moderator.id, reviews: stored.length, remarks },
    });
    return stored;
  });
  const later = versions.filter((version) => version > 1).length;
  const same = seconds.length - fresh.length;
  return {
    moderator: moderator.name,
    reviews: versions.length - later,
    laterVersions: later,
    hasViews: hasNewViews,
    remarks: [
      ...remarks,
      ...(same > 0
        ? [`${same} ${same === 1 ? 'review is' : 'reviews are'} as they came before; nothing was added.`]
        : []),
      ...(later > 0
        ? [
            `${later} ${later === 1 ? 'review has' : 'reviews have'} a later version now; figures use the first.`,
          ]
        : []),
    ],
  };
}

function isSame(one: SecondGrade | undefined, other: SecondGrade): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

function noForm(happened: string): Problem {
  return new Problem(happened, {
    kept: 'Nothing was taken in; the file stays as it is.',
    next: 'Choose the return form that came with the pack of this moderation.',
  });
}
