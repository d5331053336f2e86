import type { PackDesign } from '../packs/moderation-pack.ts';
import {
  domainRationaleField,
  NOTHING_FOR_SERVICE_FIELD,
  OVERALL_RATIONALE_FIELD,
  promptLines,
  STRENGTHS_FIELD,
} from '../reviews/review-fields.ts';
import { reflectionLines, voiceLines } from '../reviews/voices.ts';
import type { PracticeReviewTemplate } from '../templates/template.ts';

/** One text of a review that would leave. `key` is unique in the review; `label` says where it stands. */
export interface LeavingText {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

interface ReviewTexts {
  readonly answers: ReadonlyMap<string, string>;
  readonly evidence: readonly { id: string; source: string; date: string; text: string }[];
  readonly recommendations: readonly {
    id: string;
    action: string;
    measure: string;
    intendedImpact: string;
    owners: readonly string[];
    theme: string;
  }[];
}

/** Key of one part of an evidence item. */
export const evidenceKey = (id: string, part: 'source' | 'date' | 'text'): string => `evidence/${id}/${part}`;
/** Key of one part of a recommendation; owners are numbered. */
export const recommendationKey = (id: string, part: string): string => `recommendation/${id}/${part}`;

/** Every free text of a review that the design lets leave, in reading order; empty ones are left out. */
export function leavingTexts(
  template: PracticeReviewTemplate,
  design: PackDesign,
  review: ReviewTexts,
): LeavingText[] {
  const answer = (key: string, label: string): LeavingText => ({
    key,
    label,
    text: review.answers.get(key) ?? '',
  });
  const isOpen = design === 'open';
  const texts: LeavingText[] = [
    ...template.domains.flatMap((domain) => [
      ...promptLines(domain).map(({ field, label }) => answer(field, `${domain.title}: ${label}`)),
      ...(isOpen ? [answer(domainRationaleField(domain.key), `${domain.title}: rationale`)] : []),
    ]),
    ...review.evidence.flatMap((item, i) => [
      { key: evidenceKey(item.id, 'source'), label: `Evidence ${i + 1}: source`, text: item.source },
      { key: evidenceKey(item.id, 'date'), label: `Evidence ${i + 1}: date`, text: item.date },
      { key: evidenceKey(item.id, 'text'), label: `Evidence ${i + 1}`, text: item.text },
    ]),
    ...voiceLines(template).map(({ field, label }) => answer(field, `Feedback: ${label}`)),
    answer(STRENGTHS_FIELD, template.strengths.title),
    ...(isOpen
      ? [
          ...reflectionLines().map(({ field, label }) => answer(field, label)),
          answer(OVERALL_RATIONALE_FIELD, 'Overall rationale'),
          answer(NOTHING_FOR_SERVICE_FIELD, 'Why nothing is recommended for the service'),
          ...review.recommendations.flatMap((item, i) => [
            {
              key: recommendationKey(item.id, 'action'),
              label: `Recommendation ${i + 1}`,
              text: item.action,
            },
            {
              key: recommendationKey(item.id, 'measure'),
              label: `Recommendation ${i + 1}: measure`,
              text: item.measure,
            },
            {
              key: recommendationKey(item.id, 'impact'),
              label: `Recommendation ${i + 1}: intended impact`,
              text: item.intendedImpact,
            },
            {
              key: recommendationKey(item.id, 'theme'),
              label: `Recommendation ${i + 1}: theme`,
              text: item.theme,
            },
            ...item.owners.map((owner, n) => ({
              key: recommendationKey(item.id, `owner-${n}`),
              label: `Recommendation ${i + 1}: owner${item.owners.length > 1 ? ` ${n + 1}` : ''}`,
              text: owner,
            })),
          ]),
        ]
      : []),
  ];
  return texts.filter(({ text }) => text.trim() !== '');
}
