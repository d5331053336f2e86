import type { Card } from '#shared/domain/exchange/manifest.ts';
import type { FormSheet } from '#shared/domain/moderation/return-form.ts';
import type { PlanSource } from '#shared/domain/plans/plan-source.ts';
import type { Table } from '#shared/domain/tables/table.ts';
import type { OpenedFile } from '../exchange/open-pack.ts';
import type { Unpacked } from '../packs/bound-files.ts';
import type { PackKey } from '../packs/decrypt.ts';
import type { ServiceOptions } from '../surroundings.ts';
import { readOrThrow } from './outcome.ts';
import { type Reading, readHere } from './reading.ts';

/** Reads a list. @throws TableProblem */
export type ReadList = (reading: Omit<Extract<Reading, { as: 'table' }>, 'as'>) => Promise<Table>;
/** Reads a plan. @throws TableProblem */
export type ReadPlanFile = (reading: Omit<Extract<Reading, { as: 'plan' }>, 'as'>) => Promise<PlanSource>;

/** Reads a return form. @throws TableProblem */
export type ReadFormFile = (bytes: Uint8Array) => Promise<FormSheet[]>;

/** Decrypts and unpacks a pack; nobody has checked its parts then. @throws Problem */
export type ReadPack = (bytes: Uint8Array, key: PackKey) => Promise<Unpacked>;

/** Opens and checks a pack of work. @throws Problem */
export type ReadWork = (bytes: Uint8Array, key: PackKey, fileName: string) => Promise<OpenedFile>;

/** Reads a contact card. @throws Problem */
export type ReadCard = (bytes: Uint8Array) => Promise<Card>;

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

/** Decrypts and unpacks a pack in a process of its own where there is one to be had. */
export const packReader =
  ({ readApart }: Pick<ServiceOptions, 'readApart'>): ReadPack =>
  async (bytes, key) =>
    (await read(readApart, { as: 'pack', bytes, key })) as Unpacked;

/**
 * Opens and checks a pack of work in a process of its own where there is one to be had: what it says is read and checked
 * there too, so that a stranger's hundred megabytes of texts hold up neither saving nor locking.
 */
export const workReader =
  ({ readApart }: Pick<ServiceOptions, 'readApart'>): ReadWork =>
  async (bytes, key, fileName) =>
    (await read(readApart, { as: 'work', bytes, key, fileName })) as OpenedFile;

/** Reads a contact card in a process of its own where there is one to be had. */
export const cardReader =
  ({ readApart }: Pick<ServiceOptions, 'readApart'>): ReadCard =>
  async (bytes) =>
    (await read(readApart, { as: 'card', bytes })) as Card;

/** Looks whether a Word file can be written into, in a process of its own where there is one to be had. @throws Problem */
export const letterheadChecker =
  ({ readApart }: Pick<ServiceOptions, 'readApart'>) =>
  async (bytes: Uint8Array, fileName: string): Promise<void> => {
    await read(readApart, { as: 'letterhead', bytes, fileName });
  };

/** The other process runs the very code that `readHere` does, of this same version: what it returns has its type. */
async function read(readApart: ServiceOptions['readApart'], reading: Reading): Promise<unknown> {
  return readApart
    ? readOrThrow(
        await readApart(reading),
        reading.as === 'table' || reading.as === 'plan' || reading.as === 'form' ? 'table' : reading.as,
      )
    : readHere(reading);
}
