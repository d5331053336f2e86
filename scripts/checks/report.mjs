import { say } from '../setup/process.mjs';

/**
 * Says how checks went; what a failed one printed follows its line.
 * @param {import('./static-checks.mjs').CheckResult} result
 */
export function reportCheck({ name, passed, output, seconds }) {
  say(`  ${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) say(output.replace(/^/gm, '    '));
}
