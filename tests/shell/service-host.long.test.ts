import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ServiceState } from '#shared/contract/bridge.ts';
import { ServiceHost, type ServiceHostLimits, ServiceStopped } from '../../src-main/shell/service-host.ts';
import { type ServiceProcess, startNodeProcess } from '../../src-main/shell/service-process.ts';

const fakeService = join(import.meta.dirname, 'fixtures', 'fake-service.mjs');
const fakeReader = join(import.meta.dirname, 'fixtures', 'fake-reader.mjs');
const started: ServiceHost[] = [];

interface Given {
  readonly fault?: string;
  readonly limits?: Partial<ServiceHostLimits>;
  readonly printPdf?: (html: string) => Promise<Uint8Array>;
}

/** A host with a real child process behind it. */
function aHost({ fault, limits, printPdf = async () => new Uint8Array() }: Given = {}) {
  const states: ServiceState[] = [];
  const lines: string[] = [];
  const processes: ServiceProcess[] = [];
  const host = new ServiceHost({
    startProcess: () => {
      vi.stubEnv('FAKE_SERVICE_FAULT', fault ?? '');
      const launched = startNodeProcess(process.execPath, fakeService);
      vi.unstubAllEnvs();
      processes.push(launched);
      return launched;
    },
    startReader: () => startNodeProcess(process.execPath, fakeReader),
    appVersion: '1.0.0',
    dataDirectory: '/nowhere',
    migrationsDirectory: '/nowhere',
    onState: (state) => states.push(state),
    printPdf,
    log: (line) => lines.push(line),
    limits: { shutDownMs: 2_000, ...limits },
  });
  started.push(host);
  return { host, states, lines, processes };
}

/** A port that keeps what it receives. */
function aPort(host: ServiceHost) {
  const received: unknown[] = [];
  let isClosed = false;
  const port = host.openPort({
    onMessage: (data) => received.push(data),
    onClose: () => {
      isClosed = true;
    },
  });
  return { ...port, received, isClosed: () => isClosed };
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((host) => host.shutDown()));
});

