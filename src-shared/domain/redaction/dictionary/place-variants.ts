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

/** The folded words of a place or an address. */
export const foldedWords = (text: string) => tokenise(fold(text.slice(0, 300))).map((token) => token.word);

/** "st mary s", "st marys", "saint mary s", "saint marys", "st mary". */
export function saintSpellings(words: readonly string[]): string[][] {
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

/** How far the words of a place speak for themselves. */
export function strengthOfPlace(words: readonly string[]): Variant['strength'] {
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
        strength: given ?? strengthOfPlace(words),
        tail: ORGANISATION_WORDS,
      });
  };
  const leftOut: string[] = [];
  for (const piece of text.split(/[,;/\n]|\s[-–—]\s|\s(?:at|near|in)\s/)) {
    const all = foldedWords(piece);
    if (all.length === 0) continue;
    if (all.every((word) => isFunctionWord(word))) {
      leftOut.push(all.join(' '));
      continue;
    }
    const words = all[0] === 'the' ? all.slice(1) : all;
    addName(
      words,
      foldedWords(piece.replace(/(?:\s+\p{Ll}[\p{Ll}'-]*)+\s*$/u, '')).filter(
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
  for (const short of shortNames(words)) add(short, 'strong');
  for (const word of words.slice(1))
    if (
      word.length > 4 &&
      !MANY_OF_A_TOWN.has(word) &&
      !ORGANISATION_WORDS.has(word) &&
      !isFunctionWord(word)
    )
      add([word], 'word');
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

/** What any town has several of: "the school" says nothing, "the bakery" does. */
const MANY_OF_A_TOWN = new Set(
  'school primary secondary academy college nursery infant infants junior juniors high centre center university hub unit trust federation hospital hospitals infirmary surgery practice clinic medical health group pharmacy ward house home contact residential care fostering agency parish park library market shopping council borough county city town district road street court flats estate service services project team church youth family families children society foundation association company limited ltd'.split(
    ' ',
  ),
);

/** "the steam club" for Ironbridge Steam Club, "the bakery" for Hasland Bakery: how a family calls a place that it goes to. */
export function shortNames(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? '';
  const [one, two] = words.slice(-2);
  if (words.length < 2 || /\d/.test(words.join('')) || last.length < 3) return [];
  const isPlain = (word: string) => isFunctionWord(word) || word.length < 3;
  const pair =
    words.length > 2 && one && two && !isPlain(one) && !(MANY_OF_A_TOWN.has(one) && MANY_OF_A_TOWN.has(two))
      ? [[one, two]]
      : [];
  return MANY_OF_A_TOWN.has(last) || isPlain(last) ? pair : [...pair, ['the', last]];
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
