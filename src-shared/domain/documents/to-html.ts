import { assertNever } from '../assert-never.ts';
import type { Block, Cell, Column, Document, Section } from './document.ts';
import { cellOnPaper, cellWords, isOfNumbers, isRightToLeft, markingWords, restsOnWords } from './words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it: nothing in it can become markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Paragraphs where there are blank lines, line breaks where there are single ones. */
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim())
    .map((part) => `<p${direction(part)}>${lines(part.trim())}</p>`)
    .join('');

const lines = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

const direction = (text: string): string => (isRightToLeft(text) ? ' dir="rtl"' : '');

/** How many numbered paragraphs came before. */
interface Counter {
  numbered: number;
}

function blockToHtml(block: Block, counter: Counter): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return paragraphs(block.text);
    case 'numbered': {
      const start = counter.numbered + 1;
      counter.numbered += block.paragraphs.length;
      const items = block.paragraphs.map((text) => `<li${direction(text)}>${lines(text)}</li>`);
      return `<ol start="${start}">${items.join('')}</ol>`;
    }
    case 'rests-on':
      return `<p class="rests-on">${escapeHtml(restsOnWords(block))}</p>`;
    case 'code':
      return `<ol class="code">${block.groups.map((group) => `<li>${escapeHtml(group)}</li>`).join('')}</ol>`;
    case 'quotation':
      return `<figure><blockquote>${paragraphs(block.text)}</blockquote>${block.source ? `<figcaption>${escapeHtml(block.source)}</figcaption>` : ''}</figure>`;
    case 'answer':
      return `<section class="answer"><h4>${escapeHtml(block.question)}</h4>${paragraphs(block.text)}</section>`;
    case 'lines-to-fill':
      return `<section class="to-fill">${block.labels.map((label) => `<p><span>${escapeHtml(label)}</span><span class="line"></span></p>`).join('')}</section>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.facts.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;
    case 'table': {
      const head = block.columns
        .map(
          (column, index) =>
            `<th scope="col"${isOfNumbers(block.rows, index) ? ' class="number"' : ''}>${escapeHtml(column.head)}</th>`,
        )
        .join('');
      const rows = block.rows.map((row) => `<tr>${row.map(cellToHtml).join('')}</tr>`);
      return `<table${block.columns.length >= WIDE_FROM ? ' class="wide"' : ''}><caption${block.isHeaded ? ' class="unseen"' : ''}>${escapeHtml(block.caption)}</caption>${widths(block.columns)}<thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
    case 'choice':
      return `<section class="choice"><p><strong>${escapeHtml(block.question)}</strong></p><p>${block.options
        .map((option) => `<span class="option"><span class="box"></span> ${escapeHtml(option)}</span>`)
        .join(' ')}</p>${'<div class="line"></div>'.repeat(block.lines)}</section>`;
    case 'page-break':
      return '<div class="page-break"></div>';
    default:
      return assertNever(block);
  }
}

function cellToHtml(cell: Cell, index: number): string {
  const words = cellWords(cell);
  const kind =
    cell.kind === 'text' ? '' : ` class="${cell.kind}${cell.kind === 'brag' ? ` ${cell.brag}` : ''}"`;
  const tag = index === 0 ? 'th' : 'td';
  const shown = cellOnPaper(cell);
  // A mark says nothing aloud: the word stands beside it for a screen reader.
  const label = shown === words ? '' : ` aria-label="${escapeHtml(words)}"`;
  return `<${tag}${index === 0 ? ' scope="row"' : ''}${kind}${label}${direction(shown)}>${lines(shown)}</${tag}>`;
}

/** As many columns want every one of them to keep to its width. */
const WIDE_FROM = 9;

/** The widths in per cent, where the columns have any. */
function widths(columns: readonly Column[]): string {
  if (columns.every(({ width }) => width === undefined)) return '';
  const total = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  const cols = columns.map(({ width = 1 }) => `<col style="width: ${((width / total) * 100).toFixed(1)}%">`);
  return `<colgroup>${cols.join('')}</colgroup>`;
}

function sectionToHtml(section: Section, index: number, title: string, counter: Counter): string {
  const marking = `<p class="marking">${escapeHtml(markingWords(section.marking))}</p>`;
  const blocks = section.blocks.map((block) => blockToHtml(block, counter)).join('\n');
  const body =
    section.runningHead === undefined ? `${marking}\n${blocks}` : underRunningHead(section, blocks);
  return index === 0
    ? `<h1>${escapeHtml(title)}</h1>${body}`
    : `<div class="part" style="page: part-${index}">${body}\n</div>`;
}

/**
 * A part whose head stands on each of its pages: the head of a table is the one thing that every browser prints again
 * (boxes in the margin of a page came with Chromium 131).
 */
function underRunningHead({ marking, runningHead = '' }: Section, blocks: string): string {
  const head = `<p class="running-head"><span>${escapeHtml(markingWords(marking))}</span><strong>${escapeHtml(runningHead)}</strong></p>`;
  return `<table class="running" role="presentation"><thead><tr><td>${head}</td></tr></thead><tbody><tr><td>${blocks}</td></tr></tbody></table>`;
}

const PAGE_MARGIN =
  'font: 8.5pt "Plumbline Figures", "Atkinson Hyperlegible", "Plumbline Scripts", "Segoe UI", Arial, sans-serif; color: #55524c;';

