import { and, count, desc, eq, isNotNull } from 'drizzle-orm';
import {
  type KeptDraw,
  type RoundDetail,
  type RoundDraft,
  type RoundSummary,
  SampleDraw,
} from '#shared/contract/rounds.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import { notThere, Problem } from '../problem.ts';
import { reviewStatusSql } from '../reviews/status-repository.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds, sampleDraws } from '../store/schema/rounds.ts';
import { gradeScales, templates } from '../store/schema/templates.ts';
import { templateById } from '../templates/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { reviewersOfRound } from './reviewers-repository.ts';
import { reviewsOfRound } from './round-reviews.ts';

export type RoundRow = typeof rounds.$inferSelect;
type Counts = RoundSummary['counts'];

/** Every round, the newest window first. */
export function listRounds(store: Reader): RoundSummary[] {
  const counts = countsByRound(store);
  return store
    .select()
    .from(rounds)
    .orderBy(desc(rounds.opensOn), desc(rounds.createdAt))
    .all()
    .map((row) => asSummary(row, counts.get(row.id)));
}

/** A round with its reviews, its kept draws and who may be asked to review. @throws Problem when it is not there. */
export function getRound(store: Reader, id: RoundId): RoundDetail {
  const row = roundById(store, id);
  return {
    summary: asSummary(row, countsByRound(store, id).get(id)),
    draft: asDraft(row),
    reviews: reviewsOfRound(store, id, templateById(store, row.templateId)),
    draws: keptDraws(store, id),
    reviewers: reviewersOfRound(store, id),
  };
}

/** A round's row. @throws Problem when it is not there. */
export function roundById(store: Reader, id: RoundId): RoundRow {
  const row = store.select().from(rounds).where(eq(rounds.id, id)).get();
  if (!row) throw notThere('round');
  return row;
}

/** The draws that were kept for a round, newest first. */
export function keptDraws(store: Reader, roundId: RoundId): KeptDraw[] {
  return store
    .select()
    .from(sampleDraws)
    .where(eq(sampleDraws.roundId, roundId))
    .orderBy(desc(sampleDraws.keptAt), desc(sampleDraws.id))
    .all()
    .map(({ id, keptAt, keptBy, draw }) => ({
      id,
      keptAt,
      keptBy,
      draw: readJson(SampleDraw, draw),
    }));
}

/**
 * Adds a round (no id) or changes one.
 * @throws Problem on a window that ends before it begins, on a template or scale that is not there, and on another
 *   template or scale once something is written in its reviews.
 */
export function saveRound(workspace: OpenWorkspace, id: RoundId | null, draft: RoundDraft): RoundId {
  return workspace.write(({ tx, at, record }) => {
    refuseBackwardWindow(draft);
    refuseUnknownTemplateOrScale(tx, draft);
    if (id === null) {
      const newId = workspace.newId<RoundId>();
      tx.insert(rounds)
        .values({ id: newId, ...draft, createdAt: at })
        .run();
      record({ action: 'add', entity: 'round', entityId: newId, after: draft });
      return newId;
    }
    const before = roundById(tx, id);
    refuseOtherTemplateOrScale(tx, before, draft);
    tx.update(rounds).set(draft).where(eq(rounds.id, id)).run();
    record({ action: 'change', entity: 'round', entityId: id, before: asDraft(before), after: draft });
    return id;
  });
}

function refuseBackwardWindow({ opensOn, closesOn }: RoundDraft): void {
  if (closesOn >= opensOn) return;
  throw new Problem('The round would close before it opens.', {
    kept: 'Nothing was changed.',
    next: 'Choose a closing day that is not before the opening day.',
    details: ['closesOn'],
  });
}

function refuseUnknownTemplateOrScale(store: Reader, { templateId, scaleId }: RoundDraft): void {
  const kept = 'Nothing was changed.';
  const isTemplateThere = store.select().from(templates).where(eq(templates.id, templateId)).get();
  if (!isTemplateThere)
    throw new Problem('The template of this round is not in the workspace.', {
      kept,
      next: 'Choose one of the templates that are there.',
      details: ['templateId'],
    });
  const isScaleThere = store.select().from(gradeScales).where(eq(gradeScales.id, scaleId)).get();
  if (!isScaleThere)
    throw new Problem('The grade scale of this round is not in the workspace.', {
      kept,
      next: 'Choose one of the scales that are there.',
      details: ['scaleId'],
    });
}

function refuseOtherTemplateOrScale(store: Reader, before: RoundRow, draft: RoundDraft): void {
  if (before.templateId === draft.templateId && before.scaleId === draft.scaleId) return;
  const begun =
    store
      .select({ n: count() })
      .from(reviews)
      .where(and(eq(reviews.roundId, before.id), isNotNull(reviews.startedAt)))
      .get()?.n ?? 0;
  if (begun === 0) return;
  throw new Problem(
    `${begun === 1 ? 'One review of this round has' : `${begun} reviews of this round have`} begun with its template and scale.`,
    {
      kept: 'Nothing was changed.',
      next: 'Keep both for this round; make another round for the other template or scale.',
    },
  );
}

function countsByRound(store: Reader, roundId?: RoundId): Map<string, Counts> {
  const found = new Map<string, Counts>();
  const rows = store
    .select({ roundId: reviews.roundId, status: reviewStatusSql, n: count() })
    .from(reviews)
    .where(roundId ? eq(reviews.roundId, roundId) : undefined)
    .groupBy(reviews.roundId, reviewStatusSql)
    .all();
  for (const row of rows)
    found.set(row.roundId, { ...(found.get(row.roundId) ?? NO_REVIEWS), [row.status]: row.n });
  return found;
}

const NO_REVIEWS: Counts = { 'to-allocate': 0, allocated: 0, 'in-progress': 0, submitted: 0, withdrawn: 0 };

const asSummary = (row: RoundRow, counts: Counts = NO_REVIEWS): RoundSummary => ({
  id: row.id,
  name: row.name,
  theme: row.theme,
  opensOn: row.opensOn,
  closesOn: row.closesOn,
  targetSize: row.targetSize,
  counts,
  closedAt: row.closedAt,
  requiresCalibration: row.requiresCalibration,
});

const asDraft = (row: RoundRow): RoundDraft => ({
  name: row.name,
  opensOn: row.opensOn,
  closesOn: row.closesOn,
  theme: row.theme,
  scaleId: row.scaleId,
  templateId: row.templateId,
  targetSize: row.targetSize,
});
