import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '#service/packs/pack-file.ts';
import { resultOf } from '#shared/contract/progress.ts';
import { aService, GOOD_PASSPHRASE, type TestService } from '../service/a-service.ts';
import { aDraft, twoReviews } from '../service/packs/a-pack.ts';
import { aCaseDraft, aReviewer } from '../service/reviews/a-review.ts';
import { bundledChild } from './bundled-child.ts';
import type { Crash } from './crash.ts';
import { howOften } from './how-often.ts';

const MIGRATIONS = join(import.meta.dirname, '..', '..', 'drizzle');
const FIRST_VERSION = join(import.meta.dirname, '..', 'fixtures', 'workspaces', '0.1.0');
const NEXT_PASSPHRASE = 'seven herons over the long weir';
const BEFORE = 'what was there before';

/** The workspace that every crash begins from: two sealed reviews, a pack begun, a back-up. */
let base: { folder: string; crash: Omit<Crash, 'root' | 'workspace'>; cases: number };

let crashingChild: string;

beforeAll(async () => {
  crashingChild = await bundledChild('crashing-child');
  const made = await twoReviews({
    now: new Date('2026-11-25T10:00:00.000Z'),
    endsWith: (end) => afterAll(end),
  });
  const draftId = await aDraft(made);
  const { id: caseId } = await made.client.cases.save({
    id: null,
    draft: aCaseDraft({ reference: 'WB90013' }),
  });
  await made.client.rounds.addCases({ roundId: made.roundId, caseIds: [caseId], reason: '' });
  const reviewerId = await aReviewer(made.client, 'Colin Hathersage');
  const { rows } = await made.client.reviews.list({ roundId: made.roundId });
  const reviewId = rows.find((row) => row.caseId === caseId)?.id ?? '';
  await made.client.rounds.allocate({ reviewId, reviewerId });
  await made.client.workspace.backUp({});
  const { total } = await made.client.cases.list({});
  await made.client.workspace.close({});
  base = {
    folder: join(made.folder, 'Test.plumbline'),
    cases: total,
    crash: {
      migrations: MIGRATIONS,
      now: '2026-11-26T10:00:00.000Z',
      passphrase: GOOD_PASSPHRASE,
      nextPassphrase: NEXT_PASSPHRASE,
      recoveryCode: made.recoveryCode,
      draftId,
      roundId: made.roundId,
      reviewerId,
    },
  };
}, 120_000);

/** A folder of its own with a copy of the workspace, in which files that a person chose are there already. */
function aFolder(folder: string): Crash {
  rmSync(folder, { recursive: true, force: true });
  const workspace = join(folder, 'Test.plumbline');
  cpSync(base.folder, workspace, { recursive: true });
  mkdirSync(join(folder, 'out'));
  for (const name of ['pack.plumb', 'work.plumb', 'list.csv'])
    writeFileSync(join(folder, 'out', name), BEFORE);
  return { ...base.crash, root: folder, workspace };
}

function run(deed: string, at: number, when: string, crash: Crash) {
  const child = spawnSync(process.execPath, [crashingChild, deed, String(at), when, JSON.stringify(crash)], {
    encoding: 'utf8',
  });
  const calls = JSON.parse(child.stdout.trim().split('\n').at(-1) || '[]') as string[];
  return { calls, isKilled: child.signal === 'SIGKILL', errors: child.stderr };
}

const grantOf = (made: TestService, path: string) => ({
  fileToken: made.grants.grant(path, 'open-workspace'),
});

/** Opens what a crash left, by either passphrase or either code. */
async function openAgain(made: TestService, crash: Crash): Promise<'old' | 'new'> {
  const open = (passphrase: string) =>
    made.client.workspace.open({ where: grantOf(made, crash.workspace), passphrase });
  try {
    await open(crash.passphrase);
    return 'old';
  } catch {
    await open(crash.nextPassphrase);
    return 'new';
  }
}

/** What must hold of the workspace whatever was going on. */
async function expectWhole(made: TestService, crash: Crash, deed: string): Promise<void> {
  const opened = await openAgain(made, crash);
  const { total } = await made.client.cases.list({});
  expect([base.cases, ...(deed === 'save a case' ? [base.cases + 1] : [])]).toContain(total);
  expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true, findings: [] });
  // Whoever was kept out by a change of secrets that broke off has the way of before.
  if (opened === 'old' && deed !== 'recover' && deed !== 'make a new recovery code') {
    await made.client.workspace.close({});
    await made.client.workspace.recover({
      where: grantOf(made, crash.workspace),
      recoveryCode: crash.recoveryCode,
      passphrase: crash.passphrase,
    });
  }
  await made.client.workspace.backUp({});
  expect(readdirSync(join(crash.workspace, 'backups')).filter((name) => name.includes('.partial'))).toEqual(
    [],
  );
}

