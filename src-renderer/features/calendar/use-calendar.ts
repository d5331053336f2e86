import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Service } from '#shared/domain/activities/activity.ts';
import { api, client } from '../../base/client.ts';

/** A year of the calendar; the year of today where none is named. */
export const useYear = (year: string | null, by: 'month' | 'quarter', service: Service | null) =>
  useQuery(
    api.calendar.year.queryOptions({ input: { year, by, service }, placeholderData: keepPreviousData }),
  );

export const useSaveEntry = () => useMutation(api.calendar.save.mutationOptions());
export const useSetEntryState = () => useMutation(api.calendar.setState.mutationOptions());
export const usePlanAgain = () => useMutation(api.calendar.planAgain.mutationOptions());
export const useRemoveEntry = () => useMutation(api.calendar.remove.mutationOptions());
export const useCopyYear = () => useMutation(api.calendar.copyYear.mutationOptions());
export const useStartActivity = () => useMutation(api.calendar.startActivity.mutationOptions());
export const useTakeCalendar = () => useMutation(api.calendar.take.mutationOptions());

/** Reads a calendar that a person chooses; null where they thought better of it. */
export const useReadCalendar = () =>
  useMutation({
    mutationFn: async (year: string | null) => {
      const chosen = await window.plumbline.chooseFile('import-calendar');
      return chosen ? client.calendar.readFile({ fileToken: chosen.token, year }) : null;
    },
  });

/** Saves the year as a page to print or as a workbook; null where they thought better of it. */
export const useSaveCalendar = (year: string, by: 'month' | 'quarter') =>
  useMutation({
    mutationFn: async (ending: 'pdf' | 'xlsx' | 'ics') => {
      const name = `qa-calendar-${year}.${ending}`;
      const chosen = await window.plumbline.chooseWhereToSave(
        ending === 'ics' ? 'save-calendar' : 'save-document',
        name,
      );
      if (!chosen) return null;
      if (ending === 'ics') {
        const { leftOut } = await client.calendar.saveIcs({ year, fileToken: chosen.token });
        return { name: chosen.name, leftOut };
      }
      await client.calendar.saveDocument({ year, by, fileToken: chosen.token });
      return { name: chosen.name, leftOut: 0 };
    },
  });
