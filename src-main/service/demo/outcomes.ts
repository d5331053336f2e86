import { z } from 'zod';
import { OutcomeStage } from '#shared/domain/outcomes/bands.ts';
import { measureBy, savePlan, saveScore } from '../outcomes/change-outcomes.ts';
import { goalsOf, recommendationsAbout } from '../outcomes/repository.ts';
import content from './content/outcomes.json' with { type: 'json' };
import type { PastWorkspace } from './past-workspace.ts';
import { type DemoIds, idIn } from './rounds.ts';

const Score = z.number().int().min(0).max(10).nullable();
const DemoPlans = z.array(
  z.object({
    caseReference: z.string(),
    worker: z.string(),
    openedOn: z.iso.date(),
    closedOn: z.iso.date().nullable(),
    note: z.string(),
    goals: z.array(
      z.object({
        goal: z.string(),
        measure: z.string(),
        due: z.string(),
        /** How the recommendation begins that this goal measures. */
        measures: z.string().optional(),
        scores: z.array(
          z.object({
            stage: OutcomeStage,
            day: z.iso.date(),
            child: Score,
            parent: Score,
            childWords: z.string().default(''),
            parentWords: z.string().default(''),
          }),
        ),
      }),
    ),
  }),
);

/** Enters the demo's outcomes plans of early help from the forms that families filled in; what is still to come is not there. */
export function enterOutcomes(past: PastWorkspace, { cases }: DemoIds): void {
  const today = past.today();
  for (const { caseReference, goals, closedOn, ...plan } of DemoPlans.parse(content)) {
    if (plan.openedOn > today) continue;
    const caseId = idIn(cases, caseReference);
    const planId = savePlan(past, null, {
      ...plan,
      closedOn: closedOn !== null && closedOn <= today ? closedOn : null,
      caseId,
      goals: goals.map(({ goal, measure, due }) => ({ id: null, goal, measure, due })),
    });
    for (const [at, { id: goalId }] of goalsOf(past.store, planId).entries()) {
      const { scores = [], measures } = goals[at] ?? {};
      for (const { child, parent, ...score } of scores.filter(({ day }) => day <= today))
        saveScore(past, { id: null, goalId, childScore: child, parentScore: parent, ...score });
      const measured = recommendationsAbout(past.store, caseId).find(
        ({ action }) => measures !== undefined && action.startsWith(measures),
      );
      if (measured) measureBy(past, measured.itemId, goalId);
    }
  }
}
