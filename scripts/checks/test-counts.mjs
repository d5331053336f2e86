import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} TestCounts */

/** What counts when a run left no report: it never got as far as its tests. @type {TestCounts} */
const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/**
 * The counts of a vitest JSON report. A file that could not even be loaded counts as one failure.
 * @param {string} path
 * @returns {TestCounts}
 */
export function vitestCounts(path) {
  if (!existsSync(path)) return oneFailure;
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * The counts of a Playwright JSON report. Errors outside any test count as failures.
 * @param {string} path
 * @returns {TestCounts}
 */
export function playwrightCounts(path) {
  if (!existsSync(path)) return oneFailure;
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {readonly TestCounts[]} parts
 * @returns {TestCounts}
 */
export function addCounts(parts) {
  return parts.reduce((sum, part) => ({
    passed: sum.passed + part.passed,
    failed: sum.failed + part.failed,
    skipped: sum.skipped + part.skipped,
  }));
}

/**
 * The closing line of a test run: `N passed, N failed`, and `, N skipped` where there are any.
 * @param {TestCounts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
