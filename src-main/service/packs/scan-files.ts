import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { RedactionDecision } from '#shared/contract/pack-preview.ts';
import { type Decoy, findDecoysLeft } from '#shared/domain/disclosure/decoys.ts';
import { FrameWords } from '#shared/domain/disclosure/frame-words.ts';
import { buildDictionary, scanned } from '#shared/domain/redaction/scan.ts';
import type { CaseRecord, ExtraKnown, Leak } from '#shared/domain/redaction/types.ts';

/** A person or thing of a case that still stands in a finished file. */
export interface FileLeak {
  readonly file: string;
  readonly reference: string;
  readonly what: string;
  readonly variant: string;
  /** A few words around it. */
  readonly around: string;
}

/** What is known of one case of the pack, and what was decided to stay. */
export interface KnownCase {
  readonly reference: string;
  readonly record: CaseRecord;
  readonly extra: readonly ExtraKnown[];
  readonly decisions: readonly RedactionDecision[];
}

/** Every string of a JSON value, keys too: escapes cannot hide a name. */
export function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsOf(item);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      yield key;
      yield* stringsOf(item);
    }
}

/** What a person who opens the file can read in it, its properties and its name included. */
async function readableTexts(path: string, bytes: Uint8Array): Promise<string[]> {
  if (path.endsWith('.pdf')) {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: true });
    const { info, metadata } = await getMeta(pdf);
    return [path, text, ...stringsOf(JSON.parse(JSON.stringify({ info, metadata })))];
  }
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (path.endsWith('.json')) return [path, [...stringsOf(JSON.parse(text))].join('\n')];
  return [path, text];
}

/** Text around a find that does not itself tell more than is needed to find the place. */
const around = (text: string, start: number, end: number): string =>
  `…${text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ')}…`;

const asDecoys = (decoys: readonly Pick<Decoy, 'kind' | 'text'>[]): Decoy[] =>
  decoys.map((decoy, i) => ({ ...decoy, id: String(i), start: 0, end: 0 }));

/** Under what the names of the files themselves are scanned. */
export const FILE_NAMES = 'file-names.txt';

/** Of finds in one place the longest stays. */
function outermost(leaks: readonly Leak[]): Leak[] {
  return leaks.filter(
    (leak) =>
      !leaks.some(
        (other) =>
          other !== leak &&
          other.start <= leak.start &&
          other.end >= leak.end &&
          other.end - other.start > leak.end - leak.start,
      ),
  );
}

/** What is known of a pack beside its cases. */
export interface ScanOptions {
  /** Invented names of its preview: none may stand in a file. */
  readonly decoys?: readonly Pick<Decoy, 'kind' | 'text'>[];
  /** Texts that every pack has in common, such as the questions of the template. */
  readonly frame?: Iterable<string>;
}

/** Looks through finished files for everything known of every case of the pack. */
export async function scanFiles(
  files: Readonly<Record<string, Uint8Array>>,
  known: readonly KnownCase[],
  { decoys = [], frame = [] }: ScanOptions = {},
): Promise<{ leaks: FileLeak[]; files: number; variants: number }> {
  const dictionaries = known.map((entry) => ({
    ...entry,
    dictionary: buildDictionary(entry.record, entry.extra, entry.decisions),
    allowed: placesKept(entry.decisions),
  }));
  const common = new FrameWords(frame);
  const leaks: FileLeak[] = [];
  for (const [path, bytes] of Object.entries(files)) {
    const texts = await readableTexts(path, bytes);
    for (const text of texts)
      for (const decoy of findDecoysLeft(text, asDecoys(decoys)))
        leaks.push({
          file: path,
          reference: 'preview',
          what: 'invented name or number of the preview',
          variant: decoy.text,
          around: decoy.text,
        });
    const scans = texts.map((text) => ({ text, leaksOf: scanned(text) }));
    for (const { reference, dictionary, allowed } of dictionaries) {
      const left = new Map(allowed);
      for (const { text, leaksOf } of scans)
        for (const leak of outermost(leaksOf(dictionary))) {
          if (common.holds(text, leak.start, leak.end)) continue;
          const words = leak.variant.toLowerCase();
          const places = left.get(words) ?? 0;
          left.set(words, places - 1);
          if (places <= 0)
            leaks.push({
              file: path,
              reference,
              what: leak.what,
              variant: leak.variant,
              around: around(text, leak.start, leak.end),
            });
        }
    }
  }
  return {
    leaks,
    files: Object.keys(files).length,
    variants: dictionaries.reduce((sum, { dictionary }) => sum + dictionary.entities.length, 0),
  };
}

/** In how many places each word was decided to stay: it may stand as often in a file, and not once more. */
function placesKept(decisions: readonly RedactionDecision[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const decision of decisions) {
    if (decision.type !== 'refuse-span') continue;
    const words = (/⟦([^⟧]*)⟧/.exec(decision.context)?.[1] ?? '').toLowerCase();
    places.set(words, (places.get(words) ?? 0) + 1);
  }
  return places;
}
