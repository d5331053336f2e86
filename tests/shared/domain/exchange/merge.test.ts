import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '#shared/domain/exchange/incoming.ts';
import { merge } from '#shared/domain/exchange/merge.ts';
import { isSameText } from '#shared/domain/exchange/plain-text.ts';
import type { Parts } from '#shared/domain/exchange/written.ts';

const TEXTS = ['one', 'two', 'three', 'one \r\n', 'e\u0301', 'é'];
const PARTS = ['answer/a', 'answer/b', 'answer/c'];

const someParts: fc.Arbitrary<Parts> = fc
  .array(fc.option(fc.constantFrom(...TEXTS), { nil: undefined }), {
    minLength: PARTS.length,
    maxLength: PARTS.length,
  })
  .map(
    (texts) =>
      new Map(
        PARTS.flatMap((part, i) => (texts[i] === undefined ? [] : [[part, texts[i]] as [string, string]])),
      ),
  );

const isSame = (one: Parts, other: Parts): boolean =>
  PARTS.every((part) => isSameText(one.get(part), other.get(part)));

/** A laptop that sent a review out and takes returns in, as the service does it. */
interface Desk {
  base: Parts;
  here: Parts;
  takenNumber: number;
  conflicts: Map<string, { here: string | undefined; theirs: string | undefined }>;
}

function takeIn(desk: Desk, number: number, parts: Parts): Desk {
  const incoming = judge({ ...desk, waitingNumber: 0, seal: null }, { parts, number, seal: null });
  if (incoming.kind === 'older' || incoming.kind === 'sealed-here') return desk;
  const conflicts = new Map(
    incoming.kind === 'both'
      ? incoming.conflicts.map(({ part, here, theirs }) => [part, { here, theirs }])
      : [],
  );
  const changed = incoming.kind === 'same' ? desk : incoming;
  return { base: changed.base, here: changed.here, takenNumber: number, conflicts };
}

const begin = (base: Parts, here: Parts): Desk => ({ base, here, takenNumber: 0, conflicts: new Map() });

describe('merging three ways', () => {
  it('never counts equal content as a conflict, whatever changed on the way', () => {
    fc.assert(
      fc.property(someParts, someParts, (base, both) => {
        expect(merge(base, both, both)).toMatchObject({ conflicts: [], taken: [] });
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes what only they changed, keeps what only this side changed, and keeps both where both did', () => {
    fc.assert(
      fc.property(someParts, someParts, someParts, (base, here, theirs) => {
        const merged = merge(base, here, theirs);
        for (const part of PARTS) {
          const [was, ours, their, now] = [base, here, theirs, merged.here].map((side) => side.get(part));
          const conflict = merged.conflicts.find((one) => one.part === part);
          if (isSameText(ours, was)) expect(isSameText(now, their)).toBe(true);
          else expect(isSameText(now, ours)).toBe(true);
          const isBoth = !isSameText(ours, was) && !isSameText(their, was) && !isSameText(ours, their);
          expect(conflict !== undefined).toBe(isBoth);
          if (conflict) expect(conflict).toEqual({ part, base: was, here: ours, theirs: their });
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('is idempotent: the same pack again changes nothing', () => {
    fc.assert(
      fc.property(someParts, someParts, someParts, (base, here, theirs) => {
        const once = takeIn(begin(base, here), 1, theirs);
        const twice = takeIn(once, 1, theirs);
        expect(isSame(twice.here, once.here)).toBe(true);
        expect(twice.conflicts).toEqual(once.conflicts);
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives the same whatever order the returns of two to four laptops come in, and loses no newest text', () => {
    const history = fc.record({
      base: someParts,
      here: someParts,
      returns: fc.array(someParts, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), ({ base, here, returns }, chance) => {
        const numbered = returns.map((parts, i) => ({ number: i + 1, parts }));
        const inOrder = numbered.reduce(
          (desk, { number, parts }) => takeIn(desk, number, parts),
          begin(base, here),
        );
        const shuffled = [...numbered]
          .map((one) => ({ one, place: chance.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const mixed = [...shuffled, ...shuffled].reduce(
          (desk, { number, parts }) => takeIn(desk, number, parts),
          begin(base, here),
        );
        expect(isSame(mixed.here, inOrder.here)).toBe(true);
        expect([...mixed.conflicts.keys()].sort()).toEqual([...inOrder.conflicts.keys()].sort());
        const newest = returns.at(-1) ?? new Map();
        for (const part of PARTS) {
          const text = newest.get(part);
          if (text === undefined || isSameText(text, base.get(part))) continue;
          const isKept =
            isSameText(inOrder.here.get(part), text) || isSameText(inOrder.conflicts.get(part)?.theirs, text);
          expect(isKept).toBe(true);
        }
        for (const part of PARTS) {
          const own = here.get(part);
          if (own === undefined || isSameText(own, base.get(part))) continue;
          expect(isSameText(inOrder.here.get(part), own)).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes a sealed review whole or leaves it whole', () => {
    fc.assert(
      fc.property(someParts, someParts, someParts, (base, here, theirs) => {
        const incoming = judge(
          { base, here, takenNumber: 0, waitingNumber: 0, seal: null },
          { parts: theirs, number: 1, seal: 's' },
        );
        const hasOwn = PARTS.some(
          (part) =>
            !isSameText(here.get(part), base.get(part)) && !isSameText(here.get(part), theirs.get(part)),
        );
        expect(incoming.kind).toBe(hasOwn ? 'both' : 'changed');
        if (incoming.kind === 'changed') expect(incoming.here).toBe(theirs);
        if (incoming.kind === 'both') expect(incoming.here).toBe(here);
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes of an older version what only they changed while a finished one waits, as if it had come before', () => {
    fc.assert(
      fc.property(someParts, someParts, someParts, someParts, (base, here, older, finished) => {
        const desk = { base, here, takenNumber: 0, seal: null };
        const late = judge({ ...desk, waitingNumber: 2 }, { parts: older, number: 1, seal: null });
        const inOrder = merge(base, here, older);
        const taken = late.kind === 'changed' ? late : desk;
        expect(late.kind).toBe(inOrder.taken.length > 0 ? 'changed' : 'older');
        expect([...taken.here].sort()).toEqual([...inOrder.here].sort());
        const waits = (stands: { readonly base: Parts; readonly here: Parts }) => {
          const { kind, ...rest } = judge(
            { ...stands, takenNumber: 0, waitingNumber: 0, seal: null },
            { parts: finished, number: 2, seal: 's' },
          );
          return [kind, 'conflicts' in rest ? rest.conflicts : []];
        };
        expect(waits(taken)).toEqual(waits(inOrder));
      }),
      { numRuns: 2_000 },
    );
  });

  it('never changes a review that is sealed here', () => {
    fc.assert(
      fc.property(someParts, someParts, fc.option(fc.constantFrom('s', 't')), (here, theirs, seal) => {
        const incoming = judge(
          { base: here, here, takenNumber: 0, waitingNumber: 0, seal: 's' },
          { parts: theirs, number: 1, seal },
        );
        expect(incoming.kind).toBe(seal === 's' ? 'same' : 'sealed-here');
      }),
    );
  });
});
