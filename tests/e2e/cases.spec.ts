import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoAxeViolation, goTo, openNewWorkspace } from './an-open-workspace.ts';
import { answerOpenDialogs, answerSaveDialogs, expect, type RunningApp, test } from './electron-app.ts';

// axe looks at many views in each journey, twice: on a busy machine that takes its time.
test.describe.configure({ timeout: 120_000 });

const head = 'Ref;Child;DOB;Status;Allocated worker;Team Manager;Team;Start date;Family;Remark';

/** A list as a case system exports it: a title row, semicolons, Windows-1252, and rows that cannot go in. */
function aWartyList(folder: string): string {
  const path = join(folder, 'open-cases.csv');
  const rows = [
    'Open cases;;;;;;;;;',
    head,
    'W1;Zoë Stone;01/02/2015;CIN, SEND;Kim Vale;Jo Marsh;North;04/03/2025;"Mother: Jane Stone; Father: John Stone";x',
    'W2;Ben Pike;03/04/2012;CLA;Lee Ford;Sam Oduya;South;05/03/2025;;=cmd|calc',
    ';Cal Reed;01/01/2014;CIN;Kim Vale;Jo Marsh;North;;;',
    'W4;Dee Holt;31/02/2014;CIN;Kim Vale;Jo Marsh;North;;;',
    'W5;Ewan Marsh;05/06/2013;Zebra plan;Kim Vale;Jo Marsh;North;;;',
  ];
  writeFileSync(path, Buffer.from(`${rows.join('\r\n')}\r\n`, 'latin1'));
  return path;
}

async function chooseFile({ app, window }: RunningApp, path: string): Promise<void> {
  await answerOpenDialogs(app, [path]);
  await window.getByRole('button', { name: 'Choose a file…' }).click();
}

const figure = (page: Page, words: string) =>
  page.locator('dl > div', { has: page.getByText(words, { exact: true }) }).locator('dd');

