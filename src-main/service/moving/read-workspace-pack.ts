import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { z } from 'zod';
import { EXCHANGE_VERSION } from '#shared/domain/exchange/manifest.ts';
import {
  MovingWorkspace,
  WORKSPACE_ENTRIES,
  WorkspaceManifest,
} from '#shared/domain/exchange/workspace-pack.ts';
import { PackSignature } from '#shared/domain/packs/manifest.ts';
import { refuseControlCharacters, whereOf } from '../exchange/pack.ts';
import { lookOutside, NONCE_BYTES } from '../packs/age-file.ts';
import { readAge, streamKeyFrom } from '../packs/age-stream.ts';
import { jsonIn, wrongSignature } from '../packs/bound-files.ts';
import { fileKeyOf, type PackKey, refused } from '../packs/decrypt.ts';
import { readStart } from '../packs/read-pack-file.ts';
import { isSignedBy } from '../packs/signing.ts';
import { type Report, UNWATCHED } from '../progress.ts';
import { ByteReader } from './byte-reader.ts';
import {
  directoryOf,
  LOCAL_HEADER_BYTES,
  localHeader,
  readLocalHeader,
  type StoredEntry,
} from './stored-zip.ts';
import { LARGEST_DATABASE_BYTES } from './write-workspace-pack.ts';

/** Manifest, signature and description take some 2 kB; the names in them are at most 1,000 letters. */
const LARGEST_TEXT_BYTES = 64 * 1024;

const READING = { total: 2, step: 'Reading and checking the pack', inSteps: true } as const;

/** A workspace pack whose signature was checked, with what it says of itself. */
export interface ArrivingPack {
  readonly manifest: WorkspaceManifest;
  readonly content: MovingWorkspace;
  readonly bytes: number;
}

/** @throws Problem where this is a pack of another kind, by its outside */
export function refuseOtherKinds(start: Uint8Array): void {
  const { kind } = lookOutside(start);
  if (kind === 'work') throw otherKind('work');
  if (kind === 'moderation') throw otherKind('anonymised reviews');
}

/**
 * Reads a workspace pack part by part: what it says of itself, and where it is asked for, its database to a path where
 * nothing is yet. Then all of the file was checked; without it, only what was read.
 * @throws Problem that says what is wrong with it; nothing is left at the path then
 */
export async function readWorkspacePack(
  path: string,
  key: PackKey,
  databaseTo: string | null,
  report: Report = UNWATCHED,
): Promise<ArrivingPack> {
  const { start, bytes } = readStart(path);
  refuseOtherKinds(start);
  const fileKey = await fileKeyOf(start, bytes, key);
  const headerBytes = lookOutside(start).headerBytes ?? 0;
  const streamKey = streamKeyFrom(start, headerBytes, fileKey);
  const pause = (read: number) => report({ done: Math.min(1, read / bytes), ...READING });
  const written = { bytes, payloadAt: headerBytes + NONCE_BYTES, streamKey };
  const reader = new ByteReader(readAge(path, written, pause));
  try {
    const { entries, manifest, content } = await readTexts(reader);
    if (databaseTo !== null) await readDatabase(reader, manifest, entries, databaseTo);
    return { manifest, content, bytes };
  } finally {
    await reader.end();
  }
}

/** Manifest, signature and description, in this order; the signature is checked before the description is read. */
async function readTexts(
  reader: ByteReader,
): Promise<{ entries: StoredEntry[]; manifest: WorkspaceManifest; content: MovingWorkspace }> {
  const first = await textEntry(reader, 'manifest.json');
  const second = await textEntry(reader, 'signature.json');
  const signature = PackSignature.safeParse(jsonIn(second.text));
  if (!signature.success) throw refused('The signature of this pack cannot be read.');
  const manifest = checkedManifest(first.text, signature.data.signature);
  const [contentPath, databasePath] = WORKSPACE_ENTRIES;
  const [said] = manifest.entries;
  if (manifest.entries.map(({ path }) => path).join() !== [contentPath, databasePath].join())
    throw refused('The manifest of this pack does not name the parts of a workspace.');
  const third = await textEntry(reader, contentPath);
  if (said?.bytes !== third.text.length || said.sha256 !== hashOf(third.text))
    throw refused(`This pack was changed after it was made: ${contentPath} is not as it was.`);
  const content = readAs(MovingWorkspace, jsonIn(third.text), `What this pack says is not as it should be`);
  refuseControlCharacters(content);
  return { entries: [first.entry, second.entry, third.entry], manifest, content };
}

