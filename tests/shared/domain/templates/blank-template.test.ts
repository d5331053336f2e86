import { describe, expect, it } from 'vitest';
import { documentToHtml } from '#shared/domain/documents/to-html.ts';
import { BUILT_IN_SCALES } from '#shared/domain/grades/scale.ts';
import { blankTemplate } from '#shared/domain/templates/blank-template.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { READY_TEMPLATES } from '#shared/domain/templates/ready/ready-templates.ts';

describe('a blank form', () => {
  it.each([DEFAULT_TEMPLATE, ...READY_TEMPLATES.map(({ template }) => template)])(
    'of $name has every question, and a box for each grade',
    (template) => {
      const [scale] = BUILT_IN_SCALES;
      if (!scale) throw new Error('no scale');
      const document = blankTemplate(template, scale, 'Testshire');
      const html = documentToHtml(document);
      const asked = document.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'choice' ? [block.question] : [])),
      );
      for (const { prompts } of template.domains)
        for (const { question } of prompts) expect(asked).toContain(question);
      expect(html).toContain(scale.points[0]?.word ?? '');
    },
  );
});
