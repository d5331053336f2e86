import { parseDate } from '../dates/parse-date.ts';
import { headerWords } from '../tables/header-words.ts';
import { tidy } from '../text/tidy.ts';
import type { RelatedPerson } from './case-draft.ts';
import { takeOtherNames } from './parse-names.ts';

const kin =
  'mother|father|mum|mummy|mam|dad|daddy|parents?|step-?\\s?mother|step-?\\s?father|step-?\\s?mum|step-?\\s?dad|siblings?|brothers?|sisters?|' +
  'half-?\\s?(?:brother|sister|sibling)s?|step-?\\s?(?:brother|sister|sibling)s?|twin|grand-?\\s?(?:mother|father|parent|mum|dad)s?|nan|nana|granny|gran|grandad|granddad|' +
  'aunt|auntie|aunty|uncle|cousins?|(?:foster |kinship |main |primary )?carers?|guardians?|special guardian|partner|husband|wife|son|daughter|child|children|friend|neighbour|' +
  'household members?|next of kin|significant other|birth mother|birth father';
const relationWord = new RegExp(
  String.raw`^(?:(?:maternal|paternal|birth|adoptive|foster|biological|younger|older|elder|eldest|half|step|great|late)[\s-]+)*(?:${kin})(?:'s (?:partner|husband|wife))?$`,
  'iu',
);

/** Whether the words say how somebody is related ("Maternal aunt", "Foster carer"). */
export const isRelation = (text: string): boolean => relationWord.test(tidy(text));

const collective = new Set([
  'relatedpeople',
  'relationships',
  'family',
  'familymembers',
  'contacts',
  'others',
]);

/**
 * The relation that everybody in a column has ("Mother's name" is Mother); undefined for a general column.
 */
export function relationOfHeader(header: string): string | undefined {
  const words = headerWords(header).filter(
    (word) => !['name', 'names', 'full', 'details', 'of', 'child', 's'].includes(word) && !/^\d$/u.test(word),
  );
  if (words.length === 0 || collective.has(words.join(''))) return undefined;
  const phrase = words
    .join(' ')
    .replace(/^siblings$/u, 'sibling')
    .replace(/^carers$/u, 'carer');
  if (!isRelation(phrase) || /^(?:parents?|household|significant|next)\b/u.test(phrase)) return undefined;
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

export interface RelatedPeopleOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The relation of everybody in the cell, where the column says it. */
  readonly relation?: string | undefined;
}

export interface ParsedRelatedPeople {
  readonly people: readonly RelatedPerson[];
  /** Pieces in which no name was found, as written. */
  readonly unread: readonly string[];
}

const phone = /(?:\+44\s?(?:\(0\))?|\b0)\d(?:[\s-]?\d){7,10}\b/u;
const birthWords = /\b(?:d\.?\s?o\.?\s?b\.?|born|date of birth|b\.)[\s:]*/iu;
const dateLike =
  /\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\s+\d{4})\b/iu;

function readPerson(piece: string, options: RelatedPeopleOptions): RelatedPerson | undefined {
  let text = tidy(piece);
  let relation = options.relation ?? '';
  const before = /^([^:=]{2,40}?)\s*(?::|=|\s[-–]\s)\s*(.+)$/u.exec(text);
  const label = before?.[1]?.trim() ?? '';
  if (
    before &&
    (isRelation(label) || (/[:=]/u.test(text) && !/\d/u.test(label) && !birthWords.test(label)))
  ) {
    relation = label;
    text = before[2] ?? '';
  }
  let number: string | undefined;
  text = text.replace(phone, (found) => {
    number = tidy(found);
    return '';
  });
  let dateOfBirth: string | undefined;
  const written = dateLike.exec(text)?.[0];
  if (written) {
    const parsed = parseDate(written, { today: options.today });
    if (parsed.ok) {
      dateOfBirth = parsed.date;
      text = text.replace(written, '').replace(birthWords, '');
    }
  }
  text = text.replace(/\b(?:tel|phone|mob|mobile|t|m)\b\.?[\s:]*(?=[),;]|$)/giu, '');
  text = text.replace(/\(([^()]*)\)/gu, (whole, inside: string) => {
    const words = inside.split(',').map(tidy).filter(Boolean);
    const found = words.find(isRelation);
    if (found !== undefined && relation === '') relation = found;
    const rest = words.filter((word) => word !== found);
    return rest.length === 0 ? '' : rest.length === words.length ? whole : ` (${rest.join(', ')})`;
  });
  let name = tidy(text.replace(/[\s,;:–-]+$/u, '').replace(/^[\s,;:–-]+/u, ''));
  if (relation === '') {
    const spoken = leadingRelation(name) ?? trailingRelation(name);
    if (spoken) ({ relation, name } = spoken);
  }
  const also = takeOtherNames(name);
  if (/\p{L}/u.test(also.name)) name = also.name;
  if (!/\p{L}/u.test(name) || isNobody(name)) return undefined;
  return {
    relation,
    name,
    ...(also.otherNames.length > 0 && name === also.name ? { otherNames: also.otherNames } : {}),
    ...(number ? { phone: number } : {}),
    ...(dateOfBirth ? { dateOfBirth } : {}),
  };
}

