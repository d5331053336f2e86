import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { PROCEDURE_METAS } from '#shared/contract/procedure-metas.ts';
import { procedureMetasModule } from '../../scripts/packaging/procedure-metas.mjs';

it('a page knows of every procedure what the contract says, without the contract', async () => {
  const source = await procedureMetasModule(
    join(resolve(import.meta.dirname, '..', '..'), 'src-shared', 'contract', 'procedure-metas.ts'),
  );
  const table = /^export const PROCEDURE_METAS = (\{.*\});$/.exec(source)?.[1] ?? '';
  expect(JSON.parse(table)).toEqual(PROCEDURE_METAS);
  expect(PROCEDURE_METAS['reviews.submit']).toMatchObject({ changes: true });
});