/**
 * The pages of a section: their size, its marking above, "2 / 7" below (no word: a child may be called Page, and what
 * leaves is scanned). The first section's hold for the others, too.
 */
function pageRule({ marking, isLandscape, runningHead }: Section, index: number): string {
  const name = index === 0 ? '' : `part-${index} `;
  const size = isLandscape ? 'A4 landscape' : 'A4';
  return `
  @page ${name}{ size: ${size}; margin: 20mm 18mm 22mm; @top-left { ${PAGE_MARGIN} width: 100%; content: ${runningHead === undefined ? cssText(markingWords(marking)) : 'none'}; } @bottom-right { ${PAGE_MARGIN} content: counter(page) " / " counter(pages); } }`;
}

/** A text as CSS holds it, in a page of HTML: neither can be left from within. */
const cssText = (text: string): string =>
  `"${text.replace(/["\\<>&\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

// Figures of one width are for the screen alone: Chromium's PDF keeps no text behind them, so nobody could search for a
// number of a table, copy it or have it read aloud.
const STYLE = `
  body { font: 10.5pt/1.5 "Plumbline Figures", "Atkinson Hyperlegible", "Plumbline Scripts", "Segoe UI", Arial, sans-serif; color: #1c1b19; margin: 0; }
  h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 5mm; } h2 { font-size: 14pt; margin: 8mm 0 2mm; border-bottom: 0.3mm solid #9a958c; padding-bottom: 1mm; }
  h3 { font-size: 11.5pt; margin: 5mm 0 1mm; } h1, h2, h3 { break-after: avoid; } p { margin: 0 0 2.5mm; orphans: 3; widows: 3; }
  figure { margin: 2mm 0 4mm; padding-left: 4mm; border-left: 1mm solid #56717a; break-inside: avoid; } blockquote { margin: 0; font-style: italic; } figcaption { font-size: 9pt; color: #55524c; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0 0 4mm; break-inside: avoid; break-after: avoid; } dt { font-weight: bold; } dd { margin: 0; }
  table { border-collapse: collapse; width: 100%; margin: 3mm 0 5mm; font-size: 9.5pt; } caption { text-align: left; font-weight: bold; padding-bottom: 1mm; } caption.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  th, td { border: 0.2mm solid #b9b4aa; padding: 1.2mm 2mm; text-align: left; vertical-align: top; } thead th { background: #efece6; } tr { break-inside: avoid; }
  table.wide { table-layout: fixed; font-size: 8pt; } .wide th, .wide td { padding: 1mm 1.2mm; overflow-wrap: break-word; } .wide .date, .wide .brag { white-space: normal; }
  table.running { margin: 0; font-size: inherit; table-layout: fixed; } .running > thead > tr > td, .running > tbody > tr > td { border: 0; padding: 0; background: none; } .running > tbody > tr { break-inside: auto; }
  .running-head { display: flex; justify-content: space-between; gap: 6mm; margin: 0 0 4mm; font-size: 9pt; color: #55524c; } .running-head strong { flex: none; color: #1c1b19; }
  ul { margin: 0 0 3mm; padding-left: 5mm; } .marking { font-size: 9pt; color: #55524c; margin: 0 0 6mm; }
  h4 { font-size: 10.5pt; margin: 3mm 0 0.5mm; break-after: avoid; } .answer { margin: 0 0 3mm; } .answer p { margin: 0 0 1.5mm; padding-left: 4mm; }
  .to-fill p { display: flex; gap: 3mm; align-items: flex-end; margin: 0 0 2mm; } .to-fill .line { flex: 1; height: 7mm; } .to-fill { break-inside: avoid; }
  .choice { break-inside: avoid; margin: 3mm 0; padding: 2mm 3mm; border: 0.3mm solid #9a958c; } .option { margin-right: 8mm; white-space: nowrap; } .box { display: inline-block; width: 3.2mm; height: 3.2mm; border: 0.3mm solid #1c1b19; vertical-align: -0.4mm; }
  .line { border-bottom: 0.2mm solid #9a958c; height: 8mm; } .page-break { break-after: page; }
  .part { break-before: page; } ol { margin: 0 0 3mm; padding-left: 8mm; } ol li { margin-bottom: 2mm; }
  .rests-on { font-size: 9pt; color: #55524c; } th.number, td.number { text-align: right; } .date, .grade, .brag { white-space: nowrap; } tbody > tr > th { font-weight: normal; }
  @media screen { th.number, td.number { font-variant-numeric: tabular-nums; } }
  .brag { border-left-width: 1.5mm; } .brag.blue { border-left-color: #2f5d8c; } .brag.red { border-left-color: #a8322a; } .brag.amber { border-left-color: #c98a1b; } .brag.green { border-left-color: #3c7a4b; }
  ol.code { list-style: none; margin: 8mm 0; padding: 8mm; border: 0.5mm solid #1c1b19; display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; font: bold 18pt/1.2 "Courier New", monospace; letter-spacing: 0.08em; } ol.code li { margin: 0; }
`;

/** A whole semantic HTML page: language, title, headings, table heads and captions, nothing remote. */
export function documentToHtml(document: Document): string {
  const counter: Counter = { numbered: 0 };
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}"><head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title><style>${document.sections.map(pageRule).join('')}${STYLE}</style></head>
<body><main>${document.sections.map((section, index) => sectionToHtml(section, index, document.title, counter)).join('\n')}
</main></body></html>
`;
}
