import { isContractProcedure } from '@orpc/contract';
import type { ProcedureMeta } from './base.ts';
import { contract } from './index.ts';

/**
 * What the contract says of every procedure, by its dotted name. For a page this is worked out when the app is built
 * (`scripts/packaging/procedure-metas.mjs`): the schemas of the whole contract would be made anew at every start.
 */
export const PROCEDURE_METAS: Readonly<Record<string, ProcedureMeta>> = Object.fromEntries(
  allOf(contract, []),
);

function* allOf(router: object, path: readonly string[]): Generator<[string, ProcedureMeta]> {
  for (const [name, entry] of Object.entries(router))
    if (isContractProcedure(entry)) yield [[...path, name].join('.'), entry['~orpc'].meta as ProcedureMeta];
    else yield* allOf(entry, [...path, name]);
}
