import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDays, medianOf, roundSentence, roundStanding } from '#shared/domain/tracker/compare-days.ts';
import { type ItemEvent, stateOf, statesByDay, untouched } from '#shared/domain/tracker/item.ts';
import type { Delivery } from '#shared/domain/tracker/states.ts';

const ORIGIN = { due: '2024-05', owners: ['A'] };
const DAYS = ['2024-01-01', '2024-01-02', '2024-02-01', '2024-03-01'];

const change = fc.oneof(
  fc
    .constantFrom<Delivery>('on-track', 'stuck', 'complete')
    .map((to) => ({ kind: 'delivery', to, why: '' }) as const),
  fc.constantFrom('2024-06', '', 'ongoing').map((to) => ({ kind: 'due', to, why: 'late' }) as const),
  fc.nat(6).map((n) => ({ kind: 'take-back', eventId: `e${n}` }) as const),
  fc.constant({ kind: 'update', text: 'x' } as const),
);
const history = fc
  .array(fc.record({ day: fc.constantFrom(...DAYS), change }), { maxLength: 7 })
  .map((said) =>
    said.map(
      (one, i): ItemEvent => ({ ...one, id: `e${i}`, at: `${one.day}T09:00:00Z`, by: 'B', meetingId: null }),
    ),
  );

describe('how an item stood day by day', () => {
  it('is the same as when each day is worked out by itself, whatever was said and taken back', () => {
    fc.assert(
      fc.property(history, fc.constantFrom('2023-12-31', ...DAYS, '2024-12-31'), (events, day) => {
        const byDay = statesByDay(ORIGIN, events).findLast(({ from }) => from <= day)?.state;
        expect(byDay).toEqual(stateOf(ORIGIN, events, day));
      }),
    );
  });
});

describe('two days beside each other', () => {
  const state = (delivery: Delivery, over = {}) => ({ ...untouched(ORIGIN), delivery, ...over });

  it('adds up to all items, and never counts a re-dated one as unchanged', () => {
    const compared = compareDays(
      [
        { id: 'a', began: '2023-12-01', from: state('stuck'), to: state('needs-work', { timesMoved: 1 }) },
        { id: 'b', began: '2023-12-01', from: state('on-track'), to: state('on-track', { timesMoved: 1 }) },
        { id: 'c', began: '2023-12-01', from: state('on-track'), to: state('on-track') },
        { id: 'd', began: '2023-12-01', from: null, to: state('not-said') },
        {
          id: 'e',
          began: '2023-12-01',
          from: state('stuck'),
          to: state('stuck', { deliverySince: '2024-01-01' }),
        },
      ],
      { from: '2024-03-01', to: '2024-04-10' },
    );
    expect(compared.moves).toEqual([
      { from: 'stuck', to: 'needs-work', ids: ['a'], redated: 1 },
      { from: null, to: 'not-said', ids: ['d'], redated: 0 },
    ]);
    expect([compared.onlyRedated, compared.unchanged]).toEqual([['b'], ['c', 'e']]);
    expect(compared.stuck).toEqual([{ id: 'e', days: 100 }]);
  });

  it('says "complete or in progress" only where it is true of all', () => {
    expect(roundSentence('May 2023', roundStanding([state('complete'), state('on-track')]))).toBe(
      'All 2 recommendations of May 2023 are complete or in progress (1 complete, 1 in progress).',
    );
    expect(roundSentence('May 2023', roundStanding([state('complete'), state('stuck')]))).toBe(
      'Of 2 recommendations of May 2023: 1 complete, 0 in progress, 1 stuck or without a status.',
    );
  });

  it('has no middle of nothing, and the mean of the middle two of an even number', () => {
    expect([medianOf([]), medianOf([3, 1]), medianOf([9, 1, 2])]).toEqual([
      { median: null, n: 0 },
      { median: 2, n: 2 },
      { median: 2, n: 3 },
    ]);
  });
});
