import type { PreviewRisk, PreviewSpan, PreviewText } from '#shared/contract/pack-preview.ts';
import { type Decoy, inventedOf } from '#shared/domain/disclosure/decoys.ts';
import { keptWords } from '#shared/domain/disclosure/kept-words.ts';
import { applySpans } from '#shared/domain/redaction/engine.ts';
import { seededNumbers } from '#shared/domain/redaction/replace/alias-book.ts';

/** How many invented names and numbers a preview carries, one per text, in at most one of five texts. */
const DECOYS = 8;
/** A text that is only a few words long would give its decoy away. */
const SHORTEST_TEXT = 80;

/** An invented name or number in the preview of one text; never part of what leaves. */
export interface PlantedDecoy extends Pick<Decoy, 'kind' | 'text'> {
  readonly textId: string;
  /** The stretch of the original that it stands for; of no length where it is put in. */
  readonly at: number;
  readonly end: number;
  /** What is shown there, with what joins it to the sentence. */
  readonly shown: string;
}

/**
 * The decoys of a draft: the same ones for the same seed and texts. A name stands where an alias would, a number in brackets
 * behind one, so that none is a sentence of its own. `known` are texts that none may occur in.
 */
export function decoysOf(
  texts: readonly PreviewText[],
  seed: string,
  known: readonly string[],
): PlantedDecoy[] {
  const long = texts.filter(({ original }) => original.length >= SHORTEST_TEXT);
  const count = Math.min(DECOYS, Math.floor(long.length / 5));
  const isTaken = (words: string) =>
    known.some((text) => text.toLowerCase().includes(words.toLowerCase())) ||
    texts.some(({ original }) => original.toLowerCase().includes(words.toLowerCase()));
  const planted: PlantedDecoy[] = [];
  for (let i = 0; i < count; i++) {
    // One out of each stretch of the pack, so that no child is left out of the measure for long.
    const from = Math.floor((i * long.length) / count);
    const stretch = long.slice(from, Math.floor(((i + 1) * long.length) / count));
    const first = seedNumber(`${seed} ${i}`) % Math.max(1, stretch.length);
    for (let n = 0; n < stretch.length; n++) {
      const decoy = plantIn(stretch[(first + n) % stretch.length], i, seed, isTaken);
      if (!decoy || planted.some(({ text }) => text === decoy.text)) continue;
      planted.push(decoy);
      break;
    }
  }
  return planted;
}

/** Where an alias stands that no decision is likely to move: somebody of the record, not a possessive. */
function placesFor(text: PreviewText): readonly PreviewSpan[] {
  const sure = text.spans.filter(
    ({ start, end, kind, source, certainty }) =>
      kind === 'person' &&
      source === 'record' &&
      certainty === 'certain' &&
      !/['’]s$|\n/.test(text.original.slice(start, end)),
  );
  const others = sure.filter(({ replacement }) => !replacement.startsWith('Child '));
  return others.length > 0 ? others : sure;
}

function plantIn(
  text: PreviewText | undefined,
  index: number,
  seed: string,
  isTaken: (words: string) => boolean,
): PlantedDecoy | undefined {
  if (!text) return undefined;
  const next = seededNumbers(`${seed} ${text.id}`);
  const places = placesFor(text);
  const place = places[Math.floor(next() * places.length)];
  if (!place) return undefined;
  const invented = inventedOf(index, next, isTaken);
  if (!invented) return undefined;
  // Names take turns with numbers: they are what a reader knows best how to look for.
  const isName = invented.kind === 'person';
  return {
    textId: text.id,
    ...invented,
    at: isName ? place.start : place.end,
    end: place.end,
    shown: isName ? invented.text : ` (${invented.text})`,
  };
}

function seedNumber(seed: string): number {
  let number = 0;
  for (let i = 0; i < seed.length; i++) number = (Math.imul(number, 31) + seed.charCodeAt(i)) >>> 0;
  return number;
}

/** The decoys that were neither marked nor passed over yet count as something to look at. */
export const isWaiting = (
  decoy: PlantedDecoy,
  { decoys }: { readonly decoys: { readonly caught: readonly string[]; readonly passed: readonly string[] } },
): boolean => !decoys.caught.includes(decoy.textId) && !decoys.passed.includes(decoy.textId);

/** The decoy that a person has marked, by any word of it that is long enough to mean it. */
export function markedDecoy(decoys: readonly PlantedDecoy[], words: string): PlantedDecoy | undefined {
  const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const marked = squeeze(words);
  if (marked.length < 3) return undefined;
  return decoys.find(({ text }) => squeeze(text).includes(marked) || marked.includes(squeeze(text)));
}

/** A text as the preview shows it, with its decoy in a sentence. */
export function withDecoy(text: PreviewText, { at, end, shown }: PlantedDecoy): PreviewText {
  const original = text.original.slice(0, at) + shown + text.original.slice(end);
  const by = shown.length - (end - at);
  const shift = <Range extends { start: number; end: number }>(range: Range): Range =>
    range.start >= end ? { ...range, start: range.start + by, end: range.end + by } : range;
  const isCovered = (range: { start: number; end: number }) => range.start < end && range.end > at;
  const spans = text.spans.filter((span) => !isCovered(span)).map(shift);
  const refused = text.refused.filter((span) => !isCovered(span)).map(shift);
  // What waits in the text itself still does, and every word of the decoy.
  const waiting = text.kept.filter((range) => !isCovered(range)).map(shift);
  const isDecoy = (range: { start: number; end: number }) => range.start < end + by && range.end > at;
  return {
    ...text,
    original,
    spans,
    refused,
    kept: keptWords(original, [...spans, ...refused]).filter(
      (range) => isDecoy(range) || waiting.some(({ start }) => start === range.start),
    ),
    outgoing: applySpans(original, spans),
  };
}

/** A rare detail of a text with a decoy, where it then stands. */
export function withDecoyBefore(risk: PreviewRisk, { at, end, shown }: PlantedDecoy): PreviewRisk {
  const by = risk.start >= end ? shown.length - (end - at) : 0;
  return by === 0 ? risk : { ...risk, start: risk.start + by, end: risk.end + by };
}
