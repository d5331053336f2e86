/** Words that name a body of the state by what it does: a name made of nothing else could stand anywhere. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `court courts appeal appeals supreme administrative constitutional federal national state republic government ministry
ministries minister ministers public prosecutor prosecutors prosecution principal chief council authority authorities
commission committee tribunal parliament department directorate general district regional local municipal criminal civil
labour social military security martial law laws chamber division cassation first second instance assize police defence
justice interior foreign affairs finance office service services treasury assembly senate lords commons full plenary grand
ombudsman registry registrar governor judge judges board medical act code constitution convention human rights employment
fundamental freedoms protection immigration asylum family tax customs insurance pensions pension welfare unit agency secretary`
    .trim()
    .split(/\s+/),
);

const JOINING_WORDS: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'on', 's', 'to', 'a']);

/** Whether words in normal form name a body of the state by its function alone: "Court of Appeal", "Ministry of Justice". */
export function isStateInstitution(words: readonly string[]): boolean {
  return (
    words.some((word) => FUNCTION_WORDS.has(word)) &&
    words.every((word) => FUNCTION_WORDS.has(word) || JOINING_WORDS.has(word))
  );
}
