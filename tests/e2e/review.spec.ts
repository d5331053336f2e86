import { cp, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { connectThroughBridge } from './bridge-client.ts';
import { answerSaveDialogs, expect, launchPlumbline, test } from './electron-app.ts';
import { aReviewToWrite, passphrase, ReviewPages, servicePid } from './review-pages.ts';

/* Filling in and looking with axe take their time on a slow machine. */
test.describe.configure({ timeout: 180_000 });

test('a review goes from empty to sealed by the keyboard alone', async ({ plumbline }) => {
  const { client, reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await expect(window.getByRole('heading', { level: 1, name: 'Jonah Pellworth' })).toBeVisible();
  const { template } = await client.reviews.get({ id: reviewId });

  await pages.dailyLife.focus();
  await pages.type('- Up at six, alone');
  await pages.press('Enter');
  await pages.type('walks to school');
  await expect(pages.dailyLife).toHaveValue('- Up at six, alone\n- walks to school');
  await pages.press('Alt+ArrowUp');
  for (const [index, domain] of template.domains.entries()) {
    expect(await pages.focused()).toBe(domain.title);
    // Each prompt is its guidance and its answer; then the grades.
    await pages.tab(domain.prompts.length * 2 + 1);
    await pages.press('?');
    await expect(window.getByText(domain.descriptors[4])).toBeVisible();
    await pages.press('?', '2');
    await pages.tab(3);
    await pages.type(`Why ${domain.key} is good.`);
    await pages.press('Control+Shift+E');
    await pages.type(`What stands on file about ${domain.key}.`);
    await pages.press('Control+Enter');
    const cited = window.getByRole('list', { name: `Evidence cited for ${domain.title}` });
    await expect(cited).toContainText(`E${index + 1}`);
    await window.locator(`[data-field="domain/${domain.key}/rationale"]`).focus();
    await pages.press('Alt+ArrowDown');
  }
  await pages.press('Alt+ArrowDown', 'Alt+ArrowDown');
  expect(await pages.focused()).toBe('Overall grade');
  await pages.tab(2);
  await pages.press('2');
  await pages.tab(3);
  await pages.type('Seen, heard, and safe; the plan moved too slowly.');
  await pages.press('Tab', 'Enter');
  await pages.type('lived');
  await pages.press('Enter');
  await expect(window.getByRole('list', { name: 'Evidence cited for the review as a whole' })).toContainText(
    'lived-experience',
  );

  await pages.press('Control+Shift+M');
  const missing = window.getByRole('dialog', { name: 'What is still missing' });
  await expect(missing).toContainText(
    'graded Good, so it needs at least one clear recommendation for this child',
  );
  await expect(missing.getByRole('button')).toHaveCount(2);
  await pages.press('Escape');
  await pages.press('Control+Shift+R');
  await pages.type('Tamsin Orchard to see Jonah alone at school and go through his plan with him.');
  await expect(window.getByRole('button', { name: 'Nothing missing' })).toBeVisible();

  await pages.submitButton.focus();
  await pages.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Submit and seal this review?' });
  await expect(dialog).toContainText('nobody can change it any more');
  await expect(dialog).toContainText('in the child’s own words');
  await pages.press('Tab', 'Enter');
  await expect(window.getByText('Sealed.')).toBeVisible();
  await expect(window.getByRole('heading', { name: 'What happens next' })).toBeVisible();
  const { seal, answers } = await client.reviews.get({ id: reviewId });
  await expect(window.getByText(seal ?? 'no seal')).toBeVisible();
  expect(answers['domain/lived-experience/prompt/daily-life']).toBe('- Up at six, alone\n- walks to school');
  await expectNoAxeViolation(window);
});

test('each thing that is missing leads to its field', async ({ plumbline }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await pages.submitButton.click();
  const missing = window.getByRole('dialog', { name: 'What is still missing' });
  await missing.getByRole('button', { name: /9 domains have no grade yet/ }).click();
  await expect(missing).toBeHidden();
  await expect(
    window
      .getByRole('group', { name: /^Grade:/ })
      .first()
      .getByRole('radio')
      .first(),
  ).toBeFocused();
  const group = window.getByRole('group', { name: 'Grade: Risk and safety' });
  await group.getByRole('radio').first().focus();
  await pages.press('3');
  await expect(group.getByRole('radio', { name: 'Requires improvement' })).toBeChecked();
  await window.getByRole('button', { name: /things missing/ }).click();
  await missing.getByRole('button', { name: /“Risk and safety” is graded Requires improvement/ }).click();
  await expect(window.locator('[data-field="domain/risk-and-safety/rationale"]')).toBeFocused();
});

test('what is typed is on the disk a second later, whatever ends the app', async ({ plumbline, folder }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await pages.dailyLife.focus();
  const sentence = 'Without a pause he tells of the bus, the dog next door and the long way home. ';
  const typedAt: number[] = [];
  const service = await servicePid(plumbline);
  for (const letter of sentence.repeat(2)) {
    await pages.window.keyboard.insertText(letter);
    typedAt.push(Date.now());
    await pages.window.waitForTimeout(25);
  }
  const killedAt = Date.now();
  process.kill(service, 'SIGKILL');
  plumbline.app.process().kill('SIGKILL');
  const due = typedAt.filter((at) => at <= killedAt - 1_000).length;
  expect(due).toBeGreaterThan(40);

  const again = await launchPlumbline(folder, { dataDirectory: plumbline.dataDirectory });
  try {
    await again.window
      .getByRole('button', { name: /Practice reviews/ })
      .first()
      .click();
    await again.window.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await again.window.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(again.window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
    const reopened = new ReviewPages(again);
    await reopened.open(reviewId);
    const kept = await reopened.dailyLife.inputValue();
    expect(sentence.repeat(2).startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(due);
  } finally {
    await again.app.close();
  }
});

test('a workspace that is locked in mid-sentence takes nothing that was typed', async ({ plumbline }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const pages = new ReviewPages(plumbline);
  // A lock ends the service's process, and with it every connection to it.
  const connect = async () => (await connectThroughBridge(pages.window)).client;
  const saved = async () =>
    (await (await connect()).reviews.get({ id: reviewId })).answers[
      'domain/lived-experience/prompt/daily-life'
    ];
  await pages.open(reviewId);
  await pages.dailyLife.focus();
  await pages.type('He sets two alarms');
  await pages.press('Control+L');
  await pages.unlock();
  await expect(pages.dailyLife).toHaveValue('He sets two alarms');
  expect(await saved()).toBe('He sets two alarms');

  // Locked from beneath, without the page being asked first.
  await pages.dailyLife.focus();
  await pages.press('Control+End');
  await pages.window.keyboard.insertText(', one for his mother.');
  await (await connect()).workspace.lock({});
  await pages.unlock();
  await expect(pages.dailyLife).toHaveValue('He sets two alarms, one for his mother.');
  await expect.poll(saved).toBe('He sets two alarms, one for his mother.');
});

test('what is typed while the folder of the workspace is away stays on the screen with what to do, and is saved when it is back', async ({
  plumbline,
}) => {
  test.skip(process.platform === 'win32', 'Windows lets nobody rename a folder with an open file');
  const { reviewId } = await aReviewToWrite(plumbline);
  const pages = new ReviewPages(plumbline);
  const saved = async () =>
    (await (await connectThroughBridge(pages.window)).client.reviews.get({ id: reviewId })).answers[
      'domain/lived-experience/prompt/daily-life'
    ];
  const folder = join(plumbline.folder, 'Practice reviews.plumbline');
  await pages.open(reviewId);
  await pages.dailyLife.focus();
  await pages.type('He sets two alarms');
  await expect.poll(saved).toBe('He sets two alarms');

  await rename(folder, `${folder}-away`);
  await pages.window.keyboard.insertText(', one for his mother');
  const notSaved = pages.window.getByText(/^Not saved: .* lock and unlock/);
  await expect(notSaved).toBeVisible();
  expect(await saved()).toBe('He sets two alarms');
  await expectNoAxeViolation(pages.window);
  await rename(`${folder}-away`, folder);
  await expect.poll(saved).toBe('He sets two alarms, one for his mother');
  await expect(notSaved).toHaveCount(0);

  // A sync client put a copy of it there: the words wait over a lock, and go into what lies there then.
  await rename(folder, `${folder}-away`);
  await cp(`${folder}-away`, folder, { recursive: true });
  await pages.dailyLife.focus();
  await pages.press('Control+End');
  await pages.window.keyboard.insertText('.');
  await expect(notSaved).toBeVisible();
  await (await connectThroughBridge(pages.window)).client.workspace.lock({});
  await pages.unlock();
  await expect(pages.dailyLife).toHaveValue('He sets two alarms, one for his mother.');
  await expect.poll(saved).toBe('He sets two alarms, one for his mother.');
});

test('leaving the page in mid-sentence saves it', async ({ plumbline }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await pages.dailyLife.focus();
  await pages.type('Left in the middle of');
  await goTo(pages.window, '/today');
  await expect(pages.window.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await pages.open(reviewId);
  await expect(pages.dailyLife).toHaveValue('Left in the middle of');
});

test('a child at immediate risk is recorded at once, and holds the review until what was done is written', async ({
  plumbline,
}) => {
  const { client, reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await window.getByRole('button', { name: 'Child at immediate risk?' }).click();
  const dialog = window.getByRole('dialog', { name: 'A child may be at immediate risk' });
  await expect(dialog).toContainText('No escalation contact is set in this workspace');
  await pages.type('He says that he will not be there tonight.');
  await pages.press('Escape');
  await window.getByRole('button', { name: 'Child at immediate risk?' }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue('He says that he will not be there tonight.');
  await expectNoAxeViolation(window);
  await dialog.getByRole('button', { name: 'Record the concern' }).click();
  await expect(dialog.getByRole('status')).toContainText('under your name');
  await dialog.getByRole('button', { name: 'Go back to the review' }).click();
  const bar = window.getByRole('status', { name: 'Immediate concern is open' });
  await expect(bar).toContainText('Ring now');
  await pages.press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown');
  await expect(bar).toBeInViewport();
  const banner = window.getByRole('region', { name: 'Immediate concern' });
  await expect(banner).toContainText('He says that he will not be there tonight.');
  await expectNoAxeViolation(window);
  await pages.submitButton.click();
  await window.getByRole('button', { name: /An immediate concern about this child was raised/ }).click();
  await expect(banner.getByRole('textbox')).toBeFocused();
  await pages.type('Rang the duty team at 14.05; a visit is under way.');
  await banner.getByRole('button', { name: 'Write down what was done' }).click();
  await expect(banner).toBeHidden();
  await expect(bar).toBeHidden();
  await expect(window.getByRole('region', { name: 'Settled concerns' })).toContainText(
    'a visit is under way',
  );
  const { concerns, missing } = await client.reviews.get({ id: reviewId });
  expect(concerns[0]?.done).toBe('Rang the duty team at 14.05; a visit is under way.');
  expect(missing.some(({ rule }) => rule === 'concern-must-be-settled')).toBe(false);
});

test('evidence is quoted, cited, removed and put back', async ({ plumbline }) => {
  const { client, reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await window.getByRole('button', { name: 'Add the child’s words' }).click();
  await pages.type('I count the stairs so I know who it is.');
  await window.getByRole('combobox', { name: 'Where it was found' }).fill('Direct work with the child');
  await pages.press('Escape');
  const all = window.getByRole('list', { name: 'All evidence' });
  await expect(all.getByRole('blockquote')).toHaveText('I count the stairs so I know who it is.');
  await expect(all).toContainText('Not cited by any rationale yet');
  await all.getByRole('button', { name: 'Remove E1' }).click();
  await expect(all).toBeHidden();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(all).toContainText('I count the stairs');
  await expect(pages.saved).toBeVisible();
  const { evidence } = await client.reviews.get({ id: reviewId });
  expect(evidence).toMatchObject([
    {
      kind: 'childs-words',
      text: 'I count the stairs so I know who it is.',
      source: 'Direct work with the child',
    },
  ]);
  await expectNoAxeViolation(window);
});

test('five marks fill in as a recommendation is written, a suggestion can be taken, and the list saved', async ({
  plumbline,
  folder,
}) => {
  const { client, reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await goTo(window, '/recommendations');
  await expect(window.getByText('No recommendation yet')).toBeVisible();
  await expectNoAxeViolation(window);
  await pages.open(reviewId);
  await window.getByRole('button', { name: /Recommend for this child/ }).click();
  const card = window.getByRole('listitem', { name: 'Recommendation 1' });
  await expect(card.getByLabel('Time-bound: nothing written yet')).toBeVisible();
  await pages.type('Consider further support around contact as appropriate.');
  await expect(card.getByLabel('Specific: not yet')).toBeVisible();
  await card.getByRole('button', { name: /^Take \d/ }).click();
  await expect(card.getByLabel('Time-bound: yes')).toBeVisible();
  await expect(card.getByRole('radio', { name: 'A day' })).toBeChecked();
  await card.getByRole('radio', { name: 'A month' }).check();
  await card.getByRole('combobox', { name: 'Owners' }).fill('Tamsin');
  await pages.press('ArrowDown', 'Enter');
  await pages.press('Tab');
  await expect(card.getByLabel('Achievable: yes')).toBeVisible();
  await expectNoAxeViolation(window);
  await expect(pages.saved).toBeVisible();
  const { recommendations } = await client.reviews.get({ id: reviewId });
  expect(recommendations).toMatchObject([
    { owners: ['Tamsin Orchard'], due: expect.stringMatching(/^\d{4}-\d\d$/) },
  ]);

  await goTo(window, '/recommendations');
  await expect(window.getByRole('table', { name: 'Recommendations' })).toContainText('Tamsin Orchard');
  await expectNoAxeViolation(window);
  const beginnings = { pdf: '%PDF', docx: 'PK', xlsx: 'PK' };
  const fileOf = (ending: string) => join(folder, `list.${ending}`);
  await answerSaveDialogs(plumbline.app, Object.keys(beginnings).map(fileOf));
  for (const [ending, beginning] of Object.entries(beginnings)) {
    await window.getByRole('button', { name: 'Save as…' }).click();
    await expect(window.getByText(`1 recommendation saved as list.${ending}`)).toBeVisible();
    expect((await readFile(fileOf(ending))).toString('latin1').startsWith(beginning)).toBe(true);
  }
  await expectNoAxeViolation(window);
  await window
    .getByRole('searchbox')
    .or(window.getByLabel('Find', { exact: true }))
    .first()
    .fill('nowhere');
  await expect(window.getByText('No recommendation fits')).toBeVisible();
  await window.getByRole('button', { name: 'Show all of them' }).click();
  await window.getByRole('link', { name: /Consider further support/ }).click();
  await expect(card.getByRole('textbox', { name: 'What is to be done' })).toBeFocused();
});

test('the workbench holds at 200 % and in focus, and axe finds nothing in it', async ({ plumbline }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const { app, window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await window.locator('[data-field="domain/assessment/grade"] input').first().focus();
  await pages.press('?', '1');
  await pages.press('Control+Shift+E');
  await expectNoAxeViolation(window);
  await pages.press('Escape');
  await window.getByRole('button', { name: /things missing/ }).click();
  await expectNoAxeViolation(window);
  await pages.press('Escape', 'Control+Shift+F');
  await expect(window.getByRole('navigation', { name: 'Rooms' })).toBeHidden();
  await expect(window.getByRole('button', { name: 'Child at immediate risk?' })).toBeVisible();
  await expectNoAxeViolation(window);
  await pages.press('Control+Shift+F');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720);
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expect(window.getByRole('button', { name: 'Outline', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  const isWide = await window.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(isWide).toBe(false);
  await expect(window.getByRole('button', { name: 'Child at immediate risk?' })).toBeInViewport();
  await window.getByRole('button', { name: 'Outline', exact: true }).click();
  await pages.outline.getByRole('button', { name: /^Impact and outcomes/ }).click();
  await expect(window.getByRole('heading', { name: 'Impact and outcomes' })).toBeInViewport();
  const { violations } = await new AxeBuilder({ page: window }).include('main').setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('undo takes back words, and a grade that was taken back or chosen by mistake', async ({ plumbline }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await pages.dailyLife.focus();
  await pages.dailyLife.pressSequentially('He waits at the door.', { delay: 15 });
  await expect(pages.saved).toBeVisible();
  for (let presses = 0; presses < 4 && (await pages.dailyLife.inputValue()) !== ''; presses++)
    await pages.press('Control+Z');
  await expect(pages.dailyLife).toHaveValue('');
  const group = window.getByRole('group', { name: 'Grade: Risk and safety' });
  await group.getByRole('radio').first().focus();
  await pages.press('2', '4', 'Control+Z');
  await expect(group.getByRole('radio', { name: 'Good' })).toBeChecked();
  await pages.press('0');
  await expect(group.getByRole('radio', { name: 'Good' })).not.toBeChecked();
  await pages.press('Control+Z');
  await expect(group.getByRole('radio', { name: 'Good' })).toBeChecked();
});

test('the review of somebody else is read, until the lead says why they write on their behalf', async ({
  plumbline,
}) => {
  const { client, reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  const state = await client.workspace.state({});
  if (state.kind !== 'open') throw new Error('not open');
  const reviewer = state.settings.me.name;
  await client.workspace.updateSettings({ me: { personId: null, name: 'Philippa Tunnard', role: 'lead' } });
  await pages.open(reviewId);
  await expect(window.getByText(`This is the review of ${reviewer}. You can read it.`)).toBeVisible();
  await expect(pages.dailyLife).toBeDisabled();
  await expect(pages.submitButton).toBeDisabled();
  await expectNoAxeViolation(window);
  await window.getByRole('button', { name: `Write on behalf of ${reviewer}` }).click();
  await pages.type('She is in hospital and read it out.');
  await window.getByRole('button', { name: 'Write on their behalf' }).click();
  await expect(window.getByText(`Philippa Tunnard wrote on behalf of ${reviewer}.`)).toBeVisible();
  await pages.dailyLife.fill('Read out.');
  await expect(pages.saved).toBeVisible();
});
