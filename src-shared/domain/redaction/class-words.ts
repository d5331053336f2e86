import type { Candidate } from './candidates.ts';
import { CLASS_PATTERN } from './patterns/bodies-of-places.ts';
import type { SpanKind } from './types.ts';

const PLACES = new Set<SpanKind>(['place', 'organisation', 'school', 'health-service', 'court', 'address']);

const COMPASS = '(?:North|South|East|West|Central|N|S|E|W)';
const AFTER = new RegExp(
  `^(?:['’]s)?(?: ${COMPASS}\\b)?(?: ${CLASS_PATTERN})(?![\\p{L}\\p{N}])|^ (?:North|South|East|West|Central|CC|HC|MC|LC|PS|HS|JS|YC|SC|hc|cc|mc|tech|Tech|sixth)(?![\\p{L}\\p{N}])`,
  'u',
);
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${COMPASS}|HMP|HMYOI|YOI|RAF|Upper|Lower|Old|New|Great|Little|Inner|Outer|Mid|The|The Old) $`,
  'u',
);

/** How far a class word may reach beyond a find. */
const REACH = 48;

/** "Teme [viaduct]", "[West] Mids", "Oldham [EDT]": what belongs to the name of a place or a body beside it goes with it. */
export function withClassWords(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, at) => {
    if (!PLACES.has(candidate.kind) || candidate.ending) return candidate;
    const following = candidates[at + 1]?.start ?? text.length;
    const previous = candidates[at - 1]?.end ?? 0;
    const before =
      BEFORE.exec(text.slice(Math.max(previous, candidate.start - 12), candidate.start))?.[0].length ?? 0;
    const isCapital = /^\p{Lu}/u.test(text.slice(candidate.start));
    const after =
      AFTER.exec(text.slice(candidate.end, Math.min(following, candidate.end + REACH)))?.[0].length ?? 0;
    return {
      ...candidate,
      start: candidate.start - (isCapital ? before : 0),
      end: candidate.end + after,
    };
  });
}
