/** How far the trail had come: the number of its last entry, and the first 16 hex digits of that entry's hash. */
export interface NotedLine {
  readonly sequence: number;
  readonly code: string;
}

/** The line that a person can note on paper: "1234 a1b2-c3d4-e5f6-0718". */
export function writeNotedLine({
  sequence,
  hash,
}: {
  readonly sequence: number;
  readonly hash: string;
}): string {
  return `${sequence} ${hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1-')}`;
}

/** Reads such a line as people type it again: other spaces and dashes, capitals, a thousands comma. */
export function readNotedLine(text: string): NotedLine | undefined {
  const [, number = '', rest = ''] = /^\D*?(\d[\d,]*)[^0-9a-z]+(.*)$/is.exec(text.trim()) ?? [];
  const code = rest.toLowerCase().replace(/[\s\-–—.:]/g, '');
  const sequence = Number(number.replaceAll(',', ''));
  return /^[0-9a-f]{16}$/.test(code) && Number.isSafeInteger(sequence) && sequence > 0
    ? { sequence, code }
    : undefined;
}
