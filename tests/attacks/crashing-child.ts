/**
 * Does one thing with a workspace and kills itself at a call of node:fs: before it, after it, or with half of a file
 * written. Prints the calls that it came past, one JSON array in a line; ends by itself where there is no such call.
 * Arguments: what to do, the number of the call (0: none), when, and one JSON object with the folders and secrets.
 */

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { resultOf } from '#shared/contract/progress.ts';
import { FileGrants } from '../../src-main/service/file-grants.ts';
import { createService } from '../../src-main/service/service.ts';
import type { Crash } from './crash.ts';

const [deed = '', at = '0', when = 'before', json = '{}'] = process.argv.slice(2);
const given = JSON.parse(json) as Crash;
const calls: string[] = [];
let isArmed = false;

function die(): never {
  whole.writeSync(1, `${JSON.stringify(calls)}\n`);
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

const whole = { ...fs };
const NAMES = [
  'openSync',
  'writeSync',
  'closeSync',
  'writeFileSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'copyFileSync',
  'linkSync',
  'ftruncateSync',
  'appendFileSync',
] as const;

/** Half of what a call would have written, as a power cut in the middle of it leaves. */
function writeHalf(name: string, args: unknown[]): void {
  const [path, content] = args as [string, string | Uint8Array];
  if (name !== 'writeFileSync' && name !== 'copyFileSync') return;
  const bytes = name === 'copyFileSync' ? whole.readFileSync(path) : Buffer.from(content as Uint8Array);
  whole.writeFileSync(
    name === 'copyFileSync' ? (content as string) : path,
    bytes.subarray(0, bytes.length >> 1),
  );
}

for (const name of NAMES) {
  const original = whole[name] as (...args: unknown[]) => unknown;
  Reflect.set(fs, name, (...args: unknown[]) => {
    if (!isArmed || (typeof args[0] === 'string' && !args[0].startsWith(given.root)))
      return original(...args);
    calls.push(name);
    const isHere = calls.length === Number(at);
    if (isHere && when === 'before') die();
    if (isHere && when === 'half') {
      writeHalf(name, args);
      die();
    }
    const result = original(...args);
    if (isHere) die();
    return result;
  });
}
syncBuiltinESMExports();

const grants = new FileGrants();
const service = createService({
  version: '0.0.0-attack',
  dataDirectory: join(given.root, 'data'),
  migrationsDirectory: given.migrations,
  grants,
  keyCost: { N: 2 ** 10, r: 8, p: 1 },
  scryptLogN: 10,
  clock: () => new Date(given.now),
  device: 'the test laptop',
  log: () => undefined,
});
const client = createRouterClient(service.router, { context: service.context });
const where = { fileToken: grants.grant(given.workspace, 'open-workspace') };
const out = (name: string) => join(given.root, 'out', name);
const open = () => client.workspace.open({ where, passphrase: given.passphrase });

const move = () =>
  resultOf(
    client.moving.send({
      fileToken: grants.grant(out('all.plumb'), 'save-pack'),
      to: 'the new laptop',
      lock: { passphrase: given.passphrase },
    }),
  );

const DEEDS: Readonly<Record<string, () => Promise<unknown>>> = {
  create: () =>
    client.workspace.create({
      fileToken: grants.grant(join(given.root, 'out'), 'new-workspace'),
      name: 'New',
      passphrase: given.passphrase,
      council: 'Testshire Council',
      me: { name: 'Test Lead', role: 'lead' },
    }),
  open,
  lock: () => client.workspace.lock({}),
  'back up': () => client.workspace.backUp({}),
  'change the passphrase': () =>
    client.workspace.changePassphrase({ current: given.passphrase, next: given.nextPassphrase }),
  'make a new recovery code': async () => {
    await client.workspace.newRecoveryCode({ passphrase: given.passphrase });
    await client.workspace.confirmRecoveryCode({});
  },
  recover: () =>
    client.workspace.recover({ where, recoveryCode: given.recoveryCode, passphrase: given.nextPassphrase }),
  restore: async () => {
    const [newest] = await client.workspace.findBackups({ where });
    await client.workspace.restore({
      where,
      backup: newest?.name ?? '',
      secret: { kind: 'passphrase', value: given.passphrase },
      into: grants.grant(join(given.root, 'out'), 'new-workspace'),
      name: 'New',
    });
  },
  'save a case': () =>
    client.cases.save({
      id: null,
      draft: {
        reference: 'LATER-1',
        names: { full: 'Later Child', aliases: [] },
        statuses: [],
        phones: [],
        related: [],
      },
    }),
  'save a list': () => client.cases.exportList({ fileToken: grants.grant(out('list.csv'), 'save-table') }),
  'let a pack out': async () => {
    const events = await client.moderation.export({
      id: given.draftId,
      packToken: grants.grant(out('pack.plumb'), 'save-pack'),
      pdfToken: null,
      seal: { passphrase: given.passphrase },
      unlookedReason: 'A test.',
      checklist: [],
    });
    for await (const _ of events);
  },
  'hand work out': () =>
    resultOf(
      client.exchange.sendAssignment({
        roundId: given.roundId,
        reviewerId: given.reviewerId,
        fields: ['name', 'dateOfBirth'],
        dueOn: '2026-12-11',
        expiresOn: '2027-01-11',
        wipeBy: '2026-12-18',
        passphrase: given.passphrase,
        fileToken: grants.grant(out('work.plumb'), 'save-pack'),
      }),
    ),
  'move the workspace': move,
  'take a moved workspace in': () =>
    resultOf(
      client.moving.takeIn({
        fileToken: grants.grant(out('all.plumb'), 'import-pack'),
        key: { passphrase: given.passphrase },
        secret: { kind: 'passphrase', value: given.passphrase },
        into: grants.grant(join(given.root, 'out'), 'new-workspace'),
        name: 'New',
      }),
    ),
};

const NEEDS_NO_OPEN = new Set(['create', 'open', 'recover', 'restore']);
if (!NEEDS_NO_OPEN.has(deed)) await open();
if (deed === 'take a moved workspace in') {
  await move();
  await client.workspace.close({});
}
isArmed = true;
await DEEDS[deed]?.();
isArmed = false;
process.stdout.write(`${JSON.stringify(calls)}\n`);
process.exit(0);
