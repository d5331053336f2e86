import type { FindingKind } from '../activities/activity.ts';
import { capital, listWords, spelt, speltWords } from '../text/sentences.ts';
import { isClosed } from '../tracker/states.ts';
import type { GatheredFinding, GatheredItem, GatheredPeriod } from './gathered.ts';

/** What a period has under one theme. */
export interface ThemeOfPeriod {
  readonly name: string;
  readonly findings: readonly (GatheredFinding & { readonly activityId: string })[];
  readonly items: readonly GatheredItem[];
  readonly feedback: number;
}

/** The themes of findings and of recommendations for the service, those with most first; what has none comes last. */
export function themesOf({ activities, service, feedback }: GatheredPeriod): ThemeOfPeriod[] {
  const findings = activities.flatMap((activity) =>
    activity.findings.map((finding) => ({ ...finding, activityId: activity.id })),
  );
  const names = new Set([...findings.map(({ theme }) => theme), ...service.map(({ theme }) => theme)]);
  return [...names]
    .map((name) => ({
      name,
      findings: findings.filter(({ theme }) => theme === name),
      items: service.filter(({ theme }) => theme === name),
      feedback: feedback.filter(({ theme }) => theme === name).length,
    }))
    .sort(
      (a, b) =>
        Number(a.name === '') - Number(b.name === '') ||
        b.findings.length + b.items.length - (a.findings.length + a.items.length) ||
        a.name.localeCompare(b.name, 'en-GB'),
    );
}

/** The findings of these kinds, each ended as a sentence, one a paragraph. */
export const findingsAs = (theme: Pick<ThemeOfPeriod, 'findings'>, kinds: readonly FindingKind[]): string =>
  theme.findings
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => ended(withoutNumber(text)))
    .join('\n\n');

/** The number of a paragraph is its place in another paper. */
export const withoutNumber = (text: string): string =>
  text.replace(/^\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+(?=\p{L})/u, '');

const ended = (text: string): string =>
  /[.!?]["”’)]?$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`;

/** Which way it goes, as far as the tracker knows: nothing is concluded from what was only done. */
export function directionOf(items: readonly GatheredItem[]): string {
  if (items.length === 0) return 'No recommendation for the service came of it yet.';
  const done = items.filter(({ delivery }) => isClosed(delivery)).length;
  const open = items.length - done;
  const better = items.filter(({ impact }) => impact === 'better').length;
  const worse = items.filter(({ impact }) => impact === 'worse').length;
  const same = items.filter(({ impact }) => impact === 'no-change').length;
  const standing =
    items.length === 1
      ? `One recommendation for the service stands under this theme, and it is ${done === 1 ? 'complete' : 'open'}.`
      : `${capital(speltWords(items.length, 'recommendation'))} for the service stand under this theme: ${listWords([...(done > 0 ? [`${spelt(done)} complete`] : []), ...(open > 0 ? [`${spelt(open)} open`] : [])])}.`;
  const known = [
    ...(better > 0 ? [`better for ${spelt(better)}`] : []),
    ...(same > 0 ? [`no different for ${spelt(same)}`] : []),
    ...(worse > 0 ? [`worse for ${spelt(worse)}`] : []),
  ];
  return known.length === 0
    ? `${standing} It is too early to say which way it is going.`
    : `${standing} The evidence so far: ${listWords(known)}.`;
}
