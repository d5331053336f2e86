import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { FileGrants } from '#service/file-grants.ts';
import type { router } from '#service/router.ts';
import { createService } from '#service/service.ts';
import type { ServiceOptions } from '#service/surroundings.ts';
import type { OpenWorkspace } from '#service/workspace/open-workspace.ts';
import type { Terminal } from './command.ts';
import { HeadlessPrinter } from './print-pdf.ts';
import { isCheckout, root, version } from './root.ts';

/** The service in this very process, as commands use it. */
export interface ServiceHere {
  /** Every procedure of the contract, validated as it is for the window. */
  readonly client: RouterClient<typeof router>;
  /** Tokens for paths that were named on the command line. */
  readonly grants: FileGrants;
  /** Restores a back-up that was named by its path. */
  restore: ReturnType<typeof createService>['context']['workspaces']['restore'];
  /** The workspace that is open. */
  workspace(): OpenWorkspace | undefined;
  /** Closes the workspace and the printer. */
  close(): Promise<void>;
}

/** Where the command line keeps what belongs to no workspace. */
const DATA_DIRECTORY = isCheckout ? join(root, '.cache', 'command-line') : join(homedir(), '.plumbline');

/**
 * Makes the service in this process. Where the terminal knows a printer it starts with the first document.
 * @param given what differs from the usual; tests give a folder, a clock or a printer of their own
 */
export function makeServiceHere(terminal: Terminal, given: Partial<ServiceOptions> = {}): ServiceHere {
  const grants = given.grants ?? new FileGrants();
  const printer = terminal.findPrinter && new HeadlessPrinter(terminal.findPrinter);
  const service = createService({
    version: version(),
    dataDirectory: DATA_DIRECTORY,
    migrationsDirectory: join(root, 'drizzle'),
    clock: terminal.clock,
    device: hostname(),
    log: ({ level, code, detail }) =>
      process.stderr.write(`${level}: ${code}${detail ? ` (${detail})` : ''}\n`),
    ...(printer && { printPdf: (html, options) => printer.print(html, options) }),
    ...given,
    grants,
  });
  return {
    client: createRouterClient(service.router, { context: service.context }),
    grants,
    restore: (request) => service.context.workspaces.restore(request),
    workspace: () => service.context.workspaces.current,
    close: async () => {
      await service.close();
      await printer?.close();
    },
  };
}
