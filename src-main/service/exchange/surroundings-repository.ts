import { and, eq } from 'drizzle-orm';
import type { CaseId, PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { nameKey } from '../people/repository.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { gradeScales, templates } from '../store/schema/templates.ts';

/** What asks and what grades: both are kept as words of a key and a version. */
export type Wording = 'template' | 'grade-scale';

const tableOf = (wording: Wording) => (wording === 'template' ? templates : gradeScales);

/** The words of a key and version, as JSON; undefined where they are not here. */
export function wordsOfVersion(
  store: Reader,
  wording: Wording,
  { key, version }: { readonly key: string; readonly version: number },
): { id: string; content: string } | undefined {
  const table = tableOf(wording);
  return store
    .select({ id: table.id, content: table.content })
    .from(table)
    .where(and(eq(table.key, key), eq(table.version, version)))
    .get();
}

/** The words of an id, as JSON. */
export function wordsById(store: Reader, wording: Wording, id: string): string | undefined {
  const table = tableOf(wording);
  return store.select({ content: table.content }).from(table).where(eq(table.id, id)).get()?.content;
}

/** Keeps words that came with work. */
export const insertWords = (
  tx: Reader,
  wording: Wording,
  row: { id: string; key: string; version: number; name: string; content: string },
): void => void tx.insert(tableOf(wording)).values(row).run();

/** A round; undefined where it is not here. */
export const knownRound = (store: Reader, id: RoundId) =>
  store.select().from(rounds).where(eq(rounds.id, id)).get();

/** Key and version of what a round asks and grades by. */
export const wordsOfRound = (store: Reader, id: RoundId) =>
  store
    .select({
      template: templates.key,
      templateVersion: templates.version,
      scale: gradeScales.key,
      scaleVersion: gradeScales.version,
    })
    .from(rounds)
    .innerJoin(templates, eq(templates.id, rounds.templateId))
    .innerJoin(gradeScales, eq(gradeScales.id, rounds.scaleId))
    .where(eq(rounds.id, id))
    .get();

/** Keeps a round that came with work. */
export const insertRound = (tx: Reader, row: typeof rounds.$inferInsert): void =>
  void tx.insert(rounds).values(row).run();

/** Changes one. */
export const updateRound = (tx: Reader, id: RoundId, set: Partial<typeof rounds.$inferInsert>): void =>
  void tx.update(rounds).set(set).where(eq(rounds.id, id)).run();

/** Keeps a case that came with work: its facts are written after it. */
export const insertCase = (tx: Reader, row: typeof cases.$inferInsert): void =>
  void tx.insert(cases).values(row).run();

/** Whose a reference is here. */
export const caseOfReference = (store: Reader, referenceKey: string): CaseId | undefined =>
  store.select({ id: cases.id }).from(cases).where(eq(cases.referenceKey, referenceKey)).get()?.id;

/** A review; undefined where it is not here. */
export const knownReview = (store: Reader, id: ReviewId) =>
  store.select().from(reviews).where(eq(reviews.id, id)).get();

/** The review of a case in a round. */
export const reviewOfCase = (store: Reader, roundId: RoundId, caseId: CaseId): ReviewId | undefined =>
  store
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(eq(reviews.roundId, roundId), eq(reviews.caseId, caseId)))
    .get()?.id;

/** Keeps a review that came with work: what is written in it comes after. */
export const insertReview = (tx: Reader, row: typeof reviews.$inferInsert): void =>
  void tx.insert(reviews).values(row).run();

/** Seals a review as it was sealed on another laptop. */
export const putSeal = (
  tx: Reader,
  id: ReviewId,
  set: Pick<typeof reviews.$inferInsert, 'submittedAt' | 'seal' | 'sealVersion' | 'sealedContent'>,
): void => void tx.update(reviews).set(set).where(eq(reviews.id, id)).run();

/** Somebody by id; undefined where nobody here has it. */
export const knownPerson = (store: Reader, id: PersonId) =>
  store.select().from(people).where(eq(people.id, id)).get();

/** Somebody of a name, however it is written. */
export const personOfName = (store: Reader, name: string) =>
  store
    .select()
    .from(people)
    .where(eq(people.nameKey, nameKey(name)))
    .get();

/** Keeps somebody who came with work. */
export const insertPerson = (tx: Reader, row: Omit<typeof people.$inferInsert, 'nameKey'>): void =>
  void tx
    .insert(people)
    .values({ ...row, nameKey: nameKey(row.name) })
    .run();
