/**
 * The attacks of tests/attacks as often as docs/security.md says: kills at random, hostile packs and tables. Takes the
 * better part of an hour; prints how often each was tried and what came of it.
 */
import { join } from 'node:path';
import { prepare } from './setup/prepare.mjs';
import { main, projectRoot, run } from './setup/process.mjs';

await prepare(import.meta.url);
await main(async () => {
  process.env.PLUMBLINE_ATTACK = 'whole';
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  return run(
    process.execPath,
    [vitest, 'run', 'tests/attacks', 'tests/service/audit-trail', ...process.argv.slice(2)],
    {
      stdout: 'inherit',
    },
  );
});
