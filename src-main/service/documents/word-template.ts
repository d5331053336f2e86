import { Problem } from '../problem.ts';
import { readZip, ZipRefused } from '../read-zip.ts';

/** A letterhead has a logo or two. */
export const WORD_TEMPLATE_LIMIT_BYTES = 10 * 2 ** 20;
const LIMITS = { entries: 500, bytes: 60 * 2 ** 20, ratio: 100 };

/** A header or footer of a Word template, with what it refers to. */
export interface TemplatePart {
  readonly kind: 'header' | 'footer';
  readonly type: 'default' | 'first';
  readonly xml: string;
  /** The part's own relations as they stand in the file; empty where it has none. */
  readonly rels: string;
}

/** What is taken from a Word template; nothing else of it reaches a paper. */
export interface WordTemplate {
  readonly styles: string;
  /** The id of each paragraph style by its name in small letters. */
  readonly styleIds: ReadonlyMap<string, string>;
  readonly numbering: string | null;
  readonly theme: Uint8Array | null;
  readonly parts: readonly TemplatePart[];
  /** Pictures that headers and footers show, by their name in the file. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** Twentieths of a point. */
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
  /** Whether its first page has a header of its own. */
  readonly hasFirstPage: boolean;
}

/** Styles that papers are written in; whatever else they need is added to the template's own. */
const NEEDED_STYLES = ['Title', 'Heading 1', 'Heading 2', 'Heading 3'];
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const PICTURES = /\.(?:png|jpe?g|gif|bmp|emf|wmf|svg|tiff?)$/iu;

/** Looks whether a Word file can be written into. @throws Problem that says why not */
export function checkWordTemplate(bytes: Uint8Array, fileName: string): void {
  readWordTemplate(bytes, fileName);
}

/** Reads what papers take from a Word file. @throws Problem where it has macros, fetches something, or lacks styles */
export function readWordTemplate(bytes: Uint8Array, fileName: string): WordTemplate {
  const files = unpacked(bytes, fileName);
  const textOf = (name: string): string =>
    Object.hasOwn(files, name) ? new TextDecoder().decode(files[name]) : '';
  refuseDangerous(files, textOf, fileName);
  const styles = textOf('word/styles.xml');
  const styleIds = styleIdsOf(styles);
  const missing = NEEDED_STYLES.filter((name) => !styleIds.has(name.toLowerCase()));
  if (missing.length > 0)
    throw refused(
      `“${fileName}” has no style called ${missing.map((name) => `“${name}”`).join(', ')}, and papers are written in ${missing.length === 1 ? 'it' : 'them'}.`,
      'Open it in Word, give one line each of these styles, save it (the lines may be deleted again), and choose it once more.',
    );
  const sections =
    textOf('word/document.xml').match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>|<w:sectPr\b[^>]*\/>/gu) ?? [];
  const last = sections.at(-1) ?? '';
  const parts = partsOf(sections, textOf, fileName);
  return {
    styles,
    styleIds,
    numbering: textOf('word/numbering.xml') || null,
    theme: themeOf(files, textOf),
    parts,
    pictures: picturesOf(parts, files),
    ...pageOf(last),
    hasFirstPage: /<w:titlePg(?:\s*\/>|\s+w:val="(?:1|true|on)")/u.test(last),
  };
}

const refused = (message: string, next: string): Problem =>
  new Problem(message, { kept: 'Nothing was changed.', next });

function unpacked(bytes: Uint8Array, fileName: string): Record<string, Uint8Array> {
  if (OLD_WORD.every((byte, at) => bytes[at] === byte))
    throw refused(
      `“${fileName}” has a password, or is of a Word before 2007.`,
      'Save it in Word as .docx without a password, and choose that.',
    );
  try {
    const files = readZip(bytes, LIMITS);
    if (Object.hasOwn(files, 'word/document.xml') && Object.hasOwn(files, '[Content_Types].xml'))
      return files;
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error;
    if (error.why !== 'not-a-zip')
      throw refused(
        `“${fileName}” was not made by Word: it unpacks in a way that is not safe.`,
        'Choose another Word file.',
      );
  }
  throw refused(
    `“${fileName}” is no Word document, or it is damaged.`,
    'Open it in Word, save it again as .docx, and choose that.',
  );
}

