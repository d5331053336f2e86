import type {
  PackPreview,
  PreviewEntity,
  PreviewLeak,
  PreviewRisk,
  PreviewText,
} from '#shared/contract/pack-preview.ts';
import { onePerLot } from '#shared/domain/disclosure/alike-risks.ts';
import { needsALook } from '#shared/domain/disclosure/needs-a-look.ts';
import type { Selection } from './selection.ts';

/** One thing that waits for a person. */
export type QueueItem = { readonly id: string; readonly selection: Selection } & (
  | { readonly kind: 'leak'; readonly leak: PreviewLeak }
  | { readonly kind: 'entity'; readonly entity: PreviewEntity }
  | { readonly kind: 'risk'; readonly risk: PreviewRisk }
  | { readonly kind: 'text'; readonly text: PreviewText }
);

/** What waits, child by child: what stopped an export first, then doubtful people, those named most first, rare details, and words that stay. */
export function queueOf(preview: PackPreview): QueueItem[] {
  const inNoText = preview.leaks.filter(({ textId }) => textId === null).map(leakItem);
  return [
    ...inNoText,
    ...preview.reviews.flatMap(({ reviewId, caseId }): QueueItem[] => {
      const texts = preview.texts.filter((text) => text.reviewId === reviewId);
      const ids = new Set(texts.map(({ id }) => id));
      return [
        ...preview.leaks.filter(({ textId }) => textId !== null && ids.has(textId)).map(leakItem),
        ...preview.entities
          .filter((entity) => entity.caseId === caseId && needsALook(entity))
          .toSorted((a, b) => b.places - a.places)
          .flatMap((entity): QueueItem[] => {
            const [place] = placesOf(texts, entity.entity, (span) => span.certainty === 'doubtful');
            return place
              ? [{ kind: 'entity', id: `entity ${caseId} ${entity.entity}`, entity, selection: place }]
              : [];
          }),
        ...onePerLot(preview.risks.filter((risk) => ids.has(risk.textId) && risk.settled === null)).map(
          (risk): QueueItem => ({
            kind: 'risk',
            id: `risk ${risk.key}`,
            risk,
            selection: selectionOfRisk(risk, reviewId),
          }),
        ),
        ...texts
          .filter(({ isSeen }) => !isSeen)
          .map(
            (text): QueueItem => ({
              kind: 'text',
              id: `text ${text.id}`,
              text,
              selection: { reviewId, textId: text.id, range: null, riskKey: null },
            }),
          ),
      ];
    }),
  ];
}

const leakItem = (leak: PreviewLeak): QueueItem => ({
  kind: 'leak',
  id: `leak ${leak.textId ?? leak.file} ${leak.reference} ${leak.variant}`,
  leak,
  selection: {
    reviewId: leak.textId?.split(':')[0] ?? null,
    textId: leak.textId,
    range: null,
    riskKey: null,
  },
});

/** The selection of a rare detail. */
export const selectionOfRisk = ({ key, textId, start, end }: PreviewRisk, reviewId: string): Selection => ({
  reviewId,
  textId,
  range: { start, end },
  riskKey: key,
});

/** Where an entity stands, in reading order; those that fit first. */
export function placesOf(
  texts: readonly PreviewText[],
  entity: string,
  fits: (span: PreviewText['spans'][number]) => boolean = () => true,
): Selection[] {
  const places = texts.flatMap((text) =>
    text.spans
      .filter((span) => span.entity === entity)
      .map((span) => ({
        isFit: fits(span),
        place: {
          reviewId: text.reviewId,
          textId: text.id,
          range: { start: span.start, end: span.end },
          riskKey: null,
        },
      })),
  );
  return [...places.filter(({ isFit }) => isFit), ...places.filter(({ isFit }) => !isFit)].map(
    ({ place }) => place,
  );
}

/** Where in the queue a selection stands; -1 where nothing waits there. */
export function indexInQueue(
  queue: readonly QueueItem[],
  selection: Selection | null,
  entity: string | null,
): number {
  if (!selection) return -1;
  return queue.findIndex((item) => {
    if (item.kind === 'entity')
      return entity === item.entity.entity && item.selection.reviewId === selection.reviewId;
    if (item.kind === 'risk') return item.risk.key === selection.riskKey;
    return (
      item.selection.textId === selection.textId &&
      item.selection.reviewId === selection.reviewId &&
      entity === null &&
      selection.riskKey === null
    );
  });
}

/** How many things wait in each review. */
export function waitingByReview(queue: readonly QueueItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { selection } of queue)
    if (selection.reviewId) counts.set(selection.reviewId, (counts.get(selection.reviewId) ?? 0) + 1);
  return counts;
}
