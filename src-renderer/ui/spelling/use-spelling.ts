import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { WordInText } from '#shared/domain/spelling/words-to-check.ts';
import { client } from '../../base/client.ts';
import { Spelling } from './spelling.ts';

/** The spelling of what is being written; null where nobody writes. */
export const Spellings = createContext<Spelling | null>(null);
export const SpellingProvider = Spellings.Provider;

/**
 * The spelling of what is written in a review, or outside one; null where nobody writes, and on a Mac, whose system marks
 * it.
 */
export function useSpellingOf(reviewId: string | null, mayWrite: boolean): Spelling | null {
  return useMemo(
    () =>
      mayWrite && window.plumbline.platform !== 'darwin'
        ? new Spelling((words) => client.writing.misspelt({ reviewId, words: [...words] }), reviewId)
        : null,
    [reviewId, mayWrite],
  );
}

const NEVER = () => () => undefined;
const NOTHING: readonly WordInText[] = [];

/**
 * The misspelt words of a text, as far as they are known; none where spelling is not looked at.
 * @param caret where somebody is typing: a word that ends there is not finished; null where nobody is
 */
export function useMisspelt(text: string, isChecked: boolean, caret: number | null): readonly WordInText[] {
  const spelling = useContext(Spellings);
  const checked = isChecked ? spelling : null;
  const version = useSyncExternalStore(checked?.subscribe ?? NEVER, checked?.version ?? (() => 0));
  useEffect(() => checked?.lookUp(text), [checked, text]);
  return useMemo(() => {
    if (!checked || version === 0) return NOTHING;
    return checked.misspeltIn(text).filter(({ end }) => end !== caret);
  }, [checked, version, text, caret]);
}
