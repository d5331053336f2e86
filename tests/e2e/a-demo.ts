import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from './an-open-workspace.ts';
import { connectThroughBridge } from './bridge-client.ts';
import { answerOpenDialogs, expect, type RunningApp } from './electron-app.ts';

const PASSPHRASE = 'plain heron kettle orbit';

/** The closed demo workspace that this worker made, from which each test has its copy. */
let made: string | undefined;

/** The demo council, open. Writing its years takes seconds: the app does it once for many tests, and opens a copy. */
export async function openDemo(running: RunningApp): Promise<Client> {
  const { app, window: page, folder } = running;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  made ??= await makeDemo(running);
  const name = readdirSync(made)[0] ?? '';
  const copy = join(folder, name);
  cpSync(join(made, name), copy, { recursive: true });
  await answerOpenDialogs(app, [copy]);
  const { client: first } = await connectThroughBridge(page);
  const fileToken = await page.evaluate(
    async () => (await window.plumbline.chooseFile('open-workspace'))?.token,
  );
  await first.workspace.open({ where: { fileToken: fileToken ?? '' }, passphrase: PASSPHRASE });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  return (await connectThroughBridge(page)).client;
}

/** Makes the demo council as a person does, locks it, and puts it by. @returns the folder that holds its own */
async function makeDemo({ app, window: page, folder }: RunningApp): Promise<string> {
  await answerOpenDialogs(app, [folder]);
  const { client, closed } = await connectThroughBridge(page);
  const token = await page.evaluate(async () => (await window.plumbline.chooseFile('new-workspace'))?.token);
  await client.workspace.createDemo({ fileToken: token ?? '', passphrase: PASSPHRASE });
  // The port goes with the service process, which ends with the lock; its answer may not get through any more.
  await Promise.race([client.workspace.lock({}).catch(() => undefined), closed]);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const kept = mkdtempSync(join(tmpdir(), 'plumbline-demo-'));
  process.once('exit', () => rmSync(kept, { recursive: true, force: true }));
  const name = readdirSync(folder).find((one) => one.endsWith('.plumbline')) ?? '';
  renameSync(join(folder, name), join(kept, name));
  return kept;
}

/** Keeps a picture of the page where a person asks for them. */
export async function picture({ window: page }: RunningApp, name: string): Promise<void> {
  const folder = process.env.PLUMBLINE_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
