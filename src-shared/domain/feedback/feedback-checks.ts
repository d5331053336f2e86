/** What is odd about a piece of feedback, in sentences. It is kept all the same. */
export function feedbackOddities(one: {
  readonly words: string;
  readonly score: string;
  readonly answered: number | null;
  readonly eligible: number | null;
  readonly day: string;
  readonly toldOn: string | null;
}): string[] {
  const { answered, eligible, score, day, toldOn } = one;
  const found: string[] = [];
  if (answered !== null && eligible !== null && answered > eligible)
    found.push(
      `${answered} answered, and only ${eligible} could have. Both are kept, and no rate is given. Which of the two is right?`,
    );
  if (/\d\s?(?:%|per ?cent)/iu.test(score) && answered === null)
    found.push(
      'A percentage without the number of those who answered: it is marked as such wherever it is told.',
    );
  if (answered !== null && eligible === null)
    found.push('It does not say how many could have answered, so no rate is given.');
  if (toldOn !== null && toldOn < day)
    found.push('Those who said it were told before they said it. Look at the two days.');
  if (one.words.trim() === '' && score.trim() === '')
    found.push('Neither words nor a score are entered yet.');
  return found;
}
