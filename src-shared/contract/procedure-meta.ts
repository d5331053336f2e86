import { isContractProcedure } from '@orpc/contract';
import type { ProcedureMeta } from './base.ts';
import { contract } from './index.ts';

const known = new Map<string, ProcedureMeta>(allOf(contract, []));

function* allOf(router: object, path: readonly string[]): Generator<[string, ProcedureMeta]> {
  for (const [name, entry] of Object.entries(router))
    if (isContractProcedure(entry)) yield [[...path, name].join('.'), entry['~orpc'].meta as ProcedureMeta];
    else yield* allOf(entry, [...path, name]);
}

/** What the contract says of a procedure, by its dotted name; undefined for a name that it does not have. */
export function metaOf(procedure: string): ProcedureMeta | undefined {
  return known.get(procedure);
}
