import { unzipSync } from 'fflate';
import type { CellMarks, PlanSource, PlanWarning, SourceRow } from '#shared/domain/plans/plan-source.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { UNPACKED_LIMIT_BYTES } from '../tables/limits.ts';
import { colourOfRgb } from './fill-colour.ts';
import { readWordBlocks, type WordBlock, type WordFacts } from './word-blocks.ts';
import type { WordCell } from './word-cells.ts';
import { commentsOf, headingStyles, listNumbers } from './word-parts.ts';

const PARTS = /^word\/(?:document|styles|comments|numbering)\.xml$/;

/** Reads the paragraphs and tables of a Word document, or returns undefined where the archive is no such document. */
export async function readWordRows(bytes: Uint8Array): Promise<PlanSource | undefined> {
  const parts = unpack(bytes);
  const document = parts?.get('word/document.xml');
  if (document === undefined) return undefined;
  const styles = parts?.get('word/styles.xml') ?? '';
  const { blocks, facts } = readWordBlocks(
    document,
    headingStyles(styles),
    listNumbers(parts?.get('word/numbering.xml') ?? ''),
  );
  const rows = rowsOf(blocks, commentsOf(parts?.get('word/comments.xml') ?? ''));
  return { parts: [{ name: null, isHidden: false, rows }], warnings: aboutDocument(facts) };
}

function unpack(bytes: Uint8Array): Map<string, string> | undefined {
  let unpacked = 0;
  let isWord = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name === 'word/document.xml') isWord = true;
        if (PARTS.test(name)) unpacked += originalSize;
        return false;
      },
    });
    if (!isWord) return undefined;
    if (unpacked > UNPACKED_LIMIT_BYTES)
      throw new TableProblem(
        'too-large',
        'The Word document unpacks to more than is read.',
        'Copy the plan into a document of its own.',
      );
    const files = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
    const decoder = new TextDecoder();
    return new Map(Object.entries(files).map(([name, part]) => [name, decoder.decode(part)]));
  } catch (error) {
    if (error instanceof TableProblem) throw error;
    if (!isWord) return undefined;
    throw new TableProblem(
      'damaged',
      'The Word document cannot be read; it is damaged.',
      'Open it in Word, save it again and import that.',
    );
  }
}

function aboutDocument({ deletions, insertions, hiddenTexts }: WordFacts): PlanWarning[] {
  return [
    ...(deletions + insertions > 0
      ? [
          {
            row: 0,
            kind: 'tracked-changes',
            text: `The document has tracked changes (${insertions} added, ${deletions} taken out). It was read as if all of them were accepted.`,
          },
        ]
      : []),
    ...(hiddenTexts > 0
      ? [
          {
            row: 0,
            kind: 'hidden-text',
            text: `The document has hidden text in ${hiddenTexts} places. It was taken.`,
          },
        ]
      : []),
  ];
}

/** One running number over paragraphs and table rows, as a document has no rows of its own. */
function rowsOf(blocks: readonly WordBlock[], comments: ReadonlyMap<string, string>): SourceRow[] {
  const rows: SourceRow[] = [];
  let row = 0;
  let table = 0;
  for (const block of blocks) {
    if (block.kind !== 'table') {
      row += 1;
      if (block.text !== '')
        rows.push({
          row,
          kind: block.kind,
          cells: [block.text],
          ...(block.level === undefined ? {} : { level: block.level }),
        });
      continue;
    }
    table += 1;
    let above: string[] = [];
    for (const cells of block.rows) {
      row += 1;
      const made = tableRow(row, table, cells, above, comments);
      above = [...made.cells];
      rows.push(made);
    }
  }
  return rows;
}

function tableRow(
  row: number,
  table: number,
  cells: readonly WordCell[],
  above: readonly string[],
  comments: ReadonlyMap<string, string>,
): SourceRow {
  const texts: string[] = [];
  const marks = new Map<number, CellMarks>();
  const fills = cells.map(({ fill }) => (fill === undefined ? undefined : colourOfRgb(fill)));
  for (const [index, cell] of cells.entries()) {
    const column = texts.length;
    const fill = fills[index];
    const comment = cell.commentIds.flatMap((id) => comments.get(id) ?? []).join('\n');
    const mark: CellMarks = {
      ...(cell.struck === undefined ? {} : { struck: cell.struck }),
      ...(cell.struck === 'part' ? { unstruck: cell.unstruck } : {}),
      ...(comment === '' ? {} : { comment }),
      ...(cell.isMergedDown ? { isMergedDown: true } : {}),
      ...(cell.across > 1 ? { across: cell.across } : {}),
      ...(fill !== undefined &&
      fills.filter((other) => other === fill).length <= Math.max(1, fills.length / 3)
        ? { fill }
        : {}),
    };
    if (Object.keys(mark).length > 0) marks.set(column, mark);
    texts.push(cell.isMergedDown ? (above[column] ?? '') : cell.text);
    for (let covered = 1; covered < cell.across; covered++) texts.push('');
  }
  return { row, kind: 'cells', table, cells: texts, ...(marks.size > 0 ? { marks } : {}) };
}
