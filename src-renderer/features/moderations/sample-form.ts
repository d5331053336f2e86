import type { ModeratorDraft } from '#shared/contract/moderations.ts';
import type { ModerationDesign } from '#shared/domain/moderation/designs.ts';
import type { SampleRule } from '#shared/domain/moderation/sample-rules.ts';

/** What is typed on the planning page. */
export interface SampleForm {
  readonly roundIds: string[];
  readonly title: string;
  readonly design: ModerationDesign;
  readonly tolerance: number;
  readonly deadline: string | null;
  readonly seed: string;
  readonly moderators: ModeratorDraft[];
  readonly worst: boolean;
  readonly best: boolean;
  readonly perReviewer: boolean;
  readonly least: number;
  readonly newReviewers: boolean;
  readonly boundary: boolean;
  readonly chance: boolean;
  readonly oneIn: number;
  readonly byHand: readonly string[];
}

/** The rules that are ticked, as the service takes them. */
export function rulesOf(form: SampleForm): SampleRule[] {
  return [
    ...(form.worst ? [{ rule: 'grade' as const, rank: 1 as const }] : []),
    ...(form.best ? [{ rule: 'grade' as const, rank: 4 as const }] : []),
    ...(form.newReviewers ? [{ rule: 'new-reviewer' as const, first: 2 }] : []),
    ...(form.boundary ? [{ rule: 'boundary' as const }] : []),
    ...(form.byHand.length > 0 ? [{ rule: 'hand' as const, reviewIds: [...form.byHand] }] : []),
    ...(form.perReviewer ? [{ rule: 'per-reviewer' as const, least: form.least }] : []),
    ...(form.chance ? [{ rule: 'chance' as const, oneIn: form.oneIn }] : []),
  ];
}
