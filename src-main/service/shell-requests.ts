/** Requests to the shell whose replies come later, by number. */
export class ShellRequests<Reply> {
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #lastId = 0;

  /** Sends a request with its number, and waits for the reply to it. */
  ask(send: (id: number) => void): Promise<Reply> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      send(id);
    });
  }

  /** The reply to a request; one that nobody waits for is ignored. */
  settle(id: number, reply: Reply): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }
}
