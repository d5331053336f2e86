import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { ActivityState } from '#shared/domain/activities/activity.ts';
import { api, client } from '../../base/client.ts';

/** Which activities are looked for. */
export interface ActivityFilter {
  readonly state: ActivityState | null;
  readonly typeKey: string | null;
  readonly search: string;
}

/** The activities of a filter; those before stay in sight while others are fetched. */
export const useActivities = (filter: ActivityFilter) =>
  useQuery(api.activities.list.queryOptions({ input: filter, placeholderData: keepPreviousData }));

/** The types of activity, those that are used no longer too. */
export const useActivityTypes = () => useQuery(api.activities.types.queryOptions({ input: {} }));

/** One activity with its findings. */
export const useActivity = (id: string) => useQuery(api.activities.get.queryOptions({ input: { id } }));

/** How many paragraphs of a report are shown at once. */
export const PARAGRAPHS_SHOWN = 100;

/** A page of a report's paragraphs. */
export const useParagraphs = (reportId: string, offset: number, onlyLikely: boolean) =>
  useQuery(
    api.activities.paragraphs.queryOptions({
      input: { reportId, offset, limit: PARAGRAPHS_SHOWN, onlyLikely },
      placeholderData: keepPreviousData,
    }),
  );

export const useSaveActivity = () => useMutation(api.activities.save.mutationOptions());
export const useSaveType = () => useMutation(api.activities.saveType.mutationOptions());
export const useSetState = () => useMutation(api.activities.setState.mutationOptions());
export const useSaveActionPlan = () => useMutation(api.activities.savePlan.mutationOptions());
export const useSaveFinding = () => useMutation(api.activities.saveFinding.mutationOptions());
export const useRemoveFinding = () => useMutation(api.activities.removeFinding.mutationOptions());
export const useTrack = () => useMutation(api.activities.track.mutationOptions());
export const usePasteReport = () => useMutation(api.activities.pasteReport.mutationOptions());
export const useMarkParagraph = () => useMutation(api.activities.markParagraph.mutationOptions());

/** Reads a report that a person chooses; null where they thought better of it. */
export const useReadReport = (id: string) =>
  useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseFile('import-report');
      return chosen ? client.activities.readReport({ id, fileToken: chosen.token }) : null;
    },
  });
