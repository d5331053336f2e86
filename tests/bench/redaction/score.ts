import type { Proposal } from '#shared/domain/redaction/types.ts';

/** A stretch of text, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An entity to mask: every mention in `needed` must be covered. */
export interface GoldEntity {
  readonly type: string;
  /** Direct or quasi identifier; null where the corpus does not tell. */
  readonly isDirect: boolean | null;
  readonly needed: readonly Span[];
}

/** A text with what must be masked in it. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
}

/** Hits out of n. */
export interface Count {
  hits: number;
  n: number;
}

/** What one system did on one corpus. */
export interface Score {
  readonly documents: number;
  readonly recall: Readonly<Record<string, Count>>;
  readonly precision: Count;
  /** Documents with at least one direct identifier left, or any at all where the corpus does not tell. */
  readonly leaking: Count;
}

export type Finder = (text: string) => readonly Pick<Proposal, 'start' | 'end'>[];

const IGNORED_SIGNS = new Set(` ,.-;:/&()[]–'"’“”`);
const TITLES = 'mr mrs ms no nr about'.split(' ');
const CLOSED_CLASS =
  "of in at on by from to for with between since until before after during under over into within against through around near per via upon as than like without towards toward among across behind beyond 's ’s not and or but nor & the a an this that these those all some each every both any another".split(
    ' ',
  );

/** Words that may stay visible inside a masked mention, after Pilán et al. 2022; the strict reading allows titles only. */
const IGNORED_WORDS = { strict: new Set(TITLES), lenient: new Set([...TITLES, ...CLOSED_CLASS]) };

const TOKEN = /[\p{L}\p{M}\p{N}]+|['’]s\b|[^\s]/gu;
const WORD = /[\p{L}\p{N}_\p{M}]+/gu;

/** Scores one system as `score-redaction.mjs` does: recall by entity, precision by token. */
export function score(
  documents: readonly GoldDocument[],
  find: Finder,
  reading: 'lenient' | 'strict' = 'lenient',
): Score {
  const recall: Record<string, Count> = {};
  const precision: Count = { hits: 0, n: 0 };
  const leaking: Count = { hits: 0, n: documents.length };
  const count = (key: string, isHit: boolean) => {
    recall[key] ??= { hits: 0, n: 0 };
    recall[key].n++;
    if (isHit) recall[key].hits++;
  };
  for (const { text, entities } of documents) {
    const masked = coverage(text, find(text));
    const wanted = coverage(
      text,
      entities.flatMap(({ needed }) => needed),
    );
    let leaks = false;
    for (const { type, isDirect, needed } of entities) {
      const isHit = needed.every((span) => isMasked(text, masked, span, IGNORED_WORDS[reading]));
      if (!isHit && isDirect !== false) leaks = true;
      count('all', isHit);
      count(type, isHit);
      if (isDirect !== null) count(isDirect ? 'direct' : 'quasi', isHit);
    }
    if (leaks) leaking.hits++;
    for (const { index, 0: word } of text.matchAll(WORD)) {
      if (!isFilled(masked, index, index + word.length)) continue;
      precision.n++;
      if (isFilled(wanted, index, index + word.length)) precision.hits++;
    }
  }
  return { documents: documents.length, recall, precision, leaking };
}

function coverage(text: string, spans: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const { start, end } of spans) mask.fill(1, start, end);
  return mask;
}

function isFilled(mask: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!mask[index]) return false;
  return true;
}

function isMasked(
  text: string,
  mask: Uint8Array,
  { start, end }: Span,
  ignoredWords: ReadonlySet<string>,
): boolean {
  const ignored = new Uint8Array(end - start);
  TOKEN.lastIndex = Math.max(0, start - 40);
  for (let match = TOKEN.exec(text); match && match.index < end; match = TOKEN.exec(text)) {
    const stop = match.index + match[0].length;
    if (stop <= start || !ignoredWords.has(match[0].toLowerCase())) continue;
    ignored.fill(1, Math.max(match.index, start) - start, Math.min(stop, end) - start);
  }
  for (let index = start; index < end; index++)
    if (!mask[index] && !ignored[index - start] && !IGNORED_SIGNS.has(text.charAt(index))) return false;
  return true;
}

/** Wilson's 95% interval of a share. */
export function wilson({ hits, n }: Count): readonly [number, number] {
  if (n === 0) return [Number.NaN, Number.NaN];
  const z = 1.96;
  const share = hits / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const middle = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return [(middle - spread) / scale, (middle + spread) / scale];
}
