/** A source of chance that gives the same numbers for the same seed, on every machine. Not for secrets. */
export interface SeededRandom {
  /** A whole number from 0 up to, not including, `limit`, each equally likely. `limit` is 1 to 2^32. */
  below(limit: number): number;
  /** The items in a random order; the argument stays as it is. */
  shuffle<T>(items: readonly T[]): T[];
}

const UINT32 = 0x1_0000_0000;

/** Chris Doty-Humphrey's sfc32 (PractRand), its 128-bit state filled from the seed by bryc's cyrb128 hash. */
export function seededRandom(seed: string): SeededRandom {
  let [a, b, c, counter] = cyrb128(seed);
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();

  const below = (limit: number) => {
    const fair = UINT32 - (UINT32 % limit);
    let value = next();
    while (value >= fair) value = next();
    return value % limit;
  };
  return {
    below,
    shuffle(items) {
      const shuffled: (typeof items)[number][] = [];
      for (const item of items) {
        const at = below(shuffled.length + 1);
        const displaced = shuffled[at];
        if (at === shuffled.length || displaced === undefined) shuffled.push(item);
        else {
          shuffled.push(displaced);
          shuffled[at] = item;
        }
      }
      return shuffled;
    },
  };
}

function cyrb128(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    h1 = h2 ^ Math.imul(h1 ^ unit, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ unit, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ unit, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ unit, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  h1 ^= h2 ^ h3 ^ h4;
  return [h1 >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0];
}
