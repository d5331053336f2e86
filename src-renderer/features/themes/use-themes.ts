import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

/** Every theme with where it came up. */
export const useThemes = () => useQuery(api.themes.list.queryOptions({ input: {} }));

/** The workforce list. */
export const useNeeds = () => useQuery(api.themes.needs.queryOptions({ input: {} }));

export const useSaveTheme = () => useMutation(api.themes.save.mutationOptions());
export const useSaveNeed = () => useMutation(api.themes.saveNeed.mutationOptions());
