import type { Target } from '../../contract/targets.ts';
import type { Block, Column } from '../documents/document.ts';
import { figuresInWords } from '../text/sentences.ts';

/** A figure of a paper, with what it counts and where its rows are. */
export interface PaperFigure {
  readonly value: string;
  readonly what: string;
  readonly source: Target | null;
}

/** One part of a paper. A person may write over words; what is drawn from the rows stays as the rows are. */
export type PaperPart =
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly text: string;
      /** 2 where it says nothing. A heading of level 3 with nothing under it is left out. */
      readonly level?: 2 | 3;
    }
  | PaperWords
  | { readonly kind: 'block'; readonly key: string; readonly block: Block }
  | PaperWrittenTable;

/** Words that a person may write over. */
export interface PaperWords {
  readonly kind: 'words';
  readonly key: string;
  readonly text: string;
  readonly figures: readonly PaperFigure[];
  /** What it is called in the head of the paper, where it stands there and not in its body. */
  readonly label?: string;
}

/** A table whose first cell says what a row is about; each other cell is words that a person may write over. */
export interface PaperWrittenTable {
  readonly kind: 'written-table';
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly about: string;
    readonly source: Target | null;
    readonly cells: readonly PaperWords[];
  }[];
}

/** Everything in a paper that a person may write over, in its order. */
export const paperWordsOf = ({ parts }: Pick<Paper, 'parts'>): PaperWords[] =>
  parts.flatMap((part) => {
    if (part.kind === 'words') return [part];
    return part.kind === 'written-table' ? part.rows.flatMap(({ cells }) => cells) : [];
  });

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
  /** Whether the whole glossary stands at its end, or only the terms that it uses. */
  readonly glossary: 'all' | 'used';
  /** Areas for development that may become actions of a plan. */
  readonly areas?: readonly PaperArea[];
}

/** An area for development: the finding that it is, and what came of it. */
export interface PaperArea {
  readonly activityId: string;
  readonly findingId: string;
  readonly text: string;
  /** The recommendation of the tracker that it became; null for none yet. */
  readonly itemId: string | null;
}

/** What a person wrote over a part, and what it said by itself then; empty where that was not kept. */
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
  const said = new Set([...numbersIn(own), ...figuresInWords(own)]);
  return {
    text: written.text,
    own,
    isEdited: written.text !== own,
    hasChanged: written.over !== '' && written.over !== own,
    otherNumbers: numbersIn(written.text).filter((number) => !said.has(number)),
  };
}

const numbersIn = (text: string): string[] => [...new Set(text.match(/\d+(?:[.,]\d+)*%?/gu) ?? [])];
