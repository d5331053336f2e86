/** Reads so many bytes at a time from parts of any length. */
export class ByteReader {
  readonly #parts: AsyncGenerator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(parts: AsyncGenerator<Uint8Array>) {
    this.#parts = parts;
  }

  /** The next so many bytes; fewer where it ends before. For what is small: it is held in memory. */
  async take(bytes: number): Promise<Buffer> {
    const taken: Uint8Array[] = [];
    await this.pass(bytes, (part) => taken.push(Buffer.from(part)));
    return Buffer.concat(taken);
  }

  /** Hands over the next so many bytes, part by part. @returns how many there were */
  async pass(bytes: number, to: (part: Uint8Array) => void): Promise<number> {
    let passed = 0;
    while (passed < bytes) {
      if (this.#rest.length === 0) {
        const next = await this.#parts.next();
        if (next.done) break;
        this.#rest = Buffer.from(next.value);
        continue;
      }
      const part = this.#rest.subarray(0, bytes - passed);
      to(part);
      passed += part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return passed;
  }

  /** Lets go of what the parts come from. */
  async end(): Promise<void> {
    await this.#parts.return(undefined);
  }
}
