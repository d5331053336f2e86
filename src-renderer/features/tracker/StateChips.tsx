import {
  DELIVERY_LETTERS,
  DELIVERY_WORDS,
  type Delivery,
  IMPACT_WORDS,
  type Impact,
} from '#shared/domain/tracker/states.ts';
import classes from './tracker.module.css';

/** How far it is: a square with the letter of the key, and the word. */
export function DeliveryChip({ delivery }: { delivery: Delivery }) {
  return (
    <span className={classes.chip} data-delivery={delivery}>
      <span className={classes.letter} aria-hidden>
        {DELIVERY_LETTERS[delivery]}
      </span>
      {DELIVERY_WORDS[delivery]}
    </span>
  );
}

const SHAPES: Readonly<Record<Impact, string>> = {
  better: '↑',
  'no-change': '=',
  worse: '↓',
  'too-early': '◷',
  'not-evidenced': '○',
  'not-yet-due': '–',
};

/** What it changed: a shape and the word. */
export function ImpactChip({ impact }: { impact: Impact }) {
  return (
    <span className={classes.chip} data-impact={impact}>
      <span className={classes.shape} aria-hidden>
        {SHAPES[impact]}
      </span>
      {IMPACT_WORDS[impact]}
    </span>
  );
}
