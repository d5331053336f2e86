import { type DateWriting, dateProof, readAs } from '#shared/domain/dates/date-writing.ts';
import type { Comparison } from '#shared/domain/tables/compare-drafts.ts';
import type { NormalisedTable } from '#shared/domain/tables/normalise-rows.ts';
import type { Table } from '#shared/domain/tables/table.ts';
import type { Reader } from '../store/connection.ts';
import type { ImportTarget, KnownDraft } from './import-target.ts';

const WRITINGS: readonly DateWriting[] = ['day-first', 'month-first', 'swapped'];

/** The rows of a file beside what is known already. */
export interface Compared<Field extends string, Draft, Id extends string> {
  readonly known: readonly KnownDraft<Draft, Id>[];
  readonly rows: NormalisedTable<Field, Draft>;
  readonly comparison: Comparison<Field, Draft>;
}

/** How the dates of each column of dates may be read, with the proof and an example. */
export function dateColumns(table: Table, today: string) {
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

/** What a file would do, row by row: what is added, changed, the same, missing, bad or odd. */
export function previewOf<Field extends string, Draft, Id extends string>(
  target: ImportTarget<Field, Draft, Id>,
  store: Reader,
  compared: Compared<Field, Draft, Id>,
) {
  const { spec, nameOf: named } = target;
  const { known, rows, comparison } = compared;
  const alike = alikeOf(target, compared);
  const idOf = new Map(known.map(({ id, draft }) => [spec.identity(draft), id]));
  const notes = target.notes?.(
    store,
    comparison.changed.flatMap(({ identity }) => idOf.get(identity) ?? []),
  );
  const whoOn = new Map(rows.drafts.map((draft, index) => [rows.lines[index] ?? 0, named(draft)]));
  const names = new Map(known.map(({ draft }) => [spec.identity(draft), named(draft)]));
  const nameOf = (reference: string): string => names.get(reference) ?? '';
  return {
    added: comparison.added.length,
    adding: addingOf(target, compared),
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
function addingOf<Field extends string, Draft, Id extends string>(
  { spec, nameOf, detailOf }: ImportTarget<Field, Draft, Id>,
  { known, rows }: Compared<Field, Draft, Id>,
) {
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
function alikeOf<Field extends string, Draft, Id extends string>(
  { spec, nameOf }: ImportTarget<Field, Draft, Id>,
  { known, rows }: Compared<Field, Draft, Id>,
) {
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

/** A text that is cut to a length, with a sign that it goes on. */
export const shortenTo = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
