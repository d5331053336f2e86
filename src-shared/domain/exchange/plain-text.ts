/** Two texts that a person would call the same: line endings, composed letters and blanks at line ends do not count. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/^\n+|\n+$/gu, '');
}

/** Whether two texts are the same to a person; nothing is the same as nothing only. */
export const isSameText = (one: string | undefined, other: string | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && normalise(one) === normalise(other));

/** The sentences of a text, for showing what differs: a line break ends one as well. */
export function sentencesOf(text: string): string[] {
  return normalise(text)
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
