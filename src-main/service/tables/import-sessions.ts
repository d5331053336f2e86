import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { EntityOf } from '#shared/contract/deeds.ts';
import { type DateWriting, dateProof, readAs } from '#shared/domain/dates/date-writing.ts';
import { badRowsCsv } from '#shared/domain/tables/bad-rows-csv.ts';
import { type Comparison, compareDrafts } from '#shared/domain/tables/compare-drafts.ts';
import { guessMapping, knownHeaders } from '#shared/domain/tables/guess-mapping.ts';
import { type NormalisedTable, normaliseRows } from '#shared/domain/tables/normalise-rows.ts';
import { type Table, TableProblem } from '#shared/domain/tables/table.ts';
import type { Mapping, TableSpec } from '#shared/domain/tables/table-spec.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { notThere, Problem } from '../problem.ts';
import type { Report } from '../progress.ts';
import type { Reader } from '../store/connection.ts';
import type { ReadList } from '../strangers-files/read-apart.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { FILE_LIMIT_BYTES } from './limits.ts';
import { keepMapping, keptMappings } from './mappings.ts';
import type { ReadTableOptions } from './read-table.ts';

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

interface Session<Field extends string, Draft> {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly table: Table;
  readonly leavesOutHidden: boolean;
  /** The rows as they were last normalised, with the mapping and the day that they hold for. */
  normalised?: { readonly key: string; readonly rows: NormalisedTable<Field, Draft> };
}

/** How many files are held for a mapping at a time; the oldest goes first. */
const HELD = 3;
const WRITINGS: readonly DateWriting[] = ['day-first', 'month-first', 'swapped'];
const ROWS_SHOWN = 8;

/** Files that a person is importing: read, mapped, looked at, taken. Held in memory only, and for one workspace. */
export class ImportSessions<Field extends string, Draft, Id extends string> {
  readonly #sessions = new Map<string, Session<Field, Draft>>();
  readonly #target: ImportTarget<Field, Draft, Id>;
  readonly #readList: ReadList;
  readonly #knownHeaders: ReadonlySet<string>;
  #reading: Promise<void> = Promise.resolve();

  constructor(target: ImportTarget<Field, Draft, Id>, readList: ReadList) {
    this.#target = target;
    this.#readList = readList;
    this.#knownHeaders = knownHeaders(target.spec);
  }

  async read(workspace: OpenWorkspace, path: string) {
    const fileName = basename(path);
    assertReadable(path);
    const bytes = readFileSync(path);
    const table = await this.#table(bytes, fileName);
    return this.#hold(workspace, workspace.newId(), { fileName, bytes, table, leavesOutHidden: false });
  }

