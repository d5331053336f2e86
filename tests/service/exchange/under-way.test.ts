import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TestService } from '../a-service.ts';
import {
  aLead,
  aReviewerWith,
  contentsOf,
  finish,
  handBack,
  handOut,
  packPath,
  take,
} from './two-laptops.ts';

interface Step {
  readonly done: number;
  readonly total: number;
  readonly step: string;
  readonly isLast: boolean;
}

/** Watches work as a window does. @param stopAt the step at which it is stopped */
async function watched<Result>(
  on: TestService,
  start: (workId: string) => Promise<Result>,
  stopAt?: string,
): Promise<{ steps: readonly Step[]; outcome: PromiseSettledResult<Result> }> {
  const workId = randomUUID();
  const steps: Step[] = [];
  const following = (async () => {
    for await (const step of await on.client.exchange.watchWork({ workId })) {
      steps.push(step);
      if (step.step === stopAt) await on.client.exchange.stopWork({ workId });
    }
  })();
  const [outcome] = await Promise.allSettled([start(workId)]);
  await following;
  return { steps, outcome: outcome as PromiseSettledResult<Result> };
}

async function aReturn() {
  const lead = await aLead({ 'Colin Hathersage': 30 });
  const colin = await aReviewerWith((await handOut(lead)).path);
  await finish(colin, lead.reviewIds[0] ?? '');
  const { path } = await handBack(colin);
  return { lead, colin, path };
}

describe('long work with a pack', () => {
  it('says what it does and how far it is, and ends its own watching', async () => {
    const { lead, path } = await aReturn();
    const { steps, outcome } = await watched(lead, (workId) =>
      lead.client.exchange.take({ fileToken: lead.grants.grant(path, 'import-pack'), key: null, workId }),
    );
    expect(outcome).toMatchObject({ status: 'fulfilled', value: { totals: { taken: 1 } } });
    expect(steps).toEqual([
      { done: 0, total: 2, step: 'Reading and checking the file', isLast: false },
      { done: 1, total: 2, step: 'Taking in 1 review, all or none', isLast: true },
    ]);
  });

  it('is stopped while a pack is read: nothing is taken, byte for byte, and it is taken the next time', async () => {
    const { lead, path } = await aReturn();
    const before = contentsOf(lead);
    const { outcome } = await watched(
      lead,
      (workId) =>
        lead.client.exchange.take({ fileToken: lead.grants.grant(path, 'import-pack'), key: null, workId }),
      'Reading and checking the file',
    );
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { code: 'PROBLEM', message: expect.stringContaining('Stopped') },
    });
    expect(contentsOf(lead)).toBe(before);
    expect((await take(lead, path)).totals).toMatchObject({ taken: 1 });
  });

  it('is stopped while a return is made: no file is there, no number is used, and nothing is entered', async () => {
    const { lead, colin } = await aReturn();
    const [assignment] = await colin.client.exchange.assignments({});
    const path = packPath(colin, 'again.plumb');
    const asked = { assignmentId: assignment?.packId ?? '', isInterim: true };
    const fileToken = () => colin.grants.grant(path, 'save-pack');
    const before = contentsOf(colin);
    const { steps, outcome } = await watched(
      colin,
      (workId) => colin.client.exchange.handBack({ ...asked, fileToken: fileToken(), workId }),
      'Locking the pack',
    );
    expect(steps[0]).toEqual({ done: 0, total: 30, step: 'Gathering the reviews', isLast: false });
    expect(outcome.status).toBe('rejected');
    expect(existsSync(path)).toBe(false);
    expect(contentsOf(colin)).toBe(before);
    expect(await colin.client.exchange.handBack({ ...asked, fileToken: fileToken() })).toMatchObject({
      number: 2,
    });
    expect((await take(lead, path)).number).toBe(2);
  });

  it('is stopped while work is handed out, and the reviewer keeps what they had', async () => {
    const lead = await aLead();
    const path = packPath(lead, 'work.plumb');
    const { outcome } = await watched(
      lead,
      (workId) =>
        lead.client.exchange.sendAssignment({
          roundId: lead.roundId,
          reviewerId: lead.reviewerIds['Colin Hathersage'] ?? '',
          fields: ['name'],
          dueOn: '2026-03-13',
          expiresOn: '2026-04-13',
          wipeBy: '2026-03-27',
          passphrase: 'amber otter lantern kettle',
          fileToken: lead.grants.grant(path, 'save-pack'),
          workId,
        }),
      'Gathering the reviews',
    );
    expect(outcome.status).toBe('rejected');
    expect(existsSync(path)).toBe(false);
    expect((await lead.client.exchange.board({})).length).toBe(0);
  });

  it('that nobody watches any more goes on, and watching what never began ends when it is left', async () => {
    const { lead, path } = await aReturn();
    const workId = randomUUID();
    const steps = await lead.client.exchange.watchWork({ workId });
    await lead.client.exchange.leaveWork({ workId });
    const seen: Step[] = [];
    for await (const step of steps) seen.push(step);
    expect(seen).toEqual([]);
    expect((await take(lead, path)).totals).toMatchObject({ taken: 1 });
  });
});
