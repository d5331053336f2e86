import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeHtml } from '#shared/domain/documents/to-html.ts';
import { pictureOf, type TemplatePart, type WordTemplate } from './word-template.ts';

/** A section as the document has it: what stands on each of its pages, and whether it lies across. */
export interface LetterheadSection {
  readonly marking: string;
  readonly isLandscape: boolean;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** Ids of our numberings start here, so that they meet none of the template's. */
const NUMBERS_FROM = 9000;

/**
 * Writes a Word document into a council's template: its styles, theme, page, headers and footers, with the marking of
 * each section under its header and "Page x of y" where its footer has no number of its own.
 * @param bytes a document that `to-word.ts` made
 */
export function intoLetterhead(
  bytes: Uint8Array,
  template: WordTemplate,
  sections: readonly LetterheadSection[],
): Uint8Array {
  const files = unzipSync(bytes);
  const textOf = (name: string): string =>
    Object.hasOwn(files, name) ? strFromU8(files[name] ?? new Uint8Array()) : '';
  const own = Object.fromEntries(
    Object.entries(files).filter(([name]) => !/^word\/(?:_rels\/)?(?:header|footer)\d+\.xml/u.test(name)),
  );
  const { styles, ids } = mergedStyles(template, textOf('word/styles.xml'));
  const heads = sections.flatMap((section, at) => headsOf(template, section, at));
  const pages = sections.map((section, at) =>
    sectionXml(
      template,
      section,
      heads.filter((head) => head.section === at),
      at,
    ),
  );
  const pictureEndings = new Set(Object.keys(template.pictures).map((name) => endingOf(name)));
  const out: Record<string, Uint8Array> = {
    ...own,
    'word/styles.xml': strToU8(styles),
    'word/numbering.xml': strToU8(mergedNumbering(template.numbering, textOf('word/numbering.xml'))),
    'word/document.xml': strToU8(documentXml(textOf('word/document.xml'), ids, pages)),
    'word/_rels/document.xml.rels': strToU8(relationsXml(textOf('word/_rels/document.xml.rels'), heads)),
    '[Content_Types].xml': strToU8(typesXml(textOf('[Content_Types].xml'), heads, pictureEndings)),
    ...(template.theme && { 'word/theme/theme1.xml': template.theme }),
    ...template.pictures,
  };
  for (const head of heads) {
    out[`word/${head.name}`] = strToU8(head.xml);
    if (head.rels !== '') out[`word/_rels/${head.name}.rels`] = strToU8(head.rels);
  }
  return zipSync(out);
}

interface Head extends TemplatePart {
  readonly section: number;
  readonly name: string;
  readonly id: string;
}

/** The headers and footers of one section: the template's, with what each page must say beside. */
function headsOf(template: WordTemplate, { marking }: LetterheadSection, section: number): Head[] {
  const types =
    template.hasFirstPage && section === 0 ? (['default', 'first'] as const) : (['default'] as const);
  return types.flatMap((type) =>
    (['header', 'footer'] as const).map((kind): Head => {
      const found = template.parts.find((part) => part.kind === kind && part.type === type);
      const name = `${kind}-${section + 1}-${type}.xml`;
      const added = kind === 'header' ? markingXml(marking) : PAGE_NUMBER;
      const xml = found ? withAdded(found.xml, kind, added) : emptyXml(kind, added);
      return {
        kind,
        type,
        section,
        name,
        id: `rIdHead${section + 1}${kind}${type}`,
        xml,
        rels: found ? relsOf(found) : '',
      };
    }),
  );
}

const TAG = { header: 'w:hdr', footer: 'w:ftr' } as const;

const emptyXml = (kind: 'header' | 'footer', added: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${TAG[kind]} ${WORD} xmlns:r="${RELATIONS}">${added}</${TAG[kind]}>`;

function withAdded(xml: string, kind: 'header' | 'footer', added: string): string {
  // A footer that counts its pages is left as it is.
  if (kind === 'footer' && /\bPAGE\b/u.test(xml)) return xml;
  const end = xml.lastIndexOf(`</${TAG[kind]}>`);
  return end === -1 ? emptyXml(kind, added) : xml.slice(0, end) + added + xml.slice(end);
}

const run = (inside: string): string => `<w:r><w:rPr><w:sz w:val="17"/></w:rPr>${inside}</w:r>`;
const said = (words: string): string => run(`<w:t xml:space="preserve">${escapeHtml(words)}</w:t>`);
const field = (name: string): string =>
  `<w:fldSimple w:instr=" ${name} "><w:r><w:rPr><w:sz w:val="17"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>`;

const markingXml = (marking: string): string => `<w:p>${said(marking)}</w:p>`;

const PAGE_NUMBER = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${said('Page ')}${field('PAGE')}${said(' of ')}${field('NUMPAGES')}</w:p>`;

/** Pictures and links of a header; nothing else that it refers to comes along. */
const relsOf = ({ rels }: TemplatePart): string =>
  rels.replaceAll(/<Relationship\b[^>]*>/gu, (relation) =>
    pictureOf(relation) !== null || /\/hyperlink["']/u.test(relation) ? relation : '',
  );

function sectionXml(
  { page, margins, hasFirstPage }: WordTemplate,
  { isLandscape }: LetterheadSection,
  heads: readonly Head[],
  at: number,
): string {
  const references = heads.map(({ kind, type, id }) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`);
  const [width, height] = isLandscape ? [page.height, page.width] : [page.width, page.height];
  const edges = Object.entries(margins).map(([side, value]) => `w:${side}="${value}"`);
  return `<w:sectPr>${references.join('')}<w:pgSz w:w="${width}" w:h="${height}"${isLandscape ? ' w:orient="landscape"' : ''}/><w:pgMar ${edges.join(' ')} w:gutter="0"/>${hasFirstPage && at === 0 ? '<w:titlePg/>' : ''}</w:sectPr>`;
}

/** Styles of ours by the name that a template would give them. */
const NAMES: Readonly<Record<string, string>> = {
  Normal: 'normal',
  Title: 'title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  ListParagraph: 'list paragraph',
  Quotation: 'quotation',
  RestsOn: 'rests on',
  TableText: 'table text',
  Caption: 'caption',
};

/** The template's styles with those of ours that it lacks, and the id that each of ours has there. */
function mergedStyles(
  template: WordTemplate,
  ours: string,
): { readonly styles: string; readonly ids: ReadonlyMap<string, string> } {
  const ids = new Map<string, string>();
  const added: string[] = [];
  const normal = template.styleIds.get('normal') ?? 'Normal';
  for (const [id, name] of Object.entries(NAMES)) {
    const there = template.styleIds.get(name);
    if (there !== undefined) ids.set(id, there);
    else {
      const style = [...ours.matchAll(/<w:style\b[\s\S]*?<\/w:style>/gu)].find(([one]) =>
        one.includes(`w:styleId="${id}"`),
      )?.[0];
      // Letters and colours are the template's; ours says only what sets it apart.
      if (style)
        added.push(plain(style).replace('<w:basedOn w:val="Normal"/>', `<w:basedOn w:val="${normal}"/>`));
    }
  }
  const end = template.styles.lastIndexOf('</w:styles>');
  return { styles: template.styles.slice(0, end) + added.join('') + template.styles.slice(end), ids };
}

/** Without attributes of later versions, whose names the other file may not declare. */
const plain = (xml: string): string => xml.replaceAll(/\sw1[0-9]\w*:\w+="[^"]*"/gu, '');

const shifted = (xml: string, name: string): string =>
  xml.replaceAll(
    new RegExp(`(w:${name}="|<w:${name} w:val=")(\\d+)"`, 'gu'),
    (_, before: string, id: string) => `${before}${Number(id) + NUMBERS_FROM}"`,
  );

function mergedNumbering(theirs: string | null, ours: string): string {
  if (theirs === null || !theirs.includes('<w:numbering'))
    return ours.replace(/<w:abstractNum[\s\S]*(?=<\/w:numbering>)/u, (all) =>
      shifted(shifted(all, 'abstractNumId'), 'numId'),
    );
  const abstracts = [...ours.matchAll(/<w:abstractNum\b[\s\S]*?<\/w:abstractNum>/gu)].map(([one]) =>
    plain(shifted(one, 'abstractNumId')),
  );
  const numbers = [...ours.matchAll(/<w:num\b[\s\S]*?<\/w:num>/gu)].map(([one]) =>
    plain(shifted(shifted(one, 'abstractNumId'), 'numId')),
  );
  // Pictures as bullets would need their own files.
  const base = theirs
    .replaceAll(/<w:numPicBullet\b[\s\S]*?<\/w:numPicBullet>/gu, '')
    .replaceAll(/<w:lvlPicBulletId\b[^>]*\/>/gu, '');
  const first = base.search(/<w:num\b/u);
  const end = base.search(/<w:numIdMacAtCleanup\b|<\/w:numbering>/u);
  if (end === -1) return ours;
  const at = first === -1 ? end : first;
  return base.slice(0, at) + abstracts.join('') + base.slice(at, end) + numbers.join('') + base.slice(end);
}

function documentXml(xml: string, ids: ReadonlyMap<string, string>, pages: readonly string[]): string {
  let at = 0;
  return shifted(xml, 'numId')
    .replaceAll(/<w:pStyle w:val="([^"]+)"\/>/gu, (tag, id: string) => {
      const there = ids.get(id);
      return there === undefined ? tag : `<w:pStyle w:val="${escapeHtml(there)}"/>`;
    })
    .replaceAll(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/gu, (was) => pages[at++] ?? was);
}

function relationsXml(xml: string, heads: readonly Head[]): string {
  const kept = xml.replaceAll(/<Relationship\b[^>]*\/(?:header|footer)"[^>]*>/gu, '');
  const added = heads.map(
    ({ id, kind, name }) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${name}"/>`,
  );
  return kept.replace('</Relationships>', `${added.join('')}</Relationships>`);
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
};

function typesXml(xml: string, heads: readonly Head[], endings: ReadonlySet<string>): string {
  const kept = xml.replaceAll(/<Override\b[^>]*PartName="\/word\/(?:header|footer)\d+\.xml"[^>]*>/gu, '');
  const known = new Set([...kept.matchAll(/Extension="([^"]+)"/gu)].map(([, ending]) => ending));
  const defaults = [...endings]
    .filter((ending) => !known.has(ending))
    .map(
      (ending) =>
        `<Default ContentType="${PICTURE_TYPES[ending.toLowerCase()] ?? 'application/octet-stream'}" Extension="${escapeHtml(ending)}"/>`,
    );
  const overrides = heads.map(
    ({ kind, name }) => `<Override ContentType="${CONTENT}.${kind}+xml" PartName="/word/${name}"/>`,
  );
  return kept
    .replace(/(<Types\b[^>]*>)/u, `$1${defaults.join('')}`)
    .replace('</Types>', `${overrides.join('')}</Types>`);
}
