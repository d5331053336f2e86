import type { ItemEvent } from './item.ts';
import { isEvidenced } from './states.ts';

/** When something was first done about an item and first known of its effect; null for never. Taken back does not count. */
export interface FirstDays {
  /** yyyy-mm-dd */
  readonly acted: string | null;
  /** yyyy-mm-dd */
  readonly evidenced: string | null;
}

/** The first update or change of delivery, and the first impact with evidence. */
export function firstDays(events: readonly ItemEvent[]): FirstDays {
  const back = new Set<string>();
  for (const { change } of events) if (change.kind === 'take-back') back.add(change.eventId);
  let [acted, evidenced]: (string | null)[] = [null, null];
  for (const { id, day, change } of events) {
    if (back.has(id)) continue;
    if (acted === null && (change.kind === 'update' || change.kind === 'delivery')) acted = day;
    if (evidenced === null && change.kind === 'impact' && isEvidenced(change.to)) evidenced = day;
  }
  return { acted: acted ?? null, evidenced: evidenced ?? null };
}
