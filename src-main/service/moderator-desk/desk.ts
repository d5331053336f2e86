import type { DeskPack } from '#shared/contract/moderator-desk.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import { isSameVersion } from '#shared/domain/moderation/moderator-return.ts';
import { missingInSecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { standingOfKey } from '../exchange/contacts.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { returnOf } from './hand-back.ts';
import { gradingOf, type PackToGrade, packsToGrade, returnsOfPack, viewsOfPack } from './repository.ts';

/** Every moderation pack on this desk, the newest first, with how far it is. */
export const deskOf = (workspace: OpenWorkspace): DeskPack[] =>
  packsToGrade(workspace.store).map((here) => deskPack(workspace, here));

function deskPack(workspace: OpenWorkspace, here: PackToGrade): DeskPack {
  const { store } = workspace;
  const { row, pack } = here;
  const returns = returnsOfPack(store, row.id);
  const last = returns.at(-1)?.said;
  const now = returnOf(workspace, here);
  return {
    packId: row.id,
    from: row.counterpart,
    standing: standingOfKey(store, row.signingKey ?? ''),
    takenAt: row.at,
    theme: pack.theme,
    isBlind: pack.design === 'blind',
    canHandBack: pack.returnTo !== null,
    reviews: pack.reviews.map(({ alias }, index) => {
      const second = gradingOf(store, row.id, alias);
      const versions = (said: typeof last) =>
        said?.reviews.find((one) => one.alias === alias)?.versions.length ?? 0;
      const isFinished =
        second !== undefined && missingInSecondGrade(second, pack.template, pack.scale).length === 0;
      return {
        number: index + 1,
        alias,
        state: !second ? 'not-begun' : isFinished ? 'finished' : 'begun',
        handedBack: versions(last),
        isChanged: versions(now) > versions(last),
      };
    }),
    prompts: pack.template.domains.flatMap((domain) =>
      domain.prompts.map(({ key, question }) => ({ domain: domain.key, prompt: key, question })),
    ),
    views: viewsOfPack(store, row.id),
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
