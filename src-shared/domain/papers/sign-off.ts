import { z } from 'zod';
import { dateWords } from '../dates/date-words.ts';

/** What a body decided on a version of a paper. */
export const SignOffOutcome = z.enum(['agreed', 'agreed-with-conditions', 'noted', 'returned']);
export type SignOffOutcome = z.infer<typeof SignOffOutcome>;

/** The outcomes, as people see them. */
export const OUTCOME_WORDS: Readonly<Record<SignOffOutcome, string>> = {
  agreed: 'Agreed',
  'agreed-with-conditions': 'Agreed with conditions',
  noted: 'Noted',
  returned: 'Sent back',
};

/** The way up that a plan or report usually goes (DOMAIN.md, Sign-off); a person may write any other body. */
export const USUAL_BODIES = ['Directorate leadership team', 'Scrutiny board', 'Committee'] as const;

/** One decision of the chain. */
export interface SignedOff {
  readonly body: string;
  readonly outcome: SignOffOutcome;
  readonly conditions: string;
  /** yyyy-mm-dd. */
  readonly decidedOn: string;
  readonly version: number;
}

/**
 * Where a paper stands in its chain, in a sentence. A decision is about the version that was before the body: it never
 * passes to what was written since.
 * @param newest the number of the newest version; null where none was kept
 * @param isChanged whether the paper says something else than that version
 */
export function standingWords(
  newest: number | null,
  isChanged: boolean,
  chain: readonly SignedOff[],
): string {
  if (newest === null) return 'A draft: no version was kept yet, so nobody can sign it off.';
  const last = chain.findLast(({ version }) => version === newest);
  const decided = last
    ? `${last.body}, ${dateWords(last.decidedOn)}: ${OUTCOME_WORDS[last.outcome].toLowerCase()}.`
    : 'Nobody has decided on it yet.';
  return isChanged
    ? `Changed since version ${newest}. What was decided on that version does not count for what it says now. ${decided}`
    : `Version ${newest}. ${decided}`;
}

/** What is wrong with a decision, in a sentence; null where nothing is. `today`: yyyy-mm-dd. */
export function refuseSignOff(
  { outcome, conditions, decidedOn }: Pick<SignedOff, 'outcome' | 'conditions' | 'decidedOn'>,
  today: string,
): string | null {
  if (decidedOn > today) return `${dateWords(decidedOn)} is still to come: nobody can have decided then.`;
  if (outcome === 'agreed-with-conditions' && conditions.trim() === '')
    return 'It was agreed with conditions, and none is written.';
  if (outcome === 'returned' && conditions.trim() === '')
    return 'It was sent back, and no reason is written.';
  return null;
}
