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

/**
 * Whether a text holds characters that no keyboard gives: they hide what a text says, or steer the terminal or printer
 * that shows it. Tabs, line breaks and the breaks of word processors (vertical tab, form feed) are text.
 */
export const hasControlCharacters = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/u.test(text);

/** The sentences of a text, for showing what differs: a line break ends one as well. */
export function sentencesOf(text: string): string[] {
  return normalise(text)
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
