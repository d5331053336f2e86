import { describe, expect, it } from 'vitest';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import type { CaseRecord, SpanKind } from '#shared/domain/redaction/types.ts';

const record: CaseRecord = { child: { names: ['Kemi Adeyemi'] }, workers: [{ name: 'Martin Eddy' }] };

/** What is masked of a text when the proposer suggests what stands between the brackets. */
function maskedOf(
  marked: string,
  score: number,
  kind: SpanKind = 'person',
  of: CaseRecord | null = record,
): string[] {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const { spans } = createRedactor({ propose: () => [{ start, end, kind, score }] }).redact({
    text,
    record: of,
  });
  return spans.map((span) => text.slice(span.start, span.end));
}

describe('in notes without capitals', () => {
  it.each([
    'three wishes + ⟦carer⟧ diary not used',
    'screening for ⟦fasd⟧ asked for. alp not done',
    'seen again in ⟦14 wks⟧ at home',
    'she has the kids ⟦mon/tue⟧ after sch',
    'one visit recorded ⟦ca 11.45pm⟧ by mistake',
    'damp in back ⟦bedrm⟧ again',
    'his ⟦attendnace⟧ is up',
  ])('shorthand, figures and ordinary words stay: %j', (marked) => {
    expect(maskedOf(marked, 0.9)).toEqual([]);
  });

  it.each([
    ['mum and ⟦shabana⟧ came', 'shabana', 0.4],
    ['staying with ⟦grant⟧ tonight', 'grant', 0.8],
    ['moved to ⟦bodelwyddan⟧ last year', 'bodelwyddan', 0.4],
    ['best friend is ⟦noah b⟧ and she likes him', 'noah b', 0.9],
    ['the hearing at ⟦barford county court⟧ went ahead', 'barford county court', 0.6],
  ])('names go: %j', (marked, name, score) => {
    expect(maskedOf(marked, score, /court|bod/.test(name) ? 'place' : 'person')).toEqual([name]);
  });

  it('what stood beside a known name goes only if it is a name itself', () => {
    expect(maskedOf('⟦adamant kemi not had⟧ keys', 0.99)).toEqual(['kemi']);
    expect(maskedOf('spoke to ⟦kemi okonkwo⟧ today', 0.99)).toEqual(['kemi okonkwo']);
  });
});

describe('where capitals mean something', () => {
  it('an ordinary word that opens a sentence needs more than one in the middle of it', () => {
    expect(maskedOf('She left. ⟦Price⟧ of the pass agreed.', 0.6)).toEqual(['Price']);
    expect(maskedOf('She left. ⟦Crawling⟧ and babbling now.', 0.3)).toEqual([]);
    expect(maskedOf('They met at ⟦Anchor⟧ on the day.', 0.1)).toEqual(['Anchor']);
  });

  it('a word in small letters stays, an unknown acronym too', () => {
    expect(maskedOf('She takes ⟦melatonin⟧ at night. Kemi likes it.', 0.8)).toEqual(['Kemi']);
    expect(maskedOf('Her score on the ⟦EPDS⟧ was high. Kemi slept.', 0.95)).toEqual(['Kemi']);
  });

  it('languages and homelands are risks, not names', () => {
    expect(maskedOf('The plan was in ⟦Portuguese⟧ for him.', 0.95)).toEqual([]);
  });

  it('notes pasted into prose are read as notes', () => {
    const text =
      'The worker wrote to the Team about the home of the child.\nlives with ⟦sue⟧ now, ok at school and sleeps';
    expect(maskedOf(text, 0.8)).toEqual(['sue']);
  });
});

it('no span begins at the s after an apostrophe', () => {
  for (const of of [record, null])
    expect(
      maskedOf("wishes + carer'⟦s diary⟧ used", 0.9, 'organisation', of).filter((words) =>
        /^s\b/.test(words),
      ),
    ).toEqual([]);
});

it('of a formal text everything proposed is masked, with a record and without', () => {
  const judgment = `The applicant, who was born in 1962, lodged a complaint with the public prosecutor in 1998 claiming that the police had acted without authority. The court awarded him ⟦a sum of 400 euros⟧ in respect of costs and expenses incurred before the domestic courts in 1999 and 2000.`;
  expect(maskedOf(judgment, 0.1, 'other', null)).toContain('a sum of 400 euros');
  expect(maskedOf(judgment, 0.1, 'other')).toContain('a sum of 400 euros');
});
