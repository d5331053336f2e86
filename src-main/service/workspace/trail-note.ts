import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import type Database from 'better-sqlite3';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { lastEntry } from '../store/counts.ts';
import { readJson } from '../store/json.ts';
import { isTrueMark, markTrail, TrailMark } from '../store/keys.ts';
import { hashAt } from '../trail/repository.ts';

/** Long enough for every mark, so that one write replaces the one before. */
const LINE = 512;

/** What a note of the trail says, or why it says nothing. */
export type NoteRead = TrailMark | 'missing' | 'damaged';

/** Reads a note and sees that nobody without the key wrote it. */
export function readNote(path: string, key: Uint8Array, workspaceId: string): NoteRead {
  if (!existsSync(path)) return 'missing';
  try {
    const text = readFileSync(path, 'utf8');
    // A process died between making the file and the first note: the same as none.
    if (text === '') return 'missing';
    const mark = readJson(TrailMark, text);
    return isTrueMark(key, workspaceId, mark) ? mark : 'damaged';
  } catch {
    return 'damaged';
  }
}

/**
 * The note of how far the trail has come, kept beside the database (`trail.json`): written after every change that was
 * acknowledged, so that entries which are gone from the end of the trail are noticed.
 */
export class TrailNote {
  readonly #path: string;
  readonly #key: Uint8Array;
  readonly #workspaceId: string;
  #handle: number;

  constructor(path: string, key: Uint8Array, workspaceId: string) {
    this.#path = path;
    this.#key = key;
    this.#workspaceId = workspaceId;
    this.#handle = openNote(path);
  }

  /** Notes the last entry of the trail. */
  note(database: Database.Database): TrailMark | undefined {
    const last = lastEntry(database);
    if (!last) return undefined;
    const mark = markTrail(this.#key, this.#workspaceId, last);
    if (!this.#isInPlace()) this.#openAgain();
    writeSync(this.#handle, `${JSON.stringify(mark).padEnd(LINE - 1)}\n`, 0);
    return mark;
  }

  /** Whether the note is still the file at its path; a sync client may have put another one there. */
  #isInPlace(): boolean {
    try {
      const [open, named] = [fstatSync(this.#handle), statSync(this.#path)];
      return open.nlink > 0 && open.ino === named.ino && open.dev === named.dev;
    } catch {
      return false;
    }
  }

  #openAgain(): void {
    const handle = openNote(this.#path);
    closeSync(this.#handle);
    this.#handle = handle;
  }

  close(): void {
    try {
      fsyncSync(this.#handle);
    } finally {
      closeSync(this.#handle);
    }
  }
}

const openNote = (path: string): number => openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600);

/**
 * What is said where a trail does not reach as far as it once did, or is not the same trail.
 * @param from where the note was found, in words: "beside the database"
 */
export function compareWithNote(
  database: Database.Database,
  note: Pick<TrailMark, 'entries' | 'hash' | 'at'>,
  from: string,
): string[] {
  const last = lastEntry(database);
  if ((last?.entries ?? 0) < note.entries)
    return [
      `The audit trail has ${last?.entries ?? 0} entries; the note ${from} counted ${note.entries} on ${localDayOf(note.at)}. The newest work is missing, or an older copy was put in its place.`,
    ];
  return hashAt(database, note.entries) === note.hash
    ? []
    : [
        `Entry ${note.entries} of the audit trail is not the one that the note ${from} knows: the trail was replaced.`,
      ];
}
