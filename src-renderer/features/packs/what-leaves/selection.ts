import type {
  PackPreview,
  PreviewEntity,
  PreviewReview,
  PreviewRisk,
  PreviewSpan,
  PreviewText,
} from '#shared/contract/pack-preview.ts';

/** The place that one looks at. Offsets into the original. */
export interface Selection {
  /** Null for what belongs to no child, such as a file name. */
  readonly reviewId: string | null;
  readonly textId: string | null;
  /** The words; null for the text as a whole. */
  readonly range: { readonly start: number; readonly end: number } | null;
  readonly riskKey: string | null;
}

/** What stands at a selection. */
export interface Selected {
  readonly review: PreviewReview | null;
  readonly text: PreviewText | null;
  readonly words: string;
  readonly span: PreviewSpan | null;
  readonly entity: PreviewEntity | null;
  readonly refused: PreviewText['refused'][number] | null;
  readonly risk: PreviewRisk | null;
}

/** Looks up what stands at a selection now; it may have changed since it was made. */
export function lookUp(preview: PackPreview, selection: Selection | null): Selected {
  const review = preview.reviews.find(({ reviewId }) => reviewId === selection?.reviewId) ?? null;
  const text = preview.texts.find(({ id }) => id === selection?.textId) ?? null;
  const range = selection?.range ?? null;
  const holds = (one: { start: number; end: number }) =>
    range !== null && one.start <= range.start && one.end >= range.end;
  const found = text?.spans.find(holds) ?? null;
  // Words that a person put in the place of a rare detail are replaced under its key.
  const risk = preview.risks.find(({ key }) => key === selection?.riskKey || key === found?.entity) ?? null;
  const span = risk ? null : found;
  return {
    review,
    text,
    words: text && range ? text.original.slice(range.start, range.end) : '',
    span,
    entity:
      preview.entities.find((entity) => entity.caseId === review?.caseId && entity.entity === span?.entity) ??
      null,
    refused: span || risk ? null : (text?.refused.find(holds) ?? null),
    risk,
  };
}
