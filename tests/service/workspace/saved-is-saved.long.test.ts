import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { anOpenWorkspace, aService, GOOD_PASSPHRASE, type TestService } from '../a-service.ts';
import { aCaseDraft } from '../reviews/a-review.ts';

const folderOf = ({ folder }: { folder: string }) => join(folder, 'Test.plumbline');
const saveCase = (made: TestService, reference: string) =>
  made.client.cases.save({ id: null, draft: aCaseDraft({ reference }) });
const open = (made: TestService, folder = folderOf(made)) =>
  made.client.workspace.open({
    where: { fileToken: made.grants.grant(folder, 'open-workspace') },
    passphrase: GOOD_PASSPHRASE,
  });
const references = async (made: TestService) =>
  (await made.client.cases.list({})).rows.map(({ reference }) => reference).sort();

/** What another computer reads of the folder as it lies now, as after a crash of the one that has it open. */
async function afterACrash(made: TestService) {
  const crashed = join(made.folder, 'Crashed.plumbline');
  rmSync(crashed, { recursive: true, force: true });
  cpSync(folderOf(made), crashed, { recursive: true });
  for (const name of ['workspace.db-shm', 'lock', 'lock.db']) rmSync(join(crashed, name), { force: true });
  const other = aService();
  const state = await open(other, crashed);
  const verified = await other.client.auditTrail.verify({});
  return { references: await references(other), notices: state.kind === 'open' && state.notices, verified };
}

/** Puts another file in the place of one, as a sync client does: beside it, then by its name. */
function replaceFile(path: string, bytes: Uint8Array): void {
  writeFileSync(`${path}.sync`, bytes);
  renameSync(`${path}.sync`, path);
}

type Step = (folder: string) => void;
const database = (folder: string) => join(folder, 'workspace.db');
const GONE: readonly (readonly [how: string, away: Step, back: Step])[] = [
  [
    'its folder is renamed',
    (folder) => renameSync(folder, `${folder}-away`),
    (folder) => renameSync(`${folder}-away`, folder),
  ],
  [
    'its folder is swapped for a copy of itself',
    (folder) => {
      renameSync(folder, `${folder}-away`);
      cpSync(`${folder}-away`, folder, { recursive: true });
    },
    (folder) => {
      rmSync(folder, { recursive: true });
      renameSync(`${folder}-away`, folder);
    },
  ],
  [
    'its database alone is replaced by a copy',
    (folder) => {
      renameSync(database(folder), `${database(folder)}-away`);
      cpSync(`${database(folder)}-away`, database(folder));
    },
    (folder) => renameSync(`${database(folder)}-away`, database(folder)),
  ],
  [
    'its database alone is taken away',
    (folder) => renameSync(database(folder), `${database(folder)}-away`),
    (folder) => renameSync(`${database(folder)}-away`, database(folder)),
  ],
];

