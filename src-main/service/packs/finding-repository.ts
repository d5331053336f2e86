import { and, eq, inArray, isNull } from 'drizzle-orm';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import { asIds, type PackDraftId } from '#shared/domain/ids.ts';
import type { Finding } from '../capability.ts';
import { packDrafts, releases } from '../store/schema/packs.ts';
import { rounds } from '../store/schema/rounds.ts';

/**
 * Packs that are prepared and packs that left, by whom they are for, what for, their round and their file. Which children
 * they hold is not among the words: the key to that stays in the release.
 */
export const findPacks: Finding = {
  kind: 'pack',
  words: (store, ids) => [
    ...store
      .select({
        id: packDrafts.id,
        recipient: packDrafts.recipient,
        purpose: packDrafts.purpose,
        round: rounds.name,
      })
      .from(packDrafts)
      .innerJoin(rounds, eq(rounds.id, packDrafts.roundId))
      .where(
        and(
          isNull(packDrafts.releasedAt),
          ids === 'all' ? undefined : inArray(packDrafts.id, asIds<PackDraftId>(ids)),
        ),
      )
      .all()
      .map(({ id, ...words }) => ({ id, words: Object.values(words).join(' ') })),
    ...store
      .select({
        id: releases.id,
        recipient: releases.recipient,
        fileName: releases.fileName,
        purpose: packDrafts.purpose,
        round: rounds.name,
      })
      .from(releases)
      .leftJoin(packDrafts, eq(packDrafts.id, releases.draftId))
      .leftJoin(rounds, eq(rounds.id, packDrafts.roundId))
      .where(ids === 'all' ? undefined : inArray(releases.id, [...ids]))
      .all()
      .map(({ id, ...words }) => ({ id, words: Object.values(words).filter(Boolean).join(' ') })),
  ],
  touchedBy: (store, { entity, entityId, action }) => {
    if (entity !== 'pack') return [];
    if (action !== 'release') return [entityId];
    const draft = store
      .select({ id: releases.draftId })
      .from(releases)
      .where(eq(releases.id, entityId))
      .get();
    return draft ? [entityId, draft.id] : [entityId];
  },
  show: (store, ids) => [
    ...store
      .select({ id: packDrafts.id, recipient: packDrafts.recipient, round: rounds.name })
      .from(packDrafts)
      .innerJoin(rounds, eq(rounds.id, packDrafts.roundId))
      .where(inArray(packDrafts.id, asIds<PackDraftId>(ids)))
      .all()
      .map(({ id, recipient, round }) => ({
        kind: 'pack' as const,
        title: `Pack for ${recipient || 'nobody yet'}`,
        detail: `Being prepared · ${round}`,
        target: { to: 'pack' as const, id },
      })),
    ...store
      .select({
        id: releases.id,
        recipient: releases.recipient,
        fileName: releases.fileName,
        at: releases.releasedAt,
      })
      .from(releases)
      .where(inArray(releases.id, [...ids]))
      .all()
      .map(({ id, recipient, fileName, at }) => ({
        kind: 'pack' as const,
        title: `Pack for ${recipient}`,
        detail: `Left on ${dateWords(localDayOf(at))} · ${fileName}`,
        target: { to: 'release' as const, id },
      })),
  ],
};
