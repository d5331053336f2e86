import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encryptAge } from '#service/packs/age-file.ts';
import { bindFiles, listEntries } from '#service/packs/bound-files.ts';
import { newSigningKey, publicKeyOf } from '#service/packs/signing.ts';
import { aLead, aReviewerWith, finish, handBack, handOut, WORDS } from '../service/exchange/two-laptops.ts';
import { aLeadWithPack, aPeerWith, grade } from '../service/moderator-desk/two-sides.ts';
import { aCommandLine } from './a-command-line.ts';

const commandLine = aCommandLine();
const plumbline = (args: readonly string[], env: Record<string, string> = {}) =>
  commandLine.run(['pack', ...args], env);

const WITH_WORDS = { PLUMBLINE_PACK_PASSPHRASE: WORDS };

/** The bytes of every file of a workspace but its lock. */
function fingerprintOf(workspace: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(commandLine.at(workspace)).sort())
    if (/\.db$/u.test(name))
      hash.update(name).update(readFileSync(join(commandLine.at(''), workspace, name)));
  return hash.digest('hex');
}

/** A lead's workspace, the pack of Colin's work and his return, in the folder of the command line. */
async function aRound() {
  const lead = await aLead({ 'Colin Hathersage': 2 });
  const work = await handOut(lead);
  const colin = await aReviewerWith(work.path);
  await finish(colin, lead.reviewIds[0] ?? '');
  const back = await handBack(colin, { isInterim: true });
  await lead.client.workspace.close({});
  await colin.client.workspace.close({});
  await rm(commandLine.at('lead.plumbline'), { recursive: true, force: true });
  cpSync(join(lead.folder, 'Test.plumbline'), commandLine.at('lead.plumbline'), { recursive: true });
  cpSync(work.path, commandLine.at('work.plumb'));
  cpSync(back.path, commandLine.at('back.plumb'));
}

describe('plumbline pack', { timeout: 300_000 }, () => {
  it('inspects and verifies work with its words, and says how it counts as JSON', async () => {
    await aRound();
    const shown = await plumbline(['inspect', 'work.plumb'], WITH_WORDS);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toContain('Assignment 1');
    expect(shown.out).toContain('For Colin Hathersage');
    expect(shown.out).toContain('not known here');
    const verified = await plumbline(['verify', 'work.plumb', '--json'], WITH_WORDS);
    expect(JSON.parse(verified.last)).toMatchObject({
      isWhole: true,
      kind: 'assignment',
      totals: { total: 2 },
    });
    const wrong = await plumbline(['inspect', 'work.plumb'], { PLUMBLINE_PACK_PASSPHRASE: 'other words' });
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('the passphrase does not fit') });
    const none = await plumbline(['inspect', 'work.plumb']);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('locked with a passphrase') });
  });

  it('takes a return in once, counts it on the last line, and changes nothing in a dry run', async () => {
    await aRound();
    const args = ['import', 'back.plumb', '--workspace', 'lead.plumbline'];
    const dry = await plumbline([...args, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, last: 'total 1, taken 1, same 0, refused 0, postponed 0' });
    const first = await plumbline(args);
    expect(first).toMatchObject({ code: 0, last: 'total 1, taken 1, same 0, refused 0, postponed 0' });
    const again = await plumbline([...args, '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.last)).toMatchObject({ total: 1, taken: 0, same: 1, refused: 0, postponed: 0 });
  });

  it('makes a workspace from work, and hands back from it', async () => {
    await aRound();
    await rm(commandLine.at('colin.plumbline'), { recursive: true, force: true });
    const begun = await plumbline(['import', 'work.plumb', '--workspace', 'colin.plumbline'], WITH_WORDS);
    expect(begun).toMatchObject({ code: 0, last: 'total 2, taken 2, same 0, refused 0, postponed 0' });
    expect(begun.err).toContain('recovery code');
    const nothing = await plumbline(['export', 'mine.plumb', '--workspace', 'colin.plumbline', '--interim']);
    expect(nothing).toMatchObject({
      code: 1,
      err: expect.stringContaining('No review of this work was begun'),
    });
    expect(existsSync(commandLine.at('mine.plumb'))).toBe(false);
    const lead = ['export', 'again.plumb', '--workspace', 'lead.plumbline', '--reviewer', 'Colin Hathersage'];
    const made = await plumbline([...lead, '--json'], WITH_WORDS);
    expect(made.code).toBe(0);
    expect(JSON.parse(made.last)).toMatchObject({ number: 2, reviews: 2 });
    const noContact = await plumbline(lead);
    expect(noContact).toMatchObject({ code: 1, err: expect.stringContaining('There is no contact card') });
  });

  it('opens a pack with a file of age keys, and says what is wrong with one that is none', async () => {
    const identity = await generateX25519Identity();
    writeFileSync(commandLine.at('key.txt'), `# mine\n${identity}\n`);
    writeFileSync(commandLine.at('no-key.txt'), 'hello\n');
    const file = await encryptAge(
      zipSync({ 'manifest.json': strToU8('{}') }),
      { recipients: [await identityToRecipient(identity)], forWhom: 'Colin Hathersage' },
      10,
    );
    writeFileSync(commandLine.at('empty.plumb'), file);
    expect((await plumbline(['inspect', 'empty.plumb', '--identity', 'key.txt'])).err).toContain(
      'manifest is missing',
    );
    expect((await plumbline(['inspect', 'empty.plumb', '--identity', 'no-key.txt'])).err).toContain(
      'no age key',
    );
    expect((await plumbline(['inspect', 'empty.plumb'])).err).toContain('it is for Colin Hathersage');
  });

  it('reads the anonymised moderation packs of earlier versions', async () => {
    const fixtures = join(import.meta.dirname, '../fixtures/packs/0.1.0');
    cpSync(join(fixtures, 'moderation-pack.plumb'), commandLine.at('old.plumb'));
    const words = { PLUMBLINE_PACK_PASSPHRASE: 'skittle-veto-sensuous-entryway-charred-snowless' };
    const verified = await plumbline(['verify', 'old.plumb'], words);
    expect(verified).toMatchObject({ code: 0, last: expect.stringContaining('The pack is whole') });
    const shown = await plumbline(['inspect', 'old.plumb', '--json'], words);
    expect(JSON.parse(shown.last)).toMatchObject({ isWhole: true, kind: 'moderation' });
  });

  it('leaves the workspace as it was for every pack that it refuses, and says what was wrong', async () => {
    await aRound();
    const before = fingerprintOf('lead.plumbline');
    const good = readFileSync(commandLine.at('back.plumb'));
    const cases: [string, Uint8Array, RegExp][] = [
      ['cut', good.subarray(0, good.length - 100), /bytes arrived/],
      ['empty', new Uint8Array(), /empty/],
      ['other', strToU8('%PDF-1.7 no pack'), /not a Plumbline pack/],
      ['flipped', good.with(good.length - 20, (good.at(-20) ?? 0) ^ 255), /damaged/],
      ['newer', await packOf({ version: 3 }), /newer Plumbline: it needs one that reads format 3/],
      ['shape', await packOf({ version: 2, kind: 'return' }), /manifest of this pack is not as it should be/],
      ['no zip', await encryptAge(strToU8('hello'), { passphrase: WORDS }, 10), /damaged inside/],
    ];
    for (const [name, bytes, said] of cases) {
      writeFileSync(commandLine.at('bad.plumb'), bytes);
      const refused = await plumbline(['import', 'bad.plumb', '--workspace', 'lead.plumbline'], WITH_WORDS);
      expect(refused, name).toMatchObject({
        code: 1,
        last: 'total 1, taken 0, same 0, refused 1, postponed 0',
        err: expect.stringMatching(said),
      });
      expect(fingerprintOf('lead.plumbline'), name).toBe(before);
    }
  });

  it('refuses a command line that it does not understand', async () => {
    expect((await plumbline(['inspect'])).code).toBe(2);
    expect((await plumbline(['burn', 'x.plumb'])).code).toBe(2);
    expect((await plumbline(['import', 'x.plumb'])).code).toBe(2);
    expect((await plumbline(['inspect', 'nowhere.plumb'])).err).toContain('There is no file');
  });
});

