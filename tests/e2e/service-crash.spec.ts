import { connectThroughBridge } from './bridge-client.ts';
import { expect, test } from './electron-app.ts';
import { aReviewToWrite, ReviewPages, servicePid } from './review-pages.ts';

test('the data service dies in mid-review: what was saved is there, what was typed since is sent again', async ({
  plumbline,
}) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await pages.dailyLife.focus();
  await pages.type('Saved before the crash.');
  await window.waitForTimeout(1_000);

  process.kill(await servicePid(plumbline), 'SIGKILL');
  await window.keyboard.insertText(' Typed while it was down.');
  await window.getByLabel('Passphrase', { exact: true }).waitFor();
  const banner = window.getByText(/The data service stopped and was started again\./);
  await expect(banner.filter({ visible: true })).toContainText(/Everything up to \d\d:\d\d was saved\./);

  const { client } = await connectThroughBridge(window);
  await pages.unlock();
  await expect(pages.dailyLife).toHaveValue('Saved before the crash. Typed while it was down.');
  const saved = async () =>
    (await client.reviews.get({ id: reviewId })).answers['domain/lived-experience/prompt/daily-life'];
  await expect.poll(saved).toBe('Saved before the crash. Typed while it was down.');
  await expect(pages.saved).toBeVisible();

  await pages.dailyLife.focus();
  await pages.press('Control+End');
  await pages.type(' And after.');
  await expect.poll(saved).toBe('Saved before the crash. Typed while it was down. And after.');
});

test('evidence that was being saved when the service died is not there twice', async ({ plumbline }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  const { window } = plumbline;
  const pages = new ReviewPages(plumbline);
  await pages.open(reviewId);
  await pages.press('Control+Shift+E');
  await pages.type('The school rang twice in May and nobody rang back.');
  process.kill(await servicePid(plumbline), 'SIGKILL');
  await window.getByLabel('Passphrase', { exact: true }).waitFor();
  const { client } = await connectThroughBridge(window);
  await pages.unlock();
  await expect(pages.outline).toBeVisible();
  const evidence = async () => (await client.reviews.get({ id: reviewId })).evidence.map(({ text }) => text);
  await expect.poll(evidence).toEqual(['The school rang twice in May and nobody rang back.']);
  await expect(pages.saved).toBeVisible();
  expect(await evidence()).toHaveLength(1);
});
