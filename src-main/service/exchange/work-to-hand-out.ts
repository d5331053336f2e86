import type { WorkToHandOut } from '#shared/contract/handed-out.ts';
import { CaseField } from '#shared/domain/exchange/assignment.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import { nameKey } from '../people/repository.ts';
import { heldBy } from '../reviews/packs-repository.ts';
import { jsonOrNull } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { documentBytesOf } from './documents.ts';
import { fingerprintOf } from './identity.ts';
import { contactCalled } from './repository.ts';
import { unfinishedWork } from './work-repository.ts';

/** What goes along of a case unless the lead chooses otherwise: enough to find the file and to know the child. */
const USUAL_FIELDS: readonly CaseField[] = ['name', 'dateOfBirth', 'statuses', 'team'];
/** Under which the fields are kept that were chosen last for a round; its id follows. */
export const FIELDS_OF_ROUND = 'exchange-fields:';
/** Under which it is kept whether documents went along; the id of the round follows. */
export const DOCUMENTS_OF_ROUND = 'exchange-documents:';

/** The fields that were chosen last for a round. */
export function fieldsOfRound(workspace: OpenWorkspace, roundId: RoundId): CaseField[] {
  const kept = workspace.flag(`${FIELDS_OF_ROUND}${roundId}`);
  const parsed = CaseField.array().safeParse(jsonOrNull(kept ?? null));
  return parsed.success ? parsed.data : [...USUAL_FIELDS];
}

/** Whether documents went along when work of a round was handed out last. */
const documentsOfRound = (workspace: OpenWorkspace, roundId: string): boolean =>
  workspace.flag(`${DOCUMENTS_OF_ROUND}${roundId}`) === 'true';

/** Work that can be handed out, by round and reviewer. */
export function workToHandOut(workspace: OpenWorkspace): WorkToHandOut[] {
  const { store } = workspace;
  return [
    ...Map.groupBy(unfinishedWork(store), ({ roundId, reviewerId }) => `${roundId}/${reviewerId}`).values(),
  ].flatMap((group) => {
    const [first] = group;
    // The lead's own work stays where it is.
    if (!first || nameKey(first.reviewer) === nameKey(workspace.actor)) return [];
    const { roundId, round, closesOn, reviewerId, reviewer } = first;
    const contact = contactCalled(store, reviewer);
    return [
      {
        roundId,
        round,
        closesOn,
        reviewerId,
        reviewer,
        contact: contact ? { ...contact, fingerprint: fingerprintOf(contact) } : null,
        fields: fieldsOfRound(workspace, roundId),
        documents: documentsOfRound(workspace, roundId),
        documentBytes: documentBytesOf(
          store,
          group.map(({ reviewId }) => reviewId),
        ),
        reviews: group.map(({ reviewId, childName, reference }) => ({
          reviewId,
          childName,
          reference,
          outWith: heldBy(store, reviewId)?.number ?? null,
        })),
      },
    ];
  });
}
