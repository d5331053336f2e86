import type { Candidate } from './candidates.ts';
import { CLASS_PATTERN } from './patterns/bodies-of-places.ts';
import type { SpanKind } from './types.ts';

const PLACES = new Set<SpanKind>(['place', 'organisation', 'school', 'health-service', 'court', 'address']);

const COMPASS = '(?:North|South|East|West|Central|N|S|E|W)';
const AFTER = new RegExp(
  `^(?:['’]s)?(?: ${COMPASS}\\b)?(?: ${CLASS_PATTERN})(?![\\p{L}\\p{N}])|^ (?:[Uu]nder|[Uu])[- ]?\\d{1,2}(?:['’]?s)?(?![\\p{L}\\p{N}])|^ (?:1st|2nd|3rd|first|second|third) (?:XI|XV|team)(?![\\p{L}])|^ (?:North|South|East|West|Central|CC|HC|MC|LC|PS|HS|JS|YC|SC|hc|cc|mc|tech|Tech|sixth)(?![\\p{L}\\p{N}])`,
  'u',
);
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${COMPASS}|HMP|HMYOI|YOI|RAF|Upper|Lower|Old|New|Great|Little|Inner|Outer|Mid|The|The Old) $`,
  'u',
);

/** Shops, banks and eating places of which a town has one or two: with the town they say which. */
const BRANCH =
  /(?<![\p{L}\p{N}])(?:the )?(?:tescos?|asda|lidl|aldi|boots|greggs|mcdonald['’]?s|maccies|kfc|costa|spar|co-?op|subway|nando['’]?s|primark|wilkos?|b&m|argos|ikea|sainsbury['’]?s|morrisons|iceland|poundland|superdrug|halfords|screwfix|amazon|dpd|evri|royal mail|natwest|barclays|lloyds|wetherspoons?|spoons|premier inn|travelodge|starbucks|domino['’]?s|jd sports|sports direct|burger king|home bargains|farmfoods|costcutter|londis|nisa|bargain booze|ladbrokes|william hill|betfred|cash converters|specsavers|matalan|next|smyths|post office|jobcentre|job centre)(?: (?:shed|warehouse|branch|store|superstore|express|local|extra|metro|depot|cafe|café|car park|distribution centre|fulfilment centre))? (?:at|in|on|near|by|off|opposite|up)(?: the)? $/iu;

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
    const branch =
      BRANCH.exec(text.slice(Math.max(previous, candidate.start - REACH), candidate.start))?.[0].length ?? 0;
    return {
      ...candidate,
      start: candidate.start - Math.max(branch, isCapital ? before : 0),
      end: candidate.end + after,
    };
  });
}
