import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../service/a-service.ts';
import { aSubmittedReview } from '../service/reviews/a-review.ts';
import { aCommandLine } from './a-command-line.ts';

const commandLine = aCommandLine();
const plumbline = commandLine.run;

interface Backup {
  file: string;
  madeAt: string;
  reason: string;
  newestEntryAt: string | null;
  counts: Record<string, number> | null;
}
const newestIn = async (folder: string): Promise<Backup> =>
  (JSON.parse((await plumbline(['backups', folder, '--json'])).out) as [Backup])[0];

/** A workspace with a sealed review and a back-up of it, closed. */
async function aWorkspace(name: string) {
  const made = await anOpenWorkspace({ now: new Date('2026-03-01T10:00:00.000Z') });
  await aSubmittedReview(made.client);
  await made.client.workspace.backUp({});
  await made.client.workspace.close({});
  cpSync(join(made.folder, 'Test.plumbline'), commandLine.at(name), { recursive: true });
  return { recoveryCode: made.recoveryCode };
}

const contentsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path, readFileSync(path).toString('base64')]);

const DAMAGES: readonly (readonly [what: string, (folder: string) => void])[] = [
  ['an empty database', (folder) => truncateSync(join(folder, 'workspace.db'), 0)],
  ['a damaged database', (folder) => writeFileSync(join(folder, 'workspace.db'), Buffer.alloc(70_000, 7))],
  ['no database', (folder) => rmSync(join(folder, 'workspace.db'))],
  [
    'no keys',
    (folder) => {
      for (const name of ['keys.json', 'keys-copy.json']) rmSync(join(folder, name));
    },
  ],
  [
    'nothing but back-ups, beside the log of a crash',
    (folder) => {
      for (const name of ['workspace.db', 'keys.json', 'keys-copy.json', 'trail.json'])
        rmSync(join(folder, name), { force: true });
      writeFileSync(join(folder, 'workspace.db-wal'), Buffer.alloc(5_000, 7));
    },
  ],
];

describe('plumbline backups and restore', { timeout: 120_000 }, () => {
  it('lists what each back-up holds without any secret, and nothing where there is none', async () => {
    await aWorkspace('listed.plumbline');
    const listed = await plumbline(['backups', 'listed.plumbline', '--json'], { PLUMBLINE_PASSPHRASE: '' });
    expect(listed).toMatchObject({ code: 0, err: '' });
    const found = JSON.parse(listed.out) as Backup[];
    expect(Object.keys(found[0] ?? {})).toEqual(['file', 'madeAt', 'reason', 'newestEntryAt', 'counts']);
    expect(found[0]).toMatchObject({
      madeAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      newestEntryAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      counts: { cases: 1, reviews: 1, recommendations: 1 },
    });
    expect(existsSync(found[0]?.file ?? '')).toBe(true);
    mkdirSync(commandLine.at('nothing'));
    expect(await plumbline(['backups', 'nothing', '--json'])).toMatchObject({ code: 0, out: '[]\n' });
  });

  it.each(DAMAGES)(
    'brings back all that a back-up held, and touches nothing of what is there: %s',
    async (what, damage) => {
      const [old, back] = [`${what}.plumbline`, `${what}, back.plumbline`];
      const { recoveryCode } = await aWorkspace(old);
      damage(commandLine.at(old));
      const before = contentsOf(commandLine.at(old));
      const { file, newestEntryAt, counts } = await newestIn(old);
      // By the passphrase, or by the code where nobody knows that any more.
      for (const [to, env] of [
        [back, {}],
        [`by code, ${back}`, { PLUMBLINE_PASSPHRASE: '', PLUMBLINE_RECOVERY_CODE: recoveryCode }],
      ] as const) {
        const restored = await plumbline(['restore', old, '--backup', file, '--to', to, '--json'], env);
        expect(restored).toMatchObject({ code: 0, err: '' });
        expect(JSON.parse(restored.out)).toEqual({ workspace: commandLine.at(to), counts, newestEntryAt });
        expect(await plumbline(['verify', to])).toMatchObject({ code: 0 });
        const list = await plumbline(['call', 'reviews.list', '{}', '--workspace', to]);
        expect(JSON.parse(list.out)).toMatchObject({ total: 1, rows: [{ status: 'submitted' }] });
      }
      expect(contentsOf(commandLine.at(old))).toEqual(before);
    },
  );

  it('never restores over what is there, with a wrong secret, or from a back-up that is damaged or none', async () => {
    await aWorkspace('kept.plumbline');
    const before = contentsOf(commandLine.at('kept.plumbline'));
    const { file } = await newestIn('kept.plumbline');
    const restore = (to: string, backup = file, env = {}) =>
      plumbline(['restore', 'kept.plumbline', '--backup', backup, '--to', to, '--json'], env);
    expect((await restore('kept.plumbline')).code).not.toBe(0);
    expect((await restore('new.plumbline', file, { PLUMBLINE_PASSPHRASE: 'wrong words' })).code).not.toBe(0);
    const damaged = commandLine.at('damaged.db');
    const bytes = readFileSync(file);
    writeFileSync(damaged, bytes.fill(7, bytes.length >> 1, (bytes.length >> 1) + 200));
    writeFileSync(commandLine.at('empty.db'), '');
    for (const one of [damaged, commandLine.at('empty.db'), commandLine.at('gone.db')]) {
      const answer = await restore('new.plumbline', one);
      expect(answer.code).not.toBe(0);
      expect(answer.out).toBe('');
      expect(answer.err).not.toContain('Something went wrong');
    }
    expect(existsSync(commandLine.at('new.plumbline'))).toBe(false);
    expect(contentsOf(commandLine.at('kept.plumbline'))).toEqual(before);
  });
});
