/** Figures and pairs of letters that a scanner takes for a letter, and the letter that all of them are compared as. */
const READ_AS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  j: 'i',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'b',
  '7': 't',
  '8': 'b',
  '9': 'g',
};

/** What is left of a folded word where signs that scanners mix up are one: "il1ingw0rth" and "illingworth" alike. */
export const scannedForm = (word: string): string =>
  word
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[0-9lj]/g, (sign) => READ_AS[sign] ?? sign);

/** Whether a word may be a scanner's: letters with figures among them, more letters than figures. */
export function mayBeScanned(word: string): boolean {
  const figures = word.replace(/\D/g, '').length;
  return figures > 0 && figures * 2 <= word.length && word.length > 1 && !/^\d+[a-z]?$|^[a-z]\d+$/.test(word);
}

/** The words of names by what scanners leave of them. */
export function scannedFormsOf(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < 2 || /\d/.test(word)) continue;
    const form = scannedForm(word);
    const known = forms.get(form);
    if (known) known.push(word);
    else forms.set(form, [word]);
  }
  return forms;
}
