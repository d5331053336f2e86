import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecentWorkspaces } from '#service/workspace/recent-workspaces.ts';
import { SecondPlace } from '#service/workspace/second-place.ts';
import { anOpenWorkspace, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';
import { aSubmittedReview } from '../reviews/a-review.ts';

function aStick({ folder }: TestService): string {
  const stick = join(folder, 'stick');
  mkdirSync(stick, { recursive: true });
  return stick;
}

const choose = (made: TestService, folder: string) =>
  made.client.workspace.setSecondPlace({ fileToken: made.grants.grant(folder, 'backup-place') });

const copiesOn = (stick: string): string[] => readdirSync(join(stick, 'Test.plumbline back-ups'));

const waitingTitles = async ({ client }: TestService): Promise<string[]> =>
  (await client.workspace.today({})).waiting.map(({ title }) => title);

describe('a second place for back-ups', () => {
  it('has a copy as soon as it is chosen, and of every back-up after that', async () => {
    const made = await anOpenWorkspace();
    const stick = aStick(made);
    expect(await choose(made, stick)).toMatchObject({ kind: 'kept', folder: stick, missedAt: null });
    expect(copiesOn(stick)).toHaveLength(1);
    const { name } = await made.client.workspace.backUp({});
    expect(copiesOn(stick)).toContain(name);
  });

  it('restores on a laptop that has nothing but the stick', async () => {
    const made = await anOpenWorkspace();
    const stick = aStick(made);
    await choose(made, stick);
    await made.client.workspace.close({});
    const where = { fileToken: made.grants.grant(stick, 'open-workspace') };
    const [found] = await made.client.workspace.findBackups({ where });
    const restored = await made.client.workspace.restore({
      where,
      backup: found?.name ?? '',
      secret: { kind: 'passphrase', value: GOOD_PASSPHRASE },
      into: made.grants.grant(made.folder, 'new-workspace'),
      name: 'From the stick',
    });
    expect(restored.counts.entries).toBeGreaterThan(0);
  });

  it('keeps the back-up and says so when the stick is not there, until a copy comes there again', async () => {
    const made = await anOpenWorkspace();
    const stick = aStick(made);
    await choose(made, stick);
    renameSync(stick, `${stick} in a pocket`);
    const { name } = await made.client.workspace.backUp({});
    expect((await made.client.workspace.backups({})).map((backup) => backup.name)).toContain(name);
    expect(existsSync(stick)).toBe(false);
    expect(await waitingTitles(made)).toContain('The newest back-up is not in its second place');
    renameSync(`${stick} in a pocket`, stick);
    await made.client.workspace.backUp({});
    expect(await waitingTitles(made)).not.toContain('The newest back-up is not in its second place');
    expect((await made.client.workspace.secondPlace({})).missedAt).toBeNull();
  });

  it('is asked for once there is a sealed review, and not again after it was declined', async () => {
    const question = 'Back-ups are in the workspace’s own folder only';
    const made = await anOpenWorkspace();
    expect(await waitingTitles(made)).not.toContain(question);
    await aSubmittedReview(made.client);
    expect(await waitingTitles(made)).toContain(question);
    expect(await made.client.workspace.setSecondPlace({ none: true })).toMatchObject({ kind: 'declined' });
    expect(await waitingTitles(made)).not.toContain(question);
  });

  it('is refused inside the workspace’s own folder, and where nothing can be written', async () => {
    const made = await anOpenWorkspace();
    await expect(choose(made, join(made.folder, 'Test.plumbline', 'backups'))).rejects.toThrow(
      'part of the workspace itself',
    );
    const file = join(made.folder, 'no folder');
    writeFileSync(file, 'x');
    chmodSync(file, 0o400);
    await expect(choose(made, file)).rejects.toThrow('could not write');
    expect(await made.client.workspace.secondPlace({})).toMatchObject({ kind: 'not-asked' });
  });

  it('keeps the newest twenty copies and never touches a person’s own files', async () => {
    const made = await anOpenWorkspace();
    const stick = aStick(made);
    await choose(made, stick);
    writeFileSync(join(stick, 'Test.plumbline back-ups', 'mine.db'), 'mine');
    for (let n = 0; n < 22; n++) await made.client.workspace.backUp({});
    const copies = copiesOn(stick);
    expect(copies).toContain('mine.db');
    expect(copies).toHaveLength(21);
  });

  it('does not make anybody wait for a slow stick, and counts a copy that is cut off as missed', async () => {
    const made = await anOpenWorkspace();
    const stick = aStick(made);
    await choose(made, stick);
    const recent = new RecentWorkspaces(join(made.folder, 'data'));
    const folder = join(made.folder, 'Test.plumbline');
    const [newest] = await made.client.workspace.backups({});
    const later = join(folder, 'backups', 'plumbline-000099_later_by-hand.db');
    copyFileSync(join(folder, 'backups', newest?.name ?? ''), later);
    writeFileSync(join(stick, 'Test.plumbline back-ups', 'plumbline-000098_x_by-hand.db.partial'), 'half');
    const place = new SecondPlace(recent, folder, () => new Date('2026-05-04T10:00:00Z'));
    place.copy(later);
    expect(copiesOn(stick)).not.toContain(basename(later));
    const asAnotherProcessSees = recent.secondPlace(folder);
    expect(asAnotherProcessSees).toMatchObject({ missedAt: '2026-05-04T10:00:00.000Z' });
    expect(place.state.missedAt).toBeNull();
    await place.settled();
    expect(copiesOn(stick)).toContain(basename(later));
    expect(copiesOn(stick).filter((name) => name.endsWith('.partial'))).toEqual([]);
    expect(recent.secondPlace(folder)).toMatchObject({ lastAt: '2026-05-04T10:00:00.000Z', missedAt: null });
  });

  it('says that the newest copy is missing though the one before it arrived', async () => {
    const made = await anOpenWorkspace();
    const stick = aStick(made);
    await choose(made, stick);
    const recent = new RecentWorkspaces(join(made.folder, 'data'));
    const folder = join(made.folder, 'Test.plumbline');
    const [newest] = await made.client.workspace.backups({});
    let hour = 9;
    const place = new SecondPlace(recent, folder, () => new Date(`2026-05-04T${++hour}:00:00Z`));
    place.copy(join(folder, 'backups', newest?.name ?? ''));
    place.copy(join(folder, 'backups', 'plumbline-000099_gone_by-hand.db'));
    await place.settled();
    expect(recent.secondPlace(folder)).toMatchObject({
      lastAt: '2026-05-04T10:00:00.000Z',
      missedAt: '2026-05-04T11:00:00.000Z',
    });
  });

  it('can be chosen once more where copies go already', async () => {
    const made = await anOpenWorkspace();
    const stick = aStick(made);
    await choose(made, stick);
    for (let n = 0; n < 5; n++)
      expect(await choose(made, stick)).toMatchObject({ kind: 'kept', missedAt: null });
    expect(copiesOn(stick).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});
