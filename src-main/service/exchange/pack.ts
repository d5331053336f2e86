import type { z } from 'zod';
import {
  type Card,
  EXCHANGE_VERSION,
  ExchangeKind,
  ExchangeManifest,
} from '#shared/domain/exchange/manifest.ts';
import { hasControlCharacters } from '#shared/domain/text/control-characters.ts';
import { encryptAge, type PackSeal } from '../packs/age-file.ts';
import {
  bindFiles,
  checkBinding,
  type Files,
  jsonIn,
  listEntries,
  type Unpacked,
} from '../packs/bound-files.ts';
import { refused } from '../packs/decrypt.ts';
import { wholeWorkspace } from '../packs/read-pack-file.ts';
import { sha256 } from '../packs/signing.ts';
import type { Problem } from '../problem.ts';

/** The entry that holds what a pack of each kind says. */
export const CONTENT_OF: Readonly<Record<ExchangeKind, string>> = {
  assignment: 'assignment.json',
  return: 'return.json',
  'moderator-return': 'moderator-return.json',
};

/** A pack that is ready to be written. */
export interface MadePack {
  readonly packId: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly content: string;
}

/** Makes a pack: binds, signs, encrypts. */
export async function makePack(pack: {
  readonly kind: ExchangeKind;
  readonly packId: string;
  readonly number: number;
  readonly madeAt: string;
  readonly madeWith: string;
  readonly sender: Card;
  readonly signingSecret: string;
  readonly recipient: ExchangeManifest['recipient'];
  readonly content: unknown;
  readonly more?: Files;
  readonly seal: PackSeal;
  readonly scryptLogN?: number | undefined;
}): Promise<MadePack> {
  const { kind, packId, number, madeAt, madeWith, sender, recipient, signingSecret } = pack;
  const content = JSON.stringify(pack.content);
  const entries: Files = {
    [CONTENT_OF[kind]]: new Uint8Array(Buffer.from(content)),
    ...pack.more,
  };
  const manifest = ExchangeManifest.parse({
    format: 'plumbline-pack',
    version: EXCHANGE_VERSION,
    kind,
    packId,
    number,
    madeAt,
    madeWith,
    sender,
    recipient,
    entries: listEntries(entries),
  });
  const { zip } = bindFiles(manifest, entries, signingSecret);
  const bytes = await encryptAge(zip, pack.seal, pack.scryptLogN ?? 18, 'work');
  return { packId, bytes, sha256: sha256(bytes), content };
}

/**
 * Checks a pack between organisations that is unpacked: format and version, signature, entries. What it says is not read
 * yet. @throws Problem that says which of these failed
 */
export function checkManifest(unpacked: Unpacked): ExchangeManifest {
  const { manifest } = unpacked;
  const version = fieldOf(manifest, 'version');
  if (fieldOf(manifest, 'format') !== 'plumbline-pack' || typeof version !== 'number')
    throw refused('This file is no pack of Plumbline.', 'Choose the file that you were sent.');
  if (version > EXCHANGE_VERSION)
    throw refused(
      `This pack was made by a newer Plumbline: it needs one that reads format ${version}, and this one reads up to format ${EXCHANGE_VERSION}.`,
      'Install the newer Plumbline, then open the pack again.',
    );
  if (fieldOf(manifest, 'kind') === 'workspace') throw wholeWorkspace();
  if (!ExchangeKind.safeParse(fieldOf(manifest, 'kind')).success)
    throw refused(
      `This pack is of a kind that this Plumbline does not know: “${wordOf(fieldOf(manifest, 'kind'))}”. ${madeWithWords(manifest)}`,
      'Install the newer Plumbline, then open the pack again.',
    );
  const parsed = ExchangeManifest.safeParse(manifest);
  if (!parsed.success) throw notAsItShould('The manifest of this pack', manifest, parsed.error);
  checkBinding(unpacked, parsed.data.sender.signingKey, parsed.data.entries);
  return parsed.data;
}

/** Reads the entry of a checked pack by its schema. @throws Problem that says where it does not fit */
export function readContent<Schema extends z.ZodType>(
  schema: Schema,
  manifest: ExchangeManifest,
  files: Files,
): z.output<Schema> {
  const value = jsonIn(files[CONTENT_OF[manifest.kind]]);
  if (value === undefined) throw refused(`What this pack says cannot be read: ${CONTENT_OF[manifest.kind]}.`);
  const version = fieldOf(value, 'version');
  if (typeof version === 'number' && version > 1)
    throw refused(
      `This pack was made by a newer Plumbline: it needs one that reads version ${version} of ${CONTENT_OF[manifest.kind]}, and this one reads version 1.`,
      'Install the newer Plumbline, then open the pack again.',
    );
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw notAsItShould('What this pack says', manifest, parsed.error);
  refuseControlCharacters(parsed.data);
  return parsed.data;
}

/** A part that nobody here knows is most likely a newer version's: which one is needed is said. */
function notAsItShould(what: string, manifest: unknown, error: z.ZodError): Problem {
  const isUnknown = error.issues.some(({ code }) => code === 'unrecognized_keys');
  return isUnknown
    ? refused(
        `${what} is not as it should be: ${whereOf(error)}, or that this Plumbline does not know yet. ${madeWithWords(manifest)}`,
        'If that is newer than yours, install it, then open the pack again. Else ask the sender to send it again.',
      )
    : refused(`${what} is not as it should be: ${whereOf(error)}.`);
}

/** A word of a stranger's file, cut short and without what hides or steers. */
const wordOf = (value: unknown): string =>
  String(value ?? '')
    .replace(/[^\p{L}\p{N} ._+-]/gu, '?')
    .slice(0, 50);

/** Which Plumbline made a pack, as it says itself. */
function madeWithWords(manifest: unknown): string {
  const version = fieldOf(manifest, 'madeWith');
  return typeof version === 'string' && version !== ''
    ? `It was made with Plumbline ${wordOf(version)}, and needs that or a newer one.`
    : 'It may have been made with a newer Plumbline.';
}

/** @throws Problem that says where a value of a pack holds characters that hide or steer */
export function refuseControlCharacters(value: unknown): void {
  const hidden = controlCharacterIn(value, []);
  if (hidden)
    throw refused(`What this pack says is not as it should be: ${hidden} holds control characters.`);
}

/** Templates are passed on as they stand, so their depth is looked at here. */
const DEEPEST = 40;

function controlCharacterIn(value: unknown, path: readonly string[]): string | undefined {
  // The sealed content is JSON of its own, in which they are written out; it is compared with what is shown.
  if (typeof value === 'string') return hasControlCharacters(value) ? path.join('.') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > DEEPEST)
    throw refused('What this pack says is nested far deeper than a pack of Plumbline’s.');
  for (const [key, inner] of Object.entries(value)) {
    if (hasControlCharacters(key)) return [...path, 'a name'].join('.');
    const found = controlCharacterIn(inner, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** Where a value does not fit its schema, in words; never what it says. */
export function whereOf(error: z.ZodError): string {
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  if (!issue) return 'it does not fit';
  const path = issue.path.map(String).join('.').slice(0, 200) || 'the whole';
  const what =
    issue.code === 'unrecognized_keys'
      ? 'holds something that does not belong there'
      : issue.code === 'custom'
        ? issue.message
        : `does not fit (${issue.code.replaceAll('_', ' ')})`;
  return `${path.replace(/[^\p{L}\p{N} ._/-]/gu, '?')} ${what}`;
}
