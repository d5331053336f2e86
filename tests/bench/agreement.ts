import { measureInWorker } from '../../src-main/service/moderations/measure-in-worker.ts';
import { ratingsOf } from '../../src-shared/domain/agreement/ratings.ts';
import { OFSTED_SCALE } from '../../src-shared/domain/grades/scale.ts';
import { seededRandom } from '../../src-shared/domain/rounds/seeded-random.ts';
import { type Measured, measure } from './timing.ts';

const [ITEMS, RATERS, DRAWS] = [5_000, 6, 2_000];

/** Agreement of 5,000 items and 6 raters with 2,000 draws, in a worker, beside the same without draws. */
export async function measureAgreementTime(
  _folder: string,
  say: (line: string) => void,
): Promise<Measured[]> {
  say(`agreement: ${ITEMS} items, ${RATERS} raters, ${DRAWS} draws`);
  const random = seededRandom('bench');
  const scale = OFSTED_SCALE.points.toReversed().map(({ word }) => ({ label: word, number: null }));
  const rows = Array.from({ length: ITEMS }, () => {
    const mostly = random.below(4);
    return Array.from({ length: RATERS }, () => {
      if (random.below(20) === 0) return null;
      return random.below(3) === 0 ? random.below(4) : mostly;
    });
  });
  const ratings = ratingsOf(
    scale,
    Array.from({ length: RATERS }, (_, rater) => `rater ${rater + 1}`),
    rows,
  );
  return [
    await measure(
      `agreement: ${ITEMS.toLocaleString('en-GB')} items, ${RATERS} raters, ${DRAWS.toLocaleString('en-GB')} draws`,
      () => measureInWorker([{ ratings, options: { draws: DRAWS } }]),
      'the same without draws',
      () => measureInWorker([{ ratings, options: { draws: 0 } }]),
      3,
    ),
  ];
}
