/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A text as it is searched and compared by words: small letters without accents, special letters as plain ones, and
 * no apostrophe of any form, so that Siân is found as sian, O’Hara as o'hara or ohara, Łukasz as lukasz.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]+/gu, '')
    .replace(/[łøđðþßæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** The words of a text as they are searched. */
export function searchWords(text: string): string[] {
  return foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text as one word, so that a reference is found however it is spaced: `WB 12-34` is `wb1234`. */
export function squeezed(text: string): string {
  return searchWords(text).join('');
}
