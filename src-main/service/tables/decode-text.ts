import { TableProblem } from '#shared/domain/tables/table.ts';

export interface DecodedText {
  readonly text: string;
  /** "UTF-8", "UTF-8 with BOM", "UTF-16LE", "UTF-16BE", "Windows-1252" or what the person chose. */
  readonly encoding: string;
  readonly notes: readonly string[];
}

const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Text in UTF-16 without its mark has a NUL in every other place as long as it is mostly English. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const looked = Math.min(bytes.length & ~1, 2_000);
  if (looked < 8) return undefined;
  let [even, odd] = [0, 0];
  for (let at = 0; at < looked; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > looked * 0.4 && even < looked * 0.02) return 'utf-16le';
  return even > looked * 0.4 && odd < looked * 0.02 ? 'utf-16be' : undefined;
}

function chosen(bytes: Uint8Array, encoding: string): DecodedText {
  try {
    return { text: decode(bytes, encoding.replace(/ with BOM$/u, '')), encoding, notes: [] };
  } catch {
    throw new TableProblem(
      'encoding',
      `The encoding "${encoding}" is not known here.`,
      'Choose UTF-8, UTF-16LE or Windows-1252.',
    );
  }
}

/**
 * Turns the bytes of a text file into text. The byte order mark decides, then whether the bytes are sound UTF-8;
 * what is neither is read as Windows-1252, in which every byte is a character, and that is said.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  if (encoding !== undefined) return chosen(bytes, encoding);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return { text: decode(bytes, 'utf-8'), encoding: 'UTF-8 with BOM', notes: [] };
  }
  if (startsWith(bytes, 0xff, 0xfe))
    return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16LE', notes: [] };
  if (startsWith(bytes, 0xfe, 0xff))
    return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16BE', notes: [] };
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) {
    const name = unmarked.toUpperCase();
    const note = `The file does not say its encoding; it was read as ${name}. Look whether names with accents are right.`;
    return { text: decode(bytes, unmarked), encoding: name, notes: [note] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8', notes: [] };
  } catch {
    const note =
      'The file is not UTF-8, so it was read as Windows-1252. Look whether names with accents are right.';
    return { text: decode(bytes, 'windows-1252'), encoding: 'Windows-1252', notes: [note] };
  }
}
