import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { packagedExecutable } from '../../scripts/packaging/packaged-executable.mjs';
import { test } from './own-display.ts';

/* What an IT officer can run on what is installed: no checkout, no npm, no window. */

const launcher = join(dirname(packagedExecutable()), 'resources', 'plumbline');
const FIXTURE = join(import.meta.dirname, '..', 'fixtures', 'workspaces', '0.1.0');
const PASSPHRASE = 'skittle-veto-sensuous-entryway-charred-snowless';

test.beforeAll(() => {
  if (!existsSync(launcher)) throw new Error('There is no packaged app. Run: npm run package');
});

test('the installed command line verifies a workspace, and says so when it is damaged or the passphrase is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-cli-'));
  const workspace = join(folder, 'Old.plumbline');
  cpSync(FIXTURE, workspace, { recursive: true });
  const run = (args: readonly string[], passphrase = PASSPHRASE) =>
    spawnSync(launcher, args, {
      cwd: folder,
      env: { PATH: '/nowhere:/usr/bin:/bin', HOME: folder, PLUMBLINE_PASSPHRASE: passphrase },
      encoding: 'utf8',
    });
  expect(run(['help']).stdout).toContain('verify');
  const whole = run(['verify', 'Old.plumbline', '--json']);
  expect([whole.status, whole.stderr]).toEqual([0, '']);
  expect(JSON.parse(whole.stdout)).toMatchObject({ isWhole: true, seals: 27 });
  const wrong = run(['verify', 'Old.plumbline'], 'quite another passphrase');
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('not the passphrase')]);
  const file = await open(join(workspace, 'workspace.db'), 'r+');
  await file.write(Buffer.alloc(64, 7), 0, 64, 40_960);
  await file.close();
  expect(run(['verify', 'Old.plumbline']).status).toBe(1);
  await rm(folder, { recursive: true, force: true });
});
