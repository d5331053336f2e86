import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

async function withFindings() {
  const made = await anOpenWorkspace();
  const findings: { activityId: string; findingId: string }[] = [];
  for (const title of ['First audit', 'Second audit', 'Third audit']) {
    const { id } = await made.client.activities.save({
      id: null,
      draft: { typeKey: 'thematic-audit', title },
    });
    const { findingId } = await made.client.activities.saveFinding({
      id,
      findingId: null,
      kind: 'area',
      text: 'Plans have no dates.',
      theme: 'Plans',
    });
    findings.push({ activityId: id, findingId });
  }
  return { ...made, findings };
}

describe('themes and training needs', () => {
  it('propose a recommendation for the service where a theme recurs, until one is open', async () => {
    const { client } = await withFindings();
    const plans = async () =>
      (await client.themes.list({})).find(({ name }) => name.toLowerCase() === 'plans');
    expect(await plans()).toMatchObject({
      findings: 3,
      proposal: 'Improve plans across the service: it came up in 3 other activities.',
    });
    await client.tracker.add({
      level: 'service',
      action: 'Date every action',
      source: 'Themes',
      theme: 'plans',
    });
    expect(await plans()).toMatchObject({ items: 1, proposal: '' });
  });

  it('are the second exit of a finding: the need says in which activities and how often', async () => {
    const { client, findings } = await withFindings();
    const { id: needId } = await client.themes.saveNeed({ id: null, need: 'Writing plans' });
    for (const finding of findings) await client.themes.linkNeed({ ...finding, needId });
    expect((await client.themes.needs({}))[0]?.found).toHaveLength(3);
    const [first] = findings;
    await client.themes.linkNeed({ ...first!, needId: null });
    expect((await client.themes.needs({}))[0]?.found).toHaveLength(2);
  });

  it('have one name each', async () => {
    const { client } = await anOpenWorkspace();
    await client.themes.save({ id: null, name: 'Plans' });
    await expect(client.themes.save({ id: null, name: 'plans' })).rejects.toMatchObject({
      message: expect.stringContaining('already'),
    });
  });
});
