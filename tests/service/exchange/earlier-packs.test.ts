import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectPack } from '#service/exchange/inspect-pack.ts';
import { aReviewerWith, WORDS } from './two-laptops.ts';

/** Packs as they were written on 26 November 2026, with an invented council. They are never written again. */
const FIXTURES = join(import.meta.dirname, '../../fixtures/packs/format-2');

describe('packs of format 2', () => {
  it('open for ever: the work makes a workspace, with its words', async () => {
    const colin = await aReviewerWith(join(FIXTURES, 'assignment.plumb'), WORDS);
    const [work] = await colin.client.exchange.assignments({});
    expect(work).toMatchObject({ number: 1, council: 'Testshire Council', dueOn: '2026-03-13' });
    expect(work?.reviews).toHaveLength(2);
  });

  it('open for ever with the key file of the one they are for', async () => {
    const [, identity = ''] = readFileSync(join(FIXTURES, 'invented-key.txt'), 'utf8').split('\n');
    const found = await inspectPack(join(FIXTURES, 'return.plumb'), { identity }, undefined, '2026-03-02');
    expect(found).toMatchObject({ kind: 'return', number: 1, standing: 'unknown', totals: { total: 2 } });
  });
});
