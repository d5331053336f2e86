import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectPack } from '#service/exchange/inspect-pack.ts';
import { resultOf } from '#shared/contract/progress.ts';
import { aService, GOOD_PASSPHRASE } from '../a-service.ts';
import { aReviewerWith, TODAY, WORDS } from './two-laptops.ts';

/** Packs as they were written on 26 November 2026, with an invented council. They are never written again. */
const FIXTURES = join(import.meta.dirname, '../../fixtures/packs/format-2');

describe('packs of format 2', () => {
  it('open for ever: the work makes a workspace, with its words', async () => {
    const colin = await aReviewerWith(join(FIXTURES, 'assignment.plumb'), WORDS);
    const [work] = await colin.client.exchange.assignments({});
    expect(work).toMatchObject({ number: 1, council: 'Testshire Council', dueOn: '2026-03-13' });
    expect(work?.reviews).toHaveLength(2);
  });

  it('open for ever: a whole workspace becomes one again, with its seal and its trail', async () => {
    const laptop = aService({ now: TODAY });
    const { counts } = await resultOf(
      laptop.client.moving.takeIn({
        fileToken: laptop.grants.grant(join(FIXTURES, 'workspace.plumb'), 'import-pack'),
        key: { passphrase: WORDS },
        secret: { kind: 'passphrase', value: GOOD_PASSPHRASE },
        into: laptop.grants.grant(laptop.folder, 'new-workspace'),
        name: 'Moved',
      }),
    );
    expect(counts).toMatchObject({ cases: 2, rounds: 1, reviews: 2, recommendations: 1 });
    await laptop.client.workspace.open({
      where: { fileToken: laptop.grants.grant(join(laptop.folder, 'Moved.plumbline'), 'open-workspace') },
      passphrase: GOOD_PASSPHRASE,
    });
    expect(await laptop.client.auditTrail.verify({})).toMatchObject({
      isWhole: true,
      seals: 1,
      findings: [],
    });
  });

  it('open for ever with the key file of the one they are for', async () => {
    const [, identity = ''] = readFileSync(join(FIXTURES, 'invented-key.txt'), 'utf8').split('\n');
    const found = await inspectPack(join(FIXTURES, 'return.plumb'), { identity }, undefined, '2026-03-02');
    expect(found).toMatchObject({ kind: 'return', number: 1, standing: 'unknown', totals: { total: 2 } });
  });
});
