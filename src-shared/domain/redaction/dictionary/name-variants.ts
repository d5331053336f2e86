import { fold } from '../text/fold.ts';
import { tokenise } from '../text/tokens.ts';
import { isOrdinaryWord } from '../words/ordinary-words.ts';
import type { Entity, Variant, VariantStrength } from './entities.ts';
import { ROLE_ABBREVIATIONS } from './initials-evidence.ts';
import { otherFormsOf } from './nicknames.ts';
import { petFormsOf } from './pet-forms.ts';
import { surnameSpellings } from './surname-spellings.ts';
import { isFunctionWord, isRelationWord, NAME_PARTICLES, TITLES } from './word-classes.ts';

/** The folded words of a name, titles and anything in brackets left out. */
export function wordsOfName(name: string): string[] {
  const folded = fold(name.slice(0, 200).replace(/\([^()]{0,100}\)/g, ' '));
  return withoutTitles(tokenise(folded)).map((token) => token.word);
}

/** Titles before a name; the last word is somebody's surname, whatever it is: "Phil Constable", "Ann Judge". */
function withoutTitles<Word extends { readonly word: string }>(tokens: readonly Word[]): Word[] {
  return tokens.filter(({ word }, at) => {
    const isSurname = at === tokens.length - 1 && at > 0 && !TITLES.has(tokens[at - 1]?.word ?? '');
    return isSurname || !TITLES.has(word);
  });
}

/** The folded words of a text, all of them. */
export function allWords(text: string): string[] {
  return tokenise(fold(text.slice(0, 200))).map((token) => token.word);
}

/** Surnames that forms use for an empty field. */
const NOTHING = new Set(['null', 'none', 'nil']);

interface NamePart {
  /** Tokens of one part: ["o", "neill"], ["smith", "jones"], ["jean", "paul"]. */
  readonly words: readonly string[];
}

const PREFIXES = new Set([
  'o',
  'mc',
  'mac',
  'al',
  'el',
  'd',
  'de',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'di',
  'da',
  'dos',
  'bin',
  'ibn',
  'bint',
  'ben',
  'abu',
  'abd',
  'ul',
  'ur',
  'st',
  'ap',
  'ab',
  'ni',
  'nic',
  'ui',
  'ter',
  'ten',
  'san',
  'santa',
  'del',
  'della',
  'du',
  'dela',
  'ould',
  'e',
  'i',
]);

