import { TableProblem } from '#shared/domain/tables/table.ts';
import { keepOutOfCoreDumps } from '../../no-core-dump.ts';
import { refuseSockets } from '../../no-sockets.ts';
import { openPlainChannel } from '../plain-channel.ts';
import { Problem } from '../problem.ts';
import type { Outcome } from './outcome.ts';
import { type Reading, readHere } from './reading.ts';

/*
 * The process that reads one file of a stranger and ends. It has no workspace, not its key and no path: only the bytes,
 * and of a pack what opens it. What
 * a hostile file does to it (memory, time) ends with it, while the service goes on saving and locking.
 */

refuseSockets();
keepOutOfCoreDumps();
const channel = openPlainChannel();
channel.onMessage((message) => void read(message as Reading));
channel.onParentGone(() => process.exit(0));

async function read(reading: Reading): Promise<void> {
  channel.post(await outcomeOf(reading));
}

async function outcomeOf(reading: Reading): Promise<Outcome> {
  try {
    return { kind: 'read', value: await readHere(reading) };
  } catch (error) {
    if (error instanceof TableProblem)
      return { kind: 'problem', code: error.code, happened: error.happened, next: error.next };
    if (error instanceof Problem) return { kind: 'refused', message: error.message, data: error.data };
    return { kind: 'fault', detail: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' };
  }
}
