import type { ParentChannel } from './parent-channel.ts';

/** Asks the shell, which owns the display, to print. */
export class PrintRequests {
  readonly #channel: ParentChannel;
  readonly #waiting = new Map<number, (bytes: Uint8Array | null) => void>();
  #lastId = 0;

  constructor(channel: ParentChannel) {
    this.#channel = channel;
  }

  /** Prints a complete HTML document and returns the PDF's bytes. */
  print(html: string, options: { title: string; language: string }): Promise<Uint8Array> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (bytes) => {
        if (bytes) resolve(bytes);
        else reject(new Error('The document could not be printed.'));
      });
      this.#channel.post({ type: 'print-pdf', id, html, ...options });
    });
  }

  /** The shell's answer; null where printing failed. */
  settle(id: number, bytes: Uint8Array | null): void {
    this.#waiting.get(id)?.(bytes);
    this.#waiting.delete(id);
  }
}