test('a list with warts is mapped, looked at, taken in, and its bad rows are saved to correct', async ({
  plumbline,
}) => {
  const { window: page, app, folder } = plumbline;
  await openNewWorkspace(plumbline);
  await goTo(page, '/cases');
  await expect(page.getByRole('heading', { name: 'No case is here yet' })).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByRole('main').getByRole('link', { name: 'Import cases' }).click();
  await expectNoAxeViolation(page);

  await chooseFile(plumbline, aWartyList(folder));
  await expect(page.getByLabel('Encoding')).toHaveValue('Windows-1252');
  await expect(page.getByLabel('Separator')).toHaveValue(';');
  await expect(page.getByLabel('What "Ref" means')).toHaveValue('reference');
  await expect(page.getByRole('cell', { name: 'Zoë Stone' })).toBeVisible();
  await expectNoAxeViolation(page);

  await page.getByLabel('What "Remark" means').selectOption('school');
  await page.getByLabel('What "Ref" means').selectOption('');
  await expect(page.getByText(/No column is the local reference/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look at what changes' })).toBeDisabled();
  await page.getByLabel('What "Ref" means').selectOption('reference');
  await page.getByLabel('Encoding').selectOption('UTF-8');
  await page.getByLabel('Encoding').selectOption('Windows-1252');
  await expect(page.getByRole('cell', { name: 'Zoë Stone' })).toBeVisible();
  await expect(page.getByLabel('What "Remark" means')).toHaveValue('school');

  await page.getByRole('button', { name: 'Look at what changes' }).click();
  await expect(figure(page, 'to add')).toHaveText('4');
  await expect(figure(page, 'rows that cannot go in')).toHaveText('1');
  await expect(page.getByText('Line 5', { exact: true })).toBeVisible();
  await expect(page.getByText(/there is no 31 February 2014/)).toBeVisible();
  await expect(page.getByText('“Zebra plan”')).toBeVisible();
  await expectNoAxeViolation(page);

  const toMend = join(folder, 'to correct.csv');
  await answerSaveDialogs(app, [toMend]);
  await page.getByRole('button', { name: 'Save these rows as CSV to correct' }).click();
  await expect(page.getByText(/1 row was saved/)).toBeVisible();
  expect(readFileSync(toMend, 'utf8')).toContain('Cal Reed');

  await page.getByRole('button', { name: 'Say what its columns mean' }).click();
  await expect(page.getByLabel('What "Remark" means')).toHaveValue('school');
  await page.getByRole('button', { name: 'Look at what changes' }).last().click();
  await page.getByRole('button', { name: 'Add 4' }).click();
  await expect(page.getByRole('heading', { name: '4 cases added' })).toBeVisible();
  await expectNoAxeViolation(page);

  await page.getByRole('link', { name: 'See the cases' }).click();
  await expect(page.getByRole('row', { name: /Zoë Stone/ })).toContainText('Kim Vale');
  await expectNoAxeViolation(page);
});

test('a second list shows what changes before it does, and never adds a case twice', async ({
  plumbline,
}) => {
  const { window: page, folder } = plumbline;
  await openNewWorkspace(plumbline);
  await goTo(page, '/cases/import');
  const list = join(folder, 'list.csv');
  writeFileSync(list, 'Ref,Name,Worker\nA1,Ada Stone,Kim Vale\nA2,Ben Pike,Lee Ford\n');
  await chooseFile(plumbline, list);
  await page.getByRole('button', { name: 'Look at what changes' }).click();
  await page.getByRole('button', { name: 'Add 2' }).click();
  await page.getByRole('button', { name: 'Import another file' }).click();

  writeFileSync(list, 'Ref,Name,Worker\na1,Ada Stone,Nia Cole\nA3,Cal Reed,Lee Ford\n');
  await chooseFile(plumbline, list);
  await page.getByRole('button', { name: 'Look at what changes' }).click();
  await expect(figure(page, 'known, but not in the file')).toHaveText('1');
  await page.getByText('Ada Stone').click();
  await expect(page.getByText(/Worker: Kim Vale/)).toContainText('Nia Cole');
  await expectNoAxeViolation(page);
  await page.getByRole('button', { name: 'Add 1 and change 1' }).click();
  await page.getByRole('link', { name: 'See the cases' }).click();
  await expect(page.getByText('3 cases', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /Ada Stone/ })).toContainText('Nia Cole');
});

test('a file that is no list is refused with a sentence, and the next one can be chosen', async ({
  plumbline,
}) => {
  const { window: page, folder } = plumbline;
  await openNewWorkspace(plumbline);
  await goTo(page, '/cases/import');
  const letter = join(folder, 'letter.csv');
  writeFileSync(letter, '%PDF-1.7 something');
  await chooseFile(plumbline, letter);
  await expect(page.getByRole('alert')).toContainText('The file is a PDF document.');
  await expect(page.getByRole('button', { name: 'Choose another file…' })).toBeVisible();
  await expectNoAxeViolation(page);
});

test('a case is added by hand, kept while one looks something up, changed, and its history says so', async ({
  plumbline,
}) => {
  const { window: page } = plumbline;
  await openNewWorkspace(plumbline);
  await goTo(page, '/cases/new');
  await page.getByRole('button', { name: 'Add this case' }).click();
  await expect(page.getByText(/A case needs its local reference/).first()).toBeVisible();
  await expectNoAxeViolation(page);
  await page.getByLabel('Local reference').fill('B7');
  await page.getByLabel('Full name').fill('Dee Holt');
  await goTo(page, '/people');
  await expect(page.getByRole('heading', { name: 'Nobody is listed yet' })).toBeVisible();
  await goTo(page, '/cases/new');
  await expect(page.getByLabel('Full name')).toHaveValue('Dee Holt');
  await page.getByLabel('Date of birth').fill('16/4/14');
  await page.getByLabel('Date of birth').blur();
  await expect(page.getByLabel('Date of birth')).toHaveValue('16 Apr 2014');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add this case' }).click();

  await expect(page.getByRole('heading', { name: 'Dee Holt', level: 1 })).toBeVisible();
  await page.getByLabel('Name or word').fill('Auntie Bea');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Mentioned' })).toContainText('Auntie Bea');
  await expectNoAxeViolation(page);
  await page.getByRole('button', { name: 'Remove Auntie Bea' }).click();
  await expect(page.getByText('Auntie Bea')).toBeHidden();

  await page.getByRole('link', { name: 'Edit the record' }).click();
  await page.getByRole('textbox', { name: 'School' }).fill('Hill Primary');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/School: nothing/)).toContainText('Hill Primary');
});

