import { count, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Waiting } from '#shared/contract/today.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { readJson } from '../store/json.ts';
import { releases, reviews, rounds } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { roundsByDraft } from './draft-rounds.ts';
import { listDrafts } from './drafts.ts';
import { interruptedReleases } from './log-release.ts';

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

  const finished = store
    .select({
      id: rounds.id,
      name: rounds.name,
      left: sql<number>`sum(${reviews.submittedAt} IS NULL)`,
      all: count(),
    })
    .from(rounds)
    .innerJoin(reviews, eq(reviews.roundId, rounds.id))
    .groupBy(rounds.id)
    .having(sql`sum(${reviews.submittedAt} IS NULL) = 0`)
    .all();
  const released = new Set(
    store
      .select({ record: releases.record })
      .from(releases)
      .all()
      .flatMap(({ record }) => {
        const { roundId, roundIds } = readJson(OfRounds, record);
        return [roundId, ...roundIds];
      }),
  );
  for (const round of finished.filter(
    ({ id }) =>
      !released.has(id) && !drafts.some((draft) => roundsOf.get(draft.id)?.some((round) => round.id === id)),
  ))
    waiting.push({
      kind: 'ready-for-pack',
      title: `${round.name} is complete: ${countWords(round.all, 'review', 'reviews')} submitted`,
      detail: 'A moderation pack can be prepared.',
      target: { to: 'round', id: round.id },
      due: null,
    });

  return waiting;
}