/** What does not belong into a letterhead: programs, what is embedded, what is fetched from elsewhere when it is opened. */
function refuseDangerous(
  files: Readonly<Record<string, Uint8Array>>,
  textOf: (name: string) => string,
  fileName: string,
): void {
  const names = Object.keys(files);
  if (
    /macroEnabled|vbaProject|vbaData/iu.test(textOf('[Content_Types].xml')) ||
    names.some((name) => /vba(?:project|data)/iu.test(name))
  )
    throw refused(
      `“${fileName}” has macros, which are programs: it is not used.`,
      'Save it in Word as a document without macros (.docx), and choose that.',
    );
  if (names.some((name) => /^word\/(?:embeddings|activeX|afchunk)/iu.test(name)))
    throw refused(
      `“${fileName}” has another file or a control embedded in it: it is not used.`,
      'Delete what is embedded, save it, and choose it again.',
    );
  for (const name of names.filter((one) => one.endsWith('.rels')))
    for (const [relation] of textOf(name).matchAll(/<Relationship\b[^>]*>/gu)) {
      if (attribute(relation, 'TargetMode')?.toLowerCase() !== 'external') continue;
      if (/\/hyperlink$/u.test(attribute(relation, 'Type') ?? '')) continue;
      // What a letter was made from on the council's own disk stays behind with its settings.
      if (isOwnTemplate(relation)) continue;
      throw refused(
        `“${fileName}” fetches something from elsewhere whenever it is opened (${(attribute(relation, 'Target') ?? '').slice(0, 80)}): it is not used.`,
        'Put the picture or template into the file itself, save it, and choose it again.',
      );
    }
  if (textOf('word/styles.xml').includes('<!DOCTYPE') || textOf('word/document.xml').includes('<!DOCTYPE'))
    throw refused(
      `“${fileName}” was not made by Word.`,
      'Open it in Word, save it again as .docx, and choose that.',
    );
}

const isOwnTemplate = (relation: string): boolean =>
  /\/attachedTemplate$/u.test(attribute(relation, 'Type') ?? '') &&
  !/^\s*(?!file:)[a-z][a-z0-9+.-]+:/iu.test(attribute(relation, 'Target') ?? '');

/** An attribute of a tag; undefined where it has none. */
function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return found?.[1] ?? found?.[2];
}

function styleIdsOf(styles: string): Map<string, string> {
  const ids = new Map<string, string>();
  for (const [style] of styles.matchAll(/<w:style\b[\s\S]*?<\/w:style>/gu)) {
    const tag = /^<w:style\b[^>]*>/u.exec(style)?.[0] ?? '';
    const id = attribute(tag, 'w:styleId');
    const name = attribute(/<w:name\b[^>]*>/u.exec(style)?.[0] ?? '', 'w:val');
    if (attribute(tag, 'w:type') !== 'paragraph' || id === undefined || name === undefined) continue;
    ids.set(name.toLowerCase(), id);
    if (/^(?:1|true|on)$/u.test(attribute(tag, 'w:default') ?? '')) ids.set('normal', id);
  }
  return ids;
}

/** Headers and footers as the last section shows them: a section without one has that of the section before. */
function partsOf(
  sections: readonly string[],
  textOf: (name: string) => string,
  fileName: string,
): TemplatePart[] {
  const targets = new Map<string, string>();
  for (const [relation] of textOf('word/_rels/document.xml.rels').matchAll(/<Relationship\b[^>]*>/gu))
    targets.set(attribute(relation, 'Id') ?? '', attribute(relation, 'Target') ?? '');
  const chosen = new Map<string, TemplatePart>();
  for (const section of sections)
    for (const [tag, kind] of section.matchAll(/<w:(header|footer)Reference\b[^>]*>/gu)) {
      const type = attribute(tag, 'w:type') ?? 'default';
      if ((type !== 'default' && type !== 'first') || (kind !== 'header' && kind !== 'footer')) continue;
      const target = (targets.get(attribute(tag, 'r:id') ?? '') ?? '').replace(/^\/?(?:word\/)?/u, '');
      const xml = textOf(`word/${target}`);
      if (xml === '') continue;
      if (!/<w:(?:hdr|ftr)\b/u.test(xml) || xml.includes('<!DOCTYPE'))
        throw refused(
          `The ${kind} of “${fileName}” cannot be read.`,
          'Open the file in Word, save it again as .docx, and choose that.',
        );
      const rels = textOf(`word/_rels/${target}.rels`);
      refuseWhatStaysBehind(xml, rels, kind, fileName);
      chosen.set(`${kind} ${type}`, { kind, type, xml, rels });
    }
  return [...chosen.values()];
}

