import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

/** Changes some of the workspace's settings. */
export const useUpdateSettings = () => useMutation(api.workspace.updateSettings.mutationOptions());

/** The back-ups of the open workspace, newest first. */
export const useBackups = () => useQuery(api.workspace.backups.queryOptions({ input: {} }));

/** Makes a back-up now. */
export const useBackUp = () => useMutation(api.workspace.backUp.mutationOptions());

/** Where back-ups are copied to as well, on this computer. */
export const useSecondPlace = () => useQuery(api.workspace.secondPlace.queryOptions({ input: {} }));

/** Chooses a second place for back-ups, or says that none is wanted. */
export const useSetSecondPlace = () => useMutation(api.workspace.setSecondPlace.mutationOptions());

/** Checks that nothing in the workspace was changed behind Plumbline's back. */
export const useVerify = () => useMutation(api.auditTrail.verify.mutationOptions());
