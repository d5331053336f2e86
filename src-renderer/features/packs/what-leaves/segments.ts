import type { PreviewRisk, PreviewSpan, PreviewText } from '#shared/contract/pack-preview.ts';

/** A stretch of a text that is shown in one way. Offsets into the original. */
export interface Segment {
  readonly kind: 'plain' | 'masked' | 'kept' | 'refused';
  readonly start: number;
  readonly end: number;
  /** As the original writes it. */
  readonly words: string;
  readonly span: PreviewSpan | null;
  /** The rare detail that it belongs to. */
  readonly risk: PreviewRisk | null;
}

type Range = Pick<Segment, 'start' | 'end'>;

const isIn = (at: number, range: Range): boolean => at >= range.start && at < range.end;

/**
 * A text cut into paragraphs and these into segments; the same segments make both sides, so that they stay beside one
 * another. A line break inside something that is replaced does not begin a paragraph.
 */
export function paragraphsOf(text: PreviewText, risks: readonly PreviewRisk[]): Segment[][] {
  const open = risks.filter(({ settled }) => settled === null || settled.how === 'accepted');
  const marks = [
    ...text.spans.map((span) => ({ kind: 'masked' as const, start: span.start, end: span.end, span })),
    ...text.kept.map((range) => ({ kind: 'kept' as const, ...range, span: null })),
    ...text.refused.map(({ start, end }) => ({ kind: 'refused' as const, start, end, span: null })),
  ].sort((a, b) => a.start - b.start);
  const paragraphs: Segment[][] = [[]];
  const riskAt = (at: number) => open.find((risk) => isIn(at, risk)) ?? null;
  const put = (segment: Omit<Segment, 'words' | 'risk'>) => {
    if (segment.end <= segment.start) return;
    paragraphs.at(-1)?.push({
      ...segment,
      words: text.original.slice(segment.start, segment.end),
      risk: riskAt(segment.start),
    });
  };
  const putPlain = (from: number, to: number) => {
    const cuts = open.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < to);
    for (let at = from; at < to; ) {
      const cut = Math.min(to, ...cuts.filter((one) => one > at));
      const line = text.original.slice(at, cut).indexOf('\n');
      if (line < 0) put({ kind: 'plain', start: at, end: cut, span: null });
      else {
        put({ kind: 'plain', start: at, end: at + line, span: null });
        if ((paragraphs.at(-1)?.length ?? 0) > 0) paragraphs.push([]);
      }
      at = line < 0 ? cut : at + line + 1;
    }
  };
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    putPlain(at, mark.start);
    put(mark);
    at = mark.end;
  }
  putPlain(at, text.original.length);
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** The words of a text, one after the other, what is replaced counting as one: the stops of the word cursor. */
export function stopsOf(text: PreviewText): Range[] {
  const stops: Range[] = [];
  const wholes: readonly Range[] = [...text.spans, ...text.refused];
  for (const match of text.original.matchAll(
    /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’@./-]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]/gu,
  )) {
    const word = { start: match.index, end: match.index + match[0].length };
    const whole = wholes.find((range) => word.start < range.end && word.end > range.start);
    const stop = whole ? { start: whole.start, end: whole.end } : word;
    if (stops.at(-1)?.start !== stop.start) stops.push(stop);
  }
  return stops;
}
