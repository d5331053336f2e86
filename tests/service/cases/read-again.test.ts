import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readHere } from '#service/strangers-files/reading.ts';
import { anOpenWorkspace } from '../a-service.ts';

it('holds the reading that was chosen last, however much longer the one before it takes', async () => {
  const made = await anOpenWorkspace({
    readApart: async (reading) => {
      const isSlow = reading.as === 'table' && reading.options.encoding === 'utf-8';
      await new Promise((resolve) => setTimeout(resolve, isSlow ? 100 : 1));
      return { kind: 'read', value: await readHere(reading) };
    },
  });
  const path = join(made.folder, 'list.csv');
  writeFileSync(path, Buffer.from('Ref,Name\nW1,Zoë Stone\n', 'latin1'));
  const { importId, mapping } = await made.client.cases.readImport({
    fileToken: made.grants.grant(path, 'import-cases'),
  });
  const first = made.client.cases.readImport({ importId, encoding: 'utf-8' });
  const last = made.client.cases.readImport({ importId, encoding: 'windows-1252' });
  await Promise.all([first, last]);
  for await (const _ of await made.client.cases.applyImport({ importId, mapping }));
  const { rows } = await made.client.cases.list({});
  expect(rows.map(({ name }) => name)).toEqual(['Zoë Stone']);
});
