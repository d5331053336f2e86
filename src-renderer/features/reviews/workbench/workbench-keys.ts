import { SPELLING_KEY } from '../../../ui/spelling/marked-words.ts';

/** Fills in owner, date and measure of a recommendation. */
export const FILL_KEYS = 'mod+shift+Enter';
/** Says that a child is at immediate risk. */
export const RISK_KEYS = 'mod+shift+H';

/** Opens the window for a second screen. */
export const SECOND_SCREEN_KEYS = 'mod+shift+D';

/** The shortcuts of the workbench, as they are listed beneath the outline. */
export const workbenchKeys: readonly { readonly keys: string; readonly words: string }[] = [
  { keys: 'mod+shift+E', words: 'New evidence' },
  { keys: 'mod+shift+R', words: 'New recommendation' },
  { keys: 'alt+arrowdown', words: 'Next section' },
  { keys: 'alt+arrowup', words: 'Previous section' },
  { keys: 'mod+shift+F', words: 'Focus on the writing' },
  { keys: SECOND_SCREEN_KEYS, words: 'Case on a second screen' },
  { keys: 'mod+shift+M', words: 'What is missing' },
  { keys: FILL_KEYS, words: 'Fill in owner, date and measure of a recommendation' },
  { keys: SPELLING_KEY, words: 'Next misspelt word' },
  { keys: RISK_KEYS, words: 'Child at immediate risk' },
];
