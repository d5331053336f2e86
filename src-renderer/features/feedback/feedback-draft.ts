import type { FeedbackRow } from '#shared/contract/feedback.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';

/** Where feedback often comes from; any other can be written. */
export const SOURCES = [
  'Practice review',
  'Survey',
  'Closure form',
  'Looked-after review',
  'Child protection conference',
  'Children in care council',
  'Staff suggestion',
  'Complaint',
  'Compliment',
];
/** Who often gives it; any other can be written. */
export const COHORTS = ['Children', 'Parents and carers', 'Workers', 'Partners'];

/** Made anew for each form: the app may stay open overnight. */
const emptyDraft = () => ({
  day: localDay(new Date()),
  source: '',
  cohort: '',
  words: '',
  score: '',
  answered: null as number | null,
  eligible: null as number | null,
  theme: '',
  ledTo: '',
  publicWords: '',
  did: '',
  toldWhom: '',
  toldOn: null as string | null,
});
/** What is typed of one piece of feedback. */
export type FeedbackDraft = ReturnType<typeof emptyDraft>;

/** What the form begins with: what is known of this feedback, or nothing but today. */
export function draftOf(row: FeedbackRow | null): FeedbackDraft {
  if (!row) return emptyDraft();
  const { day, source, cohort, words, score, answered, eligible } = row;
  const { theme, ledTo, publicWords, did, toldWhom, toldOn } = row;
  return {
    day,
    source,
    cohort,
    words,
    score,
    answered,
    eligible,
    theme,
    ledTo,
    publicWords,
    did,
    toldWhom,
    toldOn,
  };
}
