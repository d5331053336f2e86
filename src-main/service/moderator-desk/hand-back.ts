import { basename } from 'node:path';
import type { SentPack } from '#shared/contract/handed-out.ts';
import { ModeratorReturn, withVersion } from '#shared/domain/moderation/moderator-return.ts';
import { cardOf, ensureKeys } from '../exchange/identity.ts';
import { makePack, notPlaced, sentPack, whereOf } from '../exchange/pack.ts';
import { contactByKey, insertPack, nextNumber } from '../exchange/repository.ts';
import { Problem } from '../problem.ts';
import type { Report } from '../progress.ts';
import { writeEntered } from '../store/files.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { isWhole } from './grade.ts';
import { type PackToGrade, packToGrade, returnsOfPack, type WrittenOnPack, writtenOn } from './repository.ts';

/**
 * What would be handed back of a pack now: every review that is graded whole, with all its versions so far, and the views.
 * @param last what was handed back last; undefined where nothing was
 */
export function returnOf(
  here: PackToGrade,
  { gradings, views }: WrittenOnPack,
  last: ModeratorReturn | undefined,
): ModeratorReturn {
  const reviews = here.pack.reviews.flatMap((review) => {
    const { alias } = review;
    const before = last?.reviews.find((one) => one.alias === alias)?.versions ?? [];
    const now = gradings.get(alias);
    const versions = withVersion<unknown>(before, now && isWhole(here, review, now) ? now : null);
    return versions.length > 0 ? [{ alias, versions }] : [];
  });
  return {
    format: 'plumbline-moderator-return',
    version: 1,
    moderationPackId: here.row.id,
    reviews: reviews as ModeratorReturn['reviews'],
    views: withVersion<unknown>(last?.views ?? [], views) as ModeratorReturn['views'],
  };
}

/**
 * Writes a moderator's return for the key of who sent the pack: signed, and entered together with its file.
 * @throws Problem where nothing is graded whole, or the pack names no key to answer to
 */
export async function handModerationBack(
  workspace: OpenWorkspace,
  packId: string,
  path: string,
  report: Report,
): Promise<SentPack> {
  const { store } = workspace;
  const here = packToGrade(store, packId);
  const { returnTo } = here.pack;
  if (returnTo === null)
    throw new Problem('This pack names no key that a return could be locked for.', {
      kept: 'All that you wrote is kept; nothing was sent.',
      next: 'It was made by an earlier Plumbline. Ask the sender for a return form, or for a new pack.',
    });
  const said = returnOf(here, writtenOn(store, packId), returnsOfPack(store, packId).at(-1)?.said);
  if (said.reviews.length === 0 && said.views.length === 0)
    throw new Problem('No review of this pack is graded whole yet.', {
      kept: 'All that you wrote is kept; nothing was sent.',
      next: 'Finish one first: every domain and the overall grade, each with its reason.',
    });
  const content = ModeratorReturn.safeParse(said);
  if (!content.success)
    throw new Problem(`This cannot be handed back as it is: ${whereOf(content.error)}.`, {
      kept: 'All that you wrote is kept; nothing was sent.',
      next: 'Put it right where it stands in the review, then hand back again.',
    });
  await report({ done: 0, total: 2, step: 'Locking the pack', inSteps: true });
  const keys = await ensureKeys(workspace);
  const sender = contactByKey(store, here.row.signingKey ?? '');
  const name = sender?.name ?? '';
  const number = nextNumber(store, 'moderator-return', packId);
  const madeAt = workspace.clock().toISOString();
  const made = await makePack({
    kind: 'moderator-return',
    packId: workspace.newId(),
    number,
    madeAt,
    madeWith: workspace.version,
    sender: cardOf(workspace, keys),
    signingSecret: keys.signingSecret,
    recipient: { name, receivingKey: returnTo },
    content: content.data,
    seal: { recipients: [returnTo], ...(name && { forWhom: name }) },
  });
  const fileName = basename(path);
  await report({ done: 1, total: 2, step: 'Writing the file', inSteps: true, isLast: true });
  writeEntered(
    { path, content: made.bytes, mode: 0o600 },
    () =>
      workspace.write(({ tx, at, record }) => {
        insertPack(tx, {
          id: made.packId,
          direction: 'sent',
          kind: 'moderator-return',
          number,
          assignmentId: packId,
          at,
          madeAt,
          counterpart: name,
          signingKey: here.row.signingKey,
          fileName,
          bytes: made.bytes.length,
          sha256: made.sha256,
          content: made.content,
          receiptAt: null,
          recalledAt: null,
          supersededBy: null,
          wipedAt: null,
        });
        record({
          action: 'hand-back',
          entity: 'exchange-pack',
          entityId: made.packId,
          after: {
            number,
            moderationPack: packId,
            reviews: content.data.reviews.map(({ alias, versions }) => ({
              alias,
              versions: versions.length,
            })),
            hasViews: content.data.views.length > 0,
            sha256: made.sha256,
          },
        });
      }),
    () => notPlaced('Return', number),
  );
  return sentPack(made, { number, fileName, reviews: content.data.reviews.length });
}
