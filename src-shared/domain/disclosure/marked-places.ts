import { contextOf, entityIdOf } from '#shared/domain/redaction/engine.ts';
import type { Decision, RedactionSpan, SpanKind } from '#shared/domain/redaction/types.ts';

type Mark = Extract<Decision, { type: 'mark' }>;

/** What stands for marked words that are no name: nobody can be counted by them. */
const WORDS_INSTEAD: Partial<Readonly<Record<SpanKind, string>>> = {
  person: '[a person]',
  place: '[a place]',
  organisation: '[an organisation]',
};

const literally = (text: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${text
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`,
    'giu',
  );

/**
 * The places of marked words that the finders leave alone because they are ordinary ones, such as "the swings": what a
 * person has marked is replaced wherever the same words stand, whatever they are.
 * @param aliasOf what stands for a known person, for marks that are another name of theirs
 */
export function markedPlaces(
  text: string,
  decisions: readonly Decision[],
  taken: readonly RedactionSpan[],
  aliasOf: (entity: string) => string | undefined,
): RedactionSpan[] {
  const kept = new Set(
    decisions.flatMap((decision) => (decision.type === 'refuse-span' ? [decision.context] : [])),
  );
  const refused = new Set(
    decisions.flatMap((decision) => (decision.type === 'refuse-entity' ? [decision.entity] : [])),
  );
  const places: RedactionSpan[] = [];
  for (const mark of decisions.filter((decision): decision is Mark => decision.type === 'mark')) {
    const entity = mark.entity ?? entityIdOf(mark.kind, mark.text);
    if (refused.has(entity)) continue;
    for (const match of text.matchAll(literally(mark.text))) {
      const range = { start: match.index, end: match.index + match[0].length };
      const isTaken = [...taken, ...places].some((span) => span.start < range.end && span.end > range.start);
      if (isTaken || kept.has(contextOf(text, range))) continue;
      places.push({
        ...range,
        entity,
        kind: mark.kind,
        source: 'person',
        certainty: 'certain',
        replacement: (mark.entity && aliasOf(mark.entity)) || (WORDS_INSTEAD[mark.kind] ?? '[removed]'),
      });
    }
  }
  return places;
}
