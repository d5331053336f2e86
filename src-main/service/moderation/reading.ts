import { markedPlaces } from '#shared/domain/disclosure/marked-places.ts';
import type { PackDraftId } from '#shared/domain/ids.ts';
import { createRedactor, type RedactionResult, type Redactor } from '#shared/domain/redaction/engine.ts';
import { propose } from '#shared/domain/redaction/proposer/propose.ts';
import type {
  CaseRecord,
  Decision,
  ExtraKnown,
  Proposal,
  QuasiRisk,
  RedactionSpan,
} from '#shared/domain/redaction/types.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** One review to read: its texts, and what is known and decided for its case. */
export interface ReviewToRead {
  readonly id: string;
  readonly child: string;
  readonly reviewer: string;
  readonly record: CaseRecord;
  readonly extra: readonly ExtraKnown[];
  readonly decisions: readonly Decision[];
  /** ISO date of the child's own from which its dates are told. */
  readonly dayZero: string;
  readonly texts: readonly { readonly key: string; readonly label: string; readonly text: string }[];
}

/** What the finders make of one text with all decisions. */
export interface ReadText {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly spans: readonly RedactionSpan[];
  /** Found, and kept by a person's decision. */
  readonly refused: readonly RedactionSpan[];
  readonly risks: readonly QuasiRisk[];
  readonly unscanned: readonly string[];
  /** What the proposer suggested, also where a rule let it go. */
  readonly suggested: readonly Pick<Proposal, 'start' | 'end' | 'score'>[];
}

/** One review as it was read. */
export interface ReadReview {
  readonly alias: string;
  readonly reviewer: string;
  readonly texts: readonly ReadText[];
}

/** How a pack is read: who is called what, and from where dates are told. */
export interface ReadingOptions {
  readonly aliasSeed: string;
  readonly roundStart: string;
  readonly isLinked: boolean;
}

interface KeptReading {
  knownKey: string;
  record: CaseRecord;
  found: readonly RedactionResult[];
  decisionsKey: string;
  texts: readonly ReadText[];
}

const overlaps = (
  one: { readonly start: number; readonly end: number },
  others: readonly { readonly start: number; readonly end: number }[],
): boolean => others.some((other) => one.start < other.end && one.end > other.start);

/**
 * The reading of one pack, kept while it is being checked: a decision makes only the texts of its own case be read
 * again. Aliases are given to everything that was found before any decision is applied, then to what was marked, oldest
 * first, so that a decision never renumbers what is on the screen.
 */
export class PackReading {
  readonly #redactor: Redactor;
  readonly #kept = new Map<string, KeptReading>();
  readonly #proposals = new Map<string, readonly Proposal[]>();

  constructor(options: ReadingOptions) {
    this.#redactor = createRedactor({ ...options, propose: (text) => this.#proposeOnce(text) });
  }

  /** Reads all reviews of the pack; what has not changed since is taken from before. */
  read(reviews: readonly ReviewToRead[]): ReadReview[] {
    const firsts = reviews.map((review) => {
      const knownKey = JSON.stringify([review.record, review.extra, review.texts.length]);
      const before = this.#kept.get(review.id);
      return before?.knownKey === knownKey ? { review, before } : { review, knownKey };
    });
    // Letters are given in the order of asking: children first, so that the pack counts them in its own order.
    const names = reviews.map((review) => ({
      alias: this.#aliasOf(review, review.child),
      reviewer: this.#aliasOf(review, review.reviewer),
    }));
    const kept = firsts.map(({ review, before, knownKey }): KeptReading => {
      if (before) return before;
      const { record, extra, dayZero } = review;
      const found = review.texts.map(({ text }) => this.#redactor.redact({ text, record, extra, dayZero }));
      const made = { knownKey: knownKey ?? '', record, found, decisionsKey: '', texts: [] };
      this.#kept.set(review.id, made);
      return made;
    });
    return reviews.map((review, i) => {
      const reading = kept[i];
      if (!reading) return { alias: '', reviewer: '', texts: [] };
      const decisionsKey = JSON.stringify(review.decisions);
      if (reading.decisionsKey !== decisionsKey) {
        reading.texts = this.#decide(review, reading);
        reading.decisionsKey = decisionsKey;
      }
      return { alias: names[i]?.alias ?? '', reviewer: names[i]?.reviewer ?? '', texts: reading.texts };
    });
  }

  /** A text that belongs to no case, such as the theme of the round. */
  spansOf(text: string, extra: readonly ExtraKnown[]): readonly RedactionSpan[] {
    return this.#redactor.redact({ text, record: null, extra }).spans;
  }

  /** How many places of a review a decision would change, beside those already taken. */
  reachOf(review: ReviewToRead, decision: Decision): number {
    const record = this.#kept.get(review.id)?.record ?? review.record;
    const places = (decisions: readonly Decision[]) =>
      new Set(
        review.texts.flatMap(({ key, text }) =>
          this.#spansOf(text, { ...review, record, decisions }).map(
            ({ start, end }) => `${key} ${start} ${end}`,
          ),
        ),
      );
    const before = places(review.decisions);
    const after = places([...review.decisions, decision]);
    const [from, to] = decision.type === 'mark' ? [after, before] : [before, after];
    return [...from].filter((place) => !to.has(place)).length;
  }

