import type Database from 'better-sqlite3';

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

type Ask = (this: Database.Statement, ...values: unknown[]) => unknown;
const WAYS_TO_ASK = ['get', 'all', 'iterate'] as const;

/** The queries that are put to the database while a procedure runs, each once, also by statements that were prepared before. */
export const askedBy = async (
  database: Database.Database,
  call: () => Promise<unknown>,
): Promise<string[]> => [...new Set(await everyQueryOf(database, call))];

/** The same, each as often as it was asked. */
export async function everyQueryOf(
  database: Database.Database,
  call: () => Promise<unknown>,
): Promise<string[]> {
  const asked: string[] = [];
  const statements = Object.getPrototypeOf(database.prepare('SELECT 1')) as Record<string, Ask>;
  const ways = WAYS_TO_ASK.map((way) => [way, statements[way] as Ask] as const);
  for (const [way, ask] of ways)
    statements[way] = function seen(...values) {
      if (this.database === database) asked.push(this.source);
      return ask.apply(this, values);
    };
  try {
    await call();
  } finally {
    for (const [way, ask] of ways) statements[way] = ask;
  }
  return asked.filter((sql) => /^\s*(?:select|with)\b/iu.test(sql));
}

/** How SQLite would go about a query, whatever is asked for in it. */
export function planOf(database: Database.Database, sql: string): Step[] {
  const statement = database.prepare(`EXPLAIN QUERY PLAN ${sql}`);
  const values: null[] = [];
  for (;;)
    try {
      return statement.all(...values) as Step[];
    } catch (error) {
      if (!(error instanceof RangeError) || values.length > 5_000) throw error;
      values.push(null);
    }
}

/** The table that a step reads from end to end; empty for a step that does not. */
export const scannedBy = ({ detail }: Step): string => /^SCAN (\S+)/u.exec(detail)?.[1] ?? '';

/** The index by which a step finds its rows, if it has one. */
export const indexOf = ({ detail }: Step): string | undefined => /INDEX (\S+)/u.exec(detail)?.[1];

/** Tables that are read from end to end once for each row of another one. */
export function scannedWithin(plan: readonly Step[]): string[] {
  return plan.flatMap((step, i) => {
    const isWithin =
      plan
        .slice(0, i)
        .some(({ parent, detail }) => parent === step.parent && /^(?:SCAN|SEARCH)/u.test(detail)) ||
      plan.some(({ id, detail }) => id === step.parent && detail.startsWith('CORRELATED'));
    return isWithin && scannedBy(step) !== '' ? [step.detail] : [];
  });
}

/** Without figures of how many rows there are, as in a workspace that was just made. */
export function forgetRowCounts(database: Database.Database): void {
  if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'").get())
    database.exec('DELETE FROM sqlite_stat1; ANALYZE sqlite_schema');
}
