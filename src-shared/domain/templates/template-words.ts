import type { QuestionKind } from './template.ts';

/** What each kind of question is called on screens and in files. */
export const QUESTION_KIND_WORDS: Readonly<Record<QuestionKind, string>> = {
  narrative: 'Text',
  'yes-no': 'Yes, no or not applicable',
  choice: 'A choice',
  date: 'A date',
  standard: 'Standards check',
};
