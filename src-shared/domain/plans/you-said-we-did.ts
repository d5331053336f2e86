import { foldForSearch } from '../text/fold-for-search.ts';
import type { Delivery, Impact } from '../tracker/states.ts';

/** An item of the tracker as it might be told in public. */
export interface TellableItem {
  readonly level: 'child' | 'service';
  readonly theme: string;
  /** Who said it: "Staff survey 2023"; none for what was found in children's files. */
  readonly sources: readonly string[];
  /** What was said there, in the finding's own words or as the aim that answers it; empty where only the source is known. */
  readonly words: string;
  readonly action: string;
  readonly delivery: Delivery;
  readonly impact: Impact;
}

/** One row of "You said, we did". `count` is how many items it sums; null for one that is told in words. */
export interface ToldRow {
  readonly said: string;
  readonly did: string;
  readonly count: number | null;
}

/** Below this a count could point to a child (DOMAIN.md, rule 12). */
export const SMALLEST_COUNT = 5;

const DIFFERENCE: Readonly<Partial<Record<Impact, string>>> = {
  better: 'It is better now.',
  'no-change': 'It has changed nothing yet.',
  worse: 'It has not helped.',
};

/**
 * What can be told of the tracker in public without identifying anyone. What somebody said about the service is answered
 * in the words of the action, unless they point to a person; the evidence behind it stays inside. What was found in
 * children's files is told as counts by theme only, and no count under the threshold. No total is given from which a
 * count that is left out could be worked out.
 * @param pointsToSomebody whether words name a person or hold a rare detail, by what is known and by the finders
 */
export function youSaidWeDid(
  items: readonly TellableItem[],
  pointsToSomebody: (text: string) => boolean,
): { readonly rows: ToldRow[]; readonly leftOut: string[] } {
  const rows: ToldRow[] = [];
  const themes = new Map<string, number>();
  let pointing = 0;
  for (const { level, theme, sources, words, action, delivery, impact } of items) {
    if (delivery !== 'complete') continue;
    if (level === 'child' || sources.length === 0) {
      if (theme !== '') themes.set(theme, (themes.get(theme) ?? 0) + 1);
      continue;
    }
    const said = saidIn(words, sources);
    const did = [action.trim().replace(/(?<![.!?])$/u, '.'), DIFFERENCE[impact]].filter(Boolean).join(' ');
    if (pointsToSomebody(`${said}\n${did}`)) pointing += 1;
    else rows.push({ said, did, count: null });
  }
  let small = 0;
  for (const [theme, count] of themes) {
    if (count < SMALLEST_COUNT || pointsToSomebody(theme)) small += 1;
    else rows.push({ said: theme, did: `${count} actions from reviews of practice are done.`, count });
  }
  const leftOut: string[] = [];
  if (pointing > 0)
    leftOut.push(
      `${pointing === 1 ? 'One action points' : `${pointing} actions point`} to somebody, by a name or a rare detail. Reword it to tell it.`,
    );
  if (small > 0)
    leftOut.push(
      `Some themes of practice reviews are left out, because fewer than ${SMALLEST_COUNT} actions stand behind each.`,
    );
  return { rows, leftOut };
}

/** "Plans have dates (Audit 2023)": what was said, and where. Sources that stand in the words already are not told twice. */
function saidIn(words: string, sources: readonly string[]): string {
  const text = words.replace(/\s+/gu, ' ').trim();
  if (text === '') return sources.join('; ');
  const missing = sources.filter((source) => !foldForSearch(text).includes(foldForSearch(source)));
  return missing.length === 0 ? text : `${text.replace(/[.\s]+$/u, '')} (${missing.join('; ')})`;
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
