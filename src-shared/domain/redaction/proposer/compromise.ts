import nlp from 'compromise';

/** A word as compromise sees it, with all its tags. */
export interface CompromiseWord {
  readonly start: number;
  readonly end: number;
  readonly tags: ReadonlySet<string>;
}

interface Term {
  readonly text: string;
  readonly tags?: ReadonlySet<string>;
}

const NO_TAGS: ReadonlySet<string> = new Set();

/** Reads one stretch of text with compromise. `offset` is where the stretch begins in the whole text. */
export function readWithCompromise(text: string, offset: number): CompromiseWord[] {
  const sentences = nlp(text).document as unknown as readonly (readonly Term[])[];
  const words: CompromiseWord[] = [];
  let cursor = 0;
  for (const sentence of sentences)
    for (const term of sentence) {
      if (term.text === '') continue;
      const at = text.indexOf(term.text, cursor);
      if (at < 0 || at - cursor > 400) continue;
      cursor = at + term.text.length;
      words.push({ start: offset + at, end: offset + cursor, tags: term.tags ?? NO_TAGS });
    }
  return words;
}
