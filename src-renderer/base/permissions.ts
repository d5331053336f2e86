import { useContext } from 'react';
import type { contract } from '#shared/contract/index.ts';
import { metaOf } from '#shared/contract/procedure-meta.ts';
import { CurrentWorkspace } from './current-workspace.ts';

type Contract = typeof contract;

/** The dotted name of a procedure of the contract, such as `rounds.save`. */
export type ProcedureName = {
  [Room in keyof Contract]: `${Room}.${keyof Contract[Room] & string}`;
}[keyof Contract];

/** What a workspace that was moved away still lets one do: write files of what is in it, lock it, take the move back. */
function staysPossible(procedure: string): boolean {
  const meta = metaOf(procedure);
  return !meta?.changes || meta.keeps !== undefined || /^(?:workspace|moving)\./.test(procedure);
}

/** Tells whether the person at this laptop may call a procedure: what one may not do is not offered. */
export function useMay(): (procedure: ProcedureName) => boolean {
  const workspace = useContext(CurrentWorkspace);
  const role = workspace?.settings.me.role;
  return (procedure) =>
    (role === undefined || (metaOf(procedure)?.roles.includes(role) ?? false)) &&
    (!workspace?.moved || staysPossible(procedure));
}
