import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encryptAge } from '#service/packs/age-file.ts';
import { readMoved } from '#service/workspace/moved.ts';
import { resultOf, type WorkStep } from '#shared/contract/progress.ts';
import { WORKSPACE_ENTRIES } from '#shared/domain/exchange/workspace-pack.ts';
import { anOpenWorkspace, aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';
import { aLead, handOut, TODAY, WORDS } from '../exchange/two-laptops.ts';

const FILE = 'moved.plumb';

/** Moves the workspace that is open there, step by step. */
const sending = (on: TestService, name = FILE, words = WORDS) =>
  on.client.moving.send({
    fileToken: on.grants.grant(join(on.folder, name), 'save-pack'),
    to: 'Leila’s new laptop',
    lock: { passphrase: words },
  });
const send = (...given: Parameters<typeof sending>) => resultOf(sending(...given));

/** Takes a pack in on another laptop, step by step. */
const arriving = (on: TestService, path: string, given: { words?: string; passphrase?: string } = {}) =>
  on.client.moving.takeIn({
    fileToken: on.grants.grant(path, 'import-pack'),
    key: { passphrase: given.words ?? WORDS },
    secret: { kind: 'passphrase', value: given.passphrase ?? GOOD_PASSPHRASE },
    into: on.grants.grant(on.folder, 'new-workspace'),
    name: 'Moved',
  });
const takeIn = (...given: Parameters<typeof arriving>) => resultOf(arriving(...given));

const foldersIn = (folder: string): string[] => readdirSync(folder).filter((name) => name !== 'data');

/** A lead whose workspace was moved, and the pack. */
async function aMoved() {
  const lead = await aLead({ 'Colin Hathersage': 2 });
  const sent = await send(lead);
  return { lead, sent, path: join(lead.folder, FILE) };
}

describe('moving a whole workspace to another laptop', () => {
  it('brings everything, opens with the same passphrase there, and says so in the trail', async () => {
    const { lead, sent, path } = await aMoved();
    expect(sent).toMatchObject({ fileName: FILE, counts: { cases: 2, reviews: 2, rounds: 1 } });
    const other = aService({ now: TODAY });
    const looked = await other.client.moving.look({
      fileToken: other.grants.grant(path, 'import-pack'),
      key: { passphrase: WORDS },
    });
    expect(looked).toMatchObject({
      name: 'Test',
      council: 'Testshire Council',
      sender: { name: 'Test Lead' },
      standing: 'unknown',
      counts: sent.counts,
    });
    const { recentId, counts } = await takeIn(other, path);
    expect(counts).toEqual(sent.counts);
    const state = await other.client.workspace.open({ where: { recentId }, passphrase: GOOD_PASSPHRASE });
    expect(state).toMatchObject({ kind: 'open', moved: null, settings: { council: 'Testshire Council' } });
    const there = await other.client.reviews.list({ roundId: lead.roundId });
    expect(there.rows).toEqual((await lead.client.reviews.list({ roundId: lead.roundId })).rows);
    const verdict = await other.client.auditTrail.verify({ noted: '' });
    expect(verdict).toMatchObject({ isWhole: true, findings: [] });
    const deeds = await other.client.auditTrail.list({ limit: 5 });
    expect(deeds.map(({ action, entity }) => `${action} ${entity}`)).toContain('move-in workspace');
    await other.client.workspace.updateSettings({ idleMinutes: 20 });
  });

  it('leaves the old one to be read only, after locking too, and refuses every change with one sentence', async () => {
    const { lead } = await aMoved();
    const refused = {
      code: 'PROBLEM',
      message: expect.stringMatching(/moved to “Leila’s new laptop” on .*2026.*only be read/u),
    };
    const recent = await lead.client.workspace.recent({});
    for (const once of ['at once', 'after opening it again']) {
      const state = await lead.client.workspace.state({});
      expect(state, once).toMatchObject({
        kind: 'open',
        moved: { to: 'Leila’s new laptop', fileName: FILE },
      });
      const entries = await lead.client.auditTrail.list({ limit: 500 });
      await expect(lead.client.workspace.updateSettings({ idleMinutes: 30 }), once).rejects.toMatchObject(
        refused,
      );
      await expect(lead.client.exchange.replaceKeys({}), once).rejects.toMatchObject(refused);
      await expect(handOut(lead), once).rejects.toMatchObject(refused);
      await expect(send(lead, 'again.plumb'), once).rejects.toMatchObject(refused);
      await expect(
        lead.client.workspace.changePassphrase({
          current: GOOD_PASSPHRASE,
          next: 'other heron kettle orbit',
        }),
        once,
      ).rejects.toMatchObject(refused);
      expect(foldersIn(lead.folder), once).toEqual(['Test.plumbline', FILE].sort());
      expect(await lead.client.auditTrail.list({ limit: 500 }), once).toEqual(entries);
      expect((await lead.client.reviews.list({ roundId: lead.roundId })).rows, once).toHaveLength(2);
      // Its fields look read-only from the start, and say why.
      const [reviewId = ''] = lead.reviewIds;
      expect(await lead.client.reviews.get({ id: reviewId }), once).toMatchObject({
        writingAs: 'reader',
        elsewhere: 'This workspace was moved to “Leila’s new laptop”.',
      });
      await lead.client.workspace.close({});
      await lead.client.workspace.open({
        where: { recentId: recent[0]?.id ?? '' },
        passphrase: GOOD_PASSPHRASE,
      });
    }
  });

  it('is still printed and saved as documents, and the trail says so', async () => {
    const { lead } = await aMoved();
    const [id = ''] = lead.reviewIds;
    const path = join(lead.folder, 'review.html');
    expect((await lead.client.reviews.paper({ id })).html).toContain('Child Number1');
    expect((await lead.client.rounds.paper({ id: lead.roundId })).html).toContain('Spring round');
    expect((await lead.client.recommendations.paper({})).html).toContain('Recommendations');
    await lead.client.reviews.saveDocument({ id, fileToken: lead.grants.grant(path, 'save-document') });
    expect(readFileSync(path, 'utf8')).toContain('Child Number1');
    const left = (await lead.client.auditTrail.list({ limit: 4 })).map(
      ({ action, entity }) => `${action} ${entity}`,
    );
    expect(left).toEqual(['export review', 'print recommendation-list', 'print round', 'print review']);
    expect(await lead.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('is opened with its recovery code all the same', async () => {
    const made = await anOpenWorkspace({ now: TODAY });
    await send(made);
    const [recent] = await made.client.workspace.recent({});
    await made.client.workspace.close({});
    const { recoveryCode } = await made.client.workspace.recover({
      where: { recentId: recent?.id ?? '' },
      recoveryCode: made.recoveryCode,
      passphrase: 'newer heron kettle orbit',
    });
    expect(recoveryCode).not.toBe(made.recoveryCode);
    await made.client.workspace.confirmRecoveryCode({});
    expect(await made.client.workspace.state({})).toMatchObject({ moved: { fileName: FILE } });
  });

  it('is worked in here again when the mark is taken back, with the reason in the trail', async () => {
    const { lead, sent } = await aMoved();
    await expect(lead.client.moving.takeBack({ reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await lead.client.moving.takeBack({ reason: 'The stick was lost on the way.' });
    expect(await lead.client.workspace.state({})).toMatchObject({ moved: null });
    await lead.client.workspace.updateSettings({ idleMinutes: 30 });
    const trail = await lead.client.auditTrail.list({ limit: 20 });
    const [takenBack] = trail.filter(({ action }) => action === 'take-back-move');
    expect(JSON.stringify(takenBack)).toContain('The stick was lost on the way.');
    expect(JSON.stringify(takenBack)).toContain(sent.packId);
    await expect(lead.client.auditTrail.verify({ noted: '' })).resolves.toMatchObject({ isWhole: true });
    await expect(send(lead, 'second.plumb')).resolves.toMatchObject({ fileName: 'second.plumb' });
  });

  it('still counts as moved where somebody made its mark unreadable', () => {
    for (const mark of ['', '{', 'true', '{"to":"the new laptop"}'])
      expect(readMoved(mark)).toMatchObject({ to: 'another laptop' });
    expect(readMoved(undefined)).toBeNull();
  });

  it('is not marked where the file could not be written, and nothing half-written is left', async () => {
    const lead = await aLead({});
    await expect(send(lead, 'no such folder/moved.plumb')).rejects.toMatchObject({ code: 'PROBLEM' });
    await expect(send(lead, 'weak.plumb', 'password1')).rejects.toMatchObject({
      message: expect.stringContaining('could be guessed'),
    });
    await expect(send(lead, 'Test.plumbline')).rejects.toBeDefined();
    expect(await lead.client.workspace.state({})).toMatchObject({ moved: null });
    expect(foldersIn(lead.folder)).toEqual(['Test.plumbline']);
    await lead.client.workspace.updateSettings({ idleMinutes: 30 });
  });

  it('is not marked where something was saved while the pack was written', async () => {
    const lead = await aLead({});
    const sending = send(lead);
    const during = new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (!foldersIn(lead.folder).some((name) => name.endsWith('.partial'))) {
          setImmediate(look);
          return;
        }
        lead.client.workspace.updateSettings({ idleMinutes: 45 }).then(() => resolve(), reject);
      };
      look();
    });
    await expect(sending).rejects.toMatchObject({ message: expect.stringContaining('Something was saved') });
    await during;
    expect(await lead.client.workspace.state({})).toMatchObject({
      moved: null,
      settings: { idleMinutes: 45 },
    });
    expect(foldersIn(lead.folder)).toEqual(['Test.plumbline']);
  });

  it('goes to a contact whose keys were compared, and to nobody else by key', async () => {
    const lead = await aLead({});
    const other = await anOpenWorkspace({ now: TODAY });
    const card = join(other.folder, 'other.plumbcard');
    await other.client.exchange.saveCard({ fileToken: other.grants.grant(card, 'save-card') });
    const contact = await lead.client.exchange.addContact({
      fileToken: lead.grants.grant(card, 'import-card'),
    });
    const sendTo = () =>
      resultOf(
        lead.client.moving.send({
          fileToken: lead.grants.grant(join(lead.folder, FILE), 'save-pack'),
          to: contact.name,
          lock: { contactId: contact.id },
        }),
      );
    await expect(sendTo()).rejects.toMatchObject({ message: expect.stringContaining('Nobody has compared') });
    await lead.client.exchange.verifyContact({ id: contact.id, isVerified: true });
    await sendTo();
    const arriving = {
      fileToken: other.grants.grant(join(lead.folder, FILE), 'import-pack'),
      key: null,
      secret: { kind: 'passphrase', value: GOOD_PASSPHRASE },
      into: other.grants.grant(other.folder, 'new-workspace'),
      name: 'Moved',
    } as const;
    await expect(resultOf(other.client.moving.takeIn(arriving))).resolves.toMatchObject({
      counts: { cases: 0 },
    });
    const stranger = aService({ now: TODAY });
    await expect(
      stranger.client.moving.look({
        fileToken: stranger.grants.grant(join(lead.folder, FILE), 'import-pack'),
        key: null,
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('it is for Test Lead') });
  });
});

describe('a pack with a whole workspace', () => {
  it('is opened by age and unzip, and holds what docs/pack-format.md says', async () => {
    const { path, sent } = await aMoved();
    const decrypter = new Decrypter();
    decrypter.addPassphrase(WORDS);
    const files = unzipSync(await decrypter.decrypt(readFileSync(path)));
    expect(Object.keys(files)).toEqual(['manifest.json', 'signature.json', ...WORKSPACE_ENTRIES]);
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(manifest).toMatchObject({ kind: 'workspace', version: 2, packId: sent.packId });
    expect(readFileSync(path).length).toBe(sent.bytes);
    // The database stays locked with its own key: who has the words of the pack alone reads no child's name.
    expect(Buffer.from(files['workspace.db'] ?? []).includes('Child Number1')).toBe(false);
  });

  it('is refused where it is damaged, cut, longer, or its words are wrong, and nothing is left', async () => {
    const { path } = await aMoved();
    const whole = readFileSync(path);
    const other = aService({ now: TODAY });
    const bad = join(other.folder, 'bad.plumb');
    const flipped = (at: number) => whole.with(at, (whole.at(at) ?? 0) ^ 1);
    const swapped = Buffer.from(whole);
    const payload = whole.indexOf('\n---') + 4 + 44 + 1 + 16;
    const chunk = 64 * 1024 + 16;
    whole.copy(swapped, payload, payload + chunk, payload + 2 * chunk);
    whole.copy(swapped, payload + chunk, payload, payload + chunk);
    const cases: [string, Uint8Array, RegExp][] = [
      ['cut', whole.subarray(0, whole.length - 70_000), /bytes arrived/u],
      ['a chunk cut off', whole.subarray(0, whole.length - chunk), /bytes arrived/u],
      ['longer', Buffer.concat([whole, Buffer.from('x')]), /longer than the pack/u],
      ['its header', flipped(60), /damaged/u],
      ['the end', flipped(whole.length - 5), /damaged/u],
      ['the middle', flipped(whole.length >> 1), /damaged/u],
      ['chunks swapped', swapped, /damaged/u],
      ['empty', new Uint8Array(), /empty/u],
      ['something else', Buffer.from('%PDF-1.7 no pack'), /not a Plumbline pack/u],
      [
        'no zip',
        await encryptAge(Buffer.from('hello'), { passphrase: WORDS }, 10, 'workspace'),
        /damaged inside/u,
      ],
    ];
    for (const [name, bytes, said] of cases) {
      writeFileSync(bad, bytes);
      await expect(takeIn(other, bad), name).rejects.toMatchObject({ message: expect.stringMatching(said) });
      expect(foldersIn(other.folder), name).toEqual(['bad.plumb']);
    }
    await expect(takeIn(other, path, { words: 'other words' })).rejects.toMatchObject({
      message: expect.stringContaining('the passphrase does not fit'),
    });
    await expect(takeIn(other, path, { passphrase: 'not the one' })).rejects.toMatchObject({
      message: expect.stringContaining('not the passphrase of this workspace'),
    });
    expect(foldersIn(other.folder)).toEqual(['bad.plumb']);
    await takeIn(other, path);
    expect(foldersIn(other.folder).sort()).toEqual(['Moved.plumbline', 'bad.plumb']);
  });

  it('is never put over anything', async () => {
    const { path } = await aMoved();
    const other = aService({ now: TODAY });
    await takeIn(other, path);
    const database = join(other.folder, 'Moved.plumbline', 'workspace.db');
    const before = readFileSync(database);
    await expect(takeIn(other, path)).rejects.toMatchObject({
      message: expect.stringContaining('already something in the folder'),
    });
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  it('and a pack of work are told apart, whichever way they are opened', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const work = await handOut(lead);
    await send(lead);
    const other = aService({ now: TODAY });
    await expect(takeIn(other, work.path)).rejects.toMatchObject({
      message: 'This pack holds work, not a whole workspace.',
    });
    const fileToken = other.grants.grant(join(lead.folder, FILE), 'import-pack');
    await expect(other.client.exchange.outside({ fileToken })).resolves.toMatchObject({
      kind: 'workspace',
      lock: 'passphrase',
    });
    const wrongDoor = { message: expect.stringContaining('a whole workspace that was moved') };
    const key = { passphrase: WORDS };
    await expect(resultOf(other.client.exchange.look({ fileToken, key }))).rejects.toMatchObject(wrongDoor);
    await expect(other.client.packs.inspect({ fileToken, key })).rejects.toMatchObject(wrongDoor);
    expect(existsSync(join(other.folder, 'Moved.plumbline'))).toBe(false);
  });
});

describe('moving that is watched', () => {
  const filesOf = (folder: string) => readdirSync(folder).sort();

  it('says how far it is, forward from step to step, here and there', async () => {
    const lead = await aLead({ 'Colin Hathersage': 2 });
    const steps: WorkStep[] = [];
    await resultOf(sending(lead), (step) => steps.push(step));
    const other = aService({ now: TODAY });
    const there: WorkStep[] = [];
    await resultOf(arriving(other, join(lead.folder, FILE)), (step) => there.push(step));
    for (const [all, total] of [
      [steps, 4],
      [there, 2],
    ] as const) {
      const done = all.map((step) => step.done);
      expect(done).toEqual([...done].sort((one, other) => one - other));
      expect(new Set(all.map((step) => Math.floor(step.done))).size).toBe(total);
      expect(all.at(-1)).toMatchObject({ done: total - 1, total, isLast: true });
    }
  });

  it.each([
    'Putting the workspace together',
    'Writing the pack',
    'Reading the pack back',
    'Putting the pack',
  ])(
    'is left while the pack is made (%s): no file stands there, and the workspace is worked in',
    async (at) => {
      const lead = await aLead({ 'Colin Hathersage': 2 });
      const before = filesOf(lead.folder);
      for await (const event of await sending(lead))
        if (event.kind === 'progress' && event.step.startsWith(at)) break;
      expect(filesOf(lead.folder)).toEqual(before);
      expect(await lead.client.workspace.state({})).toMatchObject({ kind: 'open', moved: null });
      expect(await resultOf(sending(lead))).toMatchObject({ counts: { reviews: 2 } });
    },
  );

  it.each(['Reading and checking the pack', 'Unlocking'])(
    'is left while the workspace is made (%s): no folder stands there',
    async (at) => {
      const { path } = await aMoved();
      const other = aService({ now: TODAY });
      const before = filesOf(other.folder);
      for await (const event of await arriving(other, path))
        if (event.kind === 'progress' && event.step.startsWith(at)) break;
      expect(filesOf(other.folder)).toEqual(before);
      expect(await resultOf(arriving(other, path))).toMatchObject({ counts: { reviews: 2 } });
    },
  );
});
