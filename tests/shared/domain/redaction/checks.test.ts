import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDecoysLeft, plantDecoys, removeDecoys, scoreDecoys } from '#shared/domain/disclosure/decoys.ts';
import { checkSmallCells, suppressTable } from '#shared/domain/disclosure/small-cells.ts';
import { suggestPeople } from '#shared/domain/disclosure/suggest-people.ts';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { redactLine } from '#shared/domain/redaction/redact-lines.ts';
import { buildDictionary, scanForLeaks } from '#shared/domain/redaction/scan.ts';
import type { CaseRecord } from '#shared/domain/redaction/types.ts';

const record: CaseRecord = {
  child: { names: ['Will Okafor'], dob: '2012-05-06', nhsNumber: '943 476 5919' },
  phones: ['07700 900123'],
  addresses: ['27 Bexhill Road, Thornby, TN8 4QX'],
};
const dictionary = buildDictionary(record);
const found = (text: string) => scanForLeaks(text, dictionary).map((leak) => leak.variant);

describe('the scan of finished bytes', () => {
  it('takes no number of a page for the number of a house, where a page ends in “no”', () => {
    expect(found("that hum is his no'. 27 / 109")).toEqual([]);
    expect(found('She said no. 27 / 109 Not for publication')).toEqual([]);
    for (const text of ['They live at no 27.', 'No. 27 is theirs.', 'the house, no.27, was dark'])
      expect(found(text), text).toHaveLength(1);
  });

  it.each([
    'OKAFOR',
    'oka\u200dfor',
    'Оkаfоr',
    'Óķafor',
    'Okafor, Will',
    'Will\nOkafor',
    '<b>Oka</b>for',
    '9434765919',
    '943-476-5919',
    '9 4 3 4 7 6 5 9 1 9',
    '+44 7700 900123',
    '07700900123',
    'tn8  4qx',
    'TN84QX',
    '6 May 2012',
    '06/05/2012',
    '27 bexhill rd',
    'bexhill road',
    'okafor_will.docx',
    'w.okafor@mail.example',
  ])('stops at %j', (text) => {
    expect(found(`before ${text} after`).length).toBeGreaterThan(0);
  });

  it.each([
    'The worker will visit.',
    'WO 27',
    'A plan for 27 weeks',
    'It will be',
    'May 2012',
    'wo ist das',
    '{"will":true}',
    'Free will matters',
  ])('passes %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('an ordinary word counts where its context says that it is the name', () => {
    expect(found('Yesterday Will said that he was tired.')).toEqual(['Will']);
  });
});

describe('rare details', () => {
  it.each([
    ['She has cystic fibrosis.', 'health', 'cystic fibrosis'],
    ['The family are Albanian.', 'nationality', 'Albanian'],
    ['They speak Tigrinya at home.', 'language', 'Tigrinya'],
    ['The family are Plymouth Brethren.', 'religion', 'Plymouth Brethren'],
    ['He is one of six siblings.', 'siblings', 'one of six siblings'],
    ['His father is a firefighter.', 'occupation', 'firefighter'],
    ['Her uncle was murdered.', 'event', 'murdered'],
    ['She is the only deaf child in the school.', 'uniqueness', 'the only deaf child in the school'],
    ['They are triplets.', 'family-form', 'triplets'],
    ['This is his ninth placement.', 'placement', 'ninth placement'],
  ])('%s', (text, kind, words) => {
    const { risks } = createRedactor().redact({ text });
    expect(risks.map((risk) => [risk.kind, text.slice(risk.start, risk.end)])).toContainEqual([kind, words]);
    expect(
      risks.every(
        (risk) => risk.why.endsWith('.') && (risk.suggestion.do === 'remove' || risk.suggestion.words !== ''),
      ),
    ).toBe(true);
  });

  it('an ordinary review text has none', () => {
    expect(
      createRedactor().redact({
        text: 'The plan was shared with the family and reviewed in time. The child enjoys football.',
      }).risks,
    ).toEqual([]);
  });
});

it('people and places outside the record are listed once each, with what they are', () => {
  const text = 'Her nan, Bridie Malone, came. Bridie brought Mr Acheampong. Will saw Bridie.';
  const { spans } = createRedactor().redact({ text, record });
  const suggestions = suggestPeople([{ text, spans }], dictionary);
  expect(suggestions.map(({ text: name, mentions, role }) => [name, mentions, role])).toEqual([
    ['Bridie Malone', 3, 'nan'],
    ['Mr Acheampong', 1, undefined],
  ]);
});

