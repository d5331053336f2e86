import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Generalised, generalise } from '#shared/domain/disclosure/generalise.ts';
import { applySpans, createRedactor } from '#shared/domain/redaction/engine.ts';
import type { RedactionSpan } from '#shared/domain/redaction/types.ts';
import { numRuns } from '../redaction/thoroughness.ts';

const aSpan = (start: number, end: number, replacement = 'Person 1'): RedactionSpan => ({
  start,
  end,
  kind: 'person',
  source: 'record',
  certainty: 'certain',
  replacement,
  entity: `person:${start}`,
});

/** The spans of the words given, in the order in which they stand. */
const masksOf = (text: string, ...words: string[]) =>
  words.map((word, i) => aSpan(text.indexOf(word), text.indexOf(word) + word.length, `Person ${i + 1}`));

const detailOf = (text: string, phrase: string, words: string): Generalised => ({
  start: text.indexOf(phrase),
  end: text.indexOf(phrase) + phrase.length,
  key: phrase,
  words,
});

const without = (text: string, phrase: string, spans: readonly RedactionSpan[] = []) =>
  applySpans(text, generalise(text, spans, [detailOf(text, phrase, '')]));

describe('a rare detail that is generalised', () => {
  it('leaves the rest of a name that it reaches into masked', () => {
    const text = 'The family knows the only child of Mrs Ottoline Brandreth-Oyelowo well.';
    const spans = generalise(text, masksOf(text, 'Mrs Ottoline Brandreth-Oyelowo'), [
      detailOf(text, 'the only child of Mrs', 'a relation of'),
    ]);
    expect(applySpans(text, spans)).toBe('The family knows a relation of Person 1 well.');
  });

  it('changes nothing where a mask covers it whole', () => {
    const text = 'She is at the School for the Deaf now.';
    const masks = masksOf(text, 'School for the Deaf');
    expect(generalise(text, masks, [detailOf(text, 'Deaf', 'disabled')])).toEqual(masks);
  });

  it('leaves no end of a second one that begins within the first', () => {
    const text = 'He is one of six brothers from Eritrea.';
    const spans = generalise(
      text,
      [],
      [
        detailOf(text, 'one of six brothers', 'one of a sibling group'),
        detailOf(text, 'brothers from Eritrea', 'of another country'),
      ],
    );
    expect(applySpans(text, spans)).toBe('He is one of a sibling group of another country.');
  });
});

describe('a rare detail that is left out', () => {
  it.each([
    ['He is the only boy in class and happy.', 'the only boy in class', 'He is and happy.'],
    ['He was seen, the only boy in class.', 'the only boy in class', 'He was seen.'],
    ['He was seen, the only boy in class, and heard.', 'the only boy in class', 'He was seen, and heard.'],
    ['He was seen (the only boy in class) and heard.', '(the only boy in class)', 'He was seen and heard.'],
    ['He was seen (the only boy in class) and heard.', 'the only boy in class', 'He was seen and heard.'],
    ['The only boy in class, he was heard.', 'The only boy in class', 'He was heard.'],
    ['Seen. The only boy in class was heard.', 'The only boy in class', 'Seen. Was heard.'],
    ['He is known locally.', 'known locally', 'He is.'],
    ['He is known locally', 'known locally', 'He is'],
    ['Heard.\nThe only boy in class spoke.', 'The only boy in class', 'Heard.\nSpoke.'],
  ])('lets the sentence close: %s', (text, phrase, outgoing) => {
    expect(without(text, phrase)).toBe(outgoing);
  });

  it('leaves the mask beside it as it was', () => {
    const text = 'The only child of Ottoline was heard.';
    expect(without(text, 'The only child of', masksOf(text, 'Ottoline'))).toBe('Person 1 was heard.');
  });
});

describe('nothing that was under a mask', () => {
  /** Masked letters are of an alphabet that stands nowhere else. */
  const masked = fc.string({
    unit: fc.constantFrom('Ж', 'щ', 'Ю', ' ', ',', '-'),
    minLength: 1,
    maxLength: 12,
  });
  const plain = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', ',', '(', ')', '\n'), maxLength: 12 });

  it('stands in what leaves, for any details over any masks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plain, masked), { minLength: 1, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 20 }), fc.constantFrom('', 'words')), {
          maxLength: 5,
        }),
        (pieces, given) => {
          let text = '';
          const spans = pieces.map(([before, name]) => {
            const start = text.length + before.length;
            text += before + name;
            return aSpan(start, text.length, '[Q]');
          });
          text += ' b.';
          const details = given
            .map(([start, length, words], i) => ({
              start,
              end: Math.min(text.length, start + length),
              key: `${i}`,
              words,
            }))
            .filter(({ start, end }) => start < end);
          const final = generalise(text, spans, details);
          for (const [i, span] of final.entries())
            expect(span.start).toBeGreaterThanOrEqual(final[i - 1]?.end ?? 0);
          expect(applySpans(text, final)).not.toMatch(/[ЖщЮ]/u);
          for (const { start, end } of spans)
            for (let at = start; at < end; at++)
              expect(text[at] === ' ' || final.some((span) => span.start <= at && span.end > at)).toBe(true);
        },
      ),
      { numRuns: numRuns(2000) },
    );
  });

  const folder = new URL('../../../fixtures/redaction/approved/', import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));

  it('stands in what leaves, for every subset of the details of example texts', () => {
    const redactor = createRedactor({ aliasSeed: 'seed', roundStart: '2026-01-01' });
    const read = texts.map((text) => ({ text, ...redactor.redact({ text, record: null }) }));
    expect(read.some(({ risks }) => risks.length > 0)).toBe(true);
    fc.assert(
      fc.property(
        fc.constantFrom(...read),
        fc.infiniteStream(fc.constantFrom('accepted', 'words', 'left out')),
        ({ text, spans, risks }, how) => {
          const details = risks.flatMap((risk, i): Generalised[] => {
            const settled = how.next().value;
            return settled === 'accepted'
              ? []
              : [{ ...risk, key: `${i}`, words: settled === 'words' ? 'a detail' : '' }];
          });
          const final = generalise(text, spans, details);
          for (const { start, end } of spans)
            for (let at = start; at < end; at++)
              expect(
                /\s/u.test(text[at] ?? '') || final.some((span) => span.start <= at && span.end > at),
              ).toBe(true);
        },
      ),
      { numRuns: numRuns(100) },
    );
  });
});
