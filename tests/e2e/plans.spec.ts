import { openDemo, picture } from './a-demo.ts';
import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';

test.describe.configure({ timeout: 240_000 });

test('a plan: its actions, its cover for the board, and a six-month review that a person writes over', async ({
  plumbline,
}) => {
  const { window: page } = plumbline;
  const client = await openDemo(plumbline);
  const [plan] = await client.plans.list({});
  await goTo(page, '/plans');
  await page.getByRole('link', { name: plan?.name ?? '' }).click();
  await expect(page.getByRole('heading', { level: 1, name: plan?.name ?? '' })).toBeVisible();
  await expect(page.getByText('Does not add up')).toBeVisible();
  await picture(plumbline, 'plan');
  await expectNoAxeViolation(page);

  await page.getByText('Cover', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'What changed' })).toBeVisible();
  await picture(plumbline, 'plan-cover');
  await expectNoAxeViolation(page);

  await page.getByRole('link', { name: 'Six-month review' }).click();
  await page.getByRole('button', { name: /^Edit: Focus for the next six months: 1\.1 / }).click();
  await page
    .getByRole('textbox', { name: /^Focus for the next six months: 1\.1 / })
    .fill('Ask the children themselves.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Ask the children themselves.')).toBeVisible();
  await picture(plumbline, 'six-month-review');
  await expectNoAxeViolation(page);

  await goTo(page, '/plans/you-said-we-did');
  await expect(page.getByRole('table', { name: 'You said, we did' })).toBeVisible();
  await picture(plumbline, 'you-said-we-did');
  await expectNoAxeViolation(page);
});

test('a plan is made by hand, and a recommendation for the service moves into it', async ({ plumbline }) => {
  const { window: page } = plumbline;
  const client = await openDemo(plumbline);
  await goTo(page, '/plans/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Development plan 2026');
  await page.getByRole('textbox', { name: 'Priorities' }).fill('Priority 1 Records | Files can be read');
  await picture(plumbline, 'new-plan');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Priority 1 Records' })).toBeVisible();
  const { rows } = await client.tracker.list({ level: 'service', view: 'all', limit: 500 });
  const item = rows.find(({ recommendationId }) => recommendationId !== null);
  await goTo(page, `/tracker/${item?.id}`);
  await page.getByRole('combobox', { name: 'Plan' }).click();
  await page.getByRole('option', { name: 'Development plan 2026' }).click();
  await page.getByRole('combobox', { name: 'Priority' }).click();
  await page.getByRole('option', { name: 'Priority 1 Records' }).click();
  await page.getByRole('button', { name: 'Move it' }).click();
  await expect(page.getByText('It stands in Development plan 2026 now.')).toBeVisible();
});

test('the tracker as a board, and what moved between two meetings', async ({ plumbline }) => {
  const { window: page } = plumbline;
  await openDemo(plumbline);
  await goTo(page, '/tracker');
  await page.getByText('Board', { exact: true }).click();
  await expect(page.getByRole('region', { name: /Stuck/ })).toBeVisible();
  await picture(plumbline, 'tracker-board');
  await expectNoAxeViolation(page);
  await goTo(page, '/meetings/compare');
  await expect(page.getByRole('table', { name: 'What moved' })).toBeVisible();
  await picture(plumbline, 'what-moved');
  await expectNoAxeViolation(page);
});
