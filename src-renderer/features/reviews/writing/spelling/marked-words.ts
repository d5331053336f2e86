/** A marked word in a field. */
export interface MarkedWord {
  readonly area: HTMLTextAreaElement;
  readonly start: number;
  readonly word: string;
  /** Where it is on the screen. */
  readonly box: DOMRect;
}

const MARKS = '[data-misspelt]';

function fromMark(mark: HTMLElement): MarkedWord | undefined {
  const area = mark.parentElement?.parentElement?.querySelector('textarea');
  if (!area || area.matches(':disabled') || area.readOnly) return undefined;
  return {
    area,
    start: Number(mark.dataset.misspelt),
    word: mark.textContent ?? '',
    box: mark.getBoundingClientRect(),
  };
}

/** The marked word under a point of a field. */
export function markedWordAt(area: HTMLTextAreaElement, x: number, y: number): MarkedWord | undefined {
  const marks = area.parentElement?.querySelectorAll<HTMLElement>(MARKS) ?? [];
  const hit = [...marks].find((mark) =>
    [...mark.getClientRects()].some(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    ),
  );
  return hit && fromMark(hit);
}

/** The next marked word behind the caret, in this field or a later one; behind the last comes the first. */
export function nextMarkedWord(): MarkedWord | undefined {
  const words = [...document.querySelectorAll<HTMLElement>(MARKS)].flatMap((mark) => fromMark(mark) ?? []);
  const active = document.activeElement;
  const isLater = ({ area, start }: MarkedWord) =>
    area === active
      ? start >= area.selectionStart
      : active !== null && (active.compareDocumentPosition(area) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return words.find(isLater) ?? words[0];
}

/** Scrolls a word into sight, where it is not, and says where it is then. */
export function broughtInSight(marked: MarkedWord): MarkedWord {
  const mark = marked.area.parentElement?.querySelector(`[data-misspelt="${marked.start}"]`);
  mark?.scrollIntoView({ block: 'nearest' });
  return { ...marked, box: mark?.getBoundingClientRect() ?? marked.box };
}

/** Whether the word still stands where it stood. */
const stands = ({ area, start, word }: MarkedWord): boolean =>
  area.value.slice(start, start + word.length) === word;

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
