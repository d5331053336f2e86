import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

describe('a full disk while saving', () => {
  it('says so, keeps what was saved before, and leaves nothing half-written', async () => {
    const made = await anOpenWorkspace();
    const draft = {
      reference: 'A1',
      names: { full: 'Ada Stone', aliases: [] },
      statuses: [],
      phones: [],
      related: [],
    };
    await made.client.cases.save({ id: null, draft });
    const { database } = made.service.context.workspaces.current!;
    const pages = database.pragma('page_count', { simple: true }) as number;
    database.pragma(`max_page_count = ${pages}`);
    const long = { ...draft, reference: 'A2', address: 'Long Road '.repeat(20_000) };
    await expect(made.client.cases.save({ id: null, draft: long })).rejects.toMatchObject({
      code: 'PROBLEM',
      message: 'The disk is full, so this could not be saved.',
      data: { kept: expect.stringContaining('still there') },
    });
    expect((await made.client.cases.list({})).total).toBe(1);
    database.pragma('max_page_count = 1000000');
    await made.client.cases.save({ id: null, draft: long });
    expect((await made.client.cases.list({})).total).toBe(2);
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });
});
