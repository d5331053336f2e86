import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What the spelling thread is asked. */
export interface AskedSpelling {
  readonly id: number;
  readonly ask: 'misspelt' | 'suggestions';
  readonly words: readonly string[];
}

/** What it replies; null where it could not. */
export interface SpellingReply {
  readonly id: number;
  readonly words: readonly string[] | null;
}

/** As a source, beside the built service, or beside the folder of its parts. */
const PLACES = ['./spelling-thread.ts', './spelling-thread.js', '../spelling-thread.js'];

/** The British dictionary in a thread, which starts with the first question and never keeps a process alive. */
class SpellingThread {
  #worker: Worker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, PromiseWithResolversOf<readonly string[]>>();

  ask(ask: AskedSpelling['ask'], words: readonly string[]): Promise<readonly string[]> {
    this.#asked += 1;
    const id = this.#asked;
    const { promise, resolve, reject } = withResolvers<readonly string[]>();
    this.#waiting.set(id, { promise, resolve, reject });
    const worker = this.#running();
    worker.ref();
    worker.postMessage({ id, ask, words } satisfies AskedSpelling);
    return promise;
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const file = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
    if (!file) throw new Error('The spelling thread is not there.');
    const worker = new Worker(file);
    worker.on('message', ({ id, words }: SpellingReply) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) worker.unref();
      if (words) waiting?.resolve(words);
      else waiting?.reject(new Error('The dictionary could not be read.'));
    });
    const end = (error: Error) => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const waiting of this.#waiting.values()) waiting.reject(error);
      this.#waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', () => end(new Error('The spelling thread ended.')));
    this.#worker = worker;
    return worker;
  }
}

interface PromiseWithResolversOf<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** `Promise.withResolvers`, which the oldest Node that the service runs in does not have. */
function withResolvers<Value>(): PromiseWithResolversOf<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<Value>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { promise, resolve, reject };
}

const thread = new SpellingThread();

/** Which of these words the British dictionary does not know, in their order. */
export const unknownToDictionary = (words: readonly string[]): Promise<readonly string[]> =>
  words.length === 0 ? Promise.resolve([]) : thread.ask('misspelt', words);

/** What might have been meant by a misspelt word, the likeliest first, with the apostrophe that the word has. */
export async function suggestionsFor(word: string): Promise<string[]> {
  const suggested = await thread.ask('suggestions', [word]);
  return suggested.map((meant) => (word.includes('’') ? meant.replaceAll("'", '’') : meant));
}
