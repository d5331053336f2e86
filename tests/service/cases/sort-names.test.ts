import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace, GOOD_PASSPHRASE } from '../a-service.ts';

const caseOf = (reference: string, full: string) => ({
  id: null,
  draft: { reference, names: { full, aliases: [] }, statuses: [], phones: [], related: [] },
});

describe('the list of cases in the order of names', () => {
  it('is as people sort, follows a change of name, and holds for names of an earlier version', async () => {
    const { client, service, grants, folder } = await anOpenWorkspace();
    await client.cases.save(caseOf('A1', 'Zoë Müller'));
    await client.cases.save(caseOf('A2', 'Łukasz Nowak'));
    const { id } = await client.cases.save(caseOf('A3', 'Éabha de Búrca'));
    const names = async () => (await client.cases.list({})).rows.map(({ name }) => name);
    expect(await names()).toEqual(['Éabha de Búrca', 'Łukasz Nowak', 'Zoë Müller']);
    await client.cases.save({ ...caseOf('A3', 'Zz Last'), id });
    expect(await names()).toEqual(['Łukasz Nowak', 'Zoë Müller', 'Zz Last']);
    service.context.workspaces.current?.database.exec('UPDATE cases SET sort_name = NULL');
    await client.workspace.close({});
    await client.workspace.open({
      where: { fileToken: grants.grant(join(folder, 'Test.plumbline'), 'open-workspace') },
      passphrase: GOOD_PASSPHRASE,
    });
    expect(await names()).toEqual(['Łukasz Nowak', 'Zoë Müller', 'Zz Last']);
  });
});