// Windows lets nobody rename or replace a file that is open.
describe.skipIf(process.platform === 'win32')('a workspace whose place changes while it is open', () => {
  it.each(GONE)('refuses to save where %s, and saves when it is back', async (_how, away, back) => {
    const made = await anOpenWorkspace();
    await saveCase(made, 'A1');
    away(folderOf(made));
    await expect(saveCase(made, 'A2')).rejects.toMatchObject({
      message: expect.stringContaining('moved, deleted or replaced'),
      data: { mayPass: true },
    });
    await expect(made.client.workspace.backUp({})).rejects.toMatchObject({ data: { mayPass: true } });
    await expect(
      made.client.workspace.changePassphrase({
        current: GOOD_PASSPHRASE,
        next: 'seven herons over the long weir',
      }),
    ).rejects.toThrow();
    back(folderOf(made));
    await saveCase(made, 'A2');
    expect(await references(made)).toEqual(['A1', 'A2']);
    expect((await afterACrash(made)).references).toEqual(['A1', 'A2']);
  });

  it('takes what waits after it was locked and opened again where the files lie now', async () => {
    const made = await anOpenWorkspace();
    await saveCase(made, 'A1');
    const [, swap] = GONE[1] ?? [];
    swap?.(folderOf(made));
    await expect(saveCase(made, 'A2')).rejects.toMatchObject({
      data: { next: expect.stringContaining('lock') },
    });
    await made.client.workspace.lock({});
    await open(made);
    await saveCase(made, 'A2');
    expect(await references(made)).toEqual(['A1', 'A2']);
  });

  it.each([
    ['taken away', (path: string) => rmSync(path)],
    ['replaced by an older one', (path: string, older: Uint8Array) => replaceFile(path, older)],
    ['replaced by an empty one', (path: string) => replaceFile(path, new Uint8Array())],
  ])('goes on where its log alone is %s, and a crash after that loses nothing', async (_how, change) => {
    const made = await anOpenWorkspace();
    await saveCase(made, 'A1');
    const log = `${database(folderOf(made))}-wal`;
    const older = readFileSync(log);
    await saveCase(made, 'A2');
    change(log, older);
    await saveCase(made, 'A3');
    expect(await afterACrash(made)).toMatchObject({
      references: ['A1', 'A2', 'A3'],
      notices: [],
      verified: { isWhole: true },
    });
  });

  it.each([
    ['taken away', (path: string) => rmSync(path)],
    ['replaced by an older one', (path: string, older: Uint8Array) => replaceFile(path, older)],
  ])('goes on where its note of the trail alone is %s, and writes it anew', async (_how, change) => {
    const made = await anOpenWorkspace();
    const note = join(folderOf(made), 'trail.json');
    const older = readFileSync(note);
    await saveCase(made, 'A1');
    change(note, older);
    await saveCase(made, 'A2');
    const { entries } = JSON.parse(readFileSync(note, 'utf8')) as { entries: number };
    const last = openWorkspaceOf(made.service.context)
      .database.prepare('SELECT count(*) FROM audit_entries')
      .pluck()
      .get();
    expect(entries).toBe(last);
    await made.client.workspace.close({});
    expect(await open(made)).toMatchObject({ notices: [] });
  });
});

/** A database of another workspace, and one of another program. */
async function strangers(folder: string): Promise<Uint8Array[]> {
  const other = await anOpenWorkspace();
  await other.client.workspace.close({});
  const path = join(folder, 'plain.db');
  const plain = new Database(path);
  plain.exec("CREATE TABLE settings (key, value); INSERT INTO settings VALUES ('me', '{}')");
  plain.close();
  return [readFileSync(database(folderOf(other))), readFileSync(path)];
}

describe('an empty or foreign database', () => {
  it('is refused, left as it is, and never filled, locked or backed up as a new one', async () => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const backups = () => (existsSync(join(folderOf(made), 'backups')) ? 'some' : 'none');
    const all = [
      Buffer.alloc(0),
      Buffer.from('x'),
      Buffer.alloc(511),
      Buffer.alloc(4_096),
      Buffer.alloc(70_000, 7),
      ...(await strangers(made.folder)),
    ];
    for (const bytes of all) {
      writeFileSync(database(folderOf(made)), bytes);
      await expect(open(made)).rejects.toMatchObject({ data: { canRestore: true } });
      expect(readFileSync(database(folderOf(made))).equals(bytes)).toBe(true);
      expect(existsSync(join(folderOf(made), 'lock'))).toBe(false);
      expect(backups()).toBe('none');
      expect(await made.client.workspace.state({})).toMatchObject({ kind: 'none' });
    }
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a file of another program', (path: string) => writeFileSync(path, Buffer.alloc(5_000, 7))],
  ])('in the place of the lock is told from one in the place of the data: %s', async (_what, make) => {
    const made = await anOpenWorkspace();
    await made.client.workspace.close({});
    const lock = join(folderOf(made), 'lock.db');
    rmSync(lock, { force: true });
    make(lock);
    await expect(open(made)).rejects.toMatchObject({
      code: 'PROBLEM',
      message: expect.stringContaining('lock.db'),
      data: { next: expect.stringContaining('Take “lock.db” out') },
    });
    rmSync(lock, { recursive: true });
    expect(await open(made)).toMatchObject({ kind: 'open' });
  });
});

describe('a folder that a sync client keeps', () => {
  it('is warned of when a workspace is made in one, and whenever it is opened', async () => {
    const { folder: parent } = aService();
    const folder = join(parent, 'OneDrive - Wrenfield');
    mkdirSync(folder);
    const made = await anOpenWorkspace({ folder });
    const warned = { notices: [expect.stringContaining('OneDrive')] };
    expect(await made.client.workspace.state({})).toMatchObject(warned);
    await made.client.workspace.close({});
    expect(await open(made)).toMatchObject(warned);
  });
});
