import type { Block, Document } from './document.ts';

/** A document without the columns that only workbooks and CSV have. */
export const onPaper = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map(withPaperColumns),
  })),
});

function withPaperColumns(block: Block): Block {
  if (block.kind !== 'table' || !block.columns.some(({ isOffPaper }) => isOffPaper)) return block;
  const isKept = (_: unknown, column: number) => block.columns[column]?.isOffPaper !== true;
  return {
    ...block,
    columns: block.columns.filter(isKept),
    rows: block.rows.map((row) => row.filter(isKept)),
  };
}
