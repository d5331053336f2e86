import { useMutation } from '@tanstack/react-query';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { client } from '../../base/client.ts';
import type { RecommendationFilter } from './use-recommendations.ts';

/** Saves all that a filter finds, not only the page in sight, in the form that the person chooses in the dialog. */
export const useSaveList = ({ offset: _page, ...filter }: RecommendationFilter) =>
  useMutation({
    mutationFn: async () => {
      const name = `recommendations-${localDay(new Date())}.xlsx`;
      const chosen = await window.plumbline.chooseWhereToSave('save-document', name);
      if (!chosen) return null;
      const { rows } = await client.recommendations.saveList({ ...filter, fileToken: chosen.token });
      return { rows, name: chosen.name };
    },
  });
