import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { anOpenWorkspace, aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';

type Made = TestService & { recoveryCode: string };
const folderOf = ({ folder }: { folder: string }) => join(folder, 'Test.plumbline');
const reopen = (made: Made, passphrase = GOOD_PASSPHRASE, folder = folderOf(made)) =>
  made.client.workspace.open({
    where: { fileToken: made.grants.grant(folder, 'open-workspace') },
    passphrase,
  });
const aCase = (reference: string) => ({
  id: null,
  draft: {
    reference,
    names: { full: `Child ${reference}`, aliases: [] },
    statuses: [],
    phones: [],
    related: [],
  },
});
async function restoreInto(
  made: Made,
  name: string,
  secret: { kind: 'passphrase' | 'recovery'; value: string },
  at = 0,
) {
  const where = { fileToken: made.grants.grant(folderOf(made), 'open-workspace') };
  const found = await made.client.workspace.findBackups({ where });
  return made.client.workspace.restore({
    where,
    backup: found[at]?.name ?? 'none',
    secret,
    into: made.grants.grant(made.folder, 'new-workspace'),
    name,
  });
}
const byPassphrase = { kind: 'passphrase', value: GOOD_PASSPHRASE } as const;

describe('the wrapped keys', () => {
  it('lie there twice: where one file is gone or damaged, the workspace opens by the other and puts it right', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const keys = join(folderOf(made), 'keys.json');
    const whole = readFileSync(keys, 'utf8');
    for (const spoil of [
      () => rmSync(keys),
      () => writeFileSync(keys, whole.slice(0, 300)),
      () => writeFileSync(keys, ''),
    ]) {
      spoil();
      const state = await reopen(made);
      expect(state).toMatchObject({ kind: 'open', notices: [expect.stringContaining('keys.json')] });
      expect(readFileSync(keys, 'utf8')).toBe(whole);
      await made.client.workspace.close({});
    }
  });

  it('tell damage from a wrong passphrase, at whatever character of a slot the damage is', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const [keys, copy] = ['keys.json', 'keys-copy.json'].map((name) => join(folderOf(made), name)) as [
      string,
      string,
    ];
    const whole = readFileSync(keys, 'utf8');
    const file = JSON.parse(whole);
    for (const field of ['salt', 'nonce', 'wrapped']) {
      const spoilt = structuredClone(file);
      const value: string = spoilt.slots[0][field];
      spoilt.slots[0][field] = `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
      for (const path of [keys, copy]) writeFileSync(path, JSON.stringify(spoilt));
      await expect(reopen(made)).rejects.toMatchObject({
        message: expect.stringContaining('damaged'),
        data: { canRestore: true },
      });
    }
    for (const path of [keys, copy]) writeFileSync(path, whole);
    await expect(reopen(made, 'not this one at all')).rejects.toMatchObject({
      message: 'This is not the passphrase of this workspace.',
    });
  });

  it('are for this user alone, and so is the folder', async () => {
    const made = await anOpenWorkspace();
    if (process.platform === 'win32') return;
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(modeOf(folderOf(made))).toBe('700');
    for (const name of ['keys.json', 'keys-copy.json'])
      expect(modeOf(join(folderOf(made), name))).toBe('600');
  });

  it('give a new recovery code from the open workspace; the old one opens until the new one is noted', async () => {
    const made = await anOpenWorkspace();
    const { recoveryCode } = await made.client.workspace.newRecoveryCode({ passphrase: GOOD_PASSPHRASE });
    const recover = (code: string) =>
      made.client.workspace.recover({
        where: { fileToken: made.grants.grant(folderOf(made), 'open-workspace') },
        recoveryCode: code,
        passphrase: 'another lantern quiet meadow',
      });
    await made.client.workspace.confirmRecoveryCode({});
    await made.client.workspace.close({});
    await expect(recover(made.recoveryCode)).rejects.toMatchObject({
      message: 'This recovery code does not fit.',
    });
    await recover(recoveryCode);
    const actions = (await made.client.auditTrail.list({ limit: 20 })).map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['make-recovery-code', 'confirm-recovery-code', 'recover']),
    );
  });

  it('are as before, with no entry, where the screen is locked while the passphrase is being changed', async () => {
    const made = await anOpenWorkspace();
    const changing = made.client.workspace.changePassphrase({
      current: GOOD_PASSPHRASE,
      next: 'violet saddle harbour tin',
    });
    await made.client.workspace.lock({});
    await expect(changing).rejects.toMatchObject({ code: expect.stringMatching(/LOCKED|PROBLEM/) });
    expect((await reopen(made)).kind).toBe('open');
    const actions = (await made.client.auditTrail.list({ limit: 20 })).map(({ action }) => action);
    expect(actions).not.toContain('change-passphrase');
  });
});

describe('a passphrase', () => {
  it.each([
    ['Summer2026!!', []],
    ['children first', []],
    ['practice reviews', []],
    ['Testshire Council 2026', ['Testshire Council']],
    ['Imogen Hartwell', ['Imogen Hartwell']],
    ['14/02/2013 Tom', []],
  ])('%s is refused: whoever knows the place would try it', async (passphrase, ownWords) => {
    const made = await anOpenWorkspace();
    expect((await made.client.workspace.passphraseStrength({ passphrase, ownWords })).isEnough).toBe(false);
  });

  it('of unrelated words is taken', async () => {
    const made = await anOpenWorkspace();
    for (const passphrase of [GOOD_PASSPHRASE, 'child of seven lanterns marmalade'])
      expect((await made.client.workspace.passphraseStrength({ passphrase })).isEnough).toBe(true);
  });
});

describe('back-ups', () => {
  it('are made on the first opening of a day, before an import and before the passphrase changes', async () => {
    const made = await anOpenWorkspace({ now: new Date('2026-03-01T09:00:00Z') });
    await made.client.workspace.close({});
    await reopen(made);
    await made.client.workspace.close({});
    await reopen(made);
    const reasons = async () => (await made.client.workspace.backups({})).map(({ reason }) => reason);
    expect(await reasons()).toEqual(['daily']);
    made.setNow(new Date('2026-03-02T09:00:00Z'));
    await made.client.workspace.close({});
    await reopen(made);
    await made.client.workspace.changePassphrase({
      current: GOOD_PASSPHRASE,
      next: 'violet saddle harbour tin',
    });
    expect(await reasons()).toEqual(['before-passphrase', 'daily', 'daily']);
  });

  it('that were just made are there, whatever the clock says, and a person\u2019s own files are never deleted', async () => {
    const made = await anOpenWorkspace();
    const folder = join(folderOf(made), 'backups');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '1 before the inspection.db'), 'mine');
    for (let i = 0; i < 22; i++) {
      made.setNow(new Date(i % 2 === 0 ? '2031-01-01T09:00:00Z' : '2026-01-01T09:00:00Z'));
      const { name } = await made.client.workspace.backUp({});
      expect(existsSync(join(folder, name))).toBe(true);
    }
    expect(await made.client.workspace.backups({})).toHaveLength(20);
    expect(readFileSync(join(folder, '1 before the inspection.db'), 'utf8')).toBe('mine');
  });

  it('that were left half-made are cleaned up', async () => {
    const made = await anOpenWorkspace();
    const folder = join(folderOf(made), 'backups');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'plumbline-000001_2026-01-01T090000-000Z_daily.db.partial'), 'half');
    await made.client.workspace.backUp({});
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });
});

describe('restoring', () => {
  const withCases = async () => {
    const made = await anOpenWorkspace();
    await made.client.cases.save(aCase('A1'));
    await made.client.cases.save(aCase('A2'));
    await made.client.workspace.backUp({});
    await made.client.cases.save(aCase('A3'));
    return made;
  };

  it.each([
    ['nothing', () => {}],
    [
      'the database cut short',
      (folder: string) =>
        writeFileSync(
          join(folder, 'workspace.db'),
          readFileSync(join(folder, 'workspace.db')).subarray(0, 5000),
        ),
    ],
    ['an empty database', (folder: string) => writeFileSync(join(folder, 'workspace.db'), '')],
    ['no database', (folder: string) => rmSync(join(folder, 'workspace.db'))],
    [
      'no keys at all',
      (folder: string) => {
        for (const name of ['keys.json', 'keys-copy.json']) rmSync(join(folder, name));
      },
    ],
    [
      'both key files spoilt',
      (folder: string) => {
        for (const name of ['keys.json', 'keys-copy.json']) writeFileSync(join(folder, name), 'x');
      },
    ],
  ])('brings back all that a back-up held, after: %s', async (_what, spoil) => {
    const made = await withCases();
    await made.client.workspace.close({});
    spoil(folderOf(made));
    const before = readdirSync(folderOf(made)).sort();
    const restored = await restoreInto(made, 'Restored', byPassphrase);
    expect(restored.counts).toMatchObject({ cases: 2 });
    expect(restored.newestEntryAt).toEqual(expect.any(String));
    expect(readdirSync(folderOf(made)).sort()).toEqual(before);
    expect((await reopen(made, GOOD_PASSPHRASE, restored.workspace)).kind).toBe('open');
    const { rows } = await made.client.cases.list({});
    expect(rows.map(({ reference }) => reference).sort()).toEqual(['A1', 'A2']);
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
    expect((await made.client.auditTrail.list({ limit: 5 })).map(({ action }) => action)).toContain(
      'restore',
    );
  });

  it('works with the recovery code, and lists what each back-up holds without any secret', async () => {
    const made = await withCases();
    await made.client.workspace.close({});
    const where = { fileToken: made.grants.grant(folderOf(made), 'open-workspace') };
    expect(await made.client.workspace.findBackups({ where })).toMatchObject([
      { reason: 'by-hand', counts: { cases: 2 }, newestEntryAt: expect.any(String) },
    ]);
    const restored = await restoreInto(made, 'Restored', { kind: 'recovery', value: made.recoveryCode });
    expect(restored.counts.cases).toBe(2);
  });

  it('refuses a wrong passphrase, a damaged back-up and a place that is taken, and leaves nothing behind', async () => {
    const made = await withCases();
    await made.client.workspace.close({});
    await expect(restoreInto(made, 'Restored', { kind: 'passphrase', value: 'wrong' })).rejects.toMatchObject(
      {
        message: 'This is not the passphrase of this workspace.',
      },
    );
    mkdirSync(join(made.folder, 'Taken.plumbline'));
    writeFileSync(join(made.folder, 'Taken.plumbline', 'mine.txt'), 'mine');
    await expect(restoreInto(made, 'Taken', byPassphrase)).rejects.toMatchObject({
      message: expect.stringContaining('already something'),
    });
    const backups = join(folderOf(made), 'backups');
    const [name = ''] = readdirSync(backups);
    const bytes = readFileSync(join(backups, name));
    bytes.fill(7, 20_000, 20_100);
    writeFileSync(join(backups, name), bytes);
    await expect(restoreInto(made, 'Restored', byPassphrase)).rejects.toMatchObject({
      message: expect.stringContaining('damaged'),
    });
    expect(readdirSync(made.folder).filter((entry) => entry.startsWith('Restored'))).toEqual([]);
    expect(readFileSync(join(made.folder, 'Taken.plumbline', 'mine.txt'), 'utf8')).toBe('mine');
  });
});

describe('a workspace whose making was cut off', () => {
  it('is not opened, and is made again under the same name', async () => {
    const made = await anOpenWorkspace();
    openWorkspaceOf(made.service.context).database.exec('DELETE FROM settings');
    await made.client.workspace.close({}).catch(() => undefined);
    writeFileSync(join(folderOf(made), 'unfinished'), '');
    await expect(reopen(made)).rejects.toMatchObject({
      code: 'PROBLEM',
      message: expect.stringContaining('never finished'),
    });
    await made.client.workspace.create({
      fileToken: made.grants.grant(made.folder, 'new-workspace'),
      name: 'Test',
      passphrase: GOOD_PASSPHRASE,
      council: 'Testshire Council',
      me: { name: 'Test Lead', role: 'lead' },
    });
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });
});

describe('what is gone is noticed', () => {
  const noticesOf = async (made: Made) => {
    const state = await reopen(made);
    return state.kind === 'open' ? state.notices.join(' ') : '';
  };

  it('where only the files of an open workspace were copied without its log, nothing is lost after a pause; else it is said', async () => {
    const made = await anOpenWorkspace();
    for (let i = 0; i < 20; i++) await made.client.cases.save(aCase(`A${i}`));
    const copy = join(made.folder, 'Copy.plumbline');
    cpSync(folderOf(made), copy, { recursive: true });
    for (const rest of ['workspace.db-wal', 'workspace.db-shm', 'lock', 'lock.db'])
      rmSync(join(copy, rest), { force: true });
    await made.client.workspace.close({});
    const state = await reopen(made, GOOD_PASSPHRASE, copy).catch((error: unknown) => error);
    expect(JSON.stringify(state)).toMatch(/newest work is missing|damaged/);
  });

  it('where an older copy of the whole folder was put in its place', async () => {
    const made = await anOpenWorkspace();
    await made.client.cases.save(aCase('A1'));
    await made.client.workspace.close({});
    cpSync(folderOf(made), join(made.folder, 'older'), { recursive: true });
    await reopen(made);
    await made.client.cases.save(aCase('A2'));
    await made.client.workspace.close({});
    rmSync(folderOf(made), { recursive: true });
    renameSync(join(made.folder, 'older'), folderOf(made));
    expect(await noticesOf(made)).toContain('older copy');
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: false });
  });

  it('where the end of the log of a crash is damaged', async () => {
    const made = await anOpenWorkspace();
    for (let i = 0; i < 30; i++) await made.client.cases.save(aCase(`A${i}`));
    const crashed = join(made.folder, 'Crashed.plumbline');
    cpSync(folderOf(made), crashed, { recursive: true });
    for (const rest of ['workspace.db-shm', 'lock', 'lock.db']) rmSync(join(crashed, rest), { force: true });
    const wal = join(crashed, 'workspace.db-wal');
    const bytes = readFileSync(wal);
    const at = Math.floor(bytes.length * 0.6);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(wal, bytes);
    await made.client.workspace.close({});
    const state = await reopen(made, GOOD_PASSPHRASE, crashed);
    expect(state.kind === 'open' && state.notices.join(' ')).toContain('newest work is missing');
  });

  it('and an empty note, which a process left that died before it wrote one, is taken for none', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    writeFileSync(join(folderOf(made), 'trail.json'), '');
    // This computer knows that there was one; another one never did.
    const elsewhere = aService();
    await elsewhere.client.workspace.open({
      where: { fileToken: elsewhere.grants.grant(folderOf(made), 'open-workspace') },
      passphrase: GOOD_PASSPHRASE,
    });
    expect(await elsewhere.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
    await elsewhere.client.workspace.close({});
    writeFileSync(join(folderOf(made), 'trail.json'), '');
    expect(await noticesOf(made)).toContain('The note of the audit trail beside the database is gone.');
  });

  it('where the note beside the database was written by somebody without the passphrase', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const note = join(folderOf(made), 'trail.json');
    writeFileSync(note, readFileSync(note, 'utf8').replace(/"entries":\d+/, '"entries":1'));
    expect(await noticesOf(made)).toContain('damaged');
    appendFileSync(note, '');
  });
});
