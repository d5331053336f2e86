import type { DateWriting } from '../dates/date-writing.ts';
import type { RowRemark } from './row-remark.ts';
import type { Table, TableRow } from './table.ts';

/** One thing that a column can mean. */
export interface TableField<Field extends string> {
  readonly field: Field;
  readonly label: string;
  /** Whether several columns may feed it; they are taken in the order of the file. */
  readonly isShared: boolean;
  /** Longest value taken, in characters; a longer one is a problem of its row. */
  readonly maxLength: number;
  readonly hint: string;
}

/** What each column means, by its place in the file; null is left out of the import. */
export type Mapping<Field extends string> = readonly (Field | null)[];

/** A field that a column may mean, and how sure that is, from 0 to 1. */
export interface Candidate<Field extends string> {
  readonly field: Field;
  readonly confidence: number;
  /** In words, for the person who checks it. */
  readonly why: string;
}

/** What is told to a spec about the file that is read. */
export interface FileContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly dateSystem?: '1900' | '1904';
  /** How a person says that the dates of a column are written, by its place; found out for the others. */
  readonly dates?: Readonly<Record<number, DateWriting>> | undefined;
}

/** What a spec knows of one column besides its name. */
export interface ColumnJudgement<Field extends string> {
  /** Stands in place of what the header's name says; an empty list leaves the column out. */
  readonly instead?: readonly Candidate<Field>[];
  /** From 0 to 1: what the values say against a field that the header names; 1 is nothing. */
  readonly weigh: (field: Field) => number;
  /** What the values alone propose. */
  readonly byValues: readonly Candidate<Field>[];
}

/** One field that an import would change, in words; `null` was not known before. */
export interface FieldChange<Field extends string> {
  readonly field: Field;
  readonly before: string | null;
  readonly after: string;
}

/** What became of one row. */
export type RowResult<Field extends string, Draft> =
  | { readonly ok: true; readonly draft: Draft; readonly warnings: readonly RowRemark<Field>[] }
  | { readonly ok: false; readonly identity: string; readonly problems: readonly RowRemark<Field>[] };

/**
 * What a kind of list is: its fields, how its columns are told, how a row becomes a draft, and when two drafts are
 * the same thing. Everything else about importing (guessing, bad rows, comparing, previews, undo) is said once.
 */
export interface TableSpec<Field extends string, Draft> {
  /** Under which mappings of such files are remembered. */
  readonly kind: string;
  /** In the order in which a person is shown them. */
  readonly fields: readonly TableField<Field>[];
  /** How columns are headed; surest first, after "~" what can mean something else too. */
  readonly synonyms: { readonly [F in Field]: readonly string[] };
  /** Words that can be left out at either end of a header: "Child's", "current". */
  readonly spareWords: ReadonlySet<string>;
  /** Words beside a known name that make the column about something else. */
  readonly aboutOthers?: RegExp;
  /** Looks at the headers together and gives what is known of one column with some of its cells. */
  readonly judge: (
    headers: readonly string[],
    context: FileContext,
    rows: readonly { readonly cells: readonly string[] }[],
  ) => (header: string, cells: readonly string[]) => ColumnJudgement<Field>;
  /** What a mapping lacks or has twice, as sentences; empty when the import can go on. */
  readonly checkMapping: (mapping: Mapping<Field>) => readonly string[];
  /** Makes ready for a file and gives the reader of its rows. */
  readonly rowsOf: (
    table: Table,
    mapping: Mapping<Field>,
    context: FileContext,
  ) => (row: TableRow) => RowResult<Field, Draft>;
  /** Fields that the cells of a column speak against, whatever its heading says: names of yes and no. */
  readonly mayBeOverruled?: (field: Field) => boolean;
  /** Fields that are days. */
  readonly dateFields?: readonly Field[];
  /** What a person should know of the file as it would be read, as sentences. */
  readonly notesOn?: (table: Table, mapping: Mapping<Field>, context: FileContext) => readonly string[];
  /** One draft of two rows with the same identity that say other things of it; undefined where they contradict. */
  readonly join?: (first: Draft, second: Draft) => Draft | undefined;
  /** Keys that two drafts of one thing may share although their identities differ, with the reason. */
  readonly likeness?: (draft: Draft) => readonly { readonly key: string; readonly why: string }[];
  /** The field by which a thing is found again. */
  readonly identityField: Field;
  /** As it is written. */
  readonly identity: (draft: Draft) => string;
  /** The same draft with its identity spelt in another way. */
  readonly respell: (draft: Draft, identity: string) => Draft;
  /** By what two written identities are the same. */
  readonly identityKey: (identity: string) => string;
  /** Fields whose remarks hold a word that a list does not know. */
  readonly listField?: Field;
  /** A new draft with what is always filled in. */
  readonly settle: (draft: Draft) => Draft;
  /** What a file's draft makes of a known one; nothing known is emptied by a file that does not say it. */
  readonly merge: (before: Draft, draft: Draft) => Draft;
  /** A field in words, or undefined where it is not known. */
  readonly written: (draft: Draft, field: Field) => string | undefined;
}

/** Label, hint and limits of a field. */
export function fieldInfo<Field extends string>(
  fields: readonly TableField<Field>[],
  field: Field,
): TableField<Field> {
  const found = fields.find((entry) => entry.field === field);
  if (!found) throw new RangeError(`no such field: ${field}`);
  return found;
}
