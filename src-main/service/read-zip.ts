import { unzipSync } from 'fflate';

/** How much an archive may hold. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all entries together, unpacked. */
  readonly bytes: number;
  /** How many times larger than the archive its contents may be. */
  readonly ratio: number;
}

/** Why an archive is not unpacked. */
export class ZipRefused extends Error {
  override readonly name = 'ZipRefused';
  readonly why: 'not-a-zip' | 'too-many' | 'too-large' | 'overlapping' | 'doubled' | 'bad-name';
  constructor(why: ZipRefused['why']) {
    super(why);
    this.why = why;
  }
}

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly start: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL_BYTES = 30;
const MORE_THAN_COUNTED = 0xffff;
/** A ratio says nothing of an archive that is small whatever it unpacks to. */
const SMALL_BYTES = 16 * 2 ** 20;

/** Entries of the central directory (PKWARE APPNOTE 4.3.12), read without unpacking anything. */
export function listZip(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - 22 - 65_535) && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw new ZipRefused('not-a-zip');
  const count = view.getUint16(end + 10, true);
  // More than a plain archive can count: the true number stands elsewhere, and is too large in any case.
  if (count === MORE_THAN_COUNTED) throw new ZipRefused('too-many');
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new ZipRefused('not-a-zip');
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** A name that stays where it is unpacked, whoever unpacks it. */
const isPlainName = (name: string): boolean =>
  name !== '' &&
  name !== '__proto__' &&
  !name.includes('\u0000') &&
  !name.includes(':') &&
  !/^[\\/]/u.test(name) &&
  !name.split(/[\\/]/u).includes('..');

/**
 * Looks at an archive before anything of it is unpacked.
 * @throws ZipRefused where it has too many entries or too much in them, one name twice, a name that leads elsewhere, or
 * entries that lie in one another, so that a small file holds the same bytes many times.
 */
export function assertPlainZip(bytes: Uint8Array, limits: ZipLimits): void {
  const entries = listZip(bytes);
  if (entries.length > limits.entries) throw new ZipRefused('too-many');
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new ZipRefused('doubled');
  if (entries.some(({ name }) => !isPlainName(name))) throw new ZipRefused('bad-name');
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > limits.bytes) throw new ZipRefused('too-large');
  if (total > SMALL_BYTES && total > bytes.length * limits.ratio) throw new ZipRefused('too-large');
  let reached = 0;
  for (const { start, packed } of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < reached) throw new ZipRefused('overlapping');
    reached = start + LOCAL_BYTES + packed;
    if (reached > bytes.length) throw new ZipRefused('not-a-zip');
  }
}

/** Unpacks an archive that keeps to the limits. @throws ZipRefused as `assertPlainZip`, and where it is damaged. */
export function readZip(bytes: Uint8Array, limits: ZipLimits): Record<string, Uint8Array> {
  assertPlainZip(bytes, limits);
  try {
    return unzipSync(bytes);
  } catch {
    throw new ZipRefused('not-a-zip');
  }
}
