import { FACT_LABELS, FACTS, type FactKey } from '#shared/domain/disclosure/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { LANGUAGES, NATIONALITIES, RELIGIONS } from '#shared/domain/redaction/risks/lexicons.ts';
import { ReleaseRecord } from '../packs/releases.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { Leaving, LeavingReview } from './leaving.ts';
import { releaseRecordsOf } from './repository.ts';

/** What a release told of one child in coded form: the values of a fact that it left open. */
export interface ToldBefore {
  readonly fact: FactKey;
  readonly values: readonly string[];
}

/**
 * What earlier releases told of these children, by case. Whoever has two packs can lay them side by side, whoever they
 * were for, so they count together.
 */
export function toldInReleases(store: Reader, caseIds: readonly CaseId[]): Map<string, ToldBefore[]> {
  const out = new Map<string, ToldBefore[]>();
  if (caseIds.length === 0) return out;
  const seen = new Set<string>();
  for (const { caseId, record } of releaseRecordsOf(store, caseIds)) {
    const read = readJson(ReleaseRecord, record);
    if (seen.has(`${caseId} ${read.packId}`)) continue;
    seen.add(`${caseId} ${read.packId}`);
    const own = read.told.find((one) => one.caseId === caseId)?.facts;
    // Releases of before say which facts, not what they told: then each told its own value.
    const facts =
      own ??
      FACTS.filter((key) => read.facts.includes(FACT_LABELS[key].toLowerCase())).map((fact) => ({
        fact,
        values: [],
      }));
    out.set(caseId, [...(out.get(caseId) ?? []), ...facts]);
  }
  return out;
}

const STATUS_WORDS =
  /\b(?:child protection plan|cp plan|child in need|cin plan|looked[ -]after|care leaver|care order|foster carers?|placement)\b/i;

/** Facts that the outgoing texts of a review tell by themselves, whatever is ticked: origin, language or faith; age; status. */
export function toldInTexts(
  leaving: Leaving,
  { gathered, outgoing }: LeavingReview,
  ageBand: string,
): FactKey[] {
  const texts = [...outgoing.values()];
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const ages = leaving.texts
    .filter(({ reviewId }) => reviewId === gathered.review.id)
    .flatMap(({ spans }) => spans)
    .filter(({ kind }) => kind === 'age');
  const told: FactKey[] = [];
  if (words.some((word) => NATIONALITIES.has(word) || LANGUAGES.has(word) || RELIGIONS.has(word)))
    told.push('ethnic-group');
  if (ages.some(({ replacement }) => replacement.replaceAll('-', ' ').includes(ageBand)))
    told.push('age-band');
  if (texts.some((text) => STATUS_WORDS.test(text))) told.push('statuses');
  return told;
}
