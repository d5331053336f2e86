import { strToU8, unzipSync, zipSync } from 'fflate';
import { escapeHtml } from '#shared/domain/documents/to-html.ts';

/** Who an Office file says it is by, and when it was made. */
export interface Making {
  readonly author: string;
  readonly at: Date;
  /** A Word file whose letterhead and styles a Word document is written into. */
  readonly letterhead?: Uint8Array;
}

const CORE = 'docProps/core.xml';
/** A zip knows no earlier day. */
const FIRST_DAY_OF_ZIP = Date.UTC(1980, 0, 2);

/**
 * Packs an Office file anew with the author and the instant that are given, in its properties and as the time of every
 * part: libraries write "Un-named" and the minute they ran, so that no two files of the same document were alike.
 */
export function withProperties(
  bytes: Uint8Array,
  title: string,
  language: string,
  making: Making,
): Uint8Array {
  const parts = unzipSync(bytes);
  const core = strToU8(coreProperties(title, language, making));
  const mtime = new Date(Math.max(making.at.getTime(), FIRST_DAY_OF_ZIP));
  const named = Object.entries(parts).map(([name, part]) => [name, name === CORE ? core : part] as const);
  return zipSync(Object.fromEntries(named), { mtime, level: 6 });
}

function coreProperties(title: string, language: string, { author, at }: Making): string {
  const instant = `${at.toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:creator>${escapeHtml(author)}</dc:creator><cp:lastModifiedBy>${escapeHtml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified><dc:language>${escapeHtml(language)}</dc:language></cp:coreProperties>`;
}
