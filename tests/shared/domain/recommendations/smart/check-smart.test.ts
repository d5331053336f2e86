import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';
import type { SmartInput } from '#shared/domain/recommendations/smart/types.ts';

const TODAY = '2026-04-01';

const good: SmartInput = {
  action: 'Social worker to visit the child alone at school and use the Three Houses to hear about weekends',
  measure: "The visit record holds the child's own words",
  owner: 'Social worker',
  due: '2026-04-24',
  level: 'child',
};

const codesOf = (input: Partial<SmartInput>) =>
  checkSmart({ ...good, ...input }, TODAY).findings.map(({ code }) => code);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'SW to',
        'ensure',
        'visit',
        'and',
        ',',
        ';',
        'by 30 April',
        'within',
        '4 weeks',
        'all staff',
        'chronology',
        'mother',
        'to',
        'be',
        'reviewed',
        '(',
        ')',
        '1.',
        '90%',
        'ASAP',
        '\n',
        'so that',
        'the child',
        'consider',
        '2026-13',
        '31/02/2026',
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(' ')),
);
const anyInput = fc.record(
  {
    action: anyText,
    measure: fc.option(anyText),
    owner: fc.option(anyText),
    due: fc.option(anyText),
    level: fc.constantFrom('child' as const, 'service' as const, null, undefined),
  },
  { requiredKeys: ['action'] },
);

describe('checkSmart', () => {
  it('never throws, repeats itself, and says what would mend each finding', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = checkSmart(input, TODAY);
        expect(checkSmart(input, TODAY)).toEqual(result);
        expect(result.smart).toBe(result.findings.length === 0);
        for (const { message, suggestion } of result.findings) {
          expect(message).toMatch(/\S.*[.?"]$/s);
          expect(suggestion.length).toBeGreaterThan(10);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the criteria in the order S, M, A, R, T', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const places = checkSmart(input, TODAY).findings.map(({ criterion }) => 'SMART'.indexOf(criterion));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('finds nothing wrong with an ordinary good recommendation', () => {
    expect(codesOf({})).toEqual([]);
  });

  it('takes measure, owner and date out of the action where they stand there', () => {
    const input = {
      action: 'SW to complete life story work with child by 30 June 2026, reviewed in supervision',
    };
    expect(checkSmart(input, TODAY).smart).toBe(true);
  });

  it.each([
    [{ measure: '' }, ['no-measure']],
    [{ measure: 'TBC' }, ['no-measure']],
    [{ measure: 'Improved outcomes' }, ['vague-measure']],
    [{ measure: 'Child visited at school' }, ['measure-restates-action']],
    [{ action: 'Visit the child alone at school and use the Three Houses', owner: '' }, ['no-owner']],
    [
      { action: 'Visit the child alone at school and use the Three Houses', owner: 'everyone' },
      ['unnamed-owner'],
    ],
    [
      { action: 'Visit the child alone at school and use the Three Houses', owner: 'the team' },
      ['unnamed-owner'],
    ],
    [{ due: '' }, ['no-date']],
    [{ due: 'ASAP' }, ['vague-date']],
    [{ due: '2026-03-31' }, ['date-past']],
    [{ due: '2026-03' }, ['date-past']],
    [{ due: '2026-04' }, []],
    [{ due: '2026-04-01' }, []],
    [{ due: '2027-04-01' }, []],
    [{ due: '2027-04-02' }, ['date-far']],
    [{ due: '2027-04-02', level: 'service' }, []],
    [{ due: '2028-04-02', level: 'service' }, ['date-far']],
    [{ due: '2026-02-30' }, ['not-a-date']],
    [{ due: 'ongoing' }, ['no-review-point']],
    [{ due: 'ongoing, reviewed monthly in supervision' }, []],
    [{ due: 'next CLA review' }, []],
    [{ due: 'core group' }, []],
    [{ due: 'at some point' }, ['vague-date']],
    [{ due: 'within 4 weeks' }, []],
    [{ due: 'within 18 months' }, ['date-far']],
    [{ action: `${good.action}, where possible` }, ['hedged']],
    [
      { action: 'All staff to use the Three Houses on each visit to children', owner: 'PSW' },
      ['wrong-level'],
    ],
  ] satisfies [Partial<SmartInput>, string[]][])('for %j says %j', (change, codes) => {
    expect(codesOf(change)).toEqual(codes);
  });

  it('offers a date that can be taken over, inside the bounds of its own rule', () => {
    const [finding] = checkSmart({ ...good, due: 'soon' }, TODAY).findings;
    expect(finding?.replacement).toEqual({ field: 'due', value: '2026-04-29' });
    expect(codesOf({ due: finding?.replacement?.value })).toEqual([]);
  });

  it('offers the first of several actions as one that can be taken over', () => {
    const action =
      'SW to complete the risk assessment, refer mother to the drug service and enrol the child at nursery';
    const finding = checkSmart({ ...good, action }, TODAY).findings.find(
      ({ code }) => code === 'several-actions',
    );
    expect(finding?.replacement).toEqual({ field: 'action', value: 'SW to complete the risk assessment' });
  });

  it('offers the action without its hedge', () => {
    const action = 'SW to visit the child alone at school, where possible, before the core group';
    const finding = checkSmart({ ...good, action }, TODAY).findings.find(({ code }) => code === 'hedged');
    expect(finding?.replacement?.value).toBe('SW to visit the child alone at school, before the core group');
  });

  it('refuses a today that is no day', () => {
    expect(() => checkSmart(good, '2026-02-30')).toThrow(RangeError);
  });

  it.each([
    'a '.repeat(200_000),
    'SW to visit and '.repeat(20_000),
    'x'.repeat(1_000_000),
    '('.repeat(100_000),
    `${'the next '.repeat(50_000)}review`,
    'SW, '.repeat(50_000),
    ', and '.repeat(50_000),
    'Aa '.repeat(50_000),
  ])('reads a huge text in bounded time (case %#)', (text) => {
    const started = performance.now();
    checkSmart({ action: text, measure: text, owner: text, due: text }, TODAY);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
