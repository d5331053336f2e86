/** Whether a document or a part of it may be published. */
export type Marking =
  | { readonly kind: 'public' }
  /** `basis`: the paragraph of the law that it rests on, or why it stays inside. */
  | { readonly kind: 'non-public'; readonly basis: string };

/** How far an action has come: blue is done. */
export type Brag = 'blue' | 'red' | 'amber' | 'green';

/** One cell of a table: its kind decides how each form shows it, sorts it and reckons with it. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A day (yyyy-mm-dd), a month (yyyy-mm), or words such as "ongoing". */
  | { readonly kind: 'date'; readonly date: string }
  /** `mark` stands on paper instead of the word where a line beside the table says what it means; files for machines have the word. */
  | { readonly kind: 'grade'; readonly word: string; readonly mark?: string }
  | { readonly kind: 'brag'; readonly brag: Brag }
  | { readonly kind: 'person'; readonly name: string };

export interface Column {
  readonly head: string;
  /** Its share of the width, against the other columns'; alike where none is given. */
  readonly width?: number;
  /** For those who sort and filter: in workbooks and CSV only, where a page says the same in another column. */
  readonly isOffPaper?: boolean;
}

/** One piece of a document. The same pieces become HTML, PDF, Word, a workbook and CSV. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Paragraphs to refer to by number; the count goes on through the whole document. */
  | { readonly kind: 'numbered'; readonly paragraphs: readonly string[] }
  /** Somebody's own words. */
  | { readonly kind: 'quotation'; readonly text: string; readonly source: string }
  /** What was asked, and what was written to it: told apart at a glance. */
  | { readonly kind: 'answer'; readonly question: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  /** What the figures around it rest on: how many of what, and how many of those are what else. */
  | {
      readonly kind: 'rests-on';
      readonly count: number;
      readonly what: string;
      readonly ofWhich: readonly { readonly count: number; readonly what: string }[];
    }
  | {
      readonly kind: 'table';
      readonly caption: string;
      /** The heading before it says the same: on a page the caption is not repeated; a workbook names the sheet by it. */
      readonly isHeaded?: boolean;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  /** Something to type off paper, in groups. */
  | { readonly kind: 'code'; readonly groups: readonly string[] }
  /** A line with a label to write on: a name, a day. */
  | { readonly kind: 'lines-to-fill'; readonly labels: readonly string[] }
  /** Boxes to tick and lines to write on, for somebody with paper. */
  | {
      readonly kind: 'choice';
      readonly question: string;
      readonly options: readonly string[];
      readonly lines: number;
    }
  | { readonly kind: 'page-break' };

/** A part that is published, or kept, as a whole: the body of a report, an appendix. */
export interface Section {
  /** Stands on each of its pages. */
  readonly marking: Marking;
  /** Across the page, for wide tables. */
  readonly isLandscape?: boolean;
  /** On each of its pages beside the marking: whose page it is, should the sheets fall apart. */
  readonly runningHead?: string;
  readonly blocks: readonly Block[];
}

/** A document as it says the same in each form. */
export interface Document {
  readonly title: string;
  /** BCP 47, e.g. "en-GB". */
  readonly language: string;
  readonly sections: readonly Section[];
}
