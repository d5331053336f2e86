import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const person = (name: string) => ({
  name,
  roles: ['worker' as const],
  affiliation: 'internal' as const,
  organisation: '',
  team: '',
  email: '',
  isActive: true,
});

describe('people', () => {
  it('are shown with how many cases speak of them, and cannot be taken out while one does', async () => {
    const made = await anOpenWorkspace();
    const { id } = await made.client.people.save({ id: null, draft: person('Kim Vale') });
    const draft = {
      reference: 'A1',
      names: { full: 'Ada Stone', aliases: [] },
      statuses: [],
      phones: [],
      related: [],
      worker: 'kim  vale',
    };
    await made.client.cases.save({ id: null, draft });
    expect(await made.client.people.list({})).toMatchObject([{ name: 'Kim Vale', cases: 1, reviews: 0 }]);
    await expect(made.client.people.remove({ id })).rejects.toMatchObject({
      code: 'PROBLEM',
      message: expect.stringContaining('has cases or reviews'),
    });
    await made.client.cases.save({
      id: (await made.client.cases.list({})).rows[0]!.id,
      draft: { ...draft, worker: undefined },
    });
    await made.client.people.remove({ id });
    expect(await made.client.people.list({})).toEqual([]);
  });

  it('are one person under one name, however it is spaced or written large', async () => {
    const made = await anOpenWorkspace();
    await made.client.people.save({ id: null, draft: person('Kim Vale') });
    await expect(made.client.people.save({ id: null, draft: person(' KIM  vale ') })).rejects.toMatchObject({
      code: 'PROBLEM',
    });
  });
});
