import type { GatheredPeriod } from './gathered.ts';

type GatheredNeed = GatheredPeriod['training'][number];

/** A training need as the workforce list holds it. */
export interface NotedNeed extends Pick<GatheredNeed, 'need' | 'theme' | 'proposed' | 'doneOn'> {
  /** yyyy-mm-dd on which it was entered. */
  readonly notedOn: string;
  /** The findings that led to it; the day is that of the activity, null where it has none. */
  readonly found: readonly { readonly activity: string; readonly day: string | null }[];
}

/**
 * The training needs that a paper about a period tells of, as they stood on its last day: those found in it, and those
 * from before that were still open when it began, told apart. What was found or done later is not known yet.
 */
export function trainingOfPeriod(
  needs: readonly NotedNeed[],
  { from, to }: { readonly from: string; readonly to: string },
): GatheredNeed[] {
  return needs.flatMap(({ need, theme, proposed, doneOn, notedOn, found }): GatheredNeed[] => {
    const findings = found.map(({ activity, day }) => ({ activity, day: day ?? notedOn }));
    const days = findings.length > 0 ? findings.map(({ day }) => day) : [notedOn];
    if (days.every((day) => day > to)) return [];
    const isEarlier = !days.some((day) => day >= from && day <= to);
    if (isEarlier && doneOn !== null && doneOn < from) return [];
    const told = findings.filter(({ day }) => day <= to && (isEarlier || day >= from));
    return [
      {
        need,
        theme,
        proposed,
        doneOn: doneOn !== null && doneOn <= to ? doneOn : null,
        found: told.length,
        activities: [...new Set(told.map(({ activity }) => activity))],
        isEarlier,
      },
    ];
  });
}
