import { z } from 'zod';
import {
  CASE_FIELDS,
  type CaseField,
  type CaseMapping,
  caseFieldInfo,
  caseMappingSchema,
} from '../cases/case-fields.ts';
import { FIELD_SYNONYMS } from '../cases/field-synonyms.ts';
import { headerKey, headerSignature, headerWords, isBadRowHeader } from './header-words.ts';
import { relationOfHeader } from '../cases/parse-related-people.ts';
import { parseStatuses, type StatusIndex, statusOfHeader } from '../cases/statuses.ts';
import { type ValueKinds, valueKinds } from '../cases/value-kinds.ts';

/** A mapping that a person agreed to, found again by the headers of the file. */
export const rememberedMappingSchema = z.object({ signature: z.string(), mapping: caseMappingSchema });
export type RememberedMapping = z.infer<typeof rememberedMappingSchema>;

export interface ColumnGuess {
  readonly column: number;
  readonly header: string;
  readonly field: CaseField | null;
  /** 0 to 1; 1 for a remembered one. Under 0.7 a person should look twice. */
  readonly confidence: number;
  /** Why, in words; also why a column was left out. */
  readonly why: string;
}

export interface MappingGuess {
  readonly columns: readonly ColumnGuess[];
  readonly mapping: CaseMapping;
  readonly isRemembered: boolean;
}

interface Candidate {
  readonly field: CaseField;
  readonly confidence: number;
  readonly why: string;
}

const leastConfidence = 0.5;

const synonymScores: ReadonlyMap<string, readonly { field: CaseField; confidence: number }[]> = (() => {
  const scores = new Map<string, { field: CaseField; confidence: number }[]>();
  for (const { field } of CASE_FIELDS) {
    let confidence = 0.95;
    for (const synonym of FIELD_SYNONYMS[field]) {
      if (synonym === '~') {
        confidence = 0.6;
        continue;
      }
      const key = headerKey(synonym);
      scores.set(key, [...(scores.get(key) ?? []), { field, confidence }]);
    }
  }
  return scores;
})();

/** Words that say whose column it is and can be left out at either end. */
const owners = new Set([
  'child',
  'children',
  'client',
  'person',
  'persons',
  'people',
  'subject',
  'yp',
  'young',
  'service',
  'user',
  'case',
  'pupil',
  'current',
  'latest',
  'main',
  'primary',
  'allocated',
  'the',
  'of',
  'details',
  'recorded',
  'mosaic',
  'lcs',
  'ics',
  'ehm',
  'eclipse',
]);

/** Words after which the column is about something else than the child's own field. */
const aboutOthers =
  /\b(?:mother|father|mum|dad|parent|carer|sibling|worker|manager|team|school|gp|iro|end|ended|closed|closure|review|visit|previous|last|next|modified|updated|created|email|upn|phone|tel|telephone|mobile|dob|id|number|date|code)\b/u;

const strip = (words: readonly string[]): readonly string[] => {
  let [start, end] = [0, words.length];
  while (start < end - 1 && owners.has(words[start] ?? '')) start += 1;
  while (end > start + 1 && owners.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(start, end);
};

const byName = (header: string): Candidate[] => {
  const words = headerWords(header);
  const found = (key: string, factor: number, why: string) =>
    (synonymScores.get(key) ?? []).map(({ field, confidence }) => ({
      field,
      confidence: confidence * factor,
      why,
    }));
  const exact = found(words.join(''), 1, 'by its header');
  if (exact.length > 0) return exact;
  const bare = found(strip(words).join(''), 0.93, 'by its header');
  if (bare.length > 0) return bare;
  const phrase = words.join(' ');
  const inside: Candidate[] = [];
  for (let length = words.length - 1; length > 0 && inside.length === 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const part = words.slice(start, start + length);
      const rest = [...words.slice(0, start), ...words.slice(start + length)].join(' ');
      const isOther = aboutOthers.test(rest);
      if (!isOther && part.join('').length > 2)
        inside.push(...found(part.join(''), 0.68, `"${part.join(' ')}" in its header`));
    }
  }
  return aboutOthers.test(phrase) && inside.length === 0 ? [] : inside;
};

/** What the values say against or for a field; 1 is nothing. */
const valueFactor = (field: CaseField, kinds: ValueKinds): number => {
  if (kinds.count === 0) return 1;
  if (field === 'dateOfBirth' || field === 'openedOn') return kinds.dates >= 0.5 ? 1 : 0.4;
  if (field === 'nhsNumber') return kinds.tenDigits >= 0.5 ? 1 : 0.4;
  if (field === 'phone') return kinds.phones >= 0.3 ? 1 : 0.5;
  if (field === 'statuses') return kinds.statuses >= 0.2 ? 1 : 0.5;
  if (field === 'reference') return kinds.distinct >= 0.9 ? 1 : 0.75;
  const isName = field === 'fullName' || field === 'forename' || field === 'surname' || field === 'worker';
  return isName && (kinds.dates > 0.5 || kinds.numbers > 0.5) ? 0.3 : 1;
};

const byValues = (kinds: ValueKinds): Candidate[] => {
  if (kinds.count < 3) return [];
  const candidates: Candidate[] = [];
  if (kinds.nhsNumbers >= 0.8)
    candidates.push({ field: 'nhsNumber', confidence: 0.8, why: 'its values are NHS numbers' });
  if (kinds.statuses >= 0.8)
    candidates.push({ field: 'statuses', confidence: 0.65, why: 'its values are statuses' });
  if (kinds.phones >= 0.8)
    candidates.push({ field: 'phone', confidence: 0.55, why: 'its values are phone numbers' });
  if (kinds.postcodes >= 0.8)
    candidates.push({ field: 'address', confidence: 0.55, why: 'its values have postcodes' });
  if (kinds.childBirths >= 0.95)
    candidates.push({
      field: 'dateOfBirth',
      confidence: 0.5,
      why: 'its dates could be children\u2019s birthdays',
    });
  return candidates;
};

