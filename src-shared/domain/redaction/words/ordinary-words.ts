import scowl from './scowl.generated.json' with { type: 'json' };

function decode(coded: string): Set<string> {
  const words = new Set<string>();
  let previous = '';
  for (const [part] of coded.matchAll(/[0-9A-Z][a-z]*/g)) {
    previous = previous.slice(0, Number.parseInt(part.slice(0, 1), 36)) + part.slice(1);
    words.add(previous);
  }
  return words;
}

const common = decode(scowl.common);
const further = decode(scowl.further);

/** Whether a lower-case word is among the eleven thousand or so that turn up in any English text. */
export function isCommonWord(word: string): boolean {
  return common.has(word);
}

/** Whether a lower-case word is in an ordinary English dictionary. */
export function isOrdinaryWord(word: string): boolean {
  return common.has(word) || further.has(word);
}

/** The commonest words. */
export function commonWords(): readonly string[] {
  return [...common];
}
