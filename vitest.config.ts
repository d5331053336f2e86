import { defineConfig } from 'vitest/config';
import { keepTemporaryFilesInMemory } from './scripts/setup/memory-folder.mjs';

keepTemporaryFilesInMemory();

export default defineConfig({
  test: {
    include: ['tests/{shared,service,cli,renderer,scripts,shell,attacks}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    pool: 'threads',
    // The word lists and models of redaction load once a worker and not once a file: half the time.
    isolate: false,
    // Vitest leaves one core to others, which on two cores means no parallel run at all.
    maxWorkers: 2,
  },
});
