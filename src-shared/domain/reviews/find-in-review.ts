import { foldForSearch } from '../text/fold-for-search.ts';

/** A text that has the words, with the first place of them. */
export interface FoundText {
  readonly field: string;
  /** Some words before and after the first place. */
  readonly around: string;
  readonly places: number;
}

const AROUND = 40;
const SHORTEST = 2;

/** The texts that have these words, whatever their accents and capitals, in the order given. */
export function findInTexts(
  texts: readonly { readonly field: string; readonly text: string }[],
  words: string,
): FoundText[] {
  const wanted = foldForSearch(words).trim();
  if (wanted.length < SHORTEST) return [];
  return texts.flatMap(({ field, text }): FoundText[] => {
    const folded = foldForSearch(text);
    const places = folded.split(wanted).length - 1;
    if (places === 0) return [];
    // Folding may change lengths a little: the place is near enough to show the words around it.
    const at = folded.indexOf(wanted);
    const from = Math.max(0, at - AROUND);
    const to = Math.min(text.length, at + wanted.length + AROUND);
    return [
      {
        field,
        around: `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`,
        places,
      },
    ];
  });
}
