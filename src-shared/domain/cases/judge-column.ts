import { headerWords } from '../tables/header-words.ts';
import type { Candidate, ColumnJudgement, FileContext } from '../tables/table-spec.ts';
import type { CaseField } from './case-fields.ts';
import { relationOfHeader } from './parse-related-people.ts';
import { asksSomething, statusAskedIn } from './question-heading.ts';
import { parseStatuses, type StatusIndex, statusBegunIn, statusEndedIn, statusOfHeader } from './statuses.ts';
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
  /\b(?:mother|father|mum|dad|mc|parent|carer|sibling|relative|contact|worker|workers|manager|team|school|gp|doctor|iro|chair|prof|professional|practitioner|staff|adviser|advisor|officer|provider|agency|referrer|requester|author|council|authority|organisation|organization|placement|establishment|setting|home|street|category|abuse|event|family|household|group|episode|assessment|plan|form|document|upload|invoice|budget|hearing|court|order|end|ended|closed|closure|review|visit|previous|former|old|last|next|modified|updated|created|recorded by|completed by|entered|email|upn|phone|tel|telephone|mobile|dob|id|number|date|code|reason|unknown|estimated|verified|checked)\b/u;

/** What the values say against or for a field; 1 is nothing. */
function valueFactor(field: CaseField, kinds: ValueKinds): number {
  if (kinds.count === 0) return 1;
  if (field === 'dateOfBirth' || field === 'openedOn' || field === 'closedOn')
    return kinds.dates >= 0.5 ? 1 : 0.4;
  if (field === 'nhsNumber') return kinds.tenDigits >= 0.5 ? 1 : 0.4;
  if (field === 'phone') return kinds.phones >= 0.3 ? 1 : 0.5;
  if (field === 'statuses') return kinds.statuses >= 0.2 ? 1 : 0.5;
  if (field === 'reference') return kinds.distinct >= 0.9 || kinds.identifiers >= 0.8 ? 1 : 0.75;
  if (!NAMES.has(field)) return 1;
  return kinds.dates > 0.5 || kinds.numbers > 0.5 || kinds.flags > 0.5 || kinds.identifiers > 0.5 ? 0.3 : 1;
}

const NAMES: ReadonlySet<CaseField> = new Set([
  'fullName',
  'forename',
  'surname',
  'middleNames',
  'worker',
  'teamManager',
]);

/** Fields that the cells of a column speak against: no column of yes and no, days or numbers holds names. */
export const mayBeOverruled = (field: CaseField): boolean => NAMES.has(field);

function byValues(header: string, kinds: ValueKinds): Candidate<CaseField>[] {
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
  // A column with a name of its own that does not speak of birth is about another day.
  if (kinds.childBirths >= 0.95 && /^column [a-z]{1,3}$/iu.test(header))
    candidates.push({
      field: 'dateOfBirth',
      confidence: 0.5,
      why: 'its dates could be children\u2019s birthdays',
    });
  return candidates;
}

function answersTo(header: string, kinds: ValueKinds, statuses: StatusIndex): Candidate<CaseField>[] {
  const words = headerWords(header).join(' ');
  if (/\bdisab|\bimpairment/u.test(words) && !/\b(?:parent|carer|mother|father|sibling)/u.test(words))
    return [{ field: 'disability', confidence: 0.9, why: 'its header asks about a disability' }];
  const status = statusAskedIn(header, statuses);
  return status !== undefined && kinds.flags >= 0.5
    ? [{ field: 'statuses', confidence: 0.75, why: `a "yes" in it is read as ${status}` }]
    : [];
}

/** Words that make a heading one of an identifier of the child: "Patient Identifier", "pers_person_id", "LAchildID". */
const WHOSE =
  /\b(?:la|child|childs|children|person|persons|pers|client|pupil|student|learner|patient|case|record|subject|individual|people|yp|customer|citizen|service user|young person|social care|csc|mosaic|lcs|ics|ehm|eclipse|carefirst|liquidlogic|azeus|frameworki|framework|system|local|unique|main|primary|lachild)\b/u;
const IDENTIFIER = /\b(?:id|ids|identifier|identity|number|no|num|ref|reference|key|urn|uid|pid)\b/u;
const NOT_THE_CHILDS =
  /\b(?:nhs|upn|uln|ni|national insurance|phone|telephone|mobile|contact|house|flat|passport|home office|niss|event|episode|referral|assessment|plan|placement|provider|school|parent|mother|father|sibling|family|household|group|worker|staff|manager|team|user id|order|court|form|document|row|line|of|plans|times|days|visits|previous|former|legacy|old|lea|establishment|la number|case status|type)\b/u;

function isIdentifier(header: string): boolean {
  const words = headerWords(header).join(' ');
  const bare = words.replace(/service user/gu, 'client');
  return WHOSE.test(bare) && IDENTIFIER.test(bare) && !NOT_THE_CHILDS.test(bare);
}

