import type { Candidate } from './candidates.ts';
import { isRelationWord, TITLES } from './dictionary/word-classes.ts';
import type { SpanKind } from './types.ts';
import { isDayOrMonth, isUsualWord } from './usual-capitals.ts';
import { isCommonWord, isOrdinaryWord } from './words/ordinary-words.ts';
import { isShorthand } from './words/shorthand.ts';

const BODIES = new Set<SpanKind>(['place', 'organisation', 'school', 'health-service', 'court', 'address']);

/** Letters that say somebody's office, and so end a name: "Moorside SENCO said". */
const OFFICES =
  /^(?:SW|SSW|ASW|TM|HV|GP|IRO|PA|TA|HT|DHT|HOY|PC|DC|DS|DSL|DDSL|SENCO|SENDCO|EWO|FSW|YP|OT|EP|MGM|MGF|PGM|PGF|CEO|LADO|DOB|NHS|CP|CIN|CLA|LAC|EHCP|PEP|S47|DV|RE|PE|OK|TC|HVS|VM|NFA|AM|PM)$/;

const NEXT_CAPITAL =
  /^(?:['’]s)?(?: (?:of(?: the)?|for|on the|upon|&|and|le) | |-)(\p{Lu}[\p{L}\p{N}]*(?:['’-]\p{L}+)*)(?![\p{L}\p{N}])/u;
