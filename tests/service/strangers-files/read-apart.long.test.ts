import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonIn } from '#service/packs/bound-files.ts';
import { bindPack, sealPack } from '#service/packs/pack-file.ts';
import { newSigningKey } from '#service/packs/signing.ts';
import { Problem } from '#service/problem.ts';
import {
  cardReader,
  letterheadChecker,
  listReader,
  packReader,
  planReader,
} from '#service/strangers-files/read-apart.ts';
import type { Reading } from '#service/strangers-files/reading.ts';
import { resultOf } from '#shared/contract/progress.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { anOpenWorkspace, aService, GOOD_PASSPHRASE } from '../a-service.ts';
import { aLead, attach, handOut, TODAY, WORDS } from '../exchange/two-laptops.ts';

const ENTRY = join(import.meta.dirname, '../../../src-main/service/strangers-files/entry.ts');

/** The real process that reads, as the shell starts it. */
const readApart = (reading: Reading) =>
  new Promise<unknown>((resolve) => {
    const reader = fork(ENTRY, [], { serialization: 'advanced', execArgv: ['--max-old-space-size=300'] });
    reader.once('message', (outcome) => {
      reader.kill();
      resolve(outcome);
    });
    reader.once('exit', () => resolve({ kind: 'ended' }));
    reader.send(reading);
  });

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a stranger’s file, read in a process of its own', () => {
  it('gives the very table that is read in this process', async () => {
    const list = {
      bytes: bytesOf('Child ID,Surname\n7,Archer\n8,Bell\n'),
      fileName: 'list.csv',
      options: {},
    };
    expect(await listReader({ readApart })(list)).toEqual(await listReader({})(list));
  });

  it('gives the very rows of a plan', async () => {
    const plan = {
      bytes: bytesOf('| Ref | Action |\n|---|---|\n| 1 | Visit weekly |\n'),
      fileName: 'plan.md',
    };
    expect(await planReader({ readApart })(plan)).toEqual(await planReader({})(plan));
  });

  it('says the same sentence of a file that cannot be read', async () => {
    const list = { bytes: bytesOf('%PDF-1.7'), fileName: 'list.csv', options: {} };
    const apart = await listReader({ readApart })(list).catch((error: unknown) => error);
    expect(apart).toBeInstanceOf(TableProblem);
    expect(apart).toEqual(await listReader({})(list).catch((error: unknown) => error));
  });

  it('says the same sentence of a Word file that no paper can be written into', async () => {
    const check = (options: Parameters<typeof letterheadChecker>[0]) =>
      letterheadChecker(options)(bytesOf('no Word file'), 'council.docx').catch((error: unknown) => error);
    const apart = await check({ readApart });
    expect(apart).toBeInstanceOf(Problem);
    expect(apart).toEqual(await check({}));
  });

  it('tells of a Word file that took too long what to do with it', async () => {
    const check = letterheadChecker({ readApart: async () => ({ kind: 'too-long' }) });
    await expect(check(bytesOf('x'), 'council.docx')).rejects.toMatchObject({
      message: 'Opening this Word file was stopped after a minute.',
      data: expect.objectContaining({ next: 'Choose another Word file.' }),
    });
  });

  it.each([
    ['ended', 'more memory than Plumbline allows'],
    ['too-long', 'stopped after a minute'],
  ])('says in a sentence that the process %s, and that nothing was imported', async (kind, words) => {
    const read = listReader({ readApart: async () => ({ kind }) });
    const problem = await read({ bytes: bytesOf('a'), fileName: 'a.csv', options: {} }).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(TableProblem);
    expect(String(problem)).toContain(words);
    expect(String(problem)).toContain('Nothing was imported');
  });
});

