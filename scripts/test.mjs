/**
 * Every check and every test, the end-to-end ones in the real Electron. Ends with one line,
 * `N passed, N failed`, over tests and checks alike. A step that cannot run counts as failed; none is skipped.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './setup/prepare.mjs';
import { main, projectRoot, run, StepFailed, say, step } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  const { runCheck, staticChecks } = await import('./checks/static-checks.mjs');
  const { unitTestReport, unitTests } = await import('./checks/unit-tests.mjs');
  const { reportCheck } = await import('./checks/report.mjs');
  const { addCounts, closingLine, playwrightCounts, vitestCounts } = await import('./checks/test-counts.mjs');
  const endToEndReport = join(projectRoot, 'test-results', 'e2e.json');
  rmSync(join(projectRoot, 'test-results'), { recursive: true, force: true });

  /** @type {import('./checks/test-counts.mjs').TestCounts[]} */
  const counts = [];
  const count = (/** @type {boolean} */ passed) =>
    counts.push({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

  await step('Checking: format, lint, types, dependency rules, unused code', async () => {
    await Promise.all(
      staticChecks.map(async (check) => {
        const result = await runCheck(check);
        reportCheck(result);
        count(result.passed);
      }),
    );
  });
  await step('Running the unit and service tests', async () => {
    await run(process.execPath, [join(projectRoot, 'node_modules', unitTests.script), ...unitTests.args]);
    counts.push(vitestCounts(unitTestReport));
  });
  const isReady = await attempt(prepareEndToEnd);
  count(isReady);
  await step('Running the end-to-end tests in Electron', async () => {
    const playwright = join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
    await attempt(() => run(process.execPath, [playwright, 'test']));
    counts.push(playwrightCounts(endToEndReport));
  });

  const total = addCounts(counts);
  process.stdout.write(`\n${closingLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});

/** Builds, finds Electron, and packages the app as the smoke test wants it. */
async function prepareEndToEnd() {
  const { build } = await import('./setup/build.mjs');
  const { findElectron } = await import('./electron/find-electron.mjs');
  const { ensureSystemLibraries, hasDisplay } = await import('./electron/system-libraries.mjs');
  const { packageApp } = await import('./packaging/package-app.mjs');
  await build();
  const electron = await findElectron();
  await ensureSystemLibraries(electron, { virtualDisplay: !hasDisplay });
  await packageApp(electron);
}

/**
 * Carries on after a failure, having said what it was.
 * @param {() => Promise<unknown>} work
 */
async function attempt(work) {
  try {
    await work();
    return true;
  } catch (error) {
    say(error instanceof StepFailed ? error.message : String(error instanceof Error ? error.stack : error));
    return false;
  }
}
