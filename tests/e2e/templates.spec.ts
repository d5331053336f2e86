import { openDemo, picture } from './a-demo.ts';
import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';

test.describe.configure({ timeout: 180_000 });

test('a template is copied, put in order by the keyboard, looked at as an auditor sees it, published and compared', async ({
  plumbline,
}) => {
  const client = await openDemo(plumbline);
  const { window: page } = plumbline;
  await goTo(page, '/templates');
  await expect(page.getByRole('heading', { level: 1, name: 'Templates' })).toBeVisible();
  await picture(plumbline, 'templates');
  await expectNoAxeViolation(page);
  await page.getByRole('link', { name: 'Practice review' }).click();
  await page.getByRole('button', { name: 'Copy to a new draft' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Practice review 2027');
  const sections = page.getByRole('list', { name: 'Sections', exact: true });
  await sections.getByLabel('Section', { exact: true }).first().focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(sections.getByLabel('Section', { exact: true }).first()).toHaveValue(
    'Assessment and analysis',
  );
  await page.getByLabel('Answered by').first().click();
  await page.getByRole('option', { name: 'Standards check' }).click();
  await expect(page.getByText(/Saved \d/)).toBeVisible();
  await picture(plumbline, 'template-editor');
  await expectNoAxeViolation(page);
  await page.getByText('As an auditor sees it').click();
  await expect(page.getByText('nothing you write here is kept')).toBeVisible();
  await page.getByLabel('Partly met').first().check();
  await picture(plumbline, 'template-preview');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByLabel('What changed').fill('Assessment first.');
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Practice review 2027, version 2' }),
  ).toBeVisible();
  await page.getByRole('link', { name: /see what differs/ }).click();
  await expect(page.getByText('Moved').first()).toBeVisible();
  await picture(plumbline, 'template-versions');
  await expectNoAxeViolation(page);
  const rows = await client.templates.list({});
  expect(rows.find(({ name }) => name === 'Practice review 2027')?.note).toBe('Assessment first.');
  await goTo(page, '/grade-scales');
  await expect(page.getByRole('heading', { level: 1, name: 'Grade scales' })).toBeVisible();
  await picture(plumbline, 'grade-scales');
  await expectNoAxeViolation(page);
});
