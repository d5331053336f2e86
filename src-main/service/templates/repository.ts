import { count, eq } from 'drizzle-orm';
import { GradeScale } from '#shared/domain/grades/scale.ts';
import { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { gradeScales, rounds, templates } from '../store/schema/index.ts';

/** A template by id. @throws Problem when it is not there. */
export function templateById(store: Reader, id: string): PracticeReviewTemplate {
  const row = store.select().from(templates).where(eq(templates.id, id)).get();
  if (!row) throw notThere('template');
  return PracticeReviewTemplate.parse(JSON.parse(row.content));
}

/** A grade scale by id. @throws Problem when it is not there. */
export function scaleById(store: Reader, id: string): GradeScale {
  const row = store.select().from(gradeScales).where(eq(gradeScales.id, id)).get();
  if (!row) throw notThere('grade scale');
  return GradeScale.parse(JSON.parse(row.content));
}

/** Every template, with how many domains it asks about and how many rounds use it. */
export function listTemplates(store: Reader) {
  const used = new Map(
    store
      .select({ id: rounds.templateId, rounds: count() })
      .from(rounds)
      .groupBy(rounds.templateId)
      .all()
      .map((row) => [row.id, row.rounds]),
  );
  return store
    .select()
    .from(templates)
    .all()
    .map(({ id, key, version, name }) => ({
      id,
      key,
      version,
      name,
      domains: templateById(store, id).domains.length,
      rounds: used.get(id) ?? 0,
    }));
}

/** Every grade scale. */
export function listScales(store: Reader): (GradeScale & { id: string })[] {
  return store
    .select({ id: gradeScales.id })
    .from(gradeScales)
    .all()
    .map(({ id }) => ({ id, ...scaleById(store, id) }));
}
