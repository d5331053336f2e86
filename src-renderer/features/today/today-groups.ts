import type { z } from 'zod';
import type { workspaceContract } from '#shared/contract/workspace.ts';

type TodayOutput = z.infer<NonNullable<(typeof workspaceContract.today)['~orpc']['outputSchema']>>;

/** What `workspace.today` answers. */
export type Today = TodayOutput;
/** One thing that waits. */
export type WaitingItem = Today['waiting'][number];

/** Things of one kind that wait, under one heading. */
export interface WaitingGroup {
  readonly kind: WaitingItem['kind'];
  readonly title: string;
  readonly items: readonly WaitingItem[];
  /** The day that all of several are due on; null where they differ or have none. */
  readonly due: string | null;
}

/** The headings, most pressing first. */
const headings: readonly { readonly kind: WaitingItem['kind']; readonly title: string }[] = [
  { kind: 'concern', title: 'A child may be at immediate risk' },
  { kind: 'review-due', title: 'Reviews to finish' },
  { kind: 'review-to-allocate', title: 'Reviews without a reviewer' },
  { kind: 'round-to-start', title: 'Rounds without cases' },
  { kind: 'recommendation-overdue', title: 'Recommendations past their date' },
  { kind: 'pack-draft', title: 'Packs being checked' },
  { kind: 'ready-for-pack', title: 'Ready for moderation' },
];

/** What waits, by kind, most pressing kind first; within a kind by date, those without one last. */
export function groupWaiting(waiting: readonly WaitingItem[]): WaitingGroup[] {
  return headings
    .map(({ kind, title }) => ({
      kind,
      title,
      items: waiting
        .filter((item) => item.kind === kind)
        // A concern waits for nothing and nobody: a date would only make it look as if it could.
        .map((item) => (kind === 'concern' ? { ...item, due: null } : item))
        .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')),
    }))
    .filter(({ items }) => items.length > 0)
    .map((group) => ({ ...group, due: sharedDue(group.items) }));
}

function sharedDue([first, ...others]: readonly WaitingItem[]): string | null {
  if (!first || others.length === 0) return null;
  return others.every(({ due }) => due === first.due) ? first.due : null;
}

const many = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`;

/** What the workspace holds, in one sentence. */
export function countsSentence(counts: Today['counts']): string {
  const { cases, people, rounds, reviews, submitted, recommendations } = counts;
  const done =
    reviews === 0 ? '' : ` (${submitted === reviews ? 'all' : submitted.toLocaleString('en-GB')} submitted)`;
  return [
    many(cases, 'open case', 'open cases'),
    many(people, 'person', 'people'),
    many(rounds, 'round', 'rounds'),
    `${many(reviews, 'review', 'reviews')}${done}`,
    many(recommendations, 'recommendation', 'recommendations'),
  ].join(' · ');
}
