import type { ReviewDetail, Saved } from '#shared/contract/reviews.ts';
import type { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import type { EvidenceItem } from '#shared/domain/reviews/evidence.ts';
import type { MissingItem } from '#shared/domain/reviews/missing-item.ts';
import type { Entry } from '../../../base/saving/entries.ts';
import { EntryList } from '../../../base/saving/entry-list.ts';
import { SaveQueue, type SaveQueueTimes } from '../../../base/saving/save-queue.ts';
import type { SavedState } from '../../../base/saving/saved-state.ts';

/** What a person writes of an evidence item. */
export type EvidenceDraft = Omit<EvidenceItem, 'id'>;

/** What the draft of a review needs of the service. Each call rejects while another workspace is open. */
export interface ReviewService {
  fetch(): Promise<Pick<ReviewDetail, 'evidence' | 'recommendations'>>;
  saveAnswer(field: string, value: string): Promise<Saved>;
  saveEvidence(id: string | null, draft: EvidenceDraft): Promise<Saved & { id: string }>;
  removeEvidence(id: string): Promise<Saved>;
  saveRecommendation(id: string | null, draft: RecommendationDraft): Promise<Saved & { id: string }>;
  removeRecommendation(id: string): Promise<Saved>;
}

/** A review as it stands on the screen: what is saved, and over it what is typed and not saved yet. */
export interface WrittenState {
  readonly answers: Readonly<Record<string, string>>;
  readonly evidence: readonly Entry<EvidenceDraft>[];
  readonly recommendations: readonly Entry<RecommendationDraft>[];
  readonly missing: readonly MissingItem[];
  readonly saved: SavedState;
}

const empty: WrittenState = {
  answers: {},
  evidence: [],
  recommendations: [],
  missing: [],
  saved: { kind: 'fresh' },
};

const withoutId = <Item extends { id: string }>({ id, ...draft }: Item) => ({ id, draft });

/**
 * The review that is being written. It outlives the page for as long as something in it is not saved: a stopped
 * service, or a workspace that locked itself, takes nothing that was typed.
 */
export class ReviewDraft {
  readonly #queue: SaveQueue;
  readonly #service: ReviewService;
  readonly #listeners = new Set<() => void>();
  readonly evidence: EntryList<EvidenceDraft>;
  readonly recommendations: EntryList<RecommendationDraft>;
  #state: WrittenState = empty;

  constructor(service: ReviewService, times?: Partial<SaveQueueTimes>) {
    this.#service = service;
    this.#queue = new SaveQueue((saved) => this.#set({ saved }), times);
    const onSaved = (saved: Saved) => this.#takeSaved(saved);
    this.evidence = new EntryList({
      name: 'evidence',
      queue: this.#queue,
      service: {
        save: (id, draft) => service.saveEvidence(id, draft),
        remove: (id) => service.removeEvidence(id),
        fetch: async () => (await service.fetch()).evidence.map(withoutId),
      },
      onChange: (evidence) => this.#set({ evidence }),
      onSaved,
    });
    this.recommendations = new EntryList({
      name: 'recommendation',
      queue: this.#queue,
      service: {
        save: (id, draft) => service.saveRecommendation(id, draft),
        remove: (id) => service.removeRecommendation(id),
        fetch: async () => (await service.fetch()).recommendations.map(withoutId),
      },
      onChange: (recommendations) => this.#set({ recommendations }),
      onSaved,
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly read = (): WrittenState => this.#state;

  /** Whether everything is saved. */
  get isIdle(): boolean {
    return this.#queue.isIdle;
  }

  /** Takes over what the service has, except what was typed here and is not saved yet. */
  takeFromService(
    detail: Pick<ReviewDetail, 'answers' | 'evidence' | 'recommendations' | 'missing' | 'savedAt'>,
  ): void {
    const unsaved = Object.entries(this.#state.answers).filter(([field]) => this.#queue.isPending(field));
    const { saved } = this.#state;
    this.#set({
      answers: { ...detail.answers, ...Object.fromEntries(unsaved) },
      missing: detail.missing,
      saved: saved.kind === 'fresh' && detail.savedAt ? { kind: 'saved', at: detail.savedAt } : saved,
    });
    this.evidence.takeFromService(detail.evidence.map(withoutId));
    this.recommendations.takeFromService(detail.recommendations.map(withoutId));
  }

  /** Takes over what a call of its own kind answered, such as a settled concern. */
  takeMissing(missing: readonly MissingItem[]): void {
    this.#set({ missing });
  }

  setAnswer(field: string, value: string): void {
    if ((this.#state.answers[field] ?? '') === value) return;
    this.#set({ answers: { ...this.#state.answers, [field]: value } });
    this.#queue.put(field, async () =>
      this.#takeSaved(await this.#service.saveAnswer(field, this.#state.answers[field] ?? '')),
    );
  }

  /** Sends all that is not saved and waits for it. Never rejects. */
  flush(): Promise<void> {
    return this.#queue.isIdle ? Promise.resolve() : this.#queue.flush();
  }

  #takeSaved({ savedAt, missing }: Saved): string {
    this.#set({ missing });
    return savedAt;
  }

  #set(change: Partial<WrittenState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
