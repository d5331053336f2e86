import { spawn } from 'node:child_process';
import { test as base } from '@playwright/test';
import { hasDisplay } from '../../scripts/electron/system-libraries.mjs';

/**
 * Where there is no display, each worker has an invisible one of its own, so that windows of two tests never take the
 * focus or the clipboard from each other.
 */
export const test = base.extend<object, { ownDisplay: undefined }>({
  ownDisplay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off this pattern
    async ({}, use) => {
      if (hasDisplay) return use(undefined);
      const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const number = await new Promise<string>((resolve, reject) => {
        server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
        server.once('error', reject);
        server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a display.`)));
      });
      process.env.DISPLAY = `:${number}`;
      await use(undefined);
      server.kill();
    },
    { scope: 'worker', auto: true },
  ],
});