const candidatesOf = (header: string, kinds: ValueKinds, context: GuessContext): Candidate[] => {
  if (isBadRowHeader(header)) return [];
  const relation = relationOfHeader(header);
  if (relation !== undefined) {
    return [{ field: 'relatedPeople', confidence: 0.9, why: `everybody in it is taken as "${relation}"` }];
  }
  const status = statusOfHeader(header, context.statuses);
  if (status !== undefined) {
    const hasEnd = context.endedStatuses.has(status);
    const isFlag = kinds.flags >= 0.8 || kinds.dates >= 0.8 || kinds.count === 0;
    if (hasEnd)
      return [
        { field: 'statuses', confidence: 0.3, why: `another column says when ${status} ended; look at both` },
      ];
    if (isFlag)
      return [{ field: 'statuses', confidence: 0.75, why: `a "yes" or a date in it is read as ${status}` }];
  }
  const isStatusList = parseStatuses(header.replace(/[_]+/gu, ' '), context.statuses).codes.length > 1;
  const named: Candidate[] = isStatusList
    ? [{ field: 'statuses', confidence: 0.9, why: 'its header names statuses' }]
    : byName(header);
  const weighed = named.map((candidate) => ({
    ...candidate,
    confidence: candidate.confidence * valueFactor(candidate.field, kinds),
  }));
  return [...weighed, ...byValues(kinds)].sort((a, b) => b.confidence - a.confidence);
};

interface GuessContext {
  readonly statuses: StatusIndex;
  /** Statuses with an end column of their own. */
  readonly endedStatuses: ReadonlySet<string>;
}

export interface GuessOptions {
  readonly statuses: StatusIndex;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly dateSystem?: '1900' | '1904';
  readonly remembered?: readonly RememberedMapping[];
}

const endOfStatus = (header: string, statuses: StatusIndex): string | undefined => {
  const words = headerWords(header);
  return words.some((word) => /^(?:end|ended|ceased|closed|finish|finished)$/u.test(word))
    ? statusOfHeader(
        words
          .filter((word) => !/^(?:end|ended|ceased|closed|finish|finished|date|plan)$/u.test(word))
          .join(' '),
        statuses,
      )
    : undefined;
};

/**
 * Guesses what each column means, from its header and from the first rows.
 * A remembered mapping for the same headers wins over every guess.
 */
export const guessMapping = (
  headers: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
  options: GuessOptions,
): MappingGuess => {
  const remembered = options.remembered?.find(({ signature }) => signature === headerSignature(headers));
  if (remembered) return fromRemembered(headers, remembered);
  const context: GuessContext = {
    statuses: options.statuses,
    endedStatuses: new Set(
      headers.map((header) => endOfStatus(header, options.statuses)).filter((code) => code !== undefined),
    ),
  };
  const sample = rows.slice(0, 100);
  const ranked = headers.map((header, column) =>
    candidatesOf(
      header,
      valueKinds(
        sample.map(({ cells }) => cells[column] ?? ''),
        options,
      ),
      context,
    ),
  );
  const taken = new Map<CaseField, number>();
  const fields = new Map<number, Candidate>();
  const order = ranked
    .flatMap((candidates, column) => candidates.map((candidate) => ({ ...candidate, column })))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  for (const candidate of order) {
    if (fields.has(candidate.column)) continue;
    if (taken.has(candidate.field) && !caseFieldInfo(candidate.field).isShared) continue;
    taken.set(candidate.field, candidate.column);
    fields.set(candidate.column, candidate);
  }
  const columns = headers.map((header, column): ColumnGuess => {
    const chosen = fields.get(column);
    if (chosen)
      return { column, header, field: chosen.field, confidence: round(chosen.confidence), why: chosen.why };
    return {
      column,
      header,
      field: null,
      confidence: 0,
      why: whyLeftOut(header, ranked[column]?.[0], taken, headers),
    };
  });
  return { columns, mapping: columns.map(({ field }) => field), isRemembered: false };
};

const round = (value: number): number => Math.round(value * 100) / 100;

const whyLeftOut = (
  header: string,
  best: Candidate | undefined,
  taken: ReadonlyMap<CaseField, number>,
  headers: readonly string[],
): string => {
  if (isBadRowHeader(header)) return 'Plumbline wrote it beside the rows to mend';
  if (!best) return 'nothing in its header or values fits a field';
  const label = caseFieldInfo(best.field).label;
  const other = taken.get(best.field);
  if (best.confidence >= leastConfidence && other !== undefined)
    return `${label} is already "${headers[other]}"`;
  return best.confidence < leastConfidence && /another column/u.test(best.why)
    ? best.why
    : `too uncertain for ${label}`;
};

const fromRemembered = (headers: readonly string[], { mapping }: RememberedMapping): MappingGuess => {
  let next = 0;
  const columns = headers.map((header, column): ColumnGuess => {
    if (isBadRowHeader(header)) {
      return {
        column,
        header,
        field: null,
        confidence: 1,
        why: 'Plumbline wrote it beside the rows to mend',
      };
    }
    const field = mapping[next] ?? null;
    next += 1;
    return { column, header, field, confidence: 1, why: 'as in your last import of such a file' };
  });
  return { columns, mapping: columns.map(({ field }) => field), isRemembered: true };
};

/** Makes a mapping that can be remembered for files with these headers. */
export const rememberMapping = (headers: readonly string[], mapping: CaseMapping): RememberedMapping => ({
  signature: headerSignature(headers),
  mapping: mapping.filter((_, column) => !isBadRowHeader(headers[column] ?? '')),
});
