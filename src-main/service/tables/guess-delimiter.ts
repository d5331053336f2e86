const candidates = [',', ';', '\t', '|', '~', '^'] as const;
const linesLookedAt = 60;

/** Counts each candidate outside quotation marks, line by line; a line inside a quoted cell belongs to its record. */
function countsByRecord(text: string): Map<string, number>[] {
  const records: Map<string, number>[] = [];
  let counts = new Map<string, number>();
  let isQuoted = false;
  let isEmpty = true;
  for (let at = 0; at < Math.min(text.length, 200_000) && records.length < linesLookedAt; at++) {
    const character = text[at] ?? '';
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) {
      if (!isEmpty) records.push(counts);
      counts = new Map();
      isEmpty = true;
      continue;
    } else if (!isQuoted && (candidates as readonly string[]).includes(character)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    isEmpty = false;
  }
  if (!isEmpty) records.push(counts);
  return records;
}

/**
 * The delimiter of which most records have the same number, above zero; more columns win where two are as regular.
 * A comma where there is none at all, as in a file of one column.
 */
export function guessDelimiter(text: string): string {
  const records = countsByRecord(text);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const frequency = new Map<number, number>();
    for (const counts of records) {
      const count = counts.get(delimiter) ?? 0;
      if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
    }
    for (const [count, times] of frequency) {
      const score = times / records.length + Math.min(count, 20) / 100;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