const STAFF =
  /\b(?:workers?|professional|practitioner|caseworker|keyworker|caseholder|adviser|advisor|sw|case holder|case manager)\b/u;
function isStaffName(header: string): boolean {
  const words = headerWords(header).join(' ');
  return (
    STAFF.test(words) &&
    !/\b(?:id|code|number|no|date|email|mail|phone|tel|telephone|mobile|team|type|role|title|grade|agency|manager|previous|former|last|changes?|since|start|end|of|count|number|visit|review|allocated on|visiting)\b/u.test(
      words.replace(/case manager/gu, 'case holder'),
    )
  );
}

const PROPER_STATUS =
  /^(?:(?:case|child|children|current|client|person|plan|involvement|service|record) )*(?:status|statuses|case type|plan type|type of case|eligibility category|category of case|service type|involvement type)$/u;

/** Whether a column by itself says which status a child has, so that the day on which one began is a day and no status. */
const hasStatusColumn = (
  headers: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
  statuses: StatusIndex,
): boolean =>
  headers.some((header, column) => {
    const cells = rows.map((row) => row.cells[column]?.trim() ?? '').filter(Boolean);
    const known = cells.filter((cell) => parseStatuses(cell, statuses).codes.length > 0).length;
    return (
      cells.length > 0 && known >= cells.length * 0.3 && PROPER_STATUS.test(headerWords(header).join(' '))
    );
  });

/** Headings of the day on which an unborn child is expected. */
export const EXPECTED =
  /^(?:edd|edc|due date|baby due|expected date of (?:birth|delivery|confinement)|expected (?:person )?birth date|expected dob)$/u;

const hasBirthDate = (headers: readonly string[]): boolean =>
  headers.some((header) =>
    /^(?:child |childs |person |yp )?(?:dob|d o b|date of birth|birth date|birthdate)$/u.test(
      headerWords(header).join(' '),
    ),
  );

const one = (field: CaseField, confidence: number, why: string): Candidate<CaseField>[] => [
  { field, confidence, why },
];

/** What the headers and values of a case list say of one column. */
export const judgeCaseColumns =
  (statuses: StatusIndex) =>
  (
    headers: readonly string[],
    context: FileContext,
    rows: readonly { readonly cells: readonly string[] }[],
  ) => {
    const saysStatus = hasStatusColumn(headers, rows, statuses);
    return (header: string, cells: readonly string[]): ColumnJudgement<CaseField> => {
      const kinds = valueKinds(cells, { statuses, ...context });
      const rest = {
        weigh: (field: CaseField) => valueFactor(field, kinds),
        byValues: byValues(header, kinds),
      };
      const instead = (found: readonly Candidate<CaseField>[]) => ({ ...rest, instead: found });
      if (asksSomething(header)) return instead(answersTo(header, kinds, statuses));
      const relation = relationOfHeader(header);
      if (relation !== undefined) {
        const namesNobody =
          kinds.count > 0 && (kinds.flags > 0.5 || kinds.numbers > 0.5 || kinds.dates > 0.5);
        return instead(
          namesNobody ? [] : one('relatedPeople', 0.9, `everybody in it is taken as "${relation}"`),
        );
      }
      const ended = statusEndedIn(header, statuses);
      if (ended !== undefined)
        return instead(
          ended === 'CIN' || !headers.some((other) => statusBegunIn(other, statuses) === ended)
            ? one('closedOn', 0.6, `the day on which ${ended} ended`)
            : [
                {
                  field: 'closedOn',
                  confidence: 0.3,
                  why: `another column says when ${ended} began; both are read together`,
                },
              ],
        );
      if (EXPECTED.test(headerWords(header).join(' ')) && hasBirthDate(headers))
        return instead([
          {
            field: 'dateOfBirth',
            confidence: 0.3,
            why: 'another column is the date of birth; this one is read where that is empty',
          },
        ]);
      const begun = statusBegunIn(header, statuses);
      const status = begun ?? statusOfHeader(header, statuses);
      if (begun !== undefined && saysStatus)
        return instead(one('openedOn', 0.6, 'a day; another column says which status it is'));
      if (
        status !== undefined &&
        (kinds.flags >= 0.8 || kinds.dates >= 0.8 || kinds.flagsOrDates >= 0.8 || kinds.count === 0)
      )
        return instead(one('statuses', 0.75, `a "yes" or a date in it is read as ${status}`));
      if (parseStatuses(header.replace(/[_]+/gu, ' '), statuses).codes.length > 1) {
        const listed = one('statuses', 0.9 * rest.weigh('statuses'), 'its header names statuses');
        return instead([...listed, ...rest.byValues].sort((a, b) => b.confidence - a.confidence));
      }
      if (isIdentifier(header))
        return instead(one('reference', 0.93 * rest.weigh('reference'), 'its header names an identifier'));
      if (isStaffName(header) && rest.weigh('worker') === 1)
        return instead(one('worker', 0.9, 'by its header'));
      return rest;
    };
  };
