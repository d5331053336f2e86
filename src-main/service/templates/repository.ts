import { createHash } from 'node:crypto';
import { count, eq } from 'drizzle-orm';
import { GradeScale } from '#shared/domain/grades/scale.ts';
import { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { stableJson } from '../store/json.ts';
import { gradeScales, rounds, templates } from '../store/schema/index.ts';

/** A template by id. @throws Problem when it is not there. */
export function templateById(store: Reader, id: string): PracticeReviewTemplate {
  const row = store.select().from(templates).where(eq(templates.id, id)).get();
  if (!row) throw notThere('template');
  return parsedTemplate(row.content);
}

/** Read once each: a stored text says the same whenever it is read. */
const parsed = new Map<string, PracticeReviewTemplate>();
const PARSED_AT_ONCE = 50;

function parsedTemplate(content: string): PracticeReviewTemplate {
  const known = parsed.get(content);
  if (known) return known;
  if (parsed.size >= PARSED_AT_ONCE) parsed.clear();
  const template = PracticeReviewTemplate.parse(JSON.parse(content));
  parsed.set(content, template);
  return template;
}

/** A grade scale by id. @throws Problem when it is not there. */
export function scaleById(store: Reader, id: string): GradeScale {
  const row = store.select().from(gradeScales).where(eq(gradeScales.id, id)).get();
  if (!row) throw notThere('grade scale');
  return GradeScale.parse(JSON.parse(row.content));
}

/**
 * The wording of a template and a scale as hashes: SHA-256, hex, of their stored JSON with the keys in order, read by no
 * schema, so that a later version of Plumbline which adds a field to one computes the same.
 * @throws Problem when one is not there.
 */
export function wordingOf(store: Reader, templateId: string, scaleId: string) {
  const template = store
    .select({ content: templates.content })
    .from(templates)
    .where(eq(templates.id, templateId))
    .get();
  const scale = store
    .select({ content: gradeScales.content })
    .from(gradeScales)
    .where(eq(gradeScales.id, scaleId))
    .get();
  if (!template) throw notThere('template');
  if (!scale) throw notThere('grade scale');
  return { template: hashOfJson(template.content), scale: hashOfJson(scale.content) };
}

const hashOfJson = (json: string): string =>
  createHash('sha256')
    .update(stableJson(JSON.parse(json)))
    .digest('hex');

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
