/*
 * Chromium signs what it prints with the machine's system, its own exact version and the minute. A
 * document that leaves the building says what it is called, and nothing of who printed it where and when.
 */

const producer = 'Plumbline';

/** The printed file is not laid out as Chromium's are; it must not be handed on with unknown properties. */
export class UnknownPdfLayout extends Error {
  override readonly name = 'UnknownPdfLayout';
}

/**
 * Replaces the document information of a PDF that Chromium printed by its title and "Plumbline". The new
 * dictionary lies where the old one lay, filled up with spaces, so that every offset in the file still holds.
 * @throws {UnknownPdfLayout} there is no plain information dictionary
 */
export function cleanPdfProperties(pdf: Uint8Array, title: string): Uint8Array {
  // One character a byte, so that an index is an offset.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const start = text.indexOf('<<', offsetOfInformation(text));
  const end = endOfDictionary(text, start);
  const cleaned = Uint8Array.from(pdf);
  cleaned.set(Buffer.from(information(title, end - start), 'latin1'), start);
  return cleaned;
}

function offsetOfInformation(text: string): number {
  const trailer = text.lastIndexOf('trailer');
  const object = /\/Info (\d+) 0 R/.exec(text.slice(trailer))?.[1];
  const table = text.lastIndexOf('\nxref\n');
  if (trailer < 0 || table < 0 || !object)
    throw new UnknownPdfLayout('no trailer that names the information');
  const [, entries = ''] = /^\nxref\n0 \d+\n([\s\S]*)$/.exec(text.slice(table, trailer)) ?? [];
  const entryLength = 20;
  const entry = entries.slice(Number(object) * entryLength, (Number(object) + 1) * entryLength);
  const offset = Number(entry.slice(0, 10));
  if (!text.startsWith(`${object} 0 obj`, offset))
    throw new UnknownPdfLayout('the information is not where it should be');
  return offset;
}

/** The offset behind the `>>` that closes the dictionary which opens at `start`; brackets in strings do not count. */
function endOfDictionary(text: string, start: number): number {
  let depth = 0;
  let stringDepth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (stringDepth > 0) {
      if (character === '\\') at++;
      else if (character === '(') stringDepth++;
      else if (character === ')') stringDepth--;
    } else if (character === '(') {
      stringDepth = 1;
    } else if (text.startsWith('<<', at)) {
      depth++;
      at++;
    } else if (text.startsWith('>>', at)) {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    }
  }
  throw new UnknownPdfLayout('the information has no end');
}

/** A dictionary of exactly `length` bytes; a title too long for it is cut. */
function information(title: string, length: number): string {
  const around = `<</Title <FEFF>\n/Producer (${producer})`;
  const hexDigitsPerUnit = 4;
  const room = Math.floor((length - around.length - '>>'.length) / hexDigitsPerUnit);
  if (room < 0) throw new UnknownPdfLayout('the information is too short');
  const units = Array.from({ length: Math.min(title.length, room) }, (_, at) =>
    title.charCodeAt(at).toString(16).toUpperCase().padStart(hexDigitsPerUnit, '0'),
  );
  const filled = `<</Title <FEFF${units.join('')}>\n/Producer (${producer})`;
  return `${filled.padEnd(length - '>>'.length)}>>`;
}
