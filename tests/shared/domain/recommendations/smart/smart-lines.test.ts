import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSmartLine, checkSmartLines } from '#shared/domain/recommendations/smart/smart-lines.ts';

const TODAY = '2026-04-01';

describe('checkSmartLine', () => {
  it('answers with the id, the verdict and findings of four fields', () => {
    const result = checkSmartLine('{"id":"r1","action":"Continue to monitor"}', TODAY);
    expect(result).toMatchObject({ id: 'r1', smart: false });
    for (const finding of 'findings' in result ? result.findings : []) {
      expect(Object.keys(finding)).toEqual(['criterion', 'code', 'message', 'suggestion']);
    }
  });

  it('takes null fields, a list of owners, a number as id and fields it does not know', () => {
    const line = JSON.stringify({
      id: 7,
      action: 'Visit the child alone at school and use the Three Houses to hear about weekends',
      measure: "Visit record holds the child's own words",
      owner: ['SW', 'IRO'],
      due: '2026-04-20',
      level: 'Child',
      source: 'round 3',
    });
    expect(checkSmartLine(line, TODAY)).toEqual({ id: 7, smart: true, findings: [] });
    expect(
      checkSmartLine('{"id":"a","action":"x","measure":null,"owner":null,"due":null,"level":null}', TODAY),
    ).toMatchObject({
      id: 'a',
      smart: false,
    });
  });

  it.each([
    ['{"id":"r1"}', { id: 'r1', error: '"action" is missing; it must be a text.' }],
    ['{"id":"r1","action":3}', { id: 'r1', error: '"action" must be a text.' }],
    ['{"action":"x"}', { error: '"id" is missing; it must be a text or a number.' }],
    ['{"id":"r1","action":"x","level":"team"}', { id: 'r1', error: '"level" must be "child" or "service".' }],
    ['[1]', { error: 'This line is not a JSON object with an id and an action.' }],
    ['null', { error: 'This line is not a JSON object with an id and an action.' }],
    ['{oops', { error: 'This line is not JSON.' }],
  ])('answers %s with a sentence', (line, answer) => {
    expect(checkSmartLine(line, TODAY)).toEqual(answer);
  });

  it('never throws, whatever the line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.record({ id: fc.string(), action: fc.string() }).map((o) => JSON.stringify(o)),
        ),
        (line) => {
          expect(checkSmartLine(line, TODAY)).toBeTypeOf('object');
        },
      ),
    );
  });
});

describe('checkSmartLines', () => {
  it('passes over blank lines and a byte order mark, and goes on after a bad line', () => {
    const lines = ['\uFEFF{"id":1,"action":"x"}', '', '  ', 'bad', '{"id":2,"action":"y"}'];
    expect(
      [...checkSmartLines(lines, TODAY)].map((result) => ('error' in result ? 'error' : result.id)),
    ).toEqual([1, 'error', 2]);
  });
});
