import { eq, inArray } from 'drizzle-orm';
import type { EntryAbout } from '#shared/contract/audit-trail.ts';
import type { Target } from '#shared/contract/targets.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import {
  asIds,
  type CaseId,
  type ItemId,
  type MeetingId,
  type ModerationId,
  type PackDraftId,
  type PersonId,
  type PlanId,
  type ReviewId,
  type RoundId,
} from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { cases } from '../store/schema/cases.ts';
import { moderations } from '../store/schema/moderations.ts';
import { packDrafts, releases } from '../store/schema/packs.ts';
import { people } from '../store/schema/people.ts';
import { plans } from '../store/schema/plans.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { meetings, trackedItems } from '../store/schema/tracker.ts';

interface Named {
  readonly id: string;
  readonly words: string;
}

/** How the things of one kind are called now, and where they are shown. */
interface Kind {
  readonly target: (id: string) => Target;
  readonly named: (store: Reader, ids: string[]) => Named[];
}

const KINDS: Readonly<Record<string, Kind>> = {
  review: {
    target: (id) => ({ to: 'review', id }),
    named: (store, ids) =>
      store
        .select({ id: reviews.id, child: cases.name, reference: cases.reference, round: rounds.name })
        .from(reviews)
        .innerJoin(cases, eq(cases.id, reviews.caseId))
        .innerJoin(rounds, eq(rounds.id, reviews.roundId))
        .where(inArray(reviews.id, asIds<ReviewId>(ids)))
        .all()
        .map(({ id, child, reference, round }) => ({ id, words: `${child || reference}, ${round}` })),
  },
  case: {
    target: (id) => ({ to: 'case', id }),
    named: (store, ids) =>
      store
        .select({ id: cases.id, name: cases.name, reference: cases.reference })
        .from(cases)
        .where(inArray(cases.id, asIds<CaseId>(ids)))
        .all()
        .map(({ id, name, reference }) => ({ id, words: name ? `${name}, ${reference}` : reference })),
  },
  person: {
    target: (id) => ({ to: 'person', id }),
    named: (store, ids) =>
      store
        .select({ id: people.id, words: people.name })
        .from(people)
        .where(inArray(people.id, asIds<PersonId>(ids)))
        .all(),
  },
  round: {
    target: (id) => ({ to: 'round', id }),
    named: (store, ids) =>
      store
        .select({ id: rounds.id, words: rounds.name })
        .from(rounds)
        .where(inArray(rounds.id, asIds<RoundId>(ids)))
        .all(),
  },
  meeting: {
    target: (id) => ({ to: 'meeting', id }),
    named: (store, ids) =>
      store
        .select({ id: meetings.id, series: meetings.series, day: meetings.day })
        .from(meetings)
        .where(inArray(meetings.id, asIds<MeetingId>(ids)))
        .all()
        .map(({ id, series, day }) => ({ id, words: `${series}, ${day}` })),
  },
  plan: {
    target: (id) => ({ to: 'plan', id }),
    named: (store, ids) =>
      store
        .select({ id: plans.id, words: plans.name })
        .from(plans)
        .where(inArray(plans.id, asIds<PlanId>(ids)))
        .all(),
  },
  moderation: {
    target: (id) => ({ to: 'moderation', id }),
    named: (store, ids) =>
      store
        .select({ id: moderations.id, words: moderations.title })
        .from(moderations)
        .where(inArray(moderations.id, asIds<ModerationId>(ids)))
        .all(),
  },
  'tracked-item': {
    target: (id) => ({ to: 'item', id }),
    named: (store, ids) =>
      store
        .select({ id: trackedItems.id, words: trackedItems.action })
        .from(trackedItems)
        .where(inArray(trackedItems.id, asIds<ItemId>(ids)))
        .all(),
  },
};

const PACK: Kind = {
  target: (id) => ({ to: 'pack', id }),
  named: (store, ids) =>
    store
      .select({ id: packDrafts.id, words: rounds.name })
      .from(packDrafts)
      .innerJoin(rounds, eq(rounds.id, packDrafts.roundId))
      .where(inArray(packDrafts.id, asIds<PackDraftId>(ids)))
      .all()
      .map(({ id, words }) => ({ id, words: `pack of ${words}` })),
};

/** A pack that has left is shown as its release. */
const RELEASE: Kind = {
  target: (id) => ({ to: 'release', id }),
  named: (store, ids) =>
    [
      ...store
        .select({ id: releases.id, words: releases.releasedAt })
        .from(releases)
        .where(inArray(releases.id, ids))
        .all(),
    ].map(({ id, words }) => ({ id, words: `pack released ${localDayOf(words)}` })),
};

function kindsOf(entity: string): readonly Kind[] {
  const known = KINDS[entity];
  if (entity === 'pack') return [PACK, RELEASE];
  return known ? [known] : [];
}

/** What entries are about, by its name now and the page that shows it, by `entity id`; nothing for what is gone. */
export function whatEntriesAreAbout(
  store: Reader,
  entries: readonly { readonly entity: string; readonly entityId: string }[],
): ReadonlyMap<string, EntryAbout> {
  const idsOf = new Map<string, Set<string>>();
  for (const { entity, entityId } of entries)
    idsOf.set(entity, (idsOf.get(entity) ?? new Set()).add(entityId));
  const about = new Map<string, EntryAbout>();
  for (const [entity, ids] of idsOf)
    for (const { target, named } of kindsOf(entity))
      for (const part of inChunks([...ids]))
        for (const { id, words } of named(store, part))
          about.set(`${entity} ${id}`, { words, target: target(id) });
  return about;
}