  /** The same bytes in another way: another sheet, delimiter or encoding. */
  async readAgain(workspace: OpenWorkspace, importId: string, options: ReadTableOptions) {
    // One after the other: what was chosen last is what is held, however long each way of reading takes.
    const reading = this.#reading.then(async () => {
      const { fileName, bytes } = this.#session(importId);
      const table = await this.#table(bytes, fileName, options);
      const leavesOutHidden = options.leavesOutHidden ?? false;
      return this.#hold(workspace, importId, { fileName, bytes, table, leavesOutHidden });
    });
    this.#reading = reading.then(
      () => undefined,
      () => undefined,
    );
    return reading;
  }

  #table(bytes: Uint8Array, fileName: string, options: ReadTableOptions = {}): Promise<Table> {
    return this.#readList({ bytes, fileName, options: { ...options, knownHeaders: this.#knownHeaders } });
  }

  #hold(workspace: OpenWorkspace, importId: string, session: Session<Field, Draft>) {
    this.#sessions.delete(importId);
    this.#sessions.set(importId, session);
    for (const oldest of [...this.#sessions.keys()].slice(0, -HELD)) this.#sessions.delete(oldest);
    const { table } = session;
    const { spec } = this.#target;
    const guess = guessMapping(spec, table.headers, table.rows, {
      today: workspace.today(),
      dateSystem: table.dateSystem,
      remembered: keptMappings(workspace.store, spec),
    });
    return {
      importId,
      fileName: session.fileName,
      kind: table.kind,
      encoding: table.encoding,
      delimiter: table.delimiter,
      sheets: [...table.sheets],
      sheet: table.sheet,
      headers: [...table.headers],
      firstRows: table.rows
        .slice(0, ROWS_SHOWN)
        .map(({ line, cells }) => ({ line, cells: cells.map(shorten) })),
      rowCount: table.rows.length + table.refused.length,
      hiddenRows: table.hiddenRows,
      leavesOutHidden: session.leavesOutHidden,
      dateColumns: this.#dateColumns(table, workspace.today()),
      notes: [...table.notes],
      mapping: [...guess.mapping],
      columns: guess.columns.map(({ header, confidence, why }) => ({ header, confidence, why })),
      isRemembered: guess.isRemembered,
    };
  }

  /** How the dates of each column of dates may be read, with the proof and an example. */
  #dateColumns(table: Table, today: string) {
    if ((this.#target.spec.dateFields ?? []).length === 0) return [];
    return table.headers.flatMap((_, column) => {
      const cells = table.rows.map((row) => row.cells[column] ?? '').filter((cell) => cell.trim() !== '');
      const context = { today, dateSystem: table.dateSystem };
      const read = cells
        .slice(0, 200)
        .filter((cell) => WRITINGS.some((writing) => readAs(cell, writing, context)));
      if (read.length === 0 || read.length < Math.min(cells.length, 200) * 0.3) return [];
      const proof = dateProof(cells);
      const example =
        read.find((cell) => readAs(cell, 'day-first', context) !== readAs(cell, 'month-first', context)) ??
        read[0] ??
        '';
      return [
        {
          column,
          writing: proof.writing,
          proof: proof.sentence,
          example,
          readings: WRITINGS.map((writing) => ({ writing, day: readAs(example, writing, context) })),
        },
      ];
    });
  }

  #session(importId: string): Session<Field, Draft> {
    const session = this.#sessions.get(importId);
    if (!session) throw notThere('file');
    return session;
  }

  /** Reads the rows once per file, mapping and day: what is looked at is what is taken. */
  async #normalise(
    workspace: OpenWorkspace,
    importId: string,
    { mapping, dates }: Reading<Field>,
    report: Report = () => {},
  ): Promise<NormalisedTable<Field, Draft>> {
    await this.#reading;
    const session = this.#session(importId);
    const { table } = session;
    const problems = this.#target.spec.checkMapping(mapping);
    if (mapping.length !== table.headers.length || problems.length > 0)
      throw new Problem('The columns do not say enough yet.', {
        kept: 'The file is still here; nothing was imported.',
        next: problems[0] ?? 'Say for each column what it means.',
        details: [...problems],
      });
    const today = workspace.today();
    const key = JSON.stringify([today, mapping, dates]);
    if (session.normalised?.key === key) return session.normalised.rows;
    const rows = await normaliseRows(this.#target.spec, table, mapping, {
      today,
      dates,
      onProgress: (done, total) => report(done, total, 'Reading rows'),
      pause: () => pause(),
    });
    session.normalised = { key, rows };
    return rows;
  }

  #compare(
    known: readonly KnownDraft<Draft>[],
    rows: NormalisedTable<Field, Draft>,
  ): Comparison<Field, Draft> {
    return compareDrafts(
      this.#target.spec,
      known.map(({ draft }) => draft),
      rows.drafts,
      rows.bad.map(({ identity }) => identity).filter(Boolean),
    );
  }

  async preview(workspace: OpenWorkspace, importId: string, reading: Reading<Field>, report: Report) {
    const { spec, known: knownOf, nameOf: named } = this.#target;
    const rows = await this.#normalise(workspace, importId, reading, report);
    const known = knownOf(workspace.store);
    const comparison = this.#compare(known, rows);
    const alike = this.#alike(known, rows);
    const idOf = new Map(known.map(({ id, draft }) => [spec.identity(draft), id]));
    const notes = this.#target.notes?.(
      workspace.store,
      comparison.changed.flatMap(({ identity }) => idOf.get(identity) ?? []),
    );
    const whoOn = new Map(rows.drafts.map((draft, index) => [rows.lines[index] ?? 0, named(draft)]));
    const names = new Map(known.map(({ draft }) => [spec.identity(draft), named(draft)]));
    const nameOf = (reference: string): string => names.get(reference) ?? '';
    return {
      added: comparison.added.length,
      adding: this.#adding(known, rows),
      changed: comparison.changed.map(({ identity, fields }) => ({
        reference: identity,
        name: nameOf(identity),
        note: notes?.get(idOf.get(identity) ?? '') ?? null,
        fields: fields.map(({ field, before, after }) => ({ field, before: before ?? '', after })),
      })),
      unchanged: comparison.unchanged.length,
      missingFromFile: comparison.missingFromFile.map((reference) => ({
        reference,
        name: nameOf(reference),
      })),
      bad: rows.bad.map(({ line, reasons, identity, cells }) => ({
        line,
        who:
          identity ||
          shortenTo(
            cells
              .filter((cell) => cell.trim() !== '')
              .slice(0, 3)
              .join(', '),
            80,
          ),
        reasons: [...reasons],
      })),
      warnings: [
        ...Map.groupBy(
          [...rows.warnings.map(({ line, sentence }) => ({ line, sentence })), ...alike],
          ({ line }) => line,
        ),
      ]
        .map(([line, remarks]) => ({
          line,
          who: whoOn.get(line) ?? '',
          reasons: remarks.map(({ sentence }) => sentence),
        }))
        .sort((a, b) => a.line - b.line),
      unknownWords: rows.unknownWords.map(({ word, count }) => ({ word, count })),
      notes: [...rows.notes],
    };
  }

  /** What would go in as new, with the line of each. */
  #adding(known: readonly KnownDraft<Draft>[], rows: NormalisedTable<Field, Draft>) {
    const { spec, nameOf, detailOf } = this.#target;
    const keys = new Set(known.map(({ draft }) => spec.identityKey(spec.identity(draft))));
    return rows.drafts.flatMap((draft, index) =>
      keys.has(spec.identityKey(spec.identity(draft)))
        ? []
        : [
            {
              line: rows.lines[index] ?? 0,
              reference: spec.identity(draft),
              name: nameOf(draft),
              detail: detailOf?.(draft) ?? '',
            },
          ],
    );
  }

  /** A sentence on each new row that looks like something known, or like an earlier row, under another identity. */
  #alike(known: readonly KnownDraft<Draft>[], rows: NormalisedTable<Field, Draft>) {
    const { spec, nameOf } = this.#target;
    const { likeness } = spec;
    if (!likeness) return [];
    const met = new Map<string, { readonly identity: string; readonly words: string }>();
    const keep = (draft: Draft, where: string) => {
      const identity = spec.identity(draft);
      for (const { key } of likeness(draft))
        if (!met.has(key)) met.set(key, { identity, words: `${identity} (${nameOf(draft)}${where})` });
    };
    for (const { draft } of known) keep(draft, ', already in the workspace');
    const knownKeys = new Set(known.map(({ draft }) => spec.identityKey(spec.identity(draft))));
    return rows.drafts.flatMap((draft, index) => {
      const line = rows.lines[index] ?? 0;
      const own = spec.identityKey(spec.identity(draft));
      if (knownKeys.has(own)) return [];
      const found = likeness(draft).flatMap(({ key, why }) => {
        const twin = met.get(key);
        return twin && spec.identityKey(twin.identity) !== own
          ? [
              {
                line,
                sentence: `Line ${line}, ${spec.identity(draft)}: it looks like ${twin.words}, because ${why}.`,
              },
            ]
          : [];
      });
      keep(draft, ` on line ${line}`);
      return found.slice(0, 1);
    });
  }

  /** Takes the good rows in one transaction: all of them, or after a failure none. */
  async apply(workspace: OpenWorkspace, importId: string, reading: Reading<Field>, report: Report) {
    const { spec, noun, entity, known: knownOf, save, undo } = this.#target;
    await this.#reading;
    const { table } = this.#session(importId);
    const rows = await this.#normalise(workspace, importId, reading, report);
    report(rows.drafts.length, rows.drafts.length, 'Saving');
    await pause();
    const known = knownOf(workspace.store);
    const comparison = this.#compare(known, rows);
    const byKey = new Map(known.map((entry) => [spec.identityKey(spec.identity(entry.draft)), entry]));
    const counts = {
      added: comparison.added.length,
      changed: comparison.changed.length,
      unchanged: comparison.unchanged.length,
      bad: rows.bad.length,
    };
    if (counts.added + counts.changed > 0) workspace.backUp('before-import');
    const takeBack = workspace.write((writing) => {
      const items = [
        ...comparison.added.map((draft): ImportedDraft<Draft, Id> => ({ id: null, draft })),
        ...comparison.changed.map(({ identity, after }): ImportedDraft<Draft, Id> => {
          const entry = byKey.get(spec.identityKey(identity));
          return { id: entry?.id ?? null, draft: after, before: entry?.draft };
        }),
      ];
      const changed = items.flatMap(({ id, before }) =>
        id !== null && before !== undefined ? [{ id, before }] : [],
      );
      const undone = undo(
        workspace,
        writing.tx,
        changed.map(({ id }) => id),
      );
      const ids = save(workspace, writing, items);
      keepMapping(writing, spec, table.headers, reading.mapping);
      writing.record({ action: 'import', entity, entityId: importId, after: counts });
      const addedIds = ids.filter((_, index) => items[index]?.id === null);
      return () => undone({ at: writing.at, addedIds, changed });
    });
    const taken = counts.added + counts.changed;
    return {
      ...counts,
      undo: taken === 0 ? null : workspace.undos.offer(`${countWords(taken, noun)} imported.`, takeBack),
    };
  }

  async badRows(
    workspace: OpenWorkspace,
    importId: string,
    reading: Reading<Field>,
  ): Promise<{ csv: string; rows: number }> {
    const { table } = this.#session(importId);
    const { bad } = await this.#normalise(workspace, importId, reading);
    return { csv: badRowsCsv(table.headers, bad), rows: bad.length };
  }
}

/** @throws TableProblem where it is no file, or larger than is read: before any of it is. */
function assertReadable(path: string): void {
  const stat = statSync(path);
  if (!stat.isFile())
    throw new TableProblem('other-format', 'This is not a file.', 'Choose a CSV file or a workbook.');
  if (stat.size > FILE_LIMIT_BYTES)
    throw new TableProblem(
      'too-large',
      `The file has ${Math.round(stat.size / 1024 / 1024).toLocaleString('en-GB')} MB; up to ${FILE_LIMIT_BYTES / 1024 / 1024} MB are read.`,
      'Export the open cases only.',
    );
}

const shortenTo = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
const shorten = (cell: string): string => shortenTo(cell, 200);
