import type { Certainty, SpanKind } from '../types.ts';

/** One kind of identifier that its form gives away. Every expression is linear: no nested or adjoining unbounded repeats. */
export interface Pattern {
  readonly kind: SpanKind;
  /** With the flags g and u or v; group "span", where given, is the part to mask. */
  readonly expression: RegExp;
  readonly certainty: Certainty;
  /** What stands there is a name although it is a word of every day in a line of capitals: "KNOWN AS STRETCH". */
  readonly isSurelyName?: true;
  /** What belongs to the find right before it; tried on the 120 characters before. */
  readonly reachBack?: RegExp;
  /** Lower certainty or refusal ("no") after looking at the match and what stands around it. */
  readonly judge?: (found: Found) => Certainty | 'no';
}

/** A match on its way to becoming a span. Offsets are folded ones. */
export interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** A stretch of folded text that a pattern found. */
export interface PatternHit {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  readonly certainty: Certainty;
  readonly isSurelyName?: boolean;
}

const REACH = 120;

/** Runs patterns over a folded text. */
export function findPatterns(text: string, patterns: readonly Pattern[]): PatternHit[] {
  const hits: PatternHit[] = [];
  for (const { kind, expression, certainty, judge, reachBack, isSurelyName = false } of patterns) {
    for (const match of text.matchAll(expression)) {
      const span = match.groups?.span;
      const start = span === undefined ? match.index : match.index + match[0].lastIndexOf(span);
      const end = start + (span ?? match[0]).length;
      if (end <= start) continue;
      const verdict =
        judge?.({
          text: text.slice(start, end),
          start,
          end,
          before: text.slice(Math.max(0, start - 40), start),
          after: text.slice(end, end + 40),
        }) ?? certainty;
      if (verdict === 'no') continue;
      const back = reachBack?.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0;
      hits.push({ start: start - back, end, kind, certainty: verdict, isSurelyName });
    }
  }
  return hits;
}
