import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { cardOf, ensureKeys } from '#service/exchange/identity.ts';
import { encryptAge } from '#service/packs/age-file.ts';
import { bindFiles, listEntries } from '#service/packs/bound-files.ts';
import { EXEMPLARS } from '#shared/domain/calibration/exemplars.ts';
import { GOOD_PASSPHRASE, type TestService } from '../a-service.ts';
import { aRecommendation, aReviewer, aRoundDraft } from '../reviews/a-review.ts';
import {
  aLead,
  aReviewerWith,
  finish,
  handBack,
  handOut,
  look,
  packPath,
  take,
  WORDS,
} from './two-laptops.ts';

const folderOf = (on: TestService) => join(on.folder, 'Test.plumbline');

const reopen = async (on: TestService) =>
  on.client.workspace.open({
    where: { fileToken: on.grants.grant(folderOf(on), 'open-workspace') },
    passphrase: GOOD_PASSPHRASE,
  });

describe('what a return remembers of the trail of who sent the work', () => {
  it('fits where nothing was taken away', async () => {
    const lead = await aLead();
    const colin = await aReviewerWith((await handOut(lead)).path);
    await colin.client.reviews.saveAnswer({
      reviewId: lead.reviewIds[0] ?? '',
      field: 'strengths',
      value: 'Good.',
    });
    const back = await handBack(colin, { isInterim: true });
    expect((await look(lead, back.path)).trailWarnings).toEqual([]);
    await take(lead, back.path);
    expect(await lead.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('shows that an older copy was put back, although every note on this computer was put back with it', async () => {
    const lead = await aLead();
    const first = await handOut(lead);
    const colin = await aReviewerWith(first.path);
    // The older copy knows the first pack, and nothing of what was written between it and the second.
    await lead.client.workspace.close({});
    const [older, data] = [join(lead.folder, 'older'), join(lead.folder, 'data')];
    cpSync(folderOf(lead), older, { recursive: true });
    cpSync(data, join(lead.folder, 'older-data'), { recursive: true });
    await reopen(lead);
    await lead.client.workspace.updateSettings({ idleMinutes: 7 });
    const second = await handOut(lead, undefined, 'second.plumb');
    await take(colin, second.path, { words: WORDS });
    await colin.client.reviews.saveAnswer({
      reviewId: lead.reviewIds[0] ?? '',
      field: 'strengths',
      value: 'Good.',
    });
    // Handed back for the first pack, which the older copy still knows.
    const back = await handBack(colin, { isInterim: true, assignment: 1 });
    await lead.client.workspace.close({});
    for (const [from, to] of [
      [older, folderOf(lead)],
      [join(lead.folder, 'older-data'), data],
    ] as const) {
      rmSync(to, { recursive: true });
      cpSync(from, to, { recursive: true });
    }
    const again = lead.again();
    await reopen(again);
    expect(await again.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
    const { trailWarnings } = await look(again, back.path);
    expect(trailWarnings.join()).toMatch(/the note in return 1 of Colin Hathersage counted \d+/);
    await take(again, back.path);
    const { isWhole, findings } = await again.client.auditTrail.verify({});
    expect(isWhole).toBe(false);
    expect(findings.join()).toContain('in return 1 of Colin Hathersage');
  });
});

describe('a round that asks for calibration', () => {
  it('asks for it on the reviewer’s laptop too, and the first grades come back with the return', async () => {
    const lead = await aLead();
    await lead.client.rounds.requireCalibration({ id: lead.roundId, isRequired: true });
    const colin = await aReviewerWith((await handOut(lead)).path);
    const { waiting } = await colin.client.workspace.today({});
    expect(waiting.map(({ kind }) => kind)).toContain('calibration');
    for (const { key, parts } of EXEMPLARS)
      await colin.client.calibration.grade({
        exemplar: key,
        grades: Object.fromEntries(parts.map((part) => [part.key, { rank: 3, because: 'As I read it.' }])),
      });
    await colin.client.reviews.saveAnswer({
      reviewId: lead.reviewIds[0] ?? '',
      field: 'strengths',
      value: 'Good.',
    });
    await take(lead, (await handBack(colin, { isInterim: true })).path);
    await take(lead, (await handBack(colin, { isInterim: true, name: 'again.plumb' })).path);
    const differences = await lead.client.calibration.differences({});
    expect(differences.map(({ people }) => people.map(({ person }) => person))).toEqual(
      EXEMPLARS.map(() => ['Colin Hathersage']),
    );
    expect(await lead.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });
});

describe('recommendations of a child’s earlier reviews', () => {
  it('go along with the work, are shown before it leaves, and stand beside the review there', async () => {
    const lead = await aLead({ 'Test Lead': 1 });
    const [earlier = ''] = lead.reviewIds;
    await finish(lead, earlier);
    const { row } = await lead.client.reviews.get({ id: earlier });
    const { id: roundId } = await lead.client.rounds.save({
      id: null,
      draft: { ...aRoundDraft(), name: 'Next' },
    });
    await lead.client.rounds.addCases({ roundId, caseIds: [row.caseId], reason: '' });
    const { rows } = await lead.client.reviews.list({ roundId });
    const reviewerId = await aReviewer(lead.client, 'Colin Hathersage');
    await lead.client.rounds.allocate({ reviewId: rows[0]?.id ?? '', reviewerId });
    const next = { ...lead, roundId, reviewerIds: { 'Colin Hathersage': reviewerId } };
    const [preview] = await lead.client.exchange.previewAssignment({ roundId, reviewerId, fields: [] });
    const { action } = aRecommendation();
    expect(preview?.leaves).toContainEqual({
      label: expect.stringContaining('Recommended before'),
      value: action,
    });
    const colin = await aReviewerWith((await handOut(next)).path);
    const { context } = await colin.client.reviews.get({ id: rows[0]?.id ?? '' });
    expect(context.openRecommendations).toMatchObject([{ action, level: 'child' }]);
  });
});

/** A pack that a later version made, well signed: of this kind, saying this. */
async function later(on: TestService, kind: string, content: object, more: object = {}): Promise<string> {
  const workspace = openWorkspaceOf(on.service.context);
  const keys = await ensureKeys(workspace);
  const entries = { [`${kind}.json`]: new Uint8Array(Buffer.from(JSON.stringify(content))) };
  const manifest = {
    format: 'plumbline-pack',
    version: 2,
    kind,
    packId: 'from-later',
    number: 1,
    madeAt: '2026-03-02T09:00:00.000Z',
    madeWith: '0.9.0',
    sender: cardOf(workspace, keys),
    recipient: { name: 'Anybody', receivingKey: null },
    entries: listEntries(entries),
    ...more,
  };
  const { zip } = bindFiles(manifest, entries, keys.signingSecret);
  const path = packPath(on, `${kind}.plumb`);
  writeFileSync(path, await encryptAge(zip, { passphrase: WORDS }, 10, 'work'));
  return path;
}

describe('a pack that a later Plumbline made', () => {
  it.each([
    [
      'of a kind that is not known',
      'supervision',
      {},
      {},
      /kind .*“supervision”.*made with Plumbline 0\.9\.0/,
    ],
    [
      'that says something unknown',
      'return',
      { format: 'plumbline-return', version: 1, mood: 'x' },
      {},
      /made with Plumbline 0\.9\.0/,
    ],
    ['with an unknown field outside', 'return', {}, { colour: 'x' }, /made with Plumbline 0\.9\.0/],
    ['of a later format', 'return', {}, { version: 3 }, /reads format 3/],
    [
      'of later content',
      'return',
      { format: 'plumbline-return', version: 2 },
      {},
      /version 2 of return\.json/,
    ],
  ])('%s says which version is needed', async (_what, kind, content, more, said) => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const path = await later(lead, kind, content, more);
    await expect(look(lead, path, WORDS)).rejects.toThrow(said);
  });
});
