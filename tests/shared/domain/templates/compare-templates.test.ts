import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTemplates } from '#shared/domain/templates/compare-templates.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { READY_TEMPLATES } from '#shared/domain/templates/ready/ready-templates.ts';
import { templateFromFile, templateToFile } from '#shared/domain/templates/template-file.ts';
import { moved } from '../../../../src-renderer/features/templates/moved.ts';

describe('two versions of a template', () => {
  it('do not differ where they are the same', () => {
    expect(compareTemplates(DEFAULT_TEMPLATE, DEFAULT_TEMPLATE)).toEqual([]);
  });

  it('differ by one move where one section was moved, wherever to', () => {
    const last = DEFAULT_TEMPLATE.domains.length - 1;
    fc.assert(
      fc.property(fc.nat(last), fc.nat(last), (from, to) => {
        const domains = moved(DEFAULT_TEMPLATE.domains, from, to);
        const changes = compareTemplates(DEFAULT_TEMPLATE, { ...DEFAULT_TEMPLATE, domains });
        expect(changes.length).toBe(from === to ? 0 : 1);
        if (from !== to) expect(changes[0]?.what).toBe('moved');
      }),
    );
  });
});

describe('a template as a file', () => {
  it.each([DEFAULT_TEMPLATE, ...READY_TEMPLATES.map(({ template }) => template)])(
    'says the same when it is read again: $name',
    (template) => {
      const read = templateFromFile(templateToFile(template));
      expect(read.remarks).toEqual([]);
      expect(compareTemplates(template, read.template)).toEqual([]);
    },
  );

  it('never fails but with a sentence, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.json(), fc.anything(), (json, anything) => {
        for (const text of [
          json,
          JSON.stringify({ format: 'plumbline-template', version: 1, template: anything }) ?? '',
          `{"format":"plumbline-template","version":1,"template":{"domains":[{"prompts":[${json}]},${json}]}}`,
        ])
          try {
            expect(templateFromFile(text).template.domains.length).toBeGreaterThan(0);
          } catch (error) {
            expect((error as Error).name).toBe('TemplateFileProblem');
          }
      }),
    );
  });
});
