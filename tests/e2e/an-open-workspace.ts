import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type BridgeConnection, connectThroughBridge } from './bridge-client.ts';
import { answerOpenDialogs, expect, type RunningApp } from './electron-app.ts';

/** The contract as a page reaches it. */
export type Client = BridgeConnection['client'];

/** Makes and opens a lead's workspace of the fictitious council in the test's folder, and shows its first page. */
export async function openNewWorkspace({ app, window: page, folder }: RunningApp): Promise<Client> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await answerOpenDialogs(app, [folder]);
  const { client: first } = await connectThroughBridge(page);
  const token = await page.evaluate(async () => (await window.plumbline.chooseFile('new-workspace'))?.token);
  await first.workspace.create({
    fileToken: token ?? '',
    name: 'Practice reviews',
    passphrase: 'plain heron kettle orbit',
    council: 'Wrenfield Borough Council',
    me: { name: 'Imogen Hartwell', role: 'lead' },
  });
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  // A port goes with the page that asked for it.
  const { client } = await connectThroughBridge(page);
  return client;
}

/** Goes to a place of the app. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, place);
}

const schemes = ['light', 'dark'] as const;

/** Shows the page in a colour scheme, as the appearance menu does. */
export async function showIn(page: Page, scheme: (typeof schemes)[number]): Promise<void> {
  await page.evaluate((value) => {
    document.documentElement.setAttribute('data-mantine-color-scheme', value);
  }, scheme);
}

/** Fails on any violation that axe finds in what is shown now, on paper and in the dark. */
export async function expectNoAxeViolation(page: Page): Promise<void> {
  // A page that is still being loaded has no heading yet.
  await expect(page.locator('h1').first()).toBeAttached();
  for (const scheme of schemes) {
    await showIn(page, scheme);
    await page.waitForTimeout(150);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
    expect(found, `axe in ${scheme}`).toEqual([]);
  }
  await showIn(page, 'light');
}
