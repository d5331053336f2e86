import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aLead, aReviewerWith, finish, handBack, handOut, packPath, take } from './two-laptops.ts';

describe('wiping the cases after the receipt', () => {
  it('waits for the work to be finished, handed back and receipted, then leaves nothing but a signed statement', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    const proof = packPath(lead, 'wiped.plumb');
    const wipe = () => colin.client.exchange.wipe({ fileToken: colin.grants.grant(proof, 'save-pack') });
    await expect(wipe()).rejects.toThrow('Assignment 1 is not finished.');
    await finish(colin, lead.reviewIds[0] ?? '');
    await expect(wipe()).rejects.toThrow('was handed back finished');
    const back = await handBack(colin);
    await expect(wipe()).rejects.toThrow('receipt for assignment 1 is still awaited');
    const { receiptCode } = await take(lead, back.path);
    await expect(
      colin.client.exchange.confirmReceipt({ packId: back.packId, code: '0000-0000-0000' }),
    ).rejects.toThrow('not the code');
    await colin.client.exchange.confirmReceipt({ packId: back.packId, code: receiptCode.toLowerCase() });
    const { waiting } = await colin.client.workspace.today({});
    expect(waiting).toContainEqual(expect.objectContaining({ kind: 'exchange-wipe', due: '2026-03-27' }));
    expect(existsSync(proof)).toBe(false);

    const wiped = await wipe();
    expect(wiped).toMatchObject({ areCopiesLeft: false, state: { kind: 'none' } });
    expect(readdirSync(colin.folder).filter((name) => name.endsWith('.plumbline'))).toEqual([]);
    expect(await colin.client.workspace.recent({})).toEqual([]);
    expect(existsSync(join(colin.folder, 'My reviews.plumbline'))).toBe(false);

    await take(lead, proof);
    expect((await lead.client.exchange.board({}))[0]).toMatchObject({ state: 'wiped', finished: 1 });
    const trail = await lead.client.auditTrail.list({ limit: 50 });
    expect(JSON.stringify(trail)).toContain('wipedAt');
    expect(await lead.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('brings the receipt with the next pack of work as well', async () => {
    const lead = await aLead({ 'Colin Hathersage': 2 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    await finish(colin, lead.reviewIds[0] ?? '');
    const back = await handBack(colin);
    await take(lead, back.path);
    const next = await handOut(lead, 'Colin Hathersage', '2.plumb');
    await take(colin, next.path, { words: 'amber otter lantern kettle' });
    const all = await colin.client.exchange.assignments({});
    expect(all.flatMap(({ returns }) => returns).map(({ receiptAt }) => receiptAt !== null)).toEqual([true]);
  });
});
