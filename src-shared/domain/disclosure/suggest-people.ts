import type { Dictionary } from '../redaction/dictionary/build-dictionary.ts';
import { wordsOfName } from '../redaction/dictionary/name-variants.ts';
import type { RedactionSpan, SpanKind } from '../redaction/types.ts';

/** Somebody or some place that the texts name and the record doesn't. */
export interface Suggestion {
  /** As most often written. */
  readonly text: string;
  readonly kind: SpanKind;
  readonly mentions: number;
  /** Where it is named: index of the text and offsets. */
  readonly places: readonly { readonly text: number; readonly start: number; readonly end: number }[];
  /** The word before, where it says what the person is ("social worker", "nan"). */
  readonly role?: string;
}

interface Group {
  readonly spellings: Map<string, number>;
  readonly kind: SpanKind;
  readonly places: { text: number; start: number; end: number }[];
  role?: string;
}

const ASKED_FOR = new Set<SpanKind>(['person', 'place', 'organisation', 'school', 'health-service', 'court']);
const ROLE =
  /(?<![\p{L}\p{N}])(mum|mother|dad|father|nan|nana|gran|grandmother|grandfather|grandad|brother|sister|aunt|auntie|uncle|cousin|partner|boyfriend|girlfriend|friend|neighbour|landlord|social worker|sw|health visitor|hv|midwife|school nurse|teacher|solicitor|guardian|foster carer|carer|manager|advocate|interpreter|key worker|keyworker|officer)[ ,:(-]{1,3}$/iu;

/**
 * People and places mentioned but not in the record, the most mentioned first: to be asked about before an export.
 * A first name and the full name it belongs to are one suggestion.
 */
export function suggestPeople(
  texts: readonly { readonly text: string; readonly spans: readonly RedactionSpan[] }[],
  dictionary?: Dictionary,
): Suggestion[] {
  const groups = new Map<string, Group>();
  const longForms = new Map<string, string>();
  const finds = texts.flatMap(({ text, spans }, index) =>
    spans
      .filter((span) => (span.source === 'pattern' || span.source === 'proposer') && ASKED_FOR.has(span.kind))
      .map((span) => ({
        index,
        span,
        written: text.slice(span.start, span.end),
        before: text.slice(Math.max(0, span.start - 24), span.start),
      })),
  );
  for (const { written } of finds) {
    const words = wordsOfName(written);
    if (words.length > 1)
      for (const word of words)
        if (word.length > 2 && !longForms.has(word)) longForms.set(word, words.join(' '));
  }
  for (const { index, span, written, before } of finds) {
    const words = wordsOfName(written);
    if (words.length === 0 || words.join('').length < 2 || words.every((word) => /^\d+$/.test(word)))
      continue;
    if (dictionary && words.every((word) => dictionary.nameWords.has(word))) continue;
    const key = words.length === 1 ? (longForms.get(words[0] ?? '') ?? words.join(' ')) : words.join(' ');
    const group: Group = groups.get(key) ?? { spellings: new Map(), kind: span.kind, places: [] };
    group.spellings.set(written, (group.spellings.get(written) ?? 0) + 1);
    group.places.push({ text: index, start: span.start, end: span.end });
    const role = ROLE.exec(before)?.[1];
    if (role && !group.role) group.role = role.toLowerCase();
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ spellings, kind, places, role }) => ({
      text:
        [...spellings].sort(
          (a, b) => wordsOfName(b[0]).length - wordsOfName(a[0]).length || b[1] - a[1],
        )[0]?.[0] ?? '',
      kind,
      mentions: places.length,
      places,
      ...(role ? { role } : {}),
    }))
    .sort((a, b) => b.mentions - a.mentions || a.text.localeCompare(b.text));
}
