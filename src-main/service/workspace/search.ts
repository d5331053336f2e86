import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { foldForSearch } from '../store/connection.ts';
import { cases, people, recommendations, reviews, rounds } from '../store/schema/index.ts';
import type { OpenWorkspace } from './open-workspace.ts';

type Hit = {
  kind: 'case' | 'person' | 'round' | 'review' | 'recommendation';
  title: string;
  detail: string;
  link: string;
};

/** Every word must be found somewhere in the columns, in any order, in any case and with or without accents. */
function holdsAll(words: readonly string[], ...columns: AnySQLiteColumn[]): SQL | undefined {
  return and(
    ...words.map((word) => or(...columns.map((column) => sql`instr(folded(${column}), ${word}) > 0`))),
  );
}

/** Finds cases, people, rounds, reviews and recommendations by their words, a few of each kind. */
export function search(workspace: OpenWorkspace, query: string, limit: number): Hit[] {
  const words = foldForSearch(query).trim().split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return [];
  const { store } = workspace;
  const each = Math.max(3, Math.ceil(limit / 3));
  const hits: Hit[] = [];
  for (const row of store
    .select()
    .from(cases)
    .where(holdsAll(words, cases.name, cases.reference))
    .orderBy(cases.name)
    .limit(each)
    .all())
    hits.push({ kind: 'case', title: row.name, detail: `Case ${row.reference}`, link: `/cases/${row.id}` });
  for (const row of store
    .select()
    .from(rounds)
    .where(holdsAll(words, rounds.name, rounds.theme))
    .limit(each)
    .all())
    hits.push({ kind: 'round', title: row.name, detail: row.theme || 'Round', link: `/rounds/${row.id}` });
  const reviewRows = store
    .select({ id: reviews.id, child: cases.name, reference: cases.reference, round: rounds.name })
    .from(reviews)
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(holdsAll(words, cases.name, cases.reference, rounds.name))
    .orderBy(desc(reviews.createdAt))
    .limit(each)
    .all();
  for (const row of reviewRows)
    hits.push({
      kind: 'review',
      title: `Review of ${row.child}`,
      detail: `${row.round} · ${row.reference}`,
      link: `/reviews/${row.id}`,
    });
  const recommendationRows = store
    .select({
      id: recommendations.id,
      reviewId: recommendations.reviewId,
      action: recommendations.action,
      theme: recommendations.theme,
    })
    .from(recommendations)
    .where(holdsAll(words, recommendations.action, recommendations.theme, recommendations.measure))
    .limit(each)
    .all();
  for (const row of recommendationRows)
    hits.push({
      kind: 'recommendation',
      title: row.action,
      detail: row.theme || 'Recommendation',
      link: `/reviews/${row.reviewId}#recommendation-${row.id}`,
    });
  for (const row of store
    .select()
    .from(people)
    .where(holdsAll(words, people.name, people.team, people.organisation))
    .orderBy(people.name)
    .limit(each)
    .all())
    hits.push({
      kind: 'person',
      title: row.name,
      detail: row.team || row.organisation || 'Person',
      link: `/people/${row.id}`,
    });
  return hits.slice(0, limit);
}
