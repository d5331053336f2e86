import { createHash } from 'node:crypto';
import { type SignedOff, SignOffOutcome, standingWords } from '#shared/domain/papers/sign-off.ts';
import type { Reader } from '../store/connection.ts';
import { signOffsOf, versionsOf } from './repository.ts';

/** SHA-256 of a text, in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What was decided on which version of a paper, in order. */
export function chainOf(store: Reader, paper: string): SignedOff[] {
  const numbers = new Map(versionsOf(store, paper).map(({ id, number }) => [id, number]));
  return signOffsOf(store, paper).map(({ versionId, body, outcome, conditions, decidedOn }) => ({
    body,
    outcome: SignOffOutcome.parse(outcome),
    conditions,
    decidedOn,
    version: numbers.get(versionId) ?? 0,
  }));
}

/** Where a paper stands: the version that it is, if any, and what is said of it. */
export function standingOf(
  store: Reader,
  { key, content }: { readonly key: string; readonly content: string },
): { readonly version: number | null; readonly isChanged: boolean; readonly words: string } {
  const [newest] = versionsOf(store, key);
  const version = newest?.number ?? null;
  const isChanged = newest !== undefined && newest.sha256 !== hashOf(content);
  return { version, isChanged, words: standingWords(version, isChanged, chainOf(store, key)) };
}
