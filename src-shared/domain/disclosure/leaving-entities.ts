import type { PreviewEntity } from '#shared/contract/pack-preview.ts';
import type { RedactionSpan } from '#shared/domain/redaction/types.ts';
import type { CaseId } from '../ids.ts';

const ORDER = { doubtful: 0, likely: 1, certain: 2 } as const;

/** By what an entity counts as confirmed. */
export const confirmedKey = (caseId: string, entity: string): string => `${caseId}|${entity}`;

/** One place of a text where something is replaced. */
export interface Place {
  readonly caseId: CaseId;
  readonly text: string;
  readonly span: RedactionSpan;
}

/** Every person, place and number of each case over all its texts: doubtful ones first, then the most frequent. */
export function entitiesOf(places: Iterable<Place>, confirmed: readonly string[]): PreviewEntity[] {
  const isConfirmed = new Set(confirmed);
  const entities = new Map<string, PreviewEntity>();
  for (const { caseId, text, span } of places) {
    const key = confirmedKey(caseId, span.entity);
    const variant = text.slice(span.start, span.end);
    const known = entities.get(key);
    if (!known) {
      entities.set(key, {
        caseId,
        entity: span.entity,
        kind: span.kind,
        source: span.source,
        certainty: span.certainty,
        replacement: span.replacement,
        variants: [variant],
        places: 1,
        isConfirmed: isConfirmed.has(key),
      });
      continue;
    }
    known.places += 1;
    if (ORDER[span.certainty] < ORDER[known.certainty]) known.certainty = span.certainty;
    if (!known.variants.includes(variant)) known.variants.push(variant);
  }
  return [...entities.values()].sort(
    (a, b) => ORDER[a.certainty] - ORDER[b.certainty] || b.places - a.places,
  );
}
