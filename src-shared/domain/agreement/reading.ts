import type { CoefficientName } from './coefficients.ts';
import { directions, type PairCounts } from './pair-counts.ts';
import type { Ratings } from './ratings.ts';

/** Below so many items a figure is called one of few. */
const FEW_ITEMS = 30;
/** The paradox is named where raters mostly agree, one grade has this share and AC1 stands this far above kappa. */
const MOSTLY = 0.7;
const ONE_GRADE_SHARE = 0.75;
const PARADOX_GAP = 0.2;

interface Found {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/**
 * What the grades say, for a member of a board: counts first, then what to be careful about. The kappa paradox is that
 * of Feinstein and Cicchetti, Journal of Clinical Epidemiology 43 (1990), 543-549.
 */
export function readAgreement(
  ratings: Ratings,
  counts: PairCounts,
  found: Readonly<Record<CoefficientName, Found | null>>,
  { leastItems, isOrdered }: { readonly leastItems: number; readonly isOrdered: boolean },
): string {
  const { paired, exact } = counts;
  if (ratings.raters.length < 2) return 'There is one rater only, so nothing can be compared.';
  if (paired === 0) return 'No item was graded by two, so nothing can be compared.';
  const used = counts.given.filter((count) => count > 0).length;
  const sentences = [exactSentence(ratings, counts)];
  if (used < 2) {
    const only = ratings.scale[counts.given.findIndex((count) => count > 0)]?.label ?? '';
    sentences.push(
      `Everyone gave the same grade (${only}): whether they would agree on other grades cannot be worked out from it.`,
    );
  } else {
    if (isOrdered) sentences.push(...distanceSentences(ratings, counts));
    sentences.push(...paradoxSentences(ratings, counts, found));
    sentences.push(...chanceSentences(found));
  }
  if (paired < leastItems)
    sentences.push(
      `${numberWord(paired, true)} ${plural(paired, 'item is', 'items are')} too few for a coefficient; look at each instead.`,
    );
  else if (paired < FEW_ITEMS && exact.of > 0)
    sentences.push(`${numberWord(paired, true)} is few: another sample could look quite different.`);
  return sentences.join(' ');
}

function exactSentence({ raters }: Ratings, { exact }: PairCounts): string {
  return raters.length === 2
    ? `${numberWord(exact.agree, true)} of ${exact.of} had the same grade from both.`
    : `Of ${exact.of} ${plural(exact.of, 'pair', 'pairs')} of grades, ${exact.agree} ${plural(exact.agree, 'was', 'were')} the same.`;
}

function distanceSentences(ratings: Ratings, { exact, adjacent, widest }: PairCounts): string[] {
  const differ = exact.of - exact.agree;
  if (differ === 0) return [];
  const far = adjacent.of - adjacent.agree;
  const sentences = [
    far === 0
      ? 'None was more than one grade apart.'
      : `${numberWord(far, true)} ${plural(far, 'was', 'were')} more than one grade apart, at most ${widest}.`,
  ];
  const [pair] = directions(ratings);
  if (ratings.raters.length === 2 && pair) {
    const { lower, higher, second } = pair;
    const differing = lower + higher;
    if (lower === higher)
      sentences.push(
        `Where they differed, neither stood higher on the whole (${timesWord(lower)} each way).`,
      );
    else if (lower === 0 || higher === 0)
      sentences.push(
        `Where they differed, ${second} stood ${lower === 0 ? 'higher' : 'lower'} on the scale each time (${differing} of ${differing}).`,
      );
    else
      sentences.push(
        `Where they differed, ${second} stood lower on the scale ${timesWord(lower)} and higher ${timesWord(higher)}.`,
      );
  }
  return sentences;
}

function paradoxSentences(
  { scale, raters }: Ratings,
  { given, ratings, exact }: PairCounts,
  found: Readonly<Record<CoefficientName, Found | null>>,
): string[] {
  const most = Math.max(...given);
  const kappa = found[raters.length === 2 ? 'cohen-kappa' : 'conger-kappa'] ?? found['krippendorff-nominal'];
  const steady = found['gwet-ac1'];
  if (!kappa || !steady || exact.agree < MOSTLY * exact.of) return [];
  if (most < ONE_GRADE_SHARE * ratings || steady.value - kappa.value < PARADOX_GAP) return [];
  const label = scale[given.indexOf(most)]?.label ?? '';
  return [
    `Kappa and alpha mislead here (the kappa paradox): ${most} of ${ratings} grades are ${label}, so chance alone would agree nearly as often as the ${exact.agree} of ${exact.of} seen, and a single dissent weighs heavily. Read Gwet's AC1 and AC2 beside them (AC1 ${steady.value.toFixed(2)}, kappa ${kappa.value.toFixed(2)}).`,
  ];
}

function chanceSentences(found: Readonly<Record<CoefficientName, Found | null>>): string[] {
  const figure = found['gwet-ac2-quadratic'] ?? found['gwet-ac1'];
  if (!figure || figure.low === undefined || figure.low > 0) return [];
  return [
    figure.value <= 0
      ? 'That is no better than chance would give.'
      : 'So few or so mixed grades could also come about by chance.',
  ];
}

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function numberWord(count: number, isFirst: boolean): string {
  const more = ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen'];
  const word = [...WORDS, ...more][count] ?? String(count);
  return isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function timesWord(count: number): string {
  if (count === 0) return 'never';
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${WORDS[count] ?? count} times`;
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
