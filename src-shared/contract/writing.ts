import { z } from 'zod';
import { ReviewId } from '../domain/ids.ts';
import { changes, Id, Instant, Nothing, reads, WorkspaceRole } from './base.ts';

/** An earlier version of one text. */
export const TextVersion = z.object({
  id: Id,
  value: z.string(),
  /** When it was the current one. */
  writtenAt: Instant,
  keptBy: z.string(),
});
export type TextVersion = z.infer<typeof TextVersion>;

/** A stock phrase of whoever works here. */
export const Phrase = z.object({ id: Id, text: z.string() });
export type Phrase = z.infer<typeof Phrase>;

/** A word that is spelt right, whatever the dictionary says: for one case, or for whoever works here. */
export const OwnWord = z.object({ id: Id, word: z.string(), whose: z.enum(['case', 'person']) });
export type OwnWord = z.infer<typeof OwnWord>;

const Word = z.string().trim().min(1).max(100);

/** The writing room: what makes long texts comfortable. */
export const writingContract = {
  /** Earlier versions of one text of a review, the newest first. Putting one back is saving it: the text before is kept too. */
  versions: reads('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId, field: z.string() }))
    .output(z.array(TextVersion)),
  phrases: reads('lead', 'reviewer').input(Nothing).output(z.array(Phrase)),
  keepPhrase: changes('lead', 'reviewer')
    .meta({ changes: true, keeps: ['reviews.get'], roles: ['lead', 'reviewer'] })
    .input(z.object({ text: z.string().trim().min(1).max(2_000) }))
    .output(Phrase),
  removePhrase: changes('lead', 'reviewer')
    .meta({ changes: true, keeps: ['reviews.get'], roles: ['lead', 'reviewer'] })
    .input(z.object({ id: Id }))
    .output(Nothing),
  /**
   * Which of these words are misspelt in British English, in their order. In a review the names of its case are known,
   * elsewhere (`reviewId` null) those of every case and person.
   */
  misspelt: reads()
    .input(z.object({ reviewId: ReviewId.nullable(), words: z.array(z.string().max(100)).max(5_000) }))
    .output(z.array(z.string())),
  /** What might have been meant by a misspelt word, the likeliest first. */
  suggestions: reads()
    .input(z.object({ word: Word }))
    .output(z.array(z.string())),
  /** What was kept as spelt right for the case of a review, and by whoever works here. */
  words: reads('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId }))
    .output(z.array(OwnWord)),
  keepWord: changes('lead', 'reviewer', 'moderator')
    .meta({ changes: true, keeps: ['reviews.get'], roles: WorkspaceRole.options })
    .input(
      z.union([
        z.object({ reviewId: ReviewId, word: Word, whose: z.literal('case') }),
        z.object({ reviewId: ReviewId.nullable(), word: Word, whose: z.literal('person') }),
      ]),
    )
    .output(Nothing),
  removeWord: changes('lead', 'reviewer')
    .meta({ changes: true, keeps: ['reviews.get'], roles: ['lead', 'reviewer'] })
    .input(z.object({ id: Id }))
    .output(Nothing),
};
