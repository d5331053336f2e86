import type { PackPreview, PreviewEntity, PreviewSpan, PreviewText } from '#shared/contract/pack-preview.ts';
import { asId } from '#shared/domain/ids.ts';

/** A text with what is found in it, told by the words themselves: `{ Ada: 'Child A' }`. */
export function aText(
  original: string,
  found: Readonly<Record<string, string>> = {},
  rest: Partial<PreviewText> = {},
): PreviewText {
  const spans = Object.entries(found)
    .map(([words, replacement]): PreviewSpan => {
      const start = original.indexOf(words);
      return {
        start,
        end: start + words.length,
        kind: 'person',
        source: 'record',
        certainty: 'certain',
        replacement,
        entity: `person:${words.toLowerCase()}`,
        context: `⟦${words}⟧`,
      };
    })
    .sort((a, b) => a.start - b.start);
  return {
    id: 'r1:strengths',
    reviewId: asId('r1'),
    label: 'Strengths',
    original,
    outgoing: original,
    spans,
    refused: [],
    kept: [],
    isSeen: true,
    ...rest,
  };
}

export const anEntity = (entity: Partial<PreviewEntity> = {}): PreviewEntity => ({
  caseId: asId('c1'),
  entity: 'person:ada',
  kind: 'person',
  source: 'record',
  certainty: 'certain',
  replacement: 'Child A',
  variants: ['Ada'],
  places: 1,
  isConfirmed: false,
  ...entity,
});

/** A preview of two children. */
export const aPreview = (preview: Partial<PackPreview> = {}): PackPreview => ({
  draft: {
    id: 'd1',
    roundId: asId('o1'),
    round: 'Spring',
    recipient: 'A peer',
    purpose: '',
    design: 'blind',
    reviews: 2,
    createdAt: '2026-03-02T10:00:00.000Z',
    createdBy: 'Lead',
    releasedAt: null,
  },
  linked: null,
  reviews: ['1', '2'].map((n) => ({
    reviewId: asId(`r${n}`),
    caseId: asId(`c${n}`),
    childName: `Child ${n}`,
    reference: `A${n}`,
    alias: `Child ${n}`,
    facts: [],
  })),
  texts: [],
  entities: [],
  risks: [],
  decisions: [],
  mentioned: [],
  smallCells: [],
  cellSuggestions: [],
  merged: [],
  decoysCaught: 0,
  decoysPlanted: 0,
  decoysPassed: 0,
  leaks: [],
  unscanned: [],
  toLookAt: { doubtful: 0, texts: 0, risks: 0, total: 0 },
  ...preview,
});
