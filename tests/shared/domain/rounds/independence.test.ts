import { describe, expect, it } from 'vitest';
import {
  type IndependenceCase,
  type IndependentReviewer,
  mayReview,
} from '#shared/domain/rounds/independence.ts';

const reviewer: IndependentReviewer = {
  id: 'p1',
  name: 'Priya Marlowe',
  affiliation: 'internal',
  team: 'East Team',
};
const one: IndependenceCase = {
  id: 'c1',
  worker: { id: 'p2', name: 'Tom Ashby' },
  manager: { name: 'Ann Vale' },
  team: 'West',
};

function reasonFor(change: Partial<IndependenceCase>, who: Partial<IndependentReviewer> = {}) {
  const permission = mayReview({ ...reviewer, ...who }, { ...one, ...change });
  return permission.allowed ? 'allowed' : permission.reason;
}

describe('mayReview', () => {
  it.each<[string, Partial<IndependenceCase>]>([
    ['a case of other people', {}],
    ['a case of nobody known', { worker: null, manager: null, team: null }],
    ['a namesake whose id is another', { worker: { id: 'p9', name: 'Priya Marlowe' } }],
    ['somebody with the same surname', { worker: { name: 'Joan Marlowe' } }],
    ['somebody of whom only a forename is known', { worker: { name: 'Priya' } }],
  ])('allows %s', (_what, change) => {
    expect(reasonFor(change)).toBe('allowed');
  });

  it.each<[string, Partial<IndependenceCase>, string]>([
    ['their own case', { worker: { id: 'p1' } }, 'Priya Marlowe works this case.'],
    ['a case they manage', { manager: { id: 'p1', name: 'P M' } }, 'Priya Marlowe manages this case.'],
    ['a case they once worked', { otherWorkers: [{ id: 'p1' }] }, 'Priya Marlowe has worked this case.'],
    [
      'an imported name in capitals',
      { worker: { name: ' PRIYA  MARLOWE ' } },
      'Priya Marlowe works this case.',
    ],
    [
      'an imported name turned round',
      { worker: { name: 'Marlowe, Priya (SW)' } },
      'Priya Marlowe works this case.',
    ],
    [
      'an imported initial',
      { manager: { name: 'P. Marlowe' } },
      'Priya Marlowe looks like "P. Marlowe", who manages this case.',
    ],
    ['a case of their team', { team: 'east' }, 'Priya Marlowe is of the same team (east).'],
  ])('refuses %s', (_what, change, reason) => {
    expect(reasonFor(change)).toBe(reason);
  });

  it('refuses a team that they manage beside their own', () => {
    expect(reasonFor({}, { managesTeams: ['The West team'] })).toBe(
      'Priya Marlowe is of the same team (West).',
    );
  });

  it('does not hold a team name against an external reviewer', () => {
    expect(reasonFor({ team: 'East Team' }, { affiliation: 'external' })).toBe('allowed');
  });

  it('knows a name without its accents and apostrophes', () => {
    expect(reasonFor({ worker: { name: 'Sean OConnor' } }, { name: "Seán O'Connor" })).toBe(
      "Seán O'Connor works this case.",
    );
  });
});
