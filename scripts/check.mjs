/**
 * Every check that needs no window: format and lint, types, dependency rules, unused code, unit and service tests.
 * With `-- --changed` only the tests that what is not committed yet can reach.
 */
import { prepare } from './setup/prepare.mjs';
import { main } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  const { runCheck, staticChecks } = await import('./checks/static-checks.mjs');
  const { changedUnitTests, unitTests } = await import('./checks/unit-tests.mjs');
  const tests = process.argv.includes('--changed') ? changedUnitTests : unitTests;
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
