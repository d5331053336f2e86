import { describe, expect, it } from 'vitest';
import { templateProblems } from '#shared/domain/templates/check-template.ts';
import { READY_TEMPLATES } from '#shared/domain/templates/ready/ready-templates.ts';

describe('ready templates', () => {
  it.each(READY_TEMPLATES.map(({ template }) => template))(
    '$name can be published as it stands',
    (template) => {
      expect(templateProblems(template)).toEqual([]);
    },
  );

  it('have seven sections for an adult’s file, with outcomes asked, expressed, achieved and risk reduced', () => {
    const audit = READY_TEMPLATES.find(({ template }) => template.key === 'adult-case-file-audit');
    expect(audit?.service).toBe('adults');
    expect(audit?.template.domains).toHaveLength(7);
    const options = audit?.template.domains.flatMap(({ prompts }) =>
      prompts.flatMap((one) => one.options ?? []),
    );
    expect(options).toEqual(
      expect.arrayContaining([
        'Asked, and an outcome was expressed',
        'Fully achieved',
        'Partly achieved',
        'Risk reduced',
      ]),
    );
  });
});
