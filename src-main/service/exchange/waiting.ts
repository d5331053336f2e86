import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { board, myAssignments } from './board.ts';
import { openConflicts } from './repository.ts';
import { wipeBy, wipeState } from './wipe.ts';

/** Work that is late, conflicts that were put off, and work that is ready to be handed back or to be wiped. */
export function exchangeWaiting(workspace: OpenWorkspace): Waiting[] {
  const { role } = workspace.settings.me;
  if (role === 'moderator') return [];
  const conflicts = openConflicts(workspace.store).length;
  return [
    ...(conflicts > 0
      ? [
          {
            kind: 'exchange-conflict' as const,
            title: `${countWords(conflicts, 'difference')} to decide`,
            detail: 'Both sides changed the same place of a review; both versions are kept.',
            target: { to: 'exchange-conflicts' as const },
            due: null,
          },
        ]
      : []),
    ...(role === 'lead' ? late(workspace) : [...toHandBack(workspace), ...toWipe(workspace)]),
  ];
}

const late = (workspace: OpenWorkspace): Waiting[] =>
  board(workspace)
    .filter(({ state }) => state === 'late')
    .map(({ number, reviewer, round, dueOn, finished, reviews }) => ({
      kind: 'exchange-late',
      title: `Pack ${number}: ${finished} of ${reviews} back from ${reviewer}`,
      detail: round,
      target: { to: 'exchange' },
      due: dueOn,
    }));

const toWipe = (workspace: OpenWorkspace): Waiting[] =>
  wipeState(workspace).isReady
    ? [
        {
          kind: 'exchange-wipe',
          title: 'Wipe the cases from this laptop',
          detail: 'Everything was handed back, and its receipt is here.',
          target: { to: 'exchange' },
          due: wipeBy(workspace.store),
        },
      ]
    : [];

const toHandBack = (workspace: OpenWorkspace): Waiting[] =>
  myAssignments(workspace)
    .filter(
      ({ isSuperseded, reviews, returns }) =>
        !isSuperseded &&
        reviews.every(({ isFinished }) => isFinished) &&
        (returns.at(-1)?.finished ?? 0) < reviews.length,
    )
    .map(({ number, from, reviews, dueOn }) => ({
      kind: 'exchange-ready',
      title: `Hand back ${countWords(reviews.length, 'review')} to ${from}`,
      detail: `Assignment ${number}: all finished, not handed back yet`,
      target: { to: 'exchange' },
      due: dueOn,
    }));
