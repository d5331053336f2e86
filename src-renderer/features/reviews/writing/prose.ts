/** A block of plain text as it is read: a paragraph, a list, or a quotation. */
export type ProseBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'quotation'; readonly text: string };

const LIST_LINE = /^\s*[-*•]\s+/;
const QUOTED_LINE = /^\s*>\s?/;

const kindOf = (line: string): ProseBlock['kind'] =>
  LIST_LINE.test(line) ? 'list' : QUOTED_LINE.test(line) ? 'quotation' : 'paragraph';

/** Reads plain text as blocks: "- " begins an item, "> " a quotation, an empty line a new block. No word is changed. */
export function readProse(text: string): ProseBlock[] {
  const blocks: { kind: ProseBlock['kind']; lines: string[] }[] = [];
  let isNew = true;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      isNew = true;
      continue;
    }
    const last = blocks.at(-1);
    const kind = kindOf(line);
    if (!isNew && last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
    isNew = false;
  }
  return blocks.map(({ kind, lines }): ProseBlock => {
    if (kind === 'list') return { kind, items: lines.map((line) => line.replace(LIST_LINE, '')) };
    if (kind === 'quotation')
      return { kind, text: lines.map((line) => line.replace(QUOTED_LINE, '')).join('\n') };
    return { kind, text: lines.join('\n') };
  });
}
