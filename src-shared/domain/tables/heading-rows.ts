import { isAllLabels, knownHeadings } from './find-header-row.ts';
import { headerKey } from './header-words.ts';
import type { TableRow } from './table.ts';

/** Headings that may stand in two rows of the file, as one row of cells. */
export interface HeadingRows {
  readonly cells: readonly string[];
  /** How many rows after the header row belong to the headings. */
  readonly below: number;
  readonly note: string | null;
}

const joined = (above: readonly string[], below: readonly string[]): string[] =>
  Array.from({ length: Math.max(above.length, below.length) }, (_, column) =>
    [above[column] ?? '', below[column] ?? '']
      .map((cell) => cell.trim())
      .filter(Boolean)
      .join(' '),
  );

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;

/** Each title of several columns, over every column that it spans: up to the next title. */
function spread(titles: readonly string[], width: number): string[] {
  let title = '';
  return Array.from({ length: width }, (_, column) => {
    title = (titles[column] ?? '').trim() || title;
    return title;
  });
}

const SOMEBODY_ELSE =
  /\b(?:workers?|managers?|mothers?|fathers?|parents?|carers?|guardians?|siblings?|school|gp|iro|chair|professionals?|practitioners?|owners?|staff|advis[eo]rs?)\b/iu;
const PART_OF_A_PERSON =
  /^(?:(?:full |first |last |family |given |middle )?names?|forenames?|surname|dob|d\.o\.b\.?|date of birth|born|(?:tele)?phone|mobile|tel\.?|e-?mail|address|id|ref(?:erence)?|number|no\.?)$/iu;

/** Which headings are parts of somebody else: "Name" under the title "Worker" is the worker's name. */
const partsOfOthers = (header: readonly string[], titles: readonly string[]): boolean[] =>
  header.map(
    (cell, column) => SOMEBODY_ELSE.test(titles[column] ?? '') && PART_OF_A_PERSON.test(cell.trim()),
  );

/**
 * The headings of a table whose header row is at a place. Headings cut over two rows ("Case" above "Ref", "Date of" above
 * "Birth") become whole, and two columns of one heading ("Name", "Name") are told apart by the titles above them
 * ("Child", "Worker"), as is a part of somebody else.
 */
export function headingRows(raw: readonly TableRow[], at: number, known: ReadonlySet<string>): HeadingRows {
  const header = raw[at]?.cells ?? [];
  const stands = knownHeadings(header, known);
  const isNext = (one: TableRow | undefined, other: TableRow | undefined): boolean =>
    one !== undefined && other !== undefined && other.line === one.line + 1;
  const above = isNext(raw[at - 1], raw[at]) ? raw[at - 1]?.cells : undefined;
  const below = isNext(raw[at], raw[at + 1]) ? raw[at + 1]?.cells : undefined;
  const isPart = (other: readonly string[], whole: readonly string[]): boolean =>
    filled(other) >= 2 && isAllLabels(other) && knownHeadings(whole, known) > stands;
  if (below !== undefined && isPart(below, joined(header, below)) && !/\d/u.test(below.join('')))
    return {
      cells: joined(header, below),
      below: 1,
      note: 'The headings stand in two rows and were joined.',
    };
  if (above === undefined || filled(above) < 2 || !isAllLabels(above))
    return { cells: header, below: 0, note: null };
  if (isPart(above, joined(above, header)) && filled(above) >= filled(header) / 2)
    return {
      cells: joined(above, header),
      below: 0,
      note: 'The headings stand in two rows and were joined.',
    };
  const keys = header.map(headerKey);
  const isTwice = keys.map(
    (key, column) => key !== '' && keys.indexOf(key) !== keys.lastIndexOf(key) && column >= 0,
  );
  const titles = spread(above, header.length);
  const isOthers = filled(above) < filled(header) ? partsOfOthers(header, titles) : [];
  if (!isTwice.includes(true) && !isOthers.includes(true)) return { cells: header, below: 0, note: null };
  return {
    cells: header.map((cell, column) =>
      isTwice[column] || isOthers[column] ? `${titles[column] ?? ''} ${cell}`.trim() : cell,
    ),
    below: 0,
    note: 'Columns of the same heading, and of somebody else, are told apart by the titles above them.',
  };
}
