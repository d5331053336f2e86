import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  // One window at a time: they share a display, and tests of idle time and focus depend on it.
  workers: 1,
  forbidOnly: true,
  timeout: 120_000,
  // Patience for a busy machine; nothing is asserted about time.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { screenshot: 'only-on-failure', trace: 'retain-on-failure' },
});
