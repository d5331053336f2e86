import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resultOf } from '#shared/contract/progress.ts';
import { anOpenWorkspace, aService, GOOD_PASSPHRASE } from '../service/a-service.ts';
import {
  aLead,
  aReviewerWith,
  attach,
  finish,
  handBack,
  handOut,
  take,
} from '../service/exchange/two-laptops.ts';

const FIRST_VERSION = join(import.meta.dirname, '..', 'fixtures', 'workspaces', '0.1.0');
const FIRST_PASSPHRASE = 'skittle-veto-sensuous-entryway-charred-snowless';
const WORDS = ['Quackenthorpe', 'Zephyrine', 'Testshire', 'Brandreth', GOOD_PASSPHRASE];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The words that stand in a file in clear, as UTF-8 or as UTF-16. */
function plainWordsIn(path: string, words: readonly string[]): string[] {
  const bytes = readFileSync(path);
  return words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
}

describe('what lies on the disk', () => {
  it('holds no word of a session in clear: open, after a back-up, locked, and of a re-import with many rows', async () => {
    const made = await anOpenWorkspace();
    const csv = join(made.folder, 'list.csv');
    const rows = Array.from(
      { length: 600 },
      (_, i) => `${i},Zephyrine Quackenthorpe-${i},01/02/2014,1 Brandreth Street`,
    );
    const take = async () => {
      writeFileSync(csv, `Person ID,Name,DOB,Address\n${rows.join('\n')}\n`);
      const source = await made.client.cases.readImport({
        fileToken: made.grants.grant(csv, 'import-cases'),
      });
      rmSync(csv);
      const applied = await made.client.cases.applyImport({
        importId: source.importId,
        mapping: source.mapping,
      });
      for await (const event of applied) void event;
      rows.forEach((row, i) => {
        rows[i] = row.replace('Street', `Street ${i}`);
      });
    };
    const files = () => filesIn(made.folder).filter((path) => !path.endsWith('recent-workspaces.json'));
    const found = () =>
      files().flatMap((path) =>
        plainWordsIn(path, [...WORDS, made.recoveryCode]).map((word) => `${path}: ${word}`),
      );
    await take();
    await take();
    expect((await made.client.workspace.search({ query: 'Quackenthorpe' })).length).toBeGreaterThan(0);
    expect(found()).toEqual([]);
    await made.client.workspace.backUp({});
    expect(found()).toEqual([]);
    await made.client.workspace.lock({});
    expect(found()).toEqual([]);
    expect(files().filter((path) => statSync(path).size > 0).length).toBeGreaterThan(4);
  });

  it('holds no word of work that goes out and back with documents, nor of a workspace of 0.1.0 that is brought up to date', async () => {
    const lead = await aLead({ 'Zephyrine Quackenthorpe': 1 });
    const [reviewId = ''] = lead.reviewIds;
    await attach(lead, reviewId, 'letter.txt', 'Brandreth Street, said Zephyrine.');
    rmSync(join(lead.folder, 'letter.txt'));
    const { path } = await handOut(lead, 'Zephyrine Quackenthorpe', 'work.plumb', undefined, {
      documents: true,
    });
    const reviewer = await aReviewerWith(path);
    await finish(reviewer, reviewId, 'Zephyrine heard the heron of Brandreth.');
    const back = await handBack(reviewer);
    await take(lead, back.path);
    await resultOf(
      lead.client.moving.send({
        fileToken: lead.grants.grant(join(lead.folder, 'all.plumb'), 'save-pack'),
        to: 'Quackenthorpe',
        lock: { passphrase: GOOD_PASSPHRASE },
      }),
    );
    const old = aService();
    const folder = join(old.folder, 'Old.plumbline');
    cpSync(FIRST_VERSION, folder, { recursive: true });
    await old.client.workspace.open({
      where: { fileToken: old.grants.grant(folder, 'open-workspace') },
      passphrase: FIRST_PASSPHRASE,
    });
    const { rows } = await old.client.cases.list({});
    const names = rows.flatMap(({ name }) => name.split(' ')).filter((word) => word.length > 6);
    expect(names.length).toBeGreaterThan(5);
    const found = [lead, reviewer, old].flatMap((on) =>
      filesIn(on.folder)
        .filter((file) => !file.endsWith('recent-workspaces.json'))
        .flatMap((file) =>
          plainWordsIn(file, [...WORDS, ...names, FIRST_PASSPHRASE, 'heron of']).map(
            (word) => `${file}: ${word}`,
          ),
        ),
    );
    expect(found).toEqual([]);
  });

  it('takes no temporary file of SQLite', async () => {
    const made = await anOpenWorkspace();
    const { database } = made.service.context.workspaces.current!;
    expect(database.pragma('temp_store', { simple: true })).toBe(2);
  });
});
