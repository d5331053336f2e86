import { createHash } from 'node:crypto';
import { count, eq, max } from 'drizzle-orm';
import { z } from 'zod';
import type { TemplateRow } from '#shared/contract/templates.ts';
import { GradeScale } from '#shared/domain/grades/scale.ts';
import { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { stableJson } from '#shared/domain/text/stable-json.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { rounds } from '../store/schema/rounds.ts';
import { gradeScales, templates } from '../store/schema/templates.ts';

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
  const template = readJson(PracticeReviewTemplate, content);
  parsed.set(content, template);
  return template;
}

/** A grade scale by id. @throws Problem when it is not there. */
export function scaleById(store: Reader, id: string): GradeScale {
  const row = store.select().from(gradeScales).where(eq(gradeScales.id, id)).get();
  if (!row) throw notThere('grade scale');
  return readJson(GradeScale, row.content);
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
    .update(stableJson(readJson(z.unknown(), json)))
    .digest('hex');

/** How many questions a template asks. */
export const questionsOf = ({ domains }: PracticeReviewTemplate): number =>
  domains.reduce((sum, { prompts }) => sum + prompts.length, 0);

/** The latest version that has this key; 0 where none has. */
export function latestVersion(store: Reader, key: string): number {
  const found = store
    .select({ latest: max(templates.version) })
    .from(templates)
    .where(eq(templates.key, key))
    .get();
  return found?.latest ?? 0;
}

/** One version as it stands in the list; undefined where it is not there. */
export const templateRow = (store: Reader, id: string): TemplateRow | undefined =>
  listTemplates(store).find((row) => row.id === id);

/** Every published version, with how much it asks and how many rounds use it. */
export function listTemplates(store: Reader): TemplateRow[] {
  const used = roundsBy(store, rounds.templateId);
  const rows = store.select().from(templates).all();
  return rows.map((row) => {
    const template = parsedTemplate(row.content);
    const base = rows.find(({ id }) => id === row.basedOn);
    return {
      id: row.id,
      key: row.key,
      version: row.version,
      name: row.name,
      domains: template.domains.length,
      questions: questionsOf(template),
      rounds: used.get(row.id) ?? 0,
      publishedAt: row.publishedAt,
      publishedBy: row.publishedBy,
      note: row.note,
      basedOn: base ? { id: base.id, name: base.name, version: base.version } : null,
    };
  });
}

/** Every version of every grade scale, with how many rounds use it. */
export function listScales(store: Reader): (GradeScale & { id: string; rounds: number })[] {
  const used = roundsBy(store, rounds.scaleId);
  return store
    .select({ id: gradeScales.id })
    .from(gradeScales)
    .all()
    .map(({ id }) => ({ id, rounds: used.get(id) ?? 0, ...scaleById(store, id) }));
}

const roundsBy = (store: Reader, column: typeof rounds.templateId | typeof rounds.scaleId) =>
  new Map(
    store
      .select({ id: column, rounds: count() })
      .from(rounds)
      .groupBy(column)
      .all()
      .map((row) => [row.id, row.rounds]),
  );
