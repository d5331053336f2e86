import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { KeyFile } from './keys.ts';

/** What a workspace holds, in numbers. */
export const Counts = z.object({
  cases: z.number(),
  rounds: z.number(),
  reviews: z.number(),
  recommendations: z.number(),
  entries: z.number(),
});
export type Counts = z.infer<typeof Counts>;

/** What a back-up says of itself in clear: times and numbers, no name and no text, and the wrapped keys. */
export const BackupLabel = z.object({
  format: z.literal('plumbline-backup'),
  version: z.literal(1),
  sequence: z.number().int(),
  madeAt: z.string(),
  reason: z.string(),
  /** When the newest entry of the audit trail was written; null where there is none. */
  newestEntryAt: z.string().nullable(),
  counts: Counts,
  keys: KeyFile,
});
export type BackupLabel = z.infer<typeof BackupLabel>;

/**
 * A back-up is the encrypted database, its label as JSON, the label's length in 8 bytes (big-endian) and these 16 bytes.
 * SQLite goes by the number of pages in its own header and does not look behind them.
 */
const MAGIC = Buffer.from('plumbline-backup', 'latin1');
const TAIL = MAGIC.length + 8;
/** Keys and numbers take some 2 kB. */
const LONGEST_LABEL = 1024 * 1024;

/** Puts the label behind the database and sees that all of it reaches the disk. */
export function appendLabel(path: string, label: BackupLabel): void {
  const text = Buffer.from(JSON.stringify(label));
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(text.length));
  const handle = openSync(path, 'a');
  try {
    writeSync(handle, Buffer.concat([text, length, MAGIC]));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The label of a back-up and where its database ends; undefined for one of an earlier version, or for another file. */
export function readLabel(path: string): { label: BackupLabel; databaseBytes: number } | undefined {
  const handle = openSync(path, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size < TAIL) return undefined;
    const tail = Buffer.alloc(TAIL);
    readSync(handle, tail, 0, TAIL, size - TAIL);
    if (!tail.subarray(8).equals(MAGIC)) return undefined;
    const length = Number(tail.readBigUInt64BE(0));
    const start = size - TAIL - length;
    if (length > LONGEST_LABEL || start < 0) return undefined;
    const text = Buffer.alloc(length);
    readSync(handle, text, 0, length, start);
    const parsed = BackupLabel.safeParse(parseJson(text.toString('utf8')));
    return parsed.success ? { label: parsed.data, databaseBytes: start } : undefined;
  } finally {
    closeSync(handle);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const PART = 1024 * 1024;

/** Copies the database of a back-up to a path where nothing is yet, without its label, and flushes it. */
export function extractDatabase(backup: string, to: string): void {
  const from = openSync(backup, 'r');
  try {
    let rest = readLabel(backup)?.databaseBytes ?? fstatSync(from).size;
    const into = openSync(to, 'wx', 0o600);
    try {
      const part = Buffer.alloc(PART);
      while (rest > 0) {
        const read = readSync(from, part, 0, Math.min(PART, rest), null);
        if (read === 0) throw new Error('The back-up ended too early.');
        writeSync(into, part, 0, read);
        rest -= read;
      }
      fsyncSync(into);
    } finally {
      closeSync(into);
    }
  } finally {
    closeSync(from);
  }
}
