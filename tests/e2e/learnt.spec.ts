import { openDemo } from './a-demo.ts';
import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';

test.describe.configure({ timeout: 240_000 });

test('what a moderation learnt: a question is worded anew, and the wording is taken into the next template and put back', async ({
  plumbline,
}) => {
  const { window: page } = plumbline;
  const client = await openDemo(plumbline);
  const [row] = await client.moderations.list({});
  const id = row!.id;
  const [first] = await client.moderations.learnt({ id });
  expect(first!.differed).toBeGreaterThan(0);
  await goTo(page, `/moderations/${id}`);
  const item = page.getByRole('listitem').filter({ hasText: first!.question });
  await expect(item).toContainText(`graded differently on ${first!.differed} of ${first!.of} reviews`);
  await item.getByRole('button', { name: 'Propose another wording' }).click();
  const wording = 'What does this child do on an ordinary day?';
  await item.getByRole('textbox', { name: 'Proposed wording' }).fill(wording);
  await item.getByRole('textbox', { name: 'Why' }).fill('It was read in two ways.');
  await item.getByRole('button', { name: 'Propose this wording' }).click();
  await expect(item.getByRole('button', { name: 'Proposed' })).toBeDisabled();
  await expectNoAxeViolation(page);
  await item.scrollIntoViewIfNeeded();

  const [round] = (await client.rounds.list({})).filter(({ counts }) => counts.submitted === 13);
  const { draft } = await client.rounds.get({ id: round!.id });
  const { id: draftId } = await client.templates.startDraft({
    from: { kind: 'version', id: draft.templateId },
  });
  await goTo(page, `/templates/${draftId}/edit`);
  await expect(page.getByText('Moderation of January-February 2024 proposes:').first()).toBeVisible();
  await page.getByRole('button', { name: 'Take this wording' }).click();
  const questions = page.getByRole('textbox', { name: /^Question \d+$/ });
  await expect
    .poll(() => questions.evaluateAll((fields: HTMLTextAreaElement[]) => fields.map(({ value }) => value)))
    .toContain(wording);
  await expect
    .poll(async () => JSON.stringify((await client.templates.draft({ id: draftId })).content))
    .toContain(wording);
  await page.getByRole('button', { name: /^Put back / }).click();
  await expect
    .poll(async () => JSON.stringify((await client.templates.draft({ id: draftId })).content))
    .not.toContain(wording);
});
