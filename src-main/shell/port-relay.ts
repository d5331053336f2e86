import { MessageChannelMain, type WebFrameMain } from 'electron';
import { bridgeChannels } from '#shared/contract/bridge.ts';
import { isTrustedFrame } from './ipc.ts';
import type { ServiceHost } from './service-host.ts';

/**
 * Gives a page a port to the service and relays what passes through it. The frame is checked again here:
 * the service may have taken its time to be ready.
 */
export async function handOverServicePort(host: ServiceHost, frame: WebFrameMain, id: string): Promise<void> {
  await host.whenReady();
  if (!isTrustedFrame(frame)) return;
  const { port1, port2 } = new MessageChannelMain();
  const relayed = host.openPort({
    onMessage: (data) => port1.postMessage(data),
    onClose: () => port1.close(),
  });
  port1.on('message', ({ data }) => relayed.post(data));
  port1.on('close', () => relayed.close());
  port1.start();
  frame.postMessage(bridgeChannels.servicePort, { id }, [port2]);
}
