import { fold } from '../text/fold.ts';
import { tokenise } from '../text/tokens.ts';
import { isOrdinaryWord } from '../words/ordinary-words.ts';
import type { Entity, Variant } from './entities.ts';
import { otherFormsOf } from './nicknames.ts';
import { isFunctionWord } from './word-classes.ts';

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that say what kind of organisation it is; they follow or end its own name. */
export const ORGANISATION_WORDS = set(`
school schools primary secondary academy college nursery infant infants junior juniors high grammar special catholic rc ce cofe church england christian islamic jewish community voluntary aided controlled trust federation pre preschool playgroup
sixth form centre center university campus comprehensive technology arts sports free studio hub unit pru provision prep preparatory upper lower middle girls boys first all through primaries alternative learning education partnership enterprise acad sch schl jnr jnrs inf infs prim prims pri sec tech ctr hs
hospital hospitals hosp infirmary surgery practice clinic medical health gp group dental pharmacy hospice ward
children's childrens children family families hub contact home house lodge residential care fostering agency
mosque masjid temple gurdwara synagogue chapel cathedral parish
park library leisure pool gym club youth theatre museum station market shopping precinct estate
council borough county city town district london
`);

/** Endings of road names with their short forms. */
export const ROAD_WORDS: Readonly<Record<string, readonly string[]>> = {
  road: ['rd'],
  street: ['st', 'str'],
  avenue: ['ave', 'av', 'avn'],
  crescent: ['cres', 'cresc', 'crs'],
  close: ['cl', 'clo'],
  drive: ['dr', 'drv'],
  lane: ['ln', 'la'],
  gardens: ['gdns', 'gdn', 'gds'],
  garden: ['gdn'],
  place: ['pl'],
  square: ['sq'],
  terrace: ['ter', 'terr', 'tce'],
  court: ['ct', 'crt'],
  way: ['wy'],
  grove: ['gr', 'grv', 'gro'],
  hill: ['hl'],
  park: ['pk'],
  rise: [],
  walk: ['wlk'],
  mews: [],
  row: [],
  view: ['vw'],
  green: ['grn'],
  parade: ['pde'],
  house: ['hse', 'ho'],
  buildings: ['bldgs'],
  building: ['bldg'],
  mount: ['mt'],
  fields: [],
  field: [],
  meadow: [],
  meadows: [],
  croft: [],
  vale: [],
  wharf: [],
  quay: [],
  circus: [],
  embankment: [],
  villas: [],
  cottages: ['cotts'],
  cottage: ['cott'],
  heights: ['hts'],
  point: [],
  tower: ['twr'],
  lodge: [],
  bank: [],
  end: [],
  broadway: [],
  boulevard: ['blvd'],
  esplanade: [],
  promenade: ['prom'],
  estate: ['est'],
  chase: [],
  dale: [],
  path: [],
  passage: [],
  yard: [],
  copse: [],
  mead: [],
  nook: [],
  brow: [],
  fold: [],
  gate: [],
  approach: [],
  side: [],
  top: [],
  bridge: [],
  common: [],
  orchard: [],
  hollow: [],
  spinney: [],
  dene: [],
  glade: [],
  ridge: [],
  lea: [],
  leas: [],
  garth: [],
  wynd: [],
  loan: [],
  brae: [],
};
const ROAD_FULL = new Map<string, string>();
for (const [full, shorts] of Object.entries(ROAD_WORDS)) {
  ROAD_FULL.set(full, full);
  for (const short of shorts) if (!ROAD_FULL.has(short)) ROAD_FULL.set(short, full);
}

/** The full form of a road ending ("rd" gives "road"); undefined for other words. */
export function roadEnding(word: string): string | undefined {
  return ROAD_FULL.get(word);
}

/** Whether a word is a short form of a road ending, so that a stop after it ends no sentence ("Ave."). */
export const isShortEnding = (word: string): boolean => {
  const full = ROAD_FULL.get(word);
  return full !== undefined && full !== word;
};

const wordsOf = (text: string) => tokenise(fold(text.slice(0, 300))).map((token) => token.word);

/** "st mary s", "st marys", "saint mary s", "saint marys", "st mary". */
function saintSpellings(words: readonly string[]): string[][] {
  let spellings: string[][] = [[...words]];
  const at = words.findIndex((word, i) => (word === 'st' || word === 'saint') && i < words.length - 1);
  if (at >= 0) spellings = ['st', 'saint'].map((saint) => words.map((word, i) => (i === at ? saint : word)));
  const out: string[][] = [];
  for (const spelling of spellings) {
    out.push(spelling);
    const s = spelling.lastIndexOf('s');
    if (s > 0) {
      out.push([...spelling.slice(0, s - 1), `${spelling[s - 1]}s`, ...spelling.slice(s + 1)]);
      out.push([...spelling.slice(0, s), ...spelling.slice(s + 1)]);
    } else {
      const last = spelling.at(-1) ?? '';
      if (last.length > 3 && last.endsWith('s'))
        out.push(
          [...spelling.slice(0, -1), last.slice(0, -1), 's'],
          [...spelling.slice(0, -1), last.slice(0, -1)],
        );
    }
  }
  return out;
}

function strength(words: readonly string[]): Variant['strength'] {
  if (words.length > 1 && words.some((word) => !isOrdinaryWord(word) && word.length > 1 && word !== 'st'))
    return 'strong';
  return words.every((word) => isOrdinaryWord(word) || word.length < 3) ? 'word' : 'strong';
}

