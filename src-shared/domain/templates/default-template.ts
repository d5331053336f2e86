import source from './default-template.json' with { type: 'json' };
import { PracticeReviewTemplate } from './template.ts';

/** The practice review template that every new workspace starts with. */
export const DEFAULT_TEMPLATE: PracticeReviewTemplate = PracticeReviewTemplate.parse(source);
