import { z } from 'zod';
import type { ReviewId } from '#shared/domain/ids.ts';
import { readNotedLine, writeNotedLine } from '#shared/domain/trail/noted-line.ts';
import { compareWithReturns } from '../exchange/told-trail.ts';
import { sealReview } from '../reviews/seal.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import { FIRST_HASH, hashEntry } from '../trail/append.ts';
import { type TrailEntry, wholeTrail } from '../trail/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { findChangedDocuments } from './changed-documents.ts';
import { type SubmittedReview, submittedReviews } from './deeds-repository.ts';
import { findLooseDeeds } from './loose-deeds.ts';
import { outsideNotes } from './outside-notes.ts';
import { compareSchema } from './schema-repository.ts';

/** A clock that was set right goes back by seconds; more than this is a clock that was put back, or backdating. */
const CLOCK_TOLERANCE_MS = 120_000;

/**
 * Walks the chain of hashes, computes every seal again, compares the trail with what was noted of it outside the
 * database, the tables and guards with those of this version, and each submission and release with its row.
 */
export function verifyWorkspace(
  workspace: OpenWorkspace,
  migrationsDirectory: string,
  noted = '',
): {
  isWhole: boolean;
  entries: number;
  seals: number;
  toNote: string;
  findings: string[];
} {
  const { store, database } = workspace;
  const findings: string[] = [];
  let previousHash = FIRST_HASH;
  let expected = 1;
  let latestMs = 0;
  // The demo's past is invented after it was made.
  const isDemo = workspace.flag('demo') !== undefined;
  const trail = wholeTrail(store);
  for (const entry of trail) {
    if (entry.sequence !== expected) findings.push(`Entry ${expected} of the audit trail is missing.`);
    if (entry.previousHash !== previousHash)
      findings.push(`Entry ${entry.sequence} does not follow the one before it.`);
    if (hashEntry(entry) !== entry.hash)
      findings.push(`Entry ${entry.sequence} was changed after it was written.`);
    const atMs = Date.parse(entry.at);
    if (!isDemo && !(latestMs - atMs <= CLOCK_TOLERANCE_MS)) {
      findings.push(
        `Entry ${entry.sequence} of the audit trail is dated ${entry.at}, before the one ahead of it: the clock was put back, or the entry was backdated.`,
      );
      // Said once each time it went back: a clock that stood a year ahead for an hour would drown all else for a year.
      if (!Number.isNaN(atMs)) latestMs = atMs;
    } else latestMs = Math.max(latestMs, atMs);
    previousHash = entry.hash;
    expected = entry.sequence + 1;
  }
  const submitted = submittedReviews(store);
  const sealedAs = new Map(
    trail
      .filter(({ entity, action }) => entity === 'review' && (action === 'submit' || action === 'take-in'))
      .flatMap(({ entityId, after }) => {
        const submission = submissionIn(after);
        return submission ? [[entityId, submission]] : [];
      }),
  );
  for (const review of submitted) {
    const submission = sealedAs.get(review.id);
    if (sealAsFound(workspace.store, review.id) !== review.seal || submission?.seal !== review.seal)
      findings.push(`The seal of review ${review.id} does not fit its content.`);
    else if (review.sealVersion !== null && !isWhereItWas(review, submission))
      findings.push(`Review ${review.id} is not with the child, round or reviewer that it was sealed for.`);
  }
  findings.push(...findChangedDocuments(database));
  findings.push(...findLooseDeeds(store, trail));
  findings.push(...compareSchema(database, migrationsDirectory));
  findings.push(...outsideNotes(workspace));
  findings.push(...compareWithReturns(store, database));
  findings.push(...compareNoted(trail, noted));
  const integrity = database.pragma('integrity_check') as { integrity_check: string }[];
  for (const { integrity_check: verdict } of integrity)
    if (verdict !== 'ok') findings.push(`SQLite: ${verdict}`);
  const loose = database.pragma('foreign_key_check') as unknown[];
  if (loose.length > 0) findings.push(`${loose.length} rows point to something that is not there.`);
  const last = trail.at(-1);
  return {
    isWhole: findings.length === 0,
    entries: trail.length,
    seals: submitted.length,
    toNote: last ? writeNotedLine(last) : '',
    findings,
  };
}

/** Whether the trail still holds the entry that a person noted. A line that cannot be read is a finding, never passed over. */
function compareNoted(trail: readonly TrailEntry[], noted: string): string[] {
  if (noted.trim() === '') return [];
  const line = readNotedLine(noted);
  if (!line)
    return [
      'The noted line cannot be read: it is a number and four groups of four, such as “1234 a1b2-c3d4-e5f6-0718”.',
    ];
  const entry = trail.find(({ sequence }) => sequence === line.sequence);
  if (!entry)
    return [
      `The trail has ${trail.length} entries, and entry ${line.sequence} was noted: the newest work is missing, or an older copy was put in its place.`,
    ];
  return entry.hash.startsWith(line.code)
    ? []
    : [
        `Entry ${line.sequence} is not the one that was noted: the trail was written anew, or the line is of another workspace.`,
      ];
}

/** The seal of what is there now; null where it can no longer be read at all. */
function sealAsFound(store: Reader, reviewId: ReviewId): string | null {
  try {
    return sealReview(store, reviewId);
  } catch {
    return null;
  }
}

/** What the trail's entry of a submission says; the first version said nothing of the places. */
const Submission = z.object({
  seal: z.string(),
  caseId: z.string().optional(),
  roundId: z.string().optional(),
  reviewerId: z.string().nullish(),
});

function submissionIn(after: string | null): z.infer<typeof Submission> | undefined {
  return Submission.safeParse(jsonOrNull(after)).data;
}

function isWhereItWas(review: SubmittedReview, submission: z.infer<typeof Submission>): boolean {
  return (
    review.caseId === submission.caseId &&
    review.roundId === submission.roundId &&
    review.reviewerId === submission.reviewerId
  );
}
