import { isCommonWord, isOrdinaryWord } from './ordinary-words.ts';

const remembered = new Map<string, boolean>();
const MOST_REMEMBERED = 20_000;

/** "attendnace", "recieve", "folow": one slip away from one of the commonest words; "caseload", "payslips": two of them in one. */
export function isSlipOfOrdinaryWord(word: string): boolean {
  if (word.length < 5 || word.length > 20) return false;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const result = findSlip(word);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, result);
  return result;
}

function findSlip(word: string): boolean {
  if (isHalved(word)) return true;
  if (word.length < 6) return false;
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  if (isOrdinaryWord(singular)) return true;
  for (let i = 3; i <= singular.length - 3; i++)
    if (isCommonWord(singular.slice(0, i)) && isCommonWord(singular.slice(i))) return true;
  for (let i = 0; i < word.length; i++) {
    const head = word.slice(0, i);
    const tail = word.slice(i + 1);
    if (isCommonWord(head + tail)) return true;
    const swapped = `${head}${word.charAt(i + 1)}${word.charAt(i)}${word.slice(i + 2)}`;
    if (i + 1 < word.length && isCommonWord(swapped)) return true;
    if (word.length < 7) continue;
    // A long word has no neighbour by chance: there any dictionary counts ("amusments").
    const isWord = word.length > 8 ? isOrdinaryWord : isCommonWord;
    for (const letter of 'abcdefghijklmnopqrstuvwxyz')
      if (isWord(head + letter + tail) || isWord(head + letter + word.slice(i))) return true;
  }
  return false;
}

/** "folow", "agred": one letter of a double left out of one of the commonest words. */
function isHalved(word: string): boolean {
  for (let i = 1; i < word.length; i++)
    if (isCommonWord(word.slice(0, i) + word.charAt(i) + word.slice(i))) return true;
  return false;
}
