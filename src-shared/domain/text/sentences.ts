/** "a", "a and b", "a, b and c". */
export function listWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number as a sentence says it: in words under ten. */
export const spelt = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en-GB');

/** The same where nothing follows it: "none submitted", "none for the service". */
export const speltOrNone = (count: number): string => (count === 0 ? 'none' : spelt(count));

/** "one round", "12 meetings", "no visit". */
export const speltWords = (count: number, one: string, many = `${one}s`): string =>
  `${spelt(count)} ${count === 1 || count === 0 ? one : many}`;

const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number under a hundred in words; undefined for any other. */
function inWords(count: number): string | undefined {
  if (count < 10) return NUMBERS[count];
  if (count < 20) return TEENS[count - 10];
  const tens = TENS[Math.floor(count / 10) - 2];
  return count % 10 === 0 || tens === undefined ? tens : `${tens}-${spelt(count % 10)}`;
}

/** As a sentence begins: with a capital, and never with a figure. "Thirteen reviews", "A total of 114 recommendations". */
export function capital(text: string): string {
  const [figure] = /^\d[\d,]*(?= )/u.exec(text) ?? [];
  if (figure === undefined) return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
  const said = inWords(Number(figure.replaceAll(',', '')));
  return said === undefined ? `A total of ${text}` : capital(said + text.slice(figure.length));
}

/** The figures that a text says in words: "Thirteen" is 13. */
export const figuresInWords = (text: string): string[] => {
  const said = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)?/gu));
  return Array.from({ length: 100 }, (_, count) => count)
    .filter((count) => said.has(inWords(count) ?? ''))
    .map(String);
};

/** "from January to March 2024", "in 2024". */
export const periodPhrase = (name: string): string => (name.includes(' to ') ? `from ${name}` : `in ${name}`);
