import type { PracticeReviewTemplate } from '../templates/template.ts';
import { saysSomething } from './review-content.ts';
import {
  feedbackField,
  REFLECTION_FIELDS,
  type ReviewField,
  VOICE_PARTS,
  type VoicePart,
  voiceField,
} from './review-fields.ts';

/** Whether a voice agrees with the file, in the words in which it is stored and shown. */
export const AGREEMENT_WORDS = ['Agrees with the file', 'Partly', 'Differs from the file'] as const;

/** What the parts of a voice are called, on screens and on paper. */
export const VOICE_PART_WORDS: Readonly<Record<VoicePart, string>> = {
  who: 'Who, by role',
  how: 'How it was gathered',
  when: 'When',
  agrees: 'Against the file',
  missing: 'Why nobody could be asked',
};

/** What the parts of the reflective conversation are called. */
export const REFLECTION_WORDS: Readonly<Record<string, string>> = {
  'reflection/said': 'What was said',
  'reflection/challenge': 'What worker and manager would challenge',
  'reflection/response': 'Their response to the draft grades',
};

/** The texts of the triangulation with what they are called, in reading order: each voice with what is known of it. */
export const voiceLines = (
  template: Pick<PracticeReviewTemplate, 'feedback'>,
): { readonly field: ReviewField; readonly label: string }[] =>
  template.feedback.flatMap(({ key, title }) => [
    { field: feedbackField(key), label: title },
    ...VOICE_PARTS.map((part) => ({
      field: voiceField(key, part),
      label: `${title}: ${VOICE_PART_WORDS[part].toLowerCase()}`,
    })),
  ]);

/** The texts of the reflective conversation with what they are called. */
export const reflectionLines = (): { readonly field: ReviewField; readonly label: string }[] =>
  REFLECTION_FIELDS.map((field) => ({
    field,
    label: `Reflective conversation: ${(REFLECTION_WORDS[field] ?? field).toLowerCase()}`,
  }));

/** How a voice stands in a review. `unexplained`: it is missing, and nobody says why. */
export type VoiceState = 'agrees' | 'partly' | 'differs' | 'heard' | 'missing' | 'unexplained';

/** One voice of the triangulation as it stands. */
export interface Voice {
  readonly key: string;
  readonly title: string;
  readonly state: VoiceState;
  /** Why it is missing, where that is written. */
  readonly why: string;
}

/** The states in words. */
export const VOICE_STATE_WORDS: Readonly<Record<VoiceState, string>> = {
  agrees: 'Heard, agrees with the file',
  partly: 'Heard, agrees partly',
  differs: 'Heard, differs from the file',
  heard: 'Heard, not set against the file yet',
  missing: 'Missing, with the reason',
  unexplained: 'Missing, no reason yet',
};

/** Which voices are heard in a review, where they agree with the file, and which are missing. Source: docs/domain.md, triangulation. */
export function voicesOf(
  template: Pick<PracticeReviewTemplate, 'feedback'>,
  answers: Readonly<Record<ReviewField, string>>,
): Voice[] {
  return template.feedback.map(({ key, title }) => {
    const why = answers[voiceField(key, 'missing')]?.trim() ?? '';
    if (!saysSomething(answers[feedbackField(key)]))
      return { key, title, state: why ? 'missing' : 'unexplained', why };
    const agrees = answers[voiceField(key, 'agrees')];
    const [full, partly, differs] = AGREEMENT_WORDS;
    const state =
      agrees === full
        ? 'agrees'
        : agrees === partly
          ? 'partly'
          : agrees === differs
            ? 'differs'
            : ('heard' as const);
    return { key, title, state, why: '' };
  });
}
