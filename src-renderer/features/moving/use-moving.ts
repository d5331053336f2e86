import { useMutation } from '@tanstack/react-query';
import { api, client } from '../../base/client.ts';
import { useLongWork } from '../../base/use-long-work.ts';

/** Writes the whole workspace as a pack, and marks it as moved. */
export const useMove = () =>
  useLongWork({ mutationKey: api.moving.send.mutationKey(), start: client.moving.send });

/** The move failed: the workspace is worked in here again. */
export const useTakeBackMove = () => useMutation(api.moving.takeBack.mutationOptions());
