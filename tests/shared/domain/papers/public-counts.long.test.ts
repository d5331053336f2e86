import { describe, expect, it } from 'vitest';
import {
  publicFeedback,
  publicGrades,
  publicRound,
  publicTracker,
  SMALLEST_PUBLIC_COUNT,
  type TrackerFigures,
} from '#shared/domain/papers/public-counts.ts';
import { attacker } from './attacker.ts';

/** Every way in which so many children can have the four grades. */
function* gradesOf(total: number): Generator<readonly [number, number, number, number]> {
  for (let a = 0; a <= total; a++)
    for (let b = 0; a + b <= total; b++)
      for (let c = 0; a + b + c <= total; c++) yield [a, b, c, total - a - b - c];
}

describe('what is published of the grades of a round', () => {
  it('never lets a count of one to four be worked out, from the total and both figures together', () => {
    const seen = attacker(SMALLEST_PUBLIC_COUNT);
    for (let total = 5; total <= 24; total++)
      for (const counts of gradesOf(total))
        seen.see([total, publicGrades(counts)], {
          ...Object.fromEntries(counts.entries()),
          good: counts[0] + counts[1],
        });
    expect(seen.givenAway()).toEqual([]);
  });

  it('never lets one be worked out from the grades before and after moderation, their difference and how many were decided', () => {
    const smallest = 3;
    const seen = attacker(smallest);
    for (let total = 0; total <= 8; total++)
      for (const graded of gradesOf(total))
        for (const moderated of gradesOf(total)) {
          const moved = graded.map((count, at) => Math.abs((moderated[at] ?? 0) - count));
          const least = moved.reduce((all, one) => all + one, 0) / 2;
          for (let decided = least; decided <= total; decided++)
            seen.see(publicRound(graded, moderated, decided, smallest), {
              total,
              ...Object.fromEntries(graded.map((count, at) => [`graded ${at}`, count])),
              ...Object.fromEntries(moderated.map((count, at) => [`moderated ${at}`, count])),
              ...Object.fromEntries(moved.map((count, at) => [`moved ${at}`, count])),
              'good as graded': graded[0] + graded[1],
              'good as moderated': moderated[0] + moderated[1],
              'moved over good': Math.abs(moderated[0] + moderated[1] - graded[0] - graded[1]),
              decided,
              'not decided': total - decided,
            });
        }
    expect(seen.givenAway()).toEqual([]);
  });

  it('never shows a count of one to four', () => {
    for (const counts of gradesOf(14)) {
      const { byGrade, goodOrBetter } = publicGrades(counts);
      for (const count of [
        ...(byGrade ?? []),
        goodOrBetter ?? 0,
        goodOrBetter === null ? 0 : 14 - goodOrBetter,
      ])
        expect(count === 0 || count >= SMALLEST_PUBLIC_COUNT).toBe(true);
    }
  });

  it('shows all of it where nothing is small', () => {
    expect(publicGrades([5, 8, 6, 0])).toEqual({ byGrade: [5, 8, 6, 0], goodOrBetter: 13 });
    expect(publicRound([5, 8, 6, 0], [5, 8, 6, 0], 7)).toMatchObject({
      submitted: 19,
      decided: 7,
      moderated: { byGrade: [5, 8, 6, 0], goodOrBetter: 13 },
    });
  });

  it('says nothing of a round of four, not even that it was four', () => {
    expect(publicRound([1, 2, 1, 0], [1, 2, 1, 0], 0)).toEqual({
      submitted: null,
      graded: { byGrade: null, goodOrBetter: null },
      moderated: { byGrade: null, goodOrBetter: null },
      decided: null,
    });
  });
});

describe('what is published of the tracker', () => {
  it('never lets a count below the limit be worked out, from parts, wholes and differences', () => {
    const smallest = 3;
    const seen = attacker(smallest);
    for (let total = 0; total <= 8; total++)
      for (let open = 0; open <= total; open++)
        for (let done = 0; open + done <= total; done++)
          for (let overdue = 0; overdue <= open; overdue++)
            for (let completed = 0; completed <= done; completed++)
              for (let added = 0; added <= total; added++) {
                const superseded = total - open - done;
                const figures: TrackerFigures = {
                  ...{ total, open, done, superseded, overdue, completed, added },
                  ...{ redated: 0, better: 0, noChange: 0, worse: 0 },
                };
                seen.see(publicTracker(figures, smallest), {
                  ...{ total, open, done, superseded, overdue, completed, added },
                  'not overdue': open - overdue,
                  'completed before': done - completed,
                  'added before': total - added,
                });
              }
    expect(seen.givenAway()).toEqual([]);
  });

  it('never lets what was added or completed be worked out from the papers of two periods, one after the other', () => {
    const smallest = 3;
    const seen = attacker(smallest);
    const none = { superseded: 0, overdue: 0, redated: 0, better: 0, noChange: 0, worse: 0 };
    for (let total = 0; total <= 8; total++)
      for (let done = 0; done <= total; done++)
        for (let added = 0; added <= 8; added++)
          for (let completed = 0; completed <= total - done + added; completed++) {
            const before = { ...none, total, done, open: total - done, added: total, completed: done };
            const after = {
              ...none,
              total: total + added,
              done: done + completed,
              open: total + added - done - completed,
              added,
              completed,
            };
            seen.see([publicTracker(before, smallest), publicTracker(after, smallest)], { added, completed });
          }
    expect(seen.givenAway()).toEqual([]);
  });

  it('never lets what changed for few children be worked out', () => {
    const smallest = 3;
    const seen = attacker(smallest);
    for (let total = 0; total <= 10; total++)
      for (const [better, noChange, worse, unknown] of gradesOf(total))
        seen.see(
          publicTracker(
            {
              ...{ total, open: total, done: 0, superseded: 0, overdue: 0, redated: 0, added: 0 },
              ...{ completed: 0, better, noChange, worse },
            },
            smallest,
          ),
          { better, noChange, worse, unknown },
        );
    expect(seen.givenAway()).toEqual([]);
  });
});

describe('what is published of feedback', () => {
  it('never lets a count below the limit be worked out, with the rows of the table in sight', () => {
    const smallest = 3;
    const seen = attacker(smallest);
    for (let total = 0; total <= 12; total++)
      for (let answered = 0; answered <= total; answered++)
        for (let told = 0; told <= answered; told++)
          seen.see([publicFeedback({ total, answered, told }, smallest), told], {
            total: told > 0 && total === told ? 0 : total,
            'not answered': total - answered,
            'answered and not told': answered - told,
          });
    expect(seen.givenAway()).toEqual([]);
  });
});
