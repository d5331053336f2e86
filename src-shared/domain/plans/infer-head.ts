import { isBragWord, isStatusWord } from './brag-words.ts';
import type { ColumnRole } from './column-role.ts';
import { looksLikeDate } from './looks-like-date.ts';
import { looksLikeRef } from './looks-like-ref.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';
import type { TableHead } from './table-heads.ts';

interface Profile {
  readonly filled: number;
  readonly brag: number;
  readonly states: number;
  readonly dates: number;
  readonly refs: number;
  readonly names: number;
  readonly meanLength: number;
  /** Cells of several words: what is to be done is no address and no name. */
  readonly sentences: number;
  /** The most words in one cell. */
  readonly words: number;
  /** Cells with a digit in them. */
  readonly numbers: number;
}

const INITIALS_OR_NAME =
  /^(?:\p{Lu}[\p{L}]{0,4}(?:\s*[/,;&]\s*\p{Lu}[\p{L}]{0,4})*|\p{Lu}\p{L}+ \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)$/u;

/** What stands in a column of dates where there is no date. */
const NO_DAY_YET = /^(?:on-?going|tbc|tba|immediate(?:ly)?|monthly|quarterly|termly|annual(?:ly)?|weekly)$/i;

/**
 * A heading row for a table that has none, from what its columns hold: a status or dates, and a column of sentences
 * that is what is to be done. Undefined where that cannot be told: a list is not made into a plan.
 */
export function inferHead(rows: readonly SourceRow[], isTable = false): TableHead | undefined {
  const body = rows.filter((row) => row.kind === 'cells' && filledColumns(row).length >= 3);
  const width = Math.max(0, ...body.map((row) => row.cells.length));
  if (body.length < (isTable ? 1 : 2) || width < 3) return undefined;
  if (hasForeignHead(body)) return undefined;
  const profiles = Array.from({ length: width }, (_, column) => profile(body, column));
  const roles: (ColumnRole | undefined)[] = new Array(width).fill(undefined);
  const isMost = (count: number, { filled }: Profile) =>
    filled >= Math.max(1, body.length * 0.3) && count >= filled * 0.7;
  for (const [column, its] of profiles.entries()) {
    if (!roles.includes('status') && (isMost(its.brag, its) || (isMost(its.states, its) && column > 0)))
      roles[column] = 'status';
    else if (isMost(its.dates, its))
      roles[column] = roles.includes('end') ? undefined : roles.includes('start') ? 'end' : 'start';
    else if (!roles.includes('ref') && column <= 2 && isMost(its.refs, its)) roles[column] = 'ref';
    else if (isMost(its.names, its) && its.meanLength < 25)
      roles[column] = roles.includes('lead')
        ? roles.includes('seniorLead')
          ? undefined
          : 'seniorLead'
        : 'lead';
  }
  const dates = roles.filter((role) => role === 'start' || role === 'end');
  if (dates.length === 1) roles[roles.indexOf('start')] = 'end';
  const ref = roles.indexOf('ref');
  const texts = [...profiles.entries()]
    .filter(
      ([column, its]) =>
        roles[column] === undefined &&
        its.meanLength >= 18 &&
        its.sentences >= its.filled * 0.6 &&
        its.filled >= body.length * 0.3,
    )
    .map(([column]) => column);
  const action = texts.find((column) => column > ref) ?? texts[0];
  if (action !== undefined && !roles.includes('lead')) {
    // "Team manager", "Social workers": a role is no name, and as short as one.
    const lead = profiles.findIndex(
      (its, column) =>
        column > action &&
        roles[column] === undefined &&
        !texts.includes(column) &&
        its.filled >= body.length * 0.6 &&
        its.words <= 4 &&
        its.states < its.filled * 0.3 &&
        its.numbers === 0,
    );
    if (lead >= 0) roles[lead] = 'lead';
  }
  if (
    action === undefined ||
    !(roles.includes('status') || (roles.includes('end') && (ref >= 0 || roles.includes('lead'))))
  )
    return undefined;
  roles[action] = 'action';
  for (const column of texts) {
    if (column === action) continue;
    if (column < action) roles[column] = roles.includes('aim') ? undefined : 'aim';
    else if (
      !roles.includes('measure') &&
      column < (roles.includes('status') ? roles.indexOf('status') : width)
    )
      roles[column] = 'measure';
    else roles[column] = 'comments';
  }
  const guesses = roles.map((role) => (role ? ({ role, weight: 1 } as const) : undefined));
  return { at: 0, depth: 0, row: body[0]?.row ?? 0, labels: roles.map(() => ''), guesses };
}

function profile(body: readonly SourceRow[], column: number): Profile {
  let [filled, brag, states, dates, refs, names, sentences, length] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [words, numbers] = [0, 0];
  for (const row of body.slice(0, 300)) {
    const text = cellOf(row, column).trim();
    if (text === '') continue;
    filled += 1;
    length += text.length;
    words = Math.max(words, text.split(/\s+/).length);
    if (/\d/.test(text)) numbers += 1;
    if (text.split(/\s+/).length >= 3) sentences += 1;
    if (isBragWord(text)) brag += 1;
    if (isStatusWord(text) && !/^(?:\d|yes|no|y$|n$|x$)/i.test(text)) states += 1;
    if (looksLikeDate(text) || NO_DAY_YET.test(text)) dates += 1;
    if (looksLikeRef(text) && !looksLikeDate(text)) refs += 1;
    if (text.length <= 40 && INITIALS_OR_NAME.test(text) && !isStatusWord(text)) names += 1;
  }
  return {
    filled,
    brag,
    states,
    dates,
    refs,
    names,
    sentences,
    words,
    numbers,
    meanLength: filled === 0 ? 0 : length / filled,
  };
}

/** Headings of another kind: a first row of labels over columns of dates, states or numbers. */
function hasForeignHead(body: readonly SourceRow[]): boolean {
  const [first, ...rest] = body;
  if (!first || rest.length === 0) return false;
  const filled = filledColumns(first);
  const isLabel = (text: string) =>
    text.length <= 60 && !/^\W*\d/.test(text) && !looksLikeDate(text) && !isBragWord(text);
  if (!filled.every((column) => isLabel(cellOf(first, column)))) return false;
  return filled.some((column) => {
    const its = profile(rest, column);
    const isTyped = (count: number) => its.filled > 0 && count >= its.filled * 0.6;
    const numbers = rest
      .slice(0, 300)
      .filter((row) => /^[\d.,%£$ -]+$/.test(cellOf(row, column)) && cellOf(row, column) !== '').length;
    return (
      isTyped(its.brag) || isTyped(its.dates) || isTyped(its.refs) || isTyped(numbers) || isTyped(its.states)
    );
  });
}
