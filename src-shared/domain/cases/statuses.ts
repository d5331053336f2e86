import { z } from 'zod';
import shippedList from './status-list.json' with { type: 'json' };

const word = z.string().trim().min(1);

/** The editable list of statuses. An alias or code that stands twice is refused, as it would read two ways. */
export const StatusList = z
  .object({
    version: z.int().positive(),
    statuses: z.array(z.object({ code: word, label: word, aliases: z.array(word) })).min(1),
    /** Words that case systems put into a status column and that say nothing about the child's status. */
    notAStatus: z.array(word),
  })
  .superRefine((list, context) => {
    const seen = new Map<string, string>();
    for (const { code, aliases, label } of list.statuses) {
      for (const key of new Set([code, label, ...aliases].map(statusKey))) {
        const other = seen.get(key);
        if (other !== undefined) {
          context.addIssue({ code: 'custom', message: `"${key}" stands for both ${other} and ${code}` });
        }
        seen.set(key, code);
      }
    }
  });

export type StatusList = z.infer<typeof StatusList>;

/** The list that a new workspace begins with. */
export const defaultStatusList: StatusList = StatusList.parse(shippedList);

const labels: ReadonlyMap<string, string> = new Map(
  defaultStatusList.statuses.map(({ code, label }) => [code, label]),
);

/** What a status is called; a code that the list does not have stays as it is. */
export const statusLabel = (code: string): string => labels.get(code) ?? code;

/** A status list made ready for look-up. */
export interface StatusIndex {
  readonly codes: ReadonlyMap<string, string>;
  readonly notAStatus: ReadonlySet<string>;
}

export interface ParsedStatuses {
  /** Codes of the list, each once, in the order in which they are written. */
  readonly codes: readonly string[];
  /** What the list does not know, in the words of the file. */
  readonly unknown: readonly string[];
}

function statusKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._-]+/gu, '');
}

/** Makes the look-up of codes, labels and aliases. */
export const indexStatuses = (list: StatusList): StatusIndex => ({
  codes: new Map(
    list.statuses.flatMap(({ code, label, aliases }) =>
      [code, label, ...aliases].map((alias): [string, string] => [statusKey(alias), code]),
    ),
  ),
  notAStatus: new Set(list.notAStatus.map(statusKey)),
});

/** The code of one word or phrase, or undefined when the list does not know it. */
const statusCode = (text: string, index: StatusIndex): string | undefined => index.codes.get(statusKey(text));

/** Words beside a status that turn its meaning round: it is kept as written, for a person to decide. */
const noLonger =
  /\b(?:not?|non|never|ex|former(?!ly relevant| relevant)|formerly|previous(?:ly)?|prior|past|closed|ended|ceased|stepp?(?:ed)?[ -]?down|discharged|history|declined|considered|pending)\b/iu;

