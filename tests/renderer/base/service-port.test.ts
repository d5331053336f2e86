import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { servicePortMessage } from '#shared/contract/bridge.ts';
import { openServicePort } from '../../../src-renderer/base/service-port.ts';

const origin = 'plumbline://app';

/** As much of a window as the hand-off uses. */
function aWindow() {
  const listeners = new Set<(event: unknown) => void>();
  const made = {
    location: { origin },
    addEventListener: (_type: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: unknown) => void) => listeners.delete(listener),
    plumbline: { connectToService: vi.fn(async (_id: string) => {}) },
  };
  const deliver = (event: object) => {
    for (const listener of listeners) listener(event);
  };
  return { made, listeners, deliver };
}

describe('openServicePort', () => {
  let page: ReturnType<typeof aWindow>;
  const { port1: ours, port2: theirs } = new MessageChannel();

  beforeEach(() => {
    page = aWindow();
    vi.stubGlobal('window', page.made);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const idOfRequest = () => page.made.plumbline.connectToService.mock.calls[0]?.[0];

  it('takes the port that the preload hands to this very window for this very request', async () => {
    const opened = openServicePort();
    const data = { type: servicePortMessage, id: idOfRequest() };
    page.deliver({ source: page.made, origin, data, ports: [ours] });
    expect(await opened).toBe(ours);
    expect(page.listeners.size).toBe(0);
  });

  it('ignores a port from a frame, from another origin, for another request, and a message without one', async () => {
    const opened = openServicePort();
    const data = { type: servicePortMessage, id: idOfRequest() };
    const hostile = [
      { source: {}, origin, data, ports: [theirs] },
      { source: page.made, origin: 'https://example.invalid', data, ports: [theirs] },
      { source: page.made, origin, data: { ...data, id: 'guessed' }, ports: [theirs] },
      { source: page.made, origin, data: { ...data, type: 'other' }, ports: [theirs] },
      { source: page.made, origin, data: null, ports: [theirs] },
      { source: page.made, origin, data, ports: [] },
    ];
    for (const event of hostile) page.deliver(event);
    page.deliver({ source: page.made, origin, data, ports: [ours] });
    expect(await opened).toBe(ours);
  });

  it('stops listening where the service cannot be reached', async () => {
    page.made.plumbline.connectToService.mockRejectedValue(new Error('stopped'));
    await expect(openServicePort()).rejects.toThrow('stopped');
    expect(page.listeners.size).toBe(0);
  });
});
