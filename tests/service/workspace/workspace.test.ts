import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace, aService, GOOD_PASSPHRASE } from '../a-service.ts';

const folderOf = (made: { folder: string }) => join(made.folder, 'Test.plumbline');
const reopen = (made: Awaited<ReturnType<typeof anOpenWorkspace>>, passphrase = GOOD_PASSPHRASE) =>
  made.client.workspace.open({
    where: { fileToken: made.grants.grant(folderOf(made), 'open-workspace') },
    passphrase,
  });

describe('a workspace', () => {
  it('is encrypted at rest: neither its name for SQLite nor its council can be read in the file', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const bytes = readFileSync(join(folderOf(made), 'workspace.db'));
    expect(bytes.includes('SQLite format 3')).toBe(false);
    expect(bytes.includes('Testshire')).toBe(false);
  });

  it('locks, forgets its key, and opens again with the passphrase', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.lock({});
    await expect(made.client.people.list({})).rejects.toMatchObject({ code: 'LOCKED' });
    expect((await reopen(made)).kind).toBe('open');
  });

  it('refuses a wrong passphrase without a hint and makes the fourth try wait', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.lock({});
    for (let i = 0; i < 3; i++)
      await expect(reopen(made, 'wrong')).rejects.toMatchObject({
        code: 'PROBLEM',
        message: 'This is not the passphrase of this workspace.',
      });
    await expect(reopen(made)).rejects.toMatchObject({ message: expect.stringContaining('pause') });
    made.setNow(new Date(Date.now() + 5_000));
    expect((await reopen(made)).kind).toBe('open');
  });

  it('refuses a passphrase that can be guessed, and leaves nothing behind', async () => {
    const made = aService();
    const attempt = made.client.workspace.create({
      fileToken: made.grants.grant(made.folder, 'new-workspace'),
      name: 'Weak',
      passphrase: 'password1',
      council: 'Testshire',
      me: { name: 'A', role: 'lead' },
    });
    await expect(attempt).rejects.toMatchObject({ code: 'PROBLEM' });
    expect(existsSync(join(made.folder, 'Weak.plumbline'))).toBe(false);
  });

  it('opens with the recovery code, which is used up once the new one is noted', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const recover = (code: string) =>
      made.client.workspace.recover({
        where: { fileToken: made.grants.grant(folderOf(made), 'open-workspace') },
        recoveryCode: code,
        passphrase: 'another lantern quiet meadow',
      });
    const again = await recover(made.recoveryCode.toLowerCase().replaceAll('-', ' '));
    expect(again.recoveryCode).not.toBe(made.recoveryCode);
    await made.client.workspace.close({});
    // Until the new one is known to be noted both open, so that a crash before it was seen locks nobody out.
    await recover(made.recoveryCode);
    await made.client.workspace.confirmRecoveryCode({});
    await made.client.workspace.close({});
    await expect(recover(made.recoveryCode)).rejects.toMatchObject({
      message: 'This recovery code does not fit.',
    });
    await expect(reopen(made)).rejects.toMatchObject({ code: 'PROBLEM' });
    expect((await reopen(made, 'another lantern quiet meadow')).kind).toBe('open');
  });

  it('keeps the recovery code good when the passphrase is changed', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.changePassphrase({
      current: GOOD_PASSPHRASE,
      next: 'violet saddle harbour tin',
    });
    await made.client.workspace.close({});
    await expect(reopen(made)).rejects.toMatchObject({ code: 'PROBLEM' });
    expect((await reopen(made, 'violet saddle harbour tin')).kind).toBe('open');
  });

  it('tells a second Plumbline who has it, and gives way to nobody', async () => {
    const made = await anOpenWorkspace();
    const second = made.again();
    await expect(
      second.client.workspace.open({
        where: { fileToken: second.grants.grant(folderOf(made), 'open-workspace') },
        passphrase: GOOD_PASSPHRASE,
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('already open') });
  });

  it('takes over a lock that a crash left behind', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const { hostname } = await import('node:os');
    writeFileSync(
      join(folderOf(made), 'lock'),
      JSON.stringify({
        pid: 2 ** 22 - 1,
        host: hostname(),
        user: 'x',
        since: '2026-01-01T00:00:00Z',
        token: 't',
      }),
    );
    expect((await reopen(made)).kind).toBe('open');
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 5000)],
    ['of another kind', () => Buffer.from('%PDF-1.7 this is no database'.repeat(400))],
  ])('leaves a database file %s as it is and says so', async (_how, spoil) => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const path = join(folderOf(made), 'workspace.db');
    const spoilt = spoil(readFileSync(path));
    writeFileSync(path, spoilt);
    await expect(reopen(made)).rejects.toMatchObject({ message: expect.stringContaining('damaged') });
    expect(readFileSync(path).equals(spoilt)).toBe(true);
    expect(existsSync(join(folderOf(made), 'lock'))).toBe(false);
  });

  it('remembers where it was opened and shows its folder, by which people tell two of one name apart', async () => {
    const made = await anOpenWorkspace();
    const [recent] = await made.client.workspace.recent({});
    expect(recent).toEqual({
      id: expect.any(String),
      isDemo: false,
      name: 'Test',
      folder: join(made.folder, 'Test.plumbline'),
      openedAt: expect.any(String),
      isThere: true,
    });
    await made.client.workspace.lock({});
    const state = await made.client.workspace.open({
      where: { recentId: recent!.id },
      passphrase: GOOD_PASSPHRASE,
    });
    expect(state.kind).toBe('open');
  });

  it('keeps settings, and writes each change into the trail', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.updateSettings({ idleMinutes: 3 });
    const [newest] = await made.client.auditTrail.list({ limit: 1 });
    expect(newest).toMatchObject({
      entity: 'setting',
      entityId: 'idleMinutes',
      actor: 'Test Lead',
      after: '3',
    });
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  });

  it('makes back-ups that are encrypted and open', async () => {
    const made = await anOpenWorkspace();
    const { name } = await made.client.workspace.backUp({});
    expect(readFileSync(join(folderOf(made), 'backups', name)).includes('SQLite format 3')).toBe(false);
    expect(await made.client.workspace.backups({})).toHaveLength(1);
  });
});

describe('a folder that was chosen by dialog', () => {
  it('need not be chosen again after a mistyped passphrase, and is used up once it opened', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const where = { fileToken: made.grants.grant(folderOf(made), 'open-workspace') };
    await expect(made.client.workspace.open({ where, passphrase: 'wrong' })).rejects.toMatchObject({
      code: 'PROBLEM',
    });
    expect((await made.client.workspace.open({ where, passphrase: GOOD_PASSPHRASE })).kind).toBe('open');
    await expect(made.client.workspace.open({ where, passphrase: GOOD_PASSPHRASE })).rejects.toMatchObject({
      code: 'PROBLEM',
    });
  });
});
