import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronSwitches } from '../../scripts/electron/command.mjs';
import { findElectronAtHand, findElectronCommand } from '../../scripts/electron/find-electron.mjs';
import { type Measured, median } from './timing.ts';

const RUNS = 9;
const START_MS = 20_000;
const START_ATTEMPTS = 4;
const projectRoot = resolve(import.meta.dirname, '..', '..');

/** From starting the program to the first usable screen, beside an empty window of the same Electron. */
export async function measureAppStart(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const executablePath = findElectronAtHand();
  if (!executablePath)
    throw new Error(`No Electron to measure the start of the app in. Run: ${findElectronCommand}`);
  say('Starting the app');
  const start = async (
    appFolder: string,
    name: string,
    isUsable: (window: Page) => Promise<void>,
  ): Promise<number> => {
    // Now and then Playwright misses a window that is there already: that start is not counted but made again.
    for (let attempt = 1; attempt < START_ATTEMPTS; attempt++) {
      const ms = await startOnce(appFolder, `${name}-${attempt}`, isUsable).catch(() => null);
      if (ms !== null) return ms;
    }
    return startOnce(appFolder, name, isUsable);
  };
  const startOnce = async (
    appFolder: string,
    name: string,
    isUsable: (window: Page) => Promise<void>,
  ): Promise<number> => {
    const dataDirectory = join(folder, name);
    mkdirSync(dataDirectory, { recursive: true });
    const began = performance.now();
    const app = await _electron.launch({
      executablePath,
      timeout: START_MS,
      args: [...electronSwitches(), `--user-data-dir=${dataDirectory}`, appFolder],
    });
    await isUsable(await app.firstWindow());
    const ms = performance.now() - began;
    await app.close();
    return ms;
  };
  const times: number[] = [];
  const emptyTimes: number[] = [];
  // In turn, so that what else the computer does weighs on both alike. The first of each warms up.
  for (let run = 0; run <= RUNS; run++) {
    const emptyMs = await start(join(import.meta.dirname, 'empty-window'), `empty-${run}`, (window) =>
      window.getByText('ready').waitFor({ state: 'visible' }),
    );
    const ms = await start(projectRoot, `app-${run}`, (window) =>
      window
        .getByRole('button', { name: /new workspace/i })
        .first()
        .waitFor({ state: 'visible' }),
    );
    if (run === 0) continue;
    emptyTimes.push(emptyMs);
    times.push(ms);
  }
  const [ms, comparedMs] = [median(times), median(emptyTimes)];
  return [
    {
      what: 'start the app to its first usable screen',
      comparedWith: 'an empty Electron window',
      ms,
      comparedMs,
      ratio: ms / comparedMs,
      runs: RUNS,
    },
  ];
}
