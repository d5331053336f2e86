import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { electronSwitches } from '../../scripts/electron/command.mjs';
import { packagedExecutable } from '../../scripts/packaging/packaged-executable.mjs';
import { connectThroughBridge } from './bridge-client.ts';
import { test } from './own-display.ts';

/*
 * The packaged app has its inspector fused off, so that Playwright's Electron driver cannot hold on to it.
 * It is driven as a page from outside, through Chromium's debugging port, and is otherwise what people get.
 */

const executable = packagedExecutable();

test.beforeAll(() => {
  if (!existsSync(executable)) throw new Error('There is no packaged app. Run: npm run package');
});

test('the fuses of the packaged app are as they should be', async () => {
  const wire = await getCurrentFuseWire(executable);
  const enabled = '1'.charCodeAt(0);
  const on = (option: FuseV1Options) => Number(wire[option]) === enabled;
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    otherSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    nodeOptions: false,
    inspect: false,
    cookieEncryption: true,
    asarIntegrity: true,
    onlyAsar: true,
    otherSnapshot: false,
    filePrivileges: false,
  });
});

test('the packaged app cannot be turned into a plain Node: asked to be one, it starts as itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-packaged-'));
  let said = '';
  const { running, browser } = await start(['-e', 'console.log("ran as Node")'], folder, {
    ELECTRON_RUN_AS_NODE: '1',
  });
  running.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const ended = new Promise((resolve) => running.once('exit', resolve));
  await browser.close();
  running.kill('SIGTERM');
  await ended;
  expect(said).not.toContain('ran as Node');
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('an installed app whose command line was changed afterwards says which file it is before anything else is started', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-packaged-'));
  const installed = join(folder, 'app');
  await cp(dirname(executable), installed, { recursive: true, verbatimSymlinks: true });
  await appendFile(join(installed, 'resources', 'app.asar.unpacked', 'out', 'cli', 'cli.js'), '\n// changed');
  const running = spawn(
    join(installed, basename(executable)),
    [...electronSwitches(), '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'user-data')}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  running.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  await expect
    .poll(() => said, { timeout: START_MS })
    .toContain('out/cli/cli.js changed after it was installed');
  running.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test.describe('the packaged app', () => {
  let folder: string;
  let running: ChildProcess;
  let browser: Browser;
  let page: Page;

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-packaged-'));
    const started = await start([`--workspaces-folder=${folder}`], folder);
    running = started.running;
    browser = started.browser;
    const context = browser.contexts()[0];
    page = context?.pages()[0] ?? (await context?.waitForEvent('page'))!;
    await page.waitForURL('plumbline://app/index.html**');
  });
  test.afterEach(async () => {
    const ended = new Promise((resolve) => running.once('exit', resolve));
    await browser.close();
    running.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });

  test('opens on its own page and makes an encrypted workspace', async () => {
    const { client } = await connectThroughBridge(page);
    const chosen = await page.evaluate(() => window.plumbline.chooseFile('new-workspace'));
    const { recoveryCode, state } = await client.workspace.create({
      fileToken: chosen?.token ?? '',
      name: 'Wrenfield',
      passphrase: 'seven herons over the long weir',
      council: 'Wrenfield Borough Council',
      me: { name: 'Imogen Sallow', role: 'lead' },
    });
    expect(state).toMatchObject({ kind: 'open', name: 'Wrenfield' });
    expect(recoveryCode).not.toBe('');
    const database = await readFile(join(folder, 'Wrenfield.plumbline', 'workspace.db'));
    expect(database.length).toBeGreaterThan(0);
    expect(database.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });
});

/** How long one start may take on a busy machine, and how often it is tried: without a graphics card it may hang. */
const START_MS = 40_000;
const START_ATTEMPTS = 3;
test.setTimeout(3 * START_MS * (START_ATTEMPTS + 1));

/** Starts the packaged app and waits until it says where its window can be reached: that is the app, as itself. */
async function start(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ running: ChildProcess; browser: Browser }> {
  for (let attempt = 1; ; attempt++) {
    const running = spawn(
      executable,
      [
        ...electronSwitches(),
        '--remote-debugging-port=0',
        `--user-data-dir=${join(folder, `user-data-${attempt}`)}`,
        ...args,
      ],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } },
    );
    try {
      const address = await debuggingAddress(running);
      await pageAt(address);
      return { running, browser: await chromium.connectOverCDP(address, { timeout: START_MS }) };
    } catch (error) {
      running.kill('SIGKILL');
      if (attempt === START_ATTEMPTS) throw error;
    }
  }
}

/** Waits for the line in which Chromium says where it listens. @throws when the app ends or hangs before. */
function debuggingAddress(app: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const tooLate = setTimeout(
      () => reject(new Error(`The packaged app did not start.\n${output}`)),
      START_MS,
    );
    app.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const address = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (!address) return;
      clearTimeout(tooLate);
      resolve(address);
    });
    app.once('exit', () => {
      clearTimeout(tooLate);
      reject(new Error(`The packaged app ended before its window opened.\n${output}`));
    });
  });
}

/**
 * Waits until the app's page is there. A driver that connects earlier is told of a page that is still being made, holds
 * it, and sometimes waits for ever.
 */
async function pageAt(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  const isThere = async () => {
    const targets = (await (await fetch(list)).json()) as { type: string; url: string }[];
    return targets.some(({ type, url }) => type === 'page' && url.startsWith('plumbline://app/'));
  };
  await expect.poll(isThere, { timeout: START_MS }).toBe(true);
}
