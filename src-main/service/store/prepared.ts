import type { Reader } from './connection.ts';

const known = new WeakMap<Reader, Map<string, unknown>>();

/**
 * A query that is built and compiled once for a connection, for lists that are asked for with every key that is typed.
 * @param name says which query, and every way in which its text differs; what only differs in values is a placeholder
 */
export function prepared<Query>(store: Reader, name: string, build: () => Query): Query {
  const queries = known.get(store) ?? new Map<string, unknown>();
  known.set(store, queries);
  const before = queries.get(name) as Query | undefined;
  if (before !== undefined) return before;
  const query = build();
  queries.set(name, query);
  return query;
}
