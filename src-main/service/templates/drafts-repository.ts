import { desc, eq } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { templateDrafts } from '../store/schema/templates.ts';

type NewDraft = typeof templateDrafts.$inferInsert;

/** Every draft of a template, the one saved last first. */
export const draftRows = (store: Reader) =>
  store.select().from(templateDrafts).orderBy(desc(templateDrafts.savedAt)).all();

/** One of them; undefined where there is none of this id. */
export const draftRow = (store: Reader, id: string) =>
  store.select().from(templateDrafts).where(eq(templateDrafts.id, id)).get();

/** Keeps a new one. */
export const insertDraft = (tx: Reader, row: NewDraft): void =>
  void tx.insert(templateDrafts).values(row).run();

/** Keeps one as it stands now. */
export const updateDraft = (
  tx: Reader,
  id: string,
  set: Pick<NewDraft, 'name' | 'content' | 'savedAt'>,
): void => void tx.update(templateDrafts).set(set).where(eq(templateDrafts.id, id)).run();

/** Takes one away. */
export const deleteDraft = (tx: Reader, id: string): void =>
  void tx.delete(templateDrafts).where(eq(templateDrafts.id, id)).run();
