import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreviewRisk } from '#shared/contract/pack-preview.ts';
import { asId } from '#shared/domain/ids.ts';
import { nextRange } from '../../../../src-renderer/features/packs/what-leaves/next-range.ts';
import {
  indexInQueue,
  queueOf,
  waitingByReview,
} from '../../../../src-renderer/features/packs/what-leaves/queue.ts';
import { paragraphsOf, stopsOf } from '../../../../src-renderer/features/packs/what-leaves/segments.ts';
import { lookUp } from '../../../../src-renderer/features/packs/what-leaves/selection.ts';
import { contextsOf } from '../../../../src-renderer/features/packs/what-leaves/sweep-contexts.ts';
import { anEntity, aPreview, aText } from './a-preview.ts';

const aRisk = (risk: Partial<PreviewRisk> = {}): PreviewRisk => ({
  key: 'k1',
  textId: 'r1:strengths',
  start: 0,
  end: 3,
  kind: 'occupation',
  words: 'Ada',
  why: 'Few have it.',
  suggestion: { do: 'replace', words: 'in work' },
  settled: null,
  ...risk,
});

describe('the two sides of a text', () => {
  it('stand paragraph by paragraph beside one another', () => {
    const text = aText('Ada was seen.\n\nKim Vale came.', { Ada: 'Child A', 'Kim Vale': 'Worker 1' });
    const paragraphs = paragraphsOf(text, []);
    expect(paragraphs.map((one) => one.map(({ words }) => words).join(''))).toEqual([
      'Ada was seen.',
      'Kim Vale came.',
    ]);
    expect(
      paragraphs.map((one) => one.map(({ span, words }) => span?.replacement ?? words).join('')),
    ).toEqual(['Child A was seen.', 'Worker 1 came.']);
  });

  it('keep a name that runs over the end of a line whole', () => {
    const text = aText('Seen by Kim\nVale today.', { 'Kim\nVale': 'Worker 1' });
    expect(paragraphsOf(text, [])).toHaveLength(1);
  });

  it('mark a rare detail, and what it overlaps keeps its own mark', () => {
    const text = aText('His father is the only lighthouse keeper.');
    const risk = aRisk({ start: 18, end: 40 });
    const [paragraph] = paragraphsOf(text, [risk]);
    expect(paragraph!.filter((one) => one.risk).map(({ words }) => words)).toEqual([
      'only lighthouse keeper',
    ]);
  });

  it('lose no character but line breaks, whatever the text and its marks are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ada ', 'Kim', '\n', ' was ', 'X9', '.'), { maxLength: 20 }),
        fc.nat(30),
        fc.nat(10),
        (parts, start, length) => {
          const original = parts.join('');
          const end = Math.min(original.length, start + length);
          const spans =
            start < end
              ? aText(original, {}, {}).spans.concat({ ...aText('x', { x: 'y' }).spans[0]!, start, end })
              : [];
          const shown = paragraphsOf(aText(original, {}, { spans }), [])
            .flat()
            .map(({ words }) => words)
            .join('');
          expect(shown.replaceAll('\n', '')).toBe(original.replaceAll('\n', ''));
        },
      ),
    );
  });
});

describe('the word cursor', () => {
  const text = aText('Ada met Kim Vale at 4.', { 'Kim Vale': 'Worker 1' });
  const stops = stopsOf(text);

  it('takes what is replaced as one word', () => {
    expect(stops.map(({ start, end }) => text.original.slice(start, end))).toEqual([
      'Ada',
      'met',
      'Kim Vale',
      'at',
      '4',
    ]);
  });

  it('goes on, goes back, and stays at the ends', () => {
    expect(nextRange(stops, null, 1, false)).toEqual({ start: 0, end: 3 });
    expect(nextRange(stops, { start: 0, end: 3 }, 1, false)).toEqual({ start: 4, end: 7 });
    expect(nextRange(stops, { start: 4, end: 7 }, -1, false)).toEqual({ start: 0, end: 3 });
    expect(nextRange(stops, { start: 0, end: 3 }, -1, false)).toBeUndefined();
  });

  it('stretches over words and shrinks again, from where it began', () => {
    expect(nextRange(stops, { start: 0, end: 3 }, 1, true)).toEqual({ start: 0, end: 7 });
    expect(nextRange(stops, { start: 0, end: 7 }, -1, true)).toEqual({ start: 0, end: 3 });
  });
});

