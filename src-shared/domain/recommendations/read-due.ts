import type { IsoDay } from '../dates/calendar-days.ts';
import { withEnglishMonths } from '../dates/welsh-dates.ts';
import {
  type DateDoubt,
  type DueContext,
  type DueKind,
  type WrittenDate,
  writtenDates,
} from './written-dates.ts';

/** A due date as people write it, and what was understood of it. */
export interface Due {
  readonly kind: DueKind;
  /** First and last day of what is written; of a month its first and last. */
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  readonly doubt?: DateDoubt;
}

const MONTH_ALONE =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;
const RECURRING =
  /\b(?:daily|weekly|fortnightly|monthly|bi-?monthly|termly|half[- ]termly|quarterly|annual(?:ly)?|yearly|six[- ]monthly|6[- ]monthly|bi-?annual(?:ly)?|every (?:\w+ )?(?:days?|weeks?|months?|quarters?|terms?|years?)|each (?:month|quarter|(?:half[- ])?term|year)|per (?:annum|year|quarter|term|month))\b/i;
const ONGOING =
  /\bon-?\s?going\b|\bcontinu(?:ous|ing|al|ed)(?:ly)?\b|\brolling\b|\bthroughout\b|\bbusiness as usual\b|\bbau\b|\bonwards?\b|\buntil further notice\b|\bpermanent(?:ly)?\b/i;
const EVENT =
  /\b(?:business plan|budget|next (?:inspection|review|audit|meeting|ofsted|round)|after|once|following|when|before (?:the|next)|in line with|linked to|subject to|dependent|on (?:completion|publication|receipt|appointment|approval)|as required|as needed|at (?:each|every|the next)|upon|go[- ]live|launch|in time for|annual (?:report|conference|review)|within (?:\w+ ){1,2}(?:days?|weeks?|months?) of|strategy)\b/i;
const NOTHING =
  /^(?:[-–—.?]+|n\/?a|none|tbc|tba|tbd|to be (?:confirmed|agreed|advised|determined|set)|not (?:set|known|applicable)|unknown|blank|pending)$/i;

/**
 * Reads a due date. Nothing is invented: a month stays a month, words that name no time are `unclear`, and what
 * the calendar does not have (31 February) is `unclear` with the doubt `impossible`.
 */
export function readDue(text: string, context: DueContext = {}): Due {
  const written = withEnglishMonths(text)
    .replace(/<[^<>]{0,20}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (written === '' || NOTHING.test(written)) return { kind: 'none' };
  const found = writtenDates(written, context);
  const dates = found.filter(({ kind }) => kind !== 'unclear');
  if (dates.length < found.length && dates.length === 0) return { kind: 'unclear', doubt: 'impossible' };
  const [first] = dates;
  const last = dates.at(-1);
  const doubt = dates.find((date) => date.doubt !== undefined)?.doubt;
  const given = { ...(doubt ? { doubt } : {}) };
  const span = first && last ? { from: first.from, to: last.to } : {};
  if (RECURRING.test(written))
    return { kind: 'recurring', ...(first ? { from: first.from, to: first.to } : {}), ...given };
  if (/\b(?:until|till|up to)\b/i.test(written) && last) return { kind: 'until', to: last.to, ...given };
  if (ONGOING.test(written))
    return { kind: 'ongoing', ...(first ? { from: first.from, to: first.to } : {}), ...given };
  if (
    first &&
    EVENT.test(written.slice(0, first.at)) &&
    !/^(?:by|end|before)?\s*$/i.test(written.slice(0, first.at))
  )
    return { kind: 'event', ...span, ...given };
  if (first && EVENT.test(written.slice(first.end))) return { kind: 'event', ...span, ...given };
  if (
    first &&
    last &&
    first !== last &&
    /^\s*(?:-|–|—|to|and|until|through|\/|&)\s*$/i.test(written.slice(first.end, dates[1]?.at))
  )
    return first.from <= last.to
      ? { kind: 'range', ...span, ...given }
      : { kind: first.kind, from: first.from, to: first.to, ...given };
  if (last && first) {
    const chosen = first === last ? first : later(dates);
    return { kind: chosen.kind, from: chosen.from, to: chosen.to, ...given };
  }
  if (isWithoutYear(written, context)) return { kind: 'unclear', doubt: 'no-year' };
  if (EVENT.test(written)) return { kind: 'event' };
  return { kind: 'unclear' };
}

/** A month is written, and nobody knows of which year. */
function isWithoutYear(text: string, context: DueContext): boolean {
  return MONTH_ALONE.test(text) && context.yearOf?.(1) === undefined;
}

const later = (dates: readonly WrittenDate[]): WrittenDate =>
  dates.reduce((best, date) => (date.to > best.to ? date : best));
