import type { RecommendationLevel } from '../recommendation.ts';

/** Specific, measurable, achievable, relevant (to the child), time-bound. */
export type SmartCriterion = 'S' | 'M' | 'A' | 'R' | 'T';

/** A recommendation as it was written; what is left out may stand inside the action's own words. */
export interface SmartInput {
  readonly action: string;
  readonly measure?: string | null;
  /** One owner or several, separated by ";" or ",". */
  readonly owner?: string | null;
  /** `yyyy-mm-dd`, `yyyy-mm`, "ongoing", or free text such as "within 4 weeks". */
  readonly due?: string | null;
  readonly level?: RecommendationLevel | null;
}

/** The rule that a finding comes from. */
export type SmartCode =
  | 'no-action'
  | 'vague-verb'
  | 'vague-object'
  | 'hedged'
  | 'several-actions'
  | 'no-measure'
  | 'vague-measure'
  | 'measure-restates-action'
  | 'no-owner'
  | 'unnamed-owner'
  | 'family-owner'
  | 'out-of-reach'
  | 'too-soon'
  | 'process-only'
  | 'wrong-level'
  | 'no-date'
  | 'vague-date'
  | 'not-a-date'
  | 'date-past'
  | 'date-far'
  | 'no-review-point';

/** Text that the writer may take over as it stands. */
export interface SmartReplacement {
  readonly field: 'action' | 'due' | 'owner' | 'measure';
  readonly value: string;
}

/** Why a recommendation falls short of one criterion, and what would mend it. */
export interface SmartFinding {
  readonly criterion: SmartCriterion;
  readonly code: SmartCode;
  readonly message: string;
  readonly suggestion: string;
  readonly replacement?: SmartReplacement;
}

/** `smart` is true exactly when there is no finding. At most one finding a criterion and code. */
export interface SmartResult {
  readonly smart: boolean;
  readonly findings: readonly SmartFinding[];
}
