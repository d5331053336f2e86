import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace, GOOD_PASSPHRASE } from '../service/a-service.ts';

const WORDS = ['Quackenthorpe', 'Zephyrine', 'Testshire', 'Brandreth', GOOD_PASSPHRASE];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The words that stand in a file in clear, as UTF-8 or as UTF-16. */
const plainWordsIn = (path: string, words: readonly string[]): string[] => {
  const bytes = readFileSync(path);
  return words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
};

describe('what lies on the disk', () => {
  it('holds no word of a session in clear: open, after a back-up, locked, and of a re-import with many rows', async () => {
    const made = await anOpenWorkspace();
    const csv = join(made.folder, 'list.csv');
    const { writeFileSync, rmSync } = await import('node:fs');
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

  it('takes no temporary file of SQLite', async () => {
    const made = await anOpenWorkspace();
    const { database } = made.service.context.workspaces.current!;
    expect(database.pragma('temp_store', { simple: true })).toBe(2);
  });
});
