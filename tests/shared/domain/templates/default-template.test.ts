import { describe, expect, it } from 'vitest';
import { fieldsOf } from '#shared/domain/reviews/review-fields.ts';
import source from '#shared/domain/templates/default-template.json' with { type: 'json' };
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';

const RANKS = [4, 3, 2, 1] as const;
const sentencesIn = (text: string): number => text.match(/[.?!]["”)]?(?=\s|$)/g)?.length ?? 0;

describe('the default practice review template', () => {
  it('loses nothing of its source when it is parsed', () => {
    expect(DEFAULT_TEMPLATE).toEqual(source);
  });

  it('covers the nine domains of practice in reading order', () => {
    expect(DEFAULT_TEMPLATE.domains.map((domain) => domain.title)).toEqual([
      "Child's lived experience and voice",
      'Assessment and analysis',
      'Risk and safety',
      'Planning and review',
      'Direct work and relationships',
      'Multi-agency work',
      'Identity, diversity and inclusion',
      'Supervision, management oversight and independent review',
      'Impact and outcomes',
    ]);
  });

  it('gives every field a name of its own', () => {
    const fields = fieldsOf(DEFAULT_TEMPLATE);
    expect(new Set(fields).size).toBe(fields.length);
    const prompts = DEFAULT_TEMPLATE.domains.flatMap((domain) => domain.prompts.map((prompt) => prompt.key));
    expect(new Set(prompts).size).toBe(prompts.length);
    const keys = [
      ...DEFAULT_TEMPLATE.domains.map((domain) => domain.key),
      ...prompts,
      ...DEFAULT_TEMPLATE.feedback.map((feedback) => feedback.key),
    ];
    for (const key of keys) expect(key).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('asks for feedback from the five sources of triangulation', () => {
    expect(DEFAULT_TEMPLATE.feedback.map((feedback) => feedback.key)).toEqual([
      'child',
      'family',
      'worker',
      'line-manager',
      'partners',
    ]);
  });

  it.each(DEFAULT_TEMPLATE.domains)('asks real questions about $key, each with guidance', ({ prompts }) => {
    for (const prompt of prompts) {
      expect(prompt.question.endsWith('?')).toBe(true);
      expect(sentencesIn(prompt.guidance)).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(DEFAULT_TEMPLATE.domains)('keeps $key on the child', ({ purpose, prompts, descriptors }) => {
    const aboutTheChild = /\b(?:child|children)\b/;
    expect(purpose).toMatch(aboutTheChild);
    expect(prompts.some((prompt) => aboutTheChild.test(prompt.question))).toBe(true);
    for (const rank of RANKS) expect(descriptors[rank]).toMatch(aboutTheChild);
  });

  it('describes each rank of each domain and of the whole in words of its own', () => {
    const descriptors = [...DEFAULT_TEMPLATE.domains, DEFAULT_TEMPLATE.overall].flatMap((graded) =>
      RANKS.map((rank) => graded.descriptors[rank]),
    );
    expect(descriptors).toHaveLength(40);
    expect(new Set(descriptors).size).toBe(40);
    for (const descriptor of descriptors) {
      expect(sentencesIn(descriptor)).toBeGreaterThanOrEqual(2);
      expect(sentencesIn(descriptor)).toBeLessThanOrEqual(3);
    }
  });

  it('names no grade that one of the built-in scales does not have', () => {
    expect(JSON.stringify(source)).not.toMatch(/\b(?:Outstanding|Excellent)\b/);
  });
});
