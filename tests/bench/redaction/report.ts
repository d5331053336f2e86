import { type Count, wilson } from './score.ts';

/** One line of the table. */
export interface Row {
  readonly measuredOn: string;
  readonly system: string;
  readonly figure: string;
  readonly count: Count;
  /** What issue and design ask for, in words; empty where nothing is asked. */
  readonly bound: string;
  readonly isReached: boolean | null;
}

/** At least, or under, a share. */
export interface Bound {
  readonly atLeast?: number;
  readonly under?: number;
}

/** Collects the lines of one run. */
export interface Report {
  readonly rows: readonly Row[];
  readonly add: (measuredOn: string, system: string, figure: string, count: Count, bound?: Bound) => void;
  readonly note: (sentence: string) => void;
  readonly notes: readonly string[];
}

export function createReport(): Report {
  const rows: Row[] = [];
  const notes: string[] = [];
  return {
    rows,
    notes,
    note: (sentence) => notes.push(sentence),
    add(measuredOn, system, figure, count, bound) {
      const share = count.hits / count.n;
      const isReached =
        bound?.atLeast !== undefined
          ? share >= bound.atLeast
          : bound?.under !== undefined
            ? share < bound.under
            : null;
      const words =
        bound?.atLeast !== undefined
          ? `>= ${bound.atLeast}`
          : bound?.under !== undefined
            ? `< ${bound.under}`
            : '';
      rows.push({ measuredOn, system, figure, count, bound: words, isReached });
    },
  };
}

/** The table in plain text, grouped by what was measured. */
export function asText({ rows, notes }: Report): string {
  const lines: string[] = [];
  let group = '';
  for (const row of rows) {
    if (row.measuredOn !== group) {
      group = row.measuredOn;
      lines.push('', group);
    }
    const [low, high] = wilson(row.count);
    const share = (row.count.hits / row.count.n).toFixed(3);
    const verdict =
      row.isReached === null ? '' : row.isReached ? `reached (${row.bound})` : `NOT REACHED (${row.bound})`;
    lines.push(
      `  ${row.system.padEnd(44)} ${row.figure.padEnd(30)} ${share}  n=${String(row.count.n).padEnd(6)} [${low.toFixed(3)}, ${high.toFixed(3)}]  ${verdict}`.trimEnd(),
    );
  }
  return [...lines, '', ...notes.map((note) => `- ${note}`)].join('\n');
}

/** The same as data. */
export function asJson({ rows, notes }: Report): string {
  const figures = rows.map((row) => ({
    ...row,
    share: row.count.hits / row.count.n,
    interval95: wilson(row.count),
  }));
  return JSON.stringify({ figures, notes }, null, 1);
}
