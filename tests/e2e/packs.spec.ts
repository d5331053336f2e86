import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { openDemo } from './a-demo.ts';
import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { answerOpenDialogs, answerSaveDialogs, expect, type RunningApp, test } from './electron-app.ts';

/** Opens the demo council. @returns the names of the children of its round of May 2023 */
async function openWithNames(running: RunningApp): Promise<string[]> {
  const client = await openDemo(running);
  const rounds = await client.rounds.list({});
  const round = await client.rounds.get({ id: rounds.find(({ name }) => name === 'May 2023')?.id ?? '' });
  return round.reviews.map(({ childName }) => childName);
}

/** Prepares a pack of these children's reviews, or of all, up to what leaves. */
async function prepare({ window }: RunningApp, children: readonly string[] | 'all'): Promise<void> {
  await goTo(window, '/packs/new');
  await window.getByRole('combobox', { name: 'Round' }).click();
  await window.getByRole('option', { name: /May 2023/ }).click();
  if (children === 'all') await window.getByRole('checkbox', { name: 'All of Submitted reviews' }).check();
  else
    for (const child of children)
      await window.getByRole('checkbox', { name: `Take the review of ${child}` }).check();
  await window.getByLabel('Recipient').fill('R. Fenwick, Ashby County Council');
  await window.getByRole('radio', { name: /^Open:/ }).check();
  await window.getByRole('button', { name: 'Show what leaves' }).click();
  await expect(window.getByRole('heading', { name: 'What leaves' })).toBeVisible({ timeout: 30_000 });
}

const waiting = async ({ window }: RunningApp): Promise<number> =>
  Number.parseInt((await window.getByText(/^\d+ to look at$/).textContent()) ?? '', 10);

/** Presses a key and waits until something less waits. */
async function press(running: RunningApp, key: string): Promise<void> {
  const before = await waiting(running);
  await running.window.keyboard.press(key);
  await expect(running.window.getByText(`${before - 1} to look at`, { exact: true })).toBeVisible();
}

/** Goes on in what waits until this can be done about a doubtful find. */
async function findDoubtful({ window }: RunningApp, action: string): Promise<void> {
  for (let steps = 0; steps < 400; steps++) {
    await window.keyboard.press('n');
    const button = window.getByRole('button', { name: action });
    if ((await window.getByText(/^Doubtful: /).count()) > 0 && (await button.count()) > 0) return;
  }
  throw new Error(`Nothing doubtful of which one could say: ${action}`);
}

/** Goes to the seal and leaves the reason that is asked for. */
async function seal({ window }: RunningApp): Promise<void> {
  await window.getByRole('link', { name: 'Seal and export' }).click();
  await window.getByLabel('Reason for release').fill('Shown to the board of the demo.');
}

/** Everything that a person can read in a file of the pack. */
async function readable(path: string, bytes: Uint8Array): Promise<string> {
  if (!path.endsWith('.pdf')) return new TextDecoder().decode(bytes);
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return text;
}

async function expectNobodyNamed(zip: Uint8Array, names: readonly string[]): Promise<void> {
  const files = unzipSync(zip);
  expect(Object.keys(files).sort()).toEqual([
    'manifest.json',
    'pack.html',
    'pack.pdf',
    'reviews.json',
    'signature.json',
  ]);
  for (const [path, bytes] of Object.entries(files)) {
    const text = await readable(path, bytes);
    for (const name of names) {
      expect(text, `${name} in ${path}`).not.toContain(name);
      const [, surname] = name.split(' ');
      if (surname)
        expect(text, `${surname} in ${path}`).not.toMatch(new RegExp(`(?<!\\p{L})${surname}(?!\\p{L})`, 'u'));
    }
  }
}

