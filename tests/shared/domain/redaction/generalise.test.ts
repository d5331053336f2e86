import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySpans, createRedactor } from '../../../../src-shared/domain/redaction/engine.ts';
import { generalise } from '../../../../src-shared/domain/redaction/generalise.ts';
import type { RedactionSpan } from '../../../../src-shared/domain/redaction/types.ts';

const aSpan = (text: string, words: string, replacement: string): RedactionSpan => {
  const start = text.indexOf(words);
  return {
    start,
    end: start + words.length,
    kind: 'person',
    source: 'record',
    certainty: 'certain',
    replacement,
    entity: words,
  };
};

const aDetail = (text: string, detail: string, words: string) => {
  const start = text.indexOf(detail);
  return { start, end: start + detail.length, entity: detail, words };
};

describe('a rare detail that is generalised', () => {
  it('gives way to a mask that it reaches into', () => {
    const text = 'The family knows the only child of Mrs Ottoline Brandreth-Oyelowo well.';
    const spans = [aSpan(text, 'Mrs Ottoline Brandreth-Oyelowo', 'Person 1')];
    const details = [aDetail(text, 'the only child of Mrs', 'a child of')];
    expect(applySpans(text, generalise(text, spans, details))).toBe(
      'The family knows a child of Person 1 well.',
    );
  });

  it('goes whole, with its words once, where a mask stands in its midst', () => {
    const text = 'He is the only boy at Pennyfold Park who signs.';
    const spans = [aSpan(text, 'Pennyfold Park', 'Place 1')];
    const details = [aDetail(text, 'the only boy at Pennyfold Park who signs', 'a boy')];
    expect(applySpans(text, generalise(text, spans, details))).toBe('He is a boy Place 1.');
  });

  it('is left out with one blank, and leaves no gap before a full stop', () => {
    for (const [text, detail, left] of [
      ['She came, the only one, twice.', 'the only one,', 'She came, twice.'],
      ['He is known locally.', 'known locally', 'He is.'],
      ['The youngest of four, she reads.', 'The youngest of four, ', 'she reads.'],
    ] as const)
      expect(applySpans(text, generalise(text, [], [aDetail(text, detail, '')]))).toBe(left);
  });

  it('is one with another that overlaps it', () => {
    const text = 'the first child of eight siblings came';
    const details = [
      aDetail(text, 'first child of eight', 'a child of several'),
      aDetail(text, 'eight siblings', 'siblings'),
    ];
    expect(applySpans(text, generalise(text, [], details))).toBe('the a child of several came');
  });
});

/** Letters and digits under a mask, each marked by a sign of its own that nothing else in the text has. */
const PRIVATE_USE = 0xe000;

describe('whatever is settled', () => {
  it('no character that was under a mask stands in the outgoing text, and what was outside of all stays', () => {
    const range = (length: number) =>
      fc
        .tuple(fc.nat(length), fc.nat(length))
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }).chain((length) =>
          fc.record({
            blanks: fc.array(fc.nat(length - 1), { maxLength: 20 }),
            length: fc.constant(length),
            masks: fc.array(range(length), { maxLength: 6 }),
            details: fc.array(fc.record({ at: range(length), words: fc.constantFrom('', 'wider words') }), {
              maxLength: 6,
            }),
          }),
        ),
        ({ length, blanks, masks, details }) => {
          const text = Array.from({ length }, (_, i) =>
            blanks.includes(i) ? ' ' : String.fromCharCode(PRIVATE_USE + i),
          ).join('');
          let end = 0;
          const spans: RedactionSpan[] = [];
          for (const mask of [...masks].sort((a, b) => a.start - b.start))
            if (mask.start >= end && mask.end > mask.start) {
              end = mask.end;
              spans.push({
                ...mask,
                kind: 'person',
                source: 'record',
                certainty: 'certain',
                replacement: '[P]',
                entity: 'p',
              });
            }
          const settled = details
            .filter(({ at }) => at.end > at.start)
            .map(({ at, words }, i) => ({ ...at, words, entity: String(i) }));
          const final = generalise(text, spans, settled);
          for (const [i, span] of final.entries())
            expect(span.start).toBeGreaterThanOrEqual(final[i - 1]?.end ?? 0);
          const outgoing = applySpans(text, final);
          for (let i = 0; i < length; i++) {
            const character = text[i] ?? '';
            if (character === ' ') continue;
            const isMasked = spans.some((span) => i >= span.start && i < span.end);
            const isDetail = settled.some((detail) => i >= detail.start && i < detail.end);
            expect(outgoing.includes(character)).toBe(!isMasked && !isDetail);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('holds on texts as they are found, for every subset of the details in them', () => {
    const record = {
      child: { names: ['Ottoline Brandreth-Oyelowo'] },
      related: [{ relation: 'mother', name: 'Delphine Okonjo-Tate' }],
      school: 'Pennyfold Park Nursery',
    };
    const texts = [
      'The family knows the only child of Mrs Delphine Okonjo-Tate well.',
      'Ottoline is the youngest of eight siblings at Pennyfold Park Nursery, the only nursery of Pennyfold Park.',
      'Mrs Okonjo-Tate, a shepherd, speaks Wolof with the only speaker of Pennyfold Park Nursery.',
      'She is the first girl at Pennyfold Park Nursery, known locally as Ottoline Brandreth-Oyelowo.',
    ];
    let withRisks = 0;
    for (const text of texts) {
      const { spans, risks } = createRedactor({ aliasSeed: 'test' }).redact({ text, record });
      withRisks += risks.length;
      for (let subset = 0; subset < 2 ** Math.min(risks.length, 8); subset++) {
        const settled = risks
          .filter((_, i) => (subset >> i) & 1)
          .map(({ start, end }, i) => ({ start, end, entity: String(i), words: i % 2 ? '' : 'wider words' }));
        const outgoing = applySpans(text, generalise(text, spans, settled));
        for (const name of ['Ottoline', 'Brandreth', 'Oyelowo', 'Delphine', 'Okonjo', 'Tate', 'Pennyfold'])
          expect(outgoing, `${text} ${subset}`).not.toContain(name);
      }
    }
    expect(withRisks).toBeGreaterThan(5);
  });
});
