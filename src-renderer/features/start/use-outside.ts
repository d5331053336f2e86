import { useQuery } from '@tanstack/react-query';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import { api } from '../../base/client.ts';

/** What a pack is by its outside; looked at anew each time, for another file may lie under the same name. */
export const useOutside = (file: ChosenFile | null) =>
  useQuery({
    ...api.exchange.outside.queryOptions({ input: { fileToken: file?.token ?? '-' } }),
    enabled: file !== null,
    staleTime: 0,
    gcTime: 0,
  });
