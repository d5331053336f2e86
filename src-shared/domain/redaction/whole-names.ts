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
const TRAIL =
  /^ (?:desk|team|unit|hub|club|group|office|wing|ward|branch|site|campus|annexe?)(?![\p{L}\p{N}])/u;

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
    return isOneDate && next ? { ...candidate, end: next.start } : candidate;
  });
}

/** Small words inside one date that two finders took in parts: "the Tuesday [of] half term". */
const BETWEEN_DATES = /^(?:['’]s)? (?:(?:of|in|the|after|before|this|last|next) ){1,3}$/i;

function wholeOf(text: string, candidate: Candidate, floor: number, ceiling: number): Candidate {
  if (candidate.ending) return candidate;
  const words = text.slice(candidate.start, candidate.end);
  if (BODIES.has(candidate.kind) && /\p{Lu}/u.test(words)) return wholeBody(text, candidate, floor, ceiling);
  if (candidate.kind === 'date') return wholeDate(text, candidate, floor, ceiling);
  if (candidate.kind === 'reference' || candidate.kind === 'registration')
    return wholeCode(text, candidate, floor, ceiling);
  return candidate;
}

/** Whether a word with a capital may be part of a longer name: no kin, office or day. */
const isNameable = (word: string) => {
  const lower = word.toLowerCase().replace(/['’]s$|\.$/, '');
  return (
    !OFFICES.test(word) &&
    !isRelationWord(lower) &&
    !TITLES.has(lower) &&
    !isDayOrMonth(lower) &&
    !(isShorthand(lower) && !/^\p{Lu}{2,}$/u.test(word))
  );
};

function wholeBody(text: string, candidate: Candidate, floor: number, ceiling: number): Candidate {
  let { start, end } = candidate;
  for (let count = 0; count < 4; count++) {
    const match = NEXT_CAPITAL.exec(text.slice(end, ceiling));
    const word = match?.[1] ?? '';
    if (!match || !isNameable(word)) break;
    const isJoined = / (?:and|&|for) /.test(match[0]);
    const lower = word.toLowerCase();
    if (isUsualWord(lower) && (isJoined || !/^\p{Lu}{2,5}$/u.test(word))) break;
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
  if (end > candidate.end) end += TRAIL.exec(text.slice(end, ceiling))?.[0].length ?? 0;
  return start === candidate.start && end === candidate.end ? candidate : { ...candidate, start, end };
}

const STRETCH =
  'half|day|days|wk|week|weekend|night|nite|eve|morning|afternoon|evening|start|beginning|middle|end|back[ -]end|tail[ -]end|turn|close|rest|run[ -]up|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thurs?|fri|sat|sun';
const ORDER = 'very first|very last|first|second|third|fourth|last|1st|2nd|3rd|4th|final|opening|closing';
const LEADS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:the )?(?:(?:${ORDER}) )?(?:${STRETCH})(?: (?:of|in|after|before|following))(?: the)?|(?:the )?(?:${ORDER})|wk(?: beg| commencing| ending)?|w/[cebk]|(?:the )?week (?:commencing|beginning|ending|of)|week \\d{1,2} of(?: the)?|close on|yr|early|late|mid) $`,
  'iu',
);
const ENDS_IN_DAY = /(?:day|days|week|weekend|wk|night|nite|eve|mon|tues?|weds?|thurs?|fri|sat|sun)$/i;
const FESTIVAL_AFTER =
  /^ (?:of|after|before|following|in)(?: the)?(?: \p{Lu}\p{L}+(?:['’]s)?){1,3}(?![\p{L}\p{N}])/u;
const STRETCH_AFTER =
  /^ (?:week|weekend|wk|night|nite|eve|holidays?|hols|break|term|fair|fayre|fete|fête|show|gala|parade|festival|disco)(?![\p{L}\p{N}])(?! (?:cover|shift|worker|staff|time))/iu;
const TERM_NUMBER_AFTER = /^ (?:['’]\d\d|\d(?:,? \(?(?:20)?\d\d\)?)?)(?![\p{L}\p{N}])/u;

function wholeDate(text: string, candidate: Candidate, floor: number, ceiling: number): Candidate {
  let { start, end } = candidate;
  const before = text.slice(floor, start);
  start -= LEADS.exec(before)?.[0].length ?? 0;
  end += STRETCH_AFTER.exec(text.slice(end, ceiling))?.[0].length ?? 0;
  if (/(?:term|spring|summer|autumn|winter|inset day)$/i.test(text.slice(start, end)))
    end += TERM_NUMBER_AFTER.exec(text.slice(end, ceiling))?.[0].length ?? 0;
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
