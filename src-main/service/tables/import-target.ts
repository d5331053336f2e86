import type { EntityOf } from '#shared/contract/deeds.ts';
import type { DateWriting } from '#shared/domain/dates/date-writing.ts';
import type { Mapping, TableSpec } from '#shared/domain/tables/table-spec.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';

/** A draft that is known already. */
export interface KnownDraft<Draft, Id extends string = string> {
  readonly id: Id;
  readonly draft: Draft;
}

/** How a person says that a file is to be read. */
export interface Reading<Field extends string> {
  readonly mapping: Mapping<Field>;
  /** How the dates of a column are written, by its place. */
  readonly dates?: Readonly<Record<number, DateWriting>> | undefined;
}

/** What an import writes: a new thing has no id. */
export interface ImportedDraft<Draft, Id extends string = string> {
  readonly id: Id | null;
  readonly draft: Draft;
  readonly before?: Draft | undefined;
}

/** What an import did: enough to take it back. */
export interface TakenIn<Draft, Id extends string = string> {
  /** The instant that the import wrote at; a thing that was changed since has another. */
  readonly at: string;
  readonly addedIds: readonly Id[];
  readonly changed: readonly { readonly id: Id; readonly before: Draft }[];
}

/** Where the rows of a kind of list go. */
export interface ImportTarget<Field extends string, Draft, Id extends string> {
  readonly spec: TableSpec<Field, Draft>;
  /** One of them, in a word: "case". */
  readonly noun: string;
  /** Under which the import stands in the trail. */
  readonly entity: EntityOf<'import'>;
  readonly known: (store: Reader) => readonly KnownDraft<Draft, Id>[];
  /** What a person calls it. */
  readonly nameOf: (draft: Draft) => string;
  /** What tells one from another in a list, in a few words. */
  readonly detailOf?: (draft: Draft) => string;
  /** What a person should know before one is changed, by id. */
  readonly notes?: (store: Reader, ids: readonly Id[]) => ReadonlyMap<string, string>;
  /** Writes them in their order and gives their ids. */
  readonly save: (
    workspace: OpenWorkspace,
    writing: Writing,
    items: readonly ImportedDraft<Draft, Id>[],
  ) => readonly Id[];
  /** Looks at what is about to be changed and gives the way to take the import back. */
  readonly undo: (
    workspace: OpenWorkspace,
    store: Reader,
    changedIds: readonly Id[],
  ) => (taken: TakenIn<Draft, Id>) => string;
}
