import { useKeptState } from '../../../base/kept-state.ts';
import type { Exported } from './exported.ts';

/** A pack that was written and whose passphrase nobody has noted yet, with whom it is for. */
export interface UnnotedPack {
  readonly draftId: string;
  readonly exported: Exported;
  readonly recipient: string;
}

/** The packs of this workspace that were written and whose passphrases nobody has noted yet: they are kept nowhere else. */
export function useUnnotedPacks() {
  const { value: unnoted, set } = useKeptState<readonly UnnotedPack[]>('packs/unnoted', () => []);
  return {
    unnoted,
    keep: (pack: UnnotedPack) => set((before) => [...before, pack]),
    /** Forgets the passphrase of a release. */
    noted: (releaseId: string) =>
      set((before) => before.filter(({ exported }) => exported.releaseId !== releaseId)),
  };
}
