import type { Saved } from '#shared/contract/reviews.ts';
import { type Entry, isSameDraft, mergeEntries, type RemovedEntry } from './entries.ts';
import type { SaveQueue } from './save-queue.ts';

/** What a list of items needs of the service. */
export interface EntryService<Draft> {
  save(id: string | null, draft: Draft): Promise<Saved & { id: string }>;
  remove(id: string): Promise<Saved>;
  /** What the service has just now. */
  fetch(): Promise<readonly { readonly id: string; readonly draft: Draft }[]>;
}

/** What a list tells its review. */
export interface EntryListOptions<Draft> {
  /** Prefix of its parts in the queue. */
  readonly name: string;
  readonly queue: SaveQueue;
  readonly service: EntryService<Draft>;
  readonly onChange: (entries: readonly Entry<Draft>[]) => void;
  readonly onSaved: (saved: Saved) => string;
}

/** The evidence or the recommendations of one review, each item saved by itself as it is written. */
export class EntryList<Draft extends object> {
  readonly #options: EntryListOptions<Draft>;
  #entries: readonly Entry<Draft>[] = [];
  readonly #removedIds = new Set<string>();
  /** Of items that were removed while they were being saved for the first time. */
  readonly #idsOfRemoved = new Map<string, string>();
  #made = 0;

  constructor(options: EntryListOptions<Draft>) {
    this.#options = options;
  }

  get entries(): readonly Entry<Draft>[] {
    return this.#entries;
  }

  /** Takes over what the service has, except what was written here and is not saved yet. */
  takeFromService(items: readonly { readonly id: string; readonly draft: Draft }[]): void {
    this.#set(mergeEntries(this.#entries, items, (key) => this.#isPending(key), this.#removedIds));
  }

  /** Adds an item and answers its key. It is saved with the first word that is written into it. */
  add(draft: Draft, index = this.#entries.length): string {
    this.#made += 1;
    const key = `new-${this.#made}`;
    this.#set(this.#entries.toSpliced(index, 0, { key, id: null, draft }));
    return key;
  }

  change(key: string, patch: Partial<Draft>): void {
    const entry = this.#find(key);
    if (!entry) return;
    this.#replace({ ...entry, draft: { ...entry.draft, ...patch } });
    this.#options.queue.put(this.#part(key), (isRetry) => this.#save(key, isRetry));
  }

  remove(key: string): RemovedEntry<Draft> | null {
    const index = this.#entries.findIndex((entry) => entry.key === key);
    const entry = this.#entries[index];
    if (!entry) return null;
    const isUnknownToService = entry.id === null && !this.#isPending(key);
    if (entry.id !== null) this.#removedIds.add(entry.id);
    this.#set(this.#entries.toSpliced(index, 1));
    this.#options.queue.drop(this.#part(key));
    if (!isUnknownToService) this.#sendRemoval(entry);
    return { draft: entry.draft, index };
  }

  /** Puts an item back where it stood. */
  restore({ draft, index }: RemovedEntry<Draft>): string {
    const key = this.add(draft, index);
    this.change(key, {});
    return key;
  }

  #sendRemoval(entry: Entry<Draft>): void {
    const { queue, service, onSaved } = this.#options;
    queue.put(this.#part(entry.key), async (isRetry) => {
      const id = entry.id ?? this.#idsOfRemoved.get(entry.key);
      if (id === undefined) return new Date().toISOString();
      const isGone = isRetry && !(await service.fetch()).some((item) => item.id === id);
      return isGone ? new Date().toISOString() : onSaved(await service.remove(id));
    });
  }

  async #save(key: string, isRetry: boolean): Promise<string> {
    const { service, onSaved } = this.#options;
    const entry = this.#find(key);
    if (!entry) return new Date().toISOString();
    const id = entry.id ?? (isRetry ? await this.#findSavedBefore(entry.draft) : null);
    const saved = await service.save(id, entry.draft);
    const now = this.#find(key);
    if (now) this.#setId(now, saved.id);
    else this.#idsOfRemoved.set(key, saved.id);
    return onSaved(saved);
  }

  /** The service may have written it and stopped before it could say so: then it is not written a second time. */
  async #findSavedBefore(draft: Draft): Promise<string | null> {
    const known = new Set(this.#entries.map(({ id }) => id));
    const items = await this.#options.service.fetch();
    return items.find((item) => !known.has(item.id) && isSameDraft(draft, item.draft))?.id ?? null;
  }

  /** What was fetched while it was being saved may hold it already. */
  #setId(entry: Entry<Draft>, id: string): void {
    this.#set(
      this.#entries
        .filter((other) => other.key === entry.key || other.id !== id)
        .map((other) => (other.key === entry.key ? { ...entry, id } : other)),
    );
  }

  #part = (key: string) => `${this.#options.name}/${key}`;
  #isPending = (key: string) => this.#options.queue.isPending(this.#part(key));
  #find = (key: string) => this.#entries.find((entry) => entry.key === key);

  #replace(entry: Entry<Draft>): void {
    this.#set(this.#entries.map((candidate) => (candidate.key === entry.key ? entry : candidate)));
  }

  #set(entries: readonly Entry<Draft>[]): void {
    this.#entries = entries;
    this.#options.onChange(entries);
  }
}
