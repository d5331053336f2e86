import type { PreviewEntity } from '../../contract/pack-preview.ts';

/**
 * Whether a find waits for a person: doubtful, not looked at yet, and somebody who is known or written like a name, so that a
 * wrong one would tell a wrong story. Any other doubtful find leaves masked, whatever it is: it gives nobody away unseen, and can
 * still be let go in its text.
 */
export const needsALook = ({
  certainty,
  isConfirmed,
  kind,
  source,
  variants,
}: Pick<PreviewEntity, 'certainty' | 'isConfirmed' | 'kind' | 'source' | 'variants'>): boolean =>
  certainty === 'doubtful' &&
  !isConfirmed &&
  kind === 'person' &&
  (source === 'record' || variants.some((words) => /\p{Lu}/u.test(words)));
