import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { desc } from 'drizzle-orm';
import { badRowsCsv } from '#shared/domain/tables/bad-rows-csv.ts';
import { type CaseMapping, caseMappingSchema, checkMapping } from '#shared/domain/cases/case-fields.ts';
import { type CaseComparison, compareCases } from '#shared/domain/cases/compare-cases.ts';
import { guessMapping, rememberMapping } from '#shared/domain/tables/guess-mapping.ts';
import { type NormalisedTable, normaliseRows } from '#shared/domain/tables/normalise-rows.ts';
import { referenceKey } from '#shared/domain/cases/reference-key.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import type { Table } from '#shared/domain/tables/table.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { notThere, Problem } from '../problem.ts';
import type { Report } from '../progress.ts';
import { importMappings } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { caseDrafts, writeDrafts } from '../cases/repository.ts';
import { type ReadTableOptions, readTable } from './read-table.ts';
import { type TakenIn, timesOf, undoImport } from '../cases/undo-import.ts';

interface Session {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly table: Table;
}

/** How many files are held for a mapping at a time; the oldest goes first. */
const HELD = 3;
const ROWS_SHOWN = 8;

const statuses = indexStatuses(defaultStatusList);

/** Files that a person is importing: read, mapped, looked at, taken. Held in memory only, and for one workspace. */
export class ImportSessions {
  readonly #sessions = new Map<string, Session>();

