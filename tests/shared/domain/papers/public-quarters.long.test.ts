import { describe, expect, it } from 'vitest';
import type { TrackerFigures } from '#shared/domain/papers/public-counts.ts';
import { publicFeedbackOver, publicOver, publicQuarters } from '#shared/domain/papers/public-quarters.ts';
import { attacker } from './attacker.ts';

const NOTHING: TrackerFigures = {
  ...{ total: 0, open: 0, done: 0, superseded: 0, overdue: 0, redated: 0 },
  ...{ added: 0, completed: 0, better: 0, noChange: 0, worse: 0 },
};
const SMALLEST = 3;
const QUARTERS = 3;

/** What changes in a quarter. */
interface Step {
  readonly added: number;
  readonly completed: number;
  readonly superseded: number;
}

/** The tracker after a quarter. */
function afterStep(before: TrackerFigures, { added, completed, superseded }: Step): TrackerFigures {
  const [total, done, gone] = [before.total + added, before.done + completed, before.superseded + superseded];
  return { ...NOTHING, total, done, superseded: gone, open: total - done - gone, added, completed };
}

/** Every way in which some quarters can follow each other. */
function* histories(steps: readonly Step[], first: TrackerFigures): Generator<readonly TrackerFigures[]> {
  function* on(past: readonly TrackerFigures[]): Generator<readonly TrackerFigures[]> {
    if (past.length === QUARTERS) return yield past;
    for (const step of steps) yield* on([...past, afterStep(past.at(-1) ?? first, step)]);
  }
  yield* on([]);
}

/** Whether all that is told of a figure could have happened in one quarter, so that the search holds every way to it. */
const isSearched = (history: readonly TrackerFigures[], most: Partial<TrackerFigures>): boolean =>
  publicQuarters(history, SMALLEST).every((told) =>
    Object.entries(most).every(([figure, limit]) => (told[figure as keyof TrackerFigures] ?? 0) <= limit),
  );

/** All that an attacker reads: each quarter's paper, those over several, and all of them together. */
const published = (history: readonly TrackerFigures[]) => {
  const told = publicQuarters(history, SMALLEST);
  return [told, publicOver(told), publicOver(told.slice(1)), publicOver(told.slice(0, -1))];
};

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);

describe('papers of quarters and of the year that they make', () => {
  it('never let what was added in a quarter be worked out', () => {
    const seen = attacker(SMALLEST);
    const steps = upTo(9).map((added): Step => ({ added, completed: 0, superseded: 0 }));
    for (const history of histories(steps, NOTHING))
      if (isSearched(history, { total: 9 }))
        seen.see(
          published(history),
          Object.fromEntries(history.map(({ added }, at) => [`added in quarter ${at + 1}`, added])),
        );
    expect(seen.givenAway().slice(0, 3)).toEqual([]);
  });

  it('never let what was completed or superseded in a quarter be worked out', () => {
    const seen = attacker(SMALLEST);
    const steps = upTo(4).flatMap((completed) =>
      upTo(4).map((superseded): Step => ({ added: 0, completed, superseded })),
    );
    for (const history of histories(steps, { ...NOTHING, total: 40, open: 40 }))
      if (isSearched(history, { done: 4, superseded: 4 }))
        seen.see(
          published(history),
          Object.fromEntries(
            history.flatMap(({ completed, superseded }, at) => [
              [`completed in quarter ${at + 1}`, completed],
              [`superseded in quarter ${at + 1}`, superseded - (history[at - 1]?.superseded ?? 0)],
            ]),
          ),
        );
    expect(seen.givenAway().slice(0, 3)).toEqual([]);
  });

  it('never let it be worked out for how many something got better in a quarter', () => {
    const seen = attacker(SMALLEST);
    const impacts = (before: TrackerFigures) =>
      upTo(5).flatMap((better) =>
        upTo(4).map((worse) => ({
          ...NOTHING,
          ...{ total: 40, open: 40, better: before.better + better, worse: before.worse + worse },
        })),
      );
    for (const first of impacts(NOTHING))
      for (const second of impacts(first))
        for (const third of impacts(second)) {
          const history = [first, second, third];
          if (isSearched(history, { better: 5, worse: 4 }))
            seen.see(
              published(history),
              Object.fromEntries(
                history.map(({ better }, at) => [
                  `better in quarter ${at + 1}`,
                  better - (history[at - 1]?.better ?? 0),
                ]),
              ),
            );
        }
    expect(seen.givenAway().slice(0, 3)).toEqual([]);
  });

  it('tell all of it where nothing is small, and the year as the sum of its quarters', () => {
    const first = afterStep(NOTHING, { added: 24, completed: 0, superseded: 0 });
    const second = afterStep(first, { added: 6, completed: 12, superseded: 0 });
    const told = publicQuarters([first, second]);
    expect(told.map(({ total, added, done }) => [total, added, done])).toEqual([
      [24, 24, 0],
      [30, 6, 12],
    ]);
    expect(publicOver(told)).toMatchObject({ total: 30, open: 18, done: 12, added: 30, completed: 12 });
  });

  it('never let feedback of a quarter be worked out from that of the year', () => {
    const seen = attacker(SMALLEST);
    const quarters = upTo(5).flatMap((total) =>
      upTo(total).flatMap((answered) => upTo(answered).map((told) => ({ total, answered, told }))),
    );
    for (const first of quarters)
      for (const second of quarters)
        seen.see(
          [
            publicFeedbackOver([first], SMALLEST),
            publicFeedbackOver([second], SMALLEST),
            publicFeedbackOver([first, second], SMALLEST),
            first.told,
            second.told,
          ],
          {
            'not answered, first': first.total - first.answered,
            'not answered, second': second.total - second.answered,
            'answered and not told, second': second.answered - second.told,
          },
        );
    expect(seen.givenAway().slice(0, 3)).toEqual([]);
  });
});
