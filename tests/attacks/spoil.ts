/** Numbers that are the same in every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Flips, cuts, doubles or repeats a stretch. */
export function spoil(bytes: Uint8Array, next: () => number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = Math.floor(next() * copy.length);
  const length = Math.floor(next() * Math.min(64, copy.length - at));
  switch (Math.floor(next() * 5)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    case 3:
      return Buffer.concat([copy.subarray(0, at + length), copy.subarray(at)]);
    default:
      copy.fill(Math.floor(next() * 256), at, at + length);
      return copy;
  }
}
