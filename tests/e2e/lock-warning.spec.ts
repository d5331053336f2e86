import type { ElectronApplication } from '@playwright/test';
import { goTo, openNewWorkspace } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';

/** Makes the system say that nobody has touched it for so long. */
const leaveAlone = (app: ElectronApplication, seconds: number) =>
  app.evaluate(({ powerMonitor }, idle) => {
    powerMonitor.getSystemIdleTime = () => idle;
  }, seconds);

test('a minute before the lock one is warned, can stay, and goes on typing in the same field', async ({
  plumbline,
}) => {
  const { app, window: page } = plumbline;
  const client = await openNewWorkspace(plumbline);
  await client.workspace.updateSettings({ idleMinutes: 5 });
  await goTo(page, '/cases/new');
  const name = page.getByLabel('Full name');
  await name.fill('Zara');
  const warning = page.getByRole('alert').filter({ hasText: 'locks soon' });
  await expect(warning).toHaveCount(0);

  await leaveAlone(app, 250);
  await expect(warning).toBeVisible({ timeout: 15_000 });
  await expect(warning).toContainText(/\d+ s/);
  await expect(name).toBeFocused();
  await page.keyboard.type(' Ahmed');
  await expect(name).toHaveValue('Zara Ahmed');
  await leaveAlone(app, 0);
  await warning.getByRole('button', { name: 'Stay' }).click();
  await expect(warning).toHaveCount(0);

  await leaveAlone(app, 400);
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible({ timeout: 15_000 });
});
