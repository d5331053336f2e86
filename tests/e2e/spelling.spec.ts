import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { expect, test } from './electron-app.ts';
import { aReviewToWrite, ReviewPages } from './review-pages.ts';

test('a misspelt word is underlined, put right by the keyboard, saved, and taken back by undo', async ({
  plumbline,
}) => {
  const { client, reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  const field = 'domain/lived-experience/prompt/daily-life';
  const marks = window.locator('[data-misspelt]');
  await pages.dailyLife.focus();
  await pages.type('Jonah Pellworth walks home becuase teh bus is late. Tamsin');
  await expect(marks).toHaveText(['becuase', 'teh']);

  // The underline stands under the very word: there the caret comes to be where one clicks at it.
  const box = await marks.first().boundingBox();
  await window.mouse.click(box!.x + 1, box!.y + box!.height / 2);
  expect(await pages.dailyLife.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(
    'Jonah Pellworth walks home '.length,
  );
  await window.screenshot({ path: 'test-results/spelling.png' });

  await pages.press('F7');
  await expect(window.getByRole('menu', { name: 'Spelling of becuase' })).toBeVisible();
  await expect(window.getByRole('menuitem', { name: 'because', exact: true })).toBeFocused();
  await window.screenshot({ path: 'test-results/spelling-menu.png' });
  await expectNoAxeViolation(window);
  await pages.press('Enter');
  const mended = 'Jonah Pellworth walks home because teh bus is late. Tamsin';
  await expect(pages.dailyLife).toHaveValue(mended);
  await expect(pages.dailyLife).toBeFocused();
  await expect.poll(async () => (await client.reviews.get({ id: reviewId })).answers[field]).toBe(mended);
  await pages.press('Control+z');
  await expect(pages.dailyLife).toHaveValue('Jonah Pellworth walks home becuase teh bus is late. Tamsin');
  await pages.press('Control+Shift+z');
  await expect(pages.dailyLife).toHaveValue(mended);

  await pages.press('F7');
  await expect(window.getByRole('menu', { name: 'Spelling of teh' })).toBeVisible();
  await pages.press('Escape');
  await expect(pages.dailyLife).toBeFocused();
  await marks.click({ button: 'right', force: true });
  await window.getByRole('menuitem', { name: 'Add to the words of this case' }).click();
  await expect(marks).toHaveCount(0);
  await expect(pages.dailyLife).toBeFocused();
  await window.getByText('Words kept as right').click();
  await window.getByRole('button', { name: 'Forget the word: teh' }).click();
  await expect(marks).toHaveText(['teh']);
});

test('the child’s own words are never marked', async ({ plumbline }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  const marks = window.locator('[data-misspelt]');
  await pages.dailyLife.fill('He said “i aint goin bak ther” and I belive him.');
  await expect(marks).toHaveText(['belive']);
  await pages.press('Control+Shift+E');
  await pages.type('i wana liv wiv nan');
  await expect(marks).toHaveText(['belive', 'wana', 'liv', 'wiv']);
  await window.getByRole('radio', { name: /child’s words/i }).check({ force: true });
  await expect(marks).toHaveText(['belive']);
});

test('a page stays alive while one types on and the words before are still looked up', async ({
  plumbline,
}) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  for (let i = 0; i < 60; i++)
    await pages.dailyLife.fill(`Qwortle${'abcdefghij'[i % 10]} Zibbet${'klmnopqrst'[i % 10]} and so on`);
  await expect(pages.dailyLife).toHaveValue('Qwortlej Zibbett and so on');
});

test('the menu of a marked word cuts, copies and pastes', async ({ plumbline }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const { app, window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  const marks = window.locator('[data-misspelt]');
  const clipboard = () => app.evaluate(({ clipboard: held }) => held.readText());
  await pages.dailyLife.fill('He walks becuase it rains. ');
  await expect(marks).toHaveText(['becuase']);
  const choose = async (name: string) => {
    await marks.first().click({ button: 'right', force: true });
    await window.getByRole('menuitem', { name, exact: true }).click();
  };
  await choose('Copy');
  await expect.poll(clipboard).toBe('becuase');
  await app.evaluate(({ clipboard: held }) => held.writeText('when'));
  await choose('Paste');
  await expect(pages.dailyLife).toHaveValue('He walks when it rains. ');
  await pages.dailyLife.fill('He walks becuase it rains. ');
  await expect(marks).toHaveText(['becuase']);
  await choose('Cut');
  await expect(pages.dailyLife).toHaveValue('He walks  it rains. ');
  await expect.poll(clipboard).toBe('becuase');
});

test('a misspelt word is underlined outside a review too, and undo takes back what was typed', async ({
  plumbline,
}) => {
  await aReviewToWrite(plumbline);
  const { window } = plumbline;
  await goTo(window, '/tracker/new');
  const field = window.getByRole('textbox', { name: 'What is to be done' });
  await field.pressSequentially('Tell her becuase she asked. ');
  const marks = window.locator('[data-misspelt]');
  await expect(marks).toHaveText(['becuase']);
  await window.screenshot({ path: 'test-results/spelling-outside.png' });
  await field.press('F7');
  await window.getByRole('menuitem', { name: 'because', exact: true }).click();
  await expect(field).toHaveValue('Tell her because she asked. ');
  await field.press('Control+z');
  await expect(field).toHaveValue('Tell her becuase she asked. ');
  await expect(window.getByRole('menuitem', { name: 'Add to the words of this case' })).toBeHidden();
});
