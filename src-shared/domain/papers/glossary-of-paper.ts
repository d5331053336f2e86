import { GLOSSARY } from '../glossary.ts';
import type { GlossaryTerm } from '../glossary-term.ts';

/** Two letters may be somebody’s initials: of those only these are spelt out. */
const SHORT_ALL_THE_SAME = new Set(['QA', 'SW']);

const isShortForm = (name: string): boolean =>
  /^[A-Z][A-Z&]*[A-Z]$/u.test(name) && (name.length > 2 || SHORT_ALL_THE_SAME.has(name));

const SHORT_FORMS: ReadonlyMap<string, GlossaryTerm> = new Map(
  GLOSSARY.flatMap((term) =>
    [term.term, ...(term.also ?? [])]
      .filter((name) => isShortForm(name) && term.words !== name)
      .map((name): [string, GlossaryTerm] => [name, term]),
  ),
);

/** As it stands inside a sentence: with a small letter, unless it is the name of something. */
const inSentence = (words: string): string =>
  /^\p{Lu}[^\p{Lu}]*$/u.test(words) ? words.charAt(0).toLocaleLowerCase('en-GB') + words.slice(1) : words;

const startsSentence = (before: string): boolean => before.trim() === '' || /[.!?:]\s+$|\n\s*$/u.test(before);

/**
 * Spells out each short form of the glossary where it first stands: "child in need (CIN)". One that stands in brackets
 * after its words is spelt out already.
 * @param seen the short forms that were spelt out before; those of this text are added
 */
export function spellOut(text: string, seen: Set<string>): string {
  return text.replaceAll(/(?<![\p{L}\d-])[A-Z][A-Z&]*[A-Z](?![\p{L}\d-])/gu, (short, at: number) => {
    const term = SHORT_FORMS.get(short);
    if (!term || seen.has(short)) return short;
    seen.add(short);
    const before = text.slice(0, at);
    if (before.endsWith('(')) return short;
    const words = startsSentence(before) ? term.words : inSentence(term.words);
    return `${words} (${short})`;
  });
}

/** The terms of the glossary that a paper uses, or all of them, as a label with what it means. */
export function glossaryFacts(
  which: 'all' | 'used',
  texts: readonly string[],
): { readonly label: string; readonly value: string }[] {
  const whole = texts.join('\n');
  const isUsed = ({ term, also = [] }: GlossaryTerm) =>
    [term, ...also].some((name) =>
      new RegExp(
        `(?<![\\p{L}\\d])${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}s?(?![\\p{L}\\d])`,
        isShortForm(name) ? 'u' : 'iu',
      ).test(whole),
    );
  return GLOSSARY.filter((term) => which === 'all' || isUsed(term)).map(({ term, words, meaning }) => ({
    label: term,
    value: `${words === term ? '' : `${words}: `}${meaning}`.replace(/^\p{L}/u, (letter) =>
      letter.toLocaleUpperCase('en-GB'),
    ),
  }));
}
