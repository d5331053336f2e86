/** How much of a text the rules read, in UTF-16 units; no recommendation is longer. */
const READ_LENGTH = 6000;

/** Text with plain quotes, dashes and single spaces; line breaks and bullets become full stops. */
export function tidy(text: string | null | undefined): string {
  return (text ?? '')
    .slice(0, READ_LENGTH)
    .normalize('NFKC')
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[ \t]?[\r\n]+[ \t]?/g, '. ')
    .replace(/[•▪●]/g, '. ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A rule's "ensure" as the writer put it, so that no word is quoted that is not in the text. */
export function asTheyPutIt(text: string, written: string): string {
  if (/\bensures?\b/i.test(written)) return text;
  const own = /\bmake sure\b/i.exec(written)?.[0];
  return own ? text.replace(/\bensure\b/i, own) : text;
}

/** The sentences and list items of tidied text. Initials ("J. Osei") and "e.g." do not end one. */
export function sentencesOf(text: string): string[] {
  const marked = text
    .replace(/\b(e\.g|i\.e|etc|approx|no|Dr|Mr|Mrs|Ms)\./g, '$1')
    .replace(/\b([A-Z])\.(?=\s?[A-Z])/g, '$1')
    .replace(/(^|[\s;,])\(?\d{1,2}[.)]\s+(?=[A-Za-z])/g, '$1. ');
  return marked
    .split(/[.!?](?=\s|$)|;/)
    .map((part) => part.trim())
    .filter((part) => /[A-Za-z]/.test(part));
}

/** One word of a text with where it starts and the punctuation before it. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** A comma, semicolon, colon or dash stands between it and the word before. */
  readonly afterBreak: boolean;
}

/** The words of a text in order. */
export function wordsInPlace(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(/[A-Za-z0-9][A-Za-z0-9'%/&-]*|&/g)) {
    words.push({
      text: match[0],
      lower: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
      afterBreak: /[,;:]|\s-\s/.test(text.slice(end, match.index)),
    });
    end = match.index + match[0].length;
  }
  return words;
}

const EMPTY_WORDS = new Set(
  (
    'a an the and or of to for in on at by with from into is are was were be been being has have had will shall ' +
    'should must that this these those it its their his her him them they he she as than then there all any each up ' +
    'no not now do does did within per via so if child children young person people family sw social worker'
  ).split(' '),
);

const COMPLETION_WORDS = (
  'completed done actioned achieved implemented place takes taken took made held undertaken carried carry happens ' +
  'finished successful successfully delivered provided put sent met fulfilled occurs occurred received offered ongoing ' +
  'updated fully full contacted spoken actions'
).split(' ');

/** A word without its ending, so that "referred", "refers" and "referral" compare as one. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace(/'s?$/, '');
  const bare = lower.replace(/(?:ations?|ments?|ings?|ies|ied|als?|ers?|ed|es|ly|s|e|y)$/, '');
  const stem = bare.length >= 3 ? bare : lower;
  return stem.length > 4 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}

const COMPLETION_STEMS = new Set(COMPLETION_WORDS.map(stemOf));

/** The stems that carry meaning: without small words and without "completed", "done", "in place". */
export function contentStems(text: string): string[] {
  return wordsInPlace(text)
    .filter((word) => !EMPTY_WORDS.has(word.lower))
    .map((word) => stemOf(word.text))
    .filter((stem) => !COMPLETION_STEMS.has(stem));
}

/** A pattern of whole words or phrases out of a list, case-insensitive. */
export function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'i');
}

/** A phrase of the writer's own, short enough to stand inside a sentence. */
export function quote(text: string): string {
  const short = text.length > 80 ? `${text.slice(0, 77).trimEnd()}...` : text;
  return `"${short}"`;
}
