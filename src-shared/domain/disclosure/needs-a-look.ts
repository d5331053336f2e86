import type { PreviewEntity } from '../../contract/pack-preview.ts';

/**
 * Whether a find waits for a person: doubtful, not looked at yet, and able to give somebody away where it is wrong. A doubtful
 * date or age leaves as a distance or a band either way, so nobody is asked about it; it can still be changed in its text.
 */
export const needsALook = ({
  certainty,
  isConfirmed,
  kind,
}: Pick<PreviewEntity, 'certainty' | 'isConfirmed' | 'kind'>): boolean =>
  certainty === 'doubtful' && !isConfirmed && kind !== 'date' && kind !== 'age';

const RANKS: Partial<Record<PreviewEntity['kind'], number>> = {
  person: 0,
  handle: 1,
  phone: 1,
  email: 1,
  registration: 1,
  reference: 2,
  address: 2,
  postcode: 2,
  school: 3,
  'health-service': 3,
  place: 4,
  organisation: 4,
};

/** How soon a find is shown: the smaller, the more likely it gives somebody away. */
export const tellingRank = (kind: PreviewEntity['kind']): number => RANKS[kind] ?? 5;
