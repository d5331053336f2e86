import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace, GOOD_PASSPHRASE } from '../a-service.ts';
import { aSubmittedReview } from '../reviews/a-review.ts';

/** What lies about when a workspace was written in over two days: an older copy of everything, and another workspace. */
interface Places {
  readonly folder: string;
  readonly older: string;
  readonly other: string;
}

function newestBackup({ folder }: Places): string {
  const backups = join(folder, 'backups');
  return join(backups, readdirSync(backups).sort().at(-1) ?? '');
}

function flipped(path: string, share: number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * share);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const putBack =
  (...names: readonly string[]) =>
  ({ folder, older }: Places) => {
    for (const name of names) copyFileSync(join(older, name), join(folder, name));
  };

const CHANGES: readonly [string, (places: Places) => void][] = [
  ['an older database was put back', putBack('workspace.db')],
  ['an older database with its note', putBack('workspace.db', 'trail.json')],
  ['an older database with its note and keys', putBack('workspace.db', 'trail.json', 'keys.json')],
  [
    'an older copy of the whole folder',
    ({ folder, older }) => {
      rmSync(folder, { recursive: true });
      cpSync(older, folder, { recursive: true });
    },
  ],
  [
    'a back-up was put in the place of the database',
    (places) => copyFileSync(newestBackup(places), join(places.folder, 'workspace.db')),
  ],
  [
    'the database of another workspace',
    ({ folder, other }) => copyFileSync(join(other, 'workspace.db'), join(folder, 'workspace.db')),
  ],
  ['the note was written anew', ({ folder }) => writeFileSync(join(folder, 'trail.json'), '{"entries":1}')],
  ['the database was cut at its end', ({ folder }) => truncateSync(join(folder, 'workspace.db'), 8_192)],
  ['the database was emptied', ({ folder }) => truncateSync(join(folder, 'workspace.db'), 0)],
  ...[0.1, 0.35, 0.6, 0.95].map((share): [string, (places: Places) => void] => [
    `one bit of the database was turned at ${share * 100}%`,
    ({ folder }) => flipped(join(folder, 'workspace.db'), share),
  ]),
  ['the database is gone', ({ folder }) => rmSync(join(folder, 'workspace.db'))],
  [
    'the database and its copy of the keys changed places',
    ({ folder }) => {
      renameSync(join(folder, 'workspace.db'), join(folder, 'kept'));
      copyFileSync(join(folder, 'keys.json'), join(folder, 'workspace.db'));
    },
  ],
];

describe('one change by file while the workspace is closed', () => {
  it.each(CHANGES)('is said on opening, refused, or found by verify: %s', async (_what, change) => {
    const made = await anOpenWorkspace({ now: new Date('2026-11-25T10:00:00.000Z') });
    const folder = join(made.folder, 'Test.plumbline');
    const [older, other] = [join(made.folder, 'older'), join(made.folder, 'Other.plumbline')];
    await made.client.workspace.backUp({});
    await made.client.workspace.close({});
    cpSync(folder, older, { recursive: true });
    await made.client.workspace.create({
      fileToken: made.grants.grant(made.folder, 'new-workspace'),
      name: 'Other',
      passphrase: GOOD_PASSPHRASE,
      council: 'Elsewhere Council',
      me: { name: 'Test Lead', role: 'lead' },
    });
    await made.client.workspace.close({});
    const open = () =>
      made.client.workspace.open({
        where: { fileToken: made.grants.grant(folder, 'open-workspace') },
        passphrase: GOOD_PASSPHRASE,
      });
    made.setNow(new Date('2026-11-26T10:00:00.000Z'));
    await open();
    await aSubmittedReview(made.client);
    await made.client.workspace.close({});
    expect(existsSync(other)).toBe(true);
    change({ folder, older, other });
    const said = await open().then(
      async (state) => {
        const { isWhole, findings } = await made.client.auditTrail.verify({});
        return [...(state.kind === 'open' ? state.notices : []), ...(isWhole ? [] : findings)].join('\n');
      },
      (error: unknown) => String(error),
    );
    expect(said).not.toBe('');
    expect(said).not.toContain('went wrong inside');
  });
});
