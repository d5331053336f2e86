import type { z } from 'zod';
import type { ImportSource as importSourceSchema } from '#shared/contract/cases.ts';
import type { DateWriting, ImportPreview } from '#shared/contract/tables.ts';
import type { UndoOffer } from '#shared/contract/undo.ts';
import type { CaseField, CaseMapping } from '#shared/domain/cases/case-fields.ts';

/** A file that was read, with a guess of what its columns mean. */
export type ImportSource = z.infer<typeof importSourceSchema>;

/** Where one is on the way from a file to cases. */
export type ImportStep = 'choose' | 'columns' | 'look' | 'done';

/** How many cases came in, and how. */
export interface ImportResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly bad: number;
  readonly undo: UndoOffer | null;
}

/** An import under way. Going back keeps what was read and what was chosen. */
export interface ImportState {
  readonly step: ImportStep;
  readonly source: ImportSource | null;
  readonly mapping: CaseMapping;
  /** How a person says that the dates of a column are written, by the column's place. */
  readonly dates: Readonly<Record<string, DateWriting>>;
  /** What the file would do with this mapping; null until it was asked. */
  readonly preview: ImportPreview | null;
  readonly result: ImportResult | null;
}

/** Before a file is chosen. */
export const noImport: ImportState = {
  step: 'choose',
  source: null,
  mapping: [],
  dates: {},
  preview: null,
  result: null,
};

/** A file was read: its columns come next. */
export const withSource = (source: ImportSource): ImportState => ({
  step: 'columns',
  source,
  mapping: source.mapping,
  dates: {},
  preview: null,
  result: null,
});

/** The same file was read in another way: what was chosen by hand for a column that is still there stays. */
export function withSourceAgain(before: ImportState, source: ImportSource): ImportState {
  return { ...withSource(source), mapping: carryChoices(before, source) };
}

/** Columns are told apart by their header, which a reader never gives twice. */
function carryChoices({ source: old, mapping }: ImportState, next: ImportSource): CaseMapping {
  const chosen = new Map(
    (old?.headers ?? []).flatMap((header, column): [string, CaseField | null][] => {
      const choice = mapping[column] ?? null;
      return choice === (old?.mapping[column] ?? null) ? [] : [[header, choice]];
    }),
  );
  return next.mapping.map((guess, column) => {
    const choice = chosen.get(next.headers[column] ?? '');
    return choice === undefined ? guess : choice;
  });
}

/** Another meaning for one column: what was looked at before no longer holds. */
export const withColumn = (state: ImportState, column: number, field: CaseField | null): ImportState => ({
  ...state,
  mapping: state.mapping.map((before, index) => (index === column ? field : before)),
  preview: null,
});

/** Another way to read the dates of one column. */
export const withDates = (state: ImportState, column: number, writing: DateWriting): ImportState => ({
  ...state,
  dates: { ...state.dates, [column]: writing },
  preview: null,
});

/** How far a step is reachable: a step is behind one, or what it needs is there. */
export function canGoTo(state: ImportState, step: ImportStep): boolean {
  if (state.result !== null) return step === 'done';
  if (step === 'choose') return true;
  if (step === 'columns') return state.source !== null;
  return step === 'look' && state.preview !== null;
}

/** How sure a guess is, in a word; null for a column that is left out. */
export function sureness(confidence: number): 'sure' | 'likely' | 'unsure' {
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'likely' : 'unsure';
}

/** A remark on a row as it stands beside the row's line: without "Line 8: " at its start. */
export function remarkWords(line: number, sentence: string): string {
  const bare = sentence.replace(new RegExp(`^Line ${line}[:,] `), '');
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
}

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar',
};

/** What may stand between the cells of a CSV file; whatever was found is among them. */
export const delimiterChoices = (found: string | null) =>
  choices(Object.keys(delimiterNames), found).map((value) => ({
    value,
    label: delimiterNames[value] ?? value,
  }));

/** The encodings that a CSV file may have; whatever was found is among them. */
export const encodingChoices = (found: string | null) =>
  choices(['UTF-8', 'Windows-1252', 'UTF-16LE'], found).map((value) => ({ value, label: value }));

const choices = (usual: readonly string[], found: string | null): string[] =>
  found === null || usual.includes(found) ? [...usual] : [found, ...usual];
