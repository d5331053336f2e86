import { count, eq } from 'drizzle-orm';
import { GradeScale } from '#shared/domain/grades/scale.ts';
import { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { gradeScales, rounds, templates } from '../store/schema/index.ts';

const room = os.templates;

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

/** The templates room of the contract. */
export const templatesRouter = room.router({
  list: room.list.handler(({ context }) => {
    const { store } = openWorkspaceOf(context);
    const used = new Map(
      store
        .select({ id: rounds.templateId, n: count() })
        .from(rounds)
        .groupBy(rounds.templateId)
        .all()
        .map((row) => [row.id, row.n]),
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
  }),
  get: room.get.handler(({ context, input }) => templateById(openWorkspaceOf(context).store, input.id)),
  scales: room.scales.handler(({ context }) => {
    const { store } = openWorkspaceOf(context);
    return store
      .select({ id: gradeScales.id })
      .from(gradeScales)
      .all()
      .map(({ id }) => ({ id, ...scaleById(store, id) }));
  }),
});
