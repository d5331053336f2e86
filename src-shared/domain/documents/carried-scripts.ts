import type { Document } from './document.ts';

/** The scripts that the bundled faces carry (scripts/packaging/paper-fonts.mjs), by Unicode's names. */
const CARRIED =
  /[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Words in a script that no bundled face carries, each once, at most ten. */
export function uncarriedWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return [...new Set(words.filter((word) => [...word].some((sign) => !CARRIED.test(sign))))].slice(0, 10);
}

/**
 * A document as it is printed: where words are in a script that the paper may not show, it says so at its head and how to
 * read them. Never silent boxes.
 */
export function withScriptNote(document: Document): Document {
  const words = uncarriedWords(JSON.stringify(document));
  const [first, ...rest] = document.sections;
  if (words.length === 0 || !first) return document;
  const note = `Some words here are in a script that this paper may show as empty boxes (${words.length === 10 ? 'ten or more' : words.length} of them). Save it as a web page or for Word to read them.`;
  return {
    ...document,
    sections: [{ ...first, blocks: [{ kind: 'paragraph', text: note }, ...first.blocks] }, ...rest],
  };
}
