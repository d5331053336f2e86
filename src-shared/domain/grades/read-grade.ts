import type { GradeScale, ScalePoint } from './scale.ts';

/** Other printings of the words that the built-in scales use, folded; they hold for any scale that has the word itself. */
const USUAL_ALIASES: Readonly<Record<string, string>> = {
  'requiring improvement': 'requires improvement',
  'require improvement': 'requires improvement',
  'requires improvement to be good': 'requires improvement',
  ri: 'requires improvement',
};

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The point of a scale that words mean: its word, its key, an alias of its own, or a usual other printing. Undefined for any other. */
export function readGrade(scale: GradeScale, words: string): ScalePoint | undefined {
  const said = folded(words);
  if (said === '') return undefined;
  const wanted = new Set([said, USUAL_ALIASES[said] ?? said]);
  return scale.points.find(({ key, word, aliases = [] }) =>
    [word, key, ...aliases].some(
      (one) => wanted.has(folded(one)) || said === (USUAL_ALIASES[folded(one)] ?? ''),
    ),
  );
}

/** What keeps a scale from being published, one sentence each; none when it can be. Points stand best first. */
export function scaleProblems(points: readonly Omit<ScalePoint, 'key'>[]): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  points.forEach(({ word, rank, aliases = [] }, index) => {
    if (folded(word) === '') problems.push(`Grade ${index + 1} has no word.`);
    const before = points[index - 1];
    if (before && before.rank < rank)
      problems.push(
        `“${word}” ranks higher than “${before.word}”, which stands above it: put the best grade first.`,
      );
    for (const name of [word, ...aliases].filter((one) => folded(one) !== '')) {
      const other = seen.get(folded(name));
      if (other !== undefined && other !== word)
        problems.push(`“${name}” would mean both “${other}” and “${word}”.`);
      else if (other !== undefined && name === word) problems.push(`“${word}” stands twice.`);
      seen.set(folded(name), word);
    }
  });
  if (new Set(points.map(({ rank }) => rank)).size < 2)
    problems.push('All grades have one rank: nothing could be told apart.');
  return problems;
}
