import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronSwitches } from '../../scripts/electron/command.mjs';
import { findElectronAtHand } from '../../scripts/electron/find-electron.mjs';
import type {} from '../../src-renderer/base/service-port.ts';
import { goTo, openNewWorkspace } from './an-open-workspace.ts';
import { connectThroughBridge } from './bridge-client.ts';
import { answerSaveDialogs, expect, launchPlumbline, projectRoot, test } from './electron-app.ts';

/** Starts the app a second time with a pack, as a double click does, and waits until that start has ended. */
async function startAgainWith(pack: string, dataDirectory: string): Promise<number | null> {
  const second = spawn(
    findElectronAtHand() ?? '',
    [...electronSwitches(), `--user-data-dir=${dataDirectory}`, projectRoot, pack],
    { stdio: 'ignore' },
  );
  return new Promise((resolve) => second.once('exit', resolve));
}

test('a pack that the app was started with waits for a workspace and is then there to be opened, once', async ({
  folder,
}) => {
  const first = await launchPlumbline(folder);
  await openNewWorkspace(first);
  await first.app.close();
  const pack = join(folder, 'round.plumb');
  await writeFile(pack, 'x');
  const { app, window: page } = await launchPlumbline(folder, { args: [pack] });
  const { client } = await connectThroughBridge(page);
  const [recent] = await client.workspace.recent({});
  await client.workspace.open({
    where: { recentId: recent?.id ?? '' },
    passphrase: 'plain heron kettle orbit',
  });
  await expect(page).toHaveURL(/#\/packs\/open$/);
  await expect(page.getByText('round.plumb')).toBeVisible();
  await goTo(page, '/today');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await app.close();
});

test('a second start hands its pack to the running app and ends', async ({ plumbline, folder }) => {
  const { app, window: page, dataDirectory } = plumbline;
  await openNewWorkspace(plumbline);
  const pack = join(folder, 'second one, é.plumb');
  await writeFile(pack, 'x');
  expect(await startAgainWith(pack, dataDirectory)).toBe(0);
  await expect(page).toHaveURL(/#\/packs\/open$/);
  await expect(page.getByText('second one, é.plumb')).toBeVisible();
  expect(app.windows()).toHaveLength(1);
});

test('a pack that comes while the workspace is locked opens after unlocking', async ({
  plumbline,
  folder,
}) => {
  const { window: page, dataDirectory } = plumbline;
  await openNewWorkspace(plumbline);
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
  const pack = join(folder, 'locked.plumb');
  await writeFile(pack, 'x');
  expect(await startAgainWith(pack, dataDirectory)).toBe(0);
  await page.getByLabel('Passphrase', { exact: true }).fill('plain heron kettle orbit');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/packs\/open$/);
  await expect(page.getByText('locked.plumb')).toBeVisible();
});

test('closing the window waits for the page to save what is typed', async ({ folder }) => {
  const { app, window: page } = await launchPlumbline(folder);
  const saved: string[] = [];
  await page.exposeFunction('noteSaved', (what: string) => saved.push(what));
  await page.evaluate(() => {
    window.plumbline.onSaveNow(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await (window as unknown as { noteSaved(what: string): Promise<void> }).noteSaved('draft');
    });
  });
  await app.close();
  expect(saved).toEqual(['draft']);
});

test('closing the window does not wait for ever for a page that cannot save', async ({ folder }) => {
  const { app, window: page } = await launchPlumbline(folder);
  await page.evaluate(() => {
    window.plumbline.onSaveNow(() => new Promise(() => {}));
  });
  const startedMs = Date.now();
  await app.close();
  expect(Date.now() - startedMs).toBeLessThan(8_000);
});

test('a save dialog offers the bare name and answers with a name and a token', async ({
  plumbline,
  folder,
}) => {
  const { app, window: page } = plumbline;
  await answerSaveDialogs(app, [join(folder, 'report.pdf')]);
  const chosen = await page.evaluate(() =>
    [
      window.plumbline.chooseWhereToSave('save-document', '../../outside/report.pdf'),
      window.plumbline.chooseWhereToSave('save-document', 'second.pdf'),
    ].reduce<Promise<unknown[]>>(async (all, one) => [...(await all), await one], Promise.resolve([])),
  );
  expect(chosen).toEqual([{ name: 'report.pdf', token: expect.any(String) }, null]);
});
