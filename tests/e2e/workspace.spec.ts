import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './electron-app.ts';
import { expectNoAxeViolation, goodPassphrase, WorkspacePages } from './workspace-pages.ts';

test('a workspace is made, locked and opened again where it was left', async ({ plumbline, folder }) => {
  const pages = new WorkspacePages(plumbline);
  const { window, app } = plumbline;
  await pages.create(folder);
  await expect(pages.button('Go to the workspace')).toBeDisabled();
  const sheet = join(folder, 'code.pdf');
  await answerSaveDialogs(app, [sheet]);
  await pages.button('Save as PDF…').click();
  await expect(window.getByText('Saved as code.pdf')).toBeVisible();
  expect((await readFile(sheet)).subarray(0, 5).toString()).toBe('%PDF-');
  await pages.goOn();
  await expect(window.getByRole('heading', { name: 'First steps' })).toBeVisible();

  await window.getByRole('link', { name: 'Settings' }).click();
  await window.getByLabel('Telephone').fill('01632 960123');
  await expect(window.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await window.getByLabel('What to do').fill('Ring first, then write.');
  // Locked within the pause: what was typed is saved before the workspace closes.
  await pages.lock();
  await pages.unlock();
  await expect(pages.heading('Settings')).toBeVisible();
  await expect(window.getByLabel('Telephone')).toHaveValue('01632 960123');
  await expect(window.getByLabel('What to do')).toHaveValue('Ring first, then write.');

  await pages.button('Make a back-up now').click();
  await expect(window.getByText('Made by hand')).toBeVisible();
  await pages.button('Check the workspace').click();
  await expect(window.getByText('No alteration found.')).toBeVisible();
  await window.getByRole('link', { name: 'Audit trail', exact: true }).click();
  await expect(window.getByText('escalation contact').first()).toBeVisible();
});

test('a wrong passphrase opens nothing, and after some tries the button waits', async ({
  plumbline,
  folder,
}) => {
  const pages = new WorkspacePages(plumbline);
  await pages.create(folder);
  await pages.goOn();
  await pages.lock();
  for (const wrong of ['first guess', 'second guess', 'third guess', 'fourth guess']) {
    await expect(pages.button('Unlock')).toBeEnabled();
    await pages.unlock(wrong);
    await expect(plumbline.window.getByRole('alert')).toContainText('This is not the passphrase');
    await expect(pages.button('Unlock').or(pages.button(/Try again in/))).toBeVisible();
  }
  await expect(pages.button(/Try again in \d s/)).toBeDisabled();
  await expect(pages.button('Unlock')).toBeEnabled();
  await pages.unlock();
  await expect(pages.heading('Today')).toBeVisible();
});

test('the recovery code opens the workspace and is replaced', async ({ plumbline, folder }) => {
  const pages = new WorkspacePages(plumbline);
  const { window } = plumbline;
  await pages.create(folder);
  const first = await pages.recoveryCode();
  await pages.goOn();
  await pages.lock();
  await pages.button('Use the recovery code').click();
  await window.getByLabel('Recovery code').fill(first.toLowerCase().replaceAll('-', ' '));
  const next = 'harbour violin thunder saucepan';
  await pages.passphrase('New passphrase').fill(next);
  await pages.passphrase('New passphrase again').fill(next);
  await expect(window.getByText('Strong.')).toBeVisible();
  await pages.button('Recover').click();
  await expect(pages.heading('The new recovery code')).toBeVisible();
  expect(await pages.recoveryCode()).not.toBe(first);
  await pages.goOn();
  await pages.lock();
  await pages.unlock(next);
  await expect(pages.heading('Today')).toBeVisible();
});

test('a workspace that was moved away says so, and can be opened from where it is', async ({
  plumbline,
  folder,
}) => {
  const pages = new WorkspacePages(plumbline);
  const { window, app } = plumbline;
  await pages.create(folder, 'Moved');
  await pages.goOn();
  await pages.lock();
  await pages.button('Another workspace').click();
  await expect(pages.heading('Your workspaces')).toBeVisible();
  const elsewhere = join(folder, 'Elsewhere.plumbline');
  await rename(join(folder, 'Moved.plumbline'), elsewhere);
  await pages.button('New workspace').click();
  await pages.button('Go back').click();
  await window.reload();
  await expect(window.getByText('Not there any more')).toBeVisible();
  await pages.button('Take Moved off the list').click();
  await expect(window.getByText('Not there any more')).toHaveCount(0);
  await answerOpenDialogs(app, [elsewhere]);
  await pages.button(/^Open an(?:other| existing)/).click();
  await expect(pages.heading('Open Elsewhere')).toBeVisible();
  await pages.passphrase().fill(goodPassphrase);
  await pages.button('Open').click();
  await expect(pages.heading('Today')).toBeVisible();
});

test('when the service stops, the page and what is typed in it are still there after unlocking', async ({
  plumbline,
  folder,
}) => {
  const pages = new WorkspacePages(plumbline);
  const { window } = plumbline;
  await pages.create(folder);
  await pages.goOn();
  await window.getByRole('link', { name: 'Settings' }).click();
  await window.getByLabel('Telephone').fill('01632 960123');
  await expect(window.getByText(/Saved \d\d:\d\d/)).toBeVisible();
  await stopService(folder);
  await window.getByLabel('What to do').fill('Typed while the service was gone.');
  await expect(
    window.getByRole('status').filter({
      hasText: /The data service stopped and was started again\. Everything up to \d\d:\d\d was saved\./,
    }),
  ).toBeVisible();
  await expect(pages.heading(/is locked/)).toBeVisible();
  await pages.unlock();
  await expect(window.getByLabel('What to do')).toHaveValue('Typed while the service was gone.');
  await expect(window.getByText(/Saved \d\d:\d\d/)).toBeVisible({ timeout: 15_000 });
  await pages.lock();
  await pages.unlock();
  await expect(window.getByLabel('What to do')).toHaveValue('Typed while the service was gone.');
});

test('everything up to the first page and back to the lock can be done by keyboard', async ({
  plumbline,
  folder,
}) => {
  const { window, app } = plumbline;
  const pages = new WorkspacePages(plumbline);
  const { keyboard } = window;
  const reach = async (name: string) => {
    for (let presses = 0; presses < 30; presses++) {
      const label = await window.evaluate(() => {
        const { activeElement: element } = document;
        if (!(element instanceof HTMLElement)) return '';
        const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
        return element.ariaLabel ?? labels[0]?.textContent ?? element.textContent ?? '';
      });
      if (label.trim() === name) return;
      await keyboard.press('Tab');
    }
    throw new Error(`The keyboard did not reach ${name}`);
  };
  await expect(pages.heading('Welcome')).toBeVisible();
  await reach('New workspace');
  await keyboard.press('Enter');
  await reach('Name of the workspace');
  await keyboard.type('By keyboard');
  await reach('Council');
  await keyboard.type('Wrenfield Borough Council');
  await reach('Your name');
  await keyboard.type('Maureen Oakes');
  await reach('Lead');
  await keyboard.press('ArrowDown');
  await expect(window.getByRole('radio', { name: /Reviewer/ })).toBeChecked();
  await answerOpenDialogs(app, [folder]);
  await reach('Choose a folder…');
  await keyboard.press('Enter');
  await reach('Passphrase');
  await keyboard.type(goodPassphrase);
  await reach('Passphrase again');
  await keyboard.type(goodPassphrase);
  await expect(window.getByText('Strong.')).toBeVisible();
  await keyboard.press('Enter');
  await expect(pages.heading('The recovery code')).toBeVisible();
  await reach('I have put it somewhere safe, apart from this laptop');
  await keyboard.press('Space');
  await reach('Go to the workspace');
  await keyboard.press('Enter');
  await expect(pages.heading('Today')).toBeVisible();

  await keyboard.press('Control+K');
  await expect(window.getByRole('combobox', { name: 'Find anything' })).toBeFocused();
  await keyboard.type('audit');
  await expect(window.getByRole('option', { name: 'Audit trail' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('Control+K');
  await keyboard.type('audit');
  await expect(window.getByRole('option', { name: 'Audit trail' })).toBeVisible();
  await keyboard.press('Enter');
  await expect(pages.heading('Audit trail')).toBeVisible();
  await keyboard.press('Control+1');
  await expect(pages.heading('Today')).toBeVisible();
  await keyboard.press('Control+/');
  await expect(window.getByRole('dialog', { name: 'Shortcuts and words' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('Control+L');
  await expect(pages.passphrase()).toBeFocused();
});

test('the demo opens at once and says what it is; locked, it asks for no passphrase', async ({
  plumbline,
}) => {
  const pages = new WorkspacePages(plumbline);
  const { window } = plumbline;
  await pages.button('Look around: demo council').click();
  await expect(window.getByText('Demo: fictitious council')).toBeVisible();
  await expect(window.getByRole('heading', { level: 2, name: 'Progress by reviewer' })).toBeVisible();
  await expectNoAxeViolation(window);
  await window.keyboard.press('Control+K');
  await window.keyboard.type('re');
  await expect(window.getByText(/^\d+ found/)).toBeVisible();
  await expectNoAxeViolation(window);
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+L');
  await pages.button('Open the demo again').click();
  await expect(window.getByText('Demo: fictitious council')).toBeVisible();
});

test('axe finds nothing in any view, in paper and in dark', async ({ plumbline, folder }) => {
  test.slow();
  const pages = new WorkspacePages(plumbline);
  const { window } = plumbline;
  await expect(pages.heading('Welcome')).toBeVisible();
  await expectNoAxeViolation(window);
  await pages.button('New workspace').click();
  await pages.button('Make the workspace').click();
  await expect(window.getByText('Give the workspace a name.')).toBeVisible();
  await expectNoAxeViolation(window);
  await pages.button('Go back').click();
  await pages.create(folder);
  await expectNoAxeViolation(window);
  await pages.goOn();
  await expectNoAxeViolation(window);
  await window.keyboard.press('Control+K');
  await window.keyboard.type('set');
  await expect(window.getByRole('option', { name: 'Settings' })).toBeVisible();
  await expectNoAxeViolation(window);
  await window.keyboard.press('Enter');
  await expect(pages.heading('Settings')).toBeVisible();
  await pages.button('Change the passphrase…').click();
  await pages.button('Check the workspace').click();
  await pages.button('Make a back-up now').click();
  await expect(window.getByText('No alteration found.')).toBeVisible();
  await window.getByLabel('Minutes until it locks').fill('500');
  await expect(window.getByText('Choose from 1 to 120 minutes.')).toBeVisible();
  await expectNoAxeViolation(window);
  await window.getByRole('link', { name: 'Audit trail', exact: true }).click();
  await window
    .getByRole('listitem')
    .filter({ hasText: 'Added a template' })
    .getByText('Added a template')
    .click();
  await expect(window.getByText('Fingerprint').first()).toBeVisible();
  await expectNoAxeViolation(window);
  await pages.button('Shortcuts and words').click();
  await window.getByRole('tab', { name: 'Words used here' }).click();
  await expect(window.getByRole('term').filter({ hasText: 'Child protection plan' })).toBeVisible();
  await expectNoAxeViolation(window);
  await window.keyboard.press('Escape');
  await pages.lock();
  await pages.unlock('not it');
  await expect(window.getByRole('alert')).toBeVisible();
  await expectNoAxeViolation(window);
  await pages.button('Use the recovery code').click();
  await expect(pages.heading(/^Recover/)).toBeVisible();
  await expectNoAxeViolation(window);
});

test('the process that had the key in its memory ends with the lock, and another takes its place', async ({
  plumbline,
  folder,
}) => {
  const pages = new WorkspacePages(plumbline);
  const { window } = plumbline;
  await pages.create(folder);
  await pages.goOn();
  const former = await serviceOf(folder);
  await pages.lock();
  await expect.poll(() => isRunning(former)).toBe(false);
  await pages.unlock();
  await expect(pages.heading('Today')).toBeVisible();
  await expect(window.getByText(/service stopped/)).toBeHidden();
  expect(await serviceOf(folder)).not.toBe(former);
});

/** Ends the service's process without warning: the one that holds the lock of the workspace. */
async function stopService(folder: string): Promise<void> {
  process.kill(await serviceOf(folder), 'SIGKILL');
}

async function serviceOf(folder: string): Promise<number> {
  const lock = join(folder, 'Practice reviews.plumbline', 'lock');
  expect(existsSync(lock)).toBe(true);
  return (JSON.parse(await readFile(lock, 'utf8')) as { pid: number }).pid;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('a damaged workspace leads to its back-ups, and one of them becomes a workspace again', async ({
  plumbline,
  folder,
}) => {
  const pages = new WorkspacePages(plumbline);
  const { window, app } = plumbline;
  await pages.create(folder);
  await pages.goOn();
  await window.getByRole('link', { name: 'Settings' }).click();
  await pages.button('Make a back-up now').click();
  await expect(window.getByText('Made by hand')).toBeVisible();
  await pages.lock();
  const database = join(folder, 'Practice reviews.plumbline', 'workspace.db');
  await writeFile(database, (await readFile(database)).subarray(0, 5_000));
  await pages.button('Another workspace').click();
  await window.getByRole('button', { name: /Practice reviews/ }).click();
  await pages.passphrase().fill(goodPassphrase);
  await pages.button('Open').click();
  await expect(window.getByRole('alert')).toContainText('damaged');
  await pages.button('Restore a back-up…').click();

  await expect(pages.heading('Restore a back-up')).toBeVisible();
  await expect(window.getByRole('radio', { name: /made by hand/ })).toBeChecked();
  await expectNoAxeViolation(window);
  await pages.passphrase().fill(goodPassphrase);
  await answerOpenDialogs(app, [folder]);
  await pages.button('Choose a folder…').click();
  await pages.button('Restore this one').click();
  await expect(window.getByText(/^Restored: 0 reviews/)).toBeVisible();
  await pages.button('Open it').click();
  await pages.passphrase().fill(goodPassphrase);
  await pages.button('Open').click();
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  expect((await readFile(database)).length).toBe(5_000);
});
