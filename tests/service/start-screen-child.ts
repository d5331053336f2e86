/** Says which sources were read before the start screen had what it asks for, and which once a workspace was made. */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';

const read = new Set<string>();
registerHooks({
  load(url, context, nextLoad) {
    read.add(url);
    return nextLoad(url, context);
  },
});
const { FileGrants } = await import('../../src-main/service/file-grants.ts');
const { createService } = await import('../../src-main/service/service.ts');

const [folder = ''] = process.argv.slice(2);
const grants = new FileGrants();
const service = createService({
  version: '0.0.0-test',
  dataDirectory: join(folder, 'data'),
  migrationsDirectory: join(import.meta.dirname, '..', '..', 'drizzle'),
  grants,
  keyCost: { N: 2 ** 10, r: 8, p: 1 },
  clock: () => new Date(),
  device: 'the test laptop',
  log: () => undefined,
});
const client = createRouterClient(service.router, { context: service.context });
const state = await client.workspace.state({});
const recent = await client.workspace.recent({});
const before = [...read];
await client.workspace.create({
  fileToken: grants.grant(folder, 'new-workspace'),
  name: 'Test',
  passphrase: 'plain heron kettle orbit',
  council: 'Testshire Council',
  me: { name: 'Imogen Hartwell', role: 'lead' },
});
await client.cases.list({});
const after = [...read];
await service.close();
process.stdout.write(JSON.stringify({ state, recent, before, after }));
