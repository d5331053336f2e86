import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PackPreview } from '#shared/contract/pack-preview.ts';
import { daysBetween } from '#shared/domain/dates/calendar-days.ts';
import { readDate } from '#shared/domain/redaction/text/dates.ts';
import { aDemo } from '../a-demo.ts';

// The demo workspace writes some 1,100 fields through the rules.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/**
 * The demo pack as somebody takes it apart who has the list of the children's names at hand. A guess that knows nothing
 * places one child of fourteen right on average, so three in three packs; eleven or more in the three by luck come up less
 * than once in three thousand times. Counted over the packs together: each for itself, one in ten runs would fail by luck.
 */
const BY_LUCK_IN_ALL = 10;
const BY_LUCK = 6;
const PACKS = 3;

interface Taken {
  readonly packs: readonly PackPreview[];
  readonly opensOn: string;
  readonly trueDates: ReadonlyMap<string, readonly string[]>;
}

let taken: Taken;

beforeAll(async () => {
  const { client } = await aDemo({ endsWith: afterAll });
  const round = (await client.rounds.list({})).find(({ counts }) => counts.submitted === 14)!;
  const { rows } = await client.reviews.list({ roundId: round.id });
  const packs: PackPreview[] = [];
  for (let n = 0; n < PACKS; n++) {
    const { id } = await client.moderation.createDraft({
      roundId: round.id,
      reviewIds: rows.map(({ id: reviewId }) => reviewId),
      recipient: `Peer ${n}`,
      purpose: 'Moderation',
      design: 'open',
    });
    packs.push(await client.moderation.preview({ id }));
  }
  // The days that a review names, as ISO days: what an intruder who has them would look for.
  const trueDates = new Map<string, string[]>();
  for (const { texts } of packs.slice(0, 1))
    for (const { reviewId, original, spans } of texts)
      for (const { start, end, kind } of spans) {
        const date = kind === 'date' ? readDate(original.slice(start, end)) : undefined;
        if (date?.year && date.month && date.day)
          trueDates.set(reviewId, [
            ...(trueDates.get(reviewId) ?? []),
            `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`,
          ]);
      }
  taken = { packs, opensOn: round.opensOn, trueDates };
});

/** How many children stand in the same place in both orders. */
const placed = (one: readonly string[], other: readonly string[]) =>
  one.filter((id, i) => other[i] === id).length;

const idsBy = <Key extends string | number>(
  { reviews }: PackPreview,
  key: (review: PackPreview['reviews'][number]) => Key,
) =>
  [...reviews]
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
    .map(({ reviewId }) => reviewId);

const outgoingOf = ({ texts }: PackPreview, reviewId: string) =>
  texts
    .filter((text) => text.reviewId === reviewId)
    .map(({ outgoing }) => outgoing)
    .join('\n');

const dayDistances = (text: string) =>
  [...text.matchAll(/\[(\d+) days? (before|after) day 0\]/g)].map(
    ([, days, side]) => Number(days) * (side === 'before' ? -1 : 1),
  );

describe('the demo pack, with the list of names at hand', () => {
  /** How many children an order of the pack's own and one of the list place right, over all packs. */
  const placedInAll = (
    ours: (pack: PackPreview) => readonly string[],
    theirs: (pack: PackPreview) => readonly string[],
  ) => taken.packs.reduce((sum, pack) => sum + placed(ours(pack), theirs(pack)), 0);

  it('places nobody by the order in which children stand, nor by their letters', () => {
    const byName = (pack: PackPreview) => idsBy(pack, ({ childName }) => childName);
    const lists = [
      byName,
      (pack: PackPreview) => idsBy(pack, ({ childName }) => childName.split(' ').at(-1) ?? ''),
      (pack: PackPreview) => byName(pack).toReversed(),
    ];
    for (const list of lists) {
      expect(placedInAll(({ reviews }) => reviews.map(({ reviewId }) => reviewId), list)).toBeLessThanOrEqual(
        BY_LUCK_IN_ALL,
      );
      expect(placedInAll((pack) => idsBy(pack, ({ alias }) => alias), list)).toBeLessThanOrEqual(
        BY_LUCK_IN_ALL,
      );
    }
  });

  it('places nobody by how long what stands for a name is', () => {
    expect(
      placedInAll(
        (pack) => idsBy(pack, ({ alias }) => alias.length),
        (pack) => idsBy(pack, ({ childName }) => childName.length),
      ),
    ).toBeLessThanOrEqual(BY_LUCK_IN_ALL);
  });

  it('gives no calendar date to whoever counts from the first day of the round', () => {
    for (const pack of taken.packs) {
      let hits = 0;
      let dates = 0;
      for (const { reviewId } of pack.reviews) {
        const real = new Set(
          (taken.trueDates.get(reviewId) ?? []).map((date) => daysBetween(taken.opensOn, date)),
        );
        const told = new Set(dayDistances(outgoingOf(pack, reviewId)));
        dates += real.size;
        hits += [...real].filter((distance) => told.has(distance)).length;
      }
      expect(dates).toBeGreaterThan(20);
      expect(hits / dates).toBeLessThan(0.15);
    }
  });

  it('keeps what lies between two dates of one child, and tells two children apart by no common day', () => {
    const [pack] = taken.packs;
    let kept = 0;
    const shifts: number[] = [];
    for (const { reviewId } of pack!.reviews) {
      const real = (taken.trueDates.get(reviewId) ?? []).map((date) => daysBetween(taken.opensOn, date));
      const told = dayDistances(outgoingOf(pack!, reviewId));
      const shift = [...Array(121).keys()]
        .map((n) => n - 60)
        .find((by) => real.length > 1 && real.every((distance) => told.includes(distance - by)));
      if (shift !== undefined) {
        kept++;
        shifts.push(shift);
      }
    }
    expect(kept).toBeGreaterThan(5);
    expect(new Set(shifts).size).toBeGreaterThan(shifts.length / 2);
  });

  it('joins no two packs by letter, place or distance', () => {
    const [one, two] = taken.packs;
    const letters = (pack: PackPreview) =>
      new Map(pack.reviews.map(({ reviewId, alias }) => [reviewId, alias]));
    const before = letters(one!);
    const after = letters(two!);
    expect([...before].filter(([id, alias]) => after.get(id) === alias).length).toBeLessThanOrEqual(BY_LUCK);
    expect(
      placed(
        one!.reviews.map(({ reviewId }) => reviewId),
        two!.reviews.map(({ reviewId }) => reviewId),
      ),
    ).toBeLessThanOrEqual(BY_LUCK);
    const same = one!.reviews.filter(({ reviewId }) => {
      const [first] = dayDistances(outgoingOf(one!, reviewId));
      const [second] = dayDistances(outgoingOf(two!, reviewId));
      return first !== undefined && first === second;
    });
    expect(same.length).toBeLessThanOrEqual(BY_LUCK);
  });

  it('lets no two children share what stands for a worker, a school or a place', () => {
    for (const pack of taken.packs) {
      const owners = new Map<string, Set<string>>();
      for (const text of pack.texts)
        for (const { replacement } of text.spans)
          if (
            /^(?:Worker|Team manager|School|Place|Organisation|Address|Health service|Person) /.test(
              replacement,
            )
          )
            owners.set(replacement, (owners.get(replacement) ?? new Set()).add(text.reviewId));
      expect([...owners].filter(([, children]) => children.size > 1).map(([alias]) => alias)).toEqual([]);
    }
  });
});
