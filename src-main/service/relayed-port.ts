/** The service's end of one port that the shell relays: what oRPC's message-port adapter asks of a port. */
export class RelayedPort {
  readonly #send: (data: unknown) => void;
  readonly #messageListeners: ((event?: { data: unknown }) => void)[] = [];
  readonly #closeListeners: ((event?: { data: unknown }) => void)[] = [];

  constructor(send: (data: unknown) => void) {
    this.#send = send;
  }

  on(event: string, listener: (event?: { data: unknown }) => void): void {
    if (event === 'message') this.#messageListeners.push(listener);
    if (event === 'close') this.#closeListeners.push(listener);
  }

  postMessage(data: unknown): void {
    this.#send(data);
  }

  /** Hands on what the other end posted. */
  receive(data: unknown): void {
    for (const listener of this.#messageListeners) listener({ data });
  }

  /** Informs the adapter that the other end is gone; work under way for it is aborted. */
  close(): void {
    for (const listener of this.#closeListeners) listener();
  }
}
