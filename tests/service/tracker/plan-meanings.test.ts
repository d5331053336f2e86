import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

const FILE = [
  'Ref,Action,Comments,Owner,Due,RAG,Budget',
  '1.1,Visit weekly,Kim Lee,Head of Service,31/05/2024,Green,None',
  '1.2,Write the plan,Sam Roe,Head of Service,30/06/2024,Amber,£200',
].join('\n');

async function withFile() {
  const made = await anOpenWorkspace();
  const { client, grants, folder } = made;
  const path = join(folder, 'plan.csv');
  writeFileSync(path, FILE);
  const read = () => client.tracker.readPlan({ fileToken: grants.grant(path, 'import-plan') });
  return { ...made, path, read };
}

describe('the columns of a plan', () => {
  it('are shown with what they were taken for and what they hold', async () => {
    const { read } = await withFile();
    const { columns, isRemembered } = await read();
    expect(isRemembered).toBe(false);
    expect(columns.map(({ heading, meaning }) => [heading, meaning])).toEqual([
      ['Ref', 'ref'],
      ['Action', 'action'],
      ['Comments', 'comments'],
      ['Owner', 'lead'],
      ['Due', 'end'],
      ['RAG', 'status'],
      ['Budget', 'other'],
    ]);
    expect(columns[2]?.samples).toEqual(['Kim Lee', 'Sam Roe']);
  });

  it('are corrected, taken as corrected, and remembered for the next file with these headings', async () => {
    const { client, read } = await withFile();
    const first = await read();
    const second = await client.tracker.remapPlan({
      planId: first.planId,
      meanings: { Comments: 'lead', Owner: 'seniorLead' },
    });
    expect(second.rows.map(({ leads }) => leads)).toEqual([['Kim Lee'], ['Sam Roe']]);
    await client.tracker.takePlan({ planId: second.planId });
    const { rows } = await client.tracker.list({});
    expect(rows.map(({ owners }) => owners)).toEqual([['Kim Lee'], ['Sam Roe']]);
    const { imported } = await client.tracker.get({ id: rows[0]?.id ?? '' });
    expect(imported).toMatchObject({
      seniorLeads: ['Head of Service'],
      other: [{ label: 'Budget', text: 'None' }],
    });
    const next = await read();
    expect(next.isRemembered).toBe(true);
    expect(next.rows.map(({ fate }) => fate)).toEqual(['same', 'same']);
  });

  it('can be kept as they are, and nothing of them is lost', async () => {
    const { client, read } = await withFile();
    const { planId } = await read();
    const second = await client.tracker.remapPlan({ planId, meanings: { Comments: 'other' } });
    await client.tracker.takePlan({ planId: second.planId });
    const [row] = (await client.tracker.list({})).rows;
    const { imported } = await client.tracker.get({ id: row?.id ?? '' });
    expect(imported?.other).toContainEqual({ label: 'Comments', text: 'Kim Lee' });
    expect(imported?.comments).toEqual([]);
  });

  it('of one name are told apart, and each is corrected by itself', async () => {
    const { client, path, read } = await withFile();
    writeFileSync(
      path,
      'Ref,Action,Date,Date,RAG\n1.1,Visit weekly,01/05/2024,31/05/2024,Green\n1.2,Write it,02/05/2024,30/06/2024,Amber',
    );
    const { planId, columns } = await read();
    expect(columns.map(({ heading }) => heading)).toEqual(['Ref', 'Action', 'Date', 'Date (2)', 'RAG']);
    const { rows } = await client.tracker.remapPlan({
      planId,
      meanings: { Date: 'start', 'Date (2)': 'end' },
    });
    expect(rows.map(({ endText }) => endText)).toEqual(['31/05/2024', '30/06/2024']);
  });
});