/** Splits a name at its spaces; a particle joins what follows it; an apostrophe or hyphen stays inside its part. */
function partsOfName(name: string): NamePart[] {
  const folded = fold(name.slice(0, 200).replace(/\([^()]{0,100}\)/g, ' '));
  const parts: string[][] = [];
  let joinsNext = false;
  for (const token of withoutTitles(tokenise(folded))) {
    const tied = /^['-]$/.test(token.gap) && parts.length > 0;
    if (tied || joinsNext) parts.at(-1)?.push(token.word);
    else parts.push([token.word]);
    joinsNext = PREFIXES.has(token.word) && parts.length > 1 && token.word.length <= 4;
  }
  return parts.filter((part) => part.length > 0).map((words) => ({ words }));
}

/** Spellings of one part: as it is, joined, each half of a double name, particles dropped. */
function spellingsOfPart(part: NamePart): string[][] {
  const out: string[][] = [[...part.words]];
  if (part.words.length > 1) {
    out.push([part.words.join('')]);
    const halves = part.words.filter(
      (word) => word.length > 2 && !PREFIXES.has(word) && !NAME_PARTICLES.has(word),
    );
    for (const half of halves) out.push([half]);
    const tail = part.words.filter((word) => !NAME_PARTICLES.has(word));
    if (tail.length > 0 && tail.length < part.words.length) out.push(tail, [tail.join('')]);
  }
  const [only] = part.words;
  if (part.words.length === 1 && only) {
    const mac = /^(ma?c)(\p{L}{3,})$/u.exec(only);
    if (mac?.[2]) out.push([mac[1] === 'mc' ? `mac${mac[2]}` : `mc${mac[2]}`], [mac[1] ?? '', mac[2]]);
    const irish =
      /^o(neill|neil|brien|connor|conner|sullivan|reilly|riley|donnell|leary|hara|keefe|keeffe|shea|dwyer|rourke|malley|toole|callaghan|mahony|mahoney|driscoll|grady|hanlon|hagan|kane|dowd|donoghue)$/.exec(
        only,
      );
    if (irish?.[1]) out.push(['o', irish[1]]);
    for (const [from, to] of [
      ['oe', 'o'],
      ['ue', 'u'],
      ['ae', 'a'],
    ] as const)
      if (only.includes(from)) out.push([only.replace(from, to)]);
  }
  return out;
}

/** Names that the word list, which has no capitals, leaves out. */
const CALENDAR_NAMES = new Set(
  'january april june july august monday tuesday wednesday thursday friday saturday sunday christmas easter'.split(
    ' ',
  ),
);

function strengthOf(words: readonly string[]): VariantStrength {
  const [only] = words;
  if (words.length === 1 && only) {
    if (only.length === 1) return /\p{Script=Han}/u.test(only) ? 'strong' : 'letter';
    if (isOrdinaryWord(only) || CALENDAR_NAMES.has(only) || NOTHING.has(only)) return 'word';
    if (only.length === 2 && !/[^a-z]/.test(only))
      return /[aeiou]/.test(only) || ROLE_ABBREVIATIONS.has(only) ? 'word' : 'strong';
  }
  return 'strong';
}

/** Every variant under which a person's name is looked for. `reason` is given for each word left out because it is too ordinary to look for. */
export function variantsOfPerson(
  entity: Entity,
  names: readonly string[],
): { variants: Variant[]; leftOut: string[] } {
  const variants = new Map<string, Variant>();
  const leftOut: string[] = [];
  const add = (words: readonly string[], part: Variant['part'], strength?: VariantStrength) => {
    if (words.length === 0 || words.some((word) => word === '')) return;
    const isPlain = (word: string) => isFunctionWord(word) || (TITLES.has(word) && part !== 'surname');
    if (part !== 'initials' && words.every(isPlain)) {
      if (words.join('').length > 1 && part !== 'handle') leftOut.push(words.join(' '));
      return;
    }
    if (
      words.length === 1 &&
      isRelationWord(words[0] ?? '') &&
      !(part === 'surname' && NOTHING.has(words[0] ?? ''))
    )
      return;
    const key = words.join(' ');
    const known = variants.get(key);
    const isGivenAsAlias = known?.isGuess || (part === 'given' && known?.part === 'initials');
    if (isGivenAsAlias || !variants.has(key))
      variants.set(key, { words, entity, part, strength: strength ?? strengthOf(words) });
  };
  const addGuess = (form: string) => {
    if (!variants.has(form))
      variants.set(form, { words: [form], entity, part: 'given', strength: 'word', isGuess: true });
  };
  for (const name of names) {
    const parts = partsOfName(name);
    const first = parts[0];
    if (!first) continue;
    const all = parts.flatMap((part) => part.words);
    add(all, parts.length > 1 ? 'full' : 'given');
    if (parts.length > 1) {
      add([all.join('')], 'handle');
      if (parts.length > 2)
        add(
          parts.slice(0, -1).flatMap((part) => part.words),
          'given',
        );
      addFullForms(parts, add);
    }
    parts.forEach((part, index) => {
      const place = parts.length === 1 || index < parts.length - 1 ? 'given' : 'surname';
      for (const spelling of spellingsOfPart(part)) {
        if (
          spelling.length === 1 &&
          (spelling[0]?.length ?? 0) < 2 &&
          !/\p{Script=Han}/u.test(spelling[0] ?? '')
        )
          continue;
        add(spelling, place);
        if (place === 'given' && spelling.length === 1) {
          for (const form of otherFormsOf(spelling[0] ?? '')) add([form], 'given');
          for (const form of petFormsOf(spelling[0] ?? '')) addGuess(form);
        } else if (spelling.length === 1) {
          for (const form of surnameSpellings(spelling[0] ?? '')) add([form], 'surname');
        }
      }
    });
    if (parts.length === 1 && /^\p{L}/u.test(all[0] ?? '') && (all[0]?.length ?? 0) > 1)
      add([(all[0] ?? '').slice(0, 1)], 'initials', 'letter');
  }
  return { variants: [...variants.values()], leftOut };
}

type Add = (words: readonly string[], part: Variant['part'], strength?: VariantStrength) => void;

/** Reversed, with initials, as a handle, as initials alone. */
function addFullForms(parts: readonly NamePart[], add: Add): void {
  const givenParts = parts.slice(0, -1);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return;
  const given = [...first.words];
  const initialOf = (part: NamePart) =>
    (part.words.find((word) => !NAME_PARTICLES.has(word)) ?? '').slice(0, 1);
  const i = initialOf(first);
  const middle = givenParts.slice(1);
  for (const surname of spellingsOfPart(last)) {
    if (surname.join('').length < 2) continue;
    for (const spelled of [
      ...spellingsOfPart(first),
      ...otherFormsOf(given[0] ?? '').map((form) => [form]),
    ]) {
      if (spelled.join('').length < 2) continue;
      add([...spelled, ...surname], 'full', 'strong');
      add([...surname, ...spelled], 'full', 'strong');
      add([`${spelled.join('')}${surname.join('')}`], 'handle', 'strong');
      add([`${surname.join('')}${spelled.join('')}`], 'handle', 'strong');
      add(
        [`${spelled.join('')}${surname.join('').slice(0, 1)}`],
        'handle',
        spelled.join('').length > 3 ? undefined : 'initials',
      );
      add([...spelled, surname.join('').slice(0, 1)], 'full', 'initials');
    }
    add([i, ...surname], 'full', 'strong');
    add([...surname, i], 'full', 'initials');
    if (surname.join('').length > 2) {
      add([`${i}${surname.join('')}`], 'handle');
      add([`${surname.join('')}${i}`], 'handle');
    }
    if (middle.length > 0) {
      const further = middle.flatMap((part) => part.words);
      add([i, ...further, ...surname], 'full', 'strong');
      add([...given, (further[0] ?? '').slice(0, 1)], 'full', 'initials');
      add([...further, ...surname, ...given], 'full', 'strong');
      const m = middle.map(initialOf);
      add([...given, ...m, ...surname], 'full', 'strong');
      add([i, ...m, ...surname], 'full', 'strong');
      add([...surname, ...given, ...middle.flatMap((part) => part.words)], 'full', 'strong');
    }
  }
  const letters = parts.map(initialOf).filter((letter) => /^\p{L}$/u.test(letter));
  const ends = [letters[0] ?? '', letters.at(-1) ?? ''];
  const runs = [letters, ends, letters.slice(0, 2)];
  if (first.words.length > 1) {
    const halves = first.words.filter((word) => !NAME_PARTICLES.has(word)).map((word) => word.slice(0, 1));
    const surnames = last.words.filter((word) => !NAME_PARTICLES.has(word)).map((word) => word.slice(0, 1));
    runs.push(halves, [...halves, ends[1] ?? ''], [...halves, ...surnames]);
  }
  if (last.words.length > 1) {
    const split = last.words.filter((word) => !NAME_PARTICLES.has(word)).map((word) => word.slice(0, 1));
    runs.push([ends[0] ?? '', ...split]);
  }
  if (last.words.length > 1 && NAME_PARTICLES.has(last.words[0] ?? '')) {
    const all = [letters[0] ?? '', ...last.words.map((word) => word.slice(0, 1))];
    runs.push(all);
    if (all.length === 3) add([all.slice(0, 2).join(''), all[2] ?? ''], 'initials', 'initials');
  }
  for (const run of runs) {
    if (run.length < 2 || run.length > 5) continue;
    add(run, 'initials', 'initials');
    add([run.join('')], 'initials', 'initials');
  }
  if (i) add([i], 'initials', 'letter');
}
