import { readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { GradeScale } from '#shared/domain/grades/scale.ts';
import {
  FORM_HEADS,
  FORM_MARK,
  type FormLine,
  type FormSheet,
  reviewLines,
  VIEWS_SHEET,
  viewLines,
} from '#shared/domain/moderation/return-form.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { withProperties } from '../documents/office-file.ts';
import { rowHeight } from '../documents/sheet-text.ts';
import { workbookFacts } from '../tables/workbook-facts.ts';

/** A time that says nothing of when the form was made. */
const NO_TIME = new Date(Date.UTC(1980, 0, 2));
const FONT = { name: 'Arial', size: 10 };
const LOCKED = {
  protection: { locked: true },
  alignment: { vertical: 'top', wrapText: true },
  font: FONT,
} as const;
const OPEN = {
  protection: { locked: false },
  alignment: { vertical: 'top', wrapText: true },
  font: FONT,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFFBE6' } },
  border: { bottom: { style: 'hair', color: { rgb: 'FFB9B4AA' } } },
} as const;
const BOLD = { ...LOCKED, font: { ...FONT, bold: true } };
const WIDTHS = [22, 46, 22, 70, 20];
/** Two lines of reason are in sight before anything is written. */
const LEAST_POINTS = 28;
const HEAD_ROW = 3;
const MOST_ROWS = 2_000;

/**
 * The return form of one peer: a sheet per review with drop-downs of its own round's grades, all else locked, and one for
 * views on template and process. It says which pack it belongs to, and nothing of what is behind it.
 */
export async function writeForm(
  packCode: string,
  reviews: readonly {
    readonly alias: string;
    readonly template: PracticeReviewTemplate;
    readonly scale: GradeScale;
  }[],
): Promise<Uint8Array> {
  const sheets = [
    ...reviews.map(({ alias, template, scale }) =>
      formSheet(
        alias,
        packCode,
        alias,
        `Second grade: ${alias}. Choose in the yellow cells, and write why.`,
        reviewLines(template, scale),
      ),
    ),
    formSheet(
      VIEWS_SHEET,
      packCode,
      VIEWS_SHEET,
      'The template, prompt by prompt: keep or change, and why. Last, the moderation itself.',
      viewLines(reviews.map(({ template }) => template)),
    ),
  ];
  const bytes = await writeXlsx({ sheets, defaultFont: FONT });
  return withProperties(bytes, 'Return form', 'en-GB', { author: 'Plumbline', at: NO_TIME });
}

function formSheet(
  name: string,
  packCode: string,
  about: string,
  says: string,
  lines: readonly FormLine[],
): WriteSheet {
  const rows = [
    [FORM_MARK, packCode, about],
    ['', says],
    [],
    [...FORM_HEADS],
    ...lines.map(({ code, what }) => [code, what, '', '', '']),
  ];
  const cells = new Map<string, { value: string; type: 'string'; style: object }>();
  for (const [row, texts] of rows.entries())
    for (const [column, value] of texts.entries()) {
      const isOpen =
        row > HEAD_ROW &&
        (column > 2 || (column === 2 && (lines[row - HEAD_ROW - 1]?.options.length ?? 0) > 0));
      cells.set(`${row},${column}`, {
        value,
        type: 'string',
        style: isOpen ? OPEN : row === HEAD_ROW || row === 0 ? BOLD : LOCKED,
      });
    }
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    rowDefs: new Map(
      rows.map((texts, row) => [
        row,
        { height: Math.max(rowHeight(texts, WIDTHS), row > HEAD_ROW ? LEAST_POINTS : 0) },
      ]),
    ),
    rows,
    cells,
    freezePane: { rows: HEAD_ROW + 1 },
    protection: { sheet: true, formatColumns: false, formatRows: false },
    dataValidations: lines.flatMap(({ options }, index) =>
      options.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              values: [...options],
              allowBlank: true,
              showErrorMessage: true,
              errorTitle: 'Choose from the list',
              errorMessage: options.join(', '),
              range: `C${HEAD_ROW + 2 + index}`,
            },
          ],
    ),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The sheets of a form that came back. @throws TableProblem where it is no workbook, or one that was made to hurt */
export async function readForm(bytes: Uint8Array): Promise<FormSheet[]> {
  if (isWordFile(bytes))
    throw new TableProblem(
      'other-format',
      'This is a Word document, not the return form.',
      'Copy the answers into the cells of the return form (.xlsx), save it and choose that.',
    );
  workbookFacts(bytes);
  const { sheets } = await readXlsx(bytes).catch((): never => {
    throw new TableProblem(
      'damaged',
      'The workbook cannot be read; it is damaged.',
      'Open it in Excel, save it again and choose that.',
    );
  });
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows
      .slice(0, MOST_ROWS)
      .map((row) => row.map((value) => (value === null || value === undefined ? '' : String(value)))),
  }));
}

function isWordFile(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    Buffer.from(bytes.subarray(0, 100_000)).includes('word/document.xml')
  );
}
