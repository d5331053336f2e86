import { z } from 'zod';
import type { ReleaseRecord } from '../packs/releases.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import { entriesOf } from '../trail/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import type { KeptDecision } from './decisions-repository.ts';
import type { Leaving } from './leaving.ts';
import { insertRelease } from './repository.ts';

/** What was written. */
export interface WrittenPack {
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly record: ReleaseRecord;
}

const VERBS: Readonly<Record<KeptDecision['decision']['type'], string>> = {
  'refuse-entity': 'stays everywhere',
  'refuse-span': 'stays in one place',
  mark: 'marked',
  ordinary: 'is an ordinary word',
};

/** A decision about a word as the release log says it. */
export function describeDecision({ decision, decidedBy }: KeptDecision): string {
  const about =
    decision.type === 'refuse-entity'
      ? decision.entity.replace(/^[^:]+:/, '')
      : decision.type === 'refuse-span'
        ? decision.context
        : decision.text;
  return `${about}: ${VERBS[decision.type]} (${decidedBy})`;
}

/**
 * Writes down that a pack is about to leave, before any file is there: whatever ends Plumbline in between, a pack that
 * lies on a disk stands in the trail.
 */
export function logLettingOut(
  workspace: OpenWorkspace,
  packId: string,
  about: { readonly fileName: string; readonly sha256: string; readonly recipient: string },
): void {
  workspace.write(({ record }) =>
    record({ action: 'let-out', entity: 'pack', entityId: packId, after: about }),
  );
}

/** Writes down that the pack was not written after all. */
export function logKeptBack(workspace: OpenWorkspace, packId: string): void {
  workspace.write(({ record }) => record({ action: 'keep-back', entity: 'pack', entityId: packId }));
}

/** A pack that was being written when Plumbline was ended. */
export interface InterruptedRelease {
  readonly packId: string;
  readonly fileName: string;
  readonly recipient: string;
  readonly at: string;
}

/** Packs that were about to leave when Plumbline was ended, by the trail: neither released nor kept back. */
export function interruptedReleases(store: Reader): InterruptedRelease[] {
  const begun: (InterruptedRelease & { readonly sha256: string })[] = [];
  const released = new Set<string>();
  const keptBack = new Set<string>();
  for (const { action, entityId, after, at } of entriesOf(store, { entity: 'pack' }, [
    'let-out',
    'keep-back',
    'release',
  ])) {
    const about = LetOut.safeParse(jsonOrNull(after)).data;
    if (action === 'let-out' && about) begun.push({ packId: entityId, at, ...about });
    else if (action === 'release' && about) released.add(about.sha256);
    else if (action === 'keep-back') keptBack.add(entityId);
  }
  return begun
    .filter(({ packId, sha256 }) => !released.has(sha256) && !keptBack.has(packId))
    .map(({ sha256: _, ...interrupted }) => interrupted);
}

/** A person has looked for the file of an interrupted pack. @throws Problem NOT_THERE where it is settled already */
export function settleInterrupted(
  workspace: OpenWorkspace,
  packId: string,
  found: 'not-there' | 'deleted',
): void {
  if (!interruptedReleases(workspace.store).some((pack) => pack.packId === packId)) throw notThere('pack');
  workspace.write(({ record }) =>
    record({ action: 'keep-back', entity: 'pack', entityId: packId, after: { found } }),
  );
}

const LetOut = z.object({ fileName: z.string(), sha256: z.string(), recipient: z.string() });

const onePerChild = ({ reviews }: Leaving) => [
  ...new Map(reviews.map((review) => [review.gathered.case.id, review])).values(),
];

/** Writes down that a pack left, with the key from alias to child, and closes its draft. */
export function logRelease(workspace: OpenWorkspace, leaving: Leaving, made: WrittenPack): string {
  return workspace.write(({ tx, at, record }) => {
    const id = workspace.newId();
    const aliases = [
      ...onePerChild(leaving).map(({ gathered, childAlias }) => ({
        caseId: gathered.case.id,
        entity: 'the child',
        alias: childAlias,
        known: gathered.case.name,
      })),
      ...leaving.entities.map(({ caseId, entity, replacement, variants }) => ({
        caseId,
        entity,
        alias: replacement,
        known: variants.join(' · '),
      })),
    ];
    insertRelease(
      tx,
      {
        id,
        draftId: leaving.draft.row.id,
        kind: 'moderation',
        releasedAt: at,
        releasedBy: workspace.actor,
        recipient: leaving.draft.row.recipient,
        fileName: made.fileName,
        bytes: made.bytes,
        sha256: made.sha256,
        record: JSON.stringify(made.record),
      },
      aliases,
    );
    record({
      action: 'release',
      entity: 'pack',
      entityId: id,
      after: {
        recipient: leaving.draft.row.recipient,
        fileName: made.fileName,
        sha256: made.sha256,
        reviews: leaving.reviews.length,
      },
    });
    return id;
  });
}
