/** A marked word in a field. */
export interface MarkedWord {
  readonly area: HTMLTextAreaElement;
  readonly start: number;
  readonly word: string;
  /** Where it is on the screen. */
  readonly box: DOMRect;
}

/** As in Word: goes to the next misspelt word, and offers what might have been meant. */
export const SPELLING_KEY = 'F7';

const MARKS = '[data-misspelt]';

/** A field together with its underlines. */
const fieldOf = (inside: Element): Element | null => inside.closest('[data-spelling-field]');

function fromMark(mark: HTMLElement): MarkedWord | undefined {
  const area = fieldOf(mark)?.querySelector('textarea');
  if (!area || area.matches(':disabled') || area.readOnly) return undefined;
  return {
    area,
    start: Number(mark.dataset.misspelt),
    word: mark.textContent ?? '',
    box: mark.getBoundingClientRect(),
  };
}

/** The review whose words a mark stands among; null outside one. */
export const reviewOf = ({ area }: MarkedWord): string | null =>
  fieldOf(area)?.getAttribute('data-spelling-field') || null;

/** The marked word under a point of a field. */
export function markedWordAt(area: HTMLTextAreaElement, x: number, y: number): MarkedWord | undefined {
  const marks = fieldOf(area)?.querySelectorAll<HTMLElement>(MARKS) ?? [];
  const hit = [...marks].find((mark) =>
    [...mark.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    ),
  );
  return hit && fromMark(hit);
}

/** The next marked word of a review, or outside one, behind the caret; behind the last comes the first. */
export function nextMarkedWord(reviewId: string | null): MarkedWord | undefined {
  const words = [...document.querySelectorAll<HTMLElement>(MARKS)]
    .flatMap((mark) => fromMark(mark) ?? [])
    .filter((marked) => reviewOf(marked) === reviewId);
  const active = document.activeElement;
  const isLater = ({ area, start }: MarkedWord) =>
    area === active
      ? start >= area.selectionStart
      : active !== null && (active.compareDocumentPosition(area) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return words.find(isLater) ?? words[0];
}

/** Scrolls a word into sight, where it is not, and says where it is then. */
export function broughtInSight(marked: MarkedWord): MarkedWord {
  const mark = fieldOf(marked.area)?.querySelector(`[data-misspelt="${marked.start}"]`);
  mark?.scrollIntoView({ block: 'nearest' });
  return { ...marked, box: mark?.getBoundingClientRect() ?? marked.box };
}

/** Whether the word still stands where it stood. */
const stands = ({ area, start, word }: MarkedWord): boolean =>
  area.value.slice(start, start + word.length) === word;

/** Whether a word stands in what is selected in its field: then the selection is what is cut or copied. */
export const isSelected = ({ area, start, word }: MarkedWord): boolean =>
  area.selectionStart < area.selectionEnd &&
  area.selectionStart <= start &&
  start + word.length <= area.selectionEnd;

/** Selects a word in its field, in sight. */
export function selectWord(marked: MarkedWord): void {
  const { area, start, word } = marked;
  area.focus({ preventScroll: true });
  if (stands(marked)) area.setSelectionRange(start, start + word.length);
}

/** Writes another word in its place, in the only way that the system's undo knows of. */
export function replaceWord(marked: MarkedWord, by: string): void {
  if (!stands(marked)) return;
  selectWord(marked);
  document.execCommand('insertText', false, by);
}
