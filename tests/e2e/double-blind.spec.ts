import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { openPack } from '#service/packs/pack-file.ts';
import { OpenedSeals } from '#shared/domain/moderation/opened-seals.ts';
import { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { openDemo, picture } from './a-demo.ts';
import { type Client, expectNoAxeViolation, goTo } from './an-open-workspace.ts';
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

const WORDS = 'amber otter lantern kettle';
const DEADLINE = '2099-12-31';

async function saveToken(
  { app, window: page }: RunningApp,
  purpose: 'save-pack' | 'save-document',
  path: string,
) {
  await answerSaveDialogs(app, [path]);
  const chosen = await page.evaluate(async ([what]) => window.plumbline.chooseWhereToSave(what, 'file'), [
    purpose,
  ] as const);
  return chosen?.token ?? '';
}

/** Prepares and exports the pack of one peer; nothing of it needs a person in this test. @returns its files, opened */
async function sendPack(
  lead: RunningApp,
  client: Client,
  key: { id: string; moderatorId: string },
  path: string,
) {
  const { draftId } = await client.moderations.preparePack(key);
  await client.moderation.chooseFacts({ id: draftId, facts: [] });
  const events = await client.moderation.export({
    id: draftId,
    packToken: await saveToken(lead, 'save-pack', path),
    pdfToken: null,
    seal: { passphrase: WORDS },
    unlookedReason: 'A test of the way, not of the words.',
    checklist: [],
  });
  for await (const event of events) if (event.kind === 'done') break;
  return (await openPack(readFileSync(path), { passphrase: WORDS })).files;
}

/** Everything that would tell a first grade: each stretch of a rationale, the nonces, the grades as they are committed to. */
async function whatMayNotBeThere(client: Client, reviewIds: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const reviewId of reviewIds) {
    const review = await client.reviews.get({ id: reviewId });
    for (const [field, value] of Object.entries(review.answers))
      if (field.endsWith('rationale'))
        for (let at = 0; at + 40 <= value.length; at += 13) found.push(value.slice(at, at + 40));
  }
  return found;
}

