import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/*
 * Rule: neither the service nor the shell opens a socket. Reason: children's records are in their memory, and Node's own
 * permission model does not refuse the network.
 */

/** A library or a script tried to reach the network. */
export class SocketRefused extends Error {
  override readonly name = 'SocketRefused';
  constructor() {
    super('Plumbline opens no connection to anywhere.');
  }
}

function refuse(): never {
  throw new SocketRefused();
}

/**
 * Makes every way of Node to the network throw, for this process and for good: TCP, TLS and HTTP (by what they stand on),
 * UDP, listening, and names. Pipes to child processes are handles that are given, not connections, and go on working.
 */
export function refuseSockets(): void {
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  for (const name of ['bind', 'connect', 'send'] as const) dgram.Socket.prototype[name] = refuse;
  for (const resolver of [dns, dns.promises]) {
    const names = Object.keys(resolver).filter((name) => /^(?:lookup|resolve|reverse)/u.test(name));
    for (const name of names) Reflect.set(resolver, name, refuse);
  }
}