test('a pack is checked by keyboard, sealed, and opens again with nobody named in it', async ({
  plumbline,
}) => {
  test.setTimeout(180_000);
  const { app, window, folder } = plumbline;
  const names = await openWithNames(plumbline);
  await prepare(plumbline, 'all');

  await findDoubtful(plumbline, 'It is an ordinary word');
  await press(plumbline, 'o');
  await window.getByRole('tab', { name: 'Decisions' }).click();
  await expect(window.getByText(/” is an ordinary word/)).toBeVisible();
  await window.getByRole('heading', { name: 'What leaves' }).click();
  await window.keyboard.press('u');
  await expect(window.getByText(/” is an ordinary word/)).toBeHidden();
  await findDoubtful(plumbline, 'Right, it stays replaced');
  await press(plumbline, 'm');
  await window.keyboard.press('j');
  await window.keyboard.press('ArrowRight');
  await expect(window.locator('[data-selected]').first()).toBeVisible();

  await seal(plumbline);
  await window.getByRole('checkbox', { name: /^I read at least one review/ }).check();
  await window.getByRole('checkbox', { name: /^A PDF of the same content/ }).check();
  const passphrase = await window.getByRole('textbox', { name: 'Passphrase' }).inputValue();
  expect(passphrase).toMatch(/^[a-z]+(?:-[a-z]+){5}$/);
  const path = join(folder, 'moderation-pack.plumb');
  await answerSaveDialogs(app, [path, join(folder, 'moderation-pack.pdf')]);
  await window.getByRole('button', { name: 'Choose where, and export' }).click();
  await expect(window.getByRole('heading', { name: 'The pack is written' })).toBeVisible({ timeout: 90_000 });
  await expect(window.getByRole('textbox', { name: 'Passphrase' })).toHaveValue(passphrase);
  await window.getByRole('checkbox', { name: 'I have noted it' }).check();
  await expect(window.getByRole('textbox', { name: 'Passphrase' })).toHaveCount(0);

  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  await expectNobodyNamed(await decrypter.decrypt(readFileSync(path)), names);
  expect(existsSync(join(folder, 'moderation-pack.pdf'))).toBe(true);

  await window.getByRole('link', { name: 'Open its log entry' }).click();
  await expect(window.getByRole('table', { name: 'Key from alias to child' })).toContainText(names[0] ?? '');
  await expect(window.getByText(/invented names and numbers in the preview were marked/)).toBeVisible();
  const sheet = join(folder, 'release.pdf');
  await answerSaveDialogs(app, [sheet]);
  await window.getByRole('button', { name: /^Save as PDF/ }).click();
  await expect(window.getByText(/It holds no key from alias to child/)).toBeVisible({ timeout: 20_000 });
  expect(await readable(sheet, new Uint8Array(readFileSync(sheet)))).not.toContain(names[0]);

  await goTo(window, '/packs/open');
  await answerOpenDialogs(app, [path]);
  await window.getByRole('button', { name: 'Choose the file' }).click();
  await window.getByLabel('Passphrase', { exact: true }).fill('not the one');
  await window.getByRole('button', { name: 'Open and check' }).click();
  await expect(window.getByRole('alert')).toContainText('the passphrase does not fit', { timeout: 20_000 });
  await answerOpenDialogs(app, [path]);
  await window.getByRole('button', { name: 'Choose another file' }).click();
  await window.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await window.getByRole('button', { name: 'Open and check' }).click();
  await expect(window.getByText(/The signature fits/)).toBeVisible({ timeout: 20_000 });
  await expect(window.getByRole('article', { name: /^Child [A-Z]$/ })).toBeVisible();
});

