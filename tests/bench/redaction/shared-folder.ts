import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A place in the `shared` folder that stands beside the checkout or above it; where there is none, a path that is not there. */
export function inShared(path: string): string {
  const places = ['../', '../../', '../../../'].map((up) =>
    fileURLToPath(new URL(`../../../${up}shared/${path}`, import.meta.url)),
  );
  return places.find((place) => existsSync(place)) ?? `../shared/${path}`;
}