function checkedManifest(text: Uint8Array, signature: string): WorkspaceManifest {
  const manifest = jsonIn(text);
  const field = (name: string): unknown =>
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, name) : undefined;
  const version = field('version');
  if (field('format') !== 'plumbline-pack' || typeof version !== 'number')
    throw refused('This file is no pack of Plumbline.', 'Choose the file that was made on the other laptop.');
  if (version > EXCHANGE_VERSION)
    throw refused(
      `This pack was made by a newer Plumbline: it needs one that reads format ${version}, and this one reads up to format ${EXCHANGE_VERSION}.`,
      'Install the newer Plumbline, then open the pack again.',
    );
  if (field('kind') !== 'workspace') throw otherKind('work');
  const parsed = readAs(WorkspaceManifest, manifest, 'The manifest of this pack is not as it should be');
  if (!isSignedBy(text, signature, parsed.sender.signingKey)) throw wrongSignature();
  refuseControlCharacters(parsed);
  return parsed;
}

async function textEntry(
  reader: ByteReader,
  path: string,
): Promise<{ entry: StoredEntry; text: Uint8Array }> {
  const entry = await header(reader, path, LARGEST_TEXT_BYTES);
  const text = await reader.take(entry.bytes);
  if (text.length !== entry.bytes || crc32(text) !== entry.crc) throw damagedInside();
  return { entry, text: new Uint8Array(text) };
}

/** The header of the entry that must come next. */
async function header(reader: ByteReader, path: string, largest: number): Promise<StoredEntry> {
  const found = await reader.take(LOCAL_HEADER_BYTES + Buffer.byteLength(path));
  if (found.length < LOCAL_HEADER_BYTES) throw damagedInside();
  const entry = { path, ...readLocalHeader(found) };
  if (!found.equals(localHeader(entry)) || entry.bytes > largest) throw damagedInside();
  return entry;
}

async function readDatabase(
  reader: ByteReader,
  manifest: WorkspaceManifest,
  before: readonly StoredEntry[],
  to: string,
): Promise<void> {
  const [, path] = WORKSPACE_ENTRIES;
  const entry = await header(reader, path, LARGEST_DATABASE_BYTES);
  const said = manifest.entries[1];
  const hash = createHash('sha256');
  let crc = 0;
  const handle = openSync(to, 'wx', 0o600);
  let isWhole = false;
  try {
    const passed = await reader.pass(entry.bytes, (part) => {
      hash.update(part);
      crc = crc32(part, crc);
      for (let done = 0; done < part.length; ) done += writeSync(handle, part, done);
    });
    fsyncSync(handle);
    if (passed !== entry.bytes || crc !== entry.crc) throw damagedInside();
    if (said?.bytes !== entry.bytes || said.sha256 !== hash.digest('hex'))
      throw refused(`This pack was changed after it was made: ${path} is not as it was.`);
    const directory = directoryOf([...before, entry]);
    // One byte more than there must be: nothing may stand behind it.
    if (!(await reader.take(directory.length + 1)).equals(directory)) throw damagedInside();
    isWhole = true;
  } finally {
    closeSync(handle);
    if (!isWhole) rmSync(to, { force: true });
  }
}

function readAs<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw refused(`${what}: ${whereOf(parsed.error)}.`);
  return parsed.data;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const damagedInside = () => refused('This pack is damaged inside.');

const otherKind = (holds: string) =>
  refused(
    `This pack holds ${holds}, not a whole workspace.`,
    'Open it with “Open a pack”, or with “plumbline pack”.',
  );