function longestKnownStart(piece: string, index: StatusIndex): string | undefined {
  const words = piece.split(/\s+/u);
  for (let count = Math.min(words.length - 1, 8); count > 0; count--) {
    const start = words
      .slice(0, count)
      .join(' ')
      .replace(/[,:(–-]+$/u, '');
    const code = statusCode(start, index);
    const rest = words.slice(count).join(' ');
    const isDetail = /^[(:–-]/u.test(rest) || /[,:–-]$/u.test(words[count - 1] ?? '');
    if (code !== undefined && (isDetail || /^(?:plan|status|case|order|\d)/iu.test(rest))) return code;
  }
  return undefined;
}

/** First the pieces that nobody doubts, then those that stand inside a status too ("C&FA", "S/47"). */
const coarse = /[;|,\n\r\t]+/u;
const fine = /\s*(?:\/|\+|&|\band\b| [-–] )\s*/iu;

/**
 * Reads "CIN; SEND", "CP / LAC" or "CP plan (neglect)".
 * "CP - closed" and "previously LAC" are not a status that the child has: they come back as unknown.
 */
export function parseStatuses(text: string, index: StatusIndex): ParsedStatuses {
  const codes = new Set<string>();
  const unknown = new Set<string>();
  const take = (written: string): boolean => {
    const piece = written.replace(listMark, '');
    if (piece === '' || index.notAStatus.has(statusKey(piece))) return true;
    const code = statusCode(piece, index);
    if (code !== undefined) codes.add(code);
    return code !== undefined;
  };
  const takeStart = (written: string): boolean => {
    const piece = written.replace(listMark, '');
    const code = noLonger.test(piece) ? undefined : longestKnownStart(piece, index);
    if (code !== undefined) codes.add(code);
    return code !== undefined;
  };
  const whole = text.replace(/\s+/gu, (space) => (/[\n\r\t]/u.test(space) ? '\n' : ' ')).trim();
  if (take(whole.replace(/\n/gu, ' '))) return { codes: [...codes], unknown: [] };
  for (const piece of whole.split(coarse).map((part) => part.trim())) {
    if (take(piece)) continue;
    if (noLonger.test(piece)) {
      unknown.add(piece);
      continue;
    }
    const parts = piece.split(fine).map((part) => part.trim());
    const isList = parts.length > 1 && parts.every((part) => knows(part, index));
    if (isList) parts.forEach(take);
    else if (!takeStart(piece)) {
      const known = parts.filter((part) => knows(part, index));
      if (parts.length > 1 && known.length > 0) {
        for (const part of parts) if (!take(part) && !takeStart(part)) unknown.add(part);
      } else unknown.add(piece);
    }
  }
  return { codes: [...codes], unknown: [...unknown] };
}

const knows = (part: string, index: StatusIndex): boolean =>
  statusCode(part, index) !== undefined || index.notAStatus.has(statusKey(part));

const flagWords =
  /\b(?:flag|indicator|y ?\/ ?n|yes ?\/ ?no|start(?:ed)?(?: date)?|date started|since|open|\?)+/giu;

/**
 * The status that a column of its own stands for ("CIN", "CLA start date", "UASC Y/N"), or undefined.
 * An end date stands for none.
 */
export function statusOfHeader(header: string, index: StatusIndex): string | undefined {
  const bare = header
    .replace(flagWords, ' ')
    .replace(/[_?()]+/gu, ' ')
    .trim();
  return bare === '' ? undefined : statusCode(bare, index);
}

/** "c) Child in need plan", "2. CP", "N1 - ": the letter or number by which a return lists its answers. */
const listMark = /^(?:[a-z]|\d{1,2}|[ivx]{1,4})\s?[).]\s*(?=\p{L})/iu;

const CLOSED =
  /^(?:case )?(?:is )?(?:closed|closing|ended|ceased|inactive|archived|completed|finished|no longer open|no further action|nfa|stepp?(?:ed)? ?down|de-?registered|discharged|moved out(?: of area)?|transferred out|deceased|not open)(?: (?:case|episode|record|referral|period|involvement|to csc|to social care|in (?:the )?(?:period|year|month|last .+)))?s?(?:\s*[-–:(,].*|\s+\d.*)?$/iu;

/** Whether a value of a status column, or the title of a section, says that the case is closed. */
export function saysClosed(text: string): boolean {
  const words = text.trim().replace(listMark, '');
  return (
    CLOSED.test(words) || /^(?:cases?|children|episodes?|plans?) (?:closed|ended|ceased)\b/iu.test(words)
  );
}

/** Words by which a heading says when something began or ended. */
const BEGINS =
  /\b(?:start(?:ed)?|began|begun|became|becoming|entry|entered|commenced|from|since|opened|registered)\b/iu;
const ENDS =
  /\b(?:end|ends|ended|ending|ceased?|ceasing|cessation|close|closed|closure|finish|finished|de-?registered|discharged?|left|exit)\b/iu;
const ABOUT_TIME =
  /\b(?:date|day|of|on|to|be|being|the|a|current|period|episode|latest|most|recent|flag)\b/giu;

function statusBeside(header: string, edge: RegExp, index: StatusIndex): string | undefined {
  const words = header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/['’]s?\b/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ');
  if (!edge.test(words)) return undefined;
  const bare = words
    .replace(new RegExp(edge.source, 'giu'), ' ')
    .replace(ABOUT_TIME, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (bare === '') return undefined;
  const alone = bare.replace(/\bchilds?\b/giu, '').trim();
  return (
    statusCode(bare, index) ??
    (alone === '' ? undefined : statusCode(alone, index)) ??
    (/^(?:care|poc)$/iu.test(alone) ? statusCode('CLA', index) : undefined)
  );
}

/** The status whose beginning a heading dates: "CIN Start Date", "Date started to be looked after". */
export const statusBegunIn = (header: string, index: StatusIndex): string | undefined =>
  statusBeside(header, BEGINS, index);

/** The status whose end a heading dates: "CIN Closure Date", "Child Protection Plan End Date". */
export const statusEndedIn = (header: string, index: StatusIndex): string | undefined =>
  statusBeside(header, ENDS, index);

/** Legal status codes of the SSDA903 return under which a child is looked after (DfE guide, code set LS). */
const LOOKED_AFTER = /^(?:C[12]|D1|E1|V[2-4]|L[1-3]|J[1-3])\b/u;

/** A value of a legal status column as a status code, or undefined where it says none. */
export const statusOfLegalStatus = (text: string, index: StatusIndex): string | undefined =>
  LOOKED_AFTER.test(text.trim().toUpperCase()) ||
  /\bcare order\b|\bsection (?:20|31|38)\b|\bs\.? ?(?:20|31|38)\b|\bplacement order\b|\baccommodated\b/iu.test(
    text,
  )
    ? statusCode('CLA', index)
    : undefined;

/** Reads the cell of a column that stands for one status: yes, no, or undefined when it is neither. */
export function parseStatusFlag(text: string): boolean | undefined {
  const value = text
    .trim()
    .toLowerCase()
    .replace(/^(?:[a-z]|\d{1,2})\s?[).]\s*(?=\p{L})/u, '');
  if (/^(?:y|yes|true|t|1|x|✓|✔|☑|■|●|current|open|active)$/u.test(value)) return true;
  if (/^(?:|n|no|false|f|0|-|–|—|none|nil|n\/a|na|✗|✘|✕|✖|×|☐|□|○|never|not applicable)$/u.test(value))
    return false;
  return undefined;
}
