import type { InferContractRouterOutputs } from '@orpc/contract';
import { ImportedRow } from '#shared/contract/plan-import.ts';
import type { verificationsContract } from '#shared/contract/verifications.ts';
import { ActivityState } from '#shared/domain/activities/activity.ts';
import type { ActivityId, ItemId } from '#shared/domain/ids.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { standingEvents } from '#shared/domain/tracker/item.ts';
import {
  type History,
  isKnownFrom,
  pastSince,
  promiseOf,
  promisesVerification,
  type Question,
  questionsOf,
  whyNotYet,
} from '#shared/domain/verifications/verification.ts';
import { type ActivityRecord, activityById, allActivities, findingsOf } from '../activities/repository.ts';
import { readJson } from '../store/json.ts';
import { allEvents, itemRow } from '../tracker/repository.ts';
import { type Standing, standingItems } from '../tracker/standing.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

type Outputs = InferContractRouterOutputs<typeof verificationsContract>;
type Events = ReturnType<typeof allEvents>;

/** The histories of an item and of those that were merged into it, split or replaced: their promises are its own. */
export function historiesOf(events: Events, itemId: ItemId): History[] {
  const met = new Set<string>();
  const histories: History[] = [];
  const visit = (id: ItemId) => {
    if (met.has(id)) return;
    met.add(id);
    const own = events.get(id) ?? [];
    histories.push({ itemId: id, events: own });
    for (const { change } of standingEvents(own)) if (change.kind === 'took-in') visit(change.from.id);
  };
  visit(itemId);
  return histories;
}

/** What an item was asked to be confirmed by. */
export const questionsAbout = ({ database }: OpenWorkspace, itemId: ItemId): Question[] =>
  questionsOf(historiesOf(allEvents(database), itemId));

const asAsked = ({ id, title, state, plannedFor, heldOn }: ActivityRecord) => ({
  id,
  title,
  state: ActivityState.parse(state),
  plannedFor,
  heldOn,
});

const asAskedItem = ({
  id,
  number,
  action,
  measure,
  intendedImpact,
}: Pick<Standing['row']['item'], 'id' | 'number' | 'action' | 'measure' | 'intendedImpact'>) => ({
  id,
  number,
  action,
  measure,
  intendedImpact,
});

/** Who confirms a recommendation, and what they said. @throws Problem NOT_THERE */
export function verificationsOfItem(workspace: OpenWorkspace, itemId: ItemId): Outputs['ofItem'] {
  const { store } = workspace;
  itemRow(store, itemId);
  return questionsAbout(workspace, itemId).map(({ activityId, answer }) => ({
    activity: asAsked(activityById(store, activityId)),
    answer,
  }));
}

/** What an activity is asked to confirm. @throws Problem NOT_THERE */
export function verificationsOfActivity(
  workspace: OpenWorkspace,
  activityId: ActivityId,
): Outputs['ofActivity'] {
  const { store, database } = workspace;
  const activity = activityById(store, activityId);
  const events = allEvents(database);
  return {
    notYet: whyNotYet(activity, workspace.today()) ?? '',
    questions: standingItems(database).flatMap(({ row: { item }, state }) => {
      if (state.delivery === 'superseded' && state.goneInto.length > 0) return [];
      const question = questionsOf(historiesOf(events, item.id)).find((one) => one.activityId === activityId);
      if (!question) return [];
      const owner = state.owners.find((name) => foldForSearch(name) === foldForSearch(activity.owner));
      return [
        {
          item: asAskedItem(item),
          answer: question.answer,
          caution:
            owner === undefined
              ? ''
              : `${owner} owns the recommendation and this activity: let somebody else say whether it is confirmed.`,
        },
      ];
    }),
  };
}

/** Whether a recommendation, or one that it stands for, came out of an activity: then that activity does not verify it. */
export function cameOutOf(
  { store, database }: OpenWorkspace,
  itemId: ItemId,
  activityId: ActivityId,
): boolean {
  const ids = new Set(historiesOf(allEvents(database), itemId).map((history) => history.itemId));
  const { splitFrom } = itemRow(store, itemId);
  if (splitFrom !== null) ids.add(splitFrom);
  return findingsOf(store, activityId).some((finding) => finding.itemId !== null && ids.has(finding.itemId));
}

/** What an item says in words that it is to be verified by; empty for nothing. */
function promiseInWords({ measure, imported }: Standing['row']['item']): string {
  // Thousands are looked at for Today: a row that promises nothing is not parsed.
  const isSilent = imported === null || imported.includes('"verifiedBy":""');
  const verifiedBy = isSilent ? '' : readJson(ImportedRow, imported).verifiedBy.trim();
  return verifiedBy || (promisesVerification(measure) ? measure : '');
}

/** What was promised and never verified, the longest past first. */
export function promisedAndNot(workspace: OpenWorkspace): Outputs['promised'] {
  const { store, database } = workspace;
  const today = workspace.today();
  const events = allEvents(database);
  const activities = new Map(allActivities(store).map((one) => [one.id, one]));
  const rows: Outputs['promised']['rows'] = [];
  let [promised, verified] = [0, 0];
  for (const { row, state } of standingItems(database)) {
    if (state.delivery === 'superseded') continue;
    const histories = historiesOf(events, row.item.id);
    const questions = questionsOf(histories);
    const words = promiseInWords(row.item);
    if (questions.length === 0 && words === '') continue;
    promised += 1;
    const isKnown = histories.some((history) => isKnownFrom(history.events));
    if (questions.some(({ answer }) => answer !== null) || (questions.length === 0 && isKnown)) verified += 1;
    const item = asAskedItem(row.item);
    for (const { activityId, answer } of questions) {
      const activity = activities.get(activityId);
      const why = activity && promiseOf(activity, today);
      if (answer !== null || !activity || why === undefined) continue;
      rows.push({
        item,
        activity: asAsked(activity),
        words: '',
        why,
        since: activity.heldOn ?? activity.plannedFor,
      });
    }
    if (questions.length > 0 || isKnown) continue;
    const since = pastSince(state.due, state.completedOn, today);
    if (since !== null)
      rows.push({ item, activity: null, words, why: 'No activity was asked to confirm it.', since });
  }
  return { promised, verified, rows: rows.sort((a, b) => a.since.localeCompare(b.since)) };
}
