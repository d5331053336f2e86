import type { Card } from '#shared/domain/exchange/manifest.ts';
import type { FormSheet } from '#shared/domain/moderation/return-form.ts';
import type { PlanSource } from '#shared/domain/plans/plan-source.ts';
import type { Table } from '#shared/domain/tables/table.ts';
import { checkWordTemplate } from '../documents/word-template.ts';
import { readCard } from '../exchange/contact-card.ts';
import { type OpenedFile, openWork } from '../exchange/open-pack.ts';
import { readForm } from '../moderations/form-workbook.ts';
import { type Unpacked, unpack } from '../packs/bound-files.ts';
import type { PackKey } from '../packs/decrypt.ts';
import { readPlanFile } from '../plans/read-plan-file.ts';
import { type ReadTableOptions, readTable } from '../tables/read-table.ts';

/**
 * One file of a stranger, and as what it is to be read. Its bytes go along: the reading process opens no file. What
 * opens a pack goes along with it; the key of the workspace never does.
 */
export type Reading =
  | {
      readonly as: 'table';
      readonly bytes: Uint8Array;
      readonly fileName: string;
      readonly options: Omit<ReadTableOptions, 'onProgress'>;
    }
  | { readonly as: 'plan'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly as: 'form'; readonly bytes: Uint8Array }
  | { readonly as: 'card'; readonly bytes: Uint8Array }
  | { readonly as: 'letterhead'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly as: 'pack'; readonly bytes: Uint8Array; readonly key: PackKey }
  | { readonly as: 'work'; readonly bytes: Uint8Array; readonly key: PackKey; readonly fileName: string };

/**
 * Reads a file in this very process.
 * @throws TableProblem or, of a pack, Problem, with a sentence for the person, when nothing of the file can be read.
 */
export async function readHere(
  reading: Reading,
): Promise<Table | PlanSource | FormSheet[] | Card | Unpacked | OpenedFile | null> {
  if (reading.as === 'work') return openWork(reading.bytes, reading.key, reading.fileName);
  if (reading.as === 'card') return readCard(reading.bytes);
  if (reading.as === 'letterhead') {
    checkWordTemplate(reading.bytes, reading.fileName);
    return null;
  }
  if (reading.as === 'pack') return unpack(reading.bytes, reading.key);
  if (reading.as === 'form') return readForm(reading.bytes);
  return reading.as === 'table'
    ? readTable(reading.bytes, reading.fileName, reading.options)
    : readPlanFile(reading.bytes, reading.fileName);
}
