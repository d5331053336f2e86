import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/setup/process.mjs';

/** Runs a script of a few lines that ends in `main`. */
function runScript(body: string) {
  const processModule = JSON.stringify(join(projectRoot, 'scripts', 'setup', 'process.mjs'));
  const script = `import { main, StepFailed } from ${processModule}; ${body}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
}

describe('main', () => {
  it('ends with the code that its body returns, 0 where it returns nothing', () => {
    expect(runScript('await main(async () => 3);').status).toBe(3);
    expect(runScript('await main(async () => {});').status).toBe(0);
  });

  it('says what failed without a stack, and ends with 1', () => {
    const { status, stderr } = runScript(
      "await main(async () => { throw new StepFailed('No Electron.'); });",
    );
    expect(status).toBe(1);
    expect(stderr).toBe('\nNo Electron.\n');
  });

  it('shows the stack of a failure that nobody expected, and ends with 1', () => {
    const { status, stderr } = runScript("await main(async () => { throw new Error('oops'); });");
    expect(status).toBe(1);
    expect(stderr).toContain('Error: oops\n    at');
  });

  it('keeps its code where a library ends the process with 0 as soon as it idles', () => {
    expect(
      runScript("process.on('beforeExit', () => process.exit(0)); await main(async () => 1);").status,
    ).toBe(1);
  });
});
