import { describe, expect, it } from 'vitest';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';

const codesOf = (action: string, level: 'child' | 'service' = 'service') =>
  checkSmart({ level, action }, '2026-04-01').findings.map(({ code }) => code);

describe('kinds of recommendation', () => {
  it.each([
    'The training manager will publish the revised neglect guidance on the intranet by 30 June 2026',
    'The school nurse will weigh Isla by 30 April 2026 and tell the core group the result',
  ])('a result that is published or told to a group can be checked: %s', (action) => {
    expect(codesOf(action)).not.toContain('no-measure');
  });

  it.each(['Timeliness of return home interviews', 'Quality of chronologies'])(
    'a heading asks nobody for anything: %s',
    (action) => {
      expect(codesOf(action)).toContain('no-action');
    },
  );

  it('advice on a recommendation for the service is not about one child', () => {
    const { findings } = checkSmart({ level: 'service', action: 'Improve supervision' }, '2026-04-01');
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ suggestion }) => suggestion).join(' ')).not.toMatch(
      /visit the child|see (?:him|her) alone/i,
    );
  });
});
