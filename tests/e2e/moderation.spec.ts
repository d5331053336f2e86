import { openDemo, picture } from './a-demo.ts';
import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';

test.describe.configure({ timeout: 240_000 });

test('a moderation: the sample is drawn by rules, a review is graded blind, compared and decided, and the counts come first', async ({
  plumbline,
}) => {
  const { window: page, app } = plumbline;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  const client = await openDemo(plumbline);
  await goTo(page, '/moderations');
  await expect(page.getByRole('heading', { level: 1, name: 'Moderation' })).toBeVisible();
  await picture(plumbline, 'moderations');
  await page.getByRole('link', { name: 'Plan a moderation' }).first().click();

  const draw = page.getByRole('button', { name: /^Draw \d+ of \d+ reviews$/ });
  await expect(draw).toBeEnabled();
  await page.getByRole('textbox', { name: 'Name of moderator 1' }).fill('Ursula Fennimore');
  await page.getByRole('checkbox', { name: 'All of the highest grade' }).check();
  await expect(
    page.getByRole('table', { name: 'Reviews in the sample by reviewer and grade' }),
  ).toBeVisible();
  await picture(plumbline, 'plan-moderation');
  await expectNoAxeViolation(page);
  await draw.scrollIntoViewIfNeeded();
  await picture(plumbline, 'plan-moderation-sample');
  await draw.click();

  await expect(page.getByRole('table', { name: 'The sample' })).toBeVisible();
  await expect(page.getByText('Sealed').first()).toBeVisible();
  await picture(plumbline, 'moderation');
  await expectNoAxeViolation(page);
  await page.getByRole('button', { name: 'Look through' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('Overall rationale');
  await picture(plumbline, 'hidden-words');
  await page.getByRole('button', { name: 'Leave them out' }).click();

  const [row] = await client.moderations.list({});
  const { sample, moderators } = await client.moderations.get({ id: row!.id });
  await page.getByRole('link', { name: 'Ursula Fennimore: grade' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Child [A-Z], 1 of \d+$/ })).toBeVisible();
  await expect(page.getByText('The first grade is sealed; you see it after yours is in.')).toBeVisible();
  const first = page.getByRole('group', { name: /^Your grade: / }).first();
  await first.getByRole('radio', { name: /Good/ }).check({ force: true });
  await page.mouse.move(2, 2);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await picture(plumbline, 'blind-grading');
  await expectNoAxeViolation(page);
  await page.getByRole('button', { name: 'Finish this review' }).click();
  await expect(page.getByText(/Still missing:/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Why' }).first().fill('Seen at home and at school.');
  await page.getByRole('button', { name: 'Later' }).click();
  await page.getByRole('link', { name: 'Ursula Fennimore: go on' }).click();
  await expect(page.getByRole('textbox', { name: 'Why' }).first()).toHaveValue('Seen at home and at school.');
  await expect(
    page
      .getByRole('group', { name: /^Your grade: / })
      .first()
      .getByRole('radio', { name: /Good/ }),
  ).toBeChecked();

  const key = { id: row!.id, moderatorId: moderators[0]!.id };
  for (const { reviewId } of sample) {
    const grading = await client.moderations.openGrading({ ...key, reviewId });
    const judged = { grade: 'good', because: 'Visits and the child’s words bear it out.', cites: [1] };
    await client.moderations.saveGrading({
      ...key,
      reviewId,
      second: {
        domains: Object.fromEntries(grading.template.domains.map((domain) => [domain.key, judged])),
        overall: judged,
        audit: { evidence: 'yes', child: 'partly', judgement: 'yes', words: '' },
        notes: '',
        points: '',
      },
    });
    await client.moderations.handIn({ ...key, reviewId });
  }
  const near = (await client.moderations.get({ id: row!.id })).sample.find(({ apart }) => apart === 1);
  await goTo(page, `/moderations/compare/${row!.id}.${near!.reviewId}`);
  await expect(
    page.getByText('Whose opinions A and B are is shown once the overall grade is decided.'),
  ).toBeVisible();
  await picture(plumbline, 'compare');
  await expectNoAxeViolation(page);
  const overall = page.getByRole('region', { name: 'Overall' });
  await overall.getByRole('combobox', { name: 'Moderated grade' }).click();
  await page.getByRole('option', { name: 'Good' }).click();
  await overall.getByRole('combobox', { name: 'Why they differ' }).click();
  await page.getByRole('option', { name: 'Weighed differently' }).click();
  await overall.getByRole('textbox', { name: 'Because' }).fill('Both saw the visits; the plan weighs more.');
  await overall.getByRole('button', { name: 'Decide: Overall' }).click();
  await expect(page.getByText(/was .*, the first grade/)).toBeVisible();

  await goTo(page, `/moderations/${row!.id}`);
  await expect(page.getByText(/1 moderated/)).toBeVisible();
  await picture(plumbline, 'moderation-graded');
  await goTo(page, `/moderations/${row!.id}/agreement`);
  await expect(page.getByRole('heading', { level: 1, name: 'How far the grades agree' })).toBeVisible();
  await expect(page.getByText(/The same: \d+ of \d+/).first()).toBeVisible();
  await expectNoAxeViolation(page);

  const whole = (await client.moderations.list({})).find(({ reviews }) => reviews === 13)!;
  await goTo(page, `/moderations/${whole.id}/agreement`);
  await expect(page.getByText('The same: 9 of 13')).toBeVisible();
  await picture(plumbline, 'agreement');
  const coefficients = page.getByText('Coefficients, for whoever asks for them');
  await expect(page.getByText('Gwet’s AC2, ordinal weights')).toBeHidden();
  await coefficients.click();
  await expect(page.getByText(/Gwet’s AC2, ordinal weights 0\.\d\d \(0\.\d\d to [01]\.\d\d\)/)).toBeVisible();
  await coefficients.scrollIntoViewIfNeeded();
  await picture(plumbline, 'coefficients');
  await expectNoAxeViolation(page);
  await goTo(page, `/moderations/${whole.id}`);
  await expect(page.getByRole('region', { name: 'Feedback to reviewers' })).toBeVisible();
  await page.getByRole('button', { name: 'Views on the template' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoAxeViolation(page);
});
