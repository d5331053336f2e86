import { capital, listWords, periodPhrase, spelt, speltOrNone, speltWords } from '../text/sentences.ts';
import type { GatheredPeriod } from './gathered.ts';
import { isPublishable, type PublicTracker } from './public-counts.ts';

/** What a board member reads first. */
export function periodSummary(
  { name, rounds, activities, missed, told }: GatheredPeriod,
  isPublic: boolean,
  { whereWhy = 'the reasons are given below', when = periodPhrase(name) } = {},
): string {
  // Beside the other rounds a sum would give away the one that is not told.
  const isSummed = !isPublic || isPublishable(rounds.map(({ submitted }) => submitted));
  const reviews = rounds.reduce((total, round) => total + round.submitted, 0);
  const done = [
    rounds.length > 0
      ? `${speltWords(rounds.length, 'round')} of practice reviews${isSummed ? ` (${speltWords(reviews, 'review')})` : ''}`
      : '',
    activities.length > 0 ? speltWords(activities.length, 'other activity', 'other activities') : '',
  ].filter(Boolean);
  return [
    done.length > 0
      ? `${capital(when)} we carried out ${listWords(done)}.`
      : `No activity was carried out ${when}.`,
    missed.length > 0
      ? `${capital(speltWords(missed.length, 'planned activity', 'planned activities'))} did not happen; ${whereWhy}.`
      : '',
    recommendationsSentence(told),
  ]
    .filter(Boolean)
    .join(' ');
}

function recommendationsSentence({ completed, open, overdue }: PublicTracker): string {
  const parts = [
    ...(completed === null
      ? []
      : [
          speltWords(
            completed,
            'recommendation was completed in the period',
            'recommendations were completed in the period',
          ),
        ]),
    ...(open === null
      ? []
      : [
          `${completed === null ? speltWords(open, 'recommendation') : spelt(open)} ${open === 1 ? 'was' : 'were'} open at its end${overdue === null ? '' : `, ${speltOrNone(overdue)} of them past ${overdue === 1 ? 'its' : 'their'} date`}`,
        ]),
  ];
  return parts.length === 0 ? '' : `${capital(listWords(parts))}.`;
}
