import { unzipSync } from 'fflate';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { assertPlainZip, ZipRefused } from '../read-zip.ts';
import { UNPACKED_LIMIT_BYTES } from './limits.ts';
import { decodeEntities, tags } from './xml-tags.ts';

/** One sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly xml: string;
}

/** The XML of a workbook, found by its relations and not by the names that Excel gives its parts. */
export interface WorkbookParts {
  readonly dateSystem: '1900' | '1904';
  /** Place of the sheet that was in front when the file was saved. */
  readonly activeSheet: number;
  readonly sheets: readonly SheetPart[];
  readonly styles: string;
  readonly sharedStrings: string;
}

const damaged = (what: string): TableProblem =>
  new TableProblem(
    'damaged',
    `The workbook cannot be opened: ${what}.`,
    'Open it in Excel, save it again and import that.',
  );

/** Some writers separate folders by backslashes, write names in other capitals, or begin them with a slash. */
const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();

/** A target as it is meant from the folder of its source part: "../styles.xml" and "/xl/styles.xml" too. */
function resolved(folder: string, target: string): string {
  const written = target.replaceAll('\\', '/');
  const path: string[] = [];
  for (const step of (written.startsWith('/') ? written : `${folder}/${written}`).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return partKey(path.join('/'));
}

/** XML is UTF-8 unless its mark or its first characters say UTF-16 (XML 1.0, appendix F). */
function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

function assertSound(bytes: Uint8Array): void {
  try {
    assertPlainZip(bytes, { entries: 10_000, bytes: UNPACKED_LIMIT_BYTES, ratio: 500 });
  } catch (error) {
    if (!(error instanceof ZipRefused) || error.why !== 'too-large')
      throw damaged('it is cut off or not a workbook');
    throw new TableProblem(
      'too-large',
      `The workbook unpacks to far more than ${Math.round(UNPACKED_LIMIT_BYTES / 1024 / 1024)} MB, or than its size lets expect.`,
      'Copy the list of cases into a new workbook without anything else, or save it as CSV.',
    );
  }
}

function unpack(bytes: Uint8Array, isWanted: (key: string) => boolean): Map<string, string> {
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => isWanted(partKey(name)) });
    return new Map(Object.entries(files).map(([name, part]) => [partKey(name), decodePart(part)]));
  } catch {
    throw damaged('it is damaged');
  }
}

const relationsOf = (part: string): string => part.replace(/([^/]*)$/u, '_rels/$1.rels');
const folderOf = (part: string): string => part.replace(/\/?[^/]*$/u, '');

/**
 * Unpacks what is needed of a workbook. The sizes that the archive declares are summed first, and unpacking stops at them.
 * @throws TableProblem when it is too large, damaged, or another kind of file in the same wrapping.
 */
export function workbookParts(bytes: Uint8Array): WorkbookParts {
  assertSound(bytes);
  const top = unpack(bytes, (key) => key.endsWith('.rels') || /(?:^|\/)workbook\d*\.xml$/u.test(key));
  const office = tags(top.get('_rels/.rels') ?? '', 'Relationship').find((relation) =>
    /\/officeDocument$/u.test(relation.get('Type') ?? ''),
  );
  const home = [resolved('', decodeEntities(office?.get('Target') ?? '')), 'xl/workbook.xml'].find((part) =>
    top.has(part),
  );
  const workbook = home === undefined ? undefined : top.get(home);
  if (home === undefined || workbook === undefined) {
    throw new TableProblem(
      'other-format',
      'The file is an archive but not an Excel workbook of the .xlsx kind.',
      'Save the list as .xlsx or CSV and import that.',
    );
  }
  const relations = tags(top.get(relationsOf(home)) ?? '', 'Relationship').map((relation) => ({
    id: relation.get('Id') ?? '',
    type: relation.get('Type') ?? '',
    part: resolved(folderOf(home), decodeEntities(relation.get('Target') ?? '')),
  }));
  const partOfType = (type: string, usual: string): string =>
    relations.find((relation) => relation.type.endsWith(`/${type}`))?.part ?? `${folderOf(home)}/${usual}`;
  const stylesPart = partOfType('styles', 'styles.xml');
  const stringsPart = partOfType('sharedStrings', 'sharedstrings.xml');
  const partOf = new Map(relations.map(({ id, part }) => [id, part]));
  const listed = tags(workbook, 'sheet').map((sheet) => ({
    name: decodeEntities(sheet.get('name') ?? ''),
    isHidden: /hidden/iu.test(sheet.get('state') ?? ''),
    part: partOf.get(sheet.get('id') ?? '') ?? '',
  }));
  const wanted = new Set([stylesPart, stringsPart, ...listed.map(({ part }) => part)]);
  const parts = unpack(bytes, (key) => wanted.has(key));
  const view = tags(workbook, 'workbookView')[0];
  return {
    dateSystem: /^(?:1|true)$/u.test(tags(workbook, 'workbookPr')[0]?.get('date1904') ?? '')
      ? '1904'
      : '1900',
    activeSheet: Number(view?.get('activeTab') ?? 0) || 0,
    sheets: listed.map(({ name, isHidden, part }) => ({ name, isHidden, xml: parts.get(part) ?? '' })),
    styles: parts.get(stylesPart) ?? '',
    sharedStrings: parts.get(stringsPart) ?? '',
  };
}
