import { readFileSync } from 'node:fs';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';
import type { DevelopmentDocument, Mark } from './development-set.ts';

const KINDS: Readonly<Record<string, string>> = {
  p: 'person',
  l: 'place',
  s: 'school',
  o: 'organisation',
  a: 'address',
  c: 'postcode',
  d: 'date',
  g: 'age',
  t: 'phone',
  e: 'email',
  n: 'nhs-number',
  r: 'reference',
  u: 'web',
};

/** A title or a word of kinship: masked with the name or not, it is neither right nor wrong. */
const TITLE =
  /\b(?:mr|mrs|ms|miss|dr|sir|sr|nurse|aunty|auntie|uncle|nan|nana|nanny|grandad|pappa|rebbetzin|hhj|dc|pc|ps|ds)\.?(?: (?=[\p{L}\u{E000}]))/giu;

/** Reads `{p=held by the record}`, `{p~not held}` and `{i~neither}`. */
export function parseBlindMarks(marked: string): {
  text: string;
  marks: Mark[];
  neutral: { start: number; end: number }[];
} {
  let text = '';
  let at = 0;
  const marks: Mark[] = [];
  const neutral: { start: number; end: number }[] = [];
  for (const match of marked.matchAll(/\{([a-z])([=~])([^{}]*)\}/g)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const start = text.length;
    text += match[3];
    const kind = KINDS[match[1]!];
    if (kind === undefined) neutral.push({ start, end: text.length });
    else marks.push({ start, end: text.length, kind, isRecordHeld: match[2] === '=' });
  }
  text += marked.slice(at);
  for (const title of text.matchAll(TITLE)) {
    neutral.push({ start: title.index, end: title.index + title[0].length });
  }
  return {
    text,
    neutral,
    marks: marks.map((mark) => {
      const title = neutral.find((one) => one.start === mark.start && one.end < mark.end);
      return title && mark.kind === 'person' ? { ...mark, start: title.end } : mark;
    }),
  };
}

function readPerson(value: string): { role: string; name: string; aliases: string[] } {
  const [head, ...aliases] = value.split('; aka ');
  const cut = head!.indexOf(': ');
  return { role: head!.slice(0, cut), name: head!.slice(cut + 2), aliases };
}

function readRecord(lines: readonly string[]): CaseRecord {
  const valuesOf = (field: string) =>
    lines.flatMap((line) => (line.startsWith(`${field}: `) ? [line.slice(field.length + 2)] : []));
  const [name, ...details] = (valuesOf('child')[0] ?? '').split('; ');
  const detailsOf = (word: string) =>
    details.flatMap((one) => (one.startsWith(`${word} `) ? [one.slice(word.length + 1)] : []));
  return {
    child: {
      names: [name ?? ''],
      aliases: detailsOf('aka'),
      dob: detailsOf('dob')[0] ?? null,
      nhsNumber: detailsOf('nhs')[0] ?? null,
    },
    related: valuesOf('rel')
      .map(readPerson)
      .map(({ role, ...rest }) => ({ relation: role, ...rest })),
    workers: valuesOf('worker').map(readPerson),
    school: valuesOf('school')[0]?.split('; aka ')[0] || null,
    addresses: valuesOf('address'),
    phones: valuesOf('phone'),
    otherPlaces: valuesOf('place'),
  };
}

/** Reads tests/fixtures/redaction/uk-blind.txt; twelve of the 32 are held out: only their totals are looked at. */
export function readBlindSet(): DevelopmentDocument[] {
  const source = readFileSync(new URL('../../../fixtures/redaction/uk-blind.txt', import.meta.url), 'utf8');
  return source
    .split(/^=== /m)
    .slice(1)
    .map((document) => {
      const [head, ...body] = document.split(/^---$/m);
      const [title, ...record] = head!.split('\n');
      const id = title!.trim();
      return {
        id,
        isHeldOut: [0, 3, 6].includes(Number(id.slice(1, 3)) % 8),
        record: readRecord(record),
        ...parseBlindMarks(body.join('---').trim()),
      };
    });
}
