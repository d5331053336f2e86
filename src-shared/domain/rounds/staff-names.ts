import { foldForSearch } from '../text/fold-for-search.ts';

/** How a person may be meant by what a system writes of staff. */
export type SamePerson = 'same' | 'likely' | 'other';

const TITLES = 'mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame';
const ROLES =
  'senior|snr|social|worker|workers|sw|ssw|asw|team|manager|tm|atm|dtm|practitioner|advanced|practice|lead|principal|newly|qualified|nqsw|asye|consultant|locum|agency|student|deputy|assistant|service|head|duty|interim|acting|family|support|pa|personal|adviser|advisor|iro|independent|reviewing|officer|supervisor|supervising|unit|coordinator|co-ordinator|child|children|childrens|allocated|case|holder|keyworker|caseworker|protection|temp|temporary|leaver|left|inactive|level|grade|fsw|cla|cin|lac|cp|mat|leave|maternity';
const LEFT_OUT = new Set(`${TITLES}|${ROLES}`.split('|'));
const FORMERLY =
  /\b(?:n[ée]e|formerly|previously|former name|was|maiden name|aka|a\.?k\.?a\.?|known as|prev\.?|ex|now)\b[\s:.]*/iu;

/** "ü" is written "u" by one system and "ue" by another: both come to the same letters. */
const fold = (text: string): string =>
  foldForSearch(text.replace(/[åÅ]/gu, 'a'))
    .replace(/([aou])e/g, '$1')
    .replace(/\bmac(?=\p{L}{3})/gu, 'mc');

const nameWords = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !LEFT_OUT.has(word));

const TITLE_WORDS = new Set(TITLES.split('|'));

/** The words of a name of which a role is a part: Grace Head, "Manager, M.". */
const wordsWithRoles = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !TITLE_WORDS.has(word));

function turned(name: string): string {
  const [surname = '', forename, ...rest] = name.split(',');
  return forename === undefined || nameWords(forename).length === 0
    ? surname
    : [forename, surname, ...rest].join(' ');
}

/** An address of mail or a login as a name: kim.vale2@council.example is kim vale, CORP\kvale is kvale. */
const loginWords = (login: string): string[] =>
  nameWords((login.split('@')[0] ?? '').replace(/^.*\\/u, '').replace(/[._\-\d]+/gu, ' '));

/** Every reading of one person's words: brackets, what stands after a dash, former names and addresses apart. */
function readingsOfPiece(piece: string): string[][] {
  const readings: string[][] = [];
  const address = /[\w.+'-]+@[\w.-]+/u.exec(piece)?.[0];
  if (address) readings.push(loginWords(address));
  const text = piece.replace(/<?[\w.+'-]+@[\w.-]+>?/gu, ' ').replace(/^[A-Za-z]{2,}\\(?=\S)/u, '');
  const inside = [...text.matchAll(/[([{]([^)\]}]*)[)\]}]/gu)].map(([, words = '']) => words);
  const outside = text.replace(/[([{][^)\]}]*[)\]}]?/gu, ' ');
  const [head = '', ...later] = outside.split(/\s[-–—:]\s?|\s?[–—:]\s/u);
  const main = head.split(FORMERLY);
  const own = nameWords(turned(main[0] ?? ''));
  readings.push(own, ...later.map((words) => nameWords(turned(words))));
  if (own.length === 1) readings.push(wordsWithRoles(turned(main[0] ?? '')));
  for (const former of [...main.slice(1), ...inside.flatMap((words) => words.split(FORMERLY))]) {
    const words = nameWords(turned(former));
    readings.push(words);
    const [surname] = words;
    if (words.length === 1 && surname !== undefined && own[0] !== undefined) readings.push([own[0], surname]);
    const [role, ...more] = wordsWithRoles(former);
    if (words.length === 0 && role !== undefined && more.length === 0 && own[0] !== undefined)
      readings.push([own[0], role]);
  }
  return readings.filter((words) => words.length > 0);
}

/** Every way to read what a system writes of staff, several people in one cell among them; each as plain words in order. */
export function staffReadings(written: string): string[][] {
  const text = written.slice(0, 400);
  const pieces = text.split(/\s*(?:[;|/\n\r+]|\s?&\s?|\s(?:and|with|then)\s)\s*/iu);
  const readings = pieces.flatMap((piece) => {
    const parts = piece.split(',');
    const apart = parts.length > 1 && parts.every((part) => nameWords(part).length >= 2) ? parts : [];
    return [piece, ...apart].flatMap(readingsOfPiece);
  });
  const seen = new Set<string>();
  return readings.filter((words) => {
    const key = words.join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether two forenames may be of one person: the same, an initial, or one inside the other ("Kim", "Kimberley"). */
const mayBeSameForename = (a: string, b: string): boolean =>
  a === b ||
  (a.length <= b.length ? b.startsWith(a) || (a.length > 2 && b.includes(a)) : mayBeSameForename(b, a));

/** Whether each word of the short form stands in the full name, whole or as its initial, and one of them whole. */
function isShortFormOf(short: readonly string[], full: readonly string[]): boolean {
  const left = [...full];
  let whole = 0;
  let initials = 0;
  for (const word of short.toSorted((a, b) => b.length - a.length)) {
    const at = left.indexOf(word);
    if (at >= 0) {
      left.splice(at, 1);
      whole += word.length > 1 ? 1 : 0;
      initials += word.length > 1 ? 0 : 1;
      continue;
    }
    const begun = word.length === 1 ? left.findIndex((other) => other.startsWith(word)) : -1;
    if (begun >= 0) {
      left.splice(begun, 1);
      initials += 1;
    } else if (word.length > 1) return false;
  }
  return whole > 0 && whole + initials >= 2;
}

/** The same family name, and forenames of which one may be short for the other. */
function isPetForm(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return mayBeSameForename(a[0] ?? '', b[0] ?? '');
}

/** "kvale", "valek", "kimvale" or "KV" for Kim Vale. */
function isLoginOf(word: string, name: readonly string[]): boolean {
  const [forename = '', ...rest] = name;
  const surname = rest.at(-1) ?? '';
  if (surname === '') return false;
  const joined = name.join('');
  const initials = name.map((part) => part.charAt(0)).join('');
  return [
    joined,
    `${forename}${surname}`,
    `${surname}${forename}`,
    `${forename.charAt(0)}${surname}`,
    `${surname}${forename.charAt(0)}`,
    `${forename}${surname.charAt(0)}`,
    initials,
  ].includes(word);
}

function compareReadings(a: readonly string[], b: readonly string[]): SamePerson {
  if (a.toSorted().join(' ') === b.toSorted().join(' ')) return a.length > 1 ? 'same' : 'likely';
  if (a.length > 1 && b.length > 1 && a.join('') === b.join('')) return 'same';
  if (a.length === 1) return isLoginOf(a[0] ?? '', b) ? 'likely' : 'other';
  if (b.length === 1) return isLoginOf(b[0] ?? '', a) ? 'likely' : 'other';
  return isShortFormOf(a, b) || isShortFormOf(b, a) || isPetForm(a, b) || isPetForm(a.toReversed(), b)
    ? 'likely'
    : 'other';
}

/** Whether somebody's name is meant by what a system writes of staff. */
export function isWrittenAs(name: string, written: string): SamePerson {
  let best: SamePerson = 'other';
  const names = staffReadings(name);
  for (const reading of staffReadings(written)) {
    for (const own of names) {
      const found = compareReadings(own, reading);
      if (found === 'same') return 'same';
      if (found === 'likely') best = 'likely';
    }
  }
  return best;
}
