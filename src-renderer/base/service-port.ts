import { type PlumblineBridge, servicePortMessage } from '#shared/contract/bridge.ts';

declare global {
  interface Window {
    /** What the preload script exposes. */
    readonly plumbline: PlumblineBridge;
  }
}

/**
 * Gets a port to the service. It is taken only from this window's own preload, for this very request:
 * a message from a frame, from another window or with another id is ignored.
 */
export async function openServicePort(): Promise<MessagePort> {
  const id = crypto.randomUUID();
  let stopListening = () => {};
  const port = new Promise<MessagePort>((resolve) => {
    const onMessage = (event: MessageEvent) => {
      if (event.source !== window || event.origin !== window.location.origin) return;
      if (event.data?.type !== servicePortMessage || event.data.id !== id) return;
      const [received] = event.ports;
      if (received) resolve(received);
    };
    window.addEventListener('message', onMessage);
    stopListening = () => window.removeEventListener('message', onMessage);
  });
  try {
    await window.plumbline.connectToService(id);
    return await port;
  } finally {
    stopListening();
  }
}
