/**
 * A zip whose entries are stored as they are, one after the other, in the one way that Plumbline writes it (PKWARE
 * APPNOTE 4.3.7, 4.3.12, 4.3.16): with one way only, a reader compares every byte of the frame with what it must be, and
 * nothing can hide in it.
 */

/** An entry of such a zip. */
export interface StoredEntry {
  readonly path: string;
  readonly bytes: number;
  readonly crc: number;
}

/** The length of a local header before the name. */
export const LOCAL_HEADER_BYTES = 30;
const CENTRAL_HEADER_BYTES = 46;
const END_BYTES = 22;
/** 1 January 1980: the zip does not show when it was made. */
const NO_DAY = 0x21;
/** Stored entries need version 1.0; "made by" says that the rights are those of Unix. */
const VERSION_NEEDED = 10;
const MADE_BY = (3 << 8) | 20;
const FOR_ALL_TO_READ = (0o100644 << 16) >>> 0;

/** What stands before an entry. */
export function localHeader({ path, bytes, crc }: StoredEntry): Buffer {
  const name = Buffer.from(path);
  const header = Buffer.alloc(LOCAL_HEADER_BYTES);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION_NEEDED, 4);
  header.writeUInt16LE(NO_DAY, 12);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(bytes, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

/** What a local header says of its entry; nothing of it is checked but by comparing with `localHeader`. */
export const readLocalHeader = (header: Buffer): Omit<StoredEntry, 'path'> => ({
  crc: header.readUInt32LE(14),
  bytes: header.readUInt32LE(18),
});

/** What stands behind the entries. */
export function directoryOf(entries: readonly StoredEntry[]): Buffer {
  let offset = 0;
  const headers = entries.map(({ path, bytes, crc }) => {
    const name = Buffer.from(path);
    const header = Buffer.alloc(CENTRAL_HEADER_BYTES);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(MADE_BY, 4);
    header.writeUInt16LE(VERSION_NEEDED, 6);
    header.writeUInt16LE(NO_DAY, 14);
    header.writeUInt32LE(crc, 16);
    header.writeUInt32LE(bytes, 20);
    header.writeUInt32LE(bytes, 24);
    header.writeUInt16LE(name.length, 28);
    header.writeUInt32LE(FOR_ALL_TO_READ, 38);
    header.writeUInt32LE(offset, 42);
    offset += LOCAL_HEADER_BYTES + name.length + bytes;
    return Buffer.concat([header, name]);
  });
  const directory = Buffer.concat(headers);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([directory, end]);
}

/** How long the whole zip is. */
export const zipBytes = (entries: readonly StoredEntry[]): number =>
  entries.reduce((sum, entry) => sum + localHeader(entry).length + entry.bytes, 0) +
  directoryOf(entries).length;
