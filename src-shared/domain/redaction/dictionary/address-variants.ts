import { fold } from '../text/fold.ts';
import { isOrdinaryWord } from '../words/ordinary-words.ts';
import type { Entity, Variant } from './entities.ts';
import { foldedWords, saintSpellings, shortNames, strengthOfPlace } from './place-variants.ts';
import { ROAD_WORDS, roadEnding } from './road-words.ts';
import { isFunctionWord } from './word-classes.ts';

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s{0,3}(\d[a-z]{2})\b/i;

/** Variants of an address: whole lines, road, road without ending, house and road, flat, house name, town; and its postcode. */
export function variantsOfAddress(
  entity: Entity,
  town: (name: string) => Entity,
  text: string,
): { variants: Variant[]; postcodes: string[] } {
  const variants = new Map<string, Variant>();
  const postcodes: string[] = [];
  const add = (words: readonly string[], given?: Variant['strength'], of: Entity = entity) => {
    if (
      words.length === 0 ||
      words.every((word) => isFunctionWord(word) || (word.length < 2 && !/\d/.test(word)))
    )
      return;
    if (words.length === 1 && /^\d{1,3}$/.test(words[0] ?? '')) return;
    const key = words.join(' ');
    if (!variants.has(key))
      variants.set(key, { words, entity: of, part: 'place', strength: given ?? strengthOfPlace(words) });
  };
  const folded = fold(text.slice(0, 300)).text;
  const found = POSTCODE.exec(folded);
  if (found) postcodes.push(`${found[1]} ${found[2]}`.toLowerCase());
  const pieces = folded
    .replace(POSTCODE, ',')
    .split(/[,;\n]/)
    .map(foldedWords)
    .filter((words) => words.length > 0);
  let seenRoad = false;
  // "7b", "c4": nobody else's house; "7" is.
  for (const word of pieces.flat()) if (/^(?:\d{1,4}[a-z]|[a-z]\d{1,3})$/.test(word)) add([word], 'strong');
  pieces.forEach((words, index) => {
    const roadAt = words.findLastIndex((word, i) => i > 0 && roadEnding(word) !== undefined);
    const numberAt = words.findIndex((word) => /^\d{1,4}[a-z]?$/.test(word));
    if (roadAt > 0 && roadAt === words.length - 1) {
      seenRoad = true;
      addRoad(words, numberAt, add);
      return;
    }
    const last = index === pieces.length - 1 && index > 0;
    if (/^(flat|apartment|apt|unit|room|plot)$/.test(words[0] ?? '')) {
      add(words, 'strong');
      const [, flat] = words;
      const rest = words.slice(2);
      if (rest.length > 0) add(rest);
      const building = rest.length > 0 ? rest : (pieces[index + 1] ?? []);
      if (flat && building.length > 0 && !building.some((word) => /\d/.test(word)))
        for (const spelling of saintSpellings(building)) add([flat, ...spelling], 'strong');
      for (const lead of ['flat', 'flt', 'apartment', 'apt', 'room', 'rm', 'no', 'number'])
        if (flat) add([lead, flat], 'strong');
      return;
    }
    if (numberAt >= 0 && words.length > numberAt + 1) {
      addRoad([...words, 'road'], numberAt, add);
      return;
    }
    if ((seenRoad || last) && words.every((word) => !/\d/.test(word)))
      add(words, undefined, town(words.join(' ')));
    else if (words.length > 1 || !isOrdinaryWord(words[0] ?? '')) {
      add(words);
      for (const short of shortNames(words)) add(short, 'strong');
    } else add(words, 'word');
  });
  return { variants: [...variants.values()], postcodes };
}

function addRoad(
  words: readonly string[],
  numberAt: number,
  add: (words: readonly string[], strength?: Variant['strength']) => void,
): void {
  const ending = roadEnding(words.at(-1) ?? '') ?? '';
  // "7/2 Inchgarvie Terrace" is the second flat of number 7.
  const isFlatOf = /^\d{1,2}$/.test(words[numberAt + 1] ?? '') && numberAt >= 0;
  const own = words.slice(numberAt + (isFlatOf ? 2 : 1), -1);
  if (isFlatOf) {
    add(words.slice(numberAt), 'strong');
    add(words.slice(numberAt, -1), 'strong');
  }
  const number = numberAt >= 0 ? (words[numberAt] ?? '') : undefined;
  const before = words.slice(0, Math.max(numberAt, 0));
  const endings = [ending, ...(ROAD_WORDS[ending] ?? [])];
  for (const spelling of own.length > 0 ? saintSpellings(own) : []) {
    for (const end of endings) {
      add([...spelling, end], 'strong');
      if (number) add([number, ...spelling, end], 'strong');
      if (before.length > 0 && number) add([...before, number, ...spelling, end], 'strong');
    }
    if (number) add([number, ...spelling], 'strong');
    add(spelling);
  }
  if (number) {
    for (const lead of ['number', 'no', 'nos', 'house', 'flat', 'home', 'hse', 'door'])
      add([lead, number], 'strong');
    const split = /^(\d+)([a-z])$/.exec(number);
    if (split?.[1] && split[2]) for (const end of endings) add([split[1], split[2], ...own, end], 'strong');
  }
  if (
    before.length > 0 &&
    before.some((word) => !/\d/.test(word) && !/^(flat|apartment|apt|unit|room|plot)$/.test(word))
  )
    add(before);
  else if (before.length > 1) add(before, 'strong');
}
