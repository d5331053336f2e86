import type { PreviewRisk, PreviewText } from '#shared/contract/moderation.ts';
import { type Decoy, plantDecoys } from '#shared/domain/disclosure/decoys.ts';
import { keptWords } from '#shared/domain/disclosure/kept-words.ts';
import { applySpans } from '#shared/domain/redaction/engine.ts';

/** How many invented names and numbers a preview carries, one per text, in at most one of five texts. */
const DECOYS = 4;
/** A text that is only a few words long would give its decoy away. */
const SHORTEST_TEXT = 80;

/** An invented name or number in the preview of one text; never part of what leaves. */
export interface PlantedDecoy extends Pick<Decoy, 'kind' | 'text'> {
  readonly textId: string;
  /** Where it is put into the original. */
  readonly at: number;
}

/** The decoys of a draft: the same ones for the same seed and texts. `known` are texts that none may occur in. */
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

function plantIn(
  text: PreviewText | undefined,
  index: number,
  seed: string,
  isTaken: (words: string) => boolean,
): PlantedDecoy | undefined {
  if (!text) return undefined;
  // The kinds take turns by number, so the fourth of a kind is planted with the three before it.
  const { decoys } = plantDecoys(text.original, (index % DECOYS) + 1, `${seed} ${text.id}`, isTaken);
  const decoy = decoys.at(-1);
  if (!decoy || decoys.length !== (index % DECOYS) + 1) return undefined;
  const before = decoys.slice(0, -1).reduce((sum, { text: words }) => sum + words.length + 2, 0);
  const at = decoy.start - 1 - before;
  const isInside = [...text.spans, ...text.refused, ...text.kept].some(
    ({ start, end }) => start < at && end > at,
  );
  return isInside ? undefined : { textId: text.id, at, kind: decoy.kind, text: decoy.text };
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

/** A text as the preview shows it, with its decoy between its sentences. */
export function withDecoy(text: PreviewText, decoy: PlantedDecoy): PreviewText {
  const inserted = ` ${decoy.text}.`;
  const original = text.original.slice(0, decoy.at) + inserted + text.original.slice(decoy.at);
  const shift = <Range extends { start: number; end: number }>(range: Range): Range =>
    range.start >= decoy.at
      ? { ...range, start: range.start + inserted.length, end: range.end + inserted.length }
      : range;
  const spans = text.spans.map(shift);
  const refused = text.refused.map(shift);
  return {
    ...text,
    original,
    spans,
    refused,
    kept: keptWords(original, [...spans, ...refused]),
    outgoing: applySpans(original, spans),
  };
}

/** A rare detail of a text with a decoy, where it then stands. */
export function withDecoyBefore(risk: PreviewRisk, decoy: PlantedDecoy): PreviewRisk {
  const by = risk.start >= decoy.at ? decoy.text.length + 2 : 0;
  return by === 0 ? risk : { ...risk, start: risk.start + by, end: risk.end + by };
}
