import { quarterOf, readQuarter } from '../calendar/qa-year.ts';
import type { OutcomeStage } from './bands.ts';

/** One scoring of a goal. */
export interface GoalScore {
  readonly goalId: string;
  readonly stage: OutcomeStage;
  /** yyyy-mm-dd. */
  readonly day: string;
  readonly child: number | null;
  readonly parent: number | null;
}

/** Who scores. */
export type Voice = 'child' | 'parent';

/** How far goals moved, as one voice scored them. The three counts add up to `n`. */
export interface Travelled {
  readonly n: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
  /** Points, to one decimal; null where too few goals carry it. */
  readonly mean: number | null;
}

/** A quarter with the goals that were scored in it again. */
export interface QuarterTravelled {
  /** "2024-Q1". */
  readonly quarter: string;
  readonly child: Travelled;
  readonly parent: Travelled;
}

/** Under this no mean is said: a sample of five is too small (DOMAIN.md, rule 11). */
export const LEAST_GOALS = 6;

/** How far one goal moved from its first score to the newest up to a day; null where it was scored once or never. */
export function movedBy(scores: readonly GoalScore[], voice: Voice, until: string): number | null {
  const given = scores
    .filter((score) => score.day <= until && score[voice] !== null)
    .sort((a, b) => a.day.localeCompare(b.day));
  const first = given[0]?.[voice];
  const last = given.at(-1)?.[voice];
  return given.length < 2 || first == null || last == null ? null : last - first;
}

/**
 * The distance travelled, quarter by quarter: of the goals that were scored again in the quarter, from the first score
 * to the newest one in it. A goal that was not scored in a quarter says nothing about it.
 */
export function distanceByQuarter(scores: readonly GoalScore[]): QuarterTravelled[] {
  const byGoal = [...Map.groupBy(scores, ({ goalId }) => goalId).values()];
  const quarters = new Set(scores.map(({ day }) => quarterOf(day)));
  return [...quarters].sort().flatMap((quarter): QuarterTravelled[] => {
    const span = readQuarter(quarter);
    if (!span) return [];
    const of = (voice: Voice): Travelled => {
      const moves = byGoal.flatMap((goal) => {
        const isScored = goal.some(
          (score) => score.day >= span.from && score.day <= span.to && score[voice] !== null,
        );
        const moved = isScored ? movedBy(goal, voice, span.to) : null;
        return moved === null ? [] : [moved];
      });
      return travelled(moves);
    };
    const child = of('child');
    const parent = of('parent');
    return child.n + parent.n === 0 ? [] : [{ quarter, child, parent }];
  });
}

function travelled(moves: readonly number[]): Travelled {
  const n = moves.length;
  const total = moves.reduce((sum, move) => sum + move, 0);
  return {
    n,
    better: moves.filter((move) => move > 0).length,
    same: moves.filter((move) => move === 0).length,
    worse: moves.filter((move) => move < 0).length,
    mean: n < LEAST_GOALS ? null : Math.round((total / n) * 10) / 10,
  };
}

/** What a distance says, in a sentence; the counts come first. */
export function travelledWords({ n, better, same, worse, mean }: Travelled): string {
  if (n === 0) return 'no goal was scored again';
  const counts = `${better} of ${n} better, ${same} the same, ${worse} worse`;
  if (mean === null) return `${counts}; too few goals for a mean`;
  return `${counts}; ${mean > 0 ? '+' : ''}${mean} on average (n = ${n})`;
}
