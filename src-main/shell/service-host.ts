import { randomUUID } from 'node:crypto';
import type { ServiceState } from '#shared/contract/bridge.ts';
import {
  controlVersion,
  type FilePurpose,
  FromService,
  type LockReason,
  noWorkspace,
  type ToService,
} from '#shared/contract/control.ts';
import type { PrintPdf } from '#shared/domain/documents/print-pdf.ts';
import { ReaderProcesses } from './reader-processes.ts';
import type { ServiceProcess } from './service-process.ts';

/** What the host is given. */
export interface ServiceHostOptions {
  readonly startProcess: () => ServiceProcess;
  /** Starts a process that reads one file of a stranger. */
  readonly startReader: () => ServiceProcess;
  readonly appVersion: string;
  readonly dataDirectory: string;
  readonly migrationsDirectory: string;
  readonly onState: (state: ServiceState) => void;
  readonly printPdf: PrintPdf;
  /** Told in one line what went wrong with the process; never holds personal data. */
  readonly log: (line: string) => void;
  readonly limits?: Partial<ServiceHostLimits>;
}

/** How patient the host is. */
export interface ServiceHostLimits {
  readonly handshakeMs: number;
  readonly shutDownMs: number;
  /** How many times in `restartWindowMs` the service is started again before the host gives up. */
  readonly restarts: number;
  readonly restartWindowMs: number;
}

const defaultLimits: ServiceHostLimits = {
  handshakeMs: 60_000,
  shutDownMs: 10_000,
  restarts: 3,
  restartWindowMs: 60_000,
};

/** One relayed port, as its renderer's end is served. */
export interface RelayEnd {
  readonly onMessage: (data: unknown) => void;
  readonly onClose: () => void;
}

/** The service is stopped and was not started again. */
export class ServiceStopped extends Error {
  override readonly name = 'ServiceStopped';
  constructor() {
    super('The part of Plumbline that keeps the data stopped and could not be started again.');
  }
}

/**
 * Keeps the service running: starts it, shakes hands, notices a crash, starts it again within a limit, ends it. A process
 * that held a workspace is ended when the workspace is locked or closed, so that key and texts leave the memory; a fresh one
 * takes its place.
 */
export class ServiceHost {
  readonly #options: ServiceHostOptions;
  readonly #limits: ServiceHostLimits;
  readonly #readers: ReaderProcesses;
  readonly #relayEnds = new Map<number, RelayEnd>();
  /** Chosen files that were not used yet: a fresh process is told of them too. */
  readonly #granted = new Map<string, { readonly path: string; readonly purpose: FilePurpose }>();
  #process: ServiceProcess | undefined;
  #state: ServiceState = { process: 'starting', restarts: 0, status: noWorkspace };
  #lastPort = 0;
  #restartTimes: number[] = [];
  #handshake: NodeJS.Timeout | undefined;
  #isShuttingDown = false;
  #settledListeners: (() => void)[] = [];

  constructor(options: ServiceHostOptions) {
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#readers = new ReaderProcesses(options.startReader);
  }

  /** How the service is just now. */
  get state(): ServiceState {
    return this.#state;
  }