const CAPITAL_BEFORE =
  /(\P{L}{0,3})(?<![\p{L}\p{N}'’-])(\p{Lu}[\p{L}]*(?:['’-]\p{L}+)*|St\.)(?:(?:['’]s)? (?:of(?: the)?|for|on the|upon|&|and|le) | |-)$/u;
const OPENS = /^$|[.!?:;\n•*"“(]\s*$/;
/** Written small behind a name: "Hillingdon data team", "Slough children's services", "Margate Mariners under 12s". */
const TRAIL =
  /^(?: (?:front|data|children['’]?s|childrens|adult|adults|youth|music|family|social|housing|community|ladies|men['’]?s|women['’]?s|girls|boys|county|city|borough|town|district|junior|infant|primary|high|fostering|adoption|permanence|justice|offending|early help|leaving care|family support|social care|disability|edge of care|targeted|virtual|education|missing|exploitation|legal|benefits|probation|duty|looked[ -]after|court|care|respite|outreach|sure start|parenting|recovery|drugs?|alcohol|mental health|crisis|home treatment|street|school|sports?|football|rugby|boxing|judo|karate|swimming|dance|drama|chess|cycling|running|gaming|homework|breakfast|lunch|toddler|baby|play)){0,2} (?:desk|team|unit|hub|club|group|project|scheme|sessions?|choir|band|class|office|wing|ward|branch|depot|shop|store|stores|garage|taxis|caf[eé]|chippy|takeaway|pub|bar|inn|hotel|lounge|kitchen|pantry|gym|studio|salon|barbers|bakery|works|factory|yard|hall|building|camp|pitch|ground|fields?|gardens?|allotments?|farm|stables|kennels|rescue|society|fellowship|line|site|campus|annexe?|police|council|services?|hospital|hosp|surgery|court|mosque|masjid|temple|chapel|church|kirk|library|baths|pool|estate|flats|centre|center|hostel|refuge|nursery|school|schl|college|academy|sixth form|market|thirds|seconds|firsts|gen|general|royal|infirmary|memorial|colts|reserves|under[ -]?\d{1,2}s|u\d{1,2}s?)(?![\p{L}\p{N}])(?!['’-])/u;

/** The same with any word between the name and its class: "Oldham weavers choir". */
const ANY_TRAIL =
  /^ (?!(?:and|the|for|from|with|has|had|was|who|her|his|our|new|its|their|own|said|but|not|that|this|local|to|in|at|on|is|as)(?!\p{L}))[\p{Ll}'’-]{3,14} (?:group|club|team|project|centre|choir|hub|society|association|fellowship|playgroup|class|unit)(?!\p{L})/u;

/** The same in notes without capitals, where less is sure: "goole hosp", "aldine house". */
const SMALL_TRAIL =
  /^ (?:hosp|hospital|infirmary|gen|general|royal|primary|academy|college|nursery|mosque|masjid|temple|gurdwara|park|hall|lodge|court|house|rd|road|st|street|lane|ln|ave|close|cl|crescent|surgery|clinic|library|baths|market|station|estate|bridge|green|common|docks?|pier|beach|farm|fc|rovers|united|rangers|town hall|leisure centre|youth club|community centre|childrens centre|family centre|family hub|police station|nick|magistrates|crown court|county court)(?![\p{L}\p{N}])(?!['’-]\p{L})/u;

/** Words with a capital by habit that are the class of a body where they follow its name: "Thanet UASC Team". */
const CLASSES_OF_BODIES = new Set(
  'team service services department centre center hub unit group board office ward class council police education learning housing health youth music house home homes academy trust foundation nursery church mosque temple college university school juniors infants panel court district borough county city town desk project partnership society association club'.split(
    ' ',
  ),
);

/** How far the rest of a name is looked for on either side. */
const REACH = 60;

/**
 * A find rarely sees the whole of a long name. Where files use capitals, what stands beside the name of a place or body with a
 * capital belongs to it; a date takes the feast or the festival beside it; a reference its other groups.
 */
export function withWholeNames(text: string, candidates: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  candidates.forEach((candidate, at) => {
    const floor = Math.max(out.at(-1)?.end ?? 0, candidate.start - REACH);
    const ceiling = Math.min(candidates[at + 1]?.start ?? text.length, candidate.end + REACH);
    out.push(wholeOf(text, candidate, floor, ceiling));
  });
  return out.map((candidate, at) => {
    const next = out[at + 1];
    const isOneDate =
      candidate.kind === 'date' &&
      next?.kind === 'date' &&
      BETWEEN_DATES.test(text.slice(candidate.end, next.start));
    if (isOneDate && next) return { ...candidate, end: next.start };
    if (isNumberOfDay(text, candidate, next) && next) return { ...candidate, end: next.start };
    if (isFromTo(text, candidate, next) && next) return { ...candidate, end: next.start };
    if (isKeptByName(text, candidate, next?.start ?? text.length))
      return { ...candidate, end: candidate.end + 2 };
    return candidate.kind === 'date' || BODIES.has(candidate.kind)
      ? withPossessive(text, candidate, next?.start ?? text.length)
      : candidate;
  });
}

/** Small words inside one date that two finders took in parts: "the Tuesday [of] half term". */
const BETWEEN_DATES =
  /^(?:(?:['’]s)? (?:(?:of|in|the|after|before|this|last|next) ){1,3}|,? ?\(?(?:poss(?:ibly)?|prob(?:ably)?|maybe|perhaps|approx|about|around)\.? (?:the )?)$/i;

/** "217 of 11/3": the number of a log and its day. */
const isNumberOfDay = (text: string, first: Candidate, next: Candidate | undefined) =>
  first.kind === 'reference' &&
  (next?.kind === 'date' || next?.kind === 'reference') &&
  /^ of (?:the )?$/.test(text.slice(first.end, next.start));

/** "Easter to Whitsun", "Fri - Sun": what lies between two days that are written without figures. */
function isFromTo(text: string, first: Candidate, next: Candidate | undefined): boolean {
  return (
    first.kind === 'date' &&
    next?.kind === 'date' &&
    /^ ?(?:to|until|till|through to|thru|and|&|or|[-–]) ?$/i.test(text.slice(first.end, next.start)) &&
    !/\d/.test(text.slice(first.start, next.end))
  );
}

/** "above Hayman's in Fore Street", "works at Barbour's.": behind a word of place, a shop or a firm rather than somebody's home. */
function isKeptByName(
  text: string,
  { kind, start, end, entity, ending }: Candidate,
  ceiling: number,
): boolean {
  return (
    kind === 'person' &&
    !entity &&
    !ending &&
    end + 2 <= ceiling &&
    /(?<!\p{L})(?:at|from|above|outside|behind|opposite|near|for) $/iu.test(
      text.slice(Math.max(0, start - 10), start),
    ) &&
    /^['’]s(?=[.,;:)\n]|$| (?:in|on|at|and|for|with|is|was|until|till|when|who|every|last|next)(?!\p{L}))/u.test(
      text.slice(end, end + 12),
    )
  );
}

function wholeOf(text: string, candidate: Candidate, floor: number, ceiling: number): Candidate {
  if (candidate.ending) return candidate;
  const words = text.slice(candidate.start, candidate.end);
  if (BODIES.has(candidate.kind) && /\p{Lu}/u.test(words)) return wholeBody(text, candidate, floor, ceiling);
  if (BODIES.has(candidate.kind)) {
    const trail = SMALL_TRAIL.exec(text.slice(candidate.end, ceiling))?.[0].length ?? 0;
    return trail > 0 ? { ...candidate, end: candidate.end + trail } : candidate;
  }
  if (candidate.kind === 'date') return wholeDate(text, candidate, floor, ceiling);
  if (candidate.kind === 'reference' || candidate.kind === 'registration')
    return wholeCode(text, candidate, floor, ceiling);
  return candidate;
}

/** "St Ann's", "Barry's gym", "New Year's": nobody can tell whether the "s" is part of the name, so it goes too and stands behind the alias. */
function withPossessive(text: string, candidate: Candidate, ceiling: number): Candidate {
  const isOne = /^['’]s(?![\p{L}\p{N}])/u.test(text.slice(candidate.end, candidate.end + 3));
  return isOne && !candidate.ending && candidate.end + 2 <= ceiling
    ? { ...candidate, end: candidate.end + 2, ...(candidate.kind === 'date' ? {} : { ending: 's' }) }
    : candidate;
}

/** Whether a word with a capital may be part of a longer name: no kin, office or day. */
function isNameable(word: string) {
  const lower = word.toLowerCase().replace(/['’]s$|\.$/, '');
  return (
    !OFFICES.test(word) &&
    !isRelationWord(lower) &&
    !TITLES.has(lower) &&
    !isDayOrMonth(lower) &&
    !(isShorthand(lower) && !/^\p{Lu}{2,}$/u.test(word))
  );
}

function wholeBody(text: string, candidate: Candidate, floor: number, ceiling: number): Candidate {
  let { start, end } = candidate;
  for (let count = 0; count < 4; count++) {
    const match = NEXT_CAPITAL.exec(text.slice(end, ceiling));
    const word = match?.[1] ?? '';
    if (!match || !isNameable(word)) break;
    const isJoined = / (?:and|&|for) /.test(match[0]);
    const lower = word.toLowerCase();
    const isClass =
      CLASSES_OF_BODIES.has(lower) ||
      (/^(?:family|children['’]?s|community|adult|sixth|recovery)$/.test(lower) &&
        /^ (?:Cent(?:re|er)|Hub|Court|Support|Services?|Form|Centres|House|Team)(?!\p{L})/u.test(
          text.slice(end + match[0].length),
        ));
    // "Thanet Panel", but "Ludlow East" alone in "Ludlow East Assessment Team".
    const isLast = !/^ \p{Lu}/u.test(text.slice(end + match[0].length, end + match[0].length + 2));
    if (isUsualWord(lower) && (isJoined || !(isClass || isLast || /^\p{Lu}{2,5}$/u.test(word)))) break;
    if (isJoined && isCommonWord(lower)) break;
    end += match[0].length;
  }
  for (let count = 0; count < 4; count++) {
    const before = text.slice(Math.max(floor, start - REACH), start);
    const match = CAPITAL_BEFORE.exec(before);
    const word = match?.[2] ?? '';
    if (!match || !isNameable(word)) break;
    const length = before.length - (match.index + (match[1]?.length ?? 0));
    const isOpening = OPENS.test(text.slice(Math.max(0, start - length - 3), start - length));
    const lower = word.toLowerCase();
    if (isUsualWord(lower) && !/^(?:new|old|st|north|south|east|west|upper|lower|great|little)$/.test(lower))
      break;
    if (isOpening && isOrdinaryWord(lower)) break;
    start -= length;
  }
  // "Scarboro' hosp": a name cut short with an apostrophe.
  const cut = /^['’](?= \p{Ll})/u.test(text.slice(end, ceiling)) ? 1 : 0;
  const rest = text.slice(end + cut, ceiling);
  const trail = (TRAIL.exec(rest) ?? ANY_TRAIL.exec(rest))?.[0].length ?? 0;
  end += trail > 0 ? cut + trail : 0;
  return start === candidate.start && end === candidate.end ? candidate : { ...candidate, start, end };
}

const STRETCH =
  'half|day|days|wk|week|weekend|night|nite|eve|morning|afternoon|evening|start|beginning|middle|end|back[ -]end|tail[ -]end|turn|close|rest|run[ -]up|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|sat|sun';
const ORDER = 'very first|very last|first|second|third|fourth|last|1st|2nd|3rd|4th|final|opening|closing';
const LEADS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:the )?(?:(?:${ORDER}) )?(?:${STRETCH})(?: (?:of|in|after|before|following))(?: the)?|(?:the )?(?:${ORDER})|wk(?: beg| commencing| ending)?|w/[cebk]|(?:the )?week (?:commencing|beginning|ending|of)|week \\d{1,2} of(?: the)?|close on|yr|early|late|mid|(?:a|one|two|three|four|\\d{1,2}) (?:days?|weeks?|wks?|months?|years?|yrs?) (?:before|after|ago at|ago this|ago on|to)(?: the)?|(?:a )?fortnight (?:before|after|on)|(?:the )?(?:day|night|week|weekend|eve) (?:before|after)) $`,
  'iu',
);
const ENDS_IN_DAY = /(?:day|days|week|weekend|wk|night|nite|eve|mon|tues?|weds?|thurs?|fri|sat|sun)$/i;
const FESTIVAL_AFTER =
  /^ (?:of|after|before|following|in)(?: the)?(?: \p{Lu}\p{L}+(?:['’]s)?){1,3}(?![\p{L}\p{N}])/u;
const STRETCH_AFTER =
  /^ (?:week|weekend|wk|morning|afternoon|evening|teatime|tea ?time|lunchtime|night|nite|eve|holidays?|hols|break|term|fair|fayre|fete|fête|show|gala|parade|festival|disco|party|concert|assembly|play|panto|nativity|service|mass|meal|dinner|do|market|dance|ball|run|sale|sales|shift|period|season|camp|trip|bank hol(?:iday)?)(?![\p{L}\p{N}])(?! (?:cover|shift|worker|staff|time))/iu;
/** "Green Monday last year", "Boxing Day just gone", "Eid 2022", "the Fair of '74". */
const YEAR_AFTER =
  /^,? (?:(?:of )?(?:last|this|next|that|the same|the following|the previous) (?:year|yr|week|wk|month|summer|winter|autumn|spring)|just gone|gone|inst\.?|ult\.?|prox\.?|before last|after next|(?:of |in )?\(?(?:19|20)\d\d\)?|(?:of )?['’]\d\d)(?![\p{L}\p{N}/.-])/iu;
const THE = /(?<![\p{L}\p{N}])the $/iu;
const TERM_NUMBER_AFTER = /^ (?:['’]\d\d|\d(?:,? \(?(?:20)?\d\d\)?)?)(?![\p{L}\p{N}])/u;

/** "3, 5 and [9 December]": the days before it. */
const DAYS_BEFORE = /(?<![\p{L}\p{N}.,/])(?:\d{1,2}(?:st|nd|rd|th)?(?:,? and |, | & | or )){1,5}$/iu;

function wholeDate(text: string, candidate: Candidate, floor: number, ceiling: number): Candidate {
  let { start, end } = candidate;
  const before = text.slice(floor, start);
  start -= LEADS.exec(before)?.[0].length ?? 0;
  end += STRETCH_AFTER.exec(text.slice(end, ceiling))?.[0].length ?? 0;
  if (/(?:term|spring|summer|autumn|winter|inset day)$/i.test(text.slice(start, end)))
    end += TERM_NUMBER_AFTER.exec(text.slice(end, ceiling))?.[0].length ?? 0;
  if (/^\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3}/iu.test(text.slice(start)))
    start -= DAYS_BEFORE.exec(text.slice(floor, start))?.[0].length ?? 0;
  end += YEAR_AFTER.exec(text.slice(end, ceiling))?.[0].length ?? 0;
  if (/^\p{L}/u.test(text.slice(start)) && !/^the /i.test(text.slice(start)))
    start -= THE.exec(text.slice(Math.max(floor, start - 5), start))?.[0].length ?? 0;
  if (ENDS_IN_DAY.test(text.slice(start, end)))
    end += FESTIVAL_AFTER.exec(text.slice(end, ceiling))?.[0].length ?? 0;
  return start === candidate.start && end === candidate.end ? candidate : { ...candidate, start, end };
}

const GROUP_AFTER =
  /^(?:[/\\*_-][\p{L}\p{N}]{1,9}|[ ](?=[\p{Lu}\p{N}]{0,6}\p{N})[\p{Lu}\p{N}]{2,9})(?![\p{L}\p{N}])/u;
const GROUP_BEFORE = /(?<![\p{L}\p{N}.])(?:[\p{Lu}\p{N}]{1,9}[/\\*_-])+$/u;

function wholeCode(text: string, candidate: Candidate, floor: number, ceiling: number): Candidate {
  let { start, end } = candidate;
  for (let count = 0; count < 3; count++) {
    const length = GROUP_AFTER.exec(text.slice(end, ceiling))?.[0].length ?? 0;
    if (length === 0) break;
    end += length;
  }
  start -= GROUP_BEFORE.exec(text.slice(floor, start))?.[0].length ?? 0;
  return start === candidate.start && end === candidate.end ? candidate : { ...candidate, start, end };
}
