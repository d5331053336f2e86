/*
 * Characters that no keyboard gives: they hide what a text says, or steer the terminal or printer that shows it. Tabs, line
 * breaks and the breaks of word processors (vertical tab, form feed) are text.
 */
const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** Whether a text holds characters that no keyboard gives. */
export const hasControlCharacters = (text: string): boolean => text.search(CONTROL) !== -1;

/**
 * The same value with every text in it freed of such characters: they come along with a paste, are not seen, and a review
 * that holds one could never be handed back. Keys of records stay as they are.
 */
export function withoutControlCharacters<Value>(value: Value): Value {
  return freed(value) as Value;
}

function freed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(CONTROL, '');
  if (Array.isArray(value)) return value.map(freed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, freed(inner)]));
}
