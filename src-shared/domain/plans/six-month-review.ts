import { dateWords } from '../dates/date-words.ts';
import { changeWords } from '../tracker/change-words.ts';
import type { ItemEvent, ItemState } from '../tracker/item.ts';
import { DELIVERY_WORDS, IMPACT_WORDS, isClosed } from '../tracker/states.ts';

/** An action as a six-month review looks at it. */
export interface ReviewedAction {
  readonly state: ItemState;
  readonly measure: string;
  /** Why it is kept in although complete; empty for not. */
  readonly keptReason: string;
  /** The plan that it was carried to; null for none. */
  readonly carriedTo: string | null;
  /** Everything said of it, oldest first. */
  readonly events: readonly ItemEvent[];
  /** Dated comments that the file had; a month or a day, or null. */
  readonly comments: readonly { readonly date: string | null; readonly text: string }[];
}

/** "Progress and impact": what was said in the half-year, in its own words and dated, then how it stands. */
export function progressIn({ state, events, comments }: ReviewedAction, from: string, to: string): string {
  const back = new Set(events.flatMap(({ change }) => (change.kind === 'take-back' ? [change.eventId] : [])));
  const written = comments
    .filter(
      ({ date }) => date !== null && date > from.slice(0, date.length) && date <= to.slice(0, date.length),
    )
    .map(({ text }) => text);
  const said = events
    .filter(({ id, day, change }) => day > from && day <= to && !back.has(id) && change.kind !== 'take-back')
    .map(({ day, change }) => `${dateWords(day)}: ${changeWords(change)}`);
  const nothing = written.length + said.length === 0 ? ['Nothing was said in these six months.'] : [];
  return [...written, ...said, ...nothing, standing(state)].join('\n');
}

const standing = ({ delivery, impact, timesMoved }: ItemState): string =>
  `${DELIVERY_WORDS[delivery]}; impact: ${IMPACT_WORDS[impact].toLowerCase()}.${timesMoved > 0 ? ` Re-dated ${timesMoved === 1 ? 'once' : `${timesMoved} times`}.` : ''}`;

/** "Focus for the next six months": what is still to be done or to be known, from the state alone. */
export function focusOf({ state, measure, keptReason, carriedTo }: ReviewedAction, to: string): string {
  if (carriedTo !== null) return `Carried to ${carriedTo}.`;
  const { delivery, impact, due } = state;
  if (delivery === 'superseded') return 'None: it was superseded.';
  if (impact === 'too-early')
    return `Too early to evidence.${measure ? ` Look whether ${measure.charAt(0).toLowerCase()}${measure.slice(1)}` : ''}`;
  if (isClosed(delivery)) return keptReason ? `Kept in: ${keptReason}` : 'None: it is complete.';
  if (delivery === 'awaiting-check') return 'A second person to check that it was done, and what it changed.';
  if (delivery === 'stuck') return 'Decide what gets it going again, or what takes its place.';
  if (/^\d/u.test(due) && due < to.slice(0, due.length)) return `Finish it: it was due ${dateWords(due)}.`;
  if (due === '') return 'Give it a date.';
  return due === 'ongoing' ? 'Go on.' : `Finish it by ${dateWords(due)}.`;
}
