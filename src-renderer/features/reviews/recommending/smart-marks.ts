import type { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';
import type { SmartCode, SmartCriterion, SmartFinding } from '#shared/domain/recommendations/smart/types.ts';

/** One of the five marks. `waiting` until something is written. */
export interface SmartMark {
  readonly criterion: SmartCriterion;
  readonly word: string;
  readonly state: 'waiting' | 'met' | 'not-met';
  /** Why it is not met: the most telling one. */
  readonly finding: SmartFinding | null;
}

const criteria: readonly (readonly [SmartCriterion, string])[] = [
  ['S', 'Specific'],
  ['M', 'Measurable'],
  ['A', 'Achievable'],
  ['R', 'Relevant to the child'],
  ['T', 'Time-bound'],
];

/** What only speaks against a date at the time of writing: that it has come closer since is no fault of it. */
const onlyWhileWriting: ReadonlySet<SmartCode> = new Set(['date-past', 'too-soon', 'out-of-reach']);

/**
 * The five marks of a recommendation as it stands.
 * @param today yyyy-mm-dd
 * @param isGiven its review is submitted: time has passed since it was written
 */
export function smartMarks(
  draft: Pick<RecommendationDraft, 'action' | 'measure' | 'owners' | 'due' | 'level'>,
  today: string,
  isGiven = false,
): SmartMark[] {
  const { action, measure, owners, due, level } = draft;
  const isWaiting = action.trim() === '' && measure.trim() === '';
  const { findings } = checkSmart({ action, measure, owner: owners.join('; '), due, level }, today);
  return criteria.map(([criterion, word]): SmartMark => {
    if (isWaiting) return { criterion, word, state: 'waiting', finding: null };
    const finding =
      findings.find(
        (candidate) =>
          candidate.criterion === criterion && !(isGiven && onlyWhileWriting.has(candidate.code)),
      ) ?? null;
    return { criterion, word, state: finding ? 'not-met' : 'met', finding };
  });
}
