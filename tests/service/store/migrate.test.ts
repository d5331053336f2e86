import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FileGrants } from '../../../src-main/service/file-grants.ts';
import { createService } from '../../../src-main/service/service.ts';
import { GOOD_PASSPHRASE } from '../a-service.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', '..', 'drizzle');

interface Version {
  readonly client: ReturnType<typeof clientOf>;
  readonly service: ReturnType<typeof createService>;
  close(): Promise<void>;
}

const clientOf = (service: ReturnType<typeof createService>) =>
  createRouterClient(service.router, { context: service.context });

/** A Plumbline that ships the migrations of a folder. */
function plumblineWith(folder: string, migrationsDirectory: string): Version & { grants: FileGrants } {
  const grants = new FileGrants();
  const service = createService({
    version: 'test',
    dataDirectory: join(folder, 'data'),
    migrationsDirectory,
    grants,
    keyCost: { N: 2 ** 10, r: 8, p: 1 },
    clock: () => new Date(),
    device: 'the test laptop',
    log: () => {},
  });
  return { client: clientOf(service), service, grants, close: () => service.close() };
}

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The shipped migrations and one more. */
function withOneMore(folder: string, sql: string): string {
  const directory = join(folder, 'newer');
  cpSync(SHIPPED, directory, { recursive: true });
  const journalPath = join(directory, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(journalPath, 'utf8')) as {
    entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
  };
  const last = journal.entries.at(-1)!;
  const tag = '9999_one_more';
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag });
  writeFileSync(journalPath, JSON.stringify(journal));
  writeFileSync(join(directory, `${tag}.sql`), sql);
  return directory;
}

async function aFilledWorkspace(folder: string): Promise<string> {
  const today = plumblineWith(folder, SHIPPED);
  await today.client.workspace.create({
    fileToken: today.grants.grant(folder, 'any'),
    name: 'Old',
    passphrase: GOOD_PASSPHRASE,
    council: 'Testshire',
    me: { name: 'Lead', role: 'lead' },
  });
  await today.client.cases.save({
    id: null,
    draft: {
      reference: 'A1',
      names: { full: 'Ada Stone', aliases: [] },
      statuses: ['CIN'],
      phones: [],
      related: [{ relation: 'Mother', name: 'Ann Stone' }],
    },
  });
  await today.close();
  return join(folder, 'Old.plumbline');
}

const openWith = (version: ReturnType<typeof plumblineWith>, path: string) =>
  version.client.workspace.open({
    where: { fileToken: version.grants.grant(path, 'any') },
    passphrase: GOOD_PASSPHRASE,
  });

describe('bringing a workspace up to date', () => {
  it('backs it up first, then migrates it, and keeps every row', async () => {
    const folder = aFolder();
    const path = await aFilledWorkspace(folder);
    const newer = plumblineWith(folder, withOneMore(folder, 'ALTER TABLE `cases` ADD `note` text;'));
    await openWith(newer, path);
    expect(readdirSync(join(path, 'backups'))).toEqual([expect.stringMatching(/before-update\.db$/)]);
    const { rows } = await newer.client.cases.list({});
    expect((await newer.client.cases.get({ id: rows[0]!.id })).draft.related).toEqual([
      { relation: 'Mother', name: 'Ann Stone' },
    ]);
    expect(await newer.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
    await newer.close();
  });

  it('keeps the children of a table that a migration rebuilds', async () => {
    const folder = aFolder();
    const path = await aFilledWorkspace(folder);
    const rebuild = [
      'CREATE TABLE `__new` AS SELECT * FROM `cases`;',
      'DROP TABLE `cases`;',
      'ALTER TABLE `__new` RENAME TO `cases`;',
      'CREATE UNIQUE INDEX `cases_id` ON `cases` (`id`);',
    ].join('\n--> statement-breakpoint\n');
    const newer = plumblineWith(folder, withOneMore(folder, rebuild));
    await openWith(newer, path);
    const { database } = newer.service.context.workspaces.current!;
    expect(database.prepare('SELECT count(*) FROM case_related_people').pluck().get()).toBe(1);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    await newer.close();
  });

  it('leaves everything as it was when a migration fails, and says what was kept', async () => {
    const folder = aFolder();
    const path = await aFilledWorkspace(folder);
    const broken = plumblineWith(
      folder,
      withOneMore(
        folder,
        'DELETE FROM `cases`;\n--> statement-breakpoint\nINSERT INTO `no_such_table` VALUES (1);',
      ),
    );
    await expect(openWith(broken, path)).rejects.toMatchObject({
      code: 'PROBLEM',
      message: 'The workspace could not be brought up to this version.',
    });
    await broken.close();
    const today = plumblineWith(folder, SHIPPED);
    await openWith(today, path);
    expect((await today.client.cases.list({})).total).toBe(1);
    await today.close();
  });

  it('goes back to the back-up when a migration leaves loose ends', async () => {
    const folder = aFolder();
    const path = await aFilledWorkspace(folder);
    const loose = plumblineWith(folder, withOneMore(folder, 'DELETE FROM `cases`;'));
    await expect(openWith(loose, path)).rejects.toMatchObject({
      code: 'PROBLEM',
      data: { kept: 'The workspace was not changed.' },
    });
    await loose.close();
    const today = plumblineWith(folder, SHIPPED);
    await openWith(today, path);
    expect((await today.client.cases.list({})).total).toBe(1);
    await today.close();
  });

  it('politely refuses a workspace that a newer Plumbline has changed', async () => {
    const folder = aFolder();
    const path = await aFilledWorkspace(folder);
    const newer = plumblineWith(folder, withOneMore(folder, 'ALTER TABLE `cases` ADD `note` text;'));
    await openWith(newer, path);
    await newer.close();
    const today = plumblineWith(folder, SHIPPED);
    await expect(openWith(today, path)).rejects.toMatchObject({
      code: 'PROBLEM',
      message: 'This workspace was made by a newer version of Plumbline.',
    });
    await today.close();
  });

  it('refuses a workspace whose migrations are not the ones that are shipped', async () => {
    const folder = aFolder();
    const path = await aFilledWorkspace(folder);
    const tampered = join(folder, 'tampered');
    cpSync(SHIPPED, tampered, { recursive: true });
    const [first = ''] = readdirSync(tampered)
      .filter((name) => name.endsWith('.sql'))
      .sort();
    writeFileSync(join(tampered, first), `${readFileSync(join(tampered, first), 'utf8')}\n-- changed`);
    const other = plumblineWith(folder, tampered);
    await expect(openWith(other, path)).rejects.toMatchObject({
      message: expect.stringContaining('different build'),
    });
    await other.close();
  });
});
