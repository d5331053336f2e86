import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { badRowsCsv } from '#shared/domain/tables/bad-rows-csv.ts';
import { type Comparison, compareDrafts } from '#shared/domain/tables/compare-drafts.ts';
import { guessMapping, knownHeaders } from '#shared/domain/tables/guess-mapping.ts';
import { type NormalisedTable, normaliseRows } from '#shared/domain/tables/normalise-rows.ts';
import { type Table, TableProblem } from '#shared/domain/tables/table.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { notThere, Problem } from '../problem.ts';
import { type Report, UNWATCHED } from '../progress.ts';
import type { ReadList } from '../strangers-files/read-apart.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { dateColumns, previewOf, shortenTo } from './import-preview.ts';
import type { ImportedDraft, ImportTarget, KnownDraft, Reading } from './import-target.ts';
import { FILE_LIMIT_BYTES } from './limits.ts';
import type { ReadTableOptions } from './read-table.ts';
import { keepMapping, keptMappings } from './repository.ts';

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
      dateColumns: (spec.dateFields ?? []).length === 0 ? [] : dateColumns(table, workspace.today()),
      notes: [...table.notes],
      mapping: [...guess.mapping],
      columns: guess.columns.map(({ header, confidence, why }) => ({ header, confidence, why })),
      isRemembered: guess.isRemembered,
    };
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
    report: Report = UNWATCHED,
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
      pause: (done, total) => report({ done, total, step: 'Reading rows' }),
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
    const rows = await this.#normalise(workspace, importId, reading, report);
    const known = this.#target.known(workspace.store);
    return previewOf(this.#target, workspace.store, { known, rows, comparison: this.#compare(known, rows) });
  }

  /** Takes the good rows in one transaction: all of them, or after a failure none. */
  async apply(workspace: OpenWorkspace, importId: string, reading: Reading<Field>, report: Report) {
    const { spec, noun, entity, known: knownOf, save, undo } = this.#target;
    await this.#reading;
    const { table } = this.#session(importId);
    const rows = await this.#normalise(workspace, importId, reading, report);
    const total = rows.drafts.length;
    await report({ done: total, total, step: 'Saving', isLast: true });
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

const shorten = (cell: string): string => shortenTo(cell, 200);
