import { afterEach, describe, expect, it } from 'vitest';
import { createQueryClient, isMadeOldBy, procedureOf } from '../../../src-renderer/base/query-client.ts';

const keyOf = (...path: string[]) => [path, { type: 'query', input: {} }];

describe('what a write makes old', () => {
  it('is everything, as a rule', () => {
    expect(isMadeOldBy('people.save', 'workspace.today')).toBe(true);
    expect(isMadeOldBy('rounds.allocate', 'rounds.get')).toBe(true);
  });

  it('leaves the open review alone while one types in it', () => {
    expect(isMadeOldBy('reviews.saveAnswer', 'reviews.get')).toBe(false);
    expect(isMadeOldBy('reviews.saveAnswer', 'attachments.list')).toBe(false);
    expect(isMadeOldBy('reviews.saveAnswer', 'writing.versions')).toBe(true);
    expect(isMadeOldBy('reviews.saveAnswer', 'rounds.get')).toBe(true);
    expect(isMadeOldBy('reviews.submit', 'reviews.get')).toBe(true);
  });

  it('is nothing where nothing of the workspace was written', () => {
    expect(isMadeOldBy('auditTrail.verify', 'workspace.today')).toBe(false);
  });
});

describe('the query client', () => {
  const client = createQueryClient();
  afterEach(() => client.clear());

  it('reads the procedure off the keys that oRPC makes', () => {
    expect(procedureOf(keyOf('workspace', 'today'))).toBe('workspace.today');
    expect(procedureOf(['something', 'else'])).toBe('');
  });

  it('marks what was fetched as old once a write has succeeded', async () => {
    client.setQueryData(keyOf('workspace', 'today'), { waiting: [] });
    const mutation = client.getMutationCache().build(client, {
      mutationKey: [['people', 'save'], { type: 'mutation' }],
      mutationFn: async () => ({ id: '1' }),
    });
    await mutation.execute({});
    expect(client.getQueryState(keyOf('workspace', 'today'))?.isInvalidated).toBe(true);
  });

  it('leaves what was fetched as it is when a write failed', async () => {
    client.setQueryData(keyOf('workspace', 'today'), { waiting: [] });
    const mutation = client.getMutationCache().build(client, {
      mutationKey: [['people', 'save'], { type: 'mutation' }],
      mutationFn: async () => Promise.reject(new Error('no')),
    });
    await expect(mutation.execute({})).rejects.toThrow('no');
    expect(client.getQueryState(keyOf('workspace', 'today'))?.isInvalidated).toBe(false);
  });
});
