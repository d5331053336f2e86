import type { FormSheet } from '#shared/domain/moderation/return-form.ts';
import type { PlanSource } from '#shared/domain/plans/plan-source.ts';
import type { Table } from '#shared/domain/tables/table.ts';
import type { ServiceOptions } from '../surroundings.ts';
import { readOrThrow } from './outcome.ts';
import { type Reading, readHere } from './reading.ts';

/** Reads a list. @throws TableProblem */
export type ReadList = (reading: Omit<Extract<Reading, { as: 'table' }>, 'as'>) => Promise<Table>;
/** Reads a plan. @throws TableProblem */
export type ReadPlanFile = (reading: Omit<Extract<Reading, { as: 'plan' }>, 'as'>) => Promise<PlanSource>;

/** Reads a return form. @throws TableProblem */
export type ReadFormFile = (bytes: Uint8Array) => Promise<FormSheet[]>;

/** Reads a list in a process of its own where there is one to be had. */
export const listReader =
  ({ readApart }: Pick<ServiceOptions, 'readApart'>): ReadList =>
  async (list) =>
    (await read(readApart, { as: 'table', ...list })) as Table;

/** Reads a plan in a process of its own where there is one to be had. */
export const planReader =
  ({ readApart }: Pick<ServiceOptions, 'readApart'>): ReadPlanFile =>
  async (plan) =>
    (await read(readApart, { as: 'plan', ...plan })) as PlanSource;

/** Reads a return form in a process of its own where there is one to be had. */
export const formReader =
  ({ readApart }: Pick<ServiceOptions, 'readApart'>): ReadFormFile =>
  async (bytes) =>
    (await read(readApart, { as: 'form', bytes })) as FormSheet[];

/** The other process runs the very code that `readHere` does, of this same version: what it returns has its type. */
async function read(readApart: ServiceOptions['readApart'], reading: Reading): Promise<unknown> {
  return readApart ? readOrThrow(await readApart(reading)) : readHere(reading);
}
