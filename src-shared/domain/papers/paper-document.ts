import { dateWords } from '../dates/date-words.ts';
import type { Block, Cell, Document, Marking, Section } from '../documents/document.ts';
import { cellWords, markingWords } from '../documents/words.ts';
import { glossaryFacts, spellOut } from './glossary-of-paper.ts';
import type { Paper, PaperWrittenTable } from './paper.ts';
import { markingOf } from './schedule-12a.ts';
import { OUTCOME_WORDS, type SignedOff } from './sign-off.ts';

/** An appendix as it goes with a paper. */
export interface PaperAppendix {
  readonly title: string;
  /** The paragraph of Schedule 12A that keeps it from the public; null where it is public. */
  readonly paragraph: number | null;
  readonly blocks: readonly Block[];
  readonly isLandscape: boolean;
}

/** What stands around the parts of a paper. */
export interface AroundPaper {
  readonly council: string;
  readonly marking: Marking;
  readonly facts: readonly (readonly [string, string])[];
  readonly appendices: readonly PaperAppendix[];
}

/** The paper as every form writes it. `words`: what stands in each part of words, by its key. */
export function paperDocument(
  paper: Paper,
  words: ReadonlyMap<string, string>,
  around: AroundPaper,
): Document {
  const body = [...bodyBlocks(paper, words), ...appendixList(paper, around.appendices)];
  const seen = new Set<string>();
  const appendices = around.appendices.map((appendix, at) => ({ appendix, number: at + 1 }));
  const included = appendices.filter(
    ({ appendix }) => appendix.paragraph === null || around.marking.kind !== 'public',
  );
  const sections: Section[] = [
    {
      marking: around.marking,
      isLandscape: paper.isLandscape,
      blocks: [
        {
          kind: 'facts',
          facts: [
            { label: 'Council', value: around.council },
            ...around.facts.map(([label, value]) => ({ label, value })),
            ...labelledFacts(paper, words),
          ],
        },
        ...spelt(body, seen),
      ],
    },
    ...included.map(
      ({ appendix, number }): Section => ({
        marking: markingOf(appendix.paragraph),
        isLandscape: appendix.isLandscape,
        blocks: [
          { kind: 'heading', level: 1, text: `Appendix ${number}: ${appendix.title}` },
          ...spelt(appendix.blocks, seen),
        ],
      }),
    ),
  ];
  return { title: paper.title, language: 'en-GB', sections: withGlossary(sections, paper, around.marking) };
}

/** What a person writes into the head of a paper; what is empty is left out. */
const labelledFacts = (paper: Paper, words: ReadonlyMap<string, string>) =>
  paper.parts.flatMap((part) => {
    if (part.kind !== 'words' || part.label === undefined) return [];
    const value = (words.get(part.key) ?? part.text).trim();
    return value === '' ? [] : [{ label: part.label, value }];
  });

/** The parts of a paper as blocks; a part that says nothing is left out, with a heading that is over nothing. */
export function bodyBlocks(paper: Paper, words: ReadonlyMap<string, string>): Block[] {
  const blocks: Block[] = [];
  for (const part of paper.parts) {
    if (part.kind === 'heading') {
      const level = part.level ?? 2;
      dropEmptyHeading(blocks, level);
      blocks.push({ kind: 'heading', level, text: part.text });
    } else if (part.kind === 'block') blocks.push(part.block);
    else if (part.kind === 'written-table') blocks.push(tableBlock(part, words));
    else {
      const text = (words.get(part.key) ?? part.text).trim();
      if (text === '' || part.label !== undefined) continue;
      blocks.push(
        paper.isNumbered
          ? { kind: 'numbered', paragraphs: text.split(/\n\s*\n/u) }
          : { kind: 'paragraph', text },
      );
    }
  }
  dropEmptyHeading(blocks, 2);
  return blocks;
}

