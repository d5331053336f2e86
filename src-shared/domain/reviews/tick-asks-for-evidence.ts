import type { MissingItem } from './missing-item.ts';
import { type ReviewContent, saysSomething } from './review-content.ts';
import { promptField, promptLines } from './review-fields.ts';

/**
 * An answer of yes, no, met or not met says little without what it rests on. Asked, not required: the grade's own
 * rationale is held by rule 2.
 * Source: docs/domain.md, rule 2.
 */
export function tickAsksForEvidence({ template, answers }: ReviewContent): MissingItem[] {
  return template.domains.flatMap((domain) =>
    promptLines(domain)
      .filter(({ isEvidence }) => isEvidence)
      .flatMap(({ field, prompt }) => {
        const answer = answers[promptField(domain.key, prompt.key)];
        if (!saysSomething(answer) || answer === 'Not applicable' || saysSomething(answers[field])) return [];
        return [
          {
            field,
            rule: 'tick-asks-for-evidence',
            sentence: `“${prompt.question}” is answered ${answer}: say where that stands.`,
            isBlocking: false,
          },
        ];
      }),
  );
}
