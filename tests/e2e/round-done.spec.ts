import { EXEMPLARS } from '#shared/domain/calibration/exemplars.ts';
import {
  domainGradeField,
  domainRationaleField,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
} from '#shared/domain/reviews/review-fields.ts';
import { openDemo } from './a-demo.ts';
import { type Client, expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';
import { ReviewPages } from './review-pages.ts';

test.describe.configure({ timeout: 180_000 });

/** Who works here, as a reviewer who may be given reviews. */
async function meAsReviewer(client: Client): Promise<string> {
  const state = await client.workspace.state({});
  const name = state.kind === 'open' ? state.settings.me.name : '';
  const { id } = await client.people.save({
    id: (await client.people.list({})).find((person) => person.name === name)?.id ?? null,
    draft: {
      name,
      roles: ['reviewer'],
      affiliation: 'external',
      organisation: 'Cairn',
      team: '',
      email: '',
      isActive: true,
    },
  });
  return id;
}

/** A case that nobody has reviewed yet, in a round and given to who works here. @returns its review */
async function aReviewOfMine(client: Client, roundId: string): Promise<string> {
  const { id: caseId } = await client.cases.save({
    id: null,
    draft: {
      reference: 'WB900001',
      names: { full: 'Jonah Pellworth', aliases: [] },
      statuses: ['CIN'],
      worker: 'Tamsin Orchard',
      phones: [],
      related: [],
    },
  });
  await client.rounds.addCases({ roundId, caseIds: [caseId], reason: 'Chosen by hand.' });
  const { rows } = await client.reviews.list({ roundId });
  const reviewId = rows[0]!.id;
  await client.rounds.allocate({ reviewId, reviewerId: await meAsReviewer(client) });
  return reviewId;
}

/** Grades all of a review Good, with one quotation that each rationale cites, and recommends. */
async function gradeAsGood(client: Client, reviewId: string): Promise<void> {
  const { template } = await client.reviews.get({ id: reviewId });
  const fields = [
    ...template.domains.map(({ key }) => [domainGradeField(key), domainRationaleField(key)] as const),
    [OVERALL_GRADE_FIELD, OVERALL_RATIONALE_FIELD] as const,
  ];
  for (const [grade, rationale] of fields) {
    await client.reviews.saveAnswer({ reviewId, field: grade, value: 'good' });
    await client.reviews.saveAnswer({ reviewId, field: rationale, value: 'Seen and heard.' });
  }
  await client.reviews.saveEvidence({
    reviewId,
    id: null,
    kind: 'childs-words',
    source: 'Visit',
    date: '2 March 2026',
    text: 'I like it here.',
    cites: fields.map(([, rationale]) => rationale),
  });
  await client.reviews.saveRecommendation({
    reviewId,
    id: null,
    draft: {
      level: 'child',
      action: 'Tamsin Orchard to see Jonah alone at school every fortnight.',
      measure: 'Six visits in his own words by the end of June.',
      intendedImpact: 'He has somebody.',
      owners: ['Tamsin Orchard'],
      due: '2026-06-30',
      theme: 'Direct work',
    },
  });
}

test('a new version of a template is published, and a round with it is held back until its reviewer is calibrated', async ({
  plumbline,
}) => {
  const { window: page } = plumbline;
  const client = await openDemo(plumbline);
  await goTo(page, '/templates');
  await page.getByRole('link', { name: 'Practice review' }).click();
  await page.getByRole('button', { name: 'Copy to a new draft' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Practice review 2027');
  const question = 'Who would this child ring at two in the morning?';
  await page.getByLabel('Question 1', { exact: true }).first().fill(question);
  await expect(page.getByText(/Saved \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByLabel('What changed').fill('Asks whom the child trusts.');
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Practice review 2027, version 2' }),
  ).toBeVisible();

  await goTo(page, '/rounds/new');
  await page.getByLabel('Name').fill('Spring 2027');
  await page.getByLabel('How many cases it aims at').fill('1');
  await page.getByRole('combobox', { name: 'Template' }).click();
  await page.getByRole('option', { name: /^Practice review 2027, version 2/ }).click();
  await page.getByRole('button', { name: 'Set up this round' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Spring 2027' })).toBeVisible();
  await page.getByRole('button', { name: 'This round' }).click();
  await page.getByRole('menuitem', { name: 'Require calibration before submitting' }).click();
  await expect(page.getByText('Required before submitting')).toBeVisible();
  const round = (await client.rounds.list({})).find(({ name }) => name === 'Spring 2027')!;
  const reviewId = await aReviewOfMine(client, round.id);
  await gradeAsGood(client, reviewId);

  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await pages.answer(question).fill('His grandmother, whose number he knows by heart.');
  await expect(pages.saved).toBeVisible();
  const submit = async () => {
    await pages.submitButton.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Submit/ })
      .click();
  };
  await submit();
  await expect(page.getByText(/asks its reviewers to grade the exemplars before they submit/)).toBeVisible();

  await goTo(page, '/calibration');
  for (const { title, parts } of EXEMPLARS) {
    const exemplar = page.getByRole('region', { name: title, exact: true });
    for (const part of parts) {
      await exemplar
        .getByRole('radiogroup', { name: `Your grade: ${part.title}` })
        .getByRole('radio', { name: 'Good', exact: true })
        .check();
      await exemplar.getByLabel(`Why: ${part.title}`).fill('The child is seen alone and heard.');
    }
    await exemplar.getByRole('button', { name: 'Hand in these grades' }).click();
    await expect(exemplar.getByText(/^You graded this on/)).toBeVisible();
  }
  await expect(page.getByRole('heading', { name: 'Where reviewers differ' })).toBeVisible();
  await expectNoAxeViolation(page);

  await pages.open(reviewId);
  await submit();
  await expect(page.getByText('Sealed.')).toBeVisible();
  const { answers, template } = await client.reviews.get({ id: reviewId });
  expect(template.name).toBe('Practice review 2027');
  expect(Object.values(answers)).toContain('His grandmother, whose number he knows by heart.');
});

test('a concern is raised by one key from anywhere in a review, and an earlier text is put back', async ({
  plumbline,
}) => {
  const { window: page } = plumbline;
  const client = await openDemo(plumbline);
  const { id: roundId } = await client.rounds.save({
    id: null,
    draft: {
      name: 'Spring 2027',
      opensOn: '2027-03-01',
      closesOn: '2027-03-14',
      theme: '',
      targetSize: 1,
      templateId: (await client.templates.list({}))[0]!.id,
      scaleId: (await client.templates.scales({}))[0]!.id,
    },
  });
  const reviewId = await aReviewOfMine(client, roundId);
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  const concern = page.getByRole('dialog', { name: 'A child may be at immediate risk' });
  const raisedFrom = async (where: string) => {
    await pages.press('Control+Shift+H');
    await expect(concern, where).toBeVisible();
    await expect(concern.getByRole('textbox'), where).toBeFocused();
    await pages.press('Escape');
    await expect(concern, where).toBeHidden();
  };
  await raisedFrom('where nothing has the keyboard');
  await pages.dailyLife.focus();
  await raisedFrom('an answer');
  await page
    .getByRole('group', { name: /^Grade:/ })
    .first()
    .getByRole('radio')
    .first()
    .focus();
  await raisedFrom('a grade');
  await page.getByRole('button', { name: 'Add the child’s words' }).click();
  await raisedFrom('a piece of evidence');
  await page.getByRole('button', { name: /Recommend for this child/ }).click();
  await raisedFrom('a recommendation');
  await page.getByRole('combobox', { name: 'Owners' }).fill('T');
  await raisedFrom('a list that is open');
  await pages.press('Control+Shift+M');
  await expect(page.getByRole('dialog', { name: 'What is still missing' })).toBeVisible();
  await pages.press('Control+Shift+H');
  await expect(concern).toBeVisible();
  await concern.getByRole('textbox').fill('He says that he will not be there tonight.');
  await concern.getByRole('button', { name: 'Record the concern' }).click();
  await expect(concern.getByRole('status')).toContainText('under your name');
  await concern.getByRole('button', { name: 'Go back to the review' }).click();
  await expect(page.getByRole('status', { name: 'Immediate concern is open' })).toBeVisible();
  expect((await client.reviews.get({ id: reviewId })).concerns).toHaveLength(1);

  await pages.open(reviewId);
  const earlier = 'He wakes at six, alone, and walks to school by the canal with his cousin.';
  const savedAs = (value: string) =>
    expect
      .poll(async () => Object.values((await client.reviews.get({ id: reviewId })).answers))
      .toContain(value);
  await pages.dailyLife.fill(earlier);
  await savedAs(earlier);
  await pages.dailyLife.fill('Taken by bus.');
  await savedAs('Taken by bus.');
  await page.getByText('Earlier versions').click();
  await page.getByRole('button', { name: 'Put this version back' }).first().click();
  await expect(pages.dailyLife).toHaveValue(earlier);
  await savedAs(earlier);
});
