import type { Target } from '../../contract/targets.ts';
import type { Block, Document, Marking } from '../documents/document.ts';

/** A figure of a paper, with what it counts and where its rows are. */
export interface PaperFigure {
  readonly value: string;
  readonly what: string;
  readonly source: Target | null;
}

/** One part of a paper. A person may write over words; what is drawn from the rows stays as the rows are. */
export type PaperPart =
  | { readonly kind: 'heading'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'words';
      readonly key: string;
      readonly text: string;
      readonly figures: readonly PaperFigure[];
    }
  | { readonly kind: 'block'; readonly key: string; readonly block: Block };

/** A paper as it writes itself, before anybody wrote over it. */
export interface Paper {
  readonly title: string;
  /** yyyy-mm-dd: the first and last day that it tells of. */
  readonly from: string;
  readonly to: string;
  readonly isLandscape: boolean;
  /** Whether its words stand as numbered paragraphs, as a committee's do. */
  readonly isNumbered: boolean;
  readonly parts: readonly PaperPart[];
}

/** What a person wrote over a part, and what it said by itself then. */
export interface WrittenOver {
  readonly text: string;
  readonly over: string;
}

/** A part of words with what a person made of it. */
export interface EditedWords {
  /** What stands in the paper. */
  readonly text: string;
  /** What the figures say by themselves now. */
  readonly own: string;
  readonly isEdited: boolean;
  /** Whether the figures say something else than when it was written over. */
  readonly hasChanged: boolean;
  /** Numbers of the written text that its figures do not say. */
  readonly otherNumbers: readonly string[];
}

/** A part of words as it stands: a person's text stays when the figures are renewed, and it is said that they changed. */
export function editedWords(own: string, written: WrittenOver | undefined): EditedWords {
  if (!written) return { text: own, own, isEdited: false, hasChanged: false, otherNumbers: [] };
  const said = new Set(numbersIn(own));
  return {
    text: written.text,
    own,
    isEdited: written.text !== own,
    hasChanged: written.over !== own,
    otherNumbers: numbersIn(written.text).filter((number) => !said.has(number)),
  };
}

const numbersIn = (text: string): string[] => [...new Set(text.match(/\d+(?:[.,]\d+)*%?/gu) ?? [])];

/** The paper as every form writes it. `words`: what stands in each part of words, by its key. */
export function paperDocument(
  paper: Paper,
  words: ReadonlyMap<string, string>,
  about: {
    readonly council: string;
    readonly marking: Marking;
    readonly facts: readonly (readonly [string, string])[];
  },
): Document {
  const blocks = paper.parts.flatMap((part): Block[] => {
    if (part.kind === 'heading') return [{ kind: 'heading', level: 2, text: part.text }];
    if (part.kind === 'block') return [part.block];
    const text = words.get(part.key) ?? part.text;
    if (text.trim() === '') return [];
    return paper.isNumbered
      ? [{ kind: 'numbered', paragraphs: text.split(/\n\s*\n/u) }]
      : [{ kind: 'paragraph', text }];
  });
  return {
    title: paper.title,
    language: 'en-GB',
    sections: [
      {
        marking: about.marking,
        isLandscape: paper.isLandscape,
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'Council', value: about.council },
              ...about.facts.map(([label, value]) => ({ label, value })),
            ],
          },
          ...blocks,
        ],
      },
    ],
  };
}
