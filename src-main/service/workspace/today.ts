import { and, asc, count, eq, isNotNull, isNull, lt, notInArray, sql } from 'drizzle-orm';
import { nameKey } from '../people/repository.ts';
import {
  cases,
  concerns,
  packDrafts,
  people,
  recommendations,
  releases,
  reviews,
  rounds,
} from '../store/schema/index.ts';
import type { OpenWorkspace } from './open-workspace.ts';

type Waiting = {
  kind:
    | 'concern'
    | 'review-due'
    | 'review-to-allocate'
    | 'recommendation-overdue'
    | 'pack-draft'
    | 'round-to-start'
    | 'ready-for-pack';
  title: string;
  detail: string;
  link: string;
  due: string | null;
};

const number = (value: number, one: string, many: string): string => `${value} ${value === 1 ? one : many}`;

/** What waits for the person at this laptop, most pressing first, and how much the workspace holds. */
export function today(workspace: OpenWorkspace) {
  const { store } = workspace;
  const day = workspace.today();
  const waiting: Waiting[] = [];

  const open = store
    .select({ reviewId: concerns.reviewId, reference: cases.reference, raisedBy: concerns.raisedBy })
    .from(concerns)
    .innerJoin(reviews, eq(reviews.id, concerns.reviewId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(isNull(concerns.settledAt))
    .all();
  for (const concern of open)
    waiting.push({
      kind: 'concern',
      title: `Immediate concern about ${concern.reference}`,
      detail: `Raised by ${concern.raisedBy}; what was done is not written down yet.`,
      link: `/reviews/${concern.reviewId}`,
      due: day,
    });

  const me = workspace.settings.me;
  const mine = store
    .select({ id: people.id })
    .from(people)
    .where(eq(people.nameKey, nameKey(me.name)))
    .get();
  const unfinished = store
    .select({
      id: reviews.id,
      name: cases.name,
      reference: cases.reference,
      round: rounds.name,
      closesOn: rounds.closesOn,
      reviewerId: reviews.reviewerId,
      startedAt: reviews.startedAt,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(
      and(
        isNull(reviews.submittedAt),
        isNotNull(reviews.reviewerId),
        me.role === 'lead' ? undefined : eq(reviews.reviewerId, mine?.id ?? ''),
      ),
    )
    .orderBy(asc(rounds.closesOn))
    .limit(12)
    .all();
  for (const review of unfinished)
    waiting.push({
      kind: 'review-due',
      title: `Review of ${review.name}`,
      detail: `${review.round} · ${review.reference} · ${review.startedAt ? 'begun' : 'not begun'}`,
      link: `/reviews/${review.id}`,
      due: review.closesOn,
    });

  const toAllocate = store
    .select({ id: rounds.id, name: rounds.name, opensOn: rounds.opensOn, cases: count() })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(isNull(reviews.reviewerId))
    .groupBy(rounds.id)
    .all();
  for (const round of toAllocate)
    waiting.push({
      kind: 'review-to-allocate',
      title: `${number(round.cases, 'review', 'reviews')} to allocate`,
      detail: round.name,
      link: `/rounds/${round.id}`,
      due: round.opensOn,
    });

  const empty = store
    .select({ id: rounds.id, name: rounds.name, opensOn: rounds.opensOn, targetSize: rounds.targetSize })
    .from(rounds)
    .where(notInArray(rounds.id, store.select({ id: reviews.roundId }).from(reviews)))
    .all();
  for (const round of empty)
    waiting.push({
      kind: 'round-to-start',
      title: `${round.name}: choose the cases`,
      detail: `${number(round.targetSize, 'review', 'reviews')} planned`,
      link: `/rounds/${round.id}`,
      due: round.opensOn,
    });

  const overdue = store
    .select({ overdue: count() })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .where(
      and(
        isNotNull(reviews.submittedAt),
        lt(
          sql`CASE length(${recommendations.due}) WHEN 7 THEN ${recommendations.due} || '-31' ELSE ${recommendations.due} END`,
          day,
        ),
        sql`${recommendations.due} GLOB '[0-9]*'`,
      ),
    )
    .get()?.overdue;
  if (overdue)
    waiting.push({
      kind: 'recommendation-overdue',
      title: `${number(overdue, 'recommendation is', 'recommendations are')} past the due date`,
      detail: 'Was it done, and what difference did it make for the child?',
      link: '/recommendations?overdue=1',
      due: null,
    });

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
      link: `/packs/${draft.id}`,
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
      .map(({ record }) => (JSON.parse(record) as { roundId?: string }).roundId),
  );
  for (const round of finished.filter(
    ({ id }) => !released.has(id) && !drafts.some((draft) => draft.roundId === id),
  ))
    waiting.push({
      kind: 'ready-for-pack',
      title: `${round.name} is complete: ${number(round.all, 'review', 'reviews')} submitted`,
      detail: 'A moderation pack can be prepared.',
      link: `/rounds/${round.id}`,
      due: null,
    });

  const total = (
    table: typeof cases | typeof people | typeof rounds | typeof reviews | typeof recommendations,
  ): number => store.select({ n: count() }).from(table).get()?.n ?? 0;
  return {
    day,
    waiting,
    counts: {
      cases: total(cases),
      people: total(people),
      rounds: total(rounds),
      reviews: total(reviews),
      submitted:
        store.select({ n: count() }).from(reviews).where(isNotNull(reviews.submittedAt)).get()?.n ?? 0,
      recommendations: total(recommendations),
    },
  };
}
