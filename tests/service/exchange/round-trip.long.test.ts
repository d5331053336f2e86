import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeAsLead } from '../reviews/a-review.ts';
import {
  aLead,
  aReviewerWith,
  contentsOf,
  finish,
  handBack,
  handOut,
  look,
  packPath,
  take,
  WORDS,
} from './two-laptops.ts';

describe('work that goes out and comes back', () => {
  it('brings just the work, with what was chosen of each case', async () => {
    const lead = await aLead({ 'Colin Hathersage': 2, 'Nasreen Malik': 1 });
    const { path } = await handOut(lead);
    const colin = await aReviewerWith(path);
    const { rows } = await colin.client.cases.list({});
    expect(rows.map(({ name }) => name).sort()).toEqual(['Child Number1', 'Child Number2']);
    const { rows: reviews } = await colin.client.reviews.list({});
    expect(reviews).toHaveLength(2);
    const detail = await colin.client.reviews.get({ id: reviews[0]?.id ?? '' });
    expect(detail.context.case).toMatchObject({ dateOfBirth: '2015-04-05', related: [] });
    expect(detail.context.case.address).toBeUndefined();
    expect(detail.escalation).toMatchObject({ phone: '01632 960100' });
    const state = await colin.client.workspace.state({});
    expect(state).toMatchObject({
      kind: 'open',
      settings: { council: 'Testshire Council', me: { name: 'Colin Hathersage', role: 'reviewer' } },
    });
    const { waiting } = await colin.client.workspace.today({});
    expect(waiting.filter(({ kind }) => kind === 'review-due')).toHaveLength(2);
  });

  it('comes back sealed, is taken in once, and both sides verify', async () => {
    const lead = await aLead();
    const { path } = await handOut(lead);
    const colin = await aReviewerWith(path);
    const [first = ''] = lead.reviewIds;
    const seal = await finish(colin, first);
    const back = await handBack(colin);
    const opened = await look(lead, back.path);
    expect(opened).toMatchObject({
      standing: 'unknown',
      totals: { total: 1, taken: 1, same: 0, refused: 0, postponed: 0 },
      reviews: [{ kind: 'new', isFinished: true }],
    });
    const taken = await take(lead, back.path);
    expect(taken.totals).toEqual({ total: 1, taken: 1, same: 0, refused: 0, postponed: 0 });
    expect(taken.receiptCode).toBe(back.receiptCode);
    const here = await lead.client.reviews.get({ id: first });
    expect(here).toMatchObject({ seal, row: { status: 'submitted', gradeWord: 'Good' } });
    expect(here.answers.strengths).toBe('A good plan.');
    for (const side of [lead, colin])
      expect(await side.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });

    const before = contentsOf(lead);
    const again = await take(lead, back.path);
    expect(again.totals).toEqual({ total: 1, taken: 0, same: 1, refused: 0, postponed: 0 });
    expect(again.lines[0]).toContain('Already taken in');
    expect(contentsOf(lead)).toBe(before);
    expect((await lead.client.exchange.board({}))[0]).toMatchObject({
      state: 'part-returned',
      finished: 1,
      reviews: 3,
    });
  });

  it('leaves a report of what was taken, with the hash of the file', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    await finish(colin, lead.reviewIds[0] ?? '');
    const back = await handBack(colin);
    const { packId } = await take(lead, back.path);
    const path = packPath(lead, 'report.html');
    await lead.client.exchange.saveTakenReport({
      packId,
      fileToken: lead.grants.grant(path, 'save-document'),
    });
    const report = readFileSync(path, 'utf8');
    expect(report).toContain(back.sha256);
    expect(report).toContain('Child Number1, R-1: taken');
  });

  it('goes to the key of a contact, and nobody else opens it', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1, 'Nasreen Malik': 1 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    const nasreen = await aReviewerWith((await handOut(lead, 'Nasreen Malik', 'n.plumb')).path);
    const card = packPath(colin, 'colin.plumbcard');
    await colin.client.exchange.saveCard({ fileToken: colin.grants.grant(card, 'save-card') });
    const contact = await lead.client.exchange.addContact({
      fileToken: lead.grants.grant(card, 'import-card'),
    });
    const mine = await colin.client.exchange.identity({});
    expect(contact.fingerprint).toBe(mine.keys?.fingerprint);
    expect(contact.fingerprint.split(' ')).toHaveLength(8);
    await lead.client.exchange.verifyContact({ id: contact.id, isVerified: true });
    const toKey = await handOut(lead, 'Colin Hathersage', 'to-key.plumb', null);
    expect((await take(colin, toKey.path)).totals).toMatchObject({ total: 1, same: 1 });
    await expect(take(nasreen, toKey.path)).rejects.toThrow('it is for Colin Hathersage');
    await colin.client.exchange.replaceKeys({});
    expect((await look(colin, toKey.path)).takenAt).not.toBeNull();
  });

  it('says who a return is from, and refuses another key’s answer to work that went to a known one', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    await finish(colin, lead.reviewIds[0] ?? '');
    const back = await handBack(colin);
    await take(lead, back.path);
    const [contact] = await lead.client.exchange.contacts({});
    expect(contact).toMatchObject({ name: 'Colin Hathersage', verifiedAt: null });
    expect((await look(lead, back.path)).standing).toBe('not-compared');
    await lead.client.exchange.verifyContact({ id: contact?.id ?? '', isVerified: true });
    expect((await look(lead, back.path)).standing).toBe('verified');
  });

  it('keeps both versions where both sides wrote, until somebody decides', async () => {
    const lead = await aLead({ 'Colin Hathersage': 2 });
    const { path, packId } = await handOut(lead);
    const colin = await aReviewerWith(path);
    const [one = '', two = ''] = lead.reviewIds;
    await colin.client.reviews.saveAnswer({ reviewId: one, field: 'strengths', value: 'By Colin.' });
    await finish(colin, two);
    await expect(
      lead.client.reviews.saveAnswer({ reviewId: one, field: 'strengths', value: 'By the lead.' }),
    ).rejects.toThrow('Colin Hathersage has this review, with pack 1.');
    await lead.client.exchange.recall({ packId });
    await writeAsLead(lead.client, one);
    await lead.client.reviews.saveAnswer({ reviewId: one, field: 'strengths', value: 'By the lead.' });
    const back = await handBack(colin, { isInterim: true });
    await expect(take(lead, back.path)).rejects.toThrow('was recalled');
    const taken = await take(lead, back.path, { evenIfAsked: true });
    expect(taken.totals).toEqual({ total: 2, taken: 1, same: 0, refused: 0, postponed: 1 });
    const [conflict] = await lead.client.exchange.conflicts({});
    expect(conflict).toMatchObject({ base: null, here: 'By the lead.', theirs: 'By Colin.', isWhole: false });
    expect((await lead.client.reviews.get({ id: one })).answers.strengths).toBe('By the lead.');
    await lead.client.exchange.settleConflict({ id: conflict?.id ?? '', keep: 'theirs' });
    expect((await lead.client.reviews.get({ id: one })).answers.strengths).toBe('By Colin.');
    expect(await lead.client.exchange.conflicts({})).toEqual([]);
    expect(await lead.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('waits whole where a finished review meets words that were written here', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const { path, packId } = await handOut(lead);
    const colin = await aReviewerWith(path);
    const [one = ''] = lead.reviewIds;
    const seal = await finish(colin, one);
    await lead.client.exchange.recall({ packId });
    await writeAsLead(lead.client, one);
    await lead.client.reviews.saveAnswer({ reviewId: one, field: 'strengths', value: 'By the lead.' });
    const back = await handBack(colin);
    expect((await take(lead, back.path, { evenIfAsked: true })).totals).toMatchObject({
      postponed: 1,
      taken: 0,
    });
    const [conflict] = await lead.client.exchange.conflicts({});
    expect(conflict).toMatchObject({ isWhole: true });
    await lead.client.exchange.settleConflict({ id: conflict?.id ?? '', keep: 'theirs' });
    expect(await lead.client.reviews.get({ id: one })).toMatchObject({ seal, row: { status: 'submitted' } });
    expect(await lead.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('gives the same in any order where a finished review waits: an older return still brings what only it changed', async () => {
    const taken = async (order: readonly ['interim' | 'finished', 'interim' | 'finished']) => {
      const lead = await aLead({ 'Colin Hathersage': 1 });
      const { path, packId } = await handOut(lead);
      const colin = await aReviewerWith(path);
      const [one = ''] = lead.reviewIds;
      await colin.client.reviews.saveAnswer({
        reviewId: one,
        field: 'overall/rationale',
        value: 'Overall, by Colin.',
      });
      const interim = await handBack(colin, { isInterim: true, name: '1.plumb' });
      await finish(colin, one);
      const finished = await handBack(colin, { name: '2.plumb' });
      await lead.client.exchange.recall({ packId });
      await writeAsLead(lead.client, one);
      await lead.client.reviews.saveAnswer({ reviewId: one, field: 'strengths', value: 'By the lead.' });
      const paths = { interim: interim.path, finished: finished.path };
      for (const which of order) await take(lead, paths[which], { evenIfAsked: true });
      const { answers } = await lead.client.reviews.get({ id: one });
      const conflicts = await lead.client.exchange.conflicts({});
      return {
        overall: answers['overall/rationale'],
        strengths: answers.strengths,
        conflicts: conflicts.map(({ part, here, theirs, isWhole }) => ({ part, here, theirs, isWhole })),
      };
    };
    const inOrder = await taken(['interim', 'finished']);
    expect(inOrder).toMatchObject({ overall: 'Overall, by Colin.', strengths: 'By the lead.' });
    expect(inOrder.conflicts).not.toEqual([]);
    expect(await taken(['finished', 'interim'])).toEqual(inOrder);
  });

  it('never counts a reviewer’s own earlier words as the lead’s, where the work went out twice', async () => {
    const taken = async (order: readonly ('first' | 'second')[]) => {
      const lead = await aLead({ 'Colin Hathersage': 1 });
      const colin = await aReviewerWith((await handOut(lead)).path);
      const [one = ''] = lead.reviewIds;
      await colin.client.reviews.saveAnswer({ reviewId: one, field: 'strengths', value: 'First words.' });
      const first = await handBack(colin, { isInterim: true, name: '1.plumb' });
      const again = await handOut(lead, 'Colin Hathersage', 'again.plumb');
      await take(colin, again.path, { words: WORDS });
      await colin.client.reviews.saveAnswer({ reviewId: one, field: 'strengths', value: 'Second words.' });
      const all = await colin.client.exchange.assignments({});
      const assignment = all.findIndex(({ number }) => number === 2);
      const second = await handBack(colin, { isInterim: true, name: '2.plumb', assignment });
      const paths = { first: first.path, second: second.path };
      for (const which of order) await take(lead, paths[which], { evenIfAsked: true });
      const { answers } = await lead.client.reviews.get({ id: one });
      return { strengths: answers.strengths, conflicts: await lead.client.exchange.conflicts({}) };
    };
    for (const order of [['first', 'second'], ['second', 'first'], ['second']] as const)
      expect(await taken(order), order.join(', ')).toEqual({ strengths: 'Second words.', conflicts: [] });
  });

  it('gives the same in any order: an older return never undoes a newer one', async () => {
    const lead = await aLead({ 'Colin Hathersage': 2 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    const [one = '', two = ''] = lead.reviewIds;
    await colin.client.reviews.saveAnswer({ reviewId: one, field: 'strengths', value: 'First words.' });
    const first = await handBack(colin, { isInterim: true, name: '1.plumb' });
    await colin.client.reviews.saveAnswer({ reviewId: one, field: 'strengths', value: 'Second words.' });
    await finish(colin, two);
    const second = await handBack(colin, { isInterim: true, name: '2.plumb' });
    await take(lead, second.path);
    expect((await take(lead, first.path)).totals).toMatchObject({ same: 1, taken: 0 });
    expect((await lead.client.reviews.get({ id: one })).answers.strengths).toBe('Second words.');
    expect((await lead.client.exchange.board({}))[0]?.returns.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('supersedes a pack by a newer one, whichever arrives first', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const first = await handOut(lead, 'Colin Hathersage', '1.plumb');
    const second = await handOut(lead, 'Colin Hathersage', '2.plumb');
    expect((await lead.client.exchange.board({})).map(({ state }) => state)).toEqual([
      'issued',
      'superseded',
    ]);
    const colin = await aReviewerWith(second.path);
    expect((await take(colin, first.path, { words: WORDS })).totals).toMatchObject({ same: 1, taken: 0 });
    expect((await colin.client.exchange.assignments({})).map(({ isSuperseded }) => isSuperseded)).toContain(
      true,
    );
  });

  it('takes a finished review in that was sealed before the lead put a name and the round right', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    await finish(colin, lead.reviewIds[0] ?? '');
    const { draft } = await lead.client.rounds.get({ id: lead.roundId });
    await lead.client.rounds.save({ id: lead.roundId, draft: { ...draft, name: 'Spring round 2026' } });
    const next = await handOut(lead, 'Colin Hathersage', '2.plumb');
    await take(colin, next.path, { words: WORDS });
    expect((await colin.client.rounds.list({})).map(({ name }) => name)).toEqual(['Spring round 2026']);
    const all = await colin.client.exchange.assignments({});
    const back = await handBack(colin, { assignment: all.findIndex(({ number }) => number === 2) });
    expect((await take(lead, back.path)).totals).toMatchObject({ taken: 1, refused: 0 });
    for (const side of [lead, colin])
      expect(await side.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it.each([
    ['one byte is changed', (bytes: Buffer) => bytes.with(bytes.length - 50, (bytes.at(-50) ?? 0) ^ 1)],
    ['it is cut short', (bytes: Buffer) => bytes.subarray(0, -7)],
  ])('leaves the workspace byte for byte as it was when %s', async (_what, spoil) => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    await finish(colin, lead.reviewIds[0] ?? '');
    const back = await handBack(colin);
    const bad = packPath(lead, 'bad.plumb');
    writeFileSync(bad, spoil(readFileSync(back.path)));
    const before = contentsOf(lead);
    await expect(take(lead, bad)).rejects.toThrow(/damaged|not whole/);
    expect(contentsOf(lead)).toBe(before);
  });

  it('is read and not written at the lead’s while it is out, and says who has it', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const [id = ''] = lead.reviewIds;
    const writing = async () => {
      const { writingAs, elsewhere } = await lead.client.reviews.get({ id });
      return { writingAs, elsewhere };
    };
    const before = await writing();
    expect(before.elsewhere).toBeNull();
    const { packId } = await handOut(lead);
    expect(await writing()).toEqual({
      writingAs: 'reader',
      elsewhere: 'Colin Hathersage has this review, with pack 1.',
    });
    await lead.client.exchange.recall({ packId });
    expect(await writing()).toEqual(before);
  });

  it('says for whom work is, and that an expired pack is expired', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1, 'Nasreen Malik': 1 });
    const forNasreen = await handOut(lead, 'Nasreen Malik', 'n.plumb');
    const colin = await aReviewerWith((await handOut(lead)).path);
    await expect(take(colin, forNasreen.path, { words: WORDS })).rejects.toThrow(
      'This is for Nasreen Malik. This workspace is used by Colin Hathersage.',
    );
    await expect(take(lead, forNasreen.path, { words: WORDS })).rejects.toThrow('made in this workspace');
    await expect(take(colin, forNasreen.path, { words: 'wrong words' })).rejects.toThrow('does not fit');
    colin.setNow(new Date('2026-05-01T09:00:00Z'));
    await expect(take(colin, forNasreen.path, { words: WORDS })).rejects.toThrow(/is for|expired/);
  });
});
