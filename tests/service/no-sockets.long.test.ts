import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const GUARD = join(import.meta.dirname, '..', '..', 'src-main', 'no-sockets.ts');

/** What a way to the network answers in a process with the guard: the name of the error. */
const tryIn = (script: string): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { refuseSockets } = await import(process.argv[1]); refuseSockets();
       const name = (error) => error?.cause?.name ?? error?.name ?? String(error);
       process.on('uncaughtException', (error) => { console.log(name(error)); process.exit(0); });
       try { console.log(await (async () => { ${script} })()); } catch (error) { console.log(name(error)); }
       process.exit(0);`,
      GUARD,
    ],
    { encoding: 'utf8', timeout: 20_000 },
  ).trim();

describe('the service opens no socket', () => {
  it.each([
    ['fetch', "await fetch('http://127.0.0.1:18123/'); return 'sent';"],
    [
      'http',
      "const { get } = await import('node:http'); await new Promise((resolve, reject) => get('http://127.0.0.1:18123/', resolve).on('error', reject)); return 'sent';",
    ],
    ['tls', "const { connect } = await import('node:tls'); connect(9, '127.0.0.1'); return 'sent';"],
    ['tcp', "const { connect } = await import('node:net'); connect(9, '127.0.0.1'); return 'sent';"],
    [
      'a server',
      "const { createServer } = await import('node:net'); createServer().listen(0); return 'sent';",
    ],
    [
      'udp',
      "const { createSocket } = await import('node:dgram'); createSocket('udp4').send('x', 9, '127.0.0.1'); return 'sent';",
    ],
    [
      'names',
      "const { lookup } = (await import('node:dns')).default.promises; await lookup('localhost'); return 'sent';",
    ],
    [
      'a web socket',
      "const socket = new WebSocket('ws://127.0.0.1:18123/'); await new Promise((resolve) => { socket.onerror = resolve; socket.onopen = resolve; }); return socket.readyState === 1 ? 'sent' : 'SocketRefused';",
    ],
  ])('not by %s', (_way, script) => {
    expect(tryIn(script)).toBe('SocketRefused');
  });

  it('and still talks to a process that it started', () => {
    expect(
      tryIn(
        "const { execFileSync } = await import('node:child_process'); return execFileSync(process.execPath, ['-p', '1 + 1'], { encoding: 'utf8' }).trim();",
      ),
    ).toBe('2');
  });
});
