import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronSwitches } from '../../scripts/electron/command.mjs';
import { findElectronAtHand, findElectronCommand } from '../../scripts/electron/find-electron.mjs';
import { test as base } from './own-display.ts';

/** The repository's root folder. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');

/** How long one start may take on a busy machine, and how often it is tried. */
const START_MS = 40_000;
const START_ATTEMPTS = 3;

/** A running Plumbline with its first window. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  /** What belongs to no workspace: recent ones, settings, logs. Fresh for each test. */
  readonly dataDirectory: string;
  /** A fresh folder for the test's own workspaces and files. */
  readonly folder: string;
  /** Lines that main and the service wrote to the terminal. */
  readonly output: readonly string[];
}

/** How to start it, beside the defaults. */
export interface LaunchOptions {
  readonly args?: readonly string[];
  readonly dataDirectory?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built app in the real Electron. Fails with the command that helps where it cannot. */
export async function launchPlumbline(folder: string, options: LaunchOptions = {}): Promise<RunningApp> {
  const executablePath = findElectronAtHand();
  if (!executablePath) {
    throw new Error(`No Electron to run the end-to-end tests in. Run: ${findElectronCommand}`);
  }
  const dataDirectory = options.dataDirectory ?? join(folder, 'user-data');
  const start = async (): Promise<RunningApp> => {
    const app = await _electron.launch({
      executablePath,
      args: [...electronSwitches(), `--user-data-dir=${dataDirectory}`, projectRoot, ...(options.args ?? [])],
      env: { ...(process.env as Record<string, string>), ...options.env },
      timeout: START_MS,
    });
    const output: string[] = [];
    app.process().stderr?.on('data', (chunk: Buffer) => output.push(...chunk.toString('utf8').split('\n')));
    try {
      const window = await app.firstWindow({ timeout: START_MS });
      return { app, window, dataDirectory, folder, output };
    } catch (error) {
      app.process().kill('SIGKILL');
      throw error;
    }
  };
  // Without a graphics card Electron now and then hangs before it has a window: that is the machine, not the app.
  for (let attempt = 1; attempt < START_ATTEMPTS; attempt++) {
    try {
      return await start();
    } catch {
      process.stderr.write(`Electron did not start (attempt ${attempt}); once more.\n`);
    }
  }
  return start();
}

/** Makes the next open dialogs answer with these paths, in order, and later ones as cancelled. */
export async function answerOpenDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, answers) => {
    const waiting = [...answers];
    dialog.showOpenDialog = (async () => {
      const path = waiting.shift();
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    }) as typeof dialog.showOpenDialog;
  }, paths);
}

/** Makes the next save dialogs answer with these paths, in order, and later ones as cancelled. */
export async function answerSaveDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, answers) => {
    const waiting = [...answers];
    dialog.showSaveDialog = (async () => {
      const path = waiting.shift();
      return { canceled: path === undefined, filePath: path ?? '' };
    }) as typeof dialog.showSaveDialog;
  }, paths);
}

/** `plumbline`: a running app that is closed after the test. `folder`: a fresh folder, removed after it. */
export const test = base.extend<{ folder: string; startWith: LaunchOptions; plumbline: RunningApp }>({
  startWith: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  plumbline: [
    async ({ folder, startWith }, use) => {
      const running = await launchPlumbline(folder, startWith);
      await use(running);
      await running.app.close();
    },
    { timeout: START_MS * (START_ATTEMPTS + 1) },
  ],
});

export { expect } from '@playwright/test';
