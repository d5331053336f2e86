/**
 * The magnitudes a stored weight can have. Most weights are too small to matter and are left out; a handful of
 * steps is enough for the rest.
 */
export const MAGNITUDES: readonly number[] = [7, 11, 17, 25, 38, 57, 85, 127];

/** In the high half of a byte: this many weights of 0 were passed over, and more are to follow. */
export const LONG_GAP = 15;

/**
 * Unpacks weights. Each byte holds in its high half how many weights of 0 stand before the next one, in its low half
 * that weight: its sign and which of the {@link MAGNITUDES}. A high half of 15 passes over 15 and the low half,
 * times 15, more, with no weight.
 */
export function decodeWeights(bytes: Uint8Array, count: number): Int8Array {
  const weights = new Int8Array(count);
  let at = 0;
  for (const byte of bytes) {
    const gap = byte >> 4;
    const code = byte & 15;
    if (gap === LONG_GAP) {
      at += LONG_GAP * (code + 1);
      continue;
    }
    at += gap;
    const magnitude = MAGNITUDES[code & 7] ?? 0;
    if (at < count) weights[at] = code & 8 ? -magnitude : magnitude;
    at++;
  }
  return weights;
}
