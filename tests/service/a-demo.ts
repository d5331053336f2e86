import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aService, GOOD_PASSPHRASE, type TestService } from './a-service.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const made = new Map<string, Promise<string>>();

/** The demo is written once for a moment and copied for each test: it takes seconds to go through all the rules. */
async function makeDemo(now: Date): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-demo-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  let end = async (): Promise<void> => undefined;
  const { client, grants } = aService({
    folder,
    now,
    endsWith: (given) => {
      end = given;
    },
  });
  await client.workspace.createDemo({
    fileToken: grants.grant(folder, 'new-workspace'),
    passphrase: GOOD_PASSPHRASE,
  });
  await end();
  return join(folder, readdirSync(folder).find((one) => one.endsWith('.plumbline')) ?? '');
}

/** A closed demo workspace as it is made at `now`, copied into `folder`. @returns the folder of the workspace */
export async function copyOfTheDemo(folder: string, now = NOW): Promise<string> {
  const key = now.toISOString();
  const making = made.get(key) ?? makeDemo(now);
  made.set(key, making);
  const copy = join(folder, 'demo.plumbline');
  cpSync(await making, copy, { recursive: true });
  return copy;
}

/** A service with the demo council open, as it is made at `now`. */
export async function aDemo(options: Parameters<typeof aService>[0] = {}): Promise<TestService> {
  const service = aService({ now: NOW, ...options });
  const folder = await copyOfTheDemo(service.folder, options.now);
  await service.client.workspace.open({
    where: { fileToken: service.grants.grant(folder, 'open-workspace') },
    passphrase: GOOD_PASSPHRASE,
  });
  return service;
}
