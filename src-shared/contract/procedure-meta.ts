import type { ProcedureMeta } from './base.ts';
import { PROCEDURE_METAS } from './procedure-metas.ts';

/** What the contract says of a procedure, by its dotted name; undefined for a name that it does not have. */
export function metaOf(procedure: string): ProcedureMeta | undefined {
  return Object.hasOwn(PROCEDURE_METAS, procedure) ? PROCEDURE_METAS[procedure] : undefined;
}
