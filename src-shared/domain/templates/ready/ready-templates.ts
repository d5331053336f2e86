import { z } from 'zod';
import { PracticeReviewTemplate } from '../template.ts';
import source from './ready-templates.json' with { type: 'json' };

/** A template of Plumbline's own writing, with a line about what it is for. */
export interface ReadyTemplate {
  readonly about: string;
  readonly template: PracticeReviewTemplate;
}

/** The templates that a draft can begin with, besides the practice review. */
export const READY_TEMPLATES: readonly ReadyTemplate[] = z
  .array(z.object({ about: z.string(), template: PracticeReviewTemplate }))
  .parse(source);
