import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expectNoAxeViolation, goTo, openNewWorkspace } from './an-open-workspace.ts';
import { answerOpenDialogs, answerSaveDialogs, expect, launchPlumbline, test } from './electron-app.ts';

test('a workspace moves to another laptop, and is only read on the old one', async ({
  plumbline,
  folder,
}) => {
  test.setTimeout(300_000);
  const { window: page, app } = plumbline;
  await openNewWorkspace(plumbline);
  const pack = join(folder, 'all.plumb');
  await goTo(page, '/settings');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await button('Move to another laptop…').click();
  await page.getByLabel('Where it moves to').fill('the new laptop, LT-2291');
  await expect(page.getByRole('status', { name: 'Passphrase' })).toHaveText(/\w+-\w+/u);
  const words = (await page.getByRole('status', { name: 'Passphrase' }).textContent()) ?? '';
  await page.getByRole('checkbox', { name: 'I have written them down' }).check();
  await expectNoAxeViolation(page);
  await page.screenshot({ path: test.info().outputPath('form.png') });
  await page.setViewportSize({ width: 1280, height: 720 });
  await answerSaveDialogs(app, [pack]);
  await button('Write the pack and mark as moved…').click();
  await expect(page.getByText('The pack is written and was read back whole')).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(words, { exact: true })).toBeVisible();
  const bar = page.getByText('here it can only be read');
  await expect(bar).toContainText('the new laptop, LT-2291');
  await expectNoAxeViolation(page);
  await page.screenshot({ path: test.info().outputPath('moved.png') });
  // Each field of a form is read-only and looks so; what only finds or filters is not.
  for (const field of ['Council', 'Your name'])
    await expect(page.getByRole('textbox', { name: field, exact: true })).toHaveAttribute('readonly', '');
  await goTo(page, '/');
  await expect(bar).toBeVisible();

  const own = join(folder, 'new');
  await mkdir(own);
  const other = await launchPlumbline(own, { args: [pack] });
  const there = other.window;
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('A workspace from another laptop');
  await there.getByRole('textbox', { name: 'Words of the pack' }).fill('other words');
  await there.getByRole('button', { name: 'Open and check' }).click();
  await expect(there.getByText('the passphrase does not fit')).toBeVisible();
  await there.getByRole('textbox', { name: 'Words of the pack' }).fill(words);
  await there.getByRole('button', { name: 'Open and check' }).click();
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('Practice reviews');
  await there.getByRole('textbox', { name: 'Passphrase of the workspace' }).fill('plain heron kettle orbit');
  await answerOpenDialogs(other.app, [own]);
  await there.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(there.getByText('In “new”')).toBeVisible();
  await expectNoAxeViolation(there);
  await there.screenshot({ path: test.info().outputPath('arriving.png') });
  await there.getByRole('button', { name: 'Make the workspace here' }).click();
  await expect(there.getByRole('heading', { level: 1 })).toHaveText('The workspace is here');
  await there.screenshot({ path: test.info().outputPath('here.png') });
  await there.getByRole('button', { name: 'Open it' }).click();
  await there.getByRole('textbox', { name: 'Passphrase', exact: true }).fill('plain heron kettle orbit');
  await there.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(there.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(there.getByText('here it can only be read')).toHaveCount(0);
  await other.app.close();

  await goTo(page, '/settings');
  await button('The move failed…').click();
  await page.getByLabel('Why it is worked in here again').fill('The stick was lost on the way.');
  await page.screenshot({ path: test.info().outputPath('take-back.png') });
  await button('Take the mark back').click();
  await expect(bar).toHaveCount(0);
  await expect(button('Move to another laptop…')).toBeVisible();
});
