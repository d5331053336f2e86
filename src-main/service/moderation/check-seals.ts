import type { OpenedSeals } from '#shared/domain/moderation/opened-seals.ts';
import type { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { hashCommitment } from './commitment.ts';

/** One opened seal: why it is not what the pack committed to; undefined where it opens. */
export interface CheckedSeal {
  readonly alias: string;
  readonly why: string | undefined;
}

/** Whether opened first grades are those that a pack committed to before anybody graded again. */
export const checkSeals = (pack: ModerationPack, opened: OpenedSeals): CheckedSeal[] =>
  opened.reviews.map(({ alias, nonce, grades, hash }) => {
    const packed = pack.reviews.find((review) => review.alias === alias);
    const why = !packed
      ? 'it is not in the pack'
      : packed.commitment !== hash
        ? 'the commitment in the pack is another'
        : hashCommitment(nonce, grades) !== hash
          ? 'nonce and grades do not give the hash'
          : undefined;
    return { alias, why };
  });
