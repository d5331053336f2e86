import type { Token } from '../text/tokens.ts';
import type { Variant } from './entities.ts';
import { isShortEnding } from './road-words.ts';

const GAP = /^[\s.'_-]*$/;
const HOUSE_LEAD = /^(?:no|nos|number|house|home|door)$/;

/** The 40 of "... is his no'. 40 / 109": a quotation or a page ends before it, and the pages are counted after it. */
const isPageNumber = (gap: string, following: Token | undefined): boolean =>
  gap.startsWith("'") || (following?.gap === ' / ' && /^\d+$/.test(following.word));

/** Whether what stands between the words of a variant is what may stand inside such a name, place or number. */
export function gapsFit(at: number, next: number, tokens: readonly Token[], variant: Variant): boolean {
  for (let i = at + 1; i < next; i++) {
    const gap = tokens[i]?.gap ?? '';
    const previous = tokens[i - 1];
    const current = tokens[i];
    if (!previous || !current) return false;
    if (current.start - previous.end > 12 && !/^\s+$/.test(gap)) return false;
    if (variant.part === 'place') {
      if (!/^[\s.,'"_-]*$/.test(gap) || gap.includes('\n\n')) return false;
      if (/[.]\s/.test(gap) && previous.word.length > 2 && !isShortEnding(previous.word)) return false;
      if (/^\d/.test(current.word) && HOUSE_LEAD.test(previous.word) && isPageNumber(gap, tokens[next]))
        return false;
      continue;
    }
    if (variant.part === 'initials') {
      if (!/^(?:[. ]{0,3}|-|'|\/)$/.test(gap)) return false;
      continue;
    }
    if (!GAP.test(gap) && !(gap.includes(',') && variant.part === 'full')) return false;
    if (/[.]\s/.test(gap) && previous.word.length > 1) return false;
    if (gap.includes('\n\n')) return false;
    if (
      current.word.length === 1 &&
      gap.includes("'") &&
      variant.words[i - at]?.length === 1 &&
      variant.strength === 'initials'
    )
      return false;
  }
  return true;
}
