import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerOpenDialogs, expect } from './electron-app.ts';

/** A passphrase that every workspace takes. */
export const goodPassphrase = 'copper lantern meadow bicycle';

/** The screens outside a workspace and the frame around one, as a person meets them. */
export class WorkspacePages {
  readonly app: ElectronApplication;
  readonly window: Page;

  constructor({ app, window }: { app: ElectronApplication; window: Page }) {
    this.app = app;
    this.window = window;
  }

  heading(name: string | RegExp) {
    return this.window.getByRole('heading', { level: 1, name });
  }

  button(name: string | RegExp) {
    return this.window.getByRole('button', { name });
  }

  passphrase(label = 'Passphrase') {
    return this.window.getByRole('textbox', { name: label, exact: true });
  }

  /** Makes a workspace in a folder and stops at its recovery code. */
  async create(folder: string, name = 'Practice reviews'): Promise<void> {
    await this.button('New workspace').click();
    await this.window.getByLabel('Name of the workspace').fill(name);
    await this.window.getByLabel('Council').fill('Wrenfield Borough Council');
    await this.window.getByLabel('Your name').fill('Maureen Oakes');
    await answerOpenDialogs(this.app, [folder]);
    await this.button('Choose a folder…').click();
    await this.passphrase().fill(goodPassphrase);
    await this.passphrase('Passphrase again').fill(goodPassphrase);
    await expect(this.window.getByText('Strong.')).toBeVisible();
    await this.button('Make the workspace').click();
    await expect(this.heading('The recovery code')).toBeVisible();
  }

  /** The groups of the code on the screen, joined as on the printed sheet. */
  async recoveryCode(): Promise<string> {
    const groups = await this.window
      .getByRole('list', { name: 'Recovery code' })
      .getByRole('listitem')
      .allTextContents();
    return groups.join('-');
  }

  /** Goes on from the recovery code into the workspace. */
  async goOn(): Promise<void> {
    await this.window.getByRole('checkbox').check();
    await this.button('Go to the workspace').click();
    await expect(this.heading('Today')).toBeVisible();
  }

  async lock(): Promise<void> {
    await this.button('Lock').click();
    await expect(this.heading(/is locked/)).toBeVisible();
  }

  async unlock(passphrase = goodPassphrase): Promise<void> {
    await this.passphrase().fill(passphrase);
    await this.button('Unlock').click();
  }
}

/** Has axe look at the page as it is, in paper and in dark, and expects that it finds nothing. */
export async function expectNoAxeViolation(window: Page): Promise<void> {
  for (const scheme of ['dark', 'light']) {
    await window.evaluate(
      (wanted) => document.documentElement.setAttribute('data-mantine-color-scheme', wanted),
      scheme,
    );
    // Legacy mode: Electron opens no second page for axe to put its parts together in.
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${scheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
    expect(found).toEqual([]);
  }
}
