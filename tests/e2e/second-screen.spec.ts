import type { Page } from '@playwright/test';
import { expectNoAxeViolation, goTo } from './an-open-workspace.ts';
import { connectThroughBridge } from './bridge-client.ts';
import { expect, type RunningApp, test } from './electron-app.ts';
import { aReviewToWrite, ReviewPages } from './review-pages.ts';

test.setTimeout(240_000);

/** Opens the window for a second screen from the review that the first one shows. */
async function openBeside({ app, window: first }: RunningApp): Promise<Page> {
  const opened = app.waitForEvent('window');
  await first.getByRole('button', { name: 'Case on a second screen' }).click();
  return opened;
}

/** Where the second window stands, as the shell sees it. */
const boundsOf = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.getTitle().startsWith('Case on a second screen'))
      ?.getBounds(),
  );

test('the case of the review in the first window stands on a second screen, and follows what is written and where one is', async ({
  plumbline,
}) => {
  const { app, window: first } = plumbline;
  const { client, reviewId } = await aReviewToWrite(plumbline);
  const review = new ReviewPages(plumbline);
  await review.open(reviewId);
  const second = await openBeside(plumbline);

  await expect(second.getByRole('heading', { level: 1, name: 'Jonah Pellworth' })).toBeVisible();
  await expect(second.getByText('Ada Pellworth')).toBeVisible();
  await expect(second.getByText('What is an ordinary day like')).toBeVisible();
  await expect(second.getByText('None noted yet.')).toBeVisible();
  await expectNoAxeViolation(second);

  await test.step('what is written in the first is there, and nothing can be written of the review here', async () => {
    await review.press('Control+Shift+E');
    await review.type('Jonah eats breakfast at school.');
    await expect(second.getByRole('list', { name: 'All evidence' })).toContainText(
      'Jonah eats breakfast at school.',
    );
    await expect(second.getByRole('textbox')).toHaveCount(0);
  });

  await test.step('it marks the section that is read, and choosing one leads the first window there', async () => {
    const questions = second.getByRole('navigation', { name: 'Questions of the review' });
    await questions.getByRole('button', { name: 'Overall grade' }).click();
    await expect(first.getByRole('heading', { name: 'Overall grade' })).toBeFocused();
    await expect(questions.getByRole('button', { name: 'Overall grade' })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });

  await test.step('a link leads the first window, and the case stays in sight meanwhile', async () => {
    await second.getByRole('link', { name: 'WB100001' }).click();
    await expect(first.getByRole('heading', { level: 1, name: /Pellworth|WB100001/ })).toBeVisible();
    await expect(first).toHaveURL(/#\/cases\//);
    await expect(second.getByRole('heading', { level: 1, name: 'Jonah Pellworth' })).toBeVisible();
  });

  await test.step('another child’s review takes its place', async () => {
    const rounds = await client.rounds.list({});
    const { id: otherCase } = await client.cases.save({
      id: null,
      draft: {
        reference: 'WB100002',
        names: { full: 'Isla Crane', forename: 'Isla', surname: 'Crane', aliases: [] },
        statuses: ['CIN'],
        phones: [],
        related: [],
      },
    });
    await client.rounds.addCases({ roundId: rounds[0]!.id, caseIds: [otherCase], reason: 'Chosen by hand.' });
    const { rows } = await client.reviews.list({ roundId: rounds[0]!.id });
    const other = rows.find(({ caseId }) => caseId === otherCase)!;
    await goTo(first, `/reviews/${other.id}`);
    await expect(second.getByRole('heading', { level: 1, name: 'Isla Crane' })).toBeVisible();
    await expect(second.getByText('Jonah')).toHaveCount(0);
  });

  await test.step('it locks with the first, shows nothing of the child, and is back when that is opened', async () => {
    await first.getByRole('button', { name: 'Lock' }).click();
    await expect(second.getByRole('heading', { name: 'Locked' })).toBeVisible();
    expect(await second.evaluate(() => document.body.textContent)).not.toContain('Isla');
    expect(await second.title()).not.toContain('Isla');
    await review.unlock();
    await expect(second.getByRole('heading', { level: 1, name: 'Isla Crane' })).toBeVisible();
  });

  await test.step('it opens where it was left', async () => {
    const left = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.getTitle().startsWith('Case on'));
      window?.setBounds({ x: 60, y: 40, width: 700, height: 520 });
      return window?.getBounds();
    });
    await second.close();
    await expect.poll(() => boundsOf(plumbline)).toBeUndefined();
    await openBeside(plumbline);
    expect(await boundsOf(plumbline)).toEqual(left);
  });

  await test.step('the menu brings up the one that is open, and makes no other', async () => {
    const entry = await app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('second-screen')?.enabled,
    );
    expect(entry).toBe(true);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('second-screen')?.click());
    await first.waitForTimeout(500);
    expect(app.windows()).toHaveLength(2);
  });

  await test.step('it closes with the first', async () => {
    await first.close();
    await expect.poll(() => app.windows().length).toBe(0);
  });
});

test('the window for a second screen is as closed as the first', async ({ plumbline }) => {
  const { reviewId } = await aReviewToWrite(plumbline);
  await new ReviewPages(plumbline).open(reviewId);
  const second = await openBeside(plumbline);
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();

  const policies = await Promise.all(
    [plumbline.window, second].map((page) =>
      page.evaluate(async () => {
        const fetched = await fetch('https://example.invalid/').then(
          () => 'fetched',
          () => 'refused',
        );
        return {
          node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
          bridge: Object.keys(window.plumbline).sort(),
          fetched,
          window: window.open('https://example.invalid/') === null,
        };
      }),
    ),
  );
  expect(policies[1]).toEqual(policies[0]);
  expect(policies[1]).toMatchObject({ node: [], fetched: 'refused', window: true });
  const settings = await plumbline.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } =
        // Electron's own word on what a window was made with; not in its types.
        (
          webContents as unknown as { getLastWebPreferences(): Record<string, boolean> }
        ).getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    }),
  );
  expect(settings[0]).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  expect(settings[1]).toEqual(settings[0]);

  await test.step('what it says that it can do does not grey or offer entries of the first window’s menu', async () => {
    const isOffered = () =>
      plumbline.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('find')?.enabled);
    expect(await isOffered()).toBe(true);
    await second.evaluate(() => window.plumbline.offerCommands([]));
    expect(await isOffered()).toBe(true);
    const { client } = await connectThroughBridge(second);
    expect((await client.workspace.state({})).kind).toBe('open');
  });

  await test.step('a script that navigates elsewhere stays where it is', async () => {
    // Playwright waits for a navigation that a script begins at once, and this one never comes.
    await second.evaluate(() => {
      setTimeout(() => {
        window.location.href = 'https://example.invalid/';
      }, 10);
    });
    await second.waitForTimeout(400);
    expect(second.url()).toContain('plumbline://app/index.html');
  });
});