test('a name in the file name stops the export and leads back; for an age recipient it then leaves', async ({
  plumbline,
}) => {
  test.setTimeout(120_000);
  const { app, window, folder } = plumbline;
  const names = await openWithNames(plumbline);
  const [child = ''] = names;
  await prepare(plumbline, names.slice(0, 3));
  await window.getByRole('button', { name: 'Details included' }).click();
  for (const fact of ['Age', 'Gender', 'Ethnic group', 'Status', 'Open for']) {
    const box = window.getByRole('checkbox', { name: `Tell: ${fact}` });
    if (await box.isChecked()) await box.uncheck();
  }
  // With nothing told of any of the three, only what their texts tell is left to be weighed.
  await expect(window.getByText('left out')).toHaveCount(15);
  await expect(window.getByText('Stops the export.')).toHaveCount(0);
  await seal(plumbline);
  const identity = await generateIdentity();
  await window.getByText('For a contact’s key').click();
  await window.getByRole('textbox', { name: 'Public keys' }).fill(await identityToRecipient(identity));
  const named = join(folder, `${child}.plumb`);
  const path = join(folder, 'pack.plumb');
  await answerSaveDialogs(app, [named, path]);
  const exportIt = window.getByRole('button', { name: 'Choose where, and export' });
  await exportIt.click();
  const alert = window.getByRole('alert');
  await expect(alert).toContainText('It was not written', { timeout: 60_000 });
  await expect(alert).toContainText(child);
  expect(existsSync(named)).toBe(false);
  await alert
    .getByRole('link', { name: /^Go to/ })
    .first()
    .click();
  await expect(window.getByText('This stopped the export')).toBeVisible();

  await seal(plumbline);
  await window.getByText('For a contact’s key').click();
  await window.getByRole('textbox', { name: 'Public keys' }).fill(await identityToRecipient(identity));
  await exportIt.click();
  await expect(window.getByRole('heading', { name: 'The pack is written' })).toBeVisible({ timeout: 60_000 });
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const zip = await decrypter.decrypt(readFileSync(path));
  await expectNobodyNamed(zip, names.slice(0, 3));
  if (spawnSync('age', ['--version']).status === 0) {
    const keyFile = join(folder, 'key.txt');
    writeFileSync(keyFile, `${identity}\n`);
    const { status, stdout } = spawnSync('age', ['--decrypt', '-i', keyFile, path], { maxBuffer: 2 ** 26 });
    expect(status).toBe(0);
    expect(Buffer.compare(stdout, zip)).toBe(0);
  }
});

test('every view of the room can be read by everybody, on paper and in the dark', async ({ plumbline }) => {
  test.setTimeout(180_000);
  const { window } = plumbline;
  const names = await openWithNames(plumbline);
  await goTo(window, '/packs');
  await expect(window.getByRole('heading', { name: 'No pack was prepared yet' })).toBeVisible();
  await expectNoAxeViolation(window);
  await goTo(window, '/packs/open');
  await expect(window.getByRole('heading', { name: 'Open a pack' })).toBeVisible();
  await expectNoAxeViolation(window);
  await goTo(window, '/packs/new');
  await expect(window.getByRole('heading', { name: 'Prepare a moderation pack' })).toBeVisible();
  await expectNoAxeViolation(window);
  await prepare(plumbline, names.slice(0, 2));
  await expectNoAxeViolation(window);
  await window.keyboard.press('j');
  await window.keyboard.press('ArrowRight');
  for (const tab of [/^New/, /^Decisions/]) {
    await window.getByRole('tab', { name: tab }).click();
    await expectNoAxeViolation(window);
  }
  await window.getByRole('button', { name: 'Details included' }).click();
  await expectNoAxeViolation(window);
  await window.getByRole('link', { name: 'Seal and export' }).click();
  await expect(window.getByRole('heading', { name: 'Seal and export' })).toBeVisible();
  await expectNoAxeViolation(window);
  await goTo(window, '/packs');
  await expect(window.getByRole('heading', { name: 'Being prepared' })).toBeVisible();
  await expectNoAxeViolation(window);
});

test('a round leads to a new pack of its own reviews, whatever was begun before', async ({ plumbline }) => {
  const { window } = plumbline;
  await openDemo(plumbline);
  const round = window.getByRole('combobox', { name: 'Round' });
  const goFrom = async (name: string) => {
    await goTo(window, '/rounds');
    await window.getByRole('link', { name }).first().click();
    await window.getByRole('link', { name: 'Prepare a moderation pack' }).click();
    await expect(round).toHaveValue(new RegExp(`^${name} `));
  };
  await goFrom('January-February 2024');
  await window.getByLabel('Recipient').fill('R. Fenwick, Ashby County Council');
  await goFrom('May 2023');
  await goFrom('January-February 2024');
  await expect(window.getByLabel('Recipient')).toHaveValue('R. Fenwick, Ashby County Council');
});
