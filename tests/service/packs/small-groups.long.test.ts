import { describe, expect, it } from 'vitest';
import { aCaseDraft } from '../reviews/a-review.ts';
import { aDraft, exportTo, twoReviews } from './a-pack.ts';
import { aPrintedPage } from './a-printed-page.ts';

type Made = Awaited<ReturnType<typeof twoReviews>>;

/** Children beside the two of the pack, all girls of one age but for when they were opened. */
async function otherChildren(
  { client }: Made,
  openedOn: readonly string[],
  closedOn?: string,
): Promise<void> {
  for (const [i, day] of openedOn.entries())
    await client.cases.save({
      id: null,
      draft: aCaseDraft({
        reference: `WB7${String(i).padStart(4, '0')}`,
        names: { full: `Perrin Oakshott${i}`, forename: 'Perrin', surname: `Oakshott${i}`, aliases: [] },
        dateOfBirth: '2015-06-01',
        gender: 'Female',
        ethnicity: 'White British',
        openedOn: day,
        ...(closedOn && { closedOn }),
      }),
    });
}

const girlsIn = async ({ client }: Made, id: string) =>
  (await client.moderation.preview({ id })).smallCells.filter(({ what }) => what.includes('share'));

describe('a group that a child can be looked for in', () => {
  it('holds only children who were open while the round was', async () => {
    const made = await twoReviews();
    await otherChildren(
      made,
      Array.from({ length: 12 }, () => '2035-01-01'),
    );
    const id = await aDraft(made);
    await made.client.moderation.chooseFacts({ id, facts: ['gender'] });
    expect((await girlsIn(made, id)).map(({ verdict }) => verdict)).toEqual(['block', 'block']);
  });

  it('holds no child whose case was closed before the round', async () => {
    const made = await twoReviews();
    await otherChildren(
      made,
      Array.from({ length: 12 }, () => '2020-01-01'),
      '2020-06-01',
    );
    const id = await aDraft(made);
    await made.client.moderation.chooseFacts({ id, facts: ['gender'] });
    expect((await girlsIn(made, id)).map(({ verdict }) => verdict)).toEqual(['block', 'block']);
  });

  it('is large enough where they were', async () => {
    const made = await twoReviews();
    await otherChildren(
      made,
      Array.from({ length: 12 }, () => '2020-01-01'),
    );
    const id = await aDraft(made);
    await made.client.moderation.chooseFacts({ id, facts: ['gender'] });
    // The boy is alone; the girl is one of thirteen.
    expect((await girlsIn(made, id)).map(({ count }) => count)).toEqual([1]);
  });

  it('counts what earlier packs told of the child, whoever they were for', async () => {
    const made = await twoReviews({ printPdf: aPrintedPage });
    const { client } = made;
    await client.workspace.updateSettings({ smallCells: { block: 1, warn: 2 } });
    await otherChildren(
      made,
      Array.from({ length: 12 }, () => '2020-01-01'),
    );
    const first = await aDraft(made);
    await client.moderation.chooseFacts({ id: first, facts: ['gender'] });
    await exportTo(made, first, { unlookedReason: 'A test.' });
    const second = await aDraft(made);
    await client.moderation.chooseFacts({ id: second, facts: ['age-band'] });
    const cells = await girlsIn(made, second);
    expect(cells.some(({ what }) => what.includes('what earlier packs told'))).toBe(true);
  });
});
