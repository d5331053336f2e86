import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { setImmediate as others } from 'node:timers/promises';
import {
  beginAge,
  CHUNK_BYTES,
  NONCE_BYTES,
  type OutsideKind,
  openChunk,
  type PackSeal,
  sealChunk,
  streamKeyOf,
  TAG_BYTES,
} from './age-file.ts';
import { damaged } from './decrypt.ts';

/** After so many chunks others get their turn: 4 MiB, some milliseconds. */
const CHUNKS_AT_A_TIME = 64;

/** Awaited every few MiB, with how many bytes of the content are through; others have their turn meanwhile. */
export type Pause = (bytes: number) => Promise<void>;

/** What opens the chunks of a file that was just written, and where they begin. */
export interface Written {
  readonly bytes: number;
  readonly streamKey: Uint8Array;
  readonly payloadAt: number;
}

/**
 * Writes an age file part by part, flushed to the disk; in memory is never more than a chunk.
 * @param path where nothing is yet
 * @param contentBytes how many bytes `parts` yields in all
 * @param onWritten is given every part as it is written
 */
export async function writeAge(
  path: string,
  { seal, scryptLogN, kind }: { seal: PackSeal; scryptLogN: number; kind: OutsideKind },
  contentBytes: number,
  parts: Iterable<Uint8Array>,
  onWritten: (bytes: Uint8Array) => void,
  pause: Pause = () => others(),
): Promise<Written> {
  const { start, chunks, streamKey } = await beginAge(seal, scryptLogN, kind, contentBytes);
  const handle = openSync(path, 'wx', 0o600);
  try {
    let bytes = 0;
    const write = (part: Uint8Array): void => {
      for (let done = 0; done < part.length; ) done += writeSync(handle, part, done);
      bytes += part.length;
      onWritten(part);
    };
    write(start);
    let index = 0;
    for (const chunk of inChunks(parts)) {
      write(sealChunk(streamKey, index, index === chunks - 1, chunk));
      index++;
      if (index % CHUNKS_AT_A_TIME === 0) await pause(index * CHUNK_BYTES);
    }
    if (index !== chunks) throw new Error('The content of the pack has another length than was said.');
    fsyncSync(handle);
    return { bytes, streamKey, payloadAt: start.length };
  } finally {
    closeSync(handle);
  }
}

/** Parts of any length as chunks of the length that age has; the last one is shorter. */
function* inChunks(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  let rest = Buffer.alloc(0);
  for (const part of parts) {
    rest = Buffer.concat([rest, part]);
    while (rest.length > CHUNK_BYTES) {
      yield rest.subarray(0, CHUNK_BYTES);
      rest = rest.subarray(CHUNK_BYTES);
    }
  }
  yield rest;
}

/** The stream key of a file, from its file key and its beginning. @param headerBytes where the header ends */
export const streamKeyFrom = (start: Uint8Array, headerBytes: number, fileKey: Uint8Array): Uint8Array =>
  streamKeyOf(fileKey, start.subarray(headerBytes, headerBytes + NONCE_BYTES));

/**
 * What an age file holds, part by part.
 * @throws Problem where a chunk is not as it was made, not in its place, or missing
 */
export async function* readAge(
  path: string,
  { bytes, payloadAt, streamKey }: Written,
  pause: Pause = () => others(),
): AsyncGenerator<Uint8Array> {
  const sealedBytes = CHUNK_BYTES + TAG_BYTES;
  const chunks = Math.max(1, Math.ceil((bytes - payloadAt) / sealedBytes));
  const handle = openSync(path, 'r');
  try {
    const sealed = Buffer.alloc(sealedBytes);
    for (let index = 0; index < chunks; index++) {
      const at = payloadAt + index * sealedBytes;
      const read = readSync(handle, sealed, 0, Math.min(sealedBytes, bytes - at), at);
      const content = openChunk(streamKey, index, index === chunks - 1, sealed.subarray(0, read));
      if (!content) throw damaged();
      yield content;
      if (index % CHUNKS_AT_A_TIME === 0) await pause(index * CHUNK_BYTES);
    }
  } finally {
    closeSync(handle);
  }
}
