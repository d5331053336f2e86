/** The ways Plumbline can look, and their words. */
export const appearances = [
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
  { value: 'auto', words: 'Same as this computer' },
] as const;
