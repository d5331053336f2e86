import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronSwitches } from '../../scripts/electron/command.mjs';
import { findElectronAtHand, findElectronCommand } from '../../scripts/electron/find-electron.mjs';

/** The repository's root folder. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');

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
  const app = await _electron.launch({
    executablePath,
    args: [...electronSwitches(), `--user-data-dir=${dataDirectory}`, projectRoot, ...(options.args ?? [])],
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  const output: string[] = [];
  app.process().stderr?.on('data', (chunk: Buffer) => output.push(...chunk.toString('utf8').split('\n')));
  const window = await app.firstWindow();
  return { app, window, dataDirectory, folder, output };
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
  plumbline: async ({ folder, startWith }, use) => {
    const running = await launchPlumbline(folder, startWith);
    await use(running);
    await running.app.close();
  },
});

export { expect } from '@playwright/test';
