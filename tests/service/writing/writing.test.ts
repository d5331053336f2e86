import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aReview } from '../reviews/a-review.ts';

const FIRST = 'Sam lives with his aunt and walks to school alone.';
const SECOND = `${FIRST} On Fridays a neighbour takes him.`;

describe('the versions of a text', () => {
  it('are kept at pauses of writing and where much goes at once, and one put back loses nothing', async () => {
    const { client, setNow } = await anOpenWorkspace();
    const { reviewId } = await aReview(client);
    const field = 'strengths';
    const save = (value: string) => client.reviews.saveAnswer({ reviewId, field, value });
    const versions = async () =>
      (await client.writing.versions({ reviewId, field })).map(({ value }) => value);
    setNow(new Date('2026-03-03T10:00:00Z'));
    await save(FIRST);
    setNow(new Date('2026-03-03T10:00:02Z'));
    await save(`${FIRST} On`);
    expect(await versions()).toEqual([]);
    setNow(new Date('2026-03-03T10:20:00Z'));
    await save(SECOND);
    expect(await versions()).toEqual([`${FIRST} On`]);
    setNow(new Date('2026-03-03T10:20:05Z'));
    await save('');
    expect(await versions()).toEqual([SECOND, `${FIRST} On`]);
    await save(SECOND);
    setNow(new Date('2026-03-03T10:20:09Z'));
    await save(`${FIRST} On`);
    expect(await versions()).toContain(SECOND);
    expect((await client.reviews.get({ id: reviewId })).answers[field]).toBe(`${FIRST} On`);
  });
});

describe('phrases', () => {
  it('are one’s own, kept once and forgotten when asked', async () => {
    const { client } = await anOpenWorkspace();
    const { id } = await client.writing.keepPhrase({ text: 'The plan names who, what and by when.' });
    expect((await client.writing.keepPhrase({ text: 'The plan names who, what and by when.' })).id).toBe(id);
    await client.workspace.updateSettings({ me: { name: 'Somebody Else', role: 'lead', personId: null } });
    expect(await client.writing.phrases({})).toEqual([]);
    await client.workspace.updateSettings({ me: { name: 'Test Lead', role: 'lead', personId: null } });
    await client.writing.removePhrase({ id });
    expect(await client.writing.phrases({})).toEqual([]);
  });
});
