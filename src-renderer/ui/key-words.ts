const names: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
};
const macNames: Readonly<Record<string, string>> = { ...names, mod: 'Cmd', alt: 'Option' };

/** The keys of a combination such as `mod+shift+F`, as they are printed on this platform's keyboard. */
export function keyWords(combination: string, platform: string): string[] {
  const words = platform === 'darwin' ? macNames : names;
  return combination.split('+').map((key) => words[key.toLowerCase()] ?? key.toUpperCase());
}
