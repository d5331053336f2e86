import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { receivingIdentities } from '#service/exchange/identity.ts';
import { openWork } from '#service/exchange/open-pack.ts';
import { openModeration } from '#service/moderator-desk/take-pack.ts';
import { packReader } from '#service/strangers-files/read-apart.ts';
import { resultOf } from '#shared/contract/progress.ts';
import type { OpenedSeals } from '#shared/domain/moderation/opened-seals.ts';
import { aService, GOOD_PASSPHRASE } from '../a-service.ts';
import { aLeadWithPack, aPeerWith, grade, handBack, look, take } from './two-sides.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('a moderator’s own desk', () => {
  it('opens a pack into a workspace of its own, in which reviews stand by alias and nobody else’s are seen', async () => {
    const lead = await aLeadWithPack();
    const peer = await aPeerWith(lead.pack.path);
    expect(peer.taken).toMatchObject({ kind: 'moderation', totals: { total: 2, taken: 2 } });
    const state = await peer.client.workspace.state({});
    expect(state).toMatchObject({ kind: 'open', settings: { me: { role: 'moderator' } } });
    const [pack] = await peer.client.moderatorDesk.list({});
    expect(pack).toMatchObject({ isBlind: true, canHandBack: true, hasNews: false, returns: [] });
    expect(pack!.reviews.map(({ alias, state: how }) => [alias, how])).toEqual([
      [expect.stringMatching(/^Child [A-Z]$/), 'not-begun'],
      [expect.stringMatching(/^Child [A-Z]$/), 'not-begun'],
    ]);
    const page = await peer.client.moderatorDesk.openReview({ packId: peer.packId, number: 1 });
    expect(page.isBlind).toBe(true);
    expect(page.domains.every(({ firstGrade, rationale }) => firstGrade === null && rationale === null)).toBe(
      true,
    );
    expect(page.evidence.length).toBeGreaterThan(0);
    const today = await peer.client.workspace.today({});
    expect(today.waiting.map(({ kind }) => kind)).toContain('second-grades');
  });

  it('hands back grades, reasons and views for the lead’s key alone; the lead sees them before they are taken', async () => {
    const lead = await aLeadWithPack();
    const peer = await aPeerWith(lead.pack.path);
    await expect(handBack(peer)).rejects.toMatchObject({ message: expect.stringContaining('graded whole') });
    await grade(peer, 1);
    await grade(peer, 2, 'good', (second) => ({ ...second, overall: { ...second.overall, because: '' } }));
    const [prompt] = (await peer.client.moderatorDesk.list({}))[0]!.prompts;
    await peer.client.moderatorDesk.saveViews({
      packId: peer.packId,
      views: {
        prompts: [
          { domain: prompt!.domain, prompt: prompt!.prompt, view: 'change', why: 'It asks two things.' },
        ],
        process: 'Two weeks were enough.',
      },
    });
    const sent = await handBack(peer);
    expect(sent).toMatchObject({ number: 1, reviews: 1 });
    // The peer himself cannot open it.
    await expect(look(peer, sent.path)).rejects.toMatchObject({ data: { kept: expect.any(String) } });
    const opened = await look(lead, sent.path);
    expect(opened).toMatchObject({
      kind: 'moderator-return',
      sender: { name: 'Tamsin Oakeshott', organisation: 'Harbourne Borough Council' },
      standing: 'unknown',
      question: null,
      totals: { total: 1, taken: 1 },
    });
    expect(opened.reviews[0]).toMatchObject({
      kind: 'new',
      words: 'A second grade: every domain and overall.',
      childName: expect.stringMatching(/^Child [A-Z], /),
    });
    expect((await lead.client.moderations.get({ id: lead.id })).moderators[0]!.handedIn).toBe(0);
    const taken = await take(lead, sent.path);
    expect(taken.receiptCode).toBe(sent.receiptCode);
    const after = await lead.client.moderations.get({ id: lead.id });
    expect(after.moderators[0]!.handedIn).toBe(1);
    expect(after.views[0]).toMatchObject({
      process: 'Two weeks were enough.',
      changes: [{ why: 'It asks two things.' }],
    });
    await expect(take(lead, sent.path)).resolves.toMatchObject({ totals: { taken: 0, same: 1 } });
    await peer.client.moderatorDesk.confirmReceipt({ packId: sent.packId, code: taken.receiptCode });
    expect((await peer.client.moderatorDesk.list({}))[0]!.returns[0]!.receiptAt).not.toBeNull();
    for (const side of [lead, peer])
      expect(await side.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });

  it('keeps a second return as a later version whichever arrives first, and the figures use the first', async () => {
    const lead = await aLeadWithPack();
    const peer = await aPeerWith(lead.pack.path);
    await grade(peer, 1);
    const first = await handBack(peer, 'first.plumb');
    await grade(peer, 1, 'inadequate');
    await grade(peer, 2);
    const second = await handBack(peer, 'second.plumb');
    await take(lead, second.path);
    expect((await look(lead, first.path)).reviews[0]).toMatchObject({ kind: 'same' });
    await take(lead, first.path);
    const { sample } = await lead.client.moderations.get({ id: lead.id });
    expect(sample.every(({ apart }) => apart === 0)).toBe(true);
    await grade(peer, 2, 'inadequate');
    const third = await handBack(peer, 'third.plumb');
    const opened = await look(lead, third.path);
    expect(opened.reviews.map(({ kind }) => kind).sort()).toEqual(['changed', 'same']);
    expect(opened.reviews.find(({ kind }) => kind === 'changed')).toMatchObject({
      words:
        'Later version (number 2 from this moderator). It is kept beside the first, which the figures use.',
      changes: expect.arrayContaining([
        { part: 'overall', label: 'Overall: grade', base: 'Good', here: 'Good', theirs: 'Inadequate' },
      ]),
    });
    await take(lead, third.path);
    const after = await lead.client.moderations.get({ id: lead.id });
    expect(after.sample.every(({ apart }) => apart === 0)).toBe(true);
  });

  it('holds no text of a child, no name of the lead’s and no first grade', async () => {
    const lead = await aLeadWithPack();
    const peer = await aPeerWith(lead.pack.path);
    await grade(peer, 1);
    const { path } = await handBack(peer);
    const opened = await openWork(
      readFileSync(path),
      { identities: receivingIdentities(openWorkspaceOf(lead.service.context)) },
      'back.plumb',
    );
    const said = JSON.stringify(opened.content);
    const page = await peer.client.moderatorDesk.openReview({ packId: peer.packId, number: 1 });
    for (const { text } of [...page.evidence, ...page.domains.flatMap(({ answers }) => answers)])
      if (text.length > 20) expect(said).not.toContain(text.slice(0, 20));
    for (const { childName, reference } of lead.chosen)
      for (const name of [childName, reference]) expect(said).not.toContain(name);
  });

  it('asks before it takes a return that somebody else signed, or that was signed with other keys', async () => {
    const lead = await aLeadWithPack();
    const other = await aPeerWith(lead.pack.path, 'Gareth Pennock');
    await grade(other, 1);
    const { path } = await handBack(other);
    const { question } = await look(lead, path);
    expect(question).toBe(
      'The pack was made for Tamsin Oakeshott, and this return is signed as Gareth Pennock. It is taken only if you say so.',
    );
    await expect(take(lead, path)).rejects.toMatchObject({ message: question });
    await take(lead, path, true);
    const peer = await aPeerWith(lead.pack.path);
    await grade(peer, 2);
    expect((await look(lead, (await handBack(peer)).path)).question).toContain(
      'An earlier return of this pack was signed with another key, as Gareth Pennock.',
    );
  });

  it('takes nothing of a reviewer’s on their own reviews, and a return that holds only such is refused', async () => {
    const lead = await aLeadWithPack({ reviews: 7 });
    const { reviewer } = lead.chosen[0]!;
    const own = lead.chosen.filter((one) => one.reviewer === reviewer);
    expect(own.length).toBeLessThan(7);
    const peer = await aPeerWith(lead.pack.path, reviewer);
    for (let number = 1; number <= 7; number++) await grade(peer, number);
    const { path } = await handBack(peer);
    const opened = await look(lead, path);
    expect(opened.totals).toMatchObject({ taken: 7 - own.length, refused: own.length });
    const barred = opened.reviews.filter(({ kind }) => kind === 'barred');
    expect(barred.map(({ reviewId }) => reviewId).sort()).toEqual(own.map(({ id }) => id).sort());
    for (const { words } of barred) expect(words).toContain('nobody moderates their own review');
    await take(lead, path, true);
    const { sample } = await lead.client.moderations.get({ id: lead.id });
    const handedIn = sample.filter(({ states }) => states.some(({ state }) => state === 'handed-in'));
    expect(handedIn).toHaveLength(7 - own.length);
  });

  it('is not opened by a lead who did not send the pack', async () => {
    const lead = await aLeadWithPack();
    const peer = await aPeerWith((await aLeadWithPack()).pack.path);
    await grade(peer, 1);
    await expect(look(lead, (await handBack(peer)).path)).rejects.toMatchObject({
      message: expect.stringMatching(/locked for a key|not for this key/),
    });
  });

  it('takes a pack into a moderator’s workspace that is there, once, and one that is locked for its key', async () => {
    const lead = await aLeadWithPack();
    const desk = aService();
    await desk.client.workspace.create({
      fileToken: desk.grants.grant(desk.folder, 'new-workspace'),
      name: 'Desk',
      passphrase: GOOD_PASSPHRASE,
      council: 'Harbourne',
      me: { name: 'Tamsin Oakeshott', role: 'moderator' },
    });
    const taking = () =>
      resultOf(
        desk.client.moderatorDesk.take({
          fileToken: desk.grants.grant(lead.pack.path, 'import-pack'),
          key: { passphrase: 'amber otter lantern kettle' },
        }),
      );
    expect(await taking()).toMatchObject({ totals: { taken: 2 } });
    expect(await taking()).toMatchObject({ totals: { taken: 0, same: 2 } });
    const read = packReader(desk.service.context.options);
    await expect(openModeration(desk.folder, null, undefined, read)).rejects.toMatchObject({
      message: 'This is not a file.',
    });
    expect(await desk.client.moderatorDesk.list({})).toHaveLength(1);
  });

  it('sees after its return what was sealed: each first grade is checked against the commitment, and nothing is shown before', async () => {
    const lead = await aLeadWithPack();
    const peer = await aPeerWith(lead.pack.path);
    await grade(peer, 1);
    await grade(peer, 2, 'inadequate');
    const sent = await handBack(peer);
    await take(lead, sent.path);
    const seals = join(lead.folder, 'opened-seals.json');
    await lead.client.moderations.saveOpening({
      id: lead.id,
      moderatorId: lead.moderatorId,
      fileToken: lead.grants.grant(seals, 'save-document'),
    });
    const takeSeals = (path: string, on = peer) =>
      on.client.moderatorDesk.takeSeals({
        packId: on.packId,
        fileToken: on.grants.grant(path, 'import-seals'),
      });
    const written = JSON.parse(readFileSync(seals, 'utf8')) as OpenedSeals;
    const changed = (name: string, change: (seals: OpenedSeals) => OpenedSeals) => {
      const path = join(peer.folder, name);
      writeFileSync(path, JSON.stringify(change(written)));
      return path;
    };
    const isOpen = async () =>
      (await peer.client.moderatorDesk.list({}))[0]!.reviews.map(({ opened }) => opened);

    const lied = changed('lied.json', (one) => ({
      ...one,
      reviews: one.reviews.map((review) => ({
        ...review,
        grades: review.grades.map(([field]) => [field, 'outstanding'] as [string, string]),
      })),
    }));
    await expect(takeSeals(lied)).rejects.toMatchObject({
      message: expect.stringContaining('A seal does not open'),
      data: { details: [expect.stringContaining('do not give the hash'), expect.anything()] },
    });
    await expect(
      takeSeals(changed('other.json', (one) => ({ ...one, packId: 'f'.repeat(32) }))),
    ).rejects.toMatchObject({
      message: 'These seals are of another pack.',
    });
    await expect(takeSeals(sent.path)).rejects.toMatchObject({ message: 'This is no file of opened seals.' });
    const early = await aPeerWith(lead.pack.path);
    await expect(takeSeals(seals, early)).rejects.toMatchObject({
      message: expect.stringContaining('that you have not handed back'),
    });
    expect(await isOpen()).toEqual([null, null]);

    expect(await takeSeals(seals)).toEqual({ opened: 2 });
    expect(await takeSeals(seals)).toEqual({ opened: 0 });
    const [first, second] = await isOpen();
    expect(first!.at(-1)).toEqual({ title: 'Overall', first: 'Good', own: 'Good' });
    expect(second!.at(-1)).toEqual({ title: 'Overall', first: 'Good', own: 'Inadequate' });
    await grade(peer, 1, 'inadequate');
    await handBack(peer, 'again.plumb');
    expect((await isOpen())[0]!.at(-1)!.own).toBe('Good');
    expect(await peer.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });
});