describe('small cells', () => {
  const child = (ageBand: string, sex: string, ethnicity: string | null, team = 'East') => ({
    ageBand,
    sex,
    ethnicity,
    team,
  });
  const many = (count: number, one: ReturnType<typeof child>) => Array.from({ length: count }, () => one);

  it('a group under six blocks, under ten warns, others pass', () => {
    const population = [
      ...many(20, child('5 to 9', 'f', 'White British')),
      ...many(7, child('5 to 9', 'm', 'White British')),
      ...many(2, child('10 to 15', 'f', 'Chinese')),
    ];
    expect(checkSmallCells([child('5 to 9', 'f', 'White British')], population)).toMatchObject({
      verdict: 'passes',
      smallest: 20,
      cells: [],
      suggestions: [],
    });
    expect(checkSmallCells([child('5 to 9', 'm', 'White British')], population)).toMatchObject({
      verdict: 'warns',
      smallest: 7,
    });
    expect(checkSmallCells([child('10 to 15', 'f', 'Chinese')], population)).toMatchObject({
      verdict: 'blocks',
      smallest: 2,
    });
  });

  it('suggests what to merge so that the group grows', () => {
    const population = [
      ...many(20, child('5 to 9', 'f', 'White British')),
      ...many(2, child('5 to 9', 'f', 'Chinese')),
      ...many(9, child('5 to 9', 'f', 'Asian other')),
    ];
    const { suggestions } = checkSmallCells([child('5 to 9', 'f', 'Chinese')], population);
    expect(suggestions[0]).toEqual({
      attribute: 'ethnicity',
      values: ['Chinese', 'Asian other'],
      smallestAfter: 11,
    });
  });

  it('the limits are the workspace’s own', () => {
    const population = many(4, child('5 to 9', 'f', null));
    expect(checkSmallCells(population.slice(0, 1), population, { block: 3, warn: 4 }).verdict).toBe('passes');
  });

  it('no count held back can be worked out from rows, columns and totals', () => {
    const counts = fc.array(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(counts, (table) => {
        const result = suppressTable({ rows: [], columns: [], counts: table }, 6);
        const shown = [
          ...result.counts.map((row, r) => [...row, result.rowTotals[r] ?? null]),
          [...result.columnTotals, result.total],
        ];
        for (const [r, row] of table.entries())
          for (const [c, count] of row.entries())
            if (count > 0 && count < 6) expect(shown[r]?.[c]).toBeNull();
        // Solve by elimination: repeat filling lines with one unknown; then nothing held back may be known.
        const lines = [
          ...shown.map((row) => [...row]),
          ...(shown[0] ?? []).map((_, c) => shown.map((row) => row[c] ?? null)),
        ];
        for (const line of lines) expect(line.filter((count) => count === null).length).not.toBe(1);
      }),
    );
  });
});

describe('decoys', () => {
  const text = 'The plan was shared. The worker visited. School was told. It went well.';

  it('planting and removing gives the text back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(8), fc.string(), (any, count, seed) => {
        expect(removeDecoys(plantDecoys(any, count, seed))).toBe(any);
      }),
    );
  });

  it('the same seed plants the same decoys, each where it says', () => {
    const planted = plantDecoys(text, 4, 'pack 7');
    expect(plantDecoys(text, 4, 'pack 7')).toEqual(planted);
    expect(planted.decoys.map((decoy) => planted.text.slice(decoy.start, decoy.end))).toEqual(
      planted.decoys.map((decoy) => decoy.text),
    );
    expect(new Set(planted.decoys.map((decoy) => decoy.kind)).size).toBe(4);
  });

  it('the share caught is counted, and none may be left in a finished file', () => {
    const { text: preview, decoys } = plantDecoys(text, 4, 'pack 7');
    expect(scoreDecoys(decoys, decoys.slice(0, 3))).toMatchObject({ caught: 3, of: 4, share: 0.75 });
    expect(findDecoysLeft(preview.toUpperCase().replaceAll(' ', '_'), decoys)).toHaveLength(4);
    expect(findDecoysLeft(text, decoys)).toEqual([]);
  });
});

describe('redact --jsonl', () => {
  const run = (line: string) => JSON.parse(redactLine(line, () => createRedactor()));

  it('answers a line with its id, spans and risks', () => {
    const answer = run(
      JSON.stringify({
        id: 'a',
        text: 'Will Okafor, 7.',
        record: { child: { names: ['Will Okafor', null], aliases: null }, workers: null },
      }),
    );
    expect(answer).toMatchObject({
      id: 'a',
      unscanned: [],
      spans: [
        { start: 0, end: 11, kind: 'person', source: 'record', certainty: 'certain', replacement: 'Child A' },
        { start: 13, end: 14, kind: 'age', source: 'pattern', certainty: 'doubtful', replacement: '5 to 9' },
      ],
    });
    expect(Object.keys(answer.spans[0])).toEqual([
      'start',
      'end',
      'kind',
      'source',
      'certainty',
      'replacement',
    ]);
  });

  it.each([
    'not json',
    '{"id":1}',
    '{"id":"x","text":5}',
    '[]',
    '{"id":"x","text":"a","record":{"child":[]}}',
    '',
  ])('a bad line %j gives an error and no spans', (line) => {
    const answer = run(line);
    expect(answer.error).toEqual(expect.any(String));
    expect(answer.spans).toBeUndefined();
  });

  it('a bad line that has an id keeps it', () => {
    expect(run('{"id":"x","text":5}')).toMatchObject({ id: 'x' });
  });
});
