/** A key made of words: small letters and digits with dashes; empty where the words hold none. */
export function keyFrom(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

/** A key that is not taken yet, made of words: `plan`, `plan-2`, `plan-3`. */
export function freshKey(words: string, taken: Iterable<string>, fallback = 'question'): string {
  const known = new Set(taken);
  const base = keyFrom(words) || fallback;
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!known.has(key)) return key;
  }
}
