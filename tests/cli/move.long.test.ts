import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD_PASSPHRASE } from '../service/a-service.ts';
import { aLead, aReviewerWith, handOut, WORDS } from '../service/exchange/two-laptops.ts';
import { aCommandLine } from './a-command-line.ts';

const commandLine = aCommandLine();
const plumbline = commandLine.run;

const WITH_WORDS = { PLUMBLINE_PACK_PASSPHRASE: WORDS };

describe('plumbline move', { timeout: 300_000 }, () => {
  it('moves a workspace as one pack, takes it in elsewhere, and takes the mark back', async () => {
    const lead = await aLead({ 'Colin Hathersage': 2 });
    await lead.client.workspace.close({});
    cpSync(join(lead.folder, 'Test.plumbline'), commandLine.at('old.plumbline'), { recursive: true });
    expect(await plumbline(['move', 'old.plumbline', '--out', 'all.plumb'])).toMatchObject({ code: 2 });
    const moved = await plumbline(
      ['move', 'old.plumbline', '--out', 'all.plumb', '--where', 'the new laptop', '--json'],
      WITH_WORDS,
    );
    // Where another program reads, nothing is shown meanwhile.
    expect(moved).toMatchObject({ code: 0, err: '', progress: [] });
    expect(JSON.parse(moved.out)).toMatchObject({
      fileName: 'all.plumb',
      counts: { cases: 2, reviews: 2 },
      moved: { to: 'the new laptop' },
    });
    const again = await plumbline(['move', 'old.plumbline', '--out', 'second.plumb'], WITH_WORDS);
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('moved to “the new laptop”') });
    expect(existsSync(commandLine.at('second.plumb'))).toBe(false);
    expect(await plumbline(['pack', 'inspect', 'all.plumb'], WITH_WORDS)).toMatchObject({
      code: 1,
      err: expect.stringContaining('a whole workspace that was moved'),
    });
    const wrong = await plumbline(['move', 'all.plumb', '--to', 'new.plumbline'], {
      PLUMBLINE_PACK_PASSPHRASE: 'other words',
    });
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('the passphrase does not fit') });
    const taken = await plumbline(['move', 'all.plumb', '--to', 'new.plumbline', '--json'], WITH_WORDS);
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(taken.out)).toMatchObject({ counts: { cases: 2, reviews: 2 } });
    expect(await plumbline(['move', 'all.plumb', '--to', 'new.plumbline'], WITH_WORDS)).toMatchObject({
      code: 1,
      err: expect.stringContaining('already something in the folder'),
    });
    expect(await plumbline(['verify', 'new.plumbline'])).toMatchObject({ code: 0 });
    expect(await plumbline(['verify', 'old.plumbline'])).toMatchObject({ code: 0 });
    expect(await plumbline(['move', 'old.plumbline', '--take-back', 'The stick was lost'])).toMatchObject({
      code: 0,
    });
    expect(await plumbline(['move', 'old.plumbline', '--take-back', 'The stick was lost'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not marked as moved'),
    });
    expect(readdirSync(commandLine.at('')).sort()).toEqual(['all.plumb', 'new.plumbline', 'old.plumbline']);
  });

  it('opens a pack that was locked for a contact with the keys of that contact’s workspace', async () => {
    const lead = await aLead({ 'Colin Hathersage': 1 });
    const colin = await aReviewerWith((await handOut(lead)).path);
    const card = commandLine.at('colin.plumbcard');
    await colin.client.exchange.saveCard({ fileToken: colin.grants.grant(card, 'save-card') });
    const contact = await lead.client.exchange.addContact({
      fileToken: lead.grants.grant(card, 'import-card'),
    });
    await lead.client.exchange.verifyContact({ id: contact.id, isVerified: true });
    await lead.client.workspace.close({});
    await colin.client.workspace.close({});
    const [from, keys] = [join(lead.folder, 'Test.plumbline'), join(colin.folder, 'My reviews.plumbline')];
    const sent = await plumbline(['move', from, '--out', 'for-colin.plumb', '--contact', 'colin hathersage']);
    expect(sent).toMatchObject({ code: 0, err: '' });
    expect(sent.progress.at(0)).toBe('Putting the workspace together: step 1 of 4');
    expect(sent.progress.at(-1)).toBe('');
    const into = ['move', 'for-colin.plumb', '--to', 'taken.plumbline'];
    expect(await plumbline(into)).toMatchObject({
      code: 1,
      err: expect.stringContaining('for Colin Hathersage'),
    });
    expect(await plumbline([...into, '--keys-of', keys])).toMatchObject({ code: 2 });
    const wrong = await plumbline([...into, '--keys-of', keys], {
      PLUMBLINE_KEYS_PASSPHRASE: 'not this one',
    });
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('not the passphrase') });
    const taken = await plumbline([...into, '--keys-of', keys], {
      PLUMBLINE_KEYS_PASSPHRASE: GOOD_PASSPHRASE,
    });
    expect(taken).toMatchObject({ code: 0, err: '' });
    expect(taken.progress.slice(-2)).toEqual(['Unlocking and checking the workspace: step 2 of 2', '']);
    expect(await plumbline(['verify', 'taken.plumbline'])).toMatchObject({ code: 0 });
    expect(await plumbline(['verify', keys])).toMatchObject({ code: 0 });
    rmSync(commandLine.at('taken.plumbline'), { recursive: true });
    for (const name of ['colin.plumbcard', 'for-colin.plumb']) rmSync(commandLine.at(name));
  });

  it('refuses a command line that it does not understand', async () => {
    expect((await plumbline(['move'])).code).toBe(2);
    expect((await plumbline(['move', '.'])).code).toBe(2);
    expect((await plumbline(['move', '.', '--out', 'x.plumb', '--to', 'y.plumbline'])).code).toBe(2);
    expect((await plumbline(['move', 'nowhere', '--out', 'x.plumb'])).err).toContain('There is no "nowhere"');
  });
});
