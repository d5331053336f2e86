import { foldForSearch } from '../text/fold-for-search.ts';
import type { Delivery } from '../tracker/states.ts';

/** An item of the tracker as it might be told in public. */
export interface TellableItem {
  readonly level: 'child' | 'service';
  readonly theme: string;
  /** Where it comes from: "Staff survey 2023", or empty. */
  readonly sources: readonly string[];
  readonly action: string;
  /** What is known of the difference, in words; empty for nothing. */
  readonly evidence: string;
  readonly delivery: Delivery;
}

/** One row of "You said, we did". `count` is how many items it sums; null for one that is told in words. */
export interface ToldRow {
  readonly said: string;
  readonly did: string;
  readonly count: number | null;
}

/** Below this a count could point to a child (DOMAIN.md, rule 12). */
export const SMALLEST_COUNT = 5;

/**
 * What can be told of the tracker in public without identifying anyone. What was done for the service is told in its own
 * words, unless they name somebody; what was done for children is told as counts by theme only, and no count under the
 * threshold. No total is given from which a count that is left out could be worked out.
 * @param namesSomebody whether words name a person, by what is known of the workspace and by the finder of names
 */
export function youSaidWeDid(
  items: readonly TellableItem[],
  namesSomebody: (text: string) => boolean,
): { readonly rows: ToldRow[]; readonly leftOut: string[] } {
  const rows: ToldRow[] = [];
  let [named, unsaid] = [0, 0];
  for (const item of items) {
    if (item.level !== 'service' || item.delivery !== 'complete') continue;
    const said = item.sources.join('; ') || item.theme;
    if (said === '') {
      unsaid += 1;
      continue;
    }
    const did = [item.action, item.evidence].filter(Boolean).join(' ');
    if (namesSomebody(`${said}\n${did}`)) named += 1;
    else rows.push({ said, did, count: null });
  }
  const themes = new Map<string, number>();
  for (const { level, delivery, theme } of items)
    if (level === 'child' && delivery === 'complete' && theme !== '')
      themes.set(theme, (themes.get(theme) ?? 0) + 1);
  let small = 0;
  for (const [theme, count] of themes) {
    if (count < SMALLEST_COUNT || namesSomebody(theme)) small += 1;
    else
      rows.push({
        said: theme,
        did: `${count} actions for children are done.`,
        count,
      });
  }
  const leftOut: string[] = [];
  if (named > 0)
    leftOut.push(
      `${named === 1 ? 'One action names' : `${named} actions name`} somebody. Reword the action in the plan to tell it.`,
    );
  if (unsaid > 0)
    leftOut.push(
      `${unsaid === 1 ? 'One action does' : `${unsaid} actions do`} not say where it came from, so nobody would know what it answers.`,
    );
  if (small > 0)
    leftOut.push(
      `Some themes of actions for children are left out, because fewer than ${SMALLEST_COUNT} stand behind each.`,
    );
  return { rows, leftOut };
}

/** Whether any of these names stands in a text, as a word of its own, whatever the case and accents. */
export function nameFinder(names: readonly string[]): (text: string) => boolean {
  const parts = new Set(
    names.flatMap((name) => foldForSearch(name).split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length > 2),
  );
  return (text) =>
    foldForSearch(text)
      .split(/[^\p{L}\p{N}]+/u)
      .some((word) => parts.has(word));
}
