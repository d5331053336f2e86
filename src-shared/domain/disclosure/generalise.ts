import { subtract } from '../redaction/candidates.ts';
import type { RedactionSpan } from '../redaction/types.ts';

/** What a person put in the place of a rare detail. Offsets into the original text. */
export interface Generalised {
  readonly start: number;
  readonly end: number;
  /** What the place is known by among the spans. */
  readonly key: string;
  /** Nothing: it is left out, and the sentence closes over it. */
  readonly words: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * The spans of a text with rare details generalised or left out. The words of a person come first; what a mask covers
 * beside them stays masked, so that nothing that was masked comes back. A detail within one mask changes nothing.
 */
export function generalise(
  text: string,
  spans: readonly RedactionSpan[],
  details: readonly Generalised[],
): RedactionSpan[] {
  const open = details.filter(
    (detail) => !spans.some((span) => span.start <= detail.start && span.end >= detail.end),
  );
  if (open.length === 0) return [...spans];
  const taken: RedactionSpan[] = [];
  for (const { key, words, ...stretch } of open.toSorted((a, b) => a.start - b.start || b.end - a.end))
    take(text, taken, {
      ...stretch,
      kind: 'other',
      source: 'person',
      certainty: 'certain',
      replacement: words,
      entity: key,
    });
  for (const span of spans) take(text, taken, span);
  return closeGaps(
    text,
    taken.sort((a, b) => a.start - b.start),
  );
}

/** Adds what a span covers beside those already there. A rest of marks alone goes with its neighbour. */
function take(text: string, taken: RedactionSpan[], span: RedactionSpan): void {
  let pieces: RedactionSpan[] = [span];
  for (const other of taken) pieces = pieces.flatMap((piece) => subtract(piece, other));
  for (const piece of pieces) {
    if (piece === span) {
      taken.push(piece);
      continue;
    }
    const trimmed = withoutSpace(text, piece);
    if (trimmed.start >= trimmed.end) continue;
    const neighbour = SAYS_SOMETHING.test(text.slice(trimmed.start, trimmed.end))
      ? -1
      : taken.findIndex((one) => one.end === piece.start || one.start === piece.end);
    const found = taken[neighbour];
    if (!found) taken.push(trimmed);
    else
      taken[neighbour] = {
        ...found,
        start: Math.min(found.start, trimmed.start),
        end: Math.max(found.end, trimmed.end),
      };
  }
}

function withoutSpace<Piece extends Stretch>(text: string, piece: Piece): Piece {
  const words = text.slice(piece.start, piece.end);
  return {
    ...piece,
    start: piece.start + (words.length - words.trimStart().length),
    end: piece.end - (words.length - words.trimEnd().length),
  };
}

/** A detail that is left out takes along the space, the comma or the brackets that stood for it alone. */
function closeGaps(text: string, spans: readonly RedactionSpan[]): RedactionSpan[] {
  const closed: RedactionSpan[] = [];
  for (const [i, span] of spans.entries()) {
    // Two that follow on one another never both take the space between them.
    const room = { start: closed.at(-1)?.end ?? 0, end: spans[i + 1]?.start ?? text.length };
    closed.push(span.replacement === '' ? closeGap(text, span, room) : span);
  }
  return closed;
}

function closeGap(text: string, span: RedactionSpan, room: Stretch): RedactionSpan {
  let { start, end } = span;
  const before = text.slice(room.start, start);
  const after = text.slice(end, room.end);
  if (/\(\s*$/u.test(before) && /^\s*\)/u.test(after)) {
    start -= /\(\s*$/u.exec(before)?.[0].length ?? 0;
    end += /^\s*\)/u.exec(after)?.[0].length ?? 0;
  }
  const head = text.slice(0, start);
  const isFirst = /(?:^|[.!?]["'”’)]*[^\S\n]+|\n)[^\S\n]*$/u.test(head);
  if (isFirst) {
    const gap = /^[^\S\n]*(?:[,;:.!?]+[^\S\n]*)?/u.exec(text.slice(end, room.end))?.[0] ?? '';
    end += gap.length;
    const next = /^\p{Ll}/u.exec(text.slice(end, room.end))?.[0] ?? '';
    return { ...span, start, end: end + next.length, replacement: next.toUpperCase() };
  }
  const tail = text.slice(end, room.end);
  const isComma = /,\s*$/u.test(text.slice(room.start, start)) && /^\s*[,;:.!?]/u.test(tail);
  const gap = /(?:,\s*)?[^\S\n]*$/u.exec(text.slice(room.start, start))?.[0] ?? '';
  const space = /[^\S\n]*$/u.exec(text.slice(room.start, start))?.[0] ?? '';
  if (isComma) start -= gap.length;
  else if (/^(?:\s|[,;:.!?)]|$)/u.test(tail)) start -= space.length;
  end += /^[^\S\n]+(?=[,;:.!?)])/u.exec(tail)?.[0].length ?? 0;
  return { ...span, start, end };
}
