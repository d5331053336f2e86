import { unzipSync } from 'fflate';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { SHEET_LIMIT_CELLS, UNPACKED_LIMIT_BYTES } from './limits.ts';

/** What read-excel-file does not tell of a sheet. */
export interface SheetFacts {
  readonly name: string;
  readonly isHidden: boolean;
  /** Merged ranges, as "A1:C1". */
  readonly merged: readonly string[];
  /** Cell addresses whose number format only pads with zeros, with the width ("00000" is 5). */
  readonly zeroPadded: ReadonlyMap<string, number>;
  /** Addresses of formulas whose result the file does not hold, and of cells with an error. */
  readonly withoutValue: readonly string[];
}

export interface WorkbookFacts {
  readonly dateSystem: '1900' | '1904';
  readonly sheets: readonly SheetFacts[];
}

const damaged = (what: string): TableProblem =>
  new TableProblem(
    'damaged',
    `The workbook cannot be opened: ${what}.`,
    'Open it in Excel, save it again and import that.',
  );

/** Unpacks the XML parts; the sizes that the archive declares are summed first, and unpacking stops at them. */
const unpack = (bytes: Uint8Array): Map<string, string> => {
  let unpacked = 0;
  const isPart = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isPart(name)) unpacked += originalSize;
        return false;
      },
    });
  } catch {
    throw damaged('it is cut off or not a workbook');
  }
  if (unpacked > UNPACKED_LIMIT_BYTES) {
    const [size, limit] = [unpacked, UNPACKED_LIMIT_BYTES].map((count) => Math.round(count / 1024 / 1024));
    throw new TableProblem(
      'too-large',
      `The workbook unpacks to ${size} MB; up to ${limit} MB are read.`,
      'Copy the list of cases into a new workbook without anything else, or save it as CSV.',
    );
  }
  try {
    const files = unzipSync(bytes, {
      filter: ({ name }) => isPart(name) && /^xl\/(?:[^/]+\.xml|_rels\/|worksheets\/[^/]+\.xml)/u.test(name),
    });
    const decoder = new TextDecoder();
    return new Map(Object.entries(files).map(([name, part]) => [name, decoder.decode(part)]));
  } catch {
    throw damaged('it is damaged');
  }
};

const attributes = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(([, name = '', double, single]) => [
      name.replace(/^.*:/u, ''),
      double ?? single ?? '',
    ]),
  );

const tags = (xml: string, name: string): Map<string, string>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*)?/?>`, 'gu'))].map(([, text = '']) =>
    attributes(text),
  );

const decodeEntities = (text: string): string =>
  text
    .replace(/&#x([\da-f]{1,6});/giu, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/&#(\d{1,7});/gu, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Style numbers whose format is only zeros, with how many. */
const zeroFormats = (styles: string): Map<string, number> => {
  const widths = new Map<string, number>();
  for (const format of tags(styles, 'numFmt')) {
    const code = format.get('formatCode') ?? '';
    if (/^0{2,30}$/u.test(code)) widths.set(format.get('numFmtId') ?? '', code.length);
  }
  const cellStyles = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/u.exec(styles)?.[0] ?? '';
  const found = new Map<string, number>();
  for (const [index, style] of tags(cellStyles, 'xf').entries()) {
    const width = widths.get(style.get('numFmtId') ?? '');
    if (width !== undefined) found.set(String(index), width);
  }
  return found;
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);

/** The library lays out the whole rectangle up to the last filled cell, so one stray cell could take all memory. */
const refuseVastSheet = (name: string, lastRow: number, lastColumn: number): void => {
  if (lastRow <= 1_048_576 && lastColumn <= 16_384 && lastRow * lastColumn <= SHEET_LIMIT_CELLS) return;
  throw new TableProblem(
    'too-large',
    `The sheet "${name}" reaches down to row ${lastRow} and across ${lastColumn} columns, which is more than is read.`,
    'Delete stray cells below and beside the list, or copy the list into a new workbook.',
  );
};

const lastRowTag = (xml: string): number => {
  let last = 0;
  for (const [, row = ''] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br=["'](\d+)["']/gu))
    last = Math.max(last, Number(row));
  return last;
};

const formulaAlone = /<f\b[^>]*(?:\/>|>[^<]*<\/f>)\s*<\/c>/uy;

const hasFormulaWithoutResult = (xml: string, at: number): boolean => {
  if (!xml.startsWith('<f', at)) return false;
  formulaAlone.lastIndex = at;
  return formulaAlone.test(xml);
};

const factsOfSheet = (
  name: string,
  isHidden: boolean,
  xml: string,
  formats: Map<string, number>,
): SheetFacts => {
  const zeroPadded = new Map<string, number>();
  const withoutValue: string[] = [];
  let [lastRow, lastColumn] = [0, 0];
  const cellTag = /<(?:\w+:)?c\s([^>]*)>/gu;
  for (let tag = cellTag.exec(xml); tag; tag = cellTag.exec(xml)) {
    const own = tag[1] ?? '';
    if (own.endsWith('/')) continue;
    const place = /\br=["']([A-Z]{1,6})(\d{1,12})["']/u.exec(own);
    if (!place) continue;
    const [letters = '', row = ''] = place.slice(1);
    lastColumn = Math.max(lastColumn, columnNumber(letters));
    lastRow = Math.max(lastRow, Number(row));
    if (formats.size > 0) {
      const width = formats.get(/\bs=["'](\d+)["']/u.exec(own)?.[1] ?? '');
      if (width !== undefined) zeroPadded.set(letters + row, width);
    }
    if (/\bt=["']e["']/u.test(own) || hasFormulaWithoutResult(xml, cellTag.lastIndex))
      withoutValue.push(letters + row);
  }
  refuseVastSheet(name, lastRow, lastColumn);
  refuseVastSheet(name, lastRowTag(xml), 1);
  const merged = tags(xml, 'mergeCell').map((range) => range.get('ref') ?? '');
  return { name, isHidden, merged, zeroPadded, withoutValue };
};

/**
 * Looks into a workbook before it is read: its size when unpacked, hidden sheets, merged cells, zero-padded numbers.
 * @throws TableProblem when it is too large, damaged, or another kind of file in the same wrapping.
 */
export const workbookFacts = (bytes: Uint8Array): WorkbookFacts => {
  const parts = unpack(bytes);
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) {
    throw new TableProblem(
      'other-format',
      'The file is an archive but not an Excel workbook of the .xlsx kind.',
      'Save the list as .xlsx or CSV and import that.',
    );
  }
  const targets = new Map(
    tags(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((relation) => [
      relation.get('Id') ?? '',
      (relation.get('Target') ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  const formats = zeroFormats(parts.get('xl/styles.xml') ?? '');
  return {
    dateSystem: tags(workbook, 'workbookPr')[0]?.get('date1904') === '1' ? '1904' : '1900',
    sheets: tags(workbook, 'sheet').map((sheet) => {
      const name = decodeEntities(sheet.get('name') ?? '');
      const xml = parts.get(targets.get(sheet.get('id') ?? '') ?? '') ?? '';
      return factsOfSheet(name, /hidden/iu.test(sheet.get('state') ?? ''), xml, formats);
    }),
  };
};
