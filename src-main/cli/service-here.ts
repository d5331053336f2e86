import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { FileGrants } from '#service/file-grants.ts';
import type { router } from '#service/router.ts';
import { createService } from '#service/service.ts';
import type { ServiceOptions } from '#service/surroundings.ts';
import { HeadlessPrinter } from './print-pdf.ts';

const projectRoot = resolve(import.meta.dirname, '..', '..');

/** The service in this very process, as commands use it. */
export interface ServiceHere {
  /** Every procedure of the contract, validated as it is for the window. */
  readonly client: RouterClient<typeof router>;
  /** Tokens for paths that were named on the command line. */
  readonly grants: FileGrants;
  /** Closes the workspace and the printer. */
  close(): Promise<void>;
}

/**
 * Makes the service in this process. It prints through a hidden Electron, which starts with the first document.
 * @param given what differs from the usual; tests give a folder, a clock or a printer of their own
 */
export function makeServiceHere(given: Partial<ServiceOptions> = {}): ServiceHere {
  const grants = given.grants ?? new FileGrants();
  const printer = new HeadlessPrinter();
  const { version } = JSON.parse(readFileSync(resolve(projectRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const service = createService({
    version,
    dataDirectory: resolve(projectRoot, '.cache', 'command-line'),
    migrationsDirectory: resolve(projectRoot, 'drizzle'),
    clock: () => new Date(),
    log: ({ level, code, detail }) =>
      process.stderr.write(`${level}: ${code}${detail ? ` (${detail})` : ''}\n`),
    printPdf: (html, options) => printer.print(html, options),
    ...given,
    grants,
  });
  return {
    client: createRouterClient(service.router, { context: service.context }),
    grants,
    close: async () => {
      await service.close();
      await printer.close();
    },
  };
}