/** A chart or SmartArt is drawn from parts that do not come along: without them Word says that the file is damaged. */
function refuseWhatStaysBehind(xml: string, rels: string, kind: string, fileName: string): void {
  const kept = new Set(
    [...rels.matchAll(/<Relationship\b[^>]*>/gu)]
      .filter(([one]) => pictureOf(one) !== null || /\/hyperlink["']/u.test(one))
      .map(([one]) => attribute(one, 'Id')),
  );
  const used = [...xml.matchAll(/\sr:(?:id|embed|link|pict|dm|lo|qs|cs)\s*=\s*["']([^"']*)["']/gu)];
  if (used.every(([, id]) => kept.has(id))) return;
  throw refused(
    `The ${kind} of “${fileName}” holds a chart, SmartArt or something else that cannot be taken over.`,
    'Put a picture in its place (copy it, then Paste Special, Picture), save it, and choose it again.',
  );
}

/** Pictures of headers and footers alone: what else they refer to does not come along. */
function picturesOf(
  parts: readonly TemplatePart[],
  files: Readonly<Record<string, Uint8Array>>,
): Record<string, Uint8Array> {
  const pictures: Record<string, Uint8Array> = {};
  for (const { rels } of parts)
    for (const [relation] of rels.matchAll(/<Relationship\b[^>]*>/gu)) {
      const name = pictureOf(relation);
      const bytes = name !== null && Object.hasOwn(files, name) ? files[name] : undefined;
      if (name !== null && bytes) pictures[name] = bytes;
    }
  return pictures;
}

/** The file of a picture that a relation names, or null for another relation. */
export function pictureOf(relation: string): string | null {
  if (!/\/image$/u.test(attribute(relation, 'Type') ?? '')) return null;
  const target = attribute(relation, 'Target') ?? '';
  const name = target.startsWith('/') ? target.slice(1) : `word/${target}`;
  return PICTURES.test(name) && !name.includes('..') ? name : null;
}

function themeOf(
  files: Readonly<Record<string, Uint8Array>>,
  textOf: (name: string) => string,
): Uint8Array | null {
  const relation = [...textOf('word/_rels/document.xml.rels').matchAll(/<Relationship\b[^>]*>/gu)].find(
    ([one]) => /\/theme$/u.test(attribute(one, 'Type') ?? ''),
  )?.[0];
  const name = `word/${(attribute(relation ?? '', 'Target') ?? '').replace(/^\/?(?:word\/)?/u, '')}`;
  return Object.hasOwn(files, name) ? (files[name] ?? null) : null;
}

const A4 = { width: 11906, height: 16838 };
const LEAST_TEXT_WIDTH = 4000;

function pageOf(section: string): Pick<WordTemplate, 'page' | 'margins'> {
  const numberOf = (tag: string, name: string, otherwise: number): number => {
    const value = Number(attribute(/<w:\w+\b[^>]*>/u.exec(tag)?.[0] ?? '', name));
    return Number.isFinite(value) && value > 0 ? Math.round(value) : otherwise;
  };
  const size = /<w:pgSz\b[^>]*>/u.exec(section)?.[0] ?? '';
  const margin = /<w:pgMar\b[^>]*>/u.exec(section)?.[0] ?? '';
  const sides = [numberOf(size, 'w:w', A4.width), numberOf(size, 'w:h', A4.height)] as const;
  const page = { width: Math.min(...sides), height: Math.max(...sides) };
  const margins = {
    top: numberOf(margin, 'w:top', 1247),
    right: numberOf(margin, 'w:right', 1134),
    bottom: numberOf(margin, 'w:bottom', 1134),
    left: numberOf(margin, 'w:left', 1134),
    header: numberOf(margin, 'w:header', 567),
    footer: numberOf(margin, 'w:footer', 567),
  };
  // Margins that leave no room for words are a slip.
  return page.width - margins.left - margins.right < LEAST_TEXT_WIDTH
    ? { page, margins: { ...margins, left: 1134, right: 1134 } }
    : { page, margins };
}