  #decide({ texts, extra, decisions, dayZero }: ReviewToRead, { record, found }: KeptReading): ReadText[] {
    for (const [i, decision] of decisions.entries())
      if (decision.type === 'mark')
        this.#redactor.redact({ text: decision.text, record, extra, decisions: decisions.slice(0, i + 1) });
    const aliases = new Map(
      found.flatMap(({ spans }) => spans.map(({ entity, replacement }) => [entity, replacement] as const)),
    );
    return texts.map(({ key, label, text }, i) => {
      const first = found[i];
      const spans =
        decisions.length > 0 || !first
          ? this.#spansOf(text, { record, extra, decisions, dayZero }, aliases)
          : first.spans;
      const refused = (first?.spans ?? []).filter((span) => !overlaps(span, spans));
      return {
        key,
        label,
        text,
        spans,
        refused,
        risks: (first?.risks ?? []).filter(
          (risk) => !spans.some((span) => span.start <= risk.start && span.end >= risk.end),
        ),
        // What a person marks is found literally, so that it never makes a text unreadable.
        unscanned: first?.unscanned ?? [],
        suggested: this.#proposeOnce(text),
      };
    });
  }

  #spansOf(
    text: string,
    known: Pick<ReviewToRead, 'record' | 'extra' | 'decisions' | 'dayZero'>,
    aliases: ReadonlyMap<string, string> = new Map(),
  ): readonly RedactionSpan[] {
    const { spans } = this.#redactor.redact({ text, ...known });
    const marked = markedPlaces(text, known.decisions, spans, (entity) => aliases.get(entity));
    return marked.length === 0 ? spans : [...spans, ...marked].sort((a, b) => a.start - b.start);
  }

  #aliasOf({ id, record, extra }: ReviewToRead, name: string): string {
    const same = this.#kept.get(id)?.record ?? record;
    return this.#redactor.redact({ text: name, record: same, extra }).spans[0]?.replacement ?? '';
  }

  /** Suggestions do not change with decisions, and they are the dearest part. */
  #proposeOnce(text: string): readonly Proposal[] {
    const known = this.#proposals.get(text);
    if (known) return known;
    const found = propose(text);
    this.#proposals.set(text, found);
    return found;
  }
}

/** Readings hold texts of cases: they go with the workspace when it is locked. */
const readings = new WeakMap<OpenWorkspace, Map<string, PackReading>>();
const READINGS_KEPT = 2;

/** The reading of a draft, begun where there is none. */
export function readingOf(
  workspace: OpenWorkspace,
  draftId: PackDraftId,
  options: ReadingOptions,
): PackReading {
  const ours = readings.get(workspace) ?? new Map<string, PackReading>();
  readings.set(workspace, ours);
  const key = `${draftId} ${options.isLinked}`;
  const known = ours.get(key);
  if (known) return known;
  const [oldest] = ours.keys();
  if (ours.size >= READINGS_KEPT && oldest !== undefined) ours.delete(oldest);
  const made = new PackReading(options);
  ours.set(key, made);
  return made;
}
