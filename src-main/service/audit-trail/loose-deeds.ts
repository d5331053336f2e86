import { z } from 'zod';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { asId } from '#shared/domain/ids.ts';
import { minutesHash } from '../meetings/repository.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import type { TrailEntry } from '../trail/repository.ts';
import { everyMeeting, everyRelease, submissions } from './deeds-repository.ts';

const Release = z.object({
  recipient: z.string(),
  fileName: z.string(),
  sha256: z.string(),
});

const Sealed = z.object({ seal: z.string(), submittedAt: z.string() });

const Loss = z.object({ found: z.string() });

/** Submissions and releases of the trail without their row, and rows that no entry of the trail tells of. */
export function findLooseDeeds(store: Reader, trail: readonly TrailEntry[]): string[] {
  const findings: string[] = [];
  const idsOf = (entity: string, action: string) =>
    new Map(
      trail
        .filter((entry) => entry.entity === entity && entry.action === action)
        .map((entry) => [entry.entityId, entry]),
    );
  const submits = new Map<string, { at: string }>(idsOf('review', 'submit'));
  // A review that was sealed on another laptop was submitted when its pack says, not when it was taken in.
  for (const { entity, action, entityId, after } of trail) {
    if (entity !== 'review' || action !== 'take-in') continue;
    const told = Sealed.safeParse(jsonOrNull(after)).data;
    if (told) submits.set(entityId, { at: told.submittedAt });
  }
  const rows = new Map(submissions(store).map((row) => [row.id, row]));
  for (const [id, { at }] of submits) {
    const row = rows.get(asId(id));
    if (!row) findings.push(`Review ${id} was submitted on ${localDayOf(at)} and is no longer there.`);
    else if (row.submittedAt === null || row.seal === null)
      findings.push(`Review ${id} was submitted on ${localDayOf(at)} and is no longer sealed.`);
    else if (row.submittedAt !== at)
      findings.push(
        `Review ${id} says that it was submitted at ${row.submittedAt}; the audit trail says ${at}.`,
      );
  }
  for (const { id, submittedAt } of rows.values())
    if (submittedAt !== null && !submits.has(id))
      findings.push(`Review ${id} is sealed, and no entry of the audit trail tells of its submission.`);

  const letOut = idsOf('pack', 'release');
  const left = new Map(everyRelease(store).map((row) => [row.id, row]));
  for (const [id, { at, after }] of letOut) {
    const row = left.get(id);
    const told = Release.safeParse(jsonOrNull(after)).data;
    if (!row) findings.push(`A pack left on ${localDayOf(at)} and is no longer in the release log.`);
    else if (
      told &&
      (row.recipient !== told.recipient || row.fileName !== told.fileName || row.sha256 !== told.sha256)
    )
      findings.push(`Release ${id} was changed after it was written.`);
  }
  for (const { id, releasedAt } of left.values())
    if (!letOut.has(id))
      findings.push(
        `The release log has a pack of ${localDayOf(releasedAt)} that the audit trail does not tell of.`,
      );
  findings.push(...findLooseMinutes(store, idsOf('meeting', 'approve')));
  for (const { at, entity, action, after } of trail)
    if (entity === 'workspace' && action === 'find-loss')
      findings.push(
        `Found on ${localDayOf(at)}: ${Loss.safeParse(jsonOrNull(after)).data?.found ?? 'work was missing.'}`,
      );
  return findings;
}

const Approval = z.object({ hash: z.string() });

/** Minutes that are not as they were approved, and approvals without their meeting. */
function findLooseMinutes(store: Reader, approvals: ReadonlyMap<string, TrailEntry>): string[] {
  const findings: string[] = [];
  const rows = new Map(everyMeeting(store).map((row) => [row.id, row]));
  for (const [id, { at, after }] of approvals) {
    const row = rows.get(asId(id));
    const told = Approval.safeParse(jsonOrNull(after)).data;
    const hash = row?.minutes && minutesHash(row.minutes);
    if (!row) findings.push(`A meeting whose minutes were approved on ${localDayOf(at)} is no longer there.`);
    else if (row.approvedAt === null || hash !== row.minutesHash || told?.hash !== row.minutesHash)
      findings.push(`The minutes of ${row.series}, ${row.day}, are not as they were approved.`);
  }
  for (const { id, series, day, approvedAt } of rows.values())
    if (approvedAt !== null && !approvals.has(id))
      findings.push(
        `The minutes of ${series}, ${day}, are approved, and the audit trail does not tell of it.`,
      );
  return findings;
}
