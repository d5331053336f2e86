import { openDemo, picture } from './a-demo.ts';
import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';

test.describe.configure({ timeout: 240_000 });

test('the QA year: its calendar, an activity, feedback, themes and a report that a person writes over', async ({
  plumbline,
}) => {
  const { window: page } = plumbline;
  await openDemo(plumbline);
  await goTo(page, '/calendar?year=2023-24');
  await expect(page.getByText('114 entries: 107 done')).toBeVisible();
  await page.getByRole('button', { name: /^Provider visit, 17 May 2023: did not happen/ }).click();
  await expect(page.getByText('The home changed owner that week.')).toBeVisible();
  await picture(plumbline, 'calendar');
  await expectNoAxeViolation(page);

  await goTo(page, '/activities');
  await page.getByRole('link', { name: 'Do plans say what changes, and by when?' }).click();
  await expect(page.getByText('Reviewed 91 days after it was approved.')).toBeVisible();
  await picture(plumbline, 'activity');
  await expectNoAxeViolation(page);

  for (const [address, title] of [
    ['/verifications', 'Promised and never verified'],
    ['/insights', 'Insights'],
    ['/feedback', 'Feedback'],
    ['/themes', 'Themes and training needs'],
    ['/papers', 'Reports'],
  ] as const) {
    await goTo(page, address);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('table').first()).toBeVisible();
    await picture(plumbline, title.toLowerCase().replaceAll(' ', '-'));
    await expectNoAxeViolation(page);
  }

  await goTo(page, '/papers/quarterly-report?period=2024-Q1');
  await expect(page.getByText(/As graded, 8 of 13/)).toBeVisible();
  await page.getByRole('button', { name: /^Edit: From January to March 2024/ }).click();
  await page.getByRole('textbox', { name: 'The words of this part' }).fill('A quarter of 99 things.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Edited: 99 is not what the source says.')).toBeVisible();
  await picture(plumbline, 'report');
  await expectNoAxeViolation(page);

  await page.getByRole('button', { name: 'Keep as version 1' }).click();
  await page.getByRole('button', { name: 'Record a decision…' }).click();
  await page.getByRole('textbox', { name: 'On', exact: true }).fill('16 Apr 2024');
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('Directorate leadership team, 16 Apr 2024: agreed').first()).toBeVisible();
  await picture(plumbline, 'sign-off');
  await expectNoAxeViolation(page);

  await goTo(page, '/outcomes');
  await page.getByRole('button', { name: 'Begin a plan' }).click();
  await page
    .getByRole('combobox', { name: 'Child' })
    .or(page.getByRole('textbox', { name: 'Child' }))
    .first()
    .fill('Kofi');
  await page.getByRole('option').first().click();
  await page.getByRole('textbox', { name: 'First goal' }).fill('Kofi sees his uncle every second Saturday');
  await page.getByRole('button', { name: 'Begin the plan' }).click();
  await page.getByRole('button', { name: 'Enter scores…' }).click();
  await page.getByRole('textbox', { name: 'In the child’s own words' }).fill('i miss him');
  await picture(plumbline, 'scores');
  await expectNoAxeViolation(page);
});