const isNobody = (name: string): boolean =>
  /^(?:n\/?a|n\/?k|none|nil|unknown|not known|not recorded|null|tbc)$/iu.test(name) || isRelation(name);

function leadingRelation(name: string): { relation: string; name: string } | undefined {
  const words = name.split(' ');
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const start = words.slice(0, count).join(' ');
    if (isRelation(start)) return { relation: start, name: words.slice(count).join(' ') };
  }
  return undefined;
}

function trailingRelation(name: string): { relation: string; name: string } | undefined {
  const parts = /^(.+?)(?:,|\s[-–])\s*([^,–-]+)$/u.exec(name);
  const relation = parts?.[2]?.trim();
  const rest = parts?.[1];
  return relation && rest && isRelation(relation) ? { relation, name: rest.trim() } : undefined;
}

/** Cuts at commas only where each piece is somebody by itself; "Doe, Jane" stays whole. */
function splitAtCommas(piece: string, relation: string | undefined): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < piece.length; at++) {
    const character = piece[at];
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    if (character === ',' && depth === 0) {
      parts.push(piece.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(piece.slice(start));
  const saysRelation = (part: string) => {
    const label = /^([^:=–-]{2,40}?)\s*(?::|=|\s[-–]\s)/u.exec(part.trim())?.[1];
    const inside = /\(([^()]*)\)/u.exec(part)?.[1] ?? '';
    return (label !== undefined && isRelation(label)) || inside.split(',').some(isRelation);
  };
  if (parts.length > 1 && parts.every(saysRelation)) return parts;
  const isWholeName = (part: string) => {
    const words = partedBySpaces(part.replace(/\(.*$/su, ''));
    return words.length >= 2 && words.length <= 4 && words.every((word) => nameWord.test(word));
  };
  return relation !== undefined && parts.length > 1 && parts.every(isWholeName) ? parts : [piece];
}

const nameWord = /^\p{L}[\p{L}'’.-]*$/u;
const partedBySpaces = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** "Tom and Amy Doe" is Tom Doe and Amy Doe. */
function splitAtAnd(piece: string): readonly string[] {
  const parts = piece.split(/\s(?:and|&)\s/iu).map(partedBySpaces);
  const areNames = parts.every((words) => words.length <= 4 && words.every((word) => nameWord.test(word)));
  if (parts.length < 2 || !areNames) return [piece];
  const surname = (parts.at(-1) ?? []).slice(1).at(-1);
  if (surname === undefined && parts.some((words) => words.length < 2)) return [piece];
  return parts.map((words) => (words.length > 1 ? words.join(' ') : `${words[0]} ${surname}`));
}

/**
 * Reads "Mother: Jane Doe; Father: John Doe (07700 900123)", "Sibling - Tom Doe", "Tom Doe (brother, dob 1/2/2012)".
 * Phone numbers and dates of birth are taken out of the name; what is left in brackets stays in it.
 */
export function parseRelatedPeople(text: string, options: RelatedPeopleOptions): ParsedRelatedPeople {
  const people: RelatedPerson[] = [];
  const unread: string[] = [];
  for (const line of text.split(/[;|\n\r]+/u)) {
    for (const part of splitAtCommas(line, options.relation)) {
      if (tidy(part) === '' || isNobody(tidy(part))) continue;
      const label = /^([^:=]{2,40}?)\s*(?::|=|\s[-–]\s)\s*(.+)$/u.exec(tidy(part));
      const isLabelled = label?.[1] !== undefined && isRelation(label[1]);
      const relation = isLabelled ? label?.[1]?.trim() : options.relation;
      const names = relation === undefined ? [part] : splitAtAnd(isLabelled ? (label?.[2] ?? '') : part);
      for (const name of names) {
        const person = readPerson(name, { ...options, relation });
        if (person) people.push(person);
        else unread.push(tidy(part));
      }
    }
  }
  return { people, unread };
}
