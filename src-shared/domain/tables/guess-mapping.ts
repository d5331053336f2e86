import { z } from 'zod';
import { headerKey, headerSignature, headerWords, isBadRowHeader } from './header-words.ts';
import { type Candidate, type FileContext, fieldInfo, type Mapping, type TableSpec } from './table-spec.ts';

/** A mapping that a person agreed to, found again by the headers of the file. */
export interface RememberedMapping<Field extends string> {
  readonly signature: string;
  readonly mapping: Mapping<Field>;
}

export interface ColumnGuess<Field extends string> {
  readonly column: number;
  readonly header: string;
  readonly field: Field | null;
  /** 0 to 1; 1 for a remembered one. Under 0.7 a person should look twice. */
  readonly confidence: number;
  /** Why, in words; also why a column was left out. */
  readonly why: string;
}

export interface MappingGuess<Field extends string> {
  readonly columns: readonly ColumnGuess<Field>[];
  readonly mapping: Mapping<Field>;
  readonly isRemembered: boolean;
}

const leastConfidence = 0.5;
const rowsLookedAt = 100;

type Named<Field extends string> = ReadonlyMap<
  string,
  readonly { readonly field: Field; readonly confidence: number }[]
>;

/** Which fields each known header stands for. */
function namedBy<Field extends string, Draft>(spec: TableSpec<Field, Draft>): Named<Field> {
  const named = new Map<string, { field: Field; confidence: number }[]>();
  for (const { field } of spec.fields) {
    let confidence = 0.95;
    for (const synonym of spec.synonyms[field]) {
      if (synonym === '~') {
        confidence = 0.6;
        continue;
      }
      const key = headerKey(synonym);
      named.set(key, [...(named.get(key) ?? []), { field, confidence }]);
      const words = headerWords(synonym);
      const reordered = inOrder(words);
      if (words.includes('date') && !named.get(reordered)?.some((other) => other.field === field))
        named.set(reordered, [...(named.get(reordered) ?? []), { field, confidence }]);
    }
  }
  return named;
}

/** Keys of the headers that are surely this kind of list's own, by which its header row is found. */
export const knownHeaders = <Field extends string, Draft>(
  spec: TableSpec<Field, Draft>,
): ReadonlySet<string> =>
  new Set(
    spec.fields.flatMap(({ field }) =>
      spec.synonyms[field].filter((synonym) => synonym !== '~').map(headerKey),
    ),
  );

/** The words of a heading of a day in the order of the alphabet, as a key that no heading has. */
const inOrder = (words: readonly string[]): string => `~${words.toSorted().join(' ')}`;

function strip(words: readonly string[], spare: ReadonlySet<string>): readonly string[] {
  let [start, end] = [0, words.length];
  while (start < end - 1 && spare.has(words[start] ?? '')) start += 1;
  while (end > start + 1 && spare.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(start, end);
}

/** A column that names itself stays, however hard its cells are to read; but a name is no column of yes and no. */
const keepsItself = <Field extends string, Draft>(spec: TableSpec<Field, Draft>, field: Field): number =>
  spec.mayBeOverruled?.(field) ? 0 : 0.6;

function byName<Field extends string, Draft>(
  header: string,
  named: Named<Field>,
  { spareWords, aboutOthers }: TableSpec<Field, Draft>,
): (Candidate<Field> & { readonly isSure?: boolean })[] {
  const words = headerWords(header);
  const found = (key: string, factor: number, why: string) =>
    (named.get(key) ?? []).map(({ field, confidence }) => ({
      field,
      confidence: confidence * factor,
      why,
      isSure: confidence > 0.9 && factor > 0.9,
    }));
  const exact = found(words.join(''), 1, 'by its header');
  if (exact.length > 0) return exact;
  // "Date case opened" is "case opened date": in the heading of a day the words may stand in any order.
  const reordered = words.includes('date') ? found(inOrder(words), 1, 'by its header') : [];
  if (reordered.length > 0) return reordered;
  const bare = found(strip(words, spareWords).join(''), 0.93, 'by its header');
  if (bare.length > 0) return bare;
  const inside: Candidate<Field>[] = [];
  for (let length = words.length - 1; length > 0 && inside.length === 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const part = words.slice(start, start + length);
      const rest = [...words.slice(0, start), ...words.slice(start + length)].join(' ');
      if (!aboutOthers?.test(rest) && part.join('').length > 2)
        inside.push(...found(part.join(''), 0.68, `"${part.join(' ')}" in its header`));
    }
  }
  return inside;
}

/** The mappings that a guess may come from. */
export interface GuessOptions<Field extends string> extends FileContext {
  readonly remembered?: readonly RememberedMapping<Field>[];
}

