import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronSwitches } from '../../scripts/electron/command.mjs';
import { findElectronAtHand } from '../../scripts/electron/find-electron.mjs';
import type {} from '../../src-renderer/base/service-port.ts';
import { answerSaveDialogs, expect, launchPlumbline, projectRoot, test } from './electron-app.ts';

test('a pack that was opened with the app reaches the page once, by name and token', async ({ folder }) => {
  const pack = join(folder, 'round.plumb');
  await writeFile(pack, 'x');
  const { app, window: page } = await launchPlumbline(folder, { args: [pack] });
  const files = await page.evaluate(async () => {
    const opened: { name: string; token: string }[] = [];
    window.plumbline.onFileOpened((file) => opened.push(file));
    window.plumbline.onFileOpened((file) => opened.push(file));
    await new Promise((resolve) => setTimeout(resolve, 300));
    return opened;
  });
  // The page's own listener may have been quicker than the test's; nobody gets it twice.
  expect(files.length).toBeLessThanOrEqual(1);
  for (const file of files) {
    expect(file.name).toBe('round.plumb');
    expect(file.token).not.toContain(folder);
  }
  await app.close();
});

test('a second start hands its pack to the running app and ends', async ({ plumbline, folder }) => {
  const { app, window: page, dataDirectory } = plumbline;
  const pack = join(folder, 'second.plumb');
  await writeFile(pack, 'x');
  const told = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.plumbline.onFileOpened(({ name }) => resolve(name));
        setTimeout(() => resolve('taken by the page itself'), 5_000);
      }),
  );
  const second = spawn(
    findElectronAtHand() ?? '',
    [...electronSwitches(), `--user-data-dir=${dataDirectory}`, projectRoot, pack],
    { stdio: 'ignore' },
  );
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await told).toMatch(/second\.plumb|taken by the page itself/);
  expect(app.windows()).toHaveLength(1);
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
