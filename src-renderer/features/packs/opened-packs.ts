import { useEffect } from 'react';
import { client } from '../../base/client.ts';
import { arrivedAtPack, useAskedPack } from '../../base/opened-packs.ts';
import { navigate } from '../../base/place.ts';

/** Leads to a pack that was opened from the system's file browser. For the frame of an open workspace. */
export function useOpenedPacks(): void {
  const asked = useAskedPack();
  useEffect(() => {
    if (!asked) return;
    void (async () => {
      // What cannot even be looked at is said on the page that tries to open it.
      const outside = await client.exchange.outside({ fileToken: asked.token }).catch(() => null);
      arrivedAtPack();
      navigate({ to: outside?.kind === 'work' || outside?.kind === 'workspace' ? 'take-in' : 'open-pack' });
    })();
  }, [asked]);
}
