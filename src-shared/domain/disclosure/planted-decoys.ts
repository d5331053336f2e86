import type { PreviewRisk, PreviewText } from '#shared/contract/moderation.ts';
import { type Decoy, plantDecoys } from '#shared/domain/disclosure/decoys.ts';
import { keptWords } from '#shared/domain/disclosure/kept-words.ts';
import { applySpans } from '#shared/domain/redaction/engine.ts';

/** How many invented names and numbers a preview carries, one per text, in at most one of five texts. */
const DECOYS = 8;
/** How many kinds of them there are; they take turns. */
const KINDS = 4;
/** A text that is only a few words long would give its decoy away. */
const SHORTEST_TEXT = 80;

/** An invented name or number in the preview of one text; never part of what leaves. */
export interface PlantedDecoy extends Pick<Decoy, 'kind' | 'text'> {
  readonly textId: string;
  /** Where it is put into the original. */
  readonly at: number;
  /** How many characters of the original it stands in place of; 0: it is a sentence of its own. */
  readonly replaces: number;
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
  return inPlaceOfMask(text, index, seed, isTaken) ?? asSentence(text, index, seed, isTaken);
}

/** Inside a sentence, where a name or number is masked: nothing but reading tells it from a real one that was missed. */
function inPlaceOfMask(
  { id, original, spans }: PreviewText,
  index: number,
  seed: string,
  isTaken: (words: string) => boolean,
): PlantedDecoy | undefined {
  const [invented] = plantDecoys('', (index % KINDS) + 1, `${seed} ${id}`, isTaken).decoys.slice(-1);
  if (!invented) return undefined;
  const fitting = spans.filter(({ kind, start, end }) => kind === invented.kind && end - start > 2);
  const span = fitting[seedNumber(`${seed} ${id} place`) % Math.max(1, fitting.length)];
  if (!span) return undefined;
  const words = original.slice(span.start, span.end);
  const [given = '', surname = ''] = invented.text.split(' ');
  const title = /^(?:Mr|Mrs|Ms|Miss|Dr)\b/.exec(words)?.[0];
  // As long a name as the one it stands for: a first name for a first name, "Mrs" with a surname.
  const text =
    invented.kind !== 'person'
      ? invented.text
      : title
        ? `${title} ${surname}`
        : /\s/.test(words)
          ? invented.text
          : given;
  return isTaken(text)
    ? undefined
    : { textId: id, at: span.start, replaces: span.end - span.start, kind: invented.kind, text };
}

/** As a sentence of its own, where the text masks nothing of the kind. */
function asSentence(
  text: PreviewText,
  index: number,
  seed: string,
  isTaken: (words: string) => boolean,
): PlantedDecoy | undefined {
  const count = (index % KINDS) + 1;
  // The kinds take turns by number, so the fourth of a kind is planted with the three before it.
  const { decoys } = plantDecoys(text.original, count, `${seed} ${text.id}`, isTaken);
  const decoy = decoys.at(-1);
  if (!decoy || decoys.length !== count) return undefined;
  const before = decoys.slice(0, -1).reduce((sum, { text: words }) => sum + words.length + 2, 0);
  const at = decoy.start - 1 - before;
  const isInside = [...text.spans, ...text.refused, ...text.kept].some(
    ({ start, end }) => start < at && end > at,
  );
  return isInside ? undefined : { textId: text.id, at, replaces: 0, kind: decoy.kind, text: decoy.text };
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

const insertedBy = ({ text, replaces }: PlantedDecoy) => (replaces > 0 ? text : ` ${text}.`);

/** A text as the preview shows it, with its decoy in place of a mask or between its sentences. */
export function withDecoy(text: PreviewText, decoy: PlantedDecoy): PreviewText {
  const inserted = insertedBy(decoy);
  const until = decoy.at + decoy.replaces;
  const original = text.original.slice(0, decoy.at) + inserted + text.original.slice(until);
  const by = inserted.length - decoy.replaces;
  const isBeside = ({ start, end }: { start: number; end: number }) => end <= decoy.at || start >= until;
  const shift = <Range extends { start: number; end: number }>(range: Range): Range =>
    range.start >= until ? { ...range, start: range.start + by, end: range.end + by } : range;
  const spans = text.spans.filter(isBeside).map(shift);
  const refused = text.refused.filter(isBeside).map(shift);
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
  const by = risk.start >= decoy.at + decoy.replaces ? insertedBy(decoy).length - decoy.replaces : 0;
  return by === 0 ? risk : { ...risk, start: risk.start + by, end: risk.end + by };
}
