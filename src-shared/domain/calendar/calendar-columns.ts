/** What a column of a calendar holds. */
export type CalendarRole =
  | 'title'
  | 'kind'
  | 'when'
  | 'owner'
  | 'recurrence'
  | 'state'
  | 'doneOn'
  | 'whyNot'
  | 'target'
  | 'note'
  | 'adHoc'
  | 'area'
  | 'service'
  | 'uid';

const HEADS: readonly (readonly [CalendarRole, RegExp])[] = [
  ['area', /^(?:programme|adults[’']?) area$/iu],
  ['service', /^(?:service|whose practice)$/iu],
  ['uid', /^(?:ref(?:erence)?|uid|id|no\.?|number|#)$/iu],
  [
    'doneOn',
    /\b(?:done|completed|held|took place|actual|finished)\b.*\b(?:on|date|day)\b|\bdate (?:completed|done|held)\b|\bactual\b/iu,
  ],
  ['whyNot', /\bwhy\b|\breason\b|\bif not\b/iu],
  ['recurrence', /\bfrequency\b|\brecurr|\bhow often\b|\brepeats?\b|\bcadence\b/iu],
  ['state', /\bstatus\b|\bstate\b|\bdone\b|\bcompleted?\b|\bprogress\b|\bdelivered\b|\brag\b|\bbrag\b/iu],
  ['target', /\btarget\b|\bhow many\b|\bnumber (?:planned|required|of)\b|\bplanned number\b|\bvolume\b/iu],
  ['adHoc', /\bad[- ]?hoc\b|\binserted\b/iu],
  [
    'when',
    /\bwhen\b|\bdate\b|\bdue\b|\bmonth\b|\bday\b|\bdeadline\b|\btimescale\b|\bquarter\b|\bterm\b|\bstart\b|\bplanned for\b|\btiming\b|\bschedule\b/iu,
  ],
  [
    'owner',
    /\bowner\b|\blead\b|\bwho\b|\bresponsib|\bofficer\b|\bauditors?\b|\breviewers?\b|\borgani[sz]er\b|\bby whom\b/iu,
  ],
  ['kind', /\btype\b|\bkind\b|\bcategory\b|\barea\b|\bstrand\b|\btheme\b|\bpriority\b/iu],
  [
    'title',
    /\bactivity\b|\bwhat\b|\baudit\b|\btitle\b|\bevent\b|\btask\b|\bname\b|\bitem\b|\bsubject\b|\bdescription\b|\bsummary\b|\bqa\b/iu,
  ],
  ['note', /\bnotes?\b|\bcomments?\b|\bdetails?\b|\bremarks?\b|\boutcome\b/iu],
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_HEAD =
  /^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:[ '’/-]*(\d{4}|\d{2}))?$/iu;
const QUARTER_HEAD = /^(?:q|quarter |qtr ?)([1-4])(?:\s*[(:–-]?\s*.*)?$/iu;

/** A head that names a month or a quarter. */
export interface PartHead {
  /** 1 to 12; of a quarter its first month, counted from April. */
  readonly month: number;
  readonly year: number | null;
  readonly isQuarter: boolean;
}

/** Reads "Apr", "April 2024", "Apr-24" or "Q1"; undefined for anything else. */
export function partHead(text: string): PartHead | undefined {
  const words = text.trim();
  const month = MONTH_HEAD.exec(words);
  if (month) {
    const number = MONTHS.indexOf((month[1] ?? '').slice(0, 3).toLowerCase()) + 1;
    const digits = month[2];
    return {
      month: number,
      year: digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits),
      isQuarter: false,
    };
  }
  const quarter = QUARTER_HEAD.exec(words);
  if (quarter) return { month: (((Number(quarter[1]) - 1) * 3 + 3) % 12) + 1, year: null, isQuarter: true };
  return undefined;
}

/** What the cells of a head row name: by column, from 0. */
export interface CalendarHead {
  readonly roles: ReadonlyMap<number, CalendarRole>;
  /** Columns that are months or quarters. */
  readonly parts: ReadonlyMap<number, PartHead>;
  readonly heads: readonly string[];
}

/**
 * Reads a row as the head of a calendar; undefined where it is none: it must say what falls due and when, or have three
 * months or quarters side by side.
 */
export function readHead(cells: readonly string[]): CalendarHead | undefined {
  const roles = new Map<number, CalendarRole>();
  const parts = new Map<number, PartHead>();
  const taken = new Set<CalendarRole>();
  for (const [column, cell] of cells.entries()) {
    if (cell.trim() === '' || cell.length > 60) continue;
    const part = partHead(cell);
    if (part) parts.set(column, part);
    else {
      const role = HEADS.find(([name, pattern]) => !taken.has(name) && pattern.test(cell.trim()))?.[0];
      if (role === undefined) continue;
      roles.set(column, role);
      taken.add(role);
    }
  }
  const isGrid = parts.size >= 3;
  if (!isGrid) parts.clear();
  const isList = taken.has('when') && (taken.has('title') || taken.has('kind'));
  if (!isGrid && !isList) return undefined;
  if (!taken.has('title')) promote(cells, roles, parts);
  return { roles, parts, heads: cells };
}

/** Where no column is headed as what falls due, the kind is it, or else the first column that means nothing else. */
function promote(
  cells: readonly string[],
  roles: Map<number, CalendarRole>,
  parts: ReadonlyMap<number, PartHead>,
): void {
  const kind = [...roles].find(([, role]) => role === 'kind')?.[0];
  const column = kind ?? cells.findIndex((_, at) => !roles.has(at) && !parts.has(at));
  if (column >= 0) roles.set(column, 'title');
}
