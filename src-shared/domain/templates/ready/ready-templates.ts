import { z } from 'zod';
import { PracticeReviewTemplate } from '../template.ts';
import forAdults from './adult-templates.json' with { type: 'json' };
import forChildren from './ready-templates.json' with { type: 'json' };

/** A template of Plumbline's own writing, with a line about what it is for. */
export interface ReadyTemplate {
  readonly service: 'children' | 'adults';
  readonly about: string;
  readonly template: PracticeReviewTemplate;
}

const read = (source: unknown, service: ReadyTemplate['service']): ReadyTemplate[] =>
  z
    .array(z.object({ about: z.string(), template: PracticeReviewTemplate }))
    .parse(source)
    .map((one) => ({ ...one, service }));

/** The templates that a draft can begin with, besides the practice review. */
export const READY_TEMPLATES: readonly ReadyTemplate[] = [
  ...read(forChildren, 'children'),
  ...read(forAdults, 'adults'),
];
