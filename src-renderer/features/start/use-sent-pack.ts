import { useState } from 'react';
import type { ChosenFile } from '#shared/contract/bridge.ts';
import { putForward, useChosenPack } from '../../base/opened-packs.ts';
import { useOutside } from './use-outside.ts';

/** A pack that somebody was sent, where no workspace is open yet. */
export interface SentPackHere {
  readonly file: ChosenFile | null;
  /** It is shown: chosen here, or work, a moderation pack or a workspace by its outside. Anything else waits until a workspace is open. */
  readonly isShown: boolean;
  /** An anonymised pack to be graded, by its outside. */
  readonly isModeration: boolean;
  /** A whole workspace that was moved here, by its outside. */
  readonly isWorkspace: boolean;
  /** What is wrong with it by its outside. */
  readonly error: unknown;
  readonly choose: () => Promise<void>;
  readonly show: () => void;
  readonly hide: () => void;
}

/** Looks at the pack in hand from outside, and keeps whether its form is shown. */
export function useSentPack(): SentPackHere {
  const file = useChosenPack();
  const [view, setView] = useState<'by-itself' | 'shown' | 'hidden'>('by-itself');
  const outside = useOutside(file);
  const kind = outside.data?.kind;
  const isKnown = kind === 'work' || kind === 'moderation' || kind === 'workspace';
  return {
    file,
    isShown: file !== null && (view === 'shown' || (view === 'by-itself' && isKnown)),
    isModeration: kind === 'moderation',
    isWorkspace: kind === 'workspace',
    error: file === null ? null : outside.error,
    async choose() {
      const chosen = await window.plumbline.chooseFile('import-pack');
      if (!chosen) return;
      putForward(chosen);
      setView('shown');
    },
    show: () => setView('shown'),
    hide: () => setView('hidden'),
  };
}
