import { assertNever } from '../assert-never.ts';
import type { Block, Document } from './document.ts';

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
    .map((part) => `<p>${escapeHtml(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return paragraphs(block.text);
    case 'quotation':
      return `<figure><blockquote>${paragraphs(block.text)}</blockquote>${block.source ? `<figcaption>${escapeHtml(block.source)}</figcaption>` : ''}</figure>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.facts.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`;
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
      const rows = block.rows.map(
        (row) =>
          `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`)).join('')}</tr>`,
      );
      return `<table><caption>${escapeHtml(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
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

const STYLE = `
  @page { size: A4; margin: 20mm 18mm 22mm; }
  body { font: 10.5pt/1.5 "Atkinson Hyperlegible", "Segoe UI", Arial, sans-serif; color: #1c1b19; margin: 0; }
  h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 5mm; } h2 { font-size: 14pt; margin: 8mm 0 2mm; border-bottom: 0.3mm solid #9a958c; padding-bottom: 1mm; }
  h3 { font-size: 11.5pt; margin: 5mm 0 1mm; } h1, h2, h3 { break-after: avoid; } p { margin: 0 0 2.5mm; orphans: 3; widows: 3; }
  figure { margin: 2mm 0 4mm; padding-left: 4mm; border-left: 1mm solid #56717a; break-inside: avoid; } blockquote { margin: 0; font-style: italic; } figcaption { font-size: 9pt; color: #55524c; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0 0 4mm; } dt { font-weight: bold; } dd { margin: 0; }
  table { border-collapse: collapse; width: 100%; margin: 3mm 0 5mm; font-size: 9.5pt; } caption { text-align: left; font-weight: bold; padding-bottom: 1mm; }
  th, td { border: 0.2mm solid #b9b4aa; padding: 1.2mm 2mm; text-align: left; vertical-align: top; } thead th { background: #efece6; } tr { break-inside: avoid; }
  ul { margin: 0 0 3mm; padding-left: 5mm; } .marking { font-size: 9pt; color: #55524c; margin: 0 0 6mm; }
  .choice { break-inside: avoid; margin: 3mm 0; } .option { margin-right: 8mm; white-space: nowrap; } .box { display: inline-block; width: 3.2mm; height: 3.2mm; border: 0.3mm solid #1c1b19; vertical-align: -0.4mm; }
  .line { border-bottom: 0.2mm solid #9a958c; height: 8mm; } .page-break { break-after: page; }
`;

/** A whole semantic HTML page: language, title, headings, table heads and captions, nothing remote. */
export function documentToHtml(document: Document): string {
  return `<!doctype html>
<html lang="${escapeHtml(document.language)}"><head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(document.title)}</h1><p class="marking">${escapeHtml(document.marking)}</p>
${document.blocks.map(blockToHtml).join('\n')}
</main></body></html>
`;
}
