import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { CaseField } from '#shared/domain/exchange/assignment.ts';
import { api, client } from '../../base/client.ts';
import { useLongWork } from '../../base/use-long-work.ts';

/** Work that can be handed out, by round and reviewer. */
export const useToHandOut = (isWanted: boolean) =>
  useQuery(api.exchange.toHandOut.queryOptions({ input: {}, enabled: isWanted }));

/** What was sent, and what is back. */
export const useBoard = (isWanted: boolean) =>
  useQuery(api.exchange.board.queryOptions({ input: {}, enabled: isWanted }));

/** The work that came to this laptop. */
export const useAssignments = (isWanted: boolean) =>
  useQuery(api.exchange.assignments.queryOptions({ input: {}, enabled: isWanted }));

/** What would leave of each case; nothing while nobody is chosen. */
export const useLeaving = (
  asked: { roundId: string; reviewerId: string; reviewIds: string[]; fields: CaseField[] } | null,
) => useQuery(api.exchange.previewAssignment.queryOptions({ input: asked ?? skipToken }));

/** Parts that both sides changed and nobody has decided. */
export const useConflicts = () => useQuery(api.exchange.conflicts.queryOptions({ input: {} }));

/** Decides one. */
export const useSettle = () => useMutation(api.exchange.settleConflict.mutationOptions());

/** Takes the work of a pack back. */
export const useRecall = () => useMutation(api.exchange.recall.mutationOptions());

/** Who works here, with the keys. */
export const useIdentity = () => useQuery(api.exchange.identity.queryOptions({ input: {} }));

/** People with whom packs are exchanged. */
export const useContacts = () => useQuery(api.exchange.contacts.queryOptions({ input: {} }));

/** Notes whether a fingerprint was compared. */
export const useVerifyContact = () => useMutation(api.exchange.verifyContact.mutationOptions());

/** Reads a contact card. */
export const useAddContact = () => useMutation(api.exchange.addContact.mutationOptions());

/** Writes one's own contact card. */
export const useSaveCard = () => useMutation(api.exchange.saveCard.mutationOptions());

/** Makes new keys. */
export const useReplaceKeys = () => useMutation(api.exchange.replaceKeys.mutationOptions());

/** Says for which organisation one works. */
export const useNameOrganisation = () => useMutation(api.exchange.nameOrganisation.mutationOptions());

/** Writes a pack of work. */
export const useSendAssignment = () =>
  useLongWork({
    mutationKey: api.exchange.sendAssignment.mutationKey(),
    start: client.exchange.sendAssignment,
  });

/** Writes a return. */
export const useHandBack = () =>
  useLongWork({ mutationKey: api.exchange.handBack.mutationKey(), start: client.exchange.handBack });

/** Notes that a return arrived whole. */
export const useConfirmReceipt = () => useMutation(api.exchange.confirmReceipt.mutationOptions());

/** Opens and checks a pack; nothing is taken. */
export const useLook = () =>
  useLongWork({ mutationKey: api.exchange.look.mutationKey(), start: client.exchange.look });

/** Takes a pack in. */
export const useTake = () =>
  useLongWork({ mutationKey: api.exchange.take.mutationKey(), start: client.exchange.take });

/** Whether the cases can be wiped from this laptop. */
export const useWipeState = () => useQuery(api.exchange.wipeState.queryOptions({ input: {} }));

/** Wipes them. */
export const useWipe = () => useMutation(api.exchange.wipe.mutationOptions());

/** Saves what was taken of a return as a document. */
export const useSaveTakenReport = () => useMutation(api.exchange.saveTakenReport.mutationOptions());
