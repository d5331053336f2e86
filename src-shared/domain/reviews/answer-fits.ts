import { dayNumber } from '../dates/calendar-days.ts';
import { answerWords, kindOf, type PracticeReviewTemplate } from '../templates/template.ts';
import { promptLines, type ReviewField, voiceField } from './review-fields.ts';
import { AGREEMENT_WORDS } from './voices.ts';

/** The answers that a field takes: these words, a day (yyyy-mm-dd), or any text. */
export type AnswerForm =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'text' };

/** What a field of a template may hold, beside nothing. */
export function answerForm(template: PracticeReviewTemplate, field: ReviewField): AnswerForm {
  if (template.feedback.some(({ key }) => voiceField(key, 'agrees') === field))
    return { kind: 'words', words: AGREEMENT_WORDS };
  const line = template.domains.flatMap(promptLines).find((one) => one.field === field);
  if (!line || line.isEvidence) return { kind: 'text' };
  const words = answerWords(line.prompt);
  if (words) return { kind: 'words', words };
  return kindOf(line.prompt) === 'date' ? { kind: 'day' } : { kind: 'text' };
}

/** Whether a value may stand in a field; an empty one always may. */
export function answerFits(form: AnswerForm, value: string): boolean {
  if (value === '' || form.kind === 'text') return true;
  return form.kind === 'words' ? form.words.includes(value) : dayNumber(value) !== undefined;
}
