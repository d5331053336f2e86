import { BUILT_IN_SCALES } from '#shared/domain/grades/scale.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { hasScale, hasTemplate, insertScale, insertTemplate } from './published-repository.ts';

/** Adds the templates and scales that this Plumbline brings and the workspace does not have yet; never changes one. */
export function addBuiltInTemplates(workspace: OpenWorkspace): void {
  const { store } = workspace;
  const newScales = BUILT_IN_SCALES.filter((scale) => !hasScale(store, scale));
  const isTemplateHere = hasTemplate(store, DEFAULT_TEMPLATE);
  if (isTemplateHere && newScales.length === 0) return;
  workspace.write(({ tx, record }) => {
    for (const scale of newScales)
      record({
        action: 'add',
        entity: 'grade-scale',
        entityId: insertScale(tx, scale),
        after: scale.name,
      });
    if (!isTemplateHere)
      record({
        action: 'add',
        entity: 'template',
        entityId: insertTemplate(tx, DEFAULT_TEMPLATE),
        after: DEFAULT_TEMPLATE.name,
      });
  });
}