/** A signed, encrypted pack with this manifest. */
async function packOf(manifest: object): Promise<Uint8Array> {
  const key = newSigningKey();
  const entries = { 'return.json': strToU8('{}') };
  const { zip } = bindFiles(
    { format: 'plumbline-pack', signedBy: publicKeyOf(key), entries: listEntries(entries), ...manifest },
    entries,
    key,
  );
  return encryptAge(zip, { passphrase: WORDS }, 10);
}

describe('plumbline pack with a moderator', { timeout: 300_000 }, () => {
  it('makes a desk from a moderation pack, hands back from it, and takes the return in once', async () => {
    const lead = await aLeadWithPack();
    const peer = await aPeerWith(lead.pack.path);
    await grade(peer, 1);
    await lead.client.workspace.close({});
    await peer.client.workspace.close({});
    for (const [name, from] of [
      ['council', join(lead.folder, 'demo.plumbline')],
      ['desk', join(peer.folder, 'Moderation.plumbline')],
    ] as const)
      cpSync(from, commandLine.at(`${name}.plumbline`), { recursive: true });
    cpSync(lead.pack.path, commandLine.at('pack.plumb'));
    const begin = ['import', 'pack.plumb', '--workspace', 'fresh.plumbline'];
    expect(await plumbline(begin, WITH_WORDS)).toMatchObject({
      code: 2,
      err: expect.stringContaining('--moderator <name>'),
    });
    expect(existsSync(commandLine.at('fresh.plumbline'))).toBe(false);
    const begun = await plumbline(
      [...begin, '--moderator', 'Gareth', '--organisation', 'Harbourne'],
      WITH_WORDS,
    );
    expect(begun).toMatchObject({ code: 0, last: 'total 2, taken 2, same 0, refused 0, postponed 0' });
    const nothing = await plumbline(['export', 'back.plumb', '--workspace', 'fresh.plumbline']);
    expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining('graded whole') });
    const made = await plumbline(['export', 'back.plumb', '--workspace', 'desk.plumbline', '--json']);
    expect(JSON.parse(made.last)).toMatchObject({ number: 1, reviews: 1 });
    const shown = await plumbline(['inspect', 'back.plumb', '--workspace', 'council.plumbline']);
    expect(shown.out).toContain('Moderator’s return 1');
    const take = ['import', 'back.plumb', '--workspace', 'council.plumbline'];
    expect(await plumbline([...take, '--dry-run'])).toMatchObject({
      last: expect.stringContaining('taken 1'),
    });
    expect(await plumbline(take)).toMatchObject({
      code: 0,
      last: 'total 1, taken 1, same 0, refused 0, postponed 0',
    });
    expect(await plumbline(take)).toMatchObject({ last: 'total 1, taken 0, same 1, refused 0, postponed 0' });
  }, 120_000);
});
