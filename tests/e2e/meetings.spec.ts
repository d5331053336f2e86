import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDemo, picture } from './a-demo.ts';
import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { answerSaveDialogs, expect, test } from './electron-app.ts';

test.describe.configure({ timeout: 240_000 });

test('a month: the tracker says what is open, the meeting decides by the keyboard, and its minutes are sealed', async ({
  plumbline,
}) => {
  const { window: page, app, folder } = plumbline;
  const client = await openDemo(plumbline);
  await goTo(page, '/tracker');
  const which = page.getByRole('group', { name: 'Which items' });
  await expect(page.getByRole('table', { name: 'Tracker' })).toBeVisible();
  const { counts } = await client.tracker.list({ view: 'open', limit: 1 });
  for (const [words, n] of [
    ['in all', counts.total],
    ['open', counts.open],
    ['done', counts.done],
    ['superseded', counts.superseded],
  ] as const)
    await expect(which.getByRole('button', { name: `${n} ${words}`, exact: true })).toBeVisible();
  expect(counts.open + counts.done + counts.superseded).toBe(counts.total);
  await picture(plumbline, 'tracker');
  await expectNoAxeViolation(page);

  await page.getByRole('link', { name: 'Add a recommendation' }).click();
  await page
    .getByLabel('What is to be done')
    .fill('Interpreters are booked before the first visit, and the booking stands on file.');
  const from = page.getByRole('group', { name: 'Where it comes from' });
  await from.getByLabel('Its date').fill('October 2026');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(from.getByText('Name the activity.')).toBeVisible();
  await from.getByLabel('Activity').fill('Thematic audit of language needs');
  await from.getByLabel('Paragraph').fill('4');
  await from.getByLabel('own words').fill('Four of nine first visits had no interpreter.');
  await page.getByRole('button', { name: 'Add another source' }).click();
  await page.getByRole('group', { name: 'Source 2' }).getByLabel('Activity').fill('Complaint 12');
  await page.getByLabel('Due', { exact: true }).fill('October 2026');
  await page.getByRole('combobox', { name: 'Owners' }).fill('Devinder Sahota');
  await page.keyboard.press('Enter');
  await picture(plumbline, 'new-item');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^R-\d+$/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Sources' }).getByRole('listitem')).toHaveText([
    /^Thematic audit of language needs, October 2026, paragraph 4.Four of nine first visits had no interpreter.*/,
    'Complaint 12',
  ]);
  await page.getByRole('textbox', { name: 'What is new' }).fill('Room booked.');
  await page.getByRole('button', { name: 'Add this update' }).click();
  await expect(page.getByRole('list', { name: 'History' })).toContainText('Room booked.');
  await page.getByRole('combobox', { name: 'Delivery' }).click();
  await page.getByRole('option', { name: 'Complete' }).click();
  await page.getByRole('button', { name: 'Set delivery' }).click();
  await expect(page.getByRole('region', { name: 'Say what is new' }).getByRole('alert')).toContainText(
    'what it changed for the child',
  );
  await picture(plumbline, 'item');
  await expectNoAxeViolation(page);

  await goTo(page, '/meetings/new');
  await page.getByRole('button', { name: 'Draw up the agenda' }).click();
  await expect(page.getByRole('list', { name: 'Agenda' })).toBeVisible();
  await expect(page.getByText(/90 minutes = \d+ planned \+ \d+ left/)).toBeVisible();
  const agenda = page.getByRole('list', { name: 'Agenda' }).getByRole('listitem');
  const planned = await agenda.count();
  await page.getByRole('button', { name: 'Order by owner' }).click();
  await expect(agenda).toHaveCount(planned);
  await page.getByRole('button', { name: 'Most pressing first' }).click();
  await expect(agenda.first()).toContainText('Not reached last time');
  const number = /^R-\d+/.exec((await agenda.first().getByRole('link').textContent()) ?? '')?.[0] ?? '';
  await agenda.first().getByRole('button', { name: 'Not this time' }).click();
  await expect(agenda).toHaveCount(planned - 1);
  await page.getByRole('combobox', { name: 'Another recommendation for the agenda' }).fill(number);
  await page.getByRole('option', { name: `${number}. ` }).click();
  await page.getByRole('button', { name: 'Put it on the agenda' }).click();
  await expect(agenda).toHaveCount(planned);
  await expect(agenda.last()).toContainText('Chosen by hand');
  await picture(plumbline, 'agenda');
  await expectNoAxeViolation(page);
  await page.getByRole('button', { name: 'Start the meeting' }).click();

  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  const line = page.getByLabel('This month');
  await expect(line).toBeFocused();
  await page.keyboard.type('Held on 9 April. He chose his uncle.');
  await page.keyboard.press('Enter');
  const said = page.getByRole('list', { name: 'Decided in this meeting' });
  await expect(said).toContainText('Held on 9 April. He chose his uncle.');
  await picture(plumbline, 'hold');
  await expectNoAxeViolation(page);
  await page.keyboard.press('PageDown');
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
  await page.getByRole('button', { name: /Leave/ }).click();

  await expect(page.getByText('Held on 9 April. He chose his uncle.')).toBeVisible();
  await page.getByRole('button', { name: 'End the meeting' }).click();
  await expect(page.getByText('Say who was present.')).toBeVisible();
  await page.getByRole('button', { name: /^Fill in the \d+ who were there last time$/ }).click();
  await page.getByRole('button', { name: 'Save attendance and notes' }).click();
  await expect(page.getByText('Say who was present.')).toBeHidden();
  const path = join(folder, 'minutes.html');
  await answerSaveDialogs(app, [path]);
  await page.getByRole('button', { name: 'Save in full…' }).click();
  await expect(page.getByText('Saved as minutes.html')).toBeVisible();
  expect(await readFile(path, 'utf8')).toContain('He chose his uncle');
  await page.getByRole('button', { name: 'Approve and seal' }).click();
  await expect(page.getByText(/Approved and sealed/)).toBeVisible();
  await picture(plumbline, 'minutes');
  await expectNoAxeViolation(page);
});
