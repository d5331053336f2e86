import { DELIVERY_WORDS, type Delivery } from './states.ts';

/** What an item is grouped by. */
export interface Groupable {
  readonly owners: readonly string[];
  readonly theme: string;
  readonly round: string | null;
  readonly delivery: Delivery;
}

/** The name of the group that an item stands in, its first owner's for several; empty for none. */
export function groupName(
  { owners, theme, round, delivery }: Groupable,
  by: 'owner' | 'theme' | 'round' | 'delivery',
): string {
  switch (by) {
    case 'owner':
      return owners[0] ?? '';
    case 'theme':
      return theme;
    case 'round':
      return round ?? '';
    case 'delivery':
      return DELIVERY_WORDS[delivery];
  }
}
