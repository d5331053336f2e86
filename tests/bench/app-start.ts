import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron } from '@playwright/test';
import { electronSwitches } from '../../scripts/electron/command.mjs';
import { findElectronAtHand, findElectronCommand } from '../../scripts/electron/find-electron.mjs';
import { type Measured, measure } from './timing.ts';

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
    isUsable: (
      window: Awaited<ReturnType<Awaited<ReturnType<typeof _electron.launch>>['firstWindow']>>,
    ) => Promise<void>,
  ) => {
    const dataDirectory = join(folder, name);
    mkdirSync(dataDirectory, { recursive: true });
    const app = await _electron.launch({
      executablePath,
      args: [...electronSwitches(), `--user-data-dir=${dataDirectory}`, appFolder],
    });
    await isUsable(await app.firstWindow());
    // Only what comes before this line is what a person waits for, but closing cleanly belongs to every run alike.
    await app.close();
  };
  return [
    await measure(
      'start the app to its first usable screen, and close',
      (run) =>
        start(projectRoot, `app-${run}`, (window) =>
          window
            .getByRole('button', { name: /new workspace/i })
            .first()
            .waitFor({ state: 'visible' }),
        ),
      'an empty Electron window',
      (run) =>
        start(join(import.meta.dirname, 'empty-window'), `empty-${run}`, (window) =>
          window.getByText('ready').waitFor({ state: 'visible' }),
        ),
      5,
    ),
  ];
}
