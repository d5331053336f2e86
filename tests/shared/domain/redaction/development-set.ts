import { readFileSync } from 'node:fs';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';

/** A mention marked in a development text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly isRecordHeld: boolean;
}

/** One text of the development set with its case record and marks. */
export interface DevelopmentDocument {
  readonly id: string;
  readonly isHeldOut: boolean;
  readonly text: string;
  readonly record: CaseRecord;
  readonly marks: readonly Mark[];
  /** Stretches that count neither as rightly nor as wrongly masked. */
  readonly neutral?: readonly { readonly start: number; readonly end: number }[];
}

/** Reads `[[text|kind|R]]` mark-up. */
export function parseMarks(marked: string): { text: string; marks: Mark[] } {
  let text = '';
  let at = 0;
  const marks: Mark[] = [];
  for (const match of marked.matchAll(/\[\[([^[\]|]+)\|([a-z-]+)(\|R)?\]\]/g)) {
    text += marked.slice(at, match.index);
    const start = text.length;
    text += match[1];
    marks.push({ start, end: text.length, kind: match[2]!, isRecordHeld: match[3] !== undefined });
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), marks };
}

/** Reads tests/fixtures/redaction/uk-development.txt. */
export function readDevelopmentSet(): DevelopmentDocument[] {
  const source = readFileSync(
    new URL('../../../fixtures/redaction/uk-development.txt', import.meta.url),
    'utf8',
  );
  return source
    .split(/^# family /m)
    .slice(1)
    .flatMap((family) => {
      const [head, ...texts] = family.split(/^## /m);
      const [number, record] = head!.split('\n');
      return texts.map((text) => {
        const [style, ...lines] = text.split('\n');
        return {
          id: `${number} ${style}`,
          isHeldOut: Number(number) % 3 === 0,
          record: JSON.parse(record!) as CaseRecord,
          ...parseMarks(lines.join('\n').trim()),
        };
      });
    });
}

const LENIENT = new Set(
  "mr mrs ms no nr about of in at on by from to for with between since until before after during within the a an and or this that s 's & re".split(
    ' ',
  ),
);

/** What a set of texts scored. */
export interface Score {
  readonly documents: number;
  readonly marks: number;
  readonly recall: number;
  readonly recordHeld: number;
  readonly recordHeldLeft: number;
  readonly documentsWithRecordHeldLeft: number;
  readonly directLeft: number;
  readonly documentsWithDirectLeft: number;
  readonly tokenPrecision: number;
  readonly left: readonly string[];
  readonly overMasked: readonly string[];
  readonly recallByKind: Readonly<Record<string, string>>;
}

/** Kinds that name somebody by themselves. */
export const DIRECT: ReadonlySet<string> = new Set([
  'person',
  'phone',
  'email',
  'handle',
  'nhs-number',
  'ni-number',
  'reference',
  'registration',
  'address',
  'postcode',
]);

/** Scores spans against marks: a mention is covered when every letter and digit of it is, closed-class words apart. */
export function score(
  documents: readonly DevelopmentDocument[],
  find: (document: DevelopmentDocument) => readonly { start: number; end: number }[],
): Score {
  const left: string[] = [];
  const overMasked: string[] = [];
  const leaky = { record: new Set<string>(), direct: new Set<string>() };
  const byKind = new Map<string, { covered: number; marks: number }>();
  const counts = { marks: 0, covered: 0, record: 0, recordLeft: 0, directLeft: 0, masked: 0, right: 0 };
  for (const document of documents) {
    const { text, marks, neutral = [] } = document;
    const mask = new Uint8Array(text.length);
    for (const { start, end } of find(document)) mask.fill(1, start, end);
    for (const mark of marks) {
      counts.marks++;
      if (mark.isRecordHeld) counts.record++;
      const words = [...text.slice(mark.start, mark.end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
      const isCovered = words.every((word) => {
        if (words.length > 1 && LENIENT.has(word[0].toLowerCase())) return true;
        for (let i = 0; i < word[0].length; i++) if (!mask[mark.start + word.index + i]) return false;
        return true;
      });
      const kind = byKind.get(mark.kind) ?? { covered: 0, marks: 0 };
      byKind.set(mark.kind, { covered: kind.covered + Number(isCovered), marks: kind.marks + 1 });
      if (isCovered) counts.covered++;
      else {
        left.push(
          `${document.id}: ${text.slice(Math.max(0, mark.start - 25), mark.start)}⟦${text.slice(mark.start, mark.end)}⟧${text.slice(mark.end, mark.end + 15)} ${mark.kind}${mark.isRecordHeld ? ' R' : ''}`.replaceAll(
            '\n',
            '⏎',
          ),
        );
        if (mark.isRecordHeld) {
          counts.recordLeft++;
          leaky.record.add(document.id);
        }
        if (DIRECT.has(mark.kind)) {
          counts.directLeft++;
          leaky.direct.add(document.id);
        }
      }
    }
    for (const word of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (!mask[word.index] || neutral.some((one) => one.start <= word.index && one.end > word.index))
        continue;
      counts.masked++;
      if (marks.some((mark) => mark.start <= word.index && mark.end >= word.index + word[0].length))
        counts.right++;
      else
        overMasked.push(
          `${document.id}: ${text.slice(Math.max(0, word.index - 25), word.index)}⟦${word[0]}⟧${text.slice(word.index + word[0].length, word.index + word[0].length + 15)}`.replaceAll(
            '\n',
            '⏎',
          ),
        );
    }
  }
  return {
    documents: documents.length,
    marks: counts.marks,
    recall: counts.covered / counts.marks,
    recordHeld: counts.record,
    recordHeldLeft: counts.recordLeft,
    documentsWithRecordHeldLeft: leaky.record.size,
    directLeft: counts.directLeft,
    documentsWithDirectLeft: leaky.direct.size,
    tokenPrecision: counts.right / counts.masked,
    left,
    overMasked,
    recallByKind: Object.fromEntries(
      [...byKind].map(([kind, { covered, marks }]) => [kind, `${covered}/${marks}`]),
    ),
  };
}