/** A table of words as it stands. */
export const tableBlock = (
  { caption, columns, rows }: PaperWrittenTable,
  words: ReadonlyMap<string, string>,
): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  caption,
  isHeaded: true,
  columns,
  rows: rows.map(({ about, cells }) => [
    text(about),
    ...cells.map((cell) => text(words.get(cell.key) ?? cell.text)),
  ]),
});

/** Takes headings away that have nothing under them when one of this level follows. */
function dropEmptyHeading(blocks: Block[], level: 2 | 3): void {
  let last = blocks.at(-1);
  while (last?.kind === 'heading' && last.level >= level) {
    blocks.pop();
    last = blocks.at(-1);
  }
}

/** What a paper says in its own voice has its short forms spelt out; tables and people's own words stay as they are. */
const spelt = (blocks: readonly Block[], seen: Set<string>): Block[] =>
  blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...block, text: spellOut(block.text, seen) };
    if (block.kind === 'numbered')
      return { ...block, paragraphs: block.paragraphs.map((text) => spellOut(text, seen)) };
    return block;
  });

function appendixList(paper: Paper, appendices: readonly PaperAppendix[]): Block[] {
  if (appendices.length === 0) return [];
  const lines = appendices.map(
    ({ title, paragraph }, at) => `Appendix ${at + 1}: ${title}. ${markingWords(markingOf(paragraph))}.`,
  );
  return [
    { kind: 'heading', level: 2, text: 'Appendices' },
    paper.isNumbered ? { kind: 'numbered', paragraphs: lines } : { kind: 'list', items: lines },
  ];
}

/**
 * A document with the version that it is, and what was decided on which version.
 * @param version in words; null where none was ever kept
 */
export function withSignOffs(
  document: Document,
  version: string | null,
  chain: readonly SignedOff[],
): Document {
  const [first, ...others] = document.sections;
  if (!first) return document;
  const [facts, ...rest] = first.blocks;
  const head: Block[] =
    facts?.kind === 'facts' && version !== null
      ? [{ ...facts, facts: [...facts.facts, { label: 'Version', value: version }] }]
      : facts
        ? [facts]
        : [];
  return {
    ...document,
    sections: [{ ...first, blocks: [...head, ...rest, ...signOffBlocks(chain)] }, ...others],
  };
}

const text = (said: string): Cell => ({ kind: 'text', text: said });

function signOffBlocks(signOffs: readonly SignedOff[]): Block[] {
  if (signOffs.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Sign-off' },
    {
      kind: 'table',
      caption: 'Who decided what on which version',
      columns: [
        { head: 'Who', width: 28 },
        { head: 'Date', width: 14 },
        { head: 'Version', width: 10 },
        { head: 'Outcome', width: 20 },
        { head: 'Conditions', width: 28 },
      ],
      rows: signOffs.map(({ body, decidedOn, version, outcome, conditions }) => [
        text(body),
        text(dateWords(decidedOn)),
        { kind: 'number', value: version },
        text(OUTCOME_WORDS[outcome]),
        text(conditions.trim() === '' ? 'None' : conditions),
      ]),
    },
  ];
}

function withGlossary(sections: readonly Section[], paper: Paper, marking: Marking): Section[] {
  const facts = glossaryFacts(
    paper.glossary,
    sections.flatMap(({ blocks }) => blocks.flatMap(textsOfBlock)),
  );
  if (facts.length === 0) return [...sections];
  const glossary: Block[] = [
    { kind: 'heading', level: 2, text: 'Glossary' },
    { kind: 'facts', facts },
  ];
  const [only] = sections;
  if (sections.length === 1 && only && paper.glossary === 'used')
    return [{ ...only, blocks: [...only.blocks, ...glossary] }];
  return [...sections, { marking, isLandscape: false, blocks: glossary }];
}

/** Everything that a block says. */
export function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ head }) => head),
        ...block.rows.map((row) => row.map(cellWords).join(' | ')),
      ];
    case 'list':
      return [...block.items];
    case 'numbered':
      return [...block.paragraphs];
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`);
    case 'quotation':
      return [block.text, block.source];
    case 'heading':
    case 'paragraph':
      return [block.text];
    default:
      return [];
  }
}
