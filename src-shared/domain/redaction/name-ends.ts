import type { Candidate } from './candidates.ts';

/** "Wee Cal", "big Niall", "lil mik": how one of several is told apart is part of what they are called. */
const BEFORE =
  /(?<![\p{L}\p{N}])(?:wee|big|lil|lil['’]|li['’]l|little|ickle|lickle|old|auld|young|yung|fat|skinny|lanky|tall|tiny|mad|crazy|dirty|scouse|geordie|brummie|ginger|baldy|smiley|captain) $/iu;
const CAPITAL = /^\p{Lu}/u;

/** "Kobi A", "Brook snr", "colin t": an initial or a word for the generation behind a name. */
const AFTER =
  /^(?: \p{Lu}(?![\p{L}\p{N}'’])(?=\.?(?:[,;:)/]|\s*$|\s*\n| (?:and|&|said|was|is|has|who|at|in|from|to)(?!\p{L})))| m[a]?c\p{L}{1,12}(?![\p{L}\p{N}])| (?:snr|jnr|senior|junior|jr|sr)(?![\p{L}\p{N}])\.?)/iu;
const SMALL_INITIAL = /^ [b-hj-tv-z](?=[,;)\n]|\.\s|\.?$| (?:and|&) )/u;

/** Takes in what belongs to somebody's name right before and behind it. */
export function withNameEnds(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, at) => {
    if (candidate.kind !== 'person' || candidate.ending || candidate.end - candidate.start < 2)
      return candidate;
    const previous = candidates[at - 1]?.end ?? 0;
    const following = candidates[at + 1]?.start ?? text.length;
    const name = text.slice(candidate.start, candidate.end);
    const isSmall = !CAPITAL.test(name);
    const lead =
      BEFORE.exec(text.slice(Math.max(previous, candidate.start - 12), candidate.start))?.[0] ?? '';
    // "the little Kyle", "big Sarah" in prose is rare; "old Mr Bell" says his age, not his name.
    const isLead = lead !== '' && !/^(?:mr|mrs|ms|miss|dr)\b/i.test(name);
    const rest = text.slice(candidate.end, Math.min(following, candidate.end + 14));
    const tail = (AFTER.exec(rest) ?? (isSmall ? SMALL_INITIAL.exec(rest) : null))?.[0] ?? '';
    const isArticle = /^ [AI]$/i.test(tail) && !/^ A(?=[,;:)])/.test(rest);
    return {
      ...candidate,
      start: candidate.start - (isLead ? lead.length : 0),
      end: candidate.end + (isArticle ? 0 : tail.length),
    };
  });
}