  /** Starts the service; also after it was stopped, with a fresh limit. */
  start(): void {
    if (this.#process) return;
    if (this.#state.process === 'stopped') {
      this.#restartTimes = [];
      this.#setState({ process: 'restarting', restarts: this.#state.restarts + 1 });
    }
    this.#launch();
  }

  /**
   * Waits for the handshake.
   * @throws {ServiceStopped} the service failed too often
   */
  async whenReady(): Promise<void> {
    while (this.#state.process !== 'ready' || this.#isShuttingDown) {
      if (this.#state.process === 'stopped' || this.#isShuttingDown) throw new ServiceStopped();
      await new Promise<void>((resolve) => {
        this.#settledListeners.push(resolve);
      });
    }
  }

  /** Opens a port to the service for one page. The port is closed when the service ends, however it ends. */
  openPort(end: RelayEnd): { post(data: unknown): void; close(): void } {
    const port = ++this.#lastPort;
    this.#relayEnds.set(port, end);
    this.#post({ type: 'port-opened', port });
    return {
      post: (data) => {
        if (this.#relayEnds.has(port)) this.#post({ type: 'port-message', port, data });
      },
      close: () => {
        if (this.#relayEnds.delete(port)) this.#post({ type: 'port-closed', port });
      },
    };
  }

  /** Tells the service which path a person chose and answers the one-use token for it. */
  grant(path: string, purpose: FilePurpose): string {
    const token = randomUUID();
    this.#granted.set(token, { path, purpose });
    this.#post({ type: 'grant', token, path, purpose });
    return token;
  }

  /** Locks the open workspace. */
  lock(reason: LockReason): void {
    this.#post({ type: 'lock', reason });
  }

  /** Asks the service to finish and close, waits, and ends it where it takes too long. */
  async shutDown(): Promise<void> {
    this.#isShuttingDown = true;
    this.#tellWaiting();
    const running = this.#process;
    if (!running) return;
    await this.#end(running);
  }

  /** Asks a process to finish, and ends it where it takes too long. */
  #end(running: ServiceProcess): Promise<void> {
    return new Promise<void>((resolve) => {
      const patience = setTimeout(() => {
        this.#options.log('service did not shut down in time and was ended');
        running.kill();
      }, this.#limits.shutDownMs);
      running.onExit(() => {
        clearTimeout(patience);
        resolve();
      });
      running.post({ type: 'shut-down' });
    });
  }

  /** Ends the process that held a workspace and puts a fresh one in its place, which knows only that it is locked. */
  #renew(locked: string | null): void {
    const former = this.#process;
    this.#process = undefined;
    this.#closePorts();
    if (former) void this.#end(former);
    this.#setState({ process: 'starting' });
    this.#launch(locked);
  }

  /** Nobody waits any more for what the former process asked for. */
  #closePorts(): void {
    this.#readers.endAll();
    for (const end of this.#relayEnds.values()) end.onClose();
    this.#relayEnds.clear();
  }

  #launch(locked: string | null = null): void {
    const { appVersion, dataDirectory, migrationsDirectory } = this.#options;
    clearTimeout(this.#handshake);
    const launched = this.#options.startProcess();
    this.#process = launched;
    // What a process says after another took its place is of no interest.
    launched.onMessage((message) => {
      if (this.#process === launched) this.#receive(message);
    });
    launched.onExit((reason) => {
      if (this.#process === launched) this.#onExit(reason);
    });
    this.#handshake = setTimeout(() => {
      this.#options.log('service did not answer the handshake');
      launched.kill();
    }, this.#limits.handshakeMs);
    this.#post({ type: 'start', controlVersion, appVersion, dataDirectory, migrationsDirectory, locked });
    for (const [token, file] of this.#granted) this.#post({ type: 'grant', token, ...file });
  }

  #receive(raw: unknown): void {
    const parsed = FromService.safeParse(raw);
    if (!parsed.success) {
      this.#options.log('service sent a message that is not in the protocol');
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case 'ready':
        this.#onReady(message.controlVersion);
        break;
      case 'status':
        this.#setState({ status: message.status });
        break;
      case 'read-file':
        void this.#read(message.id, message.reading);
        break;
      case 'left':
        this.#renew(message.locked);
        break;
      case 'grant-used':
        this.#granted.delete(message.token);
        break;
      case 'print-pdf':
        void this.#print(message);
        break;
      case 'port-message':
        this.#relayEnds.get(message.port)?.onMessage(message.data);
    }
  }

  async #read(id: number, reading: unknown): Promise<void> {
    const asking = this.#process;
    const outcome = await this.#readers.read(reading);
    if (this.#process === asking) this.#post({ type: 'file-read', id, outcome });
  }

  #onReady(version: number): void {
    clearTimeout(this.#handshake);
    if (version === controlVersion) this.#setState({ process: 'ready' });
    else this.#process?.kill();
  }

  async #print({ id, html, title, language }: Extract<FromService, { type: 'print-pdf' }>): Promise<void> {
    try {
      this.#post({ type: 'pdf-printed', id, bytes: await this.#options.printPdf(html, { title, language }) });
    } catch (error) {
      this.#options.log(`printing failed: ${error instanceof Error ? error.message : 'unknown'}`);
      this.#post({ type: 'pdf-printed', id, bytes: null });
    }
  }

  #onExit(reason: string): void {
    clearTimeout(this.#handshake);
    this.#process = undefined;
    this.#closePorts();
    if (this.#isShuttingDown) return;
    this.#options.log(`service ended: ${reason}`);
    const now = Date.now();
    this.#restartTimes = this.#restartTimes.filter((time) => now - time < this.#limits.restartWindowMs);
    if (this.#restartTimes.length >= this.#limits.restarts) {
      this.#setState({ process: 'stopped', status: noWorkspace });
      return;
    }
    this.#restartTimes.push(now);
    this.#setState({ process: 'restarting', restarts: this.#state.restarts + 1, status: noWorkspace });
    this.#launch();
  }

  #post(message: ToService): void {
    this.#process?.post(message);
  }

  #setState(change: Partial<ServiceState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.onState(this.#state);
    this.#tellWaiting();
  }

  #tellWaiting(): void {
    const listeners = this.#settledListeners;
    this.#settledListeners = [];
    for (const listener of listeners) listener();
  }
}
