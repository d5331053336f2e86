import type { SentPack } from '#shared/contract/handed-out.ts';
import { ModeratorReturn, withVersion } from '#shared/domain/moderation/moderator-return.ts';
import { whereOf } from '../exchange/pack.ts';
import { contactByKey } from '../exchange/repository.ts';
import { sendPack } from '../exchange/send-pack.ts';
import { Problem } from '../problem.ts';
import type { Report } from '../progress.ts';
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
  const name = contactByKey(store, here.row.signingKey ?? '')?.name ?? '';
  return sendPack(
    workspace,
    {
      kind: 'moderator-return',
      belongsTo: packId,
      recipient: { name, receivingKey: returnTo },
      signingKey: here.row.signingKey,
      seal: { recipients: [returnTo], ...(name && { forWhom: name }) },
      content: content.data,
      path,
    },
    {
      beforeWriting: () =>
        report({ done: 1, total: 2, step: 'Writing the file', inSteps: true, isLast: true }),
      enter: ({ record }, made) =>
        record({
          action: 'hand-back',
          entity: 'exchange-pack',
          entityId: made.packId,
          after: {
            number: made.number,
            moderationPack: packId,
            reviews: content.data.reviews.map(({ alias, versions }) => ({
              alias,
              versions: versions.length,
            })),
            hasViews: content.data.views.length > 0,
            sha256: made.sha256,
          },
        }),
    },
  );
}
