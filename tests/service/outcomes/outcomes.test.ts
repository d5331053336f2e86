import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const aCase = (reference: string, full: string) => ({
  reference,
  names: { full, aliases: [] },
  statuses: ['EH'],
  phones: [],
  related: [],
});

async function aFamily() {
  const made = await anOpenWorkspace({ now: new Date('2024-08-01T12:00:00Z') });
  const { client } = made;
  const { id: caseId } = await client.cases.save({ id: null, draft: aCase('W-1', 'Aoife Cullinan-Ward') });
  const { id } = await client.outcomes.save({
    id: null,
    draft: {
      caseId,
      worker: 'Joel Okafor',
      openedOn: '2024-01-08',
      goals: [
        { id: null, goal: 'Aoife is at school every day', measure: 'the school register', due: '2024-06-30' },
        { id: null, goal: 'We eat together on Sundays' },
      ],
    },
  });
  const plan = await client.outcomes.get({ id });
  return { ...made, caseId, id, goals: plan.goals.map((goal) => goal.id) };
}

describe('early help outcomes', () => {
  it('ask of a goal how it will be seen and by when, and not who does what', async () => {
    const { client, id } = await aFamily();
    const [whole, open] = (await client.outcomes.get({ id })).goals;
    expect(whole?.notSmart).toEqual([expect.stringContaining('has already passed')]);
    expect(open?.notSmart).toHaveLength(2);
    expect(open?.notSmart.join(' ')).not.toMatch(/action|owner/i);
  });

  it('keep the scores and words of child and parent, and tell how far each goal moved', async () => {
    const { client, id, goals } = await aFamily();
    const [goalId = ''] = goals;
    const score = { goalId, childWords: 'i hate mondays', parentWords: '' } as const;
    await client.outcomes.score({
      ...score,
      stage: 'assessment',
      day: '2024-01-10',
      childScore: 2,
      parentScore: 4,
    });
    await client.outcomes.score({
      ...score,
      stage: 'closure',
      day: '2024-06-20',
      childScore: 8,
      parentScore: null,
    });
    const [goal] = (await client.outcomes.get({ id })).goals;
    expect(goal).toMatchObject({ childMoved: 6, parentMoved: null });
    expect(goal?.scores[0]?.childWords).toBe('i hate mondays');
    expect(await client.outcomes.travelled({})).toMatchObject([
      { quarter: '2024-Q2', child: { n: 1, better: 1, mean: null }, parent: { n: 0 } },
    ]);
  });

  it('refuse a score that nobody gave or that is still to come, and keep a goal that was scored', async () => {
    const { client, id, caseId, goals } = await aFamily();
    const [goalId = ''] = goals;
    const score = { goalId, stage: 'review', childScore: null, parentScore: 3 } as const;
    await expect(
      client.outcomes.score({ ...score, day: '2024-03-01', parentScore: null }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('Neither'),
    });
    await expect(client.outcomes.score({ ...score, day: '2024-09-01' })).rejects.toMatchObject({
      message: expect.stringContaining('still to come'),
    });
    await client.outcomes.score({ ...score, day: '2024-03-01' });
    const draft = { caseId, openedOn: '2024-01-08', goals: [{ id: goals[1] ?? '', goal: 'Sundays' }] };
    await expect(client.outcomes.save({ id, draft })).rejects.toMatchObject({
      message: expect.stringContaining('was scored'),
    });
    expect((await client.outcomes.get({ id })).goals).toHaveLength(2);
  });

  it('print a form to tick on one page', async () => {
    const { client, grants, folder, id } = await aFamily();
    const path = join(folder, 'form.html');
    await client.outcomes.saveForm({ id, fileToken: grants.grant(path, 'save-document') });
    const form = readFileSync(path, 'utf8');
    expect(form).toContain('Aoife is at school every day');
    expect(form).toContain('0 to 3. Red: things are hard');
    expect(form.match(/Child or young person/gu)).toHaveLength(2);
  });

  it('measure a recommendation of the same child, and of no other', async () => {
    const { client, id, caseId, goals } = await aFamily();
    const { id: itemId } = await client.tracker.add({
      level: 'child',
      action: 'Joel to agree a morning plan',
      caseId,
      source: 'Plan',
    });
    await client.outcomes.measureBy({ itemId, goalId: goals[0] ?? '' });
    expect(await client.outcomes.goalsFor({ itemId })).toMatchObject({ goalId: goals[0], goals: [{}, {}] });
    const plan = await client.outcomes.get({ id });
    expect(plan.goals[0]?.measures).toMatchObject([{ itemId }]);
    expect(plan.recommendations).toMatchObject([{ itemId }]);
    const { id: otherCase } = await client.cases.save({
      id: null,
      draft: aCase('W-2', 'Yusuf Abdi Warsame'),
    });
    const { id: other } = await client.tracker.add({
      level: 'child',
      action: 'Another',
      caseId: otherCase,
      source: 'Plan',
    });
    await expect(client.outcomes.measureBy({ itemId: other, goalId: goals[0] ?? '' })).rejects.toMatchObject({
      message: expect.stringContaining('another child'),
    });
  });
});