describe('the service host', () => {
  it('is ready after the handshake and relays what passes through a port, bytes as bytes', async () => {
    const { host } = aHost();
    host.start();
    await host.whenReady();
    const port = aPort(host);
    port.post('hello');
    port.post(new Uint8Array([1, 2, 3]));
    await vi.waitFor(() => expect(port.received).toEqual(['hello', new Uint8Array([1, 2, 3])]));
  });

  it('closes the ports of a service that crashed, starts it again, and says so', async () => {
    const { host, states, lines } = aHost();
    host.start();
    await host.whenReady();
    const port = aPort(host);
    port.post('crash');
    await vi.waitFor(() => expect(port.isClosed()).toBe(true));
    await host.whenReady();
    expect(states.map((state) => state.process)).toEqual(['ready', 'restarting', 'ready']);
    expect(host.state.restarts).toBe(1);
    expect(lines).toEqual(['service ended: exit SIGKILL']);
    const next = aPort(host);
    next.post('still there?');
    await vi.waitFor(() => expect(next.received).toEqual(['still there?']));
  });

  it('gives up on a service that dies again and again, tells whoever waits, and can be started by hand', async () => {
    const { host, processes } = aHost({ fault: 'dies-at-once', limits: { restarts: 2 } });
    host.start();
    await expect(host.whenReady()).rejects.toBeInstanceOf(ServiceStopped);
    expect(host.state).toMatchObject({ process: 'stopped', restarts: 2 });
    expect(processes).toHaveLength(3);
    host.start();
    await expect(host.whenReady()).rejects.toBeInstanceOf(ServiceStopped);
    expect(processes).toHaveLength(6);
  });

  it('ends the process that held a workspace once it was left, and tells the next one only what is locked and which files wait', async () => {
    const { host, states, lines, processes } = aHost();
    host.start();
    await host.whenReady();
    const ended = vi.fn();
    processes[0]?.onExit(ended);
    const port = aPort(host);
    const waiting = host.grant('/home/lead/round.plumb', 'import-pack');
    const used = host.grant('/home/lead/cases.csv', 'import-cases');
    port.post({ used });
    port.post('leave');
    await vi.waitFor(() => expect(port.isClosed()).toBe(true));
    await host.whenReady();
    const next = aPort(host);
    next.post('what were you told?');
    await vi.waitFor(() => expect(next.received).toEqual([{ locked: 'wrenfield-id', granted: [waiting] }]));
    await vi.waitFor(() => expect(ended).toHaveBeenCalledWith('exit 0'));
    expect(processes).toHaveLength(2);
    expect(states.map((state) => state.process)).toEqual(['ready', 'starting', 'ready']);
    expect(host.state.restarts).toBe(0);
    expect(lines).toEqual([]);
  });

  it('has a file read in a process of its own and hands what came of it to the service', async () => {
    const { host } = aHost();
    host.start();
    await host.whenReady();
    const port = aPort(host);
    port.post({ read: 'a list' });
    await vi.waitFor(() =>
      expect(port.received).toEqual([
        { type: 'file-read', id: 7, outcome: { kind: 'read', value: 'a list' } },
      ]),
    );
    port.post({ read: 'too much memory' });
    await vi.waitFor(() =>
      expect(port.received.at(-1)).toEqual({ type: 'file-read', id: 7, outcome: { kind: 'ended' } }),
    );
  });

  it('treats a service that does not answer the handshake as crashed', async () => {
    const { host, lines } = aHost({ fault: 'silent', limits: { handshakeMs: 200, restarts: 0 } });
    host.start();
    await expect(host.whenReady()).rejects.toBeInstanceOf(ServiceStopped);
    expect(lines[0]).toBe('service did not answer the handshake');
  });

  it('ends a service that does not end by itself, and only after it was asked and given time', async () => {
    const { host, lines } = aHost({ fault: 'does-not-end', limits: { shutDownMs: 300 } });
    host.start();
    await host.whenReady();
    const before = Date.now();
    await host.shutDown();
    expect(Date.now() - before).toBeGreaterThanOrEqual(290);
    expect(lines).toEqual(['service did not shut down in time and was ended']);
  });

  it('does not start a service again that it was asked to end', async () => {
    const { host, processes } = aHost();
    host.start();
    await host.whenReady();
    await host.shutDown();
    expect(processes).toHaveLength(1);
    await expect(host.whenReady()).rejects.toBeInstanceOf(ServiceStopped);
  });

  it('hands the path of a chosen file to the service and only a token to whoever asked', async () => {
    const { host } = aHost();
    host.start();
    await host.whenReady();
    const port = aPort(host);
    const token = host.grant('/home/lead/cases.csv', 'import-cases');
    await vi.waitFor(() =>
      expect(port.received).toEqual([
        { type: 'grant', token, path: '/home/lead/cases.csv', purpose: 'import-cases' },
      ]),
    );
    expect(token).not.toContain('cases');
  });

  it('prints for the service and hands the bytes back, or none where printing failed', async () => {
    const printPdf = vi.fn(async (html: string) => {
      if (printPdf.mock.calls.length > 1) throw new Error('no printer');
      return new TextEncoder().encode(html);
    });
    const { host } = aHost({ printPdf });
    host.start();
    await host.whenReady();
    const port = aPort(host);
    port.post('print');
    await vi.waitFor(() => expect(port.received).toHaveLength(1));
    port.post('print');
    await vi.waitFor(() => expect(port.received).toHaveLength(2));
    expect(port.received).toEqual([
      { type: 'pdf-printed', id: 1, bytes: new TextEncoder().encode('<p>x</p>') },
      { type: 'pdf-printed', id: 1, bytes: null },
    ]);
  });

  it('passes on what the service says of the workspace, and ignores what is not in the protocol', async () => {
    const { host, lines } = aHost();
    host.start();
    await host.whenReady();
    aPort(host).post('nonsense');
    host.lock('idle');
    await vi.waitFor(() =>
      expect(host.state.status).toEqual({ workspace: 'locked', name: 'Wrenfield', idleLockMinutes: 5 }),
    );
    expect(lines).toEqual(['service sent a message that is not in the protocol']);
  });
});
