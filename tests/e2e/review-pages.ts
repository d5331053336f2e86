import { execFileSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { type Client, goTo, openNewWorkspace } from './an-open-workspace.ts';
import { expect, type RunningApp } from './electron-app.ts';

/** The passphrase of the workspaces that these tests make. */
export const passphrase = 'plain heron kettle orbit';

/** A workspace with one child's review that is given to who works here, and not begun. */
export async function aReviewToWrite(running: RunningApp): Promise<{ client: Client; reviewId: string }> {
  const client = await openNewWorkspace(running);
  const worker = 'Tamsin Orchard';
  const state = await client.workspace.state({});
  const reviewer = state.kind === 'open' ? state.settings.me.name : '';
  const { id: reviewerId } = await client.people.save({
    id: null,
    draft: {
      name: reviewer,
      roles: ['reviewer'],
      affiliation: 'external',
      organisation: 'Cairn Practice Reviews',
      team: '',
      email: '',
      isActive: true,
    },
  });
  const { id: caseId } = await client.cases.save({
    id: null,
    draft: {
      reference: 'WB100001',
      names: { full: 'Jonah Pellworth', forename: 'Jonah', surname: 'Pellworth', aliases: [] },
      dateOfBirth: '2015-03-02',
      statuses: ['CIN', 'SEND'],
      worker,
      teamManager: 'Gideon Marsh',
      phones: [],
      related: [{ relation: 'Mother', name: 'Ada Pellworth' }],
    },
  });
  const [template] = await client.templates.list({});
  const [scale] = await client.templates.scales({});
  const { id: roundId } = await client.rounds.save({
    id: null,
    draft: {
      name: 'Spring round',
      opensOn: '2030-03-01',
      closesOn: '2030-03-14',
      theme: '',
      scaleId: scale!.id,
      templateId: template!.id,
      targetSize: 1,
    },
  });
  await client.rounds.addCases({ roundId, caseIds: [caseId], reason: 'Chosen by hand.' });
  const { rows } = await client.reviews.list({ roundId });
  const reviewId = rows[0]!.id;
  await client.rounds.allocate({ reviewId, reviewerId });
  return { client, reviewId };
}

/** The workbench of one review, as a person at the keyboard meets it. */
export class ReviewPages {
  readonly window: Page;

  constructor({ window }: { window: Page }) {
    this.window = window;
  }

  async open(reviewId: string): Promise<void> {
    await goTo(this.window, `/reviews/${reviewId}`);
    await expect(this.outline).toBeVisible();
  }

  get outline(): Locator {
    return this.window.getByRole('navigation', { name: 'Outline of the review' });
  }

  /** Where the answer to a question is written. */
  answer(question: string | RegExp): Locator {
    return this.window.getByRole('textbox', { name: question });
  }

  get dailyLife(): Locator {
    return this.answer(/What is an ordinary day like/);
  }

  get submitButton(): Locator {
    return this.window.getByRole('button', { name: 'Submit', exact: true });
  }

  get saved(): Locator {
    return this.window.getByText(/Saved \d\d:\d\d/);
  }

  /** The heading that has the keyboard. */
  async focused(): Promise<string> {
    return this.window.evaluate(() => document.activeElement?.textContent ?? '');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.window.keyboard.press(key);
  }

  async tab(times: number): Promise<void> {
    await this.press(...Array.from({ length: times }, () => 'Tab'));
  }

  async type(text: string): Promise<void> {
    await this.window.keyboard.type(text);
  }

  async unlock(): Promise<void> {
    await this.window.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.window.getByRole('button', { name: 'Unlock' }).click();
  }
}

/** The process of the data service of a running app. */
export async function servicePid({ app }: RunningApp): Promise<number> {
  const main = await app.evaluate(() => process.pid);
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(main)], { encoding: 'utf8' });
  const service = children.split('\n').find((line) => line.includes('service.js'));
  return Number(service?.trim().split(' ')[0]);
}