describe('what waits', () => {
  const doubtful = aText('Hope came.', { Hope: 'Child A' });
  const preview = aPreview({
    texts: [
      { ...doubtful, spans: doubtful.spans.map((span) => ({ ...span, certainty: 'doubtful' as const })) },
      aText('At 4 Rare.', {}, { id: 'r1:other', isSeen: false, kept: [{ start: 5, end: 9 }] }),
      aText(
        'Seen.',
        {},
        { id: 'r2:strengths', reviewId: asId('r2'), isSeen: false, kept: [{ start: 0, end: 4 }] },
      ),
    ],
    entities: [anEntity({ entity: 'person:hope', certainty: 'doubtful' })],
    risks: [aRisk()],
  });

  it('comes child by child: doubtful finds first, then rare details, then words that stay', () => {
    expect(queueOf(preview).map(({ kind, selection }) => `${selection.reviewId} ${kind}`)).toEqual([
      'r1 entity',
      'r1 risk',
      'r1 text',
      'r2 text',
    ]);
    expect([...waitingByReview(queueOf(preview))]).toEqual([
      ['r1', 3],
      ['r2', 1],
    ]);
  });

  it('begins with what stopped an export', () => {
    const leak = {
      file: 'reviews.json',
      reference: 'A2',
      what: 'name',
      variant: 'Seen',
      around: '',
      textId: 'r2:strengths',
    };
    const kinds = queueOf({ ...preview, leaks: [leak, { ...leak, textId: null }] }).map(({ kind }) => kind);
    expect(kinds).toEqual(['leak', 'entity', 'risk', 'text', 'leak', 'text']);
  });

  it('no longer holds what was confirmed, settled or seen', () => {
    const done = {
      ...preview,
      texts: preview.texts.map((text) => ({ ...text, isSeen: true })),
      entities: preview.entities.map((entity) => ({ ...entity, isConfirmed: true })),
      risks: [aRisk({ settled: { how: 'accepted', by: 'Lead', note: 'Common here.' } })],
    };
    expect(queueOf(done)).toEqual([]);
  });

  it('is found again from a place that one has chosen', () => {
    const queue = queueOf(preview);
    const at = { reviewId: 'r1', textId: 'r1:strengths', range: { start: 0, end: 4 }, riskKey: null };
    const { entity, span, words } = lookUp(preview, at);
    expect([words, span?.replacement, entity?.entity]).toEqual(['Hope', 'Child A', 'person:hope']);
    expect(indexInQueue(queue, at, entity?.entity ?? null)).toBe(0);
    expect(indexInQueue(queue, { ...at, textId: 'r1:other', range: null }, null)).toBe(2);
  });
});

describe('the sweep', () => {
  const found = (entity: string, start: number, end: number) => ({
    start,
    end,
    kind: 'person' as const,
    source: 'proposer' as const,
    certainty: 'doubtful' as const,
    replacement: 'Person 1',
    entity,
    context: '',
  });

  it('asks about doubtful people, and about nothing that leaves masked either way', () => {
    const text = aText('Spud and Halewood, in March.', {}, { isSeen: true });
    const spans = [
      found('person:spud', 0, 4),
      { ...found('place:halewood', 9, 17), kind: 'place' as const },
      { ...found('date:march', 22, 27), kind: 'date' as const },
    ];
    const entities = (['date', 'place', 'person'] as const).map((kind) =>
      anEntity({
        kind,
        certainty: 'doubtful',
        entity: spans.find((span) => span.kind === kind)?.entity ?? '',
      }),
    );
    const queue = queueOf(aPreview({ texts: [{ ...text, spans }], entities }));
    expect(queue.map(({ id }) => id)).toEqual(['entity c1 person:spud']);
  });

  it('shows each thing that waits with the words around its first places', () => {
    const original = `${'Seen at home. '.repeat(8)}Spud came. Then Spud left, and Spud was back. Spud! Spud?`;
    const places = [...original.matchAll(/Spud/g)].map(({ index }) => found('person:spud', index, index + 4));
    const preview = aPreview({
      texts: [{ ...aText(original), spans: places }],
      entities: [anEntity({ entity: 'person:spud', certainty: 'doubtful' })],
    });
    const [item] = queueOf(preview);
    const { shown, more } = contextsOf(item!, preview);
    expect(more).toBe(1);
    expect(shown.map(({ words }) => words)).toEqual(['Spud', 'Spud', 'Spud', 'Spud']);
    expect(shown[0]).toMatchObject({
      before: expect.stringMatching(/^….*home\. $/),
      after: expect.stringMatching(/^ came\./),
    });
  });
});
