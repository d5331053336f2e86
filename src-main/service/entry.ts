import { hostname } from 'node:os';
import { RPCHandler } from '@orpc/server/message-port';
import { controlVersion, type ToService } from '#shared/contract/control.ts';
import { keepOutOfCoreDumps } from '../no-core-dump.ts';
import { refuseSockets } from '../no-sockets.ts';
import type { ServiceContext } from './context.ts';
import { FileGrants } from './file-grants.ts';
import { openLocalLog } from './local-log.ts';
import { openParentChannel } from './parent-channel.ts';
import { RelayedPort } from './relayed-port.ts';
import { createService, type Service } from './service.ts';
import { ShellRequests } from './shell-requests.ts';

refuseSockets();
keepOutOfCoreDumps();
const channel = openParentChannel();
const grants = new FileGrants((token) => channel.post({ type: 'grant-used', token }));
const prints = new ShellRequests<Uint8Array | null>();
const readings = new ShellRequests<unknown>();
const ports = new Map<number, RelayedPort>();
let service: Service | undefined;
let handler: RPCHandler<ServiceContext> | undefined;

channel.onMessage((message) => void receive(message));
channel.onParentGone(() => void shutDown());

async function receive(message: ToService): Promise<void> {
  switch (message.type) {
    case 'start':
      return start(message);
    case 'grant':
      grants.grant(message.path, message.purpose, message.token);
      return;
    case 'pdf-printed':
      return prints.settle(message.id, message.bytes);
    case 'file-read':
      return readings.settle(message.id, message.outcome);
    case 'lock':
      return service?.lock(message.reason);
    case 'shut-down':
      return shutDown();
    case 'port-opened':
      return openPort(message.port);
    case 'port-message':
      return ports.get(message.port)?.receive(message.data);
    case 'port-closed':
      ports.get(message.port)?.close();
      ports.delete(message.port);
  }
}

function start(message: Extract<ToService, { type: 'start' }>): void {
  if (message.controlVersion !== controlVersion)
    throw new Error('The shell and the service differ in version.');
  const clock = () => new Date();
  const log = openLocalLog(message.dataDirectory, clock);
  service = createService({
    version: message.appVersion,
    dataDirectory: message.dataDirectory,
    migrationsDirectory: message.migrationsDirectory,
    grants,
    clock,
    device: hostname(),
    log,
    printPdf,
    readApart: (reading) => readings.ask((id) => channel.post({ type: 'read-file', id, reading })),
    onStatus: (status) => channel.post({ type: 'status', status }),
    // After the reply that is on its way: the shell ends this process and its ports at once.
    onLeft: (locked) => setImmediate(() => channel.post({ type: 'left', locked })),
  });
  if (message.locked) service.showLocked(message.locked);
  handler = new RPCHandler(service.router);
  channel.post({ type: 'ready', controlVersion, runtime: `Node ${process.versions.node}` });
}

/** The shell has the display, so it prints. */
async function printPdf(html: string, options: { title: string; language: string }): Promise<Uint8Array> {
  const bytes = await prints.ask((id) => channel.post({ type: 'print-pdf', id, html, ...options }));
  if (!bytes) throw new Error('The document could not be printed.');
  return bytes;
}

function openPort(id: number): void {
  if (!handler || !service) return;
  const port = new RelayedPort((data) => channel.post({ type: 'port-message', port: id, data }));
  ports.set(id, port);
  handler.upgrade(port, { context: service.context });
}

/** Stops accepting, lets what runs finish, closes the workspace and goes. */
async function shutDown(): Promise<void> {
  for (const port of ports.values()) port.close();
  ports.clear();
  handler = undefined;
  await service?.close();
  process.exit(0);
}
