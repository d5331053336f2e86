import { defineConfig } from '@playwright/test';
import { hasDisplay } from './scripts/electron/system-libraries.mjs';
import { keepTemporaryFilesInMemory } from './scripts/setup/memory-folder.mjs';

// Each worker reads this file too, and is given what the first process chose.
if (process.env.TEST_WORKER_INDEX === undefined) keepTemporaryFilesInMemory();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // On a person's display one window at a time: tests of focus and clipboard depend on it. Invisible displays are two.
  workers: hasDisplay ? 1 : 2,
  forbidOnly: true,
  timeout: 120_000,
  // Patience for a busy machine; nothing is asserted about time.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure' },
});
