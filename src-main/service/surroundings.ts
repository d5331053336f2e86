import type { WorkspaceStatus } from '#shared/contract/control.ts';
import type { PrintPdf } from '#shared/domain/documents/print-pdf.ts';
import type { FileGrants } from './file-grants.ts';
import type { KeyCost } from './store/keys.ts';
import type { Reading } from './strangers-files/reading.ts';

/** One line of the local log. Never holds a path, SQL or personal data. */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly detail?: string;
}

/** What the service is given; it takes nothing from its surroundings. */
export interface ServiceOptions {
  readonly version: string;
  /** Where the app keeps what belongs to no workspace: recent ones, remembered settings. */
  readonly dataDirectory: string;
  readonly migrationsDirectory: string;
  readonly grants: FileGrants;
  readonly clock: () => Date;
  /** The computer, as its system names it: it stands in each entry of the trail. */
  readonly device: string;
  readonly log: (entry: LogEntry) => void;
  /** What a guess of the passphrase costs; 128 MiB of scrypt where not given. */
  readonly keyCost?: KeyCost;
  /** What a guess of a pack's passphrase costs, log2 of scrypt's N; 18 where not given. */
  readonly scryptLogN?: number;
  /** Prints a complete HTML document. Missing where nothing can print. */
  readonly printPdf?: PrintPdf;
  /**
   * Reads a stranger's file in a process of its own and returns its outcome. Missing where this process has nothing to
   * lose: a command ends with the file that it reads.
   */
  readonly readApart?: (reading: Reading) => Promise<unknown>;
  /** Called whenever a workspace is opened, locked or closed, or its idle minutes change. */
  readonly onStatus?: (status: WorkspaceStatus) => void;
  /**
   * Called when a person locked or closed the open workspace: the process may end, and everything it remembers with it.
   * @param locked the locked workspace's entry in the list of recent ones; null where it was closed
   */
  readonly onLeft?: (locked: string | null) => void;
}
