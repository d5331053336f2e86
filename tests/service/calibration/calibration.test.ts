import { describe, expect, it } from 'vitest';
import { EXEMPLARS } from '#shared/domain/calibration/exemplars.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aRecommendation, aReview, gradeAll } from '../reviews/a-review.ts';

const allAs = (rank: 1 | 2 | 3 | 4, key: string) =>
  Object.fromEntries(
    (EXEMPLARS.find((one) => one.key === key)?.parts ?? []).map((part) => [
      part.key,
      { rank, because: 'Seen so.' },
    ]),
  );

describe('calibration', () => {
  it('keeps the agreed grades back until one’s own are in, which then stay', async () => {
    const { client } = await anOpenWorkspace();
    const [first] = await client.calibration.exemplars({});
    const { key } = first!.exemplar;
    expect(first!.exemplar.parts.every(({ agreed }) => agreed === null)).toBe(true);
    await expect(client.calibration.grade({ exemplar: key, grades: {} })).rejects.toThrow(
      'a grade and a reason',
    );
    await client.calibration.grade({ exemplar: key, grades: allAs(3, key) });
    const [after] = await client.calibration.exemplars({});
    expect(after!.exemplar.parts.every(({ agreed }) => agreed !== null)).toBe(true);
    expect(after!.compared!.map(({ apart }) => apart)).toContain(1);
    await expect(client.calibration.grade({ exemplar: key, grades: allAs(2, key) })).rejects.toThrow(
      'before',
    );
    const [differences] = await client.calibration.differences({});
    expect(differences!.people.map(({ person }) => person)).toEqual(['Test Lead']);
  });

  it('holds back the submitting of a round that asks for it, and nothing that was written', async () => {
    const { client } = await anOpenWorkspace();
    const { reviewId, roundId } = await aReview(client);
    await client.rounds.requireCalibration({ id: roundId, isRequired: true });
    await gradeAll(client, reviewId, 'good');
    await client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() });
    await expect(client.reviews.submit({ reviewId })).rejects.toThrow('grade the exemplars');
    const gradeExemplars = async () => {
      for (const { key } of EXEMPLARS)
        await client.calibration.grade({ exemplar: key, grades: allAs(3, key) });
    };
    await gradeExemplars();
    await expect(
      client.reviews.submit({ reviewId }),
      'the lead was calibrated, the reviewer was not',
    ).rejects.toThrow('Reviewer of A1 has not');
    await client.workspace.updateSettings({ me: { personId: null, name: 'Reviewer of A1', role: 'lead' } });
    await gradeExemplars();
    await client.reviews.submit({ reviewId });
  });
});
