import { chooseEntity } from './choose-entity.ts';
import type { Dictionary } from './dictionary/build-dictionary.ts';
import type { Entity } from './dictionary/entities.ts';
import type { Hit } from './dictionary/hit.ts';
import { matchDictionary } from './dictionary/match.ts';
import { DATE_PATTERNS } from './patterns/dates.ts';
import { findPatterns } from './patterns/pattern.ts';
import { type Reading, readText } from './reading.ts';
import { readDate } from './text/dates.ts';
import { fold, originalRange } from './text/fold.ts';
import { withoutMarkup } from './text/markup.ts';
import type { Leak } from './types.ts';

export { buildDictionary, type Dictionary } from './dictionary/build-dictionary.ts';

/** A finished text, read once, in which what each of several dictionaries holds can be looked for. */
export type ScannedText = (dictionary: Dictionary) => Leak[];

/**
 * Looks for what the dictionary holds in a finished text, e.g. an entry of a pack.
 *
 * A hit is any variant of two words or more, any name that is no ordinary English word, any number, reference,
 * postcode or date of birth, in any case and spacing, through accents, look-alike letters, invisible characters and
 * mark-up. Not a hit by themselves, so that an export is not stopped by the word "will": names that are ordinary
 * words, unless their context says that they are names here; initials of one or two letters, unless a person's verb or
 * role stands beside them; and near misses.
 */
export const scanForLeaks = (text: string, dictionary: Dictionary): Leak[] => scanned(text)(dictionary);

/** Reads a text for `scanForLeaks` with many dictionaries: reading takes longer than looking. */
export function scanned(text: string): ScannedText {
  const plain = fold(text);
  const bare = withoutMarkup(plain);
  const readings = (bare ? [plain, bare] : [plain]).map((folded) => ({
    folded,
    reading: readText(folded),
    dates: once(() =>
      findPatterns(folded.text, DATE_PATTERNS).map(({ start, end }) => ({
        range: originalRange(folded, start, end),
        date: readDate(folded.text.slice(start, end)),
      })),
    ),
  }));
  return (dictionary) => {
    const leaks = new Map<string, Leak>();
    for (const { folded, reading, dates } of readings) {
      for (const hit of matchDictionary(folded, reading.tokens, dictionary, reading)) {
        if (
          !hit.exact ||
          hit.certainty === 'doubtful' ||
          reading.isAlias(hit.start, hit.end) ||
          isWeak(hit, reading)
        )
          continue;
        const entity = chooseEntity(hit, reading);
        if (entity) add(leaks, text, originalRange(folded, hit.start, hit.end), entity);
      }
      if (dictionary.dates.length === 0) continue;
      for (const { range, date } of dates()) {
        const known = dictionary.dates.find(
          (one) =>
            one.date.day === date?.day && one.date.month === date?.month && one.date.year === date?.year,
        );
        if (known) add(leaks, text, range, known.entity);
      }
    }
    return [...leaks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function isWeak(hit: Hit, { folded }: Reading): boolean {
  const isKey = folded.text.startsWith('":', hit.end) && folded.text.charAt(hit.start - 1) === '"';
  if (isKey && /^\p{Ll}+$/u.test(folded.text.slice(hit.start, hit.end))) return true;
  if (hit.part === 'initials') return hit.end - hit.start < 3;
  return hit.part === 'handle' && /^\p{L}{1,4}$/u.test(folded.text.slice(hit.start, hit.end));
}

function add(
  leaks: Map<string, Leak>,
  text: string,
  { start, end }: { start: number; end: number },
  entity: Entity,
): void {
  const key = `${start}-${end}`;
  if (!leaks.has(key))
    leaks.set(key, { start, end, variant: text.slice(start, end), entity: entity.id, what: whatOf(entity) });
}

function whatOf(entity: Entity): string {
  if (entity.kind !== 'person') return entity.label;
  return entity.role === 'family' ? 'surname of the family' : `name of: ${entity.label.toLowerCase()}`;
}
