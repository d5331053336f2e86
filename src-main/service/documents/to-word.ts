import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx';
import type { Document, Section } from '#shared/domain/documents/document.ts';
import { markingWords } from '#shared/domain/documents/words.ts';
import { intoLetterhead } from './into-letterhead.ts';
import { type Making, withProperties } from './office-file.ts';
import { NUMBERED, wordBlocks } from './word-blocks.ts';
import { readWordTemplate } from './word-template.ts';

/** Twentieths of a point. */
const PAGE = { width: 11906, height: 16838, margin: 1134 };
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };
const QUIET = '55524C';

/** A document as Word opens it: real styles and numbers, heads that repeat, the marking and "Page x of y" on each page. */
export async function documentToWord(document: Document, making: Making): Promise<Uint8Array> {
  const template =
    making.letterhead && readWordTemplate(making.letterhead, 'The Word file that papers are written into');
  const margins = template ? template.margins.left + template.margins.right : 2 * PAGE.margin;
  const page = template?.page ?? PAGE;
  const word = new WordDocument({
    title: document.title,
    creator: making.author,
    styles: styles(document.language),
    numbering: {
      config: [
        {
          reference: NUMBERED,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 567, hanging: 567 } } },
            },
          ],
        },
      ],
    },
    sections: document.sections.map((section, index) =>
      wordSection(
        section,
        index === 0 ? document.title : null,
        (section.isLandscape ? page.height : page.width) - margins,
      ),
    ),
  });
  const packed = await Packer.pack(word, 'uint8array');
  const written = template
    ? intoLetterhead(
        packed,
        template,
        document.sections.map(({ marking, isLandscape = false }) => ({
          marking: markingWords(marking),
          isLandscape,
        })),
      )
    : packed;
  return withProperties(written, document.title, document.language, making);
}

function wordSection(section: Section, title: string | null, textWidth: number): ISectionOptions {
  const { isLandscape = false } = section;
  const marking = markingWords(section.marking);
  const quiet = (children: ConstructorParameters<typeof TextRun>[0]) =>
    new TextRun({
      ...(typeof children === 'string' ? { text: children } : children),
      size: 17,
      color: QUIET,
    });
  return {
    properties: {
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: 1247, bottom: 1134, left: PAGE.margin, right: PAGE.margin, header: 567, footer: 567 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({ children: [quiet(marking)] }),
          ...(section.runningHead === undefined
            ? []
            : [new Paragraph({ alignment: AlignmentType.RIGHT, children: [quiet(section.runningHead)] })]),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
            children: [
              quiet({
                children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
              }),
            ],
          }),
        ],
      }),
    },
    children: [
      ...(title === null ? [] : [new Paragraph({ style: 'Title', text: title })]),
      ...section.blocks.flatMap((block) => wordBlocks(block, textWidth)),
    ],
  };
}

function styles(language: string) {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1C1B19', font: FONT },
    paragraph: { spacing: { before, after: 100 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 21,
          language: { value: language, eastAsia: 'zh-CN', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      title: {
        run: { size: 40, bold: true, color: '1C1B19', font: FONT },
        // A marking of two lines stands close above it.
        paragraph: {
          spacing: { before: 160, after: 240, line: 264, lineRule: 'auto' as const },
          keepNext: true,
        },
      },
      heading1: heading(32, 360),
      heading2: {
        ...heading(28, 320),
        paragraph: {
          ...heading(28, 320).paragraph,
          border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '9A958C', space: 2 } },
        },
      },
      heading3: heading(23, 240),
      listParagraph: { run: { font: FONT }, paragraph: { spacing: { after: 80 } } },
    },
    paragraphStyles: [
      {
        id: 'Quotation',
        name: 'Quotation',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: {
          indent: { left: 284 },
          spacing: { before: 100 },
          keepLines: true,
          border: { left: { style: BorderStyle.SINGLE, size: 18, color: '56717A', space: 8 } },
        },
      },
      {
        id: 'RestsOn',
        name: 'Rests on',
        basedOn: 'Normal',
        run: { size: 18, color: QUIET },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 252 } },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 160, after: 80 }, keepNext: true },
      },
    ],
  };
}
