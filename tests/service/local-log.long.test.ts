import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { controlVersion, FromService } from '#shared/contract/control.ts';
import type { contract } from '#shared/contract/index.ts';
import { anOpenWorkspace } from './a-service.ts';

describe('the local log', () => {
  it('holds no line of what a rule refused, and one of what nobody expected', async () => {
    const { client, service, log } = await anOpenWorkspace();
    await expect(client.people.remove({ id: 'nobody' })).rejects.toMatchObject({ code: 'NOT_THERE' });
    await expect(client.rounds.get({ id: 'nothing' })).rejects.toMatchObject({ code: 'NOT_THERE' });
    expect(log).toEqual([]);
    service.context.workspaces.current?.database.exec('ALTER TABLE people RENAME TO gone');
    await expect(client.people.list({})).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain('gone');
    await expect(client.rounds.get({ id: '' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(log).toHaveLength(1);
  });

  it('is kept so by the service process, too: refusals and calls of a wrong shape leave no line', async () => {
    const data = mkdtempSync(join(tmpdir(), 'plumbline-log-'));
    const root = join(import.meta.dirname, '..', '..');
    const child = fork(join(root, 'src-main', 'service', 'entry.ts'), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    onTestFinished(() => {
      child.kill();
      rmSync(data, { recursive: true, force: true });
    });
    const listeners: ((event: { data: unknown }) => void)[] = [];
    const ready = new Promise<void>((resolve) =>
      child.on('message', (raw) => {
        const message = FromService.parse(raw);
        if (message.type === 'ready') resolve();
        if (message.type === 'port-message') for (const listen of listeners) listen({ data: message.data });
      }),
    );
    child.send({
      type: 'start',
      controlVersion,
      appVersion: '0.0.0-test',
      dataDirectory: data,
      migrationsDirectory: join(root, 'drizzle'),
      locked: null,
    });
    await ready;
    child.send({ type: 'port-opened', port: 1 });
    const port = {
      on: (event: string, listener: (given?: { data: unknown }) => void) => {
        if (event === 'message') listeners.push(listener);
      },
      postMessage: (message: unknown) => child.send({ type: 'port-message', port: 1, data: message }),
    };
    const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port }));
    for (let i = 0; i < 3; i++)
      await expect(client.people.list({})).rejects.toMatchObject({ code: 'LOCKED' });
    await expect(client.workspace.forgetRecent({ recentId: '' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(existsSync(join(data, 'logs', 'service.log'))).toBe(false);
  });
});
