import { headerWords } from '../tables/header-words.ts';
import type { Candidate, ColumnJudgement, FileContext } from '../tables/table-spec.ts';
import type { CaseField } from './case-fields.ts';
import { relationOfHeader } from './parse-related-people.ts';
import { parseStatuses, type StatusIndex, statusOfHeader } from './statuses.ts';
import { type ValueKinds, valueKinds } from './value-kinds.ts';

/** Words that say whose column it is and can be left out at either end. */
export const spareWords = new Set([
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
export const aboutOthers =
  /\b(?:mother|father|mum|dad|parent|carer|sibling|worker|manager|team|school|gp|iro|end|ended|closed|closure|review|visit|previous|last|next|modified|updated|created|email|upn|phone|tel|telephone|mobile|dob|id|number|date|code)\b/u;

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

const byValues = (kinds: ValueKinds): Candidate<CaseField>[] => {
  if (kinds.count < 3) return [];
  const candidates: Candidate<CaseField>[] = [];
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

/** What the headers and values of a case list say of one column. */
export const judgeCaseColumns =
  (statuses: StatusIndex) => (headers: readonly string[], context: FileContext) => {
    const ended = new Set(headers.map((header) => endOfStatus(header, statuses)));
    return (header: string, cells: readonly string[]): ColumnJudgement<CaseField> => {
      const kinds = valueKinds(cells, { statuses, ...context });
      const rest = { weigh: (field: CaseField) => valueFactor(field, kinds), byValues: byValues(kinds) };
      const relation = relationOfHeader(header);
      if (relation !== undefined) {
        const why = `everybody in it is taken as "${relation}"`;
        return { ...rest, instead: [{ field: 'relatedPeople', confidence: 0.9, why }] };
      }
      const status = statusOfHeader(header, statuses);
      if (status !== undefined && ended.has(status)) {
        const why = `another column says when ${status} ended; look at both`;
        return { ...rest, instead: [{ field: 'statuses', confidence: 0.3, why }] };
      }
      if (status !== undefined && (kinds.flags >= 0.8 || kinds.dates >= 0.8 || kinds.count === 0)) {
        const why = `a "yes" or a date in it is read as ${status}`;
        return { ...rest, instead: [{ field: 'statuses', confidence: 0.75, why }] };
      }
      if (parseStatuses(header.replace(/[_]+/gu, ' '), statuses).codes.length > 1) {
        const listed: Candidate<CaseField> = {
          field: 'statuses',
          confidence: 0.9 * rest.weigh('statuses'),
          why: 'its header names statuses',
        };
        const instead = [listed, ...rest.byValues].sort((a, b) => b.confidence - a.confidence);
        return { ...rest, instead };
      }
      return rest;
    };
  };
