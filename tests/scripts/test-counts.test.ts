import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCounts, closingLine, playwrightCounts, vitestCounts } from '../../scripts/checks/test-counts.mjs';

describe('the counts of a test run', () => {
  let folder: string;
  const report = async (content: unknown) => {
    const path = join(folder, 'report.json');
    await writeFile(path, JSON.stringify(content));
    return path;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-counts-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('hold a test file that could not be loaded as a failure', async () => {
    const path = await report({
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    });
    expect(vitestCounts(path)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('hold an error outside any end-to-end test as a failure', async () => {
    const path = await report({ stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 0 }, errors: [{}] });
    expect(playwrightCounts(path)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it('hold a run that left no report as a failure', () => {
    expect(vitestCounts(join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(playwrightCounts(join(folder, 'missing.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('end in one plain line', () => {
    const total = addCounts([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 40, failed: 1, skipped: 0 },
    ]);
    expect(closingLine(total)).toBe('42 passed, 1 failed');
    expect(closingLine({ ...total, skipped: 3 })).toBe('42 passed, 1 failed, 3 skipped');
  });
});
