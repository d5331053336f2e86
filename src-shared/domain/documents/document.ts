/** One piece of a document. The same pieces become HTML (for PDF), and later Word. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Somebody's own words. */
  | { readonly kind: 'quotation'; readonly text: string; readonly source: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Boxes to tick and lines to write on, for somebody with paper. */
  | {
      readonly kind: 'choice';
      readonly question: string;
      readonly options: readonly string[];
      readonly lines: number;
    }
  | { readonly kind: 'page-break' };

/** A document as it says the same in each form. */
export interface Document {
  readonly title: string;
  /** BCP 47, e.g. "en-GB". */
  readonly language: string;
  /** Stands on every page: "Public", or "Not for publication: paragraph ...". */
  readonly marking: string;
  readonly blocks: readonly Block[];
}
