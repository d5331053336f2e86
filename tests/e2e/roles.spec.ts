import { expectNoAxeViolation, goTo, openNewWorkspace } from './an-open-workspace.ts';
import { connectThroughBridge } from './bridge-client.ts';
import { expect, test } from './electron-app.ts';

const EVERYWHERE = ['Today', 'Packs', 'Audit trail', 'Settings'];

test('each role is offered what is theirs, and a page that is not says so', async ({ plumbline }) => {
  const { app, window: page } = plumbline;
  const greyEntries = () =>
    app.evaluate(({ Menu }) => {
      const all = (menu: Electron.Menu | undefined): Electron.MenuItem[] =>
        menu?.items.flatMap((item) => [item, ...all(item.submenu)]) ?? [];
      return all(Menu.getApplicationMenu() ?? undefined).flatMap(({ id, enabled }) =>
        id && !enabled && /^[a-z-]+$/.test(id) ? [id] : [],
      );
    });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect
    .poll(greyEntries)
    .toEqual(
      expect.arrayContaining(['import-cases', 'print', 'lock-workspace', 'settings', 'find', 'toggle-focus']),
    );
  expect(await greyEntries()).not.toContain('new-workspace');
  const client = await openNewWorkspace(plumbline);
  const rail = page.getByRole('navigation', { name: 'Rooms' });
  const entries = () => rail.getByRole('link').allInnerTexts();
  const become = async (role: 'lead' | 'reviewer' | 'moderator') => {
    await client.workspace.updateSettings({ me: { personId: null, name: 'Imogen Hartwell', role } });
    await page.reload();
    await expect(rail).toBeVisible();
  };

  await goTo(page, '/rounds');
  await expect(page.getByRole('link', { name: 'Set up a round' }).first()).toBeVisible();

  // What is written is in no page but a review: there is nothing to focus on, and no case for a second screen.
  await expect.poll(greyEntries).toEqual(['toggle-focus', 'second-screen']);

  await become('reviewer');
  await expect.poll(greyEntries).toEqual(['import-cases', 'toggle-focus', 'second-screen']);
  const { client: reviewer } = await connectThroughBridge(page);
  expect(await entries()).toEqual([
    'Today',
    'Rounds',
    'Recommendations',
    'Packs',
    'People & cases',
    'Audit trail',
    'Settings',
  ]);
  await goTo(page, '/rounds');
  await expect(page.getByRole('heading', { level: 1, name: 'Rounds' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Set up a round' })).toBeHidden();
  await goTo(page, '/cases/import');
  await expect(page.getByRole('heading', { name: 'This page is not for your role' })).toBeVisible();
  await expectNoAxeViolation(page);
  await expect(reviewer.people.remove({ id: 'anybody' })).rejects.toMatchObject({ code: 'PROBLEM' });

  await reviewer.workspace.updateSettings({
    me: { personId: null, name: 'Imogen Hartwell', role: 'moderator' },
  });
  await page.reload();
  await expect(rail).toBeVisible();
  expect(await entries()).toEqual(['Today', 'To grade', ...EVERYWHERE.slice(1)]);
  await goTo(page, '/packs');
  await expect(page.getByRole('link', { name: /Open a pack/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Prepare a moderation pack' })).toBeHidden();
  await expect(page.getByRole('alert')).toBeHidden();
  await expectNoAxeViolation(page);
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByText('Nothing waits for you')).toBeVisible();
  await expect
    .poll(greyEntries)
    .toEqual([
      'import-cases',
      'go-rounds',
      'go-recommendations',
      'go-people-and-cases',
      'toggle-focus',
      'second-screen',
    ]);
});
