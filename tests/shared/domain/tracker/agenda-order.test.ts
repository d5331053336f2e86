import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENDA_WORDS, inOrder } from '#shared/domain/tracker/agenda.ts';

const entry = (name: string, reason: string, owner: string | null, timesCarried = 0) => ({
  name,
  reason,
  timesCarried,
  item: { owners: owner === null ? [] : [owner] },
});

describe('an agenda in order', () => {
  it('by owner keeps the order within one, and puts what nobody owns last', () => {
    const agenda = [
      entry('a', AGENDA_WORDS.overdue, 'Sunita Pillai'),
      entry('b', AGENDA_WORDS.overdue, null),
      entry('c', AGENDA_WORDS['no-date'], 'Joel Okafor'),
      entry('d', AGENDA_WORDS.carried, 'Sunita Pillai'),
    ];
    expect(inOrder(agenda, 'owner').map(({ name }) => name)).toEqual(['c', 'a', 'd', 'b']);
  });

  it('most pressing first begins with what was carried most often, and ends with what was chosen by hand', () => {
    const agenda = [
      entry('a', 'Chosen by hand', 'Joel Okafor'),
      entry('b', AGENDA_WORDS.overdue, 'Joel Okafor'),
      entry('c', AGENDA_WORDS.carried, 'Joel Okafor', 1),
      entry('d', AGENDA_WORDS.carried, 'Joel Okafor', 3),
    ];
    expect(inOrder(agenda, 'pressing').map(({ name }) => name)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('loses and doubles nothing, whatever the order', () => {
    const Entries = fc.array(
      fc.record({
        reason: fc.constantFrom(...Object.values(AGENDA_WORDS), 'Chosen by hand'),
        timesCarried: fc.nat(4),
        item: fc.record({ owners: fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 2 }) }),
      }),
    );
    fc.assert(
      fc.property(Entries, fc.constantFrom('owner', 'pressing'), (agenda, order) => {
        const ordered = inOrder(agenda, order);
        expect(ordered).toHaveLength(agenda.length);
        expect(new Set(ordered)).toEqual(new Set(agenda));
      }),
    );
  });
});
