import { join } from 'node:path';
import type { Client } from './an-open-workspace.ts';
import { connectThroughBridge } from './bridge-client.ts';
import { answerOpenDialogs, expect, type RunningApp } from './electron-app.ts';

/** The demo council, made and open. @returns a client of its service */
export async function openDemo({ app, window: page, folder }: RunningApp): Promise<Client> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await answerOpenDialogs(app, [folder]);
  const { client: first } = await connectThroughBridge(page);
  const token = await page.evaluate(async () => (await window.plumbline.chooseFile('new-workspace'))?.token);
  await first.workspace.createDemo({ fileToken: token ?? '', passphrase: 'plain heron kettle orbit' });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  return (await connectThroughBridge(page)).client;
}

/** Keeps a picture of the page where a person asks for them. */
export async function picture({ window: page }: RunningApp, name: string): Promise<void> {
  const folder = process.env.PLUMBLINE_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
