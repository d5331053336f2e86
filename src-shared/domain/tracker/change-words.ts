import { dateWords } from '../dates/date-words.ts';
import type { EffectTest, GoneInto, ItemChange, ItemLink, Seen } from './item-change.ts';
import { ACCEPTANCE_WORDS, DELIVERY_WORDS, type Delivery, IMPACT_WORDS } from './states.ts';

/**
 * A step from one delivery state to another. Both stand in quotation marks: "Done, awaiting check to complete" reads as
 * one state.
 * @param before what is said of an item that had no state yet
 */
export const moveWords = (from: Delivery | null, to: Delivery, before = 'Not there yet'): string =>
  from === null
    ? `${before}, now “${DELIVERY_WORDS[to]}”`
    : `From “${DELIVERY_WORDS[from]}” to “${DELIVERY_WORDS[to]}”`;

/** How an item went into others, before their numbers. */
export const GONE_INTO_WORDS: Readonly<Record<GoneInto, string>> = {
  merged: 'A duplicate, merged into',
  split: 'Split into',
  replaced: 'Replaced by',
};

const TOOK_IN_WORDS: Readonly<Record<GoneInto, string>> = {
  merged: 'Took in the duplicate',
  split: 'Came out of',
  replaced: 'Takes the place of',
};

/** "R-3 and R-7". */
export const numbersOf = (items: readonly ItemLink[]): string =>
  items
    .map(({ number }) => `R-${number}`)
    .join(', ')
    .replace(/, (?=[^,]*$)/u, ' and ');

/** "Autumn term 2024 (31 Dec 2024)", "May 2024", "without a date". */
export function dueWords(due: string, text: string): string {
  const understood = due === '' ? 'without a date' : dateWords(due);
  return text === '' || text === due ? understood : `${text} (${understood})`;
}

/** "To look up: Planning Good or better, in reviews of this child from 1 Sep 2024 on". */
export const effectTestWords = ({ title, rank, grade, of, from }: EffectTest): string =>
  `To look up: ${title} ${grade}${rank < 4 ? ' or better' : ''}, in ${of === 'child' ? 'reviews of this child' : 'all reviews'} from ${dateWords(from)} on`;

/** "Seen in 8 of 10". */
export const seenWords = ({ n, of }: Pick<Seen, 'n' | 'of'>): string =>
  of === 0 ? 'Nothing could be looked at' : `Seen in ${n} of ${of}`;

const sentence = (text: string): string => (text === '' || /[.?!]$/u.test(text) ? text : `${text}.`);
const because = (why: string): string => (why.trim() === '' ? '' : ` ${sentence(why.trim())}`);

/** A change as minutes and histories tell it: whole sentences, the person's own words after it. */
export function changeWords(change: ItemChange): string {
  switch (change.kind) {
    case 'update':
      return sentence(change.text);
    case 'acceptance':
      return `${ACCEPTANCE_WORDS[change.to]}.${because(change.why)}`;
    case 'delivery':
      return `${DELIVERY_WORDS[change.to]}.${because(change.why)}`;
    case 'impact':
      return [
        `Impact: ${IMPACT_WORDS[change.to].toLowerCase()}.`,
        sentence(change.evidence.trim()),
        change.seen && `${seenWords(change.seen)}.`,
        change.how.trim() && sentence(`Known from: ${change.how.trim()}`),
        change.voice.trim() && sentence(`Whose words: ${change.voice.trim()}`),
      ]
        .filter(Boolean)
        .join(' ');
    case 'due':
      return `Due ${dueWords(change.to, change.text ?? '')} now.${because(change.why)}`;
    case 'owners':
      return `Owned by ${change.to.join('; ')} now.${because(change.why)}`;
    case 'source':
      return `Another source: ${sentence(change.text.trim())}`;
    case 'part': {
      const { owner, what, isDone } = change.part;
      return `${owner}’s part${what ? `: ${what.replace(/[.?!]+$/u, '')}` : ''}, ${isDone ? 'done' : 'still open'}.`;
    }
    case 'effect-test':
      return `${effectTestWords(change.test)}.`;
    case 'verified-by':
      return `To be confirmed by: ${sentence(change.activity)}`;
    case 'gone-into':
      return `${GONE_INTO_WORDS[change.how]} ${numbersOf(change.items)}.${because(change.why)}`;
    case 'took-in':
      return `${TOOK_IN_WORDS[change.how]} ${numbersOf([change.from])}, with its sources and owners.`;
    case 'take-back':
      return 'Took back an earlier change.';
  }
}
