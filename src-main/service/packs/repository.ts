import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { releaseAliases, releases } from '../store/schema/packs.ts';

/** A line of the release log as it stands in the database. */
export type ReleaseRow = typeof releases.$inferSelect;

/** Everything that left, the newest first. */
export const releaseRows = (store: Reader): ReleaseRow[] =>
  store.select().from(releases).orderBy(desc(releases.releasedAt)).all();

/** One of them; undefined where there is none of this id. */
export const releaseRow = (store: Reader, id: string): ReleaseRow | undefined =>
  store.select().from(releases).where(eq(releases.id, id)).get();

/** The key from alias to child of a release. It never leaves the workspace. */
export const keyOfRelease = (
  store: Reader,
  releaseId: string,
): { alias: string; known: string; reference: string }[] =>
  store
    .select({ alias: releaseAliases.alias, known: releaseAliases.known, reference: cases.reference })
    .from(releaseAliases)
    .innerJoin(cases, eq(cases.id, releaseAliases.caseId))
    .where(eq(releaseAliases.releaseId, releaseId))
    .orderBy(asc(cases.reference), asc(releaseAliases.alias))
    .all();
