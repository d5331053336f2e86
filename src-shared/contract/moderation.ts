import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { FACTS } from '../domain/disclosure/facts.ts';
import { CaseId, PackDraftId, ReviewId, RoundId } from '../domain/ids.ts';
import { PackDesign } from '../domain/packs/moderation-pack.ts';
import { changes, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { MergedValues, PackDraftRow, PackPreview, RedactionDecision } from './pack-preview.ts';
import { progressOr } from './progress.ts';

/** The moderation room: packs for moderators are begun, checked word by word, and let out. */
export const moderationContract = {
  drafts: reads('lead').input(Nothing).output(z.array(PackDraftRow)),
  /** Starts a pack from submitted reviews of one round; nothing leaves yet. */
  createDraft: changes('lead')
    .input(
      z.object({
        roundId: RoundId,
        reviewIds: z.array(ReviewId).min(1),
        recipient: z.string().trim(),
        purpose: z.string().trim(),
        design: PackDesign,
      }),
    )
    .output(z.object({ id: Id })),
  removeDraft: changes('lead')
    .input(z.object({ id: PackDraftId }))
    .output(Nothing),
  /** What would leave, as it stands with all decisions so far. */
  preview: reads('lead')
    .input(z.object({ id: PackDraftId }))
    .output(PackPreview),
  /** Remembers a decision for the case; it holds for this pack and the next. */
  decide: changes('lead')
    .input(z.object({ id: PackDraftId, caseId: CaseId, decision: RedactionDecision }))
    .output(
      /** A mark on an invented name that was planted in the preview is counted, and nothing is kept of it. */
      z.object({ decisionId: Id.nullable(), wasDecoy: z.boolean() }),
    ),
  /** How many places of the case's texts a decision would change: what it reaches, before it is taken. */
  reach: reads('lead')
    .input(z.object({ id: PackDraftId, caseId: CaseId, decision: RedactionDecision }))
    .output(z.object({ places: z.number() })),
  undoDecision: changes('lead')
    .input(z.object({ id: PackDraftId, decisionId: Id }))
    .output(Nothing),
  /** A doubtful find was looked at and stays masked. */
  confirm: changes('lead')
    .input(z.object({ id: PackDraftId, entities: z.array(z.object({ caseId: CaseId, entity: z.string() })) }))
    .output(Nothing),
  /** The words that stay in these texts were seen. */
  markSeen: changes('lead')
    .input(z.object({ id: PackDraftId, textIds: z.array(z.string()) }))
    .output(Nothing),
  /** A rare detail is accepted as it is, with a reason, replaced by other words, or taken out. */
  settleRisk: changes('lead')
    .input(
      z.union([
        z.object({
          id: PackDraftId,
          key: z.string(),
          how: z.enum(['accepted', 'generalised']),
          /** Why it may stay, or the words to put instead. */
          note: z.string().trim().min(1),
        }),
        z.object({
          id: PackDraftId,
          key: z.string(),
          how: z.literal('removed'),
          note: z.literal('').default(''),
        }),
      ]),
    )
    .output(Nothing),
  chooseFacts: changes('lead')
    .input(
      z.object({ id: PackDraftId, facts: z.array(z.enum(FACTS)), merged: z.array(MergedValues).default([]) }),
    )
    .output(Nothing),
  /** Gives workers, schools and places one alias for all children, with the reason; null: each child its own again. */
  linkChildren: changes('lead')
    .input(z.object({ id: PackDraftId, reason: z.string().trim().min(10).nullable() }))
    .output(Nothing),
  /** Packs that were being written when Plumbline was ended: nobody knows whether the file is there. */
  interrupted: reads('lead')
    .input(Nothing)
    .output(
      z.array(z.object({ packId: z.string(), fileName: z.string(), recipient: z.string(), at: Instant })),
    ),
  /** A person has looked for the file of an interrupted pack; what was found goes into the trail. */
  settleInterrupted: changes('lead')
    .input(z.object({ packId: z.string(), found: z.enum(['not-there', 'deleted']) }))
    .output(Nothing),
  /** Composes, scans the finished bytes, and only then writes: the pack, and the PDF where asked for. */
  export: changes('lead')
    .input(
      z.object({
        id: PackDraftId,
        packToken: FileToken,
        pdfToken: FileToken.nullable(),
        seal: z.union([
          z.object({ passphrase: z.string().min(1) }),
          z.object({ recipients: z.array(z.string()).min(1) }),
        ]),
        /** Why it may leave although something was not looked at; null where everything was. */
        unlookedReason: z.string().trim().min(1).nullable(),
        /** What the person who lets it leave has checked by trying to find out who the child is. */
        checklist: z.array(z.string()).default([]),
      }),
    )
    .output(
      eventIterator(
        progressOr(
          z.object({
            releaseId: Id,
            fileName: z.string(),
            bytes: z.number(),
            sha256: z.string(),
            scannedFiles: z.number(),
            scannedVariants: z.number(),
          }),
        ),
      ),
    ),
};
