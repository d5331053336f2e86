import { and, eq } from 'drizzle-orm';
import { BUILT_IN_SCALES } from '#shared/domain/grades/scale.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { gradeScales, templates } from '../store/schema/templates.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Adds the templates and scales that this Plumbline brings and the workspace does not have yet; never changes one. */
export function addBuiltInTemplates(workspace: OpenWorkspace): void {
  const { store } = workspace;
  const newScales = BUILT_IN_SCALES.filter(
    ({ key, version }) =>
      !store
        .select()
        .from(gradeScales)
        .where(and(eq(gradeScales.key, key), eq(gradeScales.version, version)))
        .get(),
  );
  const template = DEFAULT_TEMPLATE;
  const hasTemplate = store
    .select()
    .from(templates)
    .where(and(eq(templates.key, template.key), eq(templates.version, template.version)))
    .get();
  if (hasTemplate && newScales.length === 0) return;
  workspace.write(({ tx, record }) => {
    for (const scale of newScales) {
      const id = `${scale.key}-${scale.version}`;
      tx.insert(gradeScales)
        .values({
          id,
          key: scale.key,
          version: scale.version,
          name: scale.name,
          content: JSON.stringify(scale),
        })
        .run();
      record({ action: 'add', entity: 'grade-scale', entityId: id, after: scale.name });
    }
    if (!hasTemplate) {
      const id = `${template.key}-${template.version}`;
      tx.insert(templates)
        .values({
          id,
          key: template.key,
          version: template.version,
          name: template.name,
          content: JSON.stringify(template),
        })
        .run();
      record({ action: 'add', entity: 'template', entityId: id, after: template.name });
    }
  });
}
