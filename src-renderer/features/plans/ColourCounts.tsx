import type { PlanDetail } from '#shared/contract/plans.ts';
import type { Delivery } from '#shared/domain/tracker/states.ts';
import { DeliveryChip } from '../tracker/StateChips.tsx';
import classes from './plans.module.css';

const SHOWN: readonly (readonly [Delivery, 'blue' | 'green' | 'amber' | 'red'])[] = [
  ['complete', 'blue'],
  ['on-track', 'green'],
  ['needs-work', 'amber'],
  ['stuck', 'red'],
];

/** "60 actions = 14 [B] + 27 [G] + ...": the parts add up to the whole on the screen. */
export function ColourCounts({ counts }: { counts: PlanDetail['colours'] }) {
  return (
    <p className={classes.counts}>
      <strong>{counts.total}</strong> {counts.total === 1 ? 'action' : 'actions'} =
      {SHOWN.map(([delivery, colour], index) => (
        <span key={colour} className={classes.count}>
          {index > 0 && <span aria-hidden>+</span>}
          <strong>{counts[colour]}</strong> <DeliveryChip delivery={delivery} />
        </span>
      ))}
      <span className={classes.count}>
        <span aria-hidden>+</span>
        <strong>{counts.none}</strong> without a colour (awaiting check, no status, superseded)
      </span>
    </p>
  );
}
