import { existsSync, readdirSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { contract } from '#shared/contract/index.ts';
import { resultOf } from '#shared/contract/progress.ts';
import type { TestService } from '../a-service.ts';
import { aService, GOOD_PASSPHRASE } from '../a-service.ts';
import { leftAt, watched } from '../long-work.ts';
import {
  aLead,
  aReviewerWith,
  contentsOf,
  finish,
  handBack,
  handOut,
  packPath,
  take,
  WORDS,
} from './two-laptops.ts';

async function aReturn() {
  const lead = await aLead({ 'Colin Hathersage': 30 });
  const colin = await aReviewerWith((await handOut(lead)).path);
  await finish(colin, lead.reviewIds[0] ?? '');
  const { path } = await handBack(colin);
  return { lead, colin, path };
}

const READING = 'Reading and checking the file';
const taking = (on: TestService, path: string) => ({
  fileToken: on.grants.grant(path, 'import-pack'),
  key: null,
});

/** A window beside the service: the same client over a port as the app has it. */
function aWindow(on: TestService) {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(on.service.router).upgrade(port1, { context: on.service.context });
  onTestFinished(() => port1.close());
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port2 }));
  return { client, close: () => port2.close() };
}

describe('long work with a pack', () => {
  it('says what it does and how far it is, forward to the end', async () => {
    const { lead, colin, path } = await aReturn();
    const taken = await watched(lead.client.exchange.take(taking(lead, path)));
    expect(taken.result).toMatchObject({ totals: { taken: 1 } });
    expect(taken.steps).toMatchObject([
      { done: 0, total: 2, step: READING },
      { done: 1, total: 2, step: 'Taking in 1 review, all or none', isLast: true },
    ]);
    const [assignment] = await colin.client.exchange.assignments({});
    const handed = await watched(
      colin.client.exchange.handBack({
        assignmentId: assignment?.packId ?? '',
        isInterim: true,
        fileToken: colin.grants.grant(packPath(colin, 'more.plumb'), 'save-pack'),
      }),
    );
    const shares = handed.steps.map(({ done, total }) => done / total);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(handed.steps.at(0)).toMatchObject({ done: 0, total: 30 });
    expect(shares.at(-1)).toBe(1);
    expect(handed.steps.at(-1)).toMatchObject({ isLast: true });
  });

  it.each([READING, 'Taking in'])(
    'is left while a pack is taken (%s): nothing is taken, byte for byte, and it is taken the next time',
    async (step) => {
      const { lead, path } = await aReturn();
      const before = contentsOf(lead);
      await leftAt(lead.client.exchange.take(taking(lead, path)), step);
      expect(contentsOf(lead)).toBe(before);
      expect((await take(lead, path)).totals).toMatchObject({ taken: 1 });
    },
  );

  it.each(['Gathering the reviews', 'Locking the pack', 'Writing the file'])(
    'is left while a return is made (%s): no file is there, no number is used, and nothing is entered',
    async (step) => {
      const { lead, colin } = await aReturn();
      const [assignment] = await colin.client.exchange.assignments({});
      const path = packPath(colin, 'again.plumb');
      const asked = () => ({
        assignmentId: assignment?.packId ?? '',
        isInterim: true,
        fileToken: colin.grants.grant(path, 'save-pack'),
      });
      const before = contentsOf(colin);
      await leftAt(colin.client.exchange.handBack(asked()), step);
      expect(existsSync(path)).toBe(false);
      expect(contentsOf(colin)).toBe(before);
      expect(await resultOf(colin.client.exchange.handBack(asked()))).toMatchObject({ number: 2 });
      expect((await take(lead, path)).number).toBe(2);
    },
  );

  it('is left while work is handed out, and the reviewer keeps what they had', async () => {
    const lead = await aLead();
    const path = packPath(lead, 'work.plumb');
    const work = lead.client.exchange.sendAssignment({
      roundId: lead.roundId,
      reviewerId: lead.reviewerIds['Colin Hathersage'] ?? '',
      fields: ['name'],
      dueOn: '2026-03-13',
      expiresOn: '2026-04-13',
      wipeBy: '2026-03-27',
      passphrase: WORDS,
      fileToken: lead.grants.grant(path, 'save-pack'),
    });
    await leftAt(work, 'Gathering the reviews');
    expect(existsSync(path)).toBe(false);
    expect((await lead.client.exchange.board({})).length).toBe(0);
  });

  it.each([READING, 'Making the workspace'])(
    'is left while a first workspace is made for a pack (%s): no folder is there, and it is made the next time',
    async (step) => {
      const { path } = await handOut(await aLead());
      const laptop = aService({ now: new Date('2026-03-02T09:00:00.000Z') });
      const asked = () => ({
        fileToken: laptop.grants.grant(path, 'import-pack'),
        key: { passphrase: WORDS },
        folderToken: laptop.grants.grant(laptop.folder, 'new-workspace'),
        name: 'My reviews',
        passphrase: GOOD_PASSPHRASE,
      });
      const before = readdirSync(laptop.folder);
      await leftAt(laptop.client.exchange.begin(asked()), step);
      expect(readdirSync(laptop.folder)).toEqual(before);
      const { steps, result } = await watched(laptop.client.exchange.begin(asked()));
      expect(result.taken.totals.taken).toBeGreaterThan(0);
      expect(steps.map(({ done }) => done)).toEqual([0, 1]);
    },
  );
});

describe('long work that a window asked for', () => {
  const untilReading = async (
    on: TestService,
    client: ReturnType<typeof aWindow>['client'],
    path: string,
  ) => {
    const stop = new AbortController();
    const events = await client.exchange.take(taking(on, path), { signal: stop.signal });
    expect((await events.next()).value).toMatchObject({ step: READING });
    return { stop, events };
  };
  /** The service has done all that it had to do. */
  const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

  it('stops when the window is closed: nothing is taken', async () => {
    const { lead, path } = await aReturn();
    const before = contentsOf(lead);
    const window = aWindow(lead);
    await untilReading(lead, window.client, path);
    window.close();
    await settled();
    expect(contentsOf(lead)).toBe(before);
    expect((await take(lead, path)).totals).toMatchObject({ taken: 1 });
  });

  it('stops by its signal, and the same file can be taken at once', async () => {
    const { lead, path } = await aReturn();
    const before = contentsOf(lead);
    const { client } = aWindow(lead);
    const { stop, events } = await untilReading(lead, client, path);
    stop.abort();
    await expect(resultOf(events)).rejects.toThrow();
    await settled();
    expect(contentsOf(lead)).toBe(before);
    expect((await watched(client.exchange.take(taking(lead, path)))).result.totals).toMatchObject({
      taken: 1,
    });
  });
});
