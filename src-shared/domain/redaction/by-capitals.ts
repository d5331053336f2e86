import type { Candidate } from './candidates.ts';
import { isFunctionWord, isRelationWord, TITLES } from './dictionary/word-classes.ts';
import { isOrdinaryTerm } from './ordinary-terms.ts';
import type { Reading } from './reading.ts';
import { LANGUAGES, NATIONALITIES, RELIGIONS } from './risks/lexicons.ts';
import { MONTH_PATTERN } from './text/dates.ts';
import { originalRange } from './text/fold.ts';
import type { Token } from './text/tokens.ts';
import type { SpanKind } from './types.ts';
import { isCommonWord, isOrdinaryWord } from './words/ordinary-words.ts';
import { isShorthand } from './words/shorthand.ts';

/** Words before a body or a place. */
const BEFORE_A_PLACE = new Set(
  'at from in near outside behind by via attends attended attending joined join with to into round past under for is called on off now into through'.split(
    ' ',
  ),
);

/** What files write with a capital by habit: offices, papers, parts of a form. */
const BY_HABIT = new Set(
  'chair panel reporter hearing headteacher head year judge bench clerk officer sergeant constable department service services board committee meeting group core plan report form letter note notes page part stage level tier band phase option appendix annex table figure question standard standards domain theme area unit ward bay room office reception centre class set house term week day order act bill regulation regulations guidance policy procedure code practice charter convention rights law state council borough county city town district government minister parliament crown royal king queen prince princess lord god bible quran koran church mosque temple catholic christian muslim local national international regional central northern southern eastern western new old first second third final interim initial annual general special main sub senior junior deputy assistant acting lead principal chief director executive governor governors trustee member members partner agency authority trust foundation company limited group internet web online email phone mobile app word excel outlook windows apple android attendance behaviour pastoral inclusion safeguarding welfare wellbeing progress achievement admissions exclusions transport finance legal administration business support supporting parent parents home care health education housing police probation adult adults children family families community youth early help foster adoption court contact bank post sure start child boy girl man woman tv dvd cd id x ray'.split(
    ' ',
  ),
);

const MONTH = new RegExp(`^${MONTH_PATTERN}$`, 'i');
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/;

const BODIES = new Set<SpanKind>(['place', 'organisation', 'school', 'health-service', 'court']);

/** A word that files write small, or with a capital by habit. */
const isUsual = ({ word }: Token) =>
  isFunctionWord(word) ||
  isRelationWord(word) ||
  TITLES.has(word) ||
  isShorthand(word) ||
  isOrdinaryTerm(word) ||
  NATIONALITIES.has(word) ||
  LANGUAGES.has(word) ||
  RELIGIONS.has(word) ||
  BY_HABIT.has(word) ||
  BY_HABIT.has(word.replace(/s$/, '')) ||
  MONTH.test(word) ||
  WEEKDAY.test(word);

/**
 * A capital inside a sentence makes a name of a word that others would have written small: of any word that no dictionary
 * has, and of an ordinary one behind "at" or "from" or beside another capital. Shown as doubtful.
 */
export function fromCapitals(
  { folded, tokens, letterCaseAt, isProtected, isPhrase }: Reading,
  found: readonly Candidate[],
): Candidate[] {
  const kindAt = kindsOf(found);
  const isCapital = (token: Token | undefined): token is Token =>
    token !== undefined &&
    (token.shape === 'title' || token.shape === 'mixed') &&
    token.word.length > 1 &&
    letterCaseAt(token) === 'mixed';
  const isOwn = (token: Token) => !isUsual(token) && !isProtected(token.start, token.end);
  const out: Candidate[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index];
    if (!isCapital(first) || first.opensSentence) continue;
    const before = tokens[index - 1];
    const lead = before?.word === 'the' ? tokens[index - 2]?.word : before?.word;
    const isLed = BEFORE_A_PLACE.has(lead ?? '') && /^ $/.test(first.gap);
    let last = index;
    while (isCapital(tokens[last + 1]) && /^[ '’-]$/.test(tokens[last + 1]?.gap ?? '')) last++;
    const run = tokens.slice(index, last + 1);
    const closing = run.at(-1) ?? first;
    index = last;
    const isTitled = first.word === 'the' && run.length > 1;
    const kinds = run.map(({ start, end }) => kindAt(originalRange(folded, start, end).start));
    const own = run.filter(isOwn);
    const isName = kinds.some((kind) => kind !== undefined)
      ? isLed && kinds.every((kind) => kind === undefined || BODIES.has(kind)) && run.length < 5
      : own.some(({ word }) => !isOrdinaryWord(word)) ||
        (run.length > 1 && own.some(({ word }) => isLed || !isCommonWord(word))) ||
        (isLed && own.some(({ word }) => !isCommonWord(word))) ||
        ((isLed || isTitled) &&
          run.length > 1 &&
          !run.every((token) => isUsual(token) || isPhrase(token.start, token.end)));
    if (isName)
      out.push({
        ...originalRange(folded, first.start, closing.end),
        kind: 'organisation',
        source: 'proposer',
        certainty: 'doubtful',
      });
  }
  return out;
}

/** Tells the kind of the find that covers a place of the text. */
function kindsOf(found: readonly Candidate[]): (offset: number) => SpanKind | undefined {
  const kinds: SpanKind[] = [];
  for (const { start, end, kind } of found) for (let at = start; at < end; at++) kinds[at] ??= kind;
  return (offset) => kinds[offset];
}
