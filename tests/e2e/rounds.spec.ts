import type { Page } from '@playwright/test';
import { type Client, expectNoAxeViolation, goTo, openNewWorkspace } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';

// axe looks at many views in each journey, twice: on a busy machine that takes its time.
test.describe.configure({ timeout: 120_000 });

const statuses = [['CIN'], ['CPP'], ['CLA', 'SEND'], []];

/** Forty cases of two teams, and reviewers of whom one works a case and one belongs to a team. */
async function fill(client: Client): Promise<void> {
  for (let i = 0; i < 40; i++)
    await client.cases.save({
      id: null,
      draft: {
        reference: `W${100 + i}`,
        names: { full: `Child ${String.fromCharCode(65 + (i % 26))}${i}`, aliases: [] },
        statuses: statuses[i % 4] ?? [],
        worker: i === 0 ? 'Hugh Penn' : 'Kim Vale',
        team: i % 2 ? 'North' : 'South',
        phones: [],
        related: [],
      },
    });
  const reviewer = { roles: ['reviewer' as const], organisation: '', email: '', isActive: true };
  const people = await client.people.list({});
  const hugh = people.find(({ name }) => name === 'Hugh Penn');
  await client.people.save({
    id: hugh?.id ?? null,
    draft: {
      ...reviewer,
      name: 'Hugh Penn',
      roles: ['worker', 'reviewer'],
      affiliation: 'internal',
      team: '',
    },
  });
  await client.people.save({
    id: null,
    draft: { ...reviewer, name: 'Rosa Quill', affiliation: 'external', team: '' },
  });
  await client.people.save({
    id: null,
    draft: { ...reviewer, name: 'Tom Arkwright', affiliation: 'internal', team: 'North' },
  });
}

