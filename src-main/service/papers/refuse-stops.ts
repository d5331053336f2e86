import type { PaperStop } from '#shared/contract/papers.ts';
import { STOP_WORDS } from '#shared/domain/papers/public-stops.ts';
import { Problem } from '../problem.ts';

const MOST_NAMED = 20;

/** Refuses what is to be public while something stops it. @throws Problem that names each place */
export function refuseStops(stops: readonly PaperStop[]): void {
  const open = stops.filter(({ accepted }) => accepted === null);
  if (open.length === 0) return;
  throw new Problem(
    open.length === 1
      ? 'One place stops this paper from being public.'
      : `${open.length} places stop this paper from being public.`,
    {
      kept: 'No file was written; what you wrote is kept.',
      next: 'Reword each, or accept it with a reason, which stays in the release log.',
      details: open
        .slice(0, MOST_NAMED)
        .map(({ kind, words, sentence }) => `${STOP_WORDS[kind]}: “${words}” in “${sentence}”`),
    },
  );
}
