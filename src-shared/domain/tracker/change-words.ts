import { dateWords } from '../dates/date-words.ts';
import type { ItemChange } from './item.ts';
import { ACCEPTANCE_WORDS, DELIVERY_WORDS, IMPACT_WORDS } from './states.ts';

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
        change.how.trim() && sentence(`Known from: ${change.how.trim()}`),
        change.voice.trim() && sentence(`Whose words: ${change.voice.trim()}`),
      ]
        .filter(Boolean)
        .join(' ');
    case 'due':
      return `Due ${change.to === '' ? 'without a date' : dateWords(change.to)} now.${because(change.why)}`;
    case 'owners':
      return `Owned by ${change.to.join('; ')} now.${because(change.why)}`;
    case 'take-back':
      return 'Took back an earlier change.';
  }
}
