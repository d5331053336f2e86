import { type Today, type Waiting, WaitingKind } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';

/** Things of one kind that wait, under one heading. */
export interface WaitingGroup {
  readonly kind: WaitingKind;
  readonly title: string;
  readonly items: readonly Waiting[];
  /** The day that all of several are due on; null where they differ or have none. */
  readonly due: string | null;
}

/**
 * What waits, by kind: risk first, then what is late, then the rest in the order of the kinds; within a kind by date, those
 * without one last.
 */
export function groupWaiting(
  waiting: readonly Waiting[],
  headings: Readonly<Record<WaitingKind, string>>,
  day: string,
): WaitingGroup[] {
  return WaitingKind.options
    .map((kind) => ({
      kind,
      title: headings[kind],
      items: waiting
        .filter((item) => item.kind === kind)
        // A concern waits for nothing and nobody: a date would only make it look as if it could.
        .map((item) => (kind === 'concern' ? { ...item, due: null } : item))
        .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')),
    }))
    .filter(({ items }) => items.length > 0)
    .map((group) => ({ ...group, due: sharedDue(group.items) }))
    .toSorted((one, other) => pressure(one, day) - pressure(other, day));
}

/** 0 for risk, 1 for what has something late, 2 for the rest. */
function pressure({ kind, items }: WaitingGroup, day: string): number {
  if (kind === 'concern') return 0;
  return items.some(({ due }) => due !== null && due < day) ? 1 : 2;
}

function sharedDue([first, ...others]: readonly Waiting[]): string | null {
  if (!first || others.length === 0) return null;
  return others.every(({ due }) => due === first.due) ? first.due : null;
}

/** What the workspace holds, in one sentence. */
export function countsSentence(counts: Today['counts']): string {
  const { cases, people, rounds, reviews, submitted, recommendations } = counts;
  const done =
    reviews === 0 ? '' : ` (${submitted === reviews ? 'all' : submitted.toLocaleString('en-GB')} submitted)`;
  return [
    countWords(cases, 'open case', 'open cases'),
    countWords(people, 'person', 'people'),
    countWords(rounds, 'round', 'rounds'),
    `${countWords(reviews, 'review', 'reviews')}${done}`,
    countWords(recommendations, 'recommendation', 'recommendations'),
  ].join(' · ');
}
