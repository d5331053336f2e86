import type { Block, Document, Marking } from '../documents/document.ts';
import { type DifferenceSort, SORT_WORDS } from './compare-grades.ts';

const PRIVATE: Marking = {
  kind: 'non-public',
  basis:
    'for the reviewer named on it alone; paragraph 1 of Part 1 of Schedule 12A to the Local Government Act 1972.',
};

/** One review of the reviewer, with what came of it. Children stand by reference. */
export interface FeedbackReview {
  readonly reference: string;
  readonly firstGrade: string;
  readonly decisions: readonly {
    readonly title: string;
    readonly gradeWord: string;
    readonly sort: DifferenceSort | null;
    readonly because: string;
    readonly meeting: string;
  }[];
  readonly notes: readonly string[];
  readonly points: readonly string[];
}

/** Closing the loop: what was changed of a reviewer's grades and why, and the moderators' words to them. */
export function feedbackDocument(
  reviewer: string,
  moderation: string,
  reviews: readonly FeedbackReview[],
): Document {
  const decided = reviews.filter(({ decisions }) => decisions.some(({ title }) => title === 'Overall'));
  const changed = decided.filter(({ firstGrade, decisions }) =>
    decisions.some(({ title, gradeWord }) => title === 'Overall' && gradeWord !== firstGrade),
  );
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: `${reviews.length} of your reviews ${reviews.length === 1 ? 'was' : 'were'} in this moderation, ${decided.length} decided so far. The overall grade of ${changed.length} changed. Your own grades stay on record beside what was decided.`,
    },
    ...reviews.flatMap(({ reference, firstGrade, decisions, notes, points }): Block[] => [
      { kind: 'heading', level: 1, text: reference },
      { kind: 'paragraph', text: `Your overall grade: ${firstGrade}.` },
      ...(decisions.length === 0
        ? [{ kind: 'paragraph' as const, text: 'Nothing is decided yet.' }]
        : [
            {
              kind: 'list' as const,
              items: decisions.map(
                ({ title, gradeWord, sort, because, meeting }) =>
                  `${title}: ${gradeWord}${sort ? ` (${SORT_WORDS[sort].toLowerCase()})` : ''}${because ? `. ${because}` : ''}${meeting ? ` ${meeting}.` : ''}`,
              ),
            },
          ]),
      ...notes.map((text): Block => ({ kind: 'quotation', text, source: 'a moderator' })),
      ...(points.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: 'Please look again at' },
            { kind: 'list' as const, items: points },
          ]),
    ]),
  ];
  return {
    title: `Feedback for ${reviewer}: ${moderation}`,
    language: 'en-GB',
    sections: [{ marking: PRIVATE, blocks }],
  };
}
