import { asc, eq } from 'drizzle-orm';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { themes, trainingNeeds } from '../store/schema/feedback.ts';
import type { Writing } from '../workspace/open-workspace.ts';

export type ThemeRecord = typeof themes.$inferSelect;
export type NeedRecord = typeof trainingNeeds.$inferSelect;

/** Themes that a person described. */
export const describedThemes = (store: Reader): ThemeRecord[] =>
  store.select().from(themes).orderBy(asc(themes.name)).all();

/** Writes a theme: a new one, or over the one that is there. */
export function putTheme({ tx }: Pick<Writing, 'tx'>, row: ThemeRecord): void {
  const { id: _, ...change } = row;
  tx.insert(themes).values(row).onConflictDoUpdate({ target: themes.id, set: change }).run();
}

/** The workforce list, oldest first. */
export const allNeeds = (store: Reader): NeedRecord[] =>
  store.select().from(trainingNeeds).orderBy(asc(trainingNeeds.createdAt), asc(trainingNeeds.id)).all();

/** @throws Problem NOT_THERE */
export function needById(store: Reader, id: string): NeedRecord {
  const row = store.select().from(trainingNeeds).where(eq(trainingNeeds.id, id)).get();
  if (!row) throw notThere('training need');
  return row;
}

/** Writes a need: a new one, or over the one that is there. */
export function putNeed({ tx }: Pick<Writing, 'tx'>, row: NeedRecord): void {
  const { id: _, createdAt: _at, createdBy: _by, ...change } = row;
  tx.insert(trainingNeeds).values(row).onConflictDoUpdate({ target: trainingNeeds.id, set: change }).run();
}