  async read(workspace: OpenWorkspace, path: string) {
    const fileName = basename(path);
    const bytes = readFileSync(path);
    return this.#hold(workspace, workspace.newId(), {
      fileName,
      bytes,
      table: await readTable(bytes, fileName),
    });
  }

  /** The same bytes in another way: another sheet, delimiter or encoding. */
  async readAgain(workspace: OpenWorkspace, importId: string, options: ReadTableOptions) {
    const { fileName, bytes } = this.#session(importId);
    return this.#hold(workspace, importId, {
      fileName,
      bytes,
      table: await readTable(bytes, fileName, options),
    });
  }

  #hold(workspace: OpenWorkspace, importId: string, session: Session) {
    this.#sessions.delete(importId);
    this.#sessions.set(importId, session);
    for (const oldest of [...this.#sessions.keys()].slice(0, -HELD)) this.#sessions.delete(oldest);
    const { table } = session;
    const remembered = workspace.store
      .select()
      .from(importMappings)
      .orderBy(desc(importMappings.usedAt))
      .all()
      .map(({ signature, mapping }) => ({
        signature,
        mapping: caseMappingSchema.parse(JSON.parse(mapping)),
      }));
    const guess = guessMapping(table.headers, table.rows, {
      statuses,
      today: workspace.today(),
      dateSystem: table.dateSystem,
      remembered,
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
      notes: [...table.notes],
      mapping: [...guess.mapping],
      columns: guess.columns.map(({ header, confidence, why }) => ({ header, confidence, why })),
      isRemembered: guess.isRemembered,
    };
  }

  #session(importId: string): Session {
    const session = this.#sessions.get(importId);
    if (!session) throw notThere('file');
    return session;
  }

  async #normalise(
    workspace: OpenWorkspace,
    importId: string,
    mapping: CaseMapping,
    report: Report,
  ): Promise<{ table: Table; rows: NormalisedTable; comparison: CaseComparison }> {
    const { table } = this.#session(importId);
    const problems = checkMapping(mapping);
    if (mapping.length !== table.headers.length || problems.length > 0)
      throw new Problem('The columns do not say enough yet.', {
        kept: 'The file is still here; nothing was imported.',
        next: problems[0] ?? 'Say for each column what it means.',
        details: [...problems],
      });
    const rows = await normaliseRows(table, mapping, {
      statuses,
      today: workspace.today(),
      onProgress: (done, total) => report(done, total, 'Reading rows'),
      pause: () => pause(),
    });
    const existing = caseDrafts(workspace.store).map(({ draft }) => draft);
    const comparison = compareCases(
      existing,
      rows.drafts,
      rows.bad.map(({ reference }) => reference).filter(Boolean),
    );
    return { table, rows, comparison };
  }

  async preview(workspace: OpenWorkspace, importId: string, mapping: CaseMapping, report: Report) {
    const { rows, comparison } = await this.#normalise(workspace, importId, mapping, report);
    const nameOf = new Map(
      caseDrafts(workspace.store).map(({ draft }) => [draft.reference, draft.names.full]),
    );
    return {
      added: comparison.added.length,
      changed: comparison.changed.map(({ reference, fields }) => ({
        reference,
        name: nameOf.get(reference) ?? '',
        fields: fields.map(({ field, before, after }) => ({ field, before: before ?? '', after })),
      })),
      unchanged: comparison.unchanged.length,
      missingFromFile: comparison.missingFromFile.map((reference) => ({
        reference,
        name: nameOf.get(reference) ?? '',
      })),
      bad: rows.bad.map(({ line, reasons }) => ({ line, reasons: [...reasons] })),
      warnings: [...Map.groupBy(rows.warnings, ({ line }) => line)].map(([line, remarks]) => ({
        line,
        reasons: remarks.map(({ sentence }) => sentence),
      })),
      unknownStatuses: rows.unknownStatuses.map(({ word, count }) => ({ word, count })),
      notes: [...rows.notes],
    };
  }

  /** Takes the good rows in one transaction: all of them, or after a failure none. */
  async apply(workspace: OpenWorkspace, importId: string, mapping: CaseMapping, report: Report) {
    const { table, rows, comparison } = await this.#normalise(workspace, importId, mapping, report);
    report(rows.drafts.length, rows.drafts.length, 'Saving');
    await pause();
    const known = new Map(
      caseDrafts(workspace.store).map((entry) => [referenceKey(entry.draft.reference), entry]),
    );
    const taken = workspace.write((writing): TakenIn => {
      const items = [
        ...comparison.added.map((draft) => ({ id: null, draft })),
        ...comparison.changed.map(({ reference, after }) => {
          const entry = known.get(referenceKey(reference));
          return { id: entry?.id ?? null, draft: after, before: entry?.draft };
        }),
      ];
      const changed = items.flatMap((item) =>
        'before' in item && item.id && item.before ? [{ id: item.id, before: item.before }] : [],
      );
      const formerTimes = timesOf(
        writing.tx,
        changed.map(({ id }) => id),
      );
      const ids = writeDrafts(workspace, writing, items, writing.at);
      const { signature, mapping: kept } = rememberMapping(table.headers, mapping);
      const values = { signature, mapping: JSON.stringify(kept), usedAt: writing.at };
      writing.tx
        .insert(importMappings)
        .values(values)
        .onConflictDoUpdate({ target: importMappings.signature, set: values })
        .run();
      writing.record({
        action: 'import',
        entity: 'case-list',
        entityId: importId,
        after: {
          added: comparison.added.length,
          changed: comparison.changed.length,
          unchanged: comparison.unchanged.length,
          bad: rows.bad.length,
        },
      });
      return { at: writing.at, addedIds: ids.filter((_, i) => items[i]?.id === null), changed, formerTimes };
    });
    const count = comparison.added.length + comparison.changed.length;
    return {
      added: comparison.added.length,
      changed: comparison.changed.length,
      unchanged: comparison.unchanged.length,
      bad: rows.bad.length,
      undo:
        count === 0
          ? null
          : workspace.undos.offer(`${countWords(count, 'case')} imported.`, () =>
              undoImport(workspace, taken),
            ),
    };
  }

  async badRows(
    workspace: OpenWorkspace,
    importId: string,
    mapping: CaseMapping,
  ): Promise<{ csv: string; rows: number }> {
    const { table } = this.#session(importId);
    const rows = await normaliseRows(table, mapping, {
      statuses,
      today: workspace.today(),
      pause: () => pause(),
    });
    return { csv: badRowsCsv(table.headers, rows.bad), rows: rows.bad.length };
  }
}

const shorten = (cell: string): string => (cell.length > 200 ? `${cell.slice(0, 199)}…` : cell);
