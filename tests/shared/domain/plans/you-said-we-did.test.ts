import { describe, expect, it } from 'vitest';
import { nameFinder, type TellableItem, youSaidWeDid } from '#shared/domain/plans/you-said-we-did.ts';

const item = (over: Partial<TellableItem>): TellableItem => ({
  level: 'service',
  theme: 'Visits',
  sources: ['Staff survey'],
  words: '',
  action: 'Visits are written up within two days.',
  delivery: 'complete',
  impact: 'better',
  ...over,
});
const child = (theme: string) => item({ level: 'child', theme, action: 'Visit Kofi weekly.' });

describe('you said, we did', () => {
  it('tells no words about a child, and no count under five', () => {
    const { rows, leftOut } = youSaidWeDid(
      [
        item({}),
        ...Array.from({ length: 5 }, () => child('Visits')),
        ...Array.from({ length: 4 }, () => child('Health')),
      ],
      () => false,
    );
    expect(rows).toEqual([
      { said: 'Staff survey', did: 'Visits are written up within two days. It is better now.', count: null },
      { said: 'Visits', did: '5 actions from reviews of practice are done.', count: 5 },
    ]);
    expect(JSON.stringify([rows, leftOut])).not.toMatch(/Kofi|Health|\b4\b/);
    expect(leftOut).toHaveLength(1);
  });

  it('tells what was said before where it was said, and a source only once', () => {
    const said = (words: string) => youSaidWeDid([item({ words })], () => false).rows[0]?.said;
    expect(said('Records are late.')).toBe('Records are late (Staff survey)');
    expect(said('Records are late (staff survey)')).toBe('Records are late (staff survey)');
    expect(said('')).toBe('Staff survey');
  });

  it('leaves out what names somebody, whatever the accents, and says how many', () => {
    const namesSomebody = nameFinder(['Siân O’Hara']);
    const { rows, leftOut } = youSaidWeDid(
      [item({ action: 'SIAN rings every carer.' }), item({ delivery: 'on-track' })],
      namesSomebody,
    );
    expect(rows).toEqual([]);
    expect(leftOut).toEqual([
      'One action points to somebody, by a name or a rare detail. Reword it to tell it.',
    ]);
  });
});
