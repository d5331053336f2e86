import { z } from 'zod';
import type { Waiting } from '#shared/contract/today.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { interruptedReleases } from './log-release.ts';
import { completeRounds, draftsBeingChecked, releaseRecords } from './repository.ts';

/** What is read of a release here. */
const OfRound = z.looseObject({ roundId: z.string().optional() });

/** Packs that are being checked, and complete rounds of which no pack has left. */
export function packsWaiting(workspace: OpenWorkspace): Waiting[] {
  const { store, settings } = workspace;
  if (settings.me.role !== 'lead') return [];
  const waiting: Waiting[] = interruptedReleases(store).map(({ fileName, recipient, at }) => ({
    kind: 'pack-interrupted',
    title: `Plumbline was ended while “${fileName}” was being written`,
    detail: `For ${recipient || 'a peer'}, ${localDayOf(at)} · look whether the file is there, delete it or export again`,
    target: { to: 'packs' },
    due: null,
  }));
  const drafts = draftsBeingChecked(store);
  for (const draft of drafts)
    waiting.push({
      kind: 'pack-draft',
      title: `Moderation pack for ${draft.recipient || 'a peer'}`,
      detail: `${draft.round} · being checked, nothing has left`,
      target: { to: 'pack', id: draft.id },
      due: null,
    });

  const released = new Set(releaseRecords(store).map((record) => readJson(OfRound, record).roundId));
  for (const round of completeRounds(store).filter(
    ({ id }) => !released.has(id) && !drafts.some((draft) => draft.roundId === id),
  ))
    waiting.push({
      kind: 'ready-for-pack',
      title: `${round.name} is complete: ${countWords(round.reviews, 'review', 'reviews')} submitted`,
      detail: 'A moderation pack can be prepared.',
      target: { to: 'round', id: round.id },
      due: null,
    });

  return waiting;
}
