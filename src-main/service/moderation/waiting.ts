import { z } from 'zod';
import type { Waiting } from '#shared/contract/today.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { interruptedReleases } from './log-release.ts';
import { completeRounds, listDrafts, releaseRecords, roundsByDraft } from './repository.ts';

/** What is read of a release here. */
const OfRounds = z.looseObject({ roundId: z.string().optional(), roundIds: z.array(z.string()).default([]) });

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
  const roundsOf = roundsByDraft(store);
  const drafts = listDrafts(store).filter(({ releasedAt }) => releasedAt === null);
  for (const draft of drafts)
    waiting.push({
      kind: 'pack-draft',
      title: `Moderation pack for ${draft.recipient || 'a peer'}`,
      detail: `${draft.round} · being checked, nothing has left`,
      target: { to: 'pack', id: draft.id },
      due: null,
    });

  const released = new Set(
    releaseRecords(store).flatMap((record) => {
      const { roundId, roundIds } = readJson(OfRounds, record);
      return [roundId, ...roundIds];
    }),
  );
  for (const round of completeRounds(store).filter(
    ({ id }) =>
      !released.has(id) && !drafts.some((draft) => roundsOf.get(draft.id)?.some((round) => round.id === id)),
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
