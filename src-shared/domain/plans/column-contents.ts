import { beginsWithState, isBragWord, isStatusWord } from './brag-words.ts';
import type { ColumnRole } from './column-role.ts';
import { looksLikeDate } from './looks-like-date.ts';
import { looksLikeRef } from './looks-like-ref.ts';
import { cellOf, type SourceRow } from './plan-source.ts';
import type { TableHead } from './table-heads.ts';

/**
 * "Progress", "Q1", "Update" over nothing but states is a column of states, where no other heading names one.
 * Acceptance stays what it is: "Agreed" is said of a recommendation, not of how far it is.
 */
export function statesUnderOtherHeadings(
  head: TableHead,
  body: readonly SourceRow[],
  roles: Map<number, ColumnRole>,
  inferred: number[],
): void {
  if ([...roles.values()].some((role) => role === 'status')) return;
  const held = [...roles].flatMap(([column, role]) => {
    if (role !== 'comments' && role !== 'evidence' && role !== 'doneOn') return [];
    const label = head.labels[column] ?? '';
    if (/\b(?:comments?|notes?)\b/i.test(label)) return [];
    const texts = body
      .slice(0, 400)
      .map((row) => cellOf(row, column))
      .filter((text) => text !== '');
    const states = texts.filter((text) => saysState(text, /\b(?:status|rag|brag)\b/i.test(label))).length;
    if (texts.length > 0 && states >= texts.length * 0.8) return [{ column, texts: texts.length }];
    const begin = role === 'comments' && texts.length >= 3 ? texts.filter(beginsWithState).length : 0;
    return begin >= 3 && begin >= texts.length * 0.75 ? [{ column, texts: texts.length }] : [];
  });
  if (!held.some(({ texts }) => texts >= 2)) return;
  for (const { column } of held) {
    roles.set(column, 'status');
    inferred.push(column);
  }
}

/** The lists of a board are states where they are named so ("To do", "Doing", "Done") and nothing else is; else themes. */
export function settleBoardLists(body: readonly SourceRow[], roles: Map<number, ColumnRole>): void {
  for (const [column, role] of [...roles]) {
    if (role !== 'boardList') continue;
    const has = (other: ColumnRole) => [...roles.values()].includes(other);
    const texts = body.slice(0, 400).flatMap((row) => cellOf(row, column) || []);
    const states = texts.filter((text) => isStatusWord(text) || STAGE.test(text)).length;
    if (texts.length > 0 && states >= texts.length * 0.6 && !has('status')) roles.set(column, 'status');
    else if (states < texts.length * 0.6) roles.set(column, 'group');
    else roles.delete(column);
  }
}

/** Names of lists on boards that are stages of work. */
const STAGE =
  /^\W*(?:to[ -]?do|doing|done|backlog|ready|next up?|this (?:week|month|term)|waiting|testing|review(?:ing)?|in review|ideas|icebox|parked|awaiting .{1,30})\W*$/i;

function saysState(text: string, mayHaveNotes: boolean): boolean {
  if (isStatusWord(text) || /^[bragy]$/i.test(text)) return true;
  return mayHaveNotes && isStatusWord(text.split(/\s[-–—]\s|[:;,.(\n]/u)[0] ?? '');
}

/** What a column without a known heading is, from its contents alone. */
export function roleFromContents(
  column: number,
  head: TableHead,
  body: readonly SourceRow[],
  roles: ReadonlyMap<number, ColumnRole>,
): ColumnRole | undefined {
  const has = (role: ColumnRole) => [...roles.values()].includes(role);
  let [filled, brag, states, dates, refs, length] = [0, 0, 0, 0, 0, 0];
  for (const row of body.slice(0, 400)) {
    const text = cellOf(row, column);
    if (text === '') continue;
    filled += 1;
    length += text.length;
    if (isBragWord(text)) brag += 1;
    if (isStatusWord(text)) states += 1;
    if (looksLikeDate(text)) dates += 1;
    if (looksLikeRef(text)) refs += 1;
  }
  if (filled < 2) return undefined;
  if (!has('status') && brag >= filled * 0.6) return 'status';
  const isNamed = (head.labels[column] ?? '') !== '';
  if (isNamed) return undefined;
  if (!has('status') && states >= filled * 0.8) return 'status';
  if (!has('end') && dates >= filled * 0.7) return 'end';
  const firstText = Math.min(
    ...[...roles].filter(([, role]) => role === 'action' || role === 'ref').map(([at]) => at),
    Number.POSITIVE_INFINITY,
  );
  if (!has('ref') && refs >= filled * 0.8 && column <= firstText) return 'ref';
  if (!has('aim') && !has('finding') && !has('recommendation') && column < firstText && length / filled > 25)
    return 'aim';
  return undefined;
}
