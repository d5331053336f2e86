import type { Label } from '#shared/domain/redaction/proposer/tagger.ts';

/** A marked stretch of a training text, UTF-16 offsets, end exclusive. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  /** Null: left open, the trainer looks away (annotators disagree about what need not be masked). */
  readonly label: Label | null;
}

/** One document to learn from. */
export interface TrainingDocument {
  readonly corpus: string;
  readonly id: string;
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
  /** The labels that this corpus marks. An unmarked word may still be of any other label. */
  readonly marks: readonly Label[];
}
