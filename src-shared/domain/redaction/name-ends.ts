import type { Candidate } from './candidates.ts';
import { isRelationWord, TITLES } from './dictionary/word-classes.ts';
import { isUsualWord } from './usual-capitals.ts';
import { isGivenName } from './words/known-names.ts';

/** "Wee Cal", "big Niall", "lil mik": how one of several is told apart is part of what they are called. */
const BEFORE =
  /(?<![\p{L}\p{N}])(?:wee|big|lil|lil['’]|li['’]l|little|ickle|lickle|old|auld|young|yung|fat|skinny|lanky|tall|tiny|mad|crazy|dirty|scouse|geordie|brummie|ginger|baldy|smiley|captain) $/iu;
const CAPITAL = /^\p{Lu}/u;

/** "Kobi A", "Brook snr", "colin t": an initial or a word for the generation behind a name. */
const AFTER =
  /^(?: \p{Lu}(?![\p{L}\p{N}'’])(?=\.?(?:[,;:)/]| ?[[<(]|\s*$|\s*\n| (?:and|&|said|was|is|has|who|at|in|from|to)(?!\p{L})))| m[a]?c\p{L}{1,12}(?![\p{L}\p{N}])| (?:snr|jnr|senior|junior|jr|sr)(?![\p{L}\p{N}])\.?)/iu;
const SMALL_INITIAL = /^ [b-hj-tv-z](?=[,;)\n]|\.\s|\.?$| (?:and|&) )/u;

/** "kelly marsh", "dan price": a surname that is a word, behind a given name in notes without capitals. */
const SMALL_SURNAME =
  /^ (?:brown|green|white|black|young|king|cook|woods?|hill|hall|price|marsh|moss|stone|lane|rose|fields?|banks|bell|bird|bishop|bush|butcher|carpenter|chapman|church|cross|dean|drew|english|fisher|flowers?|ford|fox|frost|gold|grant|gray|hart|hope|hunt|hunter|jewel|joy|judge|keys|kitchen|knight|lamb|law|little|long|lord|love|mason|miller|mills|moon|noble|north|page|parks|parsons|penny|pope|porter|power|pride|priest|prince|prior|quick|read|rich|rivers|salt|sharp|shepherd|short|silver|singer|small|snow|speed|steel|street|strong|summers|swan|swift|tanner|taylor|thorn|turner|vine|wade|walker|walls|ward|waters|weaver|webb|wells|west|wheeler|winter|wise|wolf|wright|baker|barber|barker|best|blunt|bond|booth|bowler|box|bridges|brook|brooks|bull|bunting|burns|castle|christmas|clay|close|cooper|court|crane|day|farmer|finch|forester|fowler|french|gardener|gardner|garland|glass|grace|groom|gunner|hardy|hare|harper|haywood|head|heath|high|holly|holmes|hook|horn|house|ivory|lake|leaf|line|mace|mallet|manners|march|may|mead|mellow|mole|monk|neat|nightingale|nutter|oak|ogle|peacock|pearl|pike|pitt|plant|plumb|pool|potter|pratt|rain|rainbow|raven|reed|rodgers|rook|rowe|rust|saddler|sellers|skinner|slater|smart|sparrow|spicer|spring|stark|stead|still|tailor|temple|town|trout|tyler|underwood|vale|warden|wood|worth|wren)(?=[,.;:)\n/]|$| (?:and|is|was|has|had|said|says|rang|from|in|at|who|w|n|&|re|dob|aka)(?!\p{L}))/u;

/** "R Quill", "P. J. Maybury": initials before a surname. */
const INITIALS_BEFORE = /(?<![\p{L}\p{N}'’.&/-])(?:\p{Lu}(?:\. ?| )){1,3}$/u;

/** 'Philippa "Pip" Lanyon-Gray', "Tyler (Spud) Rees": what somebody is called, in the middle of the name or behind it. */
const NICKNAME_AFTER =
  /^ ["“'‘(]\p{Lu}[\p{L}’-]{1,16}(?: \p{Lu}[\p{L}’-]{1,16})?["”'’)](?: \p{Lu}[\p{L}’-]{1,24}(?![\p{L}\p{N}]))?/u;

/** Whether the words in brackets or quotation marks behind a name are a name and no office: "Sheila (IRO)", "Tom (Dad)". */
function isTelling(words: string | undefined): words is string {
  const inside = /["“'‘(]([^"”'’)]+)["”'’)]/u.exec(words ?? '')?.[1] ?? '';
  // "Pip" in quotation marks is somebody; PIP, and an office in brackets, are not.
  const isQuoted = /^ ["“'‘]/.test(words ?? '') && /^\p{Lu}\p{Ll}+$/u.test(inside);
  return (
    inside !== '' &&
    !inside
      .toLowerCase()
      .split(' ')
      .some((word) =>
        isQuoted ? isRelationWord(word) || TITLES.has(word) : isUsualWord(word) && !isGivenName(word),
      )
  );
}

/** A surname takes the initials before it: one letter that opens a sentence may be a word ("A Bell rang", "I Reid"). */
function withInitials(text: string, candidate: Candidate, previous: number): Candidate {
  if (!/^\p{Lu}\p{L}+$/u.test(text.slice(candidate.start, candidate.end).split(/[ '’-]/)[0] ?? ''))
    return candidate;
  const initials =
    INITIALS_BEFORE.exec(text.slice(Math.max(previous, candidate.start - 9), candidate.start))?.[0] ?? '';
  return /^[AI] $/.test(initials) ? candidate : { ...candidate, start: candidate.start - initials.length };
}

const surnameBehind = (name: string, rest: string) => (isGivenName(name) ? SMALL_SURNAME.exec(rest) : null);

/** Takes in what belongs to somebody's name right before and behind it. */
export function withNameEnds(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, at) => {
    if (candidate.kind === 'organisation' && candidate.source === 'proposer')
      return withInitials(text, candidate, candidates[at - 1]?.end ?? 0);
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
    const rest = text.slice(candidate.end, Math.min(following, candidate.end + 20));
    const nickname = isSmall
      ? undefined
      : NICKNAME_AFTER.exec(text.slice(candidate.end, Math.min(following, candidate.end + 60)))?.[0];
    const tail =
      (isTelling(nickname) ? nickname : undefined) ??
      (AFTER.exec(rest) ?? (isSmall ? (SMALL_INITIAL.exec(rest) ?? surnameBehind(name, rest)) : null))?.[0] ??
      '';
    const isArticle = /^ [AI]$/i.test(tail) && !/^ A(?=[,;:)])/.test(rest);
    const start = isLead ? candidate.start - lead.length : withInitials(text, candidate, previous).start;
    return {
      ...candidate,
      start,
      end: candidate.end + (isArticle ? 0 : tail.length),
    };
  });
}
