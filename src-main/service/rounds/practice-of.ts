import { type PracticeAsked, type PracticeOf, practiceIn } from '#shared/domain/rounds/practice-of.ts';
import { Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { openCasesOf, reviewsOf, whoseCases, workersOf } from './practice-repository.ts';

/**
 * What reviews say of the cases that a worker works or manages today, or of a team's.
 * @throws Problem where nobody and no team is called so
 */
export function practiceOf(store: Reader, asked: PracticeAsked, today: string): PracticeOf {
  const whose = whoseCases(store, asked);
  if (!whose)
    throw new Problem(
      asked.of === 'worker'
        ? `Nobody in this workspace is called ${asked.name}.`
        : `No case belongs to a team called ${asked.name}.`,
      {
        kept: 'Nothing was changed.',
        next: 'It may have another name now: look in the list of people, or at a case.',
      },
    );
  return {
    of: asked.of,
    ...whose,
    workers: asked.of === 'team' ? workersOf(store, asked.name, today) : [],
    ...openCasesOf(store, asked, today),
    ...practiceIn(reviewsOf(store, asked)),
  };
}
