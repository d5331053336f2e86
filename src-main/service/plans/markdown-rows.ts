import type { CellMarks, SourceRow } from '#shared/domain/plans/plan-source.ts';

const DIVIDER = /^\s*\|?\s*(?::?-{2,}:?|:-:?|-:)\s*(?:\|\s*(?::?-+:?)\s*)*\|?\s*$/;
const LINKS = /!?\[([^\][]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g;

/** Whether a text has a table of Markdown: a line of cells over a line of dashes. */
export function isMarkdown(text: string): boolean {
  const lines = text.slice(0, 400_000).split(/\r\n|\r|\n/);
  return lines.some(
    (line, at) => at > 0 && DIVIDER.test(line) && line.includes('|') && (lines[at - 1] ?? '').includes('|'),
  );
}

/** The headings, lines, list items and table rows of a Markdown text, each with its line. */
export function markdownRows(text: string): SourceRow[] {
  const lines = text.split(/\r\n|\r|\n/);
  const rows: SourceRow[] = [];
  let table = 0;
  let isInTable = false;
  let isCode = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const row = at + 1;
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    if (isCode || /^\s*(?:```|~~~)/.test(line)) continue;
    const isRow =
      line.includes('|') && (/^\s*\|/.test(line) || isInTable || DIVIDER.test(lines[at + 1] ?? ''));
    if (isRow && !(DIVIDER.test(line) && isInTable)) {
      if (!isInTable) table += 1;
      isInTable = true;
      rows.push(tableRow(row, line, table));
      continue;
    }
    if (isRow) continue;
    isInTable = false;
    const other = lineRow(row, line, lines[at + 1]);
    if (other) rows.push(other);
  }
  return rows;
}

function tableRow(row: number, line: string, table: number): SourceRow {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const marks = new Map<number, CellMarks>();
  const cells = inner.split(/(?<!\\)\|/).map((cell, column) => {
    const written = cell.replace(/\\\|/g, '|').trim();
    const struck = /^~~[\s\S]+~~$/.test(written) ? 'all' : written.includes('~~') ? 'part' : undefined;
    const unstruck = struck === 'part' ? inline(written.replace(/~~[^~]*~~/g, ' ')) : '';
    if (struck) marks.set(column, { struck, ...(unstruck === '' ? {} : { unstruck }) });
    return inline(written);
  });
  return { row, kind: 'cells', table, cells, ...(marks.size > 0 ? { marks } : {}) };
}

function lineRow(row: number, line: string, next: string | undefined): SourceRow | undefined {
  const bare = line.trim();
  if (bare === '' || /^(?:[-*_]\s*){3,}$/.test(bare) || /^=+$/.test(bare) || bare.startsWith('<!--'))
    return undefined;
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(bare);
  if (heading)
    return { row, kind: 'heading', level: heading[1]?.length ?? 1, cells: [inline(heading[2] ?? '')] };
  if (/^=+\s*$/.test(next ?? '')) return { row, kind: 'heading', level: 1, cells: [inline(bare)] };
  if (/^-{3,}\s*$/.test(next ?? '') && !bare.includes('|'))
    return { row, kind: 'heading', level: 2, cells: [inline(bare)] };
  const bullet = /^(?:[-*+]\s+)?(.*)$/.exec(bare);
  if (bullet && /^(?:[-*+]|\d{1,3}[.)])\s/.test(bare))
    return { row, kind: 'bullet', cells: [inline(bullet[1] ?? '')] };
  if (/^\*\*[^*]{3,120}\*\*:?$/.test(bare)) return { row, kind: 'heading', level: 6, cells: [inline(bare)] };
  return { row, kind: 'text', cells: [inline(bare.replace(/^>\s?/, ''))] };
}

/** What stands in a cell without the signs for links, code and struck text; bold stays, as it parts a title from its rest. */
function inline(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(LINKS, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/~~/g, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
