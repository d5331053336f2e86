/** In how many rounds or activities a theme must come up to be called recurring. */
const OFTEN = 2;

/** Where a theme came up. */
export interface ThemeUse {
  readonly name: string;
  /** By round: recommendations with the theme, out of all of the round. */
  readonly rounds: readonly { readonly name: string; readonly count: number; readonly of: number }[];
  /** Activities that found something to improve under it. */
  readonly activities: number;
  /** Whether a recommendation for the service is open under it. */
  readonly isAsked: boolean;
}

/**
 * What a recurring theme might ask of the service, as a beginning for a person; empty where it does not recur or is
 * asked already. It names no child and no count of children.
 */
export function themeProposal({ name, rounds, activities, isAsked }: ThemeUse): string {
  const found = rounds.filter(({ count }) => count > 0);
  if (
    isAsked ||
    found.length + activities < OFTEN ||
    (found.length < OFTEN && activities < OFTEN && found.length + activities < 3)
  )
    return '';
  const where = [
    found.length > 0 ? `${found.length} ${found.length === 1 ? 'round' : 'rounds'} of practice reviews` : '',
    activities > 0 ? `${activities} other ${activities === 1 ? 'activity' : 'activities'}` : '',
  ]
    .filter(Boolean)
    .join(' and ');
  return `Improve ${name.charAt(0).toLowerCase()}${name.slice(1)} across the service: it came up in ${where}.`;
}
