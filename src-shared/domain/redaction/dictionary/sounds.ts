/** Spellings of one sound, in the order in which they are read. Written for names as English speakers write them by ear. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/ough|augh/g, 'o'],
  [/igh/g, 'y'],
  [/ph/g, 'f'],
  [/sch|tch|ch/g, 'S'],
  [/sh|ti(?=o)|ci(?=a)/g, 'S'],
  [/dg(?=e)/g, 'j'],
  [/ck|q(?=u)|qu|k/g, 'c'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[ei])/g, 'j'],
  [/z/g, 's'],
  [/gh/g, ''],
  [/th/g, 't'],
  [/v/g, 'f'],
  [/x/g, 'cs'],
  [/(?<=[a-z])e$/, ''],
  [/a[iey]|e[iy](?=.)/g, 'A'],
  [/(?:ee|ea|ie|i|y|ey)$/, 'I'],
  [/ee|ea|ie|y/g, 'I'],
  [/oo|ou|ew|u/g, 'U'],
  [/ow|oa|oe/g, 'o'],
  [/h/g, ''],
];

/** What a folded word sounds like, roughly: "popy" and "poppy", "ray" and "rae", "shon" and "sean" do not all meet, most do. */
export function soundOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const sound = readAloud(word);
  if (remembered.size < 30_000) remembered.set(word, sound);
  return sound;
}

const remembered = new Map<string, string>();

function readAloud(word: string): string {
  let sound = word.replace(/(.)\1+/g, '$1').replace(/([aeo])e$/, '$1y');
  for (const [spelling, with_] of SOUNDS) sound = sound.replace(spelling, with_);
  return sound.replace(/(.)\1+/g, '$1');
}

/** The words of names by their sound; names of two letters have too many neighbours. */
export function soundsOf(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const sounds = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 3 || !/^[a-z]+$/.test(word)) continue;
    const sound = soundOf(word);
    if (sound.length < 2) continue;
    const known = sounds.get(sound);
    if (known) known.push(word);
    else sounds.set(sound, [word]);
  }
  return sounds;
}
