import { createContext, useContext } from 'react';
import type { OpenWorkspace } from './open-workspace.ts';

/** The open workspace; null outside the frame. */
export const CurrentWorkspace = createContext<OpenWorkspace | null>(null);

/** Gives the pages of the frame their workspace. */
export const CurrentWorkspaceProvider = CurrentWorkspace.Provider;

/**
 * The workspace that a page of the frame belongs to: its settings, who works in it. It stays while the workspace is
 * opened again after the service stopped, so that a page need not let go of what is typed in it.
 * @throws outside the frame
 */
export function useCurrentWorkspace(): OpenWorkspace {
  const workspace = useContext(CurrentWorkspace);
  if (!workspace) throw new Error('This is a page of an open workspace; it cannot stand outside the frame.');
  return workspace;
}
