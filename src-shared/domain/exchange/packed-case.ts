import { z } from 'zod';
import { PackDay, PackLine } from './written.ts';

const Word = PackLine.min(1);

/** A case as it travels: the shape of a case draft, with nothing beside it. */
export const PackedCase = z.strictObject({
  reference: Word,
  names: z.strictObject({
    full: Word,
    forename: Word.optional(),
    surname: Word.optional(),
    aliases: z.array(Word).max(50),
  }),
  dateOfBirth: PackDay.optional(),
  statuses: z.array(Word).max(50),
  worker: Word.optional(),
  teamManager: Word.optional(),
  team: Word.optional(),
  openedOn: PackDay.optional(),
  gender: Word.optional(),
  ethnicity: Word.optional(),
  language: Word.optional(),
  disability: Word.optional(),
  school: Word.optional(),
  address: Word.optional(),
  phones: z.array(Word).max(50),
  nhsNumber: Word.optional(),
  related: z
    .array(
      z.strictObject({
        relation: PackLine,
        name: Word,
        phone: Word.optional(),
        dateOfBirth: PackDay.optional(),
      }),
    )
    .max(100),
});
export type PackedCase = z.infer<typeof PackedCase>;
