import { count, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Waiting } from '#shared/contract/today.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { readJson } from '../store/json.ts';
import { packDrafts, releases, reviews, rounds } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { interruptedReleases } from './log-release.ts';

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
  const drafts = store
    .select({ id: packDrafts.id, recipient: packDrafts.recipient, roundId: rounds.id, round: rounds.name })
    .from(packDrafts)
    .innerJoin(rounds, eq(rounds.id, packDrafts.roundId))
    .where(isNull(packDrafts.releasedAt))
    .all();
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
      .map(({ record }) => readJson(OfRound, record).roundId),
  );
  for (const round of finished.filter(
    ({ id }) => !released.has(id) && !drafts.some((draft) => draft.roundId === id),
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
