/**
 * The checks of before each commit: format and lint, types, dependency rules, unused code, unit and service tests but
 * for the long ones. With `-- --changed` only the tests that what is not committed yet can reach; with `-- --long` the
 * long ones too.
 */
import { prepare } from './setup/prepare.mjs';
import { main } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  const { runCheck, staticChecks } = await import('./checks/static-checks.mjs');
  const { changedUnitTests, quickUnitTests, unitTests } = await import('./checks/unit-tests.mjs');
  const asked = process.argv.slice(2);
  const tests = asked.includes('--changed')
    ? changedUnitTests
    : asked.includes('--long')
      ? unitTests
      : quickUnitTests;
  const { reportCheck } = await import('./checks/report.mjs');
  const results = await Promise.all(
    [tests, ...staticChecks].map(async (check) => {
      const result = await runCheck(check);
      reportCheck(result);
      return result;
    }),
  );
  return results.every(({ passed }) => passed) ? 0 : 1;
});
