import { useState } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';

/** Choosing the folder that a new workspace is kept in. Its token is good until the workspace is made. */
export function useFolderChoice() {
  const [folder, setFolder] = useState<ChosenFile | null>(null);
  return {
    folder,
    async choose() {
      const chosen = await window.plumbline.chooseFile('new-workspace');
      if (chosen) setFolder(chosen);
    },
  };
}
