import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Page } from '@playwright/test';
import { servicePortMessage } from '#shared/contract/bridge.ts';
import type { contract } from '#shared/contract/index.ts';
import type {} from '../../src-renderer/base/service-port.ts';

type Listener = (event?: { data: unknown }) => void;

/** A connection as a page has it. */
export interface BridgeConnection {
  readonly client: ContractRouterClient<typeof contract>;
  /** Resolves when the port is closed from the other end. */
  readonly closed: Promise<void>;
}

let lastConnection = 0;

/**
 * A client of the service that goes the whole way a page goes: the bridge, the hand-off, the relay. Only
 * strings pass it; that is what calls without files consist of.
 */
export async function connectThroughBridge(page: Page): Promise<BridgeConnection> {
  const name = `testPort${++lastConnection}`;
  const messageListeners: Listener[] = [];
  const closeListeners: Listener[] = [];
  const closed = new Promise<void>((resolve) => {
    closeListeners.push(() => resolve());
  });
  await page.exposeFunction(`${name}Received`, (data: unknown) => {
    for (const listener of messageListeners) listener({ data });
  });
  await page.exposeFunction(`${name}Closed`, () => {
    for (const listener of closeListeners) listener();
  });
  await page.evaluate(
    async ({ name, type }) => {
      const shared = window as unknown as Record<string, (data?: unknown) => void>;
      const id = crypto.randomUUID();
      const handedOver = new Promise<MessagePort>((resolve) => {
        window.addEventListener('message', ({ data, ports }) => {
          if (data?.type === type && data.id === id && ports[0]) resolve(ports[0]);
        });
      });
      await window.plumbline.connectToService(id);
      const port = await handedOver;
      port.onmessage = ({ data }) => shared[`${name}Received`]?.(data);
      port.addEventListener('close', () => shared[`${name}Closed`]?.());
      Object.assign(window, { [name]: (data: unknown) => port.postMessage(data) });
    },
    { name, type: servicePortMessage },
  );
  const port = {
    on: (event: string, listener: Listener) => {
      (event === 'message' ? messageListeners : closeListeners).push(listener);
    },
    postMessage: (data: unknown) => {
      void page.evaluate(
        ({ name, data }) => (window as unknown as Record<string, (data: unknown) => void>)[name]?.(data),
        { name, data },
      );
    },
  };
  return { client: createORPCClient<BridgeConnection['client']>(new RPCLink({ port })), closed };
}
