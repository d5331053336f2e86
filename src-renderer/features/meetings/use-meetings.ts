import { useMutation, useQuery } from '@tanstack/react-query';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { api, client } from '../../base/client.ts';

/** All meetings, newest first. */
export const useMeetings = () => useQuery(api.meetings.list.queryOptions({ input: {} }));

/** One meeting with its agenda. */
export const useMeeting = (id: string) => useQuery(api.meetings.get.queryOptions({ input: { id } }));

/** The meeting of the same series before one, with who was there; undefined for the first. */
export function useMeetingBefore({ id, series, day }: Pick<MeetingDetail, 'id' | 'series' | 'day'>) {
  const { data: all } = useMeetings();
  const before = all?.find((one) => one.series === series && one.id !== id && one.day <= day);
  const { data } = useQuery({
    ...api.meetings.get.queryOptions({ input: { id: before?.id ?? '' } }),
    enabled: before !== undefined,
  });
  return data;
}

export const usePlanMeeting = () => useMutation(api.meetings.plan.mutationOptions());
/** Every series, and whether it ended. */
export const useSeries = () => useQuery(api.meetings.series.queryOptions({ input: {} }));

/** Says which rounds and plans a series goes through. */
export const useSetScope = () => useMutation(api.meetings.setScope.mutationOptions());

/** The rounds and plans that there are. */
export function useScopeChoices() {
  const { data: rounds } = useQuery(api.rounds.list.queryOptions({ input: {} }));
  const { data: plans } = useQuery(api.plans.list.queryOptions({ input: {} }));
  const named = (some: readonly { readonly id: string; readonly name: string }[] = []) =>
    some.map(({ id, name }) => ({ value: id, label: name }));
  return { rounds: named(rounds), plans: named(plans?.filter(({ closedOn }) => closedOn === null)) };
}

export const useEndSeries = () => useMutation(api.meetings.endSeries.mutationOptions());
export const useChangeMeeting = () => useMutation(api.meetings.change.mutationOptions());
export const useReorder = () => useMutation(api.meetings.reorder.mutationOptions());
export const useChangeItem = () => useMutation(api.meetings.changeItem.mutationOptions());
export const useAddAgendaItem = () => useMutation(api.meetings.addItem.mutationOptions());
export const useRemoveItem = () => useMutation(api.meetings.removeItem.mutationOptions());
export const useStart = () => useMutation(api.meetings.start.mutationOptions());
export const useEnd = () => useMutation(api.meetings.end.mutationOptions());
export const useAddNote = () => useMutation(api.meetings.addNote.mutationOptions());
export const useApprove = () => useMutation(api.meetings.approve.mutationOptions());

/** Saves the minutes in the form that the person chooses; null where they thought better of it. */
export const useSaveMinutes = (id: string, day: string) =>
  useMutation({
    mutationFn: async (isForPartners: boolean) => {
      const name = `minutes-${day}${isForPartners ? '-for-partners' : ''}.docx`;
      const chosen = await window.plumbline.chooseWhereToSave('save-document', name);
      if (!chosen) return null;
      const { leftOut } = await client.meetings.saveMinutes({ id, isForPartners, fileToken: chosen.token });
      return { name: chosen.name, leftOut, isForPartners };
    },
  });

/** Saves the list of one owner; null where the person thought better of it. */
export const useSaveOwnersList = (id: string, day: string) =>
  useMutation({
    mutationFn: async (owner: string) => {
      const name = `${owner.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase()}-${day}.xlsx`;
      const chosen = await window.plumbline.chooseWhereToSave('save-document', name);
      if (!chosen) return null;
      const { rows } = await client.meetings.saveOwnersList({ id, owner, fileToken: chosen.token });
      return { name: chosen.name, rows, owner };
    },
  });
