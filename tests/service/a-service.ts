import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { FileGrants } from '../../src-main/service/file-grants.ts';
import { createService, type Service } from '../../src-main/service/service.ts';
import type { LogEntry, ServiceOptions } from '../../src-main/service/surroundings.ts';

export const GOOD_PASSPHRASE = 'plain heron kettle orbit';

export interface TestService {
  readonly folder: string;
  readonly grants: FileGrants;
  readonly service: Service;
  readonly client: RouterClient<Service['router'], Record<never, never>>;
  readonly log: LogEntry[];
  /** Moves the clock. */
  setNow(now: Date): void;
  /** A second service over the same data directory, as after a restart. */
  again(): TestService;
}

/**
 * A real service over real encrypted SQLite in a temporary folder that goes with the test.
 * @param options.endsWith called with what ends it, where that is not the end of a test (`afterAll` of many)
 */
export function aService(
  options: {
    folder?: string;
    now?: Date;
    printPdf?: (html: string) => Promise<Uint8Array>;
    readApart?: ServiceOptions['readApart'];
    endsWith?: (end: () => Promise<void>) => void;
  } = {},
): TestService {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  const grants = new FileGrants();
  const log: LogEntry[] = [];
  let now = options.now;
  const service = createService({
    version: '0.0.0-test',
    dataDirectory: join(folder, 'data'),
    migrationsDirectory: join(import.meta.dirname, '..', '..', 'drizzle'),
    grants,
    keyCost: { N: 2 ** 10, r: 8, p: 1 },
    scryptLogN: 10,
    clock: () => now ?? new Date(),
    device: 'the test laptop',
    log: (entry) => log.push(entry),
    ...(options.readApart && { readApart: options.readApart }),
    printPdf: options.printPdf ?? (async () => new TextEncoder().encode('%PDF-1.7 test')),
  });
  (options.endsWith ?? onTestFinished)(async () => {
    await service.close();
    if (!options.folder) rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    grants,
    service,
    client: createRouterClient(service.router, { context: service.context }),
    log,
    setNow: (value) => {
      now = value;
    },
    again: () => aService({ ...options, folder }),
  };
}

/** A service with an open, empty workspace of a lead. */
export async function anOpenWorkspace(
  options: Parameters<typeof aService>[0] = {},
): Promise<TestService & { recoveryCode: string }> {
  const made = aService(options);
  const { recoveryCode } = await made.client.workspace.create({
    fileToken: made.grants.grant(made.folder, 'new-workspace'),
    name: 'Test',
    passphrase: GOOD_PASSPHRASE,
    council: 'Testshire Council',
    me: { name: 'Test Lead', role: 'lead' },
  });
  return { ...made, recoveryCode };
}
