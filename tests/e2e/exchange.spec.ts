import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  domainGradeField,
  domainRationaleField,
  OVERALL_GRADE_FIELD,
  OVERALL_RATIONALE_FIELD,
} from '#shared/domain/reviews/review-fields.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';
import { type Client, expectNoAxeViolation, goTo, openNewWorkspace } from './an-open-workspace.ts';
import { connectThroughBridge } from './bridge-client.ts';
import { crashService } from './crash-service.ts';
import {
  answerOpenDialogs,
  answerSaveDialogs,
  expect,
  launchPlumbline,
  type RunningApp,
  test,
} from './electron-app.ts';
import { goodPassphrase, WorkspacePages } from './workspace-pages.ts';

/** Colin has eleven, Nasreen two, the lead one of her own: as in a real round. */
const SHARES = { 'Colin Hathersage': 11, 'Nasreen Malik': 2, 'Imogen Hartwell': 1 } as const;
type Reviewer = keyof typeof SHARES;

async function laptop(folder: string, name: string, args: readonly string[] = []): Promise<RunningApp> {
  const own = join(folder, name);
  await mkdir(own, { recursive: true });
  return launchPlumbline(own, { args });
}

/** A round whose reviews are given out. */
async function aRound(client: Client): Promise<void> {
  await client.workspace.updateSettings({
    escalation: { name: 'Duty manager', phone: '01632 960100', guidance: 'Ring at once.' },
  });
  const { id: roundId } = await client.rounds.save({
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
  let n = 0;
  for (const [name, count] of Object.entries(SHARES)) {
    const { id: reviewerId } = await client.people.save({
      id: null,
      draft: {
        name,
        roles: ['reviewer'],
        affiliation: 'external',
        organisation: 'Lantern',
        team: '',
        email: '',
        isActive: true,
      },
    });
    for (let i = 0; i < count; i++) {
      n++;
      const { id: caseId } = await client.cases.save({
        id: null,
        draft: {
          reference: `W-${n}`,
          names: { full: `Child Number${n}`, aliases: [] },
          statuses: ['CIN'],
          phones: [],
          related: [],
          address: '12 Heather Lane',
        },
      });
      await client.rounds.addCases({ roundId, caseIds: [caseId], reason: '' });
      const { rows } = await client.reviews.list({ roundId });
      const review = rows.find((row) => row.caseId === caseId);
      await client.rounds.allocate({ reviewId: review?.id ?? '', reviewerId });
    }
  }
}

/** Hands a reviewer's work out with words, in the window. @returns the words */
async function handOut(lead: RunningApp, reviewer: Reviewer, path: string): Promise<string> {
  const { app, window } = lead;
  await goTo(window, '/exchange');
  await window.getByRole('link', { name: `Hand out to ${reviewer}` }).click();
  await expect(window.getByRole('heading', { level: 1, name: `Hand out to ${reviewer}` })).toBeVisible();
  await expect(window.getByText('12 Heather Lane')).toHaveCount(0);
  await window.getByRole('checkbox', { name: 'Documents and pictures travel, both ways' }).check();
  const words = window.getByLabel('Passphrase');
  await expect(words).toHaveText(/^\w+(-\w+){5}$/);
  const told = (await words.textContent()) ?? '';
  await window.getByRole('checkbox', { name: /I have told them/ }).check();
  await answerSaveDialogs(app, [path]);
  await window.getByRole('button', { name: 'Make the pack' }).click();
  await expect(window.getByRole('heading', { level: 1, name: /^Pack \d is written$/ })).toBeVisible();
  await expect(window.getByText(told)).toBeVisible();
  await window.getByRole('link', { name: 'Done' }).click();
  return told;
}

/** A stranger with a file: from the words to Today. */
async function begin(reviewer: RunningApp, words: string, count: number): Promise<Client> {
  const { app, window, folder } = reviewer;
  const pages = new WorkspacePages(reviewer);
  await pages.passphrase('Words that you were told').fill(words);
  await pages.button('Open and check').click();
  await expect(pages.heading(/^Assignment \d, Wrenfield Borough Council$/)).toBeVisible();
  await expect(window.getByText(`${count} reviews for`)).toBeVisible();
  await expect(window.getByText('01632 960100')).toBeVisible();
  await expect(window.getByText(/not checked yet/)).toBeVisible();
  await answerOpenDialogs(app, [folder]);
  await pages.button('Choose a folder…').click();
  await pages.passphrase().fill(goodPassphrase);
  await pages.passphrase('Passphrase again').fill(goodPassphrase);
  await expect(window.getByText('Strong.')).toBeVisible();
  await pages.button('Make the workspace and begin').click();
  await expect(pages.heading('The recovery code')).toBeVisible();
  await pages.goOn();
  await expect(window.getByText('Review of Child Number').first()).toBeVisible();
  return (await connectThroughBridge(window)).client;
}

async function finish(client: Client, reviewId: string): Promise<void> {
  const graded = [
    ...DEFAULT_TEMPLATE.domains.map(({ key }) => [domainGradeField(key), domainRationaleField(key)] as const),
    [OVERALL_GRADE_FIELD, OVERALL_RATIONALE_FIELD] as const,
  ];
  for (const [grade, rationale] of graded) {
    await client.reviews.saveAnswer({ reviewId, field: grade, value: 'good' });
    await client.reviews.saveAnswer({ reviewId, field: rationale, value: `Read in ${reviewId}.` });
  }
  await client.reviews.saveEvidence({
    reviewId,
    id: null,
    kind: 'record',
    source: 'Case note',
    date: '',
    text: 'Seen alone.',
    cites: graded.map(([, rationale]) => rationale),
  });
  await client.reviews.saveRecommendation({
    reviewId,
    id: null,
    draft: {
      level: 'child',
      action: 'Kim Vale to see the child alone every fortnight.',
      measure: 'Six visits written up by the end of June.',
      intendedImpact: 'The child has somebody to tell.',
      owners: ['Kim Vale'],
      due: '2027-06-30',
      theme: '',
    },
  });
  await client.reviews.submit({ reviewId });
}

const reviewIds = async (client: Client): Promise<string[]> =>
  (await client.reviews.list({})).rows.map(({ id }) => id);

/** Hands back in the window. */
async function handBack(reviewer: RunningApp, path: string, button: RegExp): Promise<void> {
  const { app, window } = reviewer;
  await goTo(window, '/exchange');
  await answerSaveDialogs(app, [path]);
  await window.getByRole('button', { name: button }).click();
  await expect(window.getByText(/^Handed back/).last()).toBeVisible();
  await expect(window.getByText('Receipt awaited').last()).toBeVisible();
}

/** Opens a return in the lead's window, up to its preview. */
async function openReturn({ app, window }: RunningApp, path: string): Promise<void> {
  await goTo(window, '/exchange/take-in');
  await answerOpenDialogs(app, [path]);
  await window.getByRole('button', { name: /^Choose (the|another) file$/ }).click();
  await window.getByRole('button', { name: 'Open and check' }).click();
  await expect(window.getByRole('heading', { level: 1, name: /^Return \d from/ })).toBeVisible();
}

const documentsOn = (window: Page) => window.getByRole('region', { name: 'Attached documents' });

/** Attaches a document to a review, on its page. */
async function attachInWindow({ app, window, folder }: RunningApp, reviewId: string, name: string) {
  await writeFile(join(folder, name), `Words of ${name}`);
  await goTo(window, `/reviews/${reviewId}`);
  await answerOpenDialogs(app, [join(folder, name)]);
  await documentsOn(window).getByRole('button', { name: 'Attach a document or picture' }).click();
  await expect(documentsOn(window)).toContainText(name);
}

const takeButton = (window: Page) => window.getByRole('button', { name: /^Take (in )?\d/ });

test('a round is played through files by three laptops, with a crash and a difference that is decided later', async ({
  folder,
}) => {
  test.setTimeout(420_000);
  const lead = await laptop(folder, 'lead');
  const leadClient = await openNewWorkspace(lead);
  await aRound(leadClient);
  const nasreens = (await leadClient.reviews.list({})).rows.filter(
    ({ reviewer }) => reviewer === 'Nasreen Malik',
  );
  const withLetter = nasreens[0]?.id ?? '';
  await leadClient.reviews.writeOnBehalf({
    reviewId: withLetter,
    reason: 'The school wrote to the council.',
  });
  await attachInWindow(lead, withLetter, 'Letter of the school.txt');
  const packs = { colin: join(folder, 'Colin’s work é.plumb'), nasreen: join(folder, 'nasreen.plumb') };
  const words = {
    colin: await handOut(lead, 'Colin Hathersage', packs.colin),
    nasreen: await handOut(lead, 'Nasreen Malik', packs.nasreen),
  };
  await expectNoAxeViolation(lead.window);

  // Colin double-clicks the file; Nasreen opens it on the start screen.
  const colin = await laptop(folder, 'colin', [packs.colin]);
  const colinClient = await begin(colin, words.colin, 11);
  const nasreen = await laptop(folder, 'nasreen');
  await answerOpenDialogs(nasreen.app, [packs.nasreen]);
  await nasreen.window.getByRole('button', { name: 'Open the pack' }).click();
  const nasreenClient = await begin(nasreen, words.nasreen, 2);
  expect(await reviewIds(colinClient)).toHaveLength(11);
  expect(await reviewIds(nasreenClient)).toHaveLength(2);

  // What the lead attached came along, and what Nasreen attaches goes back under the seal.
  await goTo(nasreen.window, `/reviews/${withLetter}`);
  await expect(documentsOn(nasreen.window)).toContainText('Letter of the school.txt');
  await attachInWindow(nasreen, withLetter, 'Drawing by the child.txt');

  // Ten of Colin's are finished, one is begun; the lead recalls his pack and writes into that one as well.
  const [begun = '', ...rest] = await reviewIds(colinClient);
  for (const id of rest) await finish(colinClient, id);
  await colinClient.reviews.saveAnswer({ reviewId: begun, field: 'strengths', value: 'By Colin.' });
  for (const id of await reviewIds(nasreenClient)) await finish(nasreenClient, id);
  const returns = { colin: join(folder, 'colin back.plumb'), nasreen: join(folder, 'nasreen-back.plumb') };
  await handBack(colin, returns.colin, /^Hand back all so far$/);
  await handBack(nasreen, returns.nasreen, /^Hand back 2 finished reviews$/);
  await expectNoAxeViolation(nasreen.window);

  // A crash in the midst of taking in: all of it is there afterwards, or nothing.
  await openReturn(lead, returns.nasreen);
  await expect(lead.window.getByText('whose key is not known here')).toBeVisible();
  await expectNoAxeViolation(lead.window);
  await takeButton(lead.window).click({ noWaitAfter: true });
  await crashService(lead);
  const pages = new WorkspacePages(lead);
  await expect(pages.passphrase()).toBeVisible({ timeout: 60_000 });
  await pages.unlock('plain heron kettle orbit');
  await expect(lead.window.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
  const { client: afterCrash } = await connectThroughBridge(lead.window);
  const halfTaken = (await afterCrash.reviews.list({ statuses: ['submitted'] })).total;
  expect([0, 2]).toContain(halfTaken);
  await openReturn(lead, returns.nasreen);
  if (halfTaken === 0) {
    await takeButton(lead.window).click();
    await expect(lead.window.getByRole('heading', { level: 1, name: 'Taken in' })).toBeVisible();
  } else await expect(lead.window.getByText('Already taken in')).toBeVisible();

  await goTo(lead.window, `/reviews/${withLetter}`);
  for (const name of ['Letter of the school.txt', 'Drawing by the child.txt'])
    await expect(documentsOn(lead.window)).toContainText(name);
  const copy = join(folder, 'copy.txt');
  await answerSaveDialogs(lead.app, [copy]);
  await lead.window.getByRole('button', { name: /^Save a copy of Drawing by the child/ }).click();
  await expect
    .poll(async () => readFile(copy, 'utf8').catch(() => ''))
    .toBe('Words of Drawing by the child.txt');

  // The lead had recalled Colin's pack and written into the review that he began.
  await goTo(lead.window, '/exchange');
  await lead.window.getByRole('button', { name: 'Recall pack 1' }).click();
  await lead.window.getByRole('button', { name: 'Recall it' }).click();
  await expect(lead.window.getByText('Recalled')).toBeVisible();
  await afterCrash.reviews.writeOnBehalf({ reviewId: begun, reason: 'Colin is away this week.' });
  await afterCrash.reviews.saveAnswer({ reviewId: begun, field: 'strengths', value: 'By the lead.' });
  await openReturn(lead, returns.colin);
  await expect(lead.window.getByText('By Colin.')).toBeVisible();
  await lead.window.keyboard.press('n');
  await expect(lead.window.locator('[data-difference]:focus')).toBeVisible();
  await expect(takeButton(lead.window)).toBeDisabled();
  await lead.window.getByRole('checkbox', { name: /Take it all the same/ }).check();
  await lead.window.getByRole('button', { name: 'Take 10, leave 1 to be decided' }).click();
  await expect(
    lead.window.getByText('10 taken, 0 the same, 1 to be decided, 0 refused, of 11.'),
  ).toBeVisible();

  // It is decided later, from Today.
  await goTo(lead.window, '/today');
  await lead.window.getByRole('link', { name: /1 difference to decide/ }).click();
  await expectNoAxeViolation(lead.window);
  // By keys alone: N goes to the difference, 2 takes the other side's.
  await lead.window.keyboard.press('n');
  await expect(lead.window.locator('[data-difference]:focus')).toContainText('By the lead.');
  await lead.window.keyboard.press('2');
  await expect(lead.window.getByText('Nothing to decide')).toBeVisible();
  const decided = await afterCrash.reviews.get({ id: begun });
  expect(decided.answers.strengths).toBe('By Colin.');

  // The lead finishes her own; nothing of the round is lost, and every laptop is whole.
  const own = (await afterCrash.reviews.list({})).rows.find(({ reviewer }) => reviewer === 'Imogen Hartwell');
  await finish(afterCrash, own?.id ?? '');
  expect((await afterCrash.reviews.list({ statuses: ['submitted'] })).total).toBe(13);
  for (const client of [afterCrash, colinClient, nasreenClient])
    expect(await client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  for (const { app } of [lead, colin, nasreen]) await app.close();
});
