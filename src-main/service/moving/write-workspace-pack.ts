import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Card } from '#shared/domain/exchange/manifest.ts';
import {
  type MovingWorkspace,
  WORKSPACE_ENTRIES,
  WorkspaceManifest,
} from '#shared/domain/exchange/workspace-pack.ts';
import type { PackSeal } from '../packs/age-file.ts';
import { type Pause, readAge, type Written, writeAge } from '../packs/age-stream.ts';
import { signBytes } from '../packs/signing.ts';
import { Problem } from '../problem.ts';
import { type Report, UNWATCHED } from '../progress.ts';
import { directoryOf, localHeader, type StoredEntry, zipBytes } from './stored-zip.ts';

/**
 * The largest database that a pack holds. The zip counts in 32 bits, so 4 GiB is what the format bears; below it stay
 * the frame and the parts of the age file. Everything goes through in chunks, so memory is no limit.
 */
export const LARGEST_DATABASE_BYTES = 4 * 2 ** 30 - 2 ** 20;

const PART = 2 ** 20;
/** After so many parts others get their turn. */
const PARTS_AT_A_TIME = 16;

/** Putting together, writing, reading back, and putting in its place, which is not done here. */
export const MOVING_STEPS = 4;

/** What a workspace pack is made of. */
export interface WorkspacePackParts {
  readonly packId: string;
  readonly madeAt: string;
  readonly madeWith: string;
  readonly sender: Card;
  readonly signingSecret: string;
  readonly recipient: WorkspaceManifest['recipient'];
  readonly content: MovingWorkspace;
  /** A back-up: the encrypted database with its keys behind it. */
  readonly database: string;
  readonly seal: PackSeal;
  readonly scryptLogN: number;
}

/**
 * Writes a pack to a path where nothing is yet, and reads all of it back from the disk before it counts as written.
 * @throws Problem where the workspace is too large, or the disk did not keep what was written
 */
export async function writeWorkspacePack(
  path: string,
  pack: WorkspacePackParts,
  report: Report = UNWATCHED,
): Promise<{ bytes: number; sha256: string }> {
  const size = statSync(pack.database).size;
  if (size > LARGEST_DATABASE_BYTES) throw tooLarge();
  const workspaceJson = Buffer.from(JSON.stringify(pack.content));
  /** So much of a step is done, by bytes. */
  const at =
    (index: number, step: string): Pause =>
    (bytes) =>
      report({ done: index + Math.min(1, bytes / size), total: MOVING_STEPS, step, inSteps: true });
  const database = await measure(pack.database, at(0, 'Putting the workspace together'));
  const [contentPath, databasePath] = WORKSPACE_ENTRIES;
  const manifest = WorkspaceManifest.parse({
    format: 'plumbline-pack',
    version: 2,
    kind: 'workspace',
    packId: pack.packId,
    madeAt: pack.madeAt,
    madeWith: pack.madeWith,
    sender: pack.sender,
    recipient: pack.recipient,
    entries: [
      { path: contentPath, bytes: workspaceJson.length, sha256: hashOf(workspaceJson) },
      { path: databasePath, bytes: size, sha256: database.sha256 },
    ],
  } satisfies WorkspaceManifest);
  const manifestJson = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const signature = { algorithm: 'Ed25519', signature: signBytes(manifestJson, pack.signingSecret) };
  const small = [
    { path: 'manifest.json', content: manifestJson },
    { path: 'signature.json', content: Buffer.from(`${JSON.stringify(signature, null, 2)}\n`) },
    { path: contentPath, content: workspaceJson },
  ];
  const entries: StoredEntry[] = [
    ...small.map((entry) => ({ path: entry.path, bytes: entry.content.length, crc: crc32(entry.content) })),
    { path: databasePath, bytes: size, crc: database.crc },
  ];
  const inside = createHash('sha256');
  function* parts(): Generator<Uint8Array> {
    for (const [index, entry] of entries.entries()) {
      yield localHeader(entry);
      const content = small[index]?.content;
      if (content) yield content;
      else yield* partsOf(pack.database);
    }
    yield directoryOf(entries);
  }
  function* hashed(): Generator<Uint8Array> {
    for (const part of parts()) {
      inside.update(part);
      yield part;
    }
  }
  const outside = createHash('sha256');
  const writing = at(1, 'Writing the pack');
  await writing(0);
  try {
    const lock = { seal: pack.seal, scryptLogN: pack.scryptLogN, kind: 'workspace' } as const;
    const written = await writeAge(
      path,
      lock,
      zipBytes(entries),
      hashed(),
      (part) => outside.update(part),
      writing,
    );
    await prove(path, written, inside.digest('hex'), at(2, 'Reading the pack back from the disk'));
    return { bytes: written.bytes, sha256: outside.digest('hex') };
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Reads back what was written: the old workspace is put away on the strength of this file. */
async function prove(path: string, written: Written, sha256: string, pause: Pause): Promise<void> {
  const hash = createHash('sha256');
  await pause(0);
  for await (const part of readAge(path, written, pause)) hash.update(part);
  if (statSync(path).size !== written.bytes || hash.digest('hex') !== sha256)
    throw new Problem('The disk did not keep the pack as it was written.', {
      kept: 'The workspace is as it was, and it is not marked as moved.',
      next: 'Write the pack to another drive or stick.',
    });
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function measure(path: string, pause: Pause): Promise<{ sha256: string; crc: number }> {
  const hash = createHash('sha256');
  let [crc, parts] = [0, 0];
  for (const part of partsOf(path)) {
    if (parts++ % PARTS_AT_A_TIME === 0) await pause(parts * PART);
    hash.update(part);
    crc = crc32(part, crc);
  }
  return { sha256: hash.digest('hex'), crc };
}

function* partsOf(path: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    const part = Buffer.alloc(PART);
    for (let read = readSync(handle, part); read > 0; read = readSync(handle, part))
      yield Buffer.from(part.subarray(0, read));
  } finally {
    closeSync(handle);
  }
}

const tooLarge = (): Problem =>
  new Problem('This workspace is larger than a pack can hold (4 GiB).', {
    kept: 'Nothing was written, and the workspace is not marked as moved.',
    next: 'Close it and copy its whole folder to an encrypted drive: it opens on the other laptop with its passphrase.',
  });
