import { useMutation } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

/** Writes the whole workspace as a pack, and marks it as moved. */
export const useMove = () => useMutation(api.moving.send.mutationOptions());

/** The move failed: the workspace is worked in here again. */
export const useTakeBackMove = () => useMutation(api.moving.takeBack.mutationOptions());
