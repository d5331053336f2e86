import { expect, it } from 'vitest';
import { openWorkspaceOf } from '#service/context.ts';
import { publicScanner } from '#service/papers/public-scan.ts';
import { anOpenWorkspace } from '../a-service.ts';

it('a child whose name is a part of the council’s name stops a public paper; the council’s own words do not', async () => {
  const { client, service } = await anOpenWorkspace();
  const workspace = openWorkspaceOf(service.context);
  workspace.updateSettings({ council: 'Wrenfield Borough Council' });
  await client.cases.save({
    id: null,
    draft: {
      reference: 'C1',
      names: { full: 'Wren Field', aliases: ['Oro'] },
      statuses: ['CLA'],
      otherWorkers: [],
      phones: [],
      related: [],
    },
  });
  const scan = publicScanner(workspace, '2026-05-20');
  const namesIn = (text: string): string[] =>
    scan([{ part: 'summary', text }])
      .filter(({ kind }) => kind === 'name')
      .map(({ words }) => words);
  expect(namesIn('This is the report of Wrenfield Borough Council.')).toEqual([]);
  expect(namesIn('We asked Wren what had changed.')).toEqual(['Wren']);
  expect(namesIn('We asked Oro what had changed.')).toEqual(['Oro']);
  expect(namesIn('Wren told Wrenfield Borough Council.')).toEqual(['Wren']);
});
