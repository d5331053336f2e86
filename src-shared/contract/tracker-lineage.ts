import { z } from 'zod';
import { ItemId } from '../domain/ids.ts';
import { changes, Id } from './base.ts';
import { UndoOffer } from './undo.ts';

const Reason = z.string().trim().max(10_000).default('');

/** One item that comes to stand for others, or others for one: merged, split, superseded. Every history is kept. */
export const trackerLineageContract = {
  /** Merges duplicates into the one that stays; every history is kept. A rule that refuses it is a PROBLEM. */
  merge: changes('lead')
    .input(z.object({ intoId: ItemId, ids: z.array(ItemId).min(1).max(200), why: Reason }))
    .output(z.object({ undo: UndoOffer })),
  /** Splits one that asks for several things; each part is followed up by itself. */
  split: changes('lead')
    .input(
      z.object({
        id: ItemId,
        into: z
          .array(
            z.object({
              action: z.string().trim().min(1).max(10_000),
              owners: z.array(z.string().trim().min(1)).max(20).default([]),
              due: z.string().max(200).default(''),
            }),
          )
          .min(2)
          .max(20),
        why: Reason,
      }),
    )
    .output(z.object({ ids: z.array(Id), undo: UndoOffer })),
  /** Supersedes one by another that takes its place. */
  replace: changes('lead')
    .input(z.object({ id: ItemId, byId: ItemId, why: Reason }))
    .output(z.object({ undo: UndoOffer })),
};
