import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const ONE = { day: '2024-03-01', source: 'Children in care council', cohort: 'Children' };

describe('the feedback register', () => {
  it('keeps a child’s words as they are, blanks and spelling too', async () => {
    const { client } = await anOpenWorkspace();
    const words = '  nobody  lissens\nto me ';
    await client.feedback.save({ id: null, draft: { ...ONE, words } });
    expect((await client.feedback.list({})).rows[0]?.words).toBe(words);
  });

  it('keeps more answers than people asked, and a percentage without its number, and says so', async () => {
    const { client } = await anOpenWorkspace();
    const more = await client.feedback.save({
      id: null,
      draft: { ...ONE, words: 'x', answered: 41, eligible: 38 },
    });
    expect(more.oddities).toEqual([expect.stringContaining('41 answered, and only 38 could have')]);
    const bare = await client.feedback.save({ id: null, draft: { ...ONE, score: '62% happy' } });
    expect(bare.oddities).toEqual([expect.stringContaining('percentage without the number')]);
    expect((await client.feedback.list({})).rows).toHaveLength(2);
  });

  it('counts what nobody answered and whom nobody told', async () => {
    const { client } = await anOpenWorkspace();
    await client.feedback.save({ id: null, draft: { ...ONE, words: 'a' } });
    await client.feedback.save({ id: null, draft: { ...ONE, words: 'b', did: 'A smaller room' } });
    expect(await client.feedback.list({})).toMatchObject({ withoutAnswer: 1, notTold: 1 });
  });
});
