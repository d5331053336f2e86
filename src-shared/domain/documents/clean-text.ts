/**
 * A copy of any plain value whose texts every form can hold: line ends alike, without control characters (XML has no
 * way to write them), halves of characters and what is no character at all.
 */
export function cleanTexts<Value>(value: Value): Value {
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleaned(item)]));
  return value;
}

function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
}
