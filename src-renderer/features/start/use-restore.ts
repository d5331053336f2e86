import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';
import type { Where } from './where.ts';

/** What the back-ups of a folder hold, newest first. */
export const useFoundBackups = (where: Where) =>
  useQuery(api.workspace.findBackups.queryOptions({ input: { where }, staleTime: 0, gcTime: 0 }));

/** Restores a back-up into a new folder. */
export const useRestore = () => useMutation(api.workspace.restore.mutationOptions());
