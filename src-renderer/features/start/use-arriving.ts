import { useMutation } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

/** What a pack with a whole workspace says of itself. */
export const useLookAtWorkspace = () => useMutation(api.moving.look.mutationOptions());

/** Makes a workspace of such a pack. */
export const useTakeInWorkspace = () => useMutation(api.moving.takeIn.mutationOptions());
