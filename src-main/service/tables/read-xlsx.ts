import { findHeaderRow, knownHeadings } from '#shared/domain/tables/find-header-row.ts';
import { type Table, TableProblem } from '#shared/domain/tables/table.ts';
import { ROW_LIMIT, SHEET_LIMIT_CHARACTERS } from './limits.ts';
import { makeTable, type RawRow } from './make-table.ts';
import { numberFormats } from './number-formats.ts';
import { type SheetRows, sharedStrings, sheetRows } from './sheet-rows.ts';
import { factsOf, type SheetFacts } from './workbook-facts.ts';
import { workbookParts } from './workbook-parts.ts';

export interface ReadXlsxOptions {
  readonly knownHeaders?: ReadonlySet<string>;
  readonly sheet?: string | undefined;
  /** Whether rows that the workbook hides stay out; they are read unless a person says so. */
  readonly leavesOutHidden?: boolean | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

interface FilledSheet extends SheetRows {
  readonly facts: SheetFacts;
  readonly filled: number;
  /** How many headings of such a list its heading row has. */
  readonly known: number;
  readonly wasInFront: boolean;
}

const rowsOfHeading = 30;

const countFilled = ({ rows }: SheetRows): number =>
  rows.reduce((total, { cells }) => total + cells.filter((cell) => cell !== '').length, 0);

function knownIn({ rows }: SheetRows, known: ReadonlySet<string>): number {
  const top = rows.slice(0, rowsOfHeading).map(({ cells }) => cells);
  const at = findHeaderRow(top, known);
  return at === undefined ? 0 : knownHeadings(top[at] ?? [], known);
}

/** Names of sheets that hold what is over, or no list at all. */
const putAway =
  /\b(?:closed|closures?|ended|ceased|archived?|old|previous|past|histor(?:y|ic|ical)|former|deleted|removed|inactive|back ?up|copy|discharged|codes?|look ?ups?|lists? of|validation|reference data|drop ?downs?|guidance|instructions?|read ?me|notes|summary|pivot|dashboard|totals?|template|example)\b/iu;

/** From 0: how well a sheet fits, in the order in which it counts. */
function chooseSheet(sheets: readonly FilledSheet[], wanted: string | undefined): FilledSheet {
  if (wanted !== undefined) {
    const found = sheets.find(({ facts }) => facts.name === wanted);
    if (found) return found;
    const names = sheets.map(({ facts }) => `"${facts.name}"`).join(', ');
    throw new TableProblem(
      'no-such-sheet',
      `The workbook has no sheet "${wanted}".`,
      `Choose one of ${names}.`,
    );
  }
  const filled = sheets.filter((sheet) => sheet.filled > 0);
  const shown = filled.filter(({ facts }) => !facts.isHidden);
  const able = shown.length > 0 ? shown : filled;
  const most = Math.max(0, ...able.map(({ known }) => known));
  const likely = most < 2 ? able : able.filter(({ known }) => known >= 2 && known >= most * 0.6);
  const isPutAway = ({ facts }: FilledSheet) => putAway.test(facts.name.replace(/[_\-.]+/gu, ' '));
  const best = [...likely].sort(
    (a, b) =>
      Number(isPutAway(a)) - Number(isPutAway(b)) ||
      (most < 2 ? 0 : Number(b.wasInFront) - Number(a.wasInFront)) ||
      b.filled - a.filled,
  )[0];
  const chosen = best ?? sheets.find(({ facts }) => !facts.isHidden) ?? sheets[0];
  if (!chosen)
    throw new TableProblem('empty', 'The workbook has no sheet with cells.', 'Choose another file.');
  return chosen;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const some = (items: readonly (string | number)[], most = 5): string =>
  `${items.slice(0, most).join(', ')}${items.length > most ? ' ...' : ''}`;

function onHiddenRows(chosen: FilledSheet, leftOut: boolean): string[] {
  const hidden = chosen.rows.filter(({ isHidden }) => isHidden).map(({ line }) => line);
  if (hidden.length === 0) return [];
  const one = hidden.length === 1;
  const why = chosen.hasFilter ? 'A filter hides' : 'The workbook hides';
  return [
    `${why} ${one ? 'one row' : `${hidden.length} rows`} of this sheet (row ${some(hidden)}). ${
      leftOut
        ? `${one ? 'It was' : 'They were'} left out.`
        : `${one ? 'It was' : 'They were'} read all the same; leave hidden rows out if they are not meant.`
    }`,
  ];
}

function notesOn(chosen: FilledSheet, sheets: readonly FilledSheet[], isAsked: boolean): string[] {
  const { name, merged, isHidden, withoutValue } = chosen.facts;
  const others = sheets.filter(({ facts }) => facts.name !== name);
  const hidden = others.filter(({ facts }) => facts.isHidden).map(({ facts }) => facts.name);
  const alike = others.filter(
    ({ known, facts }) => known >= 2 && known >= chosen.known * 0.6 && !facts.isHidden,
  );
  return [
    ...(others.length === 0 || isAsked
      ? []
      : [
          `The workbook has ${sheets.length} sheets; "${name}" was read. Choose another sheet if it is not the list that you mean.`,
        ]),
    ...(alike.length === 0 || isAsked
      ? []
      : [
          `${quoted(alike.map(({ facts }) => facts.name))} ${alike.length === 1 ? 'has' : 'have'} such headings too; each sheet is imported by itself.`,
        ]),
    ...(hidden.length === 0
      ? []
      : [`Hidden: ${quoted(hidden)}. A hidden sheet is read only when you choose it.`]),
    ...(isHidden ? [`The sheet "${name}" is hidden in the workbook.`] : []),
    ...(withoutValue.length === 0
      ? []
      : [
          `${withoutValue.length === 1 ? 'A formula has' : `${withoutValue.length} formulas have`} no result in the file or an error (${some(withoutValue)}): such a cell counts as empty. Open the workbook in Excel and save it to have the results.`,
        ]),
    ...(merged.length === 0
      ? []
      : [
          `${merged.length === 1 ? 'A range of merged cells' : `${merged.length} ranges of merged cells`} (${some(merged, 3)}): the value counts for the first cell only, the others are empty.`,
        ]),
  ];
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

const tooLarge = (happened: string, next: string): TableProblem =>
  new TableProblem('too-large', happened, next);

/**
 * Reads one sheet of a workbook: the one asked for, or the one that looks most like a list that is in use.
 * Of a formula its stored result is taken; a merged range has its value in its first cell only.
 * @throws TableProblem when nothing of the file can be read.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadXlsxOptions = {}): Promise<Table> {
  const parts = workbookParts(bytes);
  const facts = factsOf(parts);
  await nextTurn();
  const known = options.knownHeaders ?? new Set<string>();
  const context = {
    strings: sharedStrings(parts.sharedStrings),
    formats: numberFormats(parts.styles),
    dateSystem: parts.dateSystem,
  };
  const sheets: FilledSheet[] = [];
  for (const [place, { xml }] of parts.sheets.entries()) {
    const sheetFacts = facts.sheets[place];
    if (!sheetFacts) continue;
    const read = sheetRows(xml, context);
    sheets.push({
      ...read,
      facts: sheetFacts,
      filled: countFilled(read),
      known: knownIn(read, known),
      wasInFront: place === parts.activeSheet,
    });
    await nextTurn();
  }
  const chosen = chooseSheet(sheets, options.sheet);
  const { name } = chosen.facts;
  if (chosen.lastLine > ROW_LIMIT)
    throw tooLarge(
      `The sheet "${name}" has more than ${ROW_LIMIT.toLocaleString('en-GB')} rows.`,
      'Export the open cases only, or import the list in parts.',
    );
  const raw: RawRow[] = [];
  let characters = 0;
  let before = 0;
  for (const [index, { line, cells, isHidden }] of chosen.rows.entries()) {
    if (index % 1_000 === 0) {
      options.onProgress?.(line, chosen.lastLine);
      await nextTurn();
    }
    for (const cell of cells) characters += cell.length;
    if (characters > SHEET_LIMIT_CHARACTERS)
      throw tooLarge(
        `The sheet "${name}" holds more than ${SHEET_LIMIT_CHARACTERS / 1024 / 1024} million characters, which is more than is read.`,
        'Copy the columns that you need into a new workbook.',
      );
    if (!(isHidden && options.leavesOutHidden)) raw.push({ line, cells, isAfterGap: line > before + 1 });
    before = line;
  }
  options.onProgress?.(chosen.lastLine, chosen.lastLine);
  return makeTable(known, {
    kind: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: sheets.map((sheet) => sheet.facts.name),
    sheet: name,
    hiddenRows: chosen.rows.filter(({ isHidden }) => isHidden).length,
    dateSystem: facts.dateSystem,
    raw,
    refused: [],
    notes: [
      ...notesOn(chosen, sheets, options.sheet !== undefined),
      ...onHiddenRows(chosen, options.leavesOutHidden ?? false),
    ],
  });
}
