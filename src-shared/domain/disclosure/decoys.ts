import { seededNumbers } from '../redaction/replace/alias-book.ts';
import type { SpanKind } from '../redaction/types.ts';

/** An invented identifier planted in a preview to see whether the person who checks is looking. */
export interface Decoy {
  readonly id: string;
  readonly kind: SpanKind;
  readonly text: string;
  /** Where it stands in the preview's text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** A preview with its decoys. */
export interface PlantedPreview {
  readonly text: string;
  readonly decoys: readonly Decoy[];
}

const GIVEN = 'Tamsin Rufus Ottilie Barnaby Perpetua Lysander Clementine Ignatius Marigold Thaddeus'.split(
  ' ',
);
const SURNAMES =
  'Quillfeather Marchbanks Oddingley Thistlewood Pennyquick Larkspittle Winterbourne Hobblethwaite Featherstone-Ames Duckworthy'.split(
    ' ',
  );

/** Telephone numbers of the range kept free for drama; postcodes of no area; NHS numbers of the test range. */
const MAKERS: readonly (readonly [SpanKind, (next: () => number) => string])[] = [
  ['person', (next) => `${pick(GIVEN, next)} ${pick(SURNAMES, next)}`],
  ['phone', (next) => `07700 900${String(Math.floor(next() * 1000)).padStart(3, '0')}`],
  ['postcode', (next) => `ZZ${1 + Math.floor(next() * 9)} ${1 + Math.floor(next() * 9)}ZZ`],
  [
    'nhs-number',
    (next) =>
      `999 ${String(Math.floor(next() * 1000)).padStart(3, '0')} ${String(Math.floor(next() * 10_000)).padStart(4, '0')}`,
  ],
];

const pick = (words: readonly string[], next: () => number) => words[Math.floor(next() * words.length)] ?? '';

/** An invented name or number: names and numbers take turns by `index`. Undefined where every try is taken. */
export function inventedOf(
  index: number,
  next: () => number,
  isTaken: (text: string) => boolean,
): Pick<Decoy, 'kind' | 'text'> | undefined {
  const maker = MAKERS[index % 2 === 0 ? 0 : 1 + (((index - 1) / 2) % (MAKERS.length - 1))];
  for (let tries = 0; maker && tries < 20; tries++) {
    const text = maker[1](next);
    if (!isTaken(text)) return { kind: maker[0], text };
  }
  return undefined;
}

/** Plants `count` decoys between sentences of a preview's text, the same ones for the same seed. `isTaken` refuses texts that occur elsewhere, e.g. in the record. */
export function plantDecoys(
  text: string,
  count: number,
  seed: string,
  isTaken: (text: string) => boolean = () => false,
): PlantedPreview {
  const next = seededNumbers(seed);
  const gaps = [...text.matchAll(/[.!?](?=\s)/g)].map((match) => match.index + 1);
  if (gaps.length === 0) gaps.push(text.length);
  const places = Array.from(
    { length: Math.max(0, count) },
    () => gaps[Math.floor(next() * gaps.length)] ?? text.length,
  ).sort((a, b) => a - b);
  const decoys: Decoy[] = [];
  let out = '';
  let at = 0;
  places.forEach((place, index) => {
    const maker = MAKERS[index % MAKERS.length];
    if (!maker) return;
    let invented = maker[1](next);
    for (
      let tries = 0;
      tries < 20 &&
      (isTaken(invented) || text.includes(invented) || decoys.some((decoy) => decoy.text === invented));
      tries++
    )
      invented = maker[1](next);
    if (isTaken(invented) || text.includes(invented)) return;
    out += `${text.slice(at, place)} `;
    at = place;
    decoys.push({
      id: `decoy-${index + 1}`,
      kind: maker[0],
      text: invented,
      start: out.length,
      end: out.length + invented.length,
    });
    out += `${invented}.`;
  });
  return { text: out + text.slice(at), decoys };
}

/** How many decoys the person marked, and which were missed. `share` is null where there were none. */
export function scoreDecoys(
  decoys: readonly Decoy[],
  marked: readonly { readonly start: number; readonly end: number }[],
): { caught: number; of: number; share: number | null; missed: readonly Decoy[] } {
  const missed = decoys.filter(
    (decoy) => !marked.some((mark) => mark.start < decoy.end && mark.end > decoy.start),
  );
  const caught = decoys.length - missed.length;
  return { caught, of: decoys.length, share: decoys.length === 0 ? null : caught / decoys.length, missed };
}

/** The text as it was before `plantDecoys`. */
export function removeDecoys({ text, decoys }: PlantedPreview): string {
  let out = '';
  let at = 0;
  for (const decoy of [...decoys].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, decoy.start - 1);
    at = decoy.end + 1;
  }
  return out + text.slice(at);
}

/** Decoys that still stand in finished text, in any spacing or case: none may. */
export function findDecoysLeft(text: string, decoys: readonly Decoy[]): Decoy[] {
  const squeeze = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const whole = squeeze(text);
  return decoys.filter((decoy) => whole.includes(squeeze(decoy.text)));
}
