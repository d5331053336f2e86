import { useMutation } from '@tanstack/react-query';
import { api, client } from '../../base/client.ts';
import { useLongWork } from '../../base/use-long-work.ts';

/** What a pack with a whole workspace says of itself. */
export const useLookAtWorkspace = () => useMutation(api.moving.look.mutationOptions());

/** Makes a workspace of such a pack. */
export const useTakeInWorkspace = () =>
  useLongWork({ mutationKey: api.moving.takeIn.mutationKey(), start: client.moving.takeIn });
