import { basename } from 'node:path';
import { z } from 'zod';
import type { TakenPack } from '#shared/contract/exchange.ts';
import type { OpenedPack } from '#shared/contract/opened-packs.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import { moderatorOfPack } from '../moderations/released-pack.ts';
import { planModeratorReturn } from '../moderations/take-return.ts';
import { type PackKey, refused } from '../packs/decrypt.ts';
import { readPackFile } from '../packs/read-pack-file.ts';
import { type Report, unlessStopped } from '../progress.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import type { ReadWork } from '../strangers-files/read-apart.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { standingOf } from './contacts.ts';
import { fingerprintOf } from './identity.ts';
import { keyFor, type OpenedFile } from './open-pack.ts';
import { type Plan, takenBefore, totalsOf } from './plan.ts';
import { refuseExpired } from './refuse-assignment.ts';
import { packById } from './repository.ts';
import { planAssignment } from './take-assignment.ts';
import { planReturn } from './take-return.ts';
import { compareWithTold, fromWords } from './told-trail.ts';

const OfRound = z.object({ round: z.object({ name: z.string() }) });

/** Opens a pack's file with the given key, or with those of the workspace: the first of two steps. */
export async function openWorkFile(
  path: string,
  key: PackKey | null,
  workspace: OpenWorkspace | undefined,
  { readWork, report, stop }: { readWork: ReadWork; report: Report; stop: AbortSignal },
): Promise<OpenedFile> {
  await report({ done: 0, total: 2, step: 'Reading and checking the file', inSteps: true });
  const bytes = readPackFile(path);
  return unlessStopped(readWork(bytes, keyFor(bytes, key, workspace), basename(path)), stop);
}

function planFor(workspace: OpenWorkspace, store: Reader, file: OpenedFile): Plan {
  switch (file.kind) {
    case 'assignment':
      return planAssignment(workspace, store, file);
    case 'return':
      return planReturn(workspace, store, file);
    case 'moderator-return':
      return planModeratorReturn(workspace, store, file);
  }
}

/** What a pack is, and what would change here. Without a workspace: what it brings to a new one. Writes nothing. */
export function describePack(
  file: OpenedFile,
  workspace: OpenWorkspace | undefined,
  today: string,
): OpenedPack {
  const { manifest } = file;
  const before = workspace && takenBefore(workspace.store, file);
  const about = aboutOf(file, workspace);
  const described = {
    kind: file.kind,
    packId: manifest.packId,
    number: manifest.number,
    madeAt: manifest.madeAt,
    sender: manifest.sender,
    fingerprint: fingerprintOf(manifest.sender),
    standing: standingOf(workspace?.store, manifest.sender),
    recipient: manifest.recipient.name,
    sha256: file.sha256,
    bytes: file.bytes,
    trailWarnings: workspace ? trailWarnings(workspace, file) : [],
    ...about,
  };
  if (before || !workspace) {
    if (!workspace && file.kind === 'assignment') refuseExpired(file.content, today);
    const reviews = plainly(file, before ? 'same' : 'new');
    return { ...described, reviews, totals: totalsOf(reviews), takenAt: before?.at ?? null, question: null };
  }
  const { reviews, question } = planFor(workspace, workspace.store, file);
  return { ...described, reviews: [...reviews], totals: totalsOf(reviews), takenAt: null, question };
}

/** Where the trail here is not as a return from another laptop remembers it: newest work may be missing here. */
function trailWarnings({ database }: OpenWorkspace, file: OpenedFile): string[] {
  if (file.kind !== 'return') return [];
  const { number, sender, madeAt } = file.manifest;
  return compareWithTold(
    database,
    file.content.toldTrail,
    fromWords({ number, counterpart: sender.name }),
    madeAt,
  );
}

function aboutOf(file: OpenedFile, workspace: OpenWorkspace | undefined) {
  if (file.kind === 'assignment') {
    const { council, round, dueOn, wipeBy, escalation } = file.content;
    return { council, round: round.name, dueOn, wipeBy, escalation };
  }
  if (file.kind === 'moderator-return') {
    const of = workspace && moderatorOfPack(workspace.store, file.content.moderationPackId);
    return {
      council: workspace?.settings.council ?? '',
      round: of?.moderation.title ?? '',
      dueOn: null,
      wipeBy: null,
      escalation: null,
    };
  }
  const pack = workspace && packById(workspace.store, file.content.assignmentId);
  const round = OfRound.safeParse(jsonOrNull(pack?.content ?? null)).data?.round.name;
  return {
    council: workspace?.settings.council ?? '',
    round: round ?? '',
    dueOn: null,
    wipeBy: null,
    escalation: null,
  };
}

/** The reviews of a pack without what is here beside them. */
function plainly(file: OpenedFile, kind: 'new' | 'same'): OpenedPack['reviews'] {
  if (file.kind === 'moderator-return')
    return file.content.reviews.map(({ alias }) => ({
      reviewId: alias,
      childName: alias,
      reference: '',
      kind,
      isFinished: true,
      words: kind === 'same' ? 'Taken in before; nothing differs.' : 'A second grade.',
      changes: [],
      conflicts: [],
    }));
  const facts = new Map(
    file.kind === 'assignment' ? file.content.cases.map((one) => [one.id, one.facts]) : [],
  );
  return file.content.reviews.map((review) => {
    const told = 'caseId' in review ? facts.get(review.caseId) : undefined;
    return {
      reviewId: review.id,
      childName: told?.names.full ?? '',
      reference: told?.reference ?? '',
      kind,
      isFinished: 'submission' in review && review.submission !== null,
      words: kind === 'same' ? 'Taken in before; nothing differs.' : 'In this pack.',
      changes: [],
      conflicts: [],
    };
  });
}

/**
 * Takes a pack in: it is judged inside the one transaction that does it, so that nothing comes between and nothing is
 * half-taken. The same pack again changes nothing.
 * @throws Problem where it is refused; the workspace is then as it was
 */
export function takePack(
  workspace: OpenWorkspace,
  file: OpenedFile,
  { evenIfAsked = false }: { readonly evenIfAsked?: boolean } = {},
): TakenPack {
  const before = takenBefore(workspace.store, file);
  const about = {
    packId: file.manifest.packId,
    number: file.manifest.number,
    kind: file.kind,
    receiptCode: receiptCode(file.sha256),
  };
  if (before) {
    const reviews = plainly(file, 'same');
    return {
      ...about,
      totals: totalsOf(reviews),
      lines: [`Already taken in on ${localDayOf(before.at)}; nothing differs.`],
      takenAt: before.at,
    };
  }
  const { reviews, at } = workspace.write((writing) => {
    const plan = planFor(workspace, writing.tx, file);
    refuseUnasked(plan, evenIfAsked);
    plan.apply(writing);
    return { reviews: plan.reviews, at: writing.at };
  }, `pack ${file.manifest.number} of ${file.manifest.sender.name}`);
  return {
    ...about,
    totals: totalsOf(reviews),
    lines: reviews.map(({ childName, reference, words }) => `${childName || reference}: ${words}`),
    takenAt: at,
  };
}

function refuseUnasked({ question }: Plan, evenIfAsked: boolean): void {
  if (question !== null && !evenIfAsked)
    throw refused(question, 'Take it all the same only if you know why it comes now.');
}