describe('a contact card, read in a process of its own', () => {
  it('gives the very card, and the same sentence of one that was changed', async () => {
    const made = await anOpenWorkspace();
    const path = join(made.folder, 'me.plumbcard');
    await made.client.exchange.saveCard({ fileToken: made.grants.grant(path, 'save-card') });
    const bytes = readFileSync(path);
    const card = await cardReader({ readApart })(bytes);
    expect(card).toMatchObject({ name: 'Test Lead' });
    expect(card).toEqual(await cardReader({})(bytes));
    const changed = bytesOf(bytes.toString('utf8').replace('Test Lead', 'Best Lead'));
    const problem = await cardReader({ readApart })(changed).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toEqual(await cardReader({})(changed).catch((error: unknown) => error));
  });

  it('is read there when it comes in by the room', async () => {
    const read: string[] = [];
    const made = await anOpenWorkspace({
      readApart: async (reading) => {
        read.push(reading.as);
        return { kind: 'ended' };
      },
    });
    const path = join(made.folder, 'you.plumbcard');
    writeFileSync(path, '{}');
    await expect(
      made.client.exchange.addContact({ fileToken: made.grants.grant(path, 'import-card') }),
    ).rejects.toThrow('Opening this contact card took more memory');
    expect(read).toEqual(['card']);
  });
});

describe('a pack of work, opened and checked in a process of its own', () => {
  it('is taken in as it is in this process: what it says is read there too', async () => {
    const lead = await aLead({ 'Colin Hathersage': 2 });
    const [first = ''] = lead.reviewIds;
    await attach(lead, first, 'letter.txt', 'What the school wrote.');
    const { path } = await handOut(lead, undefined, undefined, undefined, { documents: true });
    const read: string[] = [];
    const colin = aService({
      now: TODAY,
      readApart: (reading) => {
        read.push(reading.as);
        return readApart(reading);
      },
    });
    await resultOf(
      colin.client.exchange.begin({
        fileToken: colin.grants.grant(path, 'import-pack'),
        key: { passphrase: WORDS },
        folderToken: colin.grants.grant(colin.folder, 'new-workspace'),
        name: 'My reviews',
        passphrase: GOOD_PASSPHRASE,
      }),
    );
    expect(read).toEqual(['work']);
    expect(await colin.client.attachments.list({ reviewId: first })).toMatchObject([{ name: 'letter.txt' }]);
    expect(await colin.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });

  it('says far more than a pack can say, and is refused before it is read as JSON', () => {
    expect(() => jsonIn(new Uint8Array(64 * 2 ** 20 + 1))).toThrow('far more than a pack can say');
  });
});

describe('a pack, opened in a process of its own', () => {
  const passphrase = 'amber otter lantern';
  const aPack = () =>
    sealPack(
      bindPack('moderation', 'p1', { 'reviews.json': bytesOf('{"a":1}') }, newSigningKey()).zip,
      { passphrase },
      10,
    );

  it('gives the very files that it gives in this process', async () => {
    const bytes = await aPack();
    const here = await packReader({})(bytes, { passphrase });
    const apart = await packReader({ readApart })(bytes, { passphrase });
    expect(JSON.stringify(apart)).toBe(JSON.stringify(here));
    expect(Object.keys(apart.files)).toEqual(['manifest.json', 'signature.json', 'reviews.json']);
  });

  it('says the same sentences of wrong words and of a damaged file', async () => {
    const bytes = await aPack();
    const cut = bytes.subarray(0, bytes.length - 7);
    for (const [file, words] of [
      [bytes, 'wrong words'],
      [cut, passphrase],
    ] as const) {
      const apart = await packReader({ readApart })(file, { passphrase: words }).catch((error) => error);
      expect(apart).toBeInstanceOf(Problem);
      expect(apart).toEqual(await packReader({})(file, { passphrase: words }).catch((error) => error));
    }
  });

  it.each([
    ['ended', 'more memory than Plumbline allows'],
    ['too-long', 'stopped after a minute'],
  ])('says in a sentence that the process %s', async (kind, words) => {
    const read = packReader({ readApart: async () => ({ kind }) });
    const problem = await read(bytesOf('a'), { passphrase }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(String(problem)).toContain(words);
  });
});
