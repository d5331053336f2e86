import type { Delivery } from '../tracker/states.ts';
import type { BragColour } from './brag-colour.ts';

const COLOURS: Readonly<Record<Delivery, BragColour>> = {
  complete: 'blue',
  'on-track': 'green',
  'needs-work': 'amber',
  stuck: 'red',
  'awaiting-check': 'none',
  'not-said': 'none',
  superseded: 'none',
};

/** The colour of a state by the usual key (DOMAIN.md, BRAG). Done and not checked has none yet: the check decides. */
export const colourOf = (delivery: Delivery): BragColour => COLOURS[delivery];

/** How many of each colour, and all of them. */
export function colourCounts(
  deliveries: readonly Delivery[],
): Record<BragColour, number> & { total: number } {
  const counts = { total: 0, blue: 0, green: 0, amber: 0, red: 0, none: 0 };
  for (const delivery of deliveries) {
    counts.total += 1;
    counts[colourOf(delivery)] += 1;
  }
  return counts;
}

/** "60 actions = 14 blue + 27 green + 13 amber + 4 red + 2 without a colour". */
export function colourSentence(counts: ReturnType<typeof colourCounts>): string {
  const { total, blue, green, amber, red, none } = counts;
  return `${total} ${total === 1 ? 'action' : 'actions'} = ${blue} blue + ${green} green + ${amber} amber + ${red} red + ${none} without a colour`;
}
