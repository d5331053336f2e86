import type { OutcomePlan } from '#shared/contract/outcomes.ts';
import type { ItemId } from '#shared/domain/ids.ts';
import {
  distanceByQuarter,
  type GoalScore,
  movedBy,
  travelledWords,
} from '#shared/domain/outcomes/distance.ts';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';
import { itemRow } from '../tracker/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  allPlans,
  goalsOf,
  measuresOf,
  planById,
  recommendationsAbout,
  type ScoreRecord,
  scoresOf,
} from './repository.ts';

const LAST_DAY = '9999-12-31';

/** A goal says what is to be different, and a recommendation who does what: how it is seen and by when is asked of both. */
const isOfGoals = ({ criterion }: { readonly criterion: string }): boolean =>
  criterion === 'M' || criterion === 'T';

/** A score as the rule reads it. */
const asScore = ({ goalId, stage, day, childScore, parentScore }: ScoreRecord): GoalScore => ({
  goalId,
  stage,
  day,
  child: childScore,
  parent: parentScore,
});

/** Every plan, newest first. */
export function listPlans({ store }: OpenWorkspace) {
  const goals = Map.groupBy(goalsOf(store), ({ planId }) => planId);
  const scores = Map.groupBy(scoresOf(store), ({ goalId }) => goalId);
  return allPlans(store).map(({ plan, child, reference }) => {
    const own = goals.get(plan.id) ?? [];
    const days = own.flatMap(({ id }) => (scores.get(id) ?? []).map(({ day }) => day)).sort();
    const { id, worker, openedOn, closedOn } = plan;
    return {
      id,
      child,
      reference,
      worker,
      openedOn,
      closedOn,
      goals: own.length,
      scoredOn: days.at(-1) ?? null,
    };
  });
}

/** One plan with its goals and scores. @throws Problem NOT_THERE */
export function showPlan(workspace: OpenWorkspace, id: string): OutcomePlan {
  const { store } = workspace;
  const { plan, child, reference } = planById(store, id);
  const goals = goalsOf(store, id);
  const scores = Map.groupBy(
    scoresOf(
      store,
      goals.map((goal) => goal.id),
    ),
    ({ goalId }) => goalId,
  );
  const measures = Map.groupBy(measuresOf(store), ({ goalId }) => goalId);
  const today = workspace.today();
  return {
    id,
    caseId: plan.caseId,
    child,
    reference,
    worker: plan.worker,
    openedOn: plan.openedOn,
    closedOn: plan.closedOn,
    note: plan.note,
    recommendations: recommendationsAbout(store, plan.caseId),
    goals: goals.map(({ id: goalId, goal, measure, due }) => {
      const own = scores.get(goalId) ?? [];
      const read = own.map(asScore);
      const { findings } = checkSmart(
        { action: goal, measure, due, owner: plan.worker, level: 'child' },
        today,
      );
      return {
        id: goalId,
        goal,
        measure,
        due,
        scores: own.map((score) => ({
          id: score.id,
          stage: score.stage,
          day: score.day,
          childScore: score.childScore,
          parentScore: score.parentScore,
          childWords: score.childWords,
          parentWords: score.parentWords,
        })),
        childMoved: movedBy(read, 'child', LAST_DAY),
        parentMoved: movedBy(read, 'parent', LAST_DAY),
        notSmart: findings.filter(isOfGoals).map(({ message }) => message),
        measures: (measures.get(goalId) ?? []).map(({ itemId, number }) => ({ itemId, number })),
      };
    }),
  };
}

/** The distance travelled, quarter by quarter. */
export const quartersOf = ({ store }: OpenWorkspace) => distanceByQuarter(scoresOf(store).map(asScore));

/** The distance travelled with its words. */
export const showTravelled = (workspace: OpenWorkspace) =>
  quartersOf(workspace).map(({ quarter, child, parent }) => ({
    quarter,
    child: { ...child, words: travelledWords(child) },
    parent: { ...parent, words: travelledWords(parent) },
  }));

/** The goals of the child that a recommendation is about, and what the one that measures it says. */
export function goalsFor({ store }: OpenWorkspace, itemId: ItemId) {
  const item = itemRow(store, itemId);
  const plans = allPlans(store).filter(({ plan }) => plan.caseId === item.caseId);
  const goals = plans.flatMap(({ plan }) => goalsOf(store, plan.id));
  const goalId = measuresOf(store).find((one) => one.itemId === itemId)?.goalId ?? null;
  const scores = goalId === null ? [] : scoresOf(store, [goalId]).map(asScore);
  const moved = (voice: 'child' | 'parent', who: string) => {
    const points = movedBy(scores, voice, LAST_DAY);
    return points === null ? `${who} scored it once or not yet` : `${who} ${points > 0 ? '+' : ''}${points}`;
  };
  return {
    goals: goals.map(({ id, goal, planId }) => ({ id, goal, planId })),
    goalId,
    words:
      goalId === null
        ? ''
        : `Points since the first score: ${moved('child', 'the child')}; ${moved('parent', 'the parent')}.`,
  };
}
