/** Opens the workspace of the first argument and saves cases until it is killed; each acknowledged one is printed. */
import { createRouterClient } from '@orpc/server';
import { FileGrants } from '../../src-main/service/file-grants.ts';
import { createService } from '../../src-main/service/service.ts';

const [folder = '', dataDirectory = '', passphrase = '', prefix = '', migrations = ''] =
  process.argv.slice(2);
const grants = new FileGrants();
const service = createService({
  version: '0.0.0-attack',
  dataDirectory,
  migrationsDirectory: migrations,
  grants,
  keyCost: { N: 2 ** 10, r: 8, p: 1 },
  clock: () => new Date(),
  device: 'the test laptop',
  log: () => undefined,
});
const client = createRouterClient(service.router, { context: service.context });
await client.workspace.open({ where: { fileToken: grants.grant(folder, 'open-workspace') }, passphrase });
process.stdout.write('open\n');
// Nobody is left to kill it where the test itself was ended.
const parent = process.ppid;
for (let i = 0; process.ppid === parent; i++) {
  const reference = `${prefix}-${i}`;
  await client.cases.save({
    id: null,
    draft: {
      reference,
      names: { full: `Child ${reference}`, aliases: [] },
      statuses: [],
      phones: [],
      related: [],
    },
  });
  process.stdout.write(`${reference}\n`);
  if (i % 7 === 3) await client.workspace.backUp({});
  if (i % 11 === 5) await client.workspace.updateSettings({ idleMinutes: 5 + (i % 20) });
}
