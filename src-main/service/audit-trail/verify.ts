import { asc, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { sealReview } from '../reviews/seal.ts';
import { auditEntries, reviews } from '../store/schema/index.ts';
import { FIRST_HASH, hashEntry } from '../trail/append.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Walks the chain of hashes, computes every seal again, and asks SQLite for its own checks. */
export function verifyWorkspace(workspace: OpenWorkspace): {
  isWhole: boolean;
  entries: number;
  seals: number;
  findings: string[];
} {
  const { store, database } = workspace;
  const findings: string[] = [];
  let previousHash = FIRST_HASH;
  let expected = 1;
  const trail = store.select().from(auditEntries).orderBy(asc(auditEntries.sequence)).all();
  for (const entry of trail) {
    if (entry.sequence !== expected) findings.push(`Entry ${expected} of the audit trail is missing.`);
    if (entry.previousHash !== previousHash)
      findings.push(`Entry ${entry.sequence} does not follow the one before it.`);
    if (hashEntry(entry) !== entry.hash)
      findings.push(`Entry ${entry.sequence} was changed after it was written.`);
    previousHash = entry.hash;
    expected = entry.sequence + 1;
  }
  const submitted = store.select().from(reviews).where(isNotNull(reviews.submittedAt)).all();
  const sealedAs = new Map(
    trail
      .filter(({ entity, action }) => entity === 'review' && action === 'submit')
      .map(({ entityId, after }) => [entityId, submissionIn(after)]),
  );
  for (const review of submitted) {
    const submission = sealedAs.get(review.id);
    if (sealReview(workspace.store, review.id) !== review.seal || submission?.seal !== review.seal)
      findings.push(`The seal of review ${review.id} does not fit its content.`);
    else if (review.sealVersion !== null && !isWhereItWas(review, submission))
      findings.push(`Review ${review.id} is not with the child, round or reviewer that it was sealed for.`);
  }
  const integrity = database.pragma('integrity_check') as { integrity_check: string }[];
  for (const { integrity_check: verdict } of integrity)
    if (verdict !== 'ok') findings.push(`SQLite: ${verdict}`);
  const loose = database.pragma('foreign_key_check') as unknown[];
  if (loose.length > 0) findings.push(`${loose.length} rows point to something that is not there.`);
  return { isWhole: findings.length === 0, entries: trail.length, seals: submitted.length, findings };
}

/** What the trail's entry of a submission says; the first version said nothing of the places. */
const Submission = z.object({
  seal: z.string(),
  caseId: z.string().optional(),
  roundId: z.string().optional(),
  reviewerId: z.string().nullish(),
});

function submissionIn(after: string | null): z.infer<typeof Submission> | undefined {
  return Submission.safeParse(after === null ? null : JSON.parse(after)).data;
}

function isWhereItWas(review: typeof reviews.$inferSelect, submission: z.infer<typeof Submission>): boolean {
  return (
    review.caseId === submission.caseId &&
    review.roundId === submission.roundId &&
    review.reviewerId === submission.reviewerId
  );
}
