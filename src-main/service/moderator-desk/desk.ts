import type { DeskPack } from '#shared/contract/moderator-desk.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import { isSameVersion, type ModeratorReturn } from '#shared/domain/moderation/moderator-return.ts';
import { promptsOf } from '#shared/domain/moderation/prompts.ts';
import { formsOf, type PackedReview } from '#shared/domain/packs/moderation-pack.ts';
import { standingOfKey } from '../exchange/contacts.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { isWhole } from './grade.ts';
import { returnOf } from './hand-back.ts';
import { type PackToGrade, packsToGrade, returnsOfPack, sealsOf, writtenOn } from './repository.ts';
import { openedOf } from './take-seals.ts';

/** Every moderation pack on this desk, the newest first, with how far it is. */
export const deskOf = (workspace: OpenWorkspace): DeskPack[] =>
  packsToGrade(workspace.store).map((here) => deskPack(workspace, here));

function deskPack(workspace: OpenWorkspace, here: PackToGrade): DeskPack {
  const { store } = workspace;
  const { row, pack } = here;
  const returns = returnsOfPack(store, row.id);
  const last = returns.at(-1)?.said;
  const written = writtenOn(store, row.id);
  const now = returnOf(here, written, last);
  const seals = sealsOf(store, row.id);
  return {
    packId: row.id,
    from: row.counterpart,
    standing: standingOfKey(store, row.signingKey ?? ''),
    takenAt: row.at,
    theme: pack.theme,
    isBlind: pack.design === 'blind',
    canHandBack: pack.returnTo !== null,
    reviews: pack.reviews.map((review, index) => {
      const { alias } = review;
      const second = written.gradings.get(alias);
      const versions = (said: typeof last) =>
        said?.reviews.find((one) => one.alias === alias)?.versions.length ?? 0;
      const isFinished = second !== undefined && isWhole(here, review, second);
      return {
        number: index + 1,
        alias,
        state: !second ? 'not-begun' : isFinished ? 'finished' : 'begun',
        handedBack: versions(last),
        isChanged: versions(now) > versions(last),
        opened: openedIn(here, review, seals.get(alias), last),
      };
    }),
    prompts: promptsOf(formsOf(pack).map(({ template }) => template)),
    views: written.views,
    hasNews: !isSameVersion(last ?? { ...now, reviews: [], views: [] }, now),
    returns: returns.map((one) => ({
      packId: one.id,
      number: one.number,
      madeAt: one.madeAt,
      reviews: one.said.reviews.length,
      hasViews: one.said.views.length > 0,
      fileName: one.fileName,
      receiptCode: receiptCode(one.sha256),
      receiptAt: one.receiptAt,
    })),
  };
}

/** First grades beside the first version of one's own that was handed back; null where the seal was not opened. */
function openedIn(
  here: PackToGrade,
  review: PackedReview,
  grades: readonly (readonly [string, string])[] | undefined,
  said: ModeratorReturn | undefined,
) {
  if (!grades) return null;
  const [own] = said?.reviews.find(({ alias }) => alias === review.alias)?.versions ?? [];
  return openedOf(here, review, grades, own);
}
