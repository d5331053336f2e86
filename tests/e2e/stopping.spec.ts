import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { resultOf } from '#shared/contract/progress.ts';
import { type Client, goTo, openNewWorkspace } from './an-open-workspace.ts';
import { connectThroughBridge } from './bridge-client.ts';
import {
  answerOpenDialogs,
  answerSaveDialogs,
  expect,
  launchPlumbline,
  type RunningApp,
  test,
} from './electron-app.ts';
import { goodPassphrase, WorkspacePages } from './workspace-pages.ts';

const WORDS = 'amber-otter-lantern-kettle-weir-plum';

/** Adds a case for Colin and hands all his work out. @returns the path of the pack */
async function handOut(lead: RunningApp, client: Client, n: number, ids: { round: string; colin: string }) {
  const { id: caseId } = await client.cases.save({
    id: null,
    draft: {
      reference: `W-${n}`,
      names: { full: `Child Number${n}`, aliases: [] },
      statuses: ['CIN'],
      phones: [],
      related: [],
    },
  });
  await client.rounds.addCases({ roundId: ids.round, caseIds: [caseId], reason: 'A test.' });
  const { rows } = await client.reviews.list({ roundId: ids.round });
  const review = rows.find((row) => row.caseId === caseId);
  await client.rounds.allocate({ reviewId: review?.id ?? '', reviewerId: ids.colin });
  const path = join(lead.folder, `work-${n}.plumb`);
  await answerSaveDialogs(lead.app, [path]);
  const file = await lead.window.evaluate(() =>
    window.plumbline.chooseWhereToSave('save-pack', 'work.plumb'),
  );
  await resultOf(
    client.exchange.sendAssignment({
      roundId: ids.round,
      reviewerId: ids.colin,
      fields: ['name'],
      dueOn: '2099-11-27',
      expiresOn: '2099-12-27',
      wipeBy: '2099-12-04',
      passphrase: WORDS,
      fileToken: file?.token ?? '',
    }),
  );
  return path;
}

async function aRoundForColin(client: Client) {
  const { id: round } = await client.rounds.save({
    id: null,
    draft: {
      name: 'Autumn round',
      opensOn: '2026-11-02',
      closesOn: '2099-11-27',
      theme: '',
      scaleId: 'ofsted-1',
      templateId: 'practice-review-1',
      targetSize: 14,
    },
  });
  const { id: colin } = await client.people.save({
    id: null,
    draft: {
      name: 'Colin Hathersage',
      roles: ['reviewer'],
      affiliation: 'external',
      organisation: 'Lantern',
      team: '',
      email: '',
      isActive: true,
    },
  });
  return { round, colin };
}

/** Begins long work by a button and stops it while its bar is there. */
async function beginAndStop(window: Page, button: string | RegExp): Promise<void> {
  await window.getByRole('button', { name: button }).click();
  const underWay = window.getByRole('status', { name: 'Under way' });
  await underWay.getByRole('button', { name: 'Stop' }).click();
  await expect(window.getByText('Stopped.')).toBeVisible();
  await expect(underWay).toHaveCount(0);
}

test('a press of Stop while a pack is read, a workspace made of it, and the next one taken in leaves all as it was', async ({
  folder,
}) => {
  test.setTimeout(300_000);
  const places = { lead: join(folder, 'lead'), colin: join(folder, 'colin') };
  for (const place of Object.values(places)) await mkdir(place);
  const lead = await launchPlumbline(places.lead);
  const leadClient = await openNewWorkspace(lead);
  const ids = await aRoundForColin(leadClient);
  const [first, second] = [await handOut(lead, leadClient, 1, ids), await handOut(lead, leadClient, 2, ids)];
  await lead.app.close();

  const colin = await launchPlumbline(places.colin, { args: [first] });
  const { window, app } = colin;
  const pages = new WorkspacePages(colin);
  await pages.passphrase('Words that you were told').fill(WORDS);
  await beginAndStop(window, 'Open and check');
  await pages.button('Open and check').click();
  await expect(pages.heading(/^Assignment \d, Wrenfield Borough Council$/)).toBeVisible();

  await answerOpenDialogs(app, [places.colin]);
  await pages.button('Choose a folder…').click();
  await pages.passphrase().fill(goodPassphrase);
  await pages.passphrase('Passphrase again').fill(goodPassphrase);
  await expect(window.getByText('Strong.')).toBeVisible();
  await beginAndStop(window, 'Make the workspace and begin');
  expect((await readdir(places.colin)).filter((name) => name.endsWith('.plumbline'))).toEqual([]);
  await pages.button('Make the workspace and begin').click();
  await expect(pages.heading('The recovery code')).toBeVisible();
  await pages.goOn();

  const { client } = await connectThroughBridge(window);
  const before = await client.auditTrail.list({ limit: 200 });
  expect((await client.reviews.list({})).total).toBe(1);
  await goTo(window, '/exchange/take-in');
  await answerOpenDialogs(app, [second]);
  await window.getByRole('button', { name: /^Choose (the|another) file$/ }).click();
  await pages.passphrase('Words that you were told').fill(WORDS);
  await window.getByRole('button', { name: 'Open and check' }).click();
  await beginAndStop(window, /^Take in \d/);
  expect((await client.reviews.list({})).total).toBe(1);
  expect(await client.auditTrail.list({ limit: 200 })).toEqual(before);

  // The app goes on: what was stopped is taken now, and all is whole.
  await window.getByRole('button', { name: /^Take in \d/ }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Taken in' })).toBeVisible();
  expect((await client.reviews.list({})).total).toBe(2);
  expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  await app.close();
});

test('a press of Stop while a long list is read leaves the list where it was, and it can be taken in after that', async ({
  plumbline,
}) => {
  test.setTimeout(120_000);
  const { window, app, folder } = plumbline;
  const client = await openNewWorkspace(plumbline);
  const rows = Array.from(
    { length: 30_000 },
    (_none, n) => `W${n},Child Number${n},01/02/2015,CIN,Kim Vale,Jo Marsh,North`,
  );
  const list = join(folder, 'cases.csv');
  await writeFile(list, `Ref,Child,DOB,Status,Allocated worker,Team Manager,Team\n${rows.join('\n')}\n`);
  await goTo(window, '/cases/import');
  await answerOpenDialogs(app, [list]);
  await window.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(window.getByLabel('What "Ref" means')).toHaveValue('reference');
  await beginAndStop(window, 'Look at what changes');
  expect((await client.cases.list({})).total).toBe(0);
  await window.getByRole('button', { name: 'Look at what changes' }).click();
  await window.getByRole('button', { name: 'Add 30,000' }).click();
  await expect(window.getByRole('heading', { name: '30,000 cases added' })).toBeVisible({ timeout: 60_000 });
  expect((await client.cases.list({})).total).toBe(30_000);
});
