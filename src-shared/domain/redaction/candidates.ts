import type { Entity } from './dictionary/entities.ts';
import type { Certainty, SpanKind, SpanSource } from './types.ts';

/** A span before overlaps are settled and aliases given. Offsets into the original text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  readonly source: SpanSource;
  readonly certainty: Certainty;
  readonly entity?: Entity;
  /** "'s" or "s" at the end that the replacement has to carry on. */
  readonly ending?: string;
}

const SOURCE_RANK: Readonly<Record<SpanSource, number>> = { person: 0, record: 1, pattern: 3, proposer: 6 };
const CERTAINTY_RANK: Readonly<Record<Certainty, number>> = { certain: 0, likely: 1, doubtful: 2 };

/** Kinds whose form decides: a name inside an e-mail address is part of the address. */
const WHOLE = new Set<SpanKind>(['email', 'web', 'phone', 'handle', 'nhs-number', 'ni-number', 'reference']);

const rank = (one: Candidate) =>
  (WHOLE.has(one.kind) && one.source !== 'proposer' && one.certainty !== 'doubtful' ? -4 : 0) +
  SOURCE_RANK[one.source] +
  CERTAINTY_RANK[one.certainty];

function absorbs(outer: Candidate, inner: Candidate): boolean {
  if (!inner.entity || outer.entity || outer.start > inner.start || outer.end < inner.end) return false;
  if (outer.kind === inner.kind) return outer.source === 'pattern' || outer.end - outer.start < 60;
  const place = new Set<SpanKind>(['place', 'organisation', 'school', 'address', 'health-service', 'court']);
  return inner.kind !== 'place' && place.has(inner.kind) && place.has(outer.kind);
}

/**
 * Settles overlaps: the stronger span keeps its place, what a weaker one has beyond it stays masked as a piece
 * of its own, and a longer find of the same kind lends its length to the known name inside it.
 */
export function settle(text: string, candidates: readonly Candidate[]): Candidate[] {
  const ordered = joinSame(lendLength(candidates)).sort(
    (a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken: Candidate[] = [];
  for (const candidate of ordered) {
    let pieces: Candidate[] = [candidate];
    for (const other of overlapping(taken, candidate)) {
      pieces = pieces.flatMap((piece) => subtract(piece, other));
    }
    const split = pieces.length !== 1 || pieces[0] !== candidate;
    for (const piece of pieces) {
      const trimmed = split ? trim(text, piece) : piece;
      if (trimmed) insert(taken, trimmed);
    }
  }
  return taken;
}

/** Of several finds of one entity in one place the longest stays, as sure as the surest. */
function joinSame(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Candidate[] = [];
  const last = new Map<string, number>();
  for (const candidate of sorted) {
    const key = candidate.entity?.id;
    const at = key === undefined ? undefined : last.get(key);
    const outer = at === undefined ? undefined : out[at];
    if (at !== undefined && outer && outer.end >= candidate.end && outer.end > candidate.start) {
      if (CERTAINTY_RANK[candidate.certainty] < CERTAINTY_RANK[outer.certainty])
        out[at] = { ...outer, certainty: candidate.certainty };
      continue;
    }
    if (key !== undefined) last.set(key, out.length);
    out.push(candidate);
  }
  return out;
}

const NAMED_BODIES = new Set<SpanKind>(['school', 'health-service', 'court', 'organisation']);

/** "Thornby" in "Thornby Royal Hospital": the hospital is meant, not the town. */
function isTownInName(outer: Candidate, inner: Candidate): boolean {
  return (
    inner.kind === 'place' &&
    NAMED_BODIES.has(outer.kind) &&
    outer.certainty !== 'doubtful' &&
    outer.end - outer.start > inner.end - inner.start
  );
}

/** "June" in "12 June 2024" is the month, whoever else is called that. */
function isMonthInDate(outer: Candidate, inner: Candidate): boolean {
  return (
    outer.kind === 'date' &&
    inner.kind === 'person' &&
    inner.certainty !== 'certain' &&
    outer.end - outer.start > inner.end - inner.start
  );
}

function lendLength(candidates: readonly Candidate[]): Candidate[] {
  const free = candidates.filter((one) => !one.entity).sort((a, b) => a.start - b.start || b.end - a.end);
  return candidates.flatMap((candidate) => {
    if (!candidate.entity || WHOLE.has(candidate.kind)) return [candidate];
    let best = candidate;
    for (const outer of free) {
      if (outer.start > candidate.start) break;
      if (outer.end < candidate.end) continue;
      if (outer.source === 'pattern' && (isTownInName(outer, candidate) || isMonthInDate(outer, candidate)))
        return [];
      if (!candidate.ending && absorbs(outer, candidate) && outer.end - outer.start > best.end - best.start)
        best = { ...candidate, start: outer.start, end: outer.end };
    }
    return [best];
  });
}

function position(taken: readonly Candidate[], start: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlapping(taken: readonly Candidate[], candidate: Candidate): Candidate[] {
  const out: Candidate[] = [];
  for (let i = Math.max(0, position(taken, candidate.start) - 1); i < taken.length; i++) {
    const other = taken[i];
    if (!other || other.start >= candidate.end) break;
    if (other.end > candidate.start) out.push(other);
  }
  return out;
}

function insert(taken: Candidate[], candidate: Candidate): void {
  taken.splice(position(taken, candidate.start), 0, candidate);
}

/** What a span covers beside another stretch. */
export function subtract<Piece extends { readonly start: number; readonly end: number }>(
  piece: Piece,
  other: { readonly start: number; readonly end: number },
): Piece[] {
  if (other.end <= piece.start || other.start >= piece.end) return [piece];
  const out: Piece[] = [];
  if (piece.start < other.start) out.push({ ...piece, end: other.start });
  if (piece.end > other.end) out.push({ ...piece, start: other.end });
  return out;
}

/** What stands between two dates that one finder took for one and another for two. */
const SMALL_WORDS =
  /^(?:between|from|to|and|or|on|by|of|the|in|at|until|since|then|both|either|before|after|up|for|,|\s)+$/i;

/** A piece of a span without the marks around it; none where nothing worth masking is left. */
export function trim(text: string, piece: Candidate): Candidate | undefined {
  const inside = text.slice(piece.start, piece.end);
  const first = inside.search(/[\p{L}\p{N}]/u);
  if (first < 0) return undefined;
  const last = inside.length - (/[^\p{L}\p{N}]*$/u.exec(inside)?.[0].length ?? 0);
  const start = piece.start + first;
  const end = piece.start + last;
  if (piece.kind === 'date' && SMALL_WORDS.test(text.slice(start, end))) return undefined;
  return /^(?:s|\p{Ll})$/iu.test(text.slice(start, end)) && !/^\p{Lu}\.?/u.test(text.slice(start, end + 1))
    ? undefined
    : { ...piece, start, end };
}
