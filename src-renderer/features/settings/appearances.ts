/** The ways Plumbline can look, and their words. */
export const appearances = [
  { value: 'light', words: 'Paper' },
  { value: 'dark', words: 'Dark' },
  { value: 'auto', words: 'As the system has it' },
] as const;