async function setUpRound(page: Page, name: string): Promise<void> {
  await goTo(page, '/rounds/new');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('How many cases it aims at').fill('12');
  await page.getByRole('button', { name: 'Set up this round' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

const drawn = async (page: Page) =>
  page.getByRole('table', { name: 'Cases drawn' }).locator('tbody tr td:nth-child(2)').allTextContents();

test('a round is set up, drawn by a seed that draws the same again, allocated evenly, and shows how far it is', async ({
  plumbline,
}) => {
  const { window: page } = plumbline;
  const client = await openNewWorkspace(plumbline);
  await goTo(page, '/rounds');
  await expect(page.getByRole('heading', { name: 'No round has been set up yet' })).toBeVisible();
  await expectNoAxeViolation(page);
  await fill(client);

  await goTo(page, '/rounds/new');
  await page.getByRole('button', { name: 'Set up this round' }).click();
  await expect(page.getByText(/A round needs a name/)).toBeVisible();
  await expect(page.getByRole('radio', { name: /Ofsted four points/ })).toBeChecked();
  await expectNoAxeViolation(page);
  await setUpRound(page, 'Spring 2026');
  await expectNoAxeViolation(page);

  await page.getByRole('button', { name: 'Draw a sample' }).click();
  await expect(page.getByLabel('Seed')).toHaveValue('Spring 2026 1');
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.getByRole('table', { name: 'By status' })).toBeVisible();
  const first = await drawn(page);
  expect(first).toHaveLength(12);
  await expectNoAxeViolation(page);

  await page.getByLabel('Seed').fill('another seed');
  await expect(page.getByText(/The choices have changed/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Keep/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Draw again' }).click();
  await expect.poll(() => drawn(page)).not.toEqual(first);
  await page.getByLabel('Seed').fill('Spring 2026 1');
  await page.getByRole('button', { name: 'Draw again' }).click();
  await expect.poll(() => drawn(page)).toEqual(first);
  await page.getByRole('button', { name: 'Keep: put 12 cases into the round' }).click();
  await expect(page.getByText('12 cases are in the round by the sample “Spring 2026 1”.')).toBeVisible();

  await page.getByRole('button', { name: 'Allocate evenly' }).click();
  await expectNoAxeViolation(page);
  await page.getByRole('button', { name: 'Allocate 12 cases' }).click();
  await expect(page.getByText('12 cases were allocated.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText('12 allocated')).toBeVisible();
  await page.mouse.move(0, 0);
  await expectNoAxeViolation(page);

  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByRole('dialog')).toContainText('shared by status');
  expect(await drawn(page)).toEqual(first);
  await page.keyboard.press('Escape');
  await goTo(page, '/rounds');
  await expect(page.getByRole('row', { name: /Spring 2026/ })).toContainText('12 allocated');
  await expectNoAxeViolation(page);
});

test('cases are put in by hand and taken out, and nobody can be given a case of their own', async ({
  plumbline,
}) => {
  const { window: page } = plumbline;
  const client = await openNewWorkspace(plumbline);
  await fill(client);
  await setUpRound(page, 'Autumn 2026');
  await page.getByRole('button', { name: 'Choose by hand' }).click();
  await page.getByLabel('Take Child A0 in').check();
  await page.getByLabel('Take Child B1 in').check();
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('W102');
  await page.getByLabel('Take Child C2 in').check();
  await page.getByLabel('Reason').fill('Asked for by the board.');
  await expectNoAxeViolation(page);
  await page.getByRole('button', { name: 'Put 3 cases into the round' }).click();
  await expect(page.getByText('3 cases are in the round by hand.')).toBeVisible();

  await page.getByRole('combobox', { name: 'Reviewer of Child A0' }).click();
  const hugh = page.getByRole('option', { name: /Hugh Penn/ });
  await expect(hugh).toHaveAttribute('data-combobox-disabled', /.*/);
  await expect(hugh).toContainText('Hugh Penn works this case.');
  await page.getByRole('option', { name: 'Rosa Quill' }).click();
  await expect(page.getByText('1 allocated')).toBeVisible();
  await page.getByRole('combobox', { name: 'Reviewer of Child B1' }).click();
  await expect(page.getByRole('option', { name: /Tom Arkwright/ })).toContainText('of the same team (North)');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Remove Child C2 from the round' }).click();
  await expect(page.getByRole('row', { name: /Child C2/ })).toBeHidden();
  await expect(page.getByText('Removed from the round.')).toBeVisible();
  await expectNoAxeViolation(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Child C2/ })).toBeVisible();
  await expect(page.getByText('The case is back in the round.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Child C2 from the round' }).click();
  await expect(page.getByRole('row', { name: /Child C2/ })).toBeHidden();

  await page.getByRole('link', { name: 'Child A0' }).click();
  await expect(page).toHaveURL(/#\/reviews\//);
});

test('half of the cases are drawn now, and the other half in the next round', async ({ plumbline }) => {
  const { window: page } = plumbline;
  const client = await openNewWorkspace(plumbline);
  await fill(client);
  await setUpRound(page, 'October');
  await page.getByRole('button', { name: 'Draw a sample' }).click();
  await page.getByLabel('Half of the open cases').check();
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.getByRole('button', { name: 'Keep: put 20 cases into the round' }).click();
  await expect(page.getByText(/20 cases are in the round/)).toBeVisible();
  const october = await client.rounds.list({});
  const inOctober = new Set(
    (await client.rounds.get({ id: october[0]?.id ?? '' })).reviews.map(({ reference }) => reference),
  );

  await setUpRound(page, 'April');
  await page.getByRole('button', { name: 'Draw a sample' }).click();
  await page.getByLabel('The other half').check();
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.getByText('Choose the draw whose other half is wanted.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Earlier draw' }).click();
  await page.getByRole('option', { name: /October: “October 1”, 20 drawn/ }).click();
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect.poll(async () => (await drawn(page)).length).toBe(20);
  for (const reference of await drawn(page)) expect(inOctober.has(reference)).toBe(false);
  await expectNoAxeViolation(page);
});
