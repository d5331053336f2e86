import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsToSend, initialsOf } from '#shared/domain/exchange/assignment.ts';
import { fingerprintWords } from '#shared/domain/exchange/fingerprint.ts';
import { FINGERPRINT_WORDS } from '#shared/domain/exchange/fingerprint-words.ts';
import { sentencesOf } from '#shared/domain/exchange/plain-text.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import { partsOf, type Written, writtenFrom } from '#shared/domain/exchange/written.ts';
import { hasControlCharacters } from '#shared/domain/text/control-characters.ts';

const EVIDENCE = {
  id: 'e1',
  kind: 'record' as const,
  source: 'Note',
  date: '',
  text: 'Seen.',
  cites: ['overall/rationale'],
};

describe('what was written, in parts', () => {
  it('comes together again as it was, in its order', () => {
    const written: Written = {
      answers: { strengths: 'Good.', 'overall/grade': 'good' },
      evidence: [{ ...EVIDENCE, id: 'e2' }, EVIDENCE],
      recommendations: [],
      concerns: [
        {
          id: 'c1',
          raisedAt: '2026-03-02T09:00:00.000Z',
          raisedBy: 'Colin',
          concern: 'Now.',
          done: '',
          settledAt: null,
        },
      ],
      attachments: [
        {
          id: 'a1',
          evidenceId: 'e2',
          name: 'drawing.png',
          kind: 'image/png',
          bytes: 70,
          sha256: 'a'.repeat(64),
          addedAt: '2026-03-02T09:00:00.000Z',
          addedBy: 'Colin',
        },
      ],
    };
    expect(writtenFrom(partsOf(written), [written])).toEqual(written);
  });

  it('finds characters that hide or steer, and lets through what people type', () => {
    for (const text of ['plain', 'two\nlines\tand a tab', 'Zoë Ng-O’Brien', 'a\u000bb', '👩‍👧'])
      expect(hasControlCharacters(text)).toBe(false);
    for (const text of ['a\u0000b', '\u001b[31m', 'a\u202eb', '\u0007', '\u0090'])
      expect(hasControlCharacters(text)).toBe(true);
  });

  it('cuts texts into sentences', () => {
    expect(sentencesOf('The plan has dates. It has no names!\nNext line')).toEqual([
      'The plan has dates.',
      'It has no names!',
      'Next line',
    ]);
  });
});

describe('words and codes for the telephone', () => {
  it('are 256 words that are all different, and eight of them to a fingerprint', () => {
    expect(new Set(FINGERPRINT_WORDS).size).toBe(256);
    expect(FINGERPRINT_WORDS).toHaveLength(256);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        expect(fingerprintWords(hash).split(' ')).toHaveLength(8);
      }),
    );
    expect(fingerprintWords(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 255]))).toBe(
      'acorn actor adder agate alder almond amber tiger',
    );
  });

  it('are short enough to be read out', () => {
    expect(receiptCode('abcdef0123456789')).toBe('ABCD-EF01-2345');
  });
});

describe('what leaves of a case', () => {
  const facts = {
    reference: 'R-1',
    names: { full: 'Kofi Asante-Boateng', forename: 'Kofi', surname: 'Asante-Boateng', aliases: ['Ko'] },
    statuses: ['CIN'],
    phones: ['01632 960100'],
    related: [{ relation: 'Mother', name: 'Abena Asante' }],
    address: '12 Heather Lane',
    dateOfBirth: '2015-04-05',
  };

  it('is nothing but the reference where nothing was chosen', () => {
    expect(factsToSend(facts, [])).toEqual({
      reference: 'R-1',
      names: { full: 'R-1', aliases: [] },
      statuses: [],
      phones: [],
      related: [],
    });
  });

  it('is what was chosen and nothing else', () => {
    expect(factsToSend(facts, ['initials', 'dateOfBirth'])).toEqual({
      reference: 'R-1',
      names: { full: 'K. A.', aliases: [] },
      dateOfBirth: '2015-04-05',
      statuses: [],
      phones: [],
      related: [],
    });
    expect(initialsOf('  ágnes  de Wit ')).toBe('Á. D. W.');
  });
});
