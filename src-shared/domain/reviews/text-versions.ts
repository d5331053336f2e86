/** Writing that stopped for so long is a session of its own, in minutes. */
const PAUSE_MINUTES = 5;
/** A text shorter than this is typed again faster than found. */
const SHORTEST = 20;

/**
 * Whether a text that is about to be replaced is kept as an earlier version: after a pause of writing, where much of it goes
 * at once, and where an earlier version is put back. Each keystroke would be no help to anybody.
 */
export function isWorthKeeping(change: {
  readonly text: string;
  readonly next: string;
  /** When the text was saved, ISO instant. */
  readonly writtenAt: string;
  readonly at: string;
  /** The versions that are kept already, the newest first. */
  readonly kept: readonly string[];
}): boolean {
  const { text, next, writtenAt, at, kept } = change;
  if (text.trim().length < SHORTEST || text === next || kept[0] === text) return false;
  const minutes = (Date.parse(at) - Date.parse(writtenAt)) / 60_000;
  return minutes >= PAUSE_MINUTES || next.length < text.length / 2 || kept.includes(next);
}
