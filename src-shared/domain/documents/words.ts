import { dateWords } from '../dates/date-words.ts';
import type { Block, Brag, Cell, Marking } from './document.ts';

const BRAG_WORDS: Readonly<Record<Brag, string>> = {
  blue: 'Blue: done',
  red: 'Red: off track',
  amber: 'Amber: at risk',
  green: 'Green: on track',
};

/** The marking as it stands on a page. */
export function markingWords(marking: Marking): string {
  return marking.kind === 'public' ? 'Public' : `Not for publication: ${marking.basis}`;
}

/** A cell as a person reads it. */
export function cellWords(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'date':
      return dateWords(cell.date);
    case 'grade':
      return cell.word;
    case 'brag':
      return BRAG_WORDS[cell.brag];
    case 'person':
      return cell.name;
  }
}

/** A cell as it stands on paper: a mark where it has one, else its words. */
export const cellOnPaper = (cell: Cell): string =>
  cell.kind === 'grade' && cell.mark !== undefined ? cell.mark : cellWords(cell);

/** Whether a column holds numbers alone, so that its head stands over them at the right. */
export function isOfNumbers(rows: readonly (readonly Cell[])[], column: number): boolean {
  return rows.length > 0 && rows.every((row) => row[column]?.kind === 'number');
}

/** "Rests on 12 recommendations, of which 8 of submitted reviews and 4 of reviews being written." */
export function restsOnWords(block: Extract<Block, { kind: 'rests-on' }>): string {
  const parts = block.ofWhich.map(({ count, what }) => `${count} ${what}`);
  const last = parts.pop();
  const ofWhich = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  return `Rests on ${block.count} ${block.what}${ofWhich ? `, of which ${ofWhich}` : ''}.`;
}

/** Whether a text begins in a script that runs from right to left. */
export function isRightToLeft(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text);
}