test('people are added, found by their role, and stay while cases speak of them', async ({ plumbline }) => {
  const { window: page } = plumbline;
  const client = await openNewWorkspace(plumbline);
  await client.cases.save({
    id: null,
    draft: {
      reference: 'A1',
      names: { full: 'Ada Stone', aliases: [] },
      statuses: ['CIN'],
      worker: 'Kim Vale',
      phones: [],
      related: [],
    },
  });
  await goTo(page, '/people/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Rosa Quill');
  await page.getByRole('checkbox', { name: 'Reviewer' }).check();
  await page.getByLabel('Another organisation').check();
  await page.getByRole('combobox', { name: 'Organisation' }).fill('Beacon Reviews');
  await page.keyboard.press('Escape');
  await expectNoAxeViolation(page);
  await page.getByRole('button', { name: 'Add this person' }).click();
  await expect(page.getByRole('row', { name: /Rosa Quill/ })).toContainText('Beacon Reviews');
  await expectNoAxeViolation(page);

  await page.getByText('Workers', { exact: true }).click();
  await expect(page.getByRole('row', { name: /Rosa Quill/ })).toBeHidden();
  await page.getByRole('link', { name: 'Kim Vale' }).click();
  await expect(page.getByText(/1 case speak/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByText('Everybody', { exact: true }).click();
  await page.getByRole('link', { name: 'Rosa Quill' }).click();
  await page.getByRole('button', { name: 'Remove from the list' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('row', { name: /Rosa Quill/ })).toBeHidden();
});

test('10,000 cases go in with a progress bar, and are searched, filtered and walked by keyboard', async ({
  plumbline,
}) => {
  const { window: page, folder } = plumbline;
  await openNewWorkspace(plumbline);
  const list = join(folder, 'all.csv');
  const rows = Array.from(
    { length: 10_000 },
    (_, i) =>
      `R${i},Child${i} Name${i % 977},01/02/2015,${i % 2 ? 'CIN' : 'CLA'},Worker ${i % 40},Team ${i % 8}`,
  );
  writeFileSync(list, `Ref,Name,DOB,Status,Worker,Team\n${rows.join('\n')}\n`);
  await goTo(page, '/cases/import');
  await chooseFile(plumbline, list);
  await page.getByRole('button', { name: 'Look at what changes' }).click();
  await page.getByRole('button', { name: 'Add 10,000' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('heading', { name: '10,000 cases added' })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('link', { name: 'See the cases' }).click();
  await expect(page.getByText('1 to 100 of 10,000 cases')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('101 to 200 of 10,000 cases')).toBeVisible();
  await page.getByRole('combobox', { name: 'Team' }).click();
  await page.getByRole('option', { name: 'Team 3 · 1,250' }).click();
  await expect(page.getByText('1 to 100 of 1,250 cases that fit')).toBeVisible();
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('child11 ');
  await expect(page.getByText(/cases that fit/)).not.toContainText('1,250');
  await page.getByRole('row', { name: /Child11 / }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Child11');
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Find', exact: true })).toHaveValue('child11 ');
});
