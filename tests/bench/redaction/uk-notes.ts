import { existsSync, readFileSync } from 'node:fs';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';
import type { Count, Span } from './score.ts';
import { inShared } from './shared-folder.ts';

/** Which third of the notes: one to train the tagger on, one to tune on, one that nobody looks at. */
export type Third = 'trained on' | 'tuned on' | 'held out';

const THIRDS: readonly Third[] = ['trained on', 'tuned on', 'held out'];

/** The third of the note at this place in its set: fixed before anything was measured. */
export const thirdOf = (index: number): Third => THIRDS[index % 3] ?? 'held out';

/** A note by one of three hands with its case record and marks. */
export interface Note {
  readonly id: string;
  readonly third: Third;
  readonly text: string;
  readonly record: CaseRecord;
  readonly spans: readonly (Span & { readonly type: string; readonly rec: 0 | 1; readonly text: string })[];
  readonly keep: readonly (Span & { readonly text: string })[];
}

const FOLDER = inShared('corpora/uk-notes/');

export const hasNotes = (): boolean => existsSync(`${FOLDER}uk-notes-a.json`);

/** All 135 notes; they are not part of the project. */
export function readNotes(): Note[] {
  return ['a', 'b', 'c'].flatMap((set) =>
    (JSON.parse(readFileSync(`${FOLDER}uk-notes-${set}.json`, 'utf8')) as Omit<Note, 'third'>[]).map(
      (note, index) => ({ ...note, third: thirdOf(index) }),
    ),
  );
}

const DIRECT = new Set(['PERSON', 'PLACE', 'ORG', 'CODE']);
const TYPES = ['PERSON', 'PLACE', 'ORG', 'CODE', 'DATE'] as const;

/** What one system did on some notes, scored as `score-uk-notes.mjs` does. */
export interface NotesScore {
  /** "all" and one for each type; traits apart, masked or listed. */
  readonly recall: Readonly<Record<string, Count>>;
  readonly precision: Count;
  /** Notes that keep something of the record, or anything direct. */
  readonly recordHeldLeft: Count;
  readonly directLeft: Count;
  /** Words to be kept that were masked. */
  readonly keptMasked: Count;
  readonly misses: readonly string[];
  readonly falseFinds: readonly string[];
}

/** What a system finds in a note: what it masks, and what it lists as a risk. */
export type NoteFinder = (note: Note) => {
  readonly spans: readonly Span[];
  readonly risks?: readonly Span[];
};

export function scoreNotes(notes: readonly Note[], find: NoteFinder): NotesScore {
  const recall: Record<string, Count> = {};
  for (const type of ['all', ...TYPES, 'rare details']) recall[type] = { hits: 0, n: 0 };
  const precision: Count = { hits: 0, n: 0 };
  const recordHeldLeft: Count = { hits: 0, n: notes.length };
  const directLeft: Count = { hits: 0, n: notes.length };
  const keptMasked: Count = { hits: 0, n: 0 };
  const misses: string[] = [];
  const falseFinds: string[] = [];
  const add = (key: string, isHit: boolean) => {
    const count = recall[key];
    if (!count) return;
    count.n++;
    if (isHit) count.hits++;
  };
  for (const note of notes) {
    const found = find(note);
    const masked = coverage(note.text, found.spans);
    const touched = coverage(note.text, [...found.spans, ...(found.risks ?? [])]);
    const wanted = coverage(note.text, note.spans);
    let isHeldLeft = false;
    let isDirectLeft = false;
    for (const span of note.spans) {
      if (span.type === 'QUASI') {
        add('rare details', isTouched(note.text, touched, span));
        continue;
      }
      const isHit = isCovered(note.text, masked, span);
      add('all', isHit);
      add(span.type, isHit);
      if (isHit) continue;
      misses.push(`${note.id} ${span.type}${span.rec ? ' REC' : ''}: ${around(note.text, span)}`);
      if (span.rec) isHeldLeft = true;
      if (DIRECT.has(span.type)) isDirectLeft = true;
    }
    if (isHeldLeft) recordHeldLeft.hits++;
    if (isDirectLeft) directLeft.hits++;
    for (const keep of note.keep) {
      keptMasked.n++;
      if (isTouched(note.text, masked, keep)) keptMasked.hits++;
    }
    for (const word of note.text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
      const span = { start: word.index, end: word.index + word[0].length };
      if (!isTouched(note.text, masked, span)) continue;
      precision.n++;
      if (isTouched(note.text, wanted, span)) precision.hits++;
      else falseFinds.push(`${note.id}: ${around(note.text, span)}`);
    }
  }
  return { recall, precision, recordHeldLeft, directLeft, keptMasked, misses, falseFinds };
}

function coverage(text: string, spans: readonly Span[]): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const { start, end } of spans) mask.fill(1, start, end);
  return mask;
}

const SIGN = /[\p{L}\p{N}\p{M}]/u;

/** Whether every letter and digit of a stretch is masked. */
export function isCovered(text: string, mask: Uint8Array, { start, end }: Span): boolean {
  for (let at = start; at < end; at++)
    if (!mask[at] && (SIGN.test(text.charAt(at)) || /[\ud800-\udfff]/.test(text.charAt(at)))) return false;
  return true;
}

function isTouched(text: string, mask: Uint8Array, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (mask[at] && SIGN.test(text.charAt(at))) return true;
  return false;
}

const around = (text: string, { start, end }: Span) =>
  `${text.slice(Math.max(0, start - 30), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 25)}`.replace(
    /\n/g,
    '\\n',
  );
