import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Decrypter } from 'age-encryption';
import { strFromU8, unzipSync } from 'fflate';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { goTo } from './an-open-workspace.ts';
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './electron-app.ts';
import { ReviewPages } from './review-pages.ts';
import { WorkspacePages } from './workspace-pages.ts';

/** A list of open cases as a case system exports it: day-first dates, several statuses, related people in one cell. */
const OPEN_CASES = `Person ID;Full name;Known as;DOB;Status;Allocated worker;Team Manager;Team;Open date;Gender;School;Address;NHS Number;Family
WB900001;Saoirse O'Hara;Sersh;14/02/2013;CPP, SEND;Tamsin Orchard;Gideon Marsh;East;03/03/2025;Female;Thornfield Primary School;14 Bramblegate Lane, Wrenfield, ZZ99 4QX;999 000 0018;"Mother: Niamh O'Hara (07700 900461); Brother: Cillian O'Hara"
WB900002;Kofi Mensah-Boateng;;02/09/2011;CLA;Tamsin Orchard;Gideon Marsh;East;11/06/2024;Male;Corbel Hill Academy;3 Ferry Row, Wrenfield;;Father: Yaw Boateng
`;

const NARRATIVE =
  "Sersh told Tamsin on 4 March 2026 that she sleeps at her nan's when Niamh drinks. O'Hara family visits at 14 Bramblegate Lane were unannounced. Thornfield rang 07700 900461 twice.";

/** Everything that would give the child away, as it stands in the list or the text. */
const TELL_TALES = [
  'Saoirse',
  'Sersh',
  'O’Hara',
  "O'Hara",
  'Niamh',
  'Cillian',
  'Tamsin',
  'Orchard',
  'Thornfield',
  'Bramblegate',
  '900461',
  '999 000',
  'WB900001',
  '4 March',
  'Rosalind',
  'Tetlow',
  'Wrenfield',
];

async function importOpenCases(page: Page): Promise<void> {
  await goTo(page, '/cases/import');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('button', { name: 'Look at what changes' }).click();
  await page.getByRole('button', { name: 'Add 2' }).click();
  await expect(page.getByRole('heading', { name: '2 cases added' })).toBeVisible();
}

async function addReviewer(page: Page, name: string): Promise<void> {
  await goTo(page, '/people/new');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('checkbox', { name: /^Reviewer/ }).check();
  await dialog.getByRole('button', { name: /^Add/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
}

async function setUpRoundWithEverybody(page: Page): Promise<void> {
  await goTo(page, '/rounds/new');
  await page.getByLabel('Name').fill('Spring 2026');
  await page.getByLabel('How many cases it aims at').fill('2');
  await page.getByRole('button', { name: 'Set up this round' }).click();
  await page.getByRole('button', { name: 'Draw a sample' }).click();
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.getByRole('button', { name: 'Keep: put 2 cases into the round' }).click();
  await page.getByRole('button', { name: 'Allocate evenly' }).click();
  await page.getByRole('button', { name: 'Allocate 2 cases' }).click();
  await expect(page.getByText('2 cases were allocated.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
}

/** Grades every domain Good, with a rationale that cites evidence, and recommends one thing. */
async function writeAndSubmit(pages: ReviewPages): Promise<void> {
  const { window } = pages;
  await pages.dailyLife.fill(NARRATIVE);
  const field = (name: string) => window.locator(`[data-field="${name}"]`);
  for (const part of [...DEFAULT_TEMPLATE.domains.map(({ key }) => `domain/${key}`), 'overall']) {
    const rationale = field(`${part}/rationale`);
    await rationale.scrollIntoViewIfNeeded();
    await field(`${part}/grade`).getByRole('radio', { name: 'Good' }).check();
    await rationale.fill(`Why this is good: see what Tamsin recorded about Saoirse.`);
    await rationale.press('Control+Shift+E');
    await window.keyboard.type('Case note of Tamsin Orchard.');
    await window.keyboard.press('Control+Enter');
  }
  await window.keyboard.press('Control+Shift+R');
  await window.keyboard.type(
    'Tamsin Orchard to see Saoirse alone at school by 30 June 2030 and record her words; checked in supervision.',
  );
  await expect(window.getByRole('button', { name: 'Nothing missing' })).toBeVisible();
  await pages.submitButton.click();
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /Submit/ })
    .click();
  await expect(window.getByText('Sealed.')).toBeVisible();
}

test('the whole main job: from a list of open cases to an anonymised pack that somebody else opens', async ({
  plumbline,
  folder,
}) => {
  test.setTimeout(240_000);
  const { app, window: page } = plumbline;
  const workspace = new WorkspacePages(plumbline);
  await workspace.create(folder);
  await workspace.goOn();

  const list = join(folder, 'open-cases.csv');
  writeFileSync(list, OPEN_CASES);
  await answerOpenDialogs(app, [list]);
  await importOpenCases(page);
  await addReviewer(page, 'Rosalind Tetlow');
  await setUpRoundWithEverybody(page);

  await page.getByRole('link', { name: "Saoirse O'Hara" }).click();
  await page.getByRole('button', { name: 'Write on behalf of Rosalind Tetlow' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Her laptop is being mended.');
  await page.getByRole('button', { name: 'Write on their behalf' }).click();
  await writeAndSubmit(new ReviewPages(plumbline));

  await goTo(page, '/packs/new');
  await page.getByRole('combobox', { name: 'Round' }).click();
  await page.getByRole('option', { name: /Spring 2026/ }).click();
  await page.getByRole('checkbox', { name: "Take the review of Saoirse O'Hara" }).check();
  await page.getByLabel('Recipient').fill('A peer of Ashby County Council');
  await page.getByRole('radio', { name: /^Open:/ }).check();
  await page.getByRole('button', { name: 'Show what leaves' }).click();
  await expect(page.getByRole('heading', { name: 'What leaves' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Seal and export' }).click();
  await page.getByRole('checkbox', { name: /^I read at least one review/ }).check();
  await page.getByRole('checkbox', { name: /^A PDF of the same content/ }).check();
  const passphrase = await page.getByRole('textbox', { name: 'Passphrase' }).inputValue();
  const pack = join(folder, 'pack.plumb');
  await answerSaveDialogs(app, [pack, join(folder, 'pack.pdf')]);
  await page.getByRole('button', { name: 'Choose where, and export' }).click();
  await expect(page.getByRole('heading', { name: 'The pack is written' })).toBeVisible({ timeout: 90_000 });

  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const files = unzipSync(await decrypter.decrypt(readFileSync(pack)));
  const texts =
    strFromU8(files['reviews.json'] ?? new Uint8Array()) + strFromU8(files['pack.html'] ?? new Uint8Array());
  expect(texts).toContain('she sleeps at her nan');
  for (const word of TELL_TALES) expect(texts, word).not.toContain(word);
});
