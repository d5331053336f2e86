import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import type { ActivityId, ItemId } from '#shared/domain/ids.ts';
import {
  type Confirms,
  IMPACT_OF,
  whyNotAnswer,
  whyNotYet,
} from '#shared/domain/verifications/verification.ts';
import { type ActivityRecord, activityById } from '../activities/repository.ts';
import { typeOf } from '../activities/show-activities.ts';
import { notThere, Problem } from '../problem.ts';
import { stateNow } from '../tracker/items.ts';
import { itemRow } from '../tracker/repository.ts';
import { say, takeBack } from '../tracker/say.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { cameOutOf, questionsAbout } from './gather.ts';

interface Pair {
  readonly activityId: ActivityId;
  readonly itemId: ItemId;
}

/** "Practice observation: Duty desk". */
const nameOf = ({ store }: OpenWorkspace, { typeKey, title }: ActivityRecord): string =>
  `${typeOf(store, typeKey).name}: ${title}`;

/** Asks an activity to confirm a recommendation. @throws Problem where that would prove nothing */
export function ask(workspace: OpenWorkspace, { activityId, itemId }: Pair) {
  const { store } = workspace;
  const activity = activityById(store, activityId);
  const item = itemRow(store, itemId);
  const refuse = (words: string, next: string): never => {
    throw new Problem(words, { kept: 'Nothing was changed.', next });
  };
  const ANOTHER = 'Ask another activity.';
  if (cameOutOf(workspace, itemId, activityId))
    refuse('This recommendation came out of this activity, so it cannot be verified by it.', ANOTHER);
  if (activity.state === 'did-not-happen')
    refuse('This activity did not happen, so it confirms nothing.', ANOTHER);
  const since = localDayOf(item.createdAt);
  if (item.reviewId !== null && activity.heldOn !== null && activity.heldOn < since)
    refuse(
      `It took place on ${dateWords(activity.heldOn)}, before this was recommended on ${dateWords(since)}: it cannot have seen what came of it.`,
      ANOTHER,
    );
  if (stateNow(item).delivery === 'superseded')
    refuse('This recommendation is superseded.', 'Ask about the one that stands for it.');
  if (questionsAbout(workspace, itemId).some((question) => question.activityId === activityId))
    return { undo: null };
  const { undo } = say(workspace, itemId, {
    kind: 'verified-by',
    activityId,
    activity: nameOf(workspace, activity),
  });
  return { undo };
}

/** The question of an activity about an item. @throws Problem NOT_THERE where it was not asked */
function questionOf(workspace: OpenWorkspace, { activityId, itemId }: Pair) {
  itemRow(workspace.store, itemId);
  const question = questionsAbout(workspace, itemId).find((one) => one.activityId === activityId);
  if (!question) throw notThere('question');
  return question;
}

/** Asks no longer. @throws Problem where it was answered: an answer is not made to disappear with its question */
export function stopAsking(workspace: OpenWorkspace, pair: Pair): void {
  const { answer, eventId, itemId } = questionOf(workspace, pair);
  if (answer !== null)
    throw new Problem('It was answered, so the question stays beside its answer.', {
      kept: 'Nothing was changed.',
      next: 'Answer again to correct it; both stay in the history.',
    });
  takeBack(workspace, itemId, eventId, null);
}

/** Says what an activity found; the tracker has it as evidence. @throws Problem where a rule refuses it */
export function answer(
  workspace: OpenWorkspace,
  {
    confirms,
    n,
    of,
    found,
    ...pair
  }: Pair & {
    readonly confirms: Confirms;
    readonly n: number;
    readonly of: number;
    readonly found: string;
  },
) {
  questionOf(workspace, pair);
  const activity = activityById(workspace.store, pair.activityId);
  const refusal = whyNotYet(activity, workspace.today()) ?? whyNotAnswer(confirms, { n, of }, found);
  if (refusal !== undefined)
    throw new Problem(refusal, {
      kept: 'The recommendation is as it was; what you typed is still here.',
      next: 'Put that right, then send it again.',
    });
  const day = activity.heldOn === null ? '' : `, ${dateWords(activity.heldOn)}`;
  const { undo } = say(workspace, pair.itemId, {
    kind: 'impact',
    to: IMPACT_OF[confirms],
    evidence: found.trim(),
    how: `${nameOf(workspace, activity)}${day}`,
    voice: '',
    seen: { activityId: pair.activityId, n, of },
  });
  return { undo };
}