test('a double-blind moderation of 13 reviews by two peers, one in Plumbline and one by a form', async ({
  folder,
}) => {
  test.setTimeout(600_000);
  const leadFolder = join(folder, 'lead');
  await mkdir(leadFolder, { recursive: true });
  const lead = await launchPlumbline(leadFolder);
  const client = await openDemo(lead);
  const round = (await client.rounds.list({})).find(({ counts }) => counts.submitted === 13);
  const { id } = await client.moderations.create({
    title: 'Two peers, double blind',
    design: 'double-blind',
    roundIds: [round?.id ?? ''],
    rules: ([1, 2, 3, 4] as const).map((rank) => ({ rule: 'grade', rank })),
    seed: 'peers-1',
    tolerance: 1,
    deadline: DEADLINE,
    moderators: [
      { name: 'Tamsin Oakeshott', kind: 'peer', personId: null },
      { name: 'Gareth Pennock', kind: 'peer', personId: null },
    ],
  });
  const { moderators, sample } = await client.moderations.get({ id });
  expect(sample).toHaveLength(13);
  const [tamsin, gareth] = moderators.map((one) => ({ id, moderatorId: one.id }));
  const packPath = join(folder, 'Second judgement é.plumb');
  const files = await sendPack(lead, client, tamsin!, packPath);
  const others = await sendPack(lead, client, gareth!, join(folder, 'another.plumb'));

  // Byte by byte: no rationale of a first grade, in no file of either pack, as UTF-8 or as the JSON writes it.
  const forbidden = await whatMayNotBeThere(
    client,
    sample.map(({ reviewId }) => reviewId),
  );
  expect(forbidden.length).toBeGreaterThan(300);
  const told = [files, others].flatMap((pack) =>
    Object.entries(pack).flatMap(([name, bytes]) => {
      const whole = Buffer.from(bytes);
      return forbidden
        .flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])
        .filter((text) => whole.includes(text))
        .map((text) => `${name}: ${text}`);
    }),
  );
  expect(told).toEqual([]);
  const said = ModerationPack.parse(JSON.parse(Buffer.from(files['reviews.json'] ?? []).toString()));
  for (const review of said.reviews) {
    expect(review.overall).toEqual({ grade: null, rationale: null });
    expect(review.domains.every(({ grade, rationale }) => grade === null && rationale === null)).toBe(true);
    const words = JSON.stringify({
      ...review,
      domains: review.domains.map(({ answers }) => answers.map(({ text }) => text)),
    });
    expect(words).not.toMatch(
      /\b(outstanding|excellent|good|requires improvement|requiring improvement|inadequate)\b/iu,
    );
  }

  // Tamsin has never seen Plumbline: she double-clicks the file.
  const peerFolder = join(folder, 'tamsin');
  await mkdir(peerFolder, { recursive: true });
  const peer = await launchPlumbline(peerFolder, { args: [packPath] });
  const pages = new WorkspacePages(peer);
  const page = peer.window;
  await expect(pages.heading('Reviews that you were asked to grade')).toBeVisible();
  await pages.passphrase('Words that you were told').fill(WORDS);
  await page.getByLabel('Your name').fill('Tamsin Oakeshott');
  await page.getByLabel('Your authority or organisation').fill('Harbourne Borough Council');
  await answerOpenDialogs(peer.app, [peerFolder]);
  await pages.button('Choose a folder…').click();
  await pages.passphrase().fill(goodPassphrase);
  await pages.passphrase('Passphrase again').fill(goodPassphrase);
  await expect(page.getByText('Strong.')).toBeVisible();
  await picture(peer, 'moderator-begins');
  await expectNoAxeViolation(page);
  await pages.button('Make the workspace and begin').click();
  await expect(pages.heading('The recovery code')).toBeVisible();
  await pages.goOn();
  await expect(page.getByText(/0 of 13 reviews graded/)).toBeVisible();
  await page.getByRole('link', { name: 'To grade', exact: true }).click();
  await expect(pages.heading('To grade')).toBeVisible();
  await expectNoAxeViolation(page);
  await picture(peer, 'moderator-to-grade');
  const [child] = said.reviews.map(({ alias }) => alias);
  await page.getByRole('link', { name: child ?? '', exact: true }).click({ timeout: 10_000 });
  await expect(pages.heading(`${child}, 1 of 13`)).toBeVisible();
  await expect(page.getByText('The first grade is sealed; you see it after yours is in.')).toBeVisible();
  const { client: desk } = await connectThroughBridge(page);
  const [pack] = await desk.moderatorDesk.list({});
  const packId = pack?.packId ?? '';
  for (const { number } of pack?.reviews ?? []) {
    const grading = await desk.moderatorDesk.openReview({ packId, number });
    const judged = { grade: 'good', because: 'Visits and the child’s words bear it out.', cites: [1] };
    await desk.moderatorDesk.saveReview({
      packId,
      number,
      second: {
        domains: Object.fromEntries(grading.template.domains.map((domain) => [domain.key, judged])),
        overall: number === 1 ? { ...judged, because: '' } : judged,
        audit: { evidence: 'yes', child: 'partly', judgement: 'yes', words: '' },
        notes: 'Thank you.',
        points: '',
      },
    });
  }
  await page.reload();
  await expect(pages.heading(`${child}, 1 of 13`)).toBeVisible();
  await pages.button('Finish this review').click();
  await expect(page.getByText('Still missing: Overall: the grade has no reason.')).toBeVisible();
  await picture(peer, 'moderator-grades');
  await expectNoAxeViolation(page);
  await page.getByRole('textbox', { name: 'Why' }).last().fill('Heard, and acted on.');
  await pages.button('Finish this review').click();
  await expect(pages.heading('To grade')).toBeVisible();
  await pages.button('Views on the template').click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Change' }).first().check();
  await page.getByRole('textbox', { name: /^Why change: / }).fill('It asks two things at once.');
  await page.getByRole('textbox', { name: /^The moderation itself/ }).fill('A fortnight was enough.');
  await pages.button('Save these views').click();
  const backPath = join(folder, 'back.plumb');
  await answerSaveDialogs(peer.app, [backPath]);
  await pages.button('Hand back 13 of 13').click();
  await expect(page.getByText(/^Handed back .*13 second grades and your views/)).toBeVisible();
  await picture(peer, 'moderator-desk');
  await expectNoAxeViolation(page);

  // Gareth has no Plumbline: he fills the form in.
  const formPath = join(folder, 'form.xlsx');
  await client.moderations.saveForm({
    ...gareth!,
    fileToken: await saveToken(lead, 'save-document', formPath),
  });
  await writeFile(formPath, await filled(formPath));
  await goTo(lead.window, `/moderations/${id}`);
  await answerOpenDialogs(lead.app, [formPath]);
  await lead.window.getByRole('button', { name: 'Take in a return form' }).click();
  await expect(lead.window.getByText('From Gareth Pennock: 13 second grades taken in.')).toBeVisible();

  // The lead sees what the return brings, then takes it.
  await lead.window.getByRole('link', { name: 'Take in a return from Plumbline' }).click();
  await answerOpenDialogs(lead.app, [backPath]);
  await lead.window.getByRole('button', { name: 'Choose the file' }).click();
  await lead.window.getByRole('button', { name: 'Open and check' }).click();
  await expect(
    lead.window.getByRole('heading', { level: 1, name: 'Return 1 from Tamsin Oakeshott' }),
  ).toBeVisible();
  await expect(lead.window.getByText('A second grade: every domain and overall.').first()).toBeVisible();
  await picture(lead, 'moderator-return');
  await expectNoAxeViolation(lead.window);
  await lead.window.getByRole('button', { name: 'Take in 13 reviews' }).click();
  await expect(
    lead.window.getByText('13 taken, 0 the same, 0 to be decided, 0 refused, of 13.'),
  ).toBeVisible();
  const code =
    (await lead.window
      .getByText(/^Tell Tamsin Oakeshott this code/)
      .locator('strong')
      .textContent()) ?? '';
  await page.getByLabel('Code that the sender reads out').fill(code);
  await pages.button('Compare').click();
  await expect(page.getByText(/Receipt of /)).toBeVisible();

  const after = await client.moderations.get({ id });
  expect(after.moderators.map(({ handedIn }) => handedIn)).toEqual([13, 13]);
  expect(after.views).toMatchObject([
    {
      moderator: 'Tamsin Oakeshott',
      process: 'A fortnight was enough.',
      changes: [{ why: 'It asks two things at once.' }],
    },
  ]);
  const agreement = await client.moderations.agreement({ id });
  expect(agreement.raters).toHaveLength(3);
  expect(agreement.items).toBe(13);
  const compared = await client.moderations.compare({ id, reviewId: sample[0]?.reviewId ?? '' });
  expect(compared.letters).toEqual(['A', 'B', 'C']);
  expect(compared.who).toBeNull();

  // Now the seals are opened, and each commitment of the pack is kept.
  const openedPath = join(folder, 'opened.json');
  await client.moderations.saveOpening({
    ...tamsin!,
    fileToken: await saveToken(lead, 'save-document', openedPath),
  });
  const { reviews } = OpenedSeals.parse(JSON.parse(readFileSync(openedPath, 'utf8')));
  expect(reviews).toHaveLength(13);
  for (const { alias, nonce, grades, hash } of reviews) {
    expect(
      createHash('sha256')
        .update(`${nonce}\n${JSON.stringify(grades)}`)
        .digest('hex'),
    ).toBe(hash);
    expect(said.reviews.find((one) => one.alias === alias)?.commitment).toBe(hash);
    for (const bytes of Object.values(files)) expect(Buffer.from(bytes).includes(nonce)).toBe(false);
  }
  await peer.app.close();
  await lead.app.close();
});

/** The form as a peer sends it back: every sheet of a review filled in. */
async function filled(path: string): Promise<Uint8Array> {
  const { sheets } = await readXlsx(readFileSync(path));
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => {
        const [code = '', what = '', ...rest] = row.map((cell) => String(cell ?? ''));
        if (name === 'Views' || code === '' || code === 'Code' || rest.length < 2)
          return [code, what, ...rest];
        if (code === 'Plumbline return form') return [code, what, ...rest];
        if (code.startsWith('audit/')) return [code, what, code === 'audit/words' ? '' : 'Yes', '', ''];
        if (code === 'notes' || code === 'points') return [code, what, '', '', ''];
        return [code, what, 'Requires improvement', 'The plan came late.', 'E1'];
      }),
    })),
  });
}