/** Variants of a school, surgery, town or other named place or organisation. */
export function variantsOfPlace(entity: Entity, text: string): { variants: Variant[]; leftOut: string[] } {
  const variants = new Map<string, Variant>();
  const add = (words: readonly string[], given?: Variant['strength']) => {
    if (words.length === 0 || words.every((word) => isFunctionWord(word) || word.length < 2)) return;
    const key = words.join(' ');
    if (!variants.has(key))
      variants.set(key, {
        words,
        entity,
        part: 'place',
        strength: given ?? strength(words),
        tail: ORGANISATION_WORDS,
      });
  };
  const leftOut: string[] = [];
  for (const piece of text.split(/[,;/\n]|\s[-–—]\s|\s(?:at|near|in)\s/)) {
    const all = wordsOf(piece);
    if (all.length === 0) continue;
    if (all.every((word) => isFunctionWord(word))) {
      leftOut.push(all.join(' '));
      continue;
    }
    const words = all[0] === 'the' ? all.slice(1) : all;
    addName(
      words,
      wordsOf(piece.replace(/(?:\s+\p{Ll}[\p{Ll}'-]*)+\s*$/u, '')).filter(
        (word, i) => !(i === 0 && word === 'the'),
      ),
      add,
    );
  }
  return { variants: [...variants.values()], leftOut };
}

/** The name whole, without the words for its kind, its own words alone, its initials. `proper` is it without small words at the end. */
function addName(
  words: readonly string[],
  proper: readonly string[],
  add: (words: readonly string[], strength?: Variant['strength']) => void,
): void {
  for (const spelling of saintSpellings(words)) add(spelling, words.length > 1 ? 'strong' : undefined);
  for (const whole of proper.length > 0 && proper.length < words.length ? [words, proper] : [words]) {
    let own = [...whole];
    for (const spelling of whole === words ? [] : saintSpellings(own)) add(spelling);
    while (own.length > 1 && isGenericEnd(own)) {
      own = own.slice(0, -1);
      if (!own.every((word) => ORGANISATION_WORDS.has(word) || isFunctionWord(word)))
        for (const spelling of saintSpellings(own)) add(spelling);
    }
  }
  const isSaint = words.includes('st') || words.includes('saint');
  for (const word of words)
    if (word.length > 4 && !isOrdinaryWord(word) && !isSaint && !ORGANISATION_WORDS.has(word)) add([word]);
  if (words[0] === 'great' && words.length > 1) add(['gt', ...words.slice(1)]);
  for (const short of saintsInShort(words)) add(short, 'strong');
  let own = [...words];
  while (own.length > 1 && isGenericEnd(own)) own = own.slice(0, -1);
  if (own.length > 2 && own.length < words.length && own.every((word) => word.length > 1))
    add([own.map((word) => word.slice(0, 1)).join('')], 'initials');
  const letters = words
    .filter((word) => word.length > 1 && !isFunctionWord(word))
    .map((word) => word.slice(0, 1));
  if (letters.length >= 3) {
    add([letters.join('')], 'initials');
    add(
      [
        words
          .filter((word) => word.length > 1)
          .map((word) => word.slice(0, 1))
          .join(''),
      ],
      'initials',
    );
  }
  if (words.length > 1) add([words.join('')], words.join('').length > 6 ? 'strong' : 'word');
}

/** "St M's" and "St Joe's" for St Mary's and St Joseph's. */
function saintsInShort(words: readonly string[]): string[][] {
  const at = words.findIndex((word) => word === 'st' || word === 'saint');
  const name = at < 0 ? undefined : words[at + 1]?.replace(/s$/, '');
  if (!name || name.length < 3) return [];
  return [name.slice(0, 1), ...otherFormsOf(name)].flatMap((short) => [
    ['st', short, 's'],
    ['st', `${short}s`],
    ...(short.length > 1 ? [['st', short]] : []),
  ]);
}

function isGenericEnd(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (words.length === 2 && (words[0] === 'st' || words[0] === 'saint')) return false;
  if (last === 's') return ORGANISATION_WORDS.has(`${words.at(-2)}s`);
  return ORGANISATION_WORDS.has(last) || ['of', 'and', 'the', 'c', 'e', '&'].includes(last);
}

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
      variants.set(key, { words, entity: of, part: 'place', strength: given ?? strength(words) });
  };
  const folded = fold(text.slice(0, 300)).text;
  const found = POSTCODE.exec(folded);
  if (found) postcodes.push(`${found[1]} ${found[2]}`.toLowerCase());
  const pieces = folded
    .replace(POSTCODE, ',')
    .split(/[,;\n]/)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  let seenRoad = false;
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
      const rest = words.slice(2);
      if (rest.length > 0) add(rest);
      return;
    }
    if (numberAt >= 0 && words.length > numberAt + 1) {
      addRoad([...words, 'road'], numberAt, add);
      return;
    }
    if ((seenRoad || last) && words.every((word) => !/\d/.test(word)))
      add(words, undefined, town(words.join(' ')));
    else if (words.length > 1 || !isOrdinaryWord(words[0] ?? '')) add(words);
    else add(words, 'word');
  });
  return { variants: [...variants.values()], postcodes };
}

function addRoad(
  words: readonly string[],
  numberAt: number,
  add: (words: readonly string[], strength?: Variant['strength']) => void,
): void {
  const ending = roadEnding(words.at(-1) ?? '') ?? '';
  const own = words.slice(numberAt + 1, -1);
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
    for (const lead of ['number', 'no', 'nos', 'house']) add([lead, number], 'strong');
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
