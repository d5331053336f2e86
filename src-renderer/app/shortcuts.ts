import type { MenuCommand } from '#shared/contract/bridge.ts';
import { workbenchKeys } from '../features/reviews/workbench/workbench-keys.ts';
import { featureSums } from './features.ts';

/** One shortcut, as it works and as it is listed. */
export interface Shortcut {
  /** `mod` is Ctrl, or Cmd on a Mac. */
  readonly keys: string;
  readonly words: string;
  readonly command: MenuCommand;
}

/** The shortcuts that work everywhere. The menu has the same ones; here they are caught first. */
export const shortcuts: readonly Shortcut[] = [
  { keys: 'mod+K', words: 'Find anything', command: 'find' },
  ...featureSums.rail.flatMap(({ title, keys, command }) =>
    keys && command ? [{ keys, words: `Go to ${title}`, command }] : [],
  ),
  { keys: 'mod+L', words: 'Lock the workspace', command: 'lock-workspace' },
  { keys: 'mod+/', words: 'Keyboard shortcuts and words', command: 'keyboard-shortcuts' },
];

/** Keys that work in their own place only. */
export const localKeys: readonly { readonly keys: string; readonly words: string; readonly where: string }[] =
  [
    { keys: 'arrowdown', words: 'Next row', where: 'in a list' },
    { keys: 'arrowup', words: 'Previous row', where: 'in a list' },
    { keys: 'enter', words: 'Open the row', where: 'in a list' },
    { keys: 'escape', words: 'Close', where: 'a dialog' },
    { keys: '1', words: 'Choose a grade (1 to 4; 0 takes it back)', where: 'at a grade' },
    { keys: '?', words: 'What each grade means', where: 'at a grade' },
    ...workbenchKeys.map(({ keys, words }) => ({ keys, words, where: 'in a review' })),
  ];