/** A file that leaves is either as it was before, or whole and known to the workspace. */
async function expectKnown(made: TestService, crash: Crash): Promise<void> {
  const at = (name: string) => join(crash.root, 'out', name);
  const list = readFileSync(at('list.csv'), 'utf8');
  if (list !== BEFORE) expect(list).toContain('WB90011');
  for (const name of ['pack.plumb', 'work.plumb']) {
    const bytes = readFileSync(at(name));
    if (bytes.toString('utf8') === BEFORE) continue;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const trail = await made.client.auditTrail.list({ limit: 20 });
    expect(trail.map((entry) => JSON.stringify(entry)).join('\n')).toContain(sha256);
    if (name === 'pack.plumb') await openPack(bytes, { passphrase: crash.passphrase });
  }
}

/** What is marked as moved has a whole pack; what is not is worked in, whether or not there is a pack already. */
async function expectMoved(made: TestService, crash: Crash): Promise<void> {
  const state = await made.client.workspace.state({});
  const isMoved = state.kind === 'open' && state.moved !== null;
  const pack = join(crash.root, 'out', 'all.plumb');
  if (isMoved || existsSync(pack)) {
    const other = aService({ now: new Date(base.crash.now) });
    const { counts } = await resultOf(
      other.client.moving.takeIn({
        fileToken: other.grants.grant(pack, 'import-pack'),
        key: { passphrase: crash.passphrase },
        secret: { kind: 'passphrase', value: crash.passphrase },
        into: other.grants.grant(other.folder, 'new-workspace'),
        name: 'Moved',
      }),
    );
    expect(counts.cases).toBe(base.cases);
  }
  const change = made.client.workspace.updateSettings({ idleMinutes: 33 });
  if (isMoved) await expect(change).rejects.toMatchObject({ code: 'PROBLEM' });
  else await change;
}

/** What was to be made new is there and opens, or can be made now under the same name. */
async function expectNewOne(made: TestService, crash: Crash): Promise<void> {
  const folder = join(crash.root, 'out', 'New.plumbline');
  if (existsSync(folder)) {
    const isOpen = await made.client.workspace
      .open({ where: grantOf(made, folder), passphrase: crash.passphrase })
      .then(
        () => true,
        () => false,
      );
    if (isOpen) {
      expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
      return;
    }
  }
  await made.client.workspace.create({
    fileToken: made.grants.grant(join(crash.root, 'out'), 'new-workspace'),
    name: 'New',
    passphrase: crash.passphrase,
    council: 'Testshire Council',
    me: { name: 'Test Lead', role: 'lead' },
  });
}

/** Every way to die at each call; in `npm test` one of them, in the middle of the deed. */
function pointsOf(calls: readonly string[]): [at: number, when: string][] {
  const all = calls.flatMap((name, i): [number, string][] =>
    ['before', 'after', ...(/^(?:writeFile|copyFile)/.test(name) ? ['half'] : [])].map((when) => [
      i + 1,
      when,
    ]),
  );
  const middle = all.length >> 1;
  return howOften(1, 2) === 1 ? all.slice(middle, middle + 1) : all;
}

describe('a process that dies at a call of the file system', () => {
  it.each([
    'create',
    'open',
    'open a workspace of 0.1.0',
    'lock',
    'back up',
    'save a case',
    'change the passphrase',
    'make a new recovery code',
    'recover',
    'restore',
    'save a list',
    'let a pack out',
    'hand work out',
    'move the workspace',
    'take a moved workspace in',
  ])(
    'leaves nothing lost, half-made or unknown: %s',
    async (deed) => {
      const isOld = deed === 'open a workspace of 0.1.0';
      const { folder } = aService();
      const begin = () => {
        const crash = aFolder(join(folder, 'crash'));
        if (!isOld) return crash;
        rmSync(crash.workspace, { recursive: true });
        cpSync(FIRST_VERSION, crash.workspace, { recursive: true });
        return { ...crash, passphrase: 'skittle-veto-sensuous-entryway-charred-snowless' };
      };
      const whole = run(isOld ? 'open' : deed, 0, 'before', begin());
      expect(whole).toMatchObject({ isKilled: false, errors: '' });
      const points = pointsOf(whole.calls);
      expect(points.length).toBeGreaterThan(0);
      for (const [at, when] of points) {
        const crash = begin();
        const died = run(isOld ? 'open' : deed, at, when, crash);
        // Another computer each time: this one would say that an older copy was put back.
        const made = aService({ now: new Date(base.crash.now) });
        const point = `${deed}, ${when} call ${at} (${whole.calls[at - 1]})`;
        expect(died.isKilled, `${point}: ${died.errors}`).toBe(true);
        try {
          if (isOld) {
            await openAgain(made, crash);
            expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
          } else {
            await expectWhole(made, crash, deed);
            await expectKnown(made, crash);
          }
          if (deed === 'move the workspace') await expectMoved(made, crash);
          if (['create', 'restore', 'take a moved workspace in'].includes(deed))
            await expectNewOne(made, crash);
          await made.client.workspace.close({});
        } catch (error) {
          throw new Error(`${point}: ${String(error)}`, { cause: error });
        }
      }
      console.log(`${deed}: ${whole.calls.length} calls, ${points.length} crashes`);
    },
    14_400_000,
  );
});
