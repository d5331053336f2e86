import { join } from 'node:path';
import { projectRoot } from '../setup/process.mjs';

/** Where vitest leaves its counts. */
export const unitTestReport = join(projectRoot, 'test-results', 'unit.json');

/** The unit and service tests, and the file their counts go to. */
export const unitTests = {
  name: 'unit and service tests',
  script: 'vitest/vitest.mjs',
  args: ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitTestReport}`],
};

/** The same without the files that take more than two seconds by themselves, which `npm test` runs. */
export const quickUnitTests = {
  name: 'unit and service tests, without the long ones',
  script: 'vitest/vitest.mjs',
  args: ['run', '--reporter=dot', '--exclude', '**/*.long.test.{ts,tsx}'],
};

/** Only the tests that what is not committed yet can reach, by the imports: for daily work. Static checks run whole. */
export const changedUnitTests = {
  name: 'unit and service tests of what changed',
  script: 'vitest/vitest.mjs',
  args: [...quickUnitTests.args, '--changed', '--passWithNoTests'],
};
