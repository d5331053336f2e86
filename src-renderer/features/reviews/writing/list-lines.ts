/** What Enter does in a line of a list: goes on with the mark, or ends the list by taking the empty mark away. */
export type ListStep =
  | { readonly kind: 'continue'; readonly insert: string }
  | { readonly kind: 'end'; readonly removeFrom: number };

const MARK = /^(\s*)([-*•]|>|(\d{1,3})([.)]))\s+/;

/**
 * What Enter does at a place of a plain text; null where it is an ordinary line break.
 * @param caret offset of the caret, with nothing selected
 */
export function listStepAt(text: string, caret: number): ListStep | null {
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1;
  const nextBreak = text.indexOf('\n', caret);
  const lineEnd = nextBreak === -1 ? text.length : nextBreak;
  const line = text.slice(lineStart, lineEnd);
  const mark = MARK.exec(line);
  if (!mark || caret < lineStart + mark[0].length) return null;
  if (line.slice(mark[0].length).trim() === '') return { kind: 'end', removeFrom: lineStart };
  const [, indent = '', sign = '-', number, after] = mark;
  const next = number === undefined ? sign : `${Number(number) + 1}${after}`;
  return { kind: 'continue', insert: `\n${indent}${next} ` };
}