/**
 * Guesses what each column means, from its header and from the first rows.
 * A remembered mapping for the same headers wins over every guess.
 */
export function guessMapping<Field extends string, Draft>(
  spec: TableSpec<Field, Draft>,
  headers: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
  options: GuessOptions<Field>,
): MappingGuess<Field> {
  const remembered = options.remembered?.find(({ signature }) => signature === headerSignature(headers));
  if (remembered) return fromRemembered(headers, remembered);
  const named = namedBy(spec);
  const judge = spec.judge(headers, options, rows.slice(0, rowsLookedAt));
  const sample = rows.slice(0, rowsLookedAt);
  const ranked = headers.map((header, column): readonly Candidate<Field>[] => {
    if (isBadRowHeader(header)) return [];
    const cells = sample.map((row) => row.cells[column] ?? '');
    const { instead, weigh, byValues } = judge(header, cells);
    if (instead) return instead;
    return [
      ...byName(header, named, spec).map((candidate) => ({
        ...candidate,
        confidence: candidate.isSure
          ? Math.max(candidate.confidence * weigh(candidate.field), keepsItself(spec, candidate.field))
          : candidate.confidence * weigh(candidate.field),
      })),
      ...byValues,
    ].sort((a, b) => b.confidence - a.confidence);
  });
  const taken = new Map<Field, number>();
  const chosen = new Map<number, Candidate<Field>>();
  const order = ranked
    .flatMap((candidates, column) => candidates.map((candidate) => ({ ...candidate, column })))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column);
  for (const candidate of order) {
    if (chosen.has(candidate.column)) continue;
    if (taken.has(candidate.field) && !fieldInfo(spec.fields, candidate.field).isShared) continue;
    taken.set(candidate.field, candidate.column);
    chosen.set(candidate.column, candidate);
  }
  const columns = headers.map((header, column): ColumnGuess<Field> => {
    const found = chosen.get(column);
    if (found)
      return { column, header, field: found.field, confidence: round(found.confidence), why: found.why };
    const why = whyLeftOut(spec, header, ranked[column]?.[0], taken, headers);
    return { column, header, field: null, confidence: 0, why };
  });
  return { columns, mapping: columns.map(({ field }) => field), isRemembered: false };
}

const round = (value: number): number => Math.round(value * 100) / 100;

function whyLeftOut<Field extends string, Draft>(
  spec: TableSpec<Field, Draft>,
  header: string,
  best: Candidate<Field> | undefined,
  taken: ReadonlyMap<Field, number>,
  headers: readonly string[],
): string {
  if (isBadRowHeader(header)) return 'Plumbline wrote it beside the rows to correct';
  if (!best) return 'nothing in its header or values fits a field';
  const { label } = fieldInfo(spec.fields, best.field);
  const other = taken.get(best.field);
  if (best.confidence >= leastConfidence && other !== undefined)
    return `${label} is already "${headers[other]}"`;
  return best.confidence < leastConfidence && /another column/u.test(best.why)
    ? best.why
    : `too uncertain for ${label}`;
}

function fromRemembered<Field extends string>(
  headers: readonly string[],
  { mapping }: RememberedMapping<Field>,
): MappingGuess<Field> {
  let next = 0;
  const columns = headers.map((header, column): ColumnGuess<Field> => {
    if (isBadRowHeader(header)) {
      return {
        column,
        header,
        field: null,
        confidence: 1,
        why: 'Plumbline wrote it beside the rows to correct',
      };
    }
    const field = mapping[next] ?? null;
    next += 1;
    return { column, header, field, confidence: 1, why: 'as in your last import of such a file' };
  });
  return { columns, mapping: columns.map(({ field }) => field), isRemembered: true };
}

/** Makes a mapping that can be remembered for files with these headers. */
export const rememberMapping = <Field extends string>(
  headers: readonly string[],
  mapping: Mapping<Field>,
): RememberedMapping<Field> => ({
  signature: headerSignature(headers),
  mapping: mapping.filter((_, column) => !isBadRowHeader(headers[column] ?? '')),
});

/** A remembered mapping as it is read back: one that names a field which is no longer there is null there. */
export function rememberedMapping<Field extends string>(
  fields: readonly { readonly field: Field }[],
  signature: string,
  json: string,
): RememberedMapping<Field> {
  const known = new Set<string>(fields.map(({ field }) => field));
  const isField = (word: string | null): word is Field => word !== null && known.has(word);
  const words = z.array(z.string().nullable()).parse(JSON.parse(json));
  return { signature, mapping: words.map((word) => (isField(word) ? word : null)) };
}
