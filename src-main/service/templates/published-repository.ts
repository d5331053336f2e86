import { and, eq } from 'drizzle-orm';
import type { GradeScale } from '#shared/domain/grades/scale.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import type { Reader } from '../store/connection.ts';
import { gradeScales, templates } from '../store/schema/templates.ts';

interface OfVersion {
  readonly key: string;
  readonly version: number;
}

const idOf = ({ key, version }: OfVersion): string => `${key}-${version}`;

/** Whether a scale of this key and version is here. */
export const hasScale = (store: Reader, { key, version }: OfVersion): boolean =>
  store
    .select({ id: gradeScales.id })
    .from(gradeScales)
    .where(and(eq(gradeScales.key, key), eq(gradeScales.version, version)))
    .get() !== undefined;

/** Whether a template of this key and version is here. */
export const hasTemplate = (store: Reader, { key, version }: OfVersion): boolean =>
  store
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.key, key), eq(templates.version, version)))
    .get() !== undefined;

/** The newest version of a scale; 0 where there is none of the key. */
export const latestScaleVersion = (store: Reader, key: string): number =>
  Math.max(
    0,
    ...store
      .select({ version: gradeScales.version })
      .from(gradeScales)
      .where(eq(gradeScales.key, key))
      .all()
      .map(({ version }) => version),
  );

/** Publishes a version of a scale. @returns its id */
export function insertScale(tx: Reader, scale: GradeScale): string {
  const { key, version, name } = scale;
  const id = idOf(scale);
  tx.insert(gradeScales)
    .values({ id, key, version, name, content: JSON.stringify(scale) })
    .run();
  return id;
}

/** Publishes a version of a template. @returns its id */
export function insertTemplate(
  tx: Reader,
  template: PracticeReviewTemplate,
  about: Partial<
    Pick<typeof templates.$inferInsert, 'publishedAt' | 'publishedBy' | 'note' | 'basedOn'>
  > = {},
): string {
  const { key, version, name } = template;
  const id = idOf(template);
  tx.insert(templates)
    .values({ id, key, version, name, content: JSON.stringify(template), ...about })
    .run();
  return id;
}
