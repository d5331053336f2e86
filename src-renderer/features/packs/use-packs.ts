import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { RedactionDecision } from '#shared/contract/pack-preview.ts';
import { api } from '../../base/client.ts';

/** Packs that are being prepared, and those that were, newest first. */
export const useDrafts = (isWanted = true) =>
  useQuery(api.moderation.drafts.queryOptions({ input: {}, enabled: isWanted }));

/** The release log, newest first. */
export const useReleases = (isWanted = true) =>
  useQuery(api.packs.releases.queryOptions({ input: {}, enabled: isWanted }));

/** Packs that were being written when Plumbline was ended. */
export const useInterrupted = (isWanted = true) =>
  useQuery(api.moderation.interrupted.queryOptions({ input: {}, enabled: isWanted }));

/** Notes what was found of one. */
export const useSettleInterrupted = () => useMutation(api.moderation.settleInterrupted.mutationOptions());

/** One entry of the release log. */
export const useRelease = (id: string) => useQuery(api.packs.release.queryOptions({ input: { id } }));

/** What would leave, as it stands. */
export const usePreview = (id: string) => useQuery(api.moderation.preview.queryOptions({ input: { id } }));

/** Rounds that have something to send. */
export const useRounds = () => useQuery(api.rounds.list.queryOptions({ input: {} }));

/** One round with its reviews; nothing while no round is chosen. */
export const useRound = (id: string | null) =>
  useQuery(api.rounds.get.queryOptions({ input: id ? { id } : skipToken }));

/** How many places a decision would change; nothing while there is none to think about. */
export const useReach = (asked: { id: string; caseId: string; decision: RedactionDecision } | null) =>
  useQuery(api.moderation.reach.queryOptions({ input: asked ?? skipToken }));

/** Everybody whom the record of a case knows. */
export const useRecordPeople = (caseId: string) =>
  useQuery(api.cases.recordPeople.queryOptions({ input: { caseId } }));

/** Starts a pack. */
export const useCreateDraft = () => useMutation(api.moderation.createDraft.mutationOptions());

/** Gives up a pack that is being prepared. */
export const useRemoveDraft = () => useMutation(api.moderation.removeDraft.mutationOptions());

/** Everything that one can do while looking at what leaves. */
export function useDeciding() {
  const decide = useMutation(api.moderation.decide.mutationOptions());
  const undo = useMutation(api.moderation.undoDecision.mutationOptions());
  const confirm = useMutation(api.moderation.confirm.mutationOptions());
  const markSeen = useMutation(api.moderation.markSeen.mutationOptions());
  const settleRisk = useMutation(api.moderation.settleRisk.mutationOptions());
  const chooseFacts = useMutation(api.moderation.chooseFacts.mutationOptions());
  const linkChildren = useMutation(api.moderation.linkChildren.mutationOptions());
  const addMention = useMutation(api.cases.addMention.mutationOptions());
  const addOtherName = useMutation(api.cases.addOtherName.mutationOptions());
  const all = [
    decide,
    undo,
    confirm,
    markSeen,
    settleRisk,
    chooseFacts,
    linkChildren,
    addMention,
    addOtherName,
  ];
  return {
    decide,
    undo,
    confirm,
    markSeen,
    settleRisk,
    chooseFacts,
    linkChildren,
    addMention,
    addOtherName,
    isBusy: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error)?.error ?? null,
  };
}

/** See `useDeciding`. */
export type Deciding = ReturnType<typeof useDeciding>;
