import { hearXml } from './xml-events.ts';

/** Styles that are headings, with their level: by name ("heading 2", "Title") or by outline level. */
export function headingStyles(xml: string): Map<string, number> {
  const levels = new Map<string, number>();
  let style = '';
  hearXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') style = attributes()['w:styleId'] ?? '';
      if (name === 'w:name') {
        const level = /^heading (\d)$/i.exec(attributes()['w:val'] ?? '')?.[1];
        if (level) levels.set(style, Number(level));
        else if (/^title$/i.test(attributes()['w:val'] ?? '')) levels.set(style, 1);
      }
      if (name === 'w:outlineLvl' && !levels.has(style)) {
        const level = Number(attributes()['w:val']);
        if (level < 9) levels.set(style, level + 1);
      }
    },
  });
  return levels;
}

/** What numbers a list counts with: its levels' texts ("%1.%2") by list and level; bullets are left out. */
export type ListNumbers = ReadonlyMap<
  string,
  ReadonlyMap<number, { readonly text: string; readonly format: string; readonly start: number }>
>;

/** The numbered lists of a document. */
export function listNumbers(xml: string): ListNumbers {
  const abstracts = new Map<string, Map<number, { text: string; format: string; start: number }>>();
  const lists = new Map<string, Map<number, { text: string; format: string; start: number }>>();
  let [abstract, list, level] = ['', '', 0];
  hearXml(xml, {
    open: (name, attributes) => {
      const value = () => attributes()['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        abstract = attributes()['w:abstractNumId'] ?? '';
        abstracts.set(abstract, new Map());
      } else if (name === 'w:lvl') {
        level = Number(attributes()['w:ilvl']);
        abstracts.get(abstract)?.set(level, { text: '', format: 'decimal', start: 1 });
      } else if (name === 'w:num') {
        list = attributes()['w:numId'] ?? '';
      } else if (name === 'w:abstractNumId' && list !== '') {
        lists.set(list, abstracts.get(value()) ?? new Map());
      } else {
        const current = list === '' ? abstracts.get(abstract)?.get(level) : undefined;
        if (current && name === 'w:lvlText') current.text = value();
        if (current && name === 'w:numFmt') current.format = value();
        if (current && name === 'w:start') current.start = Number(value()) || 1;
      }
    },
  });
  return lists;
}

/** The comments of a document by their number, with who wrote them. */
export function commentsOf(xml: string): Map<string, string> {
  const comments = new Map<string, string>();
  let id = '';
  let isText = false;
  hearXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:comment') {
        id = attributes()['w:id'] ?? '';
        comments.set(id, '');
      }
      isText = name === 'w:t';
    },
    text: (text) => {
      if (isText) comments.set(id, `${comments.get(id) ?? ''}${text}`);
    },
  });
  return comments;
}
