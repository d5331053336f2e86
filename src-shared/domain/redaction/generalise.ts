import { subtract } from './candidates.ts';
import type { RedactionSpan } from './types.ts';

/** What a person decided about a rare detail: other words in its place, or nothing. Offsets into the original text. */
export interface GeneralisedDetail {
  readonly start: number;
  readonly end: number;
  /** What names it among the finds, such as its key. */
  readonly entity: string;
  /** The words to put instead; empty where the detail is taken out. */
  readonly words: string;
}

/**
 * Puts the wider words in the place of rare details, beside what is masked already. A mask keeps all that it covered:
 * a detail that reaches into one gives way to it, so that no word that was masked stands in the outgoing text, whatever
 * was settled. Details that overlap are one.
 * @returns the spans of the outgoing text, in their order, none overlapping another
 */
export function generalise(
  text: string,
  spans: readonly RedactionSpan[],
  details: readonly GeneralisedDetail[],
): RedactionSpan[] {
  const replaced = joined(details).flatMap((detail) => beside(text, asSpan(detail), spans));
  return [...spans, ...replaced.map((span) => withoutGap(text, span, spans))].sort(
    (one, other) => one.start - other.start,
  );
}

function asSpan({ start, end, entity, words }: GeneralisedDetail): RedactionSpan {
  return { start, end, kind: 'other', source: 'person', certainty: 'certain', replacement: words, entity };
}

/** Overlapping details as one, with the words of the first that has any. */
function joined(details: readonly GeneralisedDetail[]): GeneralisedDetail[] {
  const out: GeneralisedDetail[] = [];
  for (const detail of [...details].sort((one, other) => one.start - other.start)) {
    const last = out.at(-1);
    if (last && detail.start < last.end)
      out[out.length - 1] = {
        ...last,
        end: Math.max(last.end, detail.end),
        words: last.words || detail.words,
      };
    else out.push(detail);
  }
  return out;
}

/** What of a detail no mask covers. Its words stand where it begins; what is left of it behind a mask goes. */
function beside(text: string, detail: RedactionSpan, spans: readonly RedactionSpan[]): RedactionSpan[] {
  let pieces: { start: number; end: number }[] = [detail];
  for (const span of spans) pieces = pieces.flatMap((piece) => subtract(piece, span));
  return pieces
    .map((piece) => trimmed(text, piece))
    .filter(({ start, end }) => start < end)
    .map((piece, i) => ({ ...detail, ...piece, replacement: i === 0 ? detail.replacement : '' }));
}

/** A piece without the blanks around it: they stand between words that stay. */
function trimmed(text: string, { start, end }: { start: number; end: number }) {
  const inside = text.slice(start, end);
  return {
    start: start + (inside.length - inside.trimStart().length),
    end: end - (inside.length - inside.trimEnd().length),
  };
}

/** What is taken out takes one blank with it, so that none stands twice or before a full stop. */
function withoutGap(text: string, span: RedactionSpan, spans: readonly RedactionSpan[]): RedactionSpan {
  if (span.replacement !== '') return span;
  const isFree = (at: number) => !spans.some(({ start, end }) => at >= start && at < end);
  const isBlank = (at: number) => text[at] === ' ' && isFree(at);
  const endsThere = span.end >= text.length || /[\s.,;:!?)\]”’"]/u.test(text[span.end] ?? '');
  if (endsThere && isBlank(span.start - 1)) return { ...span, start: span.start - 1 };
  if (span.start === 0 && isBlank(span.end)) return { ...span, end: span.end + 1 };
  return span;
}
