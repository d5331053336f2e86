import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';

async function withObservation(draft: object = {}) {
  const made = await anOpenWorkspace({ now: new Date('2024-06-10T10:00:00Z') });
  const { id } = await made.client.activities.save({
    id: null,
    draft: { typeKey: 'observation', title: 'Duty desk', heldOn: '2024-05-14', ...draft },
  });
  return { ...made, id };
}

const REPORT = `Observation of the duty desk

What went well
The worker let the child finish each sentence.

Recommendations
4.1 Calls that end early should be rung back on the same day.

4.2 The team manager looks at the list at five.`;

describe('other QA activities', () => {
  it('keep the fields of their type, and a family’s words as they were said', async () => {
    const { client, id } = await withObservation({
      details: { 'observed-role': 'Duty worker', 'family-feedback': 'she  lissened to me' },
    });
    const { draft, type } = await client.activities.get({ id });
    expect(type.name).toBe('Practice observation');
    expect(draft.details['family-feedback']).toBe('she  lissened to me');
  });

  it('offer a pasted report paragraph by paragraph, and take nothing without a person', async () => {
    const { client, id } = await withObservation();
    const { reportId, paragraphs } = await client.activities.pasteReport({
      id,
      name: 'Report',
      text: REPORT,
    });
    expect(paragraphs).toBe(3);
    expect((await client.activities.get({ id })).findings).toEqual([]);
    const { rows } = await client.activities.paragraphs({ reportId });
    expect(rows.map(({ ref, under, looksLike }) => [ref, under, looksLike])).toEqual([
      ['', 'What went well', 'strength'],
      ['4.1', 'Recommendations', 'recommendation'],
      ['4.2', 'Recommendations', 'recommendation'],
    ]);
  });

  it('send a recommendation to the tracker with the document and the paragraph as its source', async () => {
    const { client, id } = await withObservation();
    const { reportId } = await client.activities.pasteReport({ id, name: 'Duty report', text: REPORT });
    await client.activities.markParagraph({ reportId, paragraph: 2, as: 'recommendation', theme: 'Duty' });
    const [finding] = (await client.activities.get({ id })).findings;
    const tracked = await client.activities.track({
      id,
      findingId: finding?.id ?? '',
      due: '2024-07',
      owners: ['Duty manager'],
    });
    const { item } = await client.tracker.get({ id: tracked.itemId });
    expect(item).toMatchObject({
      action: 'Calls that end early should be rung back on the same day.',
      due: '2024-07',
      theme: 'Duty',
    });
    expect(item.source).toBe(
      'Practice observation: Duty desk, 14 May 2024, Duty report, paragraph 4.1. Its words: “4.1 Calls that end early should be rung back on the same day.”',
    );
    await expect(
      client.activities.track({ id, findingId: finding?.id ?? '' }),
      'a second press',
    ).resolves.toEqual(tracked);
    await expect(client.activities.removeFinding({ id, findingId: finding?.id ?? '' })).rejects.toMatchObject(
      { message: expect.stringContaining('is in the tracker') },
    );
  });

  it('read a report of 200 pages in Word and show it page by page', async () => {
    const { client, grants, folder, id } = await withObservation();
    const children = Array.from({ length: 200 }, (_, page) => [
      new Paragraph({ text: `Part ${page + 1}`, heading: HeadingLevel.HEADING_2 }),
      ...Array.from(
        { length: 12 },
        (_, line) => new Paragraph(`${page + 1}.${line + 1} What was seen on this page, in some words.`),
      ),
    ]).flat();
    const path = join(folder, 'long.docx');
    writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
    const { reportId, paragraphs } = await client.activities.readReport({
      id,
      fileToken: grants.grant(path, 'import-report'),
    });
    expect(paragraphs).toBe(2400);
    const page = await client.activities.paragraphs({ reportId, offset: 2300, limit: 100 });
    expect(page.rows.at(-1)).toMatchObject({ ref: '200.12', under: 'Part 200' });
  });

  it.each([
    ['scan.pdf', '%PDF-1.7 some bytes', 'PDF'],
    ['empty.txt', '', 'empty'],
    ['blank.txt', '\n \n', 'no paragraph'],
  ])('say why %s cannot be read, and keep nothing', async (name, content, words) => {
    const { client, grants, folder, id } = await withObservation();
    const path = join(folder, name);
    writeFileSync(path, content);
    await expect(
      client.activities.readReport({ id, fileToken: grants.grant(path, 'import-report') }),
    ).rejects.toMatchObject({ message: expect.stringContaining(words) });
    expect((await client.activities.get({ id })).reports).toEqual([]);
  });

  it('are not closed while a recommendation is in no tracker, nor done without a day', async () => {
    const { client, id } = await withObservation({ heldOn: null });
    await expect(client.activities.setState({ id, to: 'done' })).rejects.toMatchObject({
      message: expect.stringContaining('on which day'),
    });
    await client.activities.saveFinding({ id, findingId: null, kind: 'recommendation', text: 'Ring back' });
    const { draft } = await client.activities.get({ id });
    await client.activities.save({ id, draft: { ...draft, heldOn: '2024-05-14' } });
    await client.activities.setState({ id, to: 'done' });
    await expect(client.activities.setState({ id, to: 'closed' })).rejects.toMatchObject({
      message: expect.stringContaining('not in the tracker'),
    });
    await expect(client.activities.setState({ id, to: 'did-not-happen' })).rejects.toMatchObject({
      message: expect.stringContaining('why'),
    });
  });

  it('say why they did not happen, beside their state and in the papers of their time', async () => {
    const { client } = await withObservation();
    const { id } = await client.activities.save({
      id: null,
      draft: { typeKey: 'peer-challenge', title: 'Peer challenge', plannedFor: '2024-05' },
    });
    await client.activities.setState({
      id,
      to: 'did-not-happen',
      why: 'The peers were inspected that week.',
    });
    const paper = async () => client.papers.get({ kind: 'quarterly-report', period: '2024-Q2' });
    const told = ({ parts }: Awaited<ReturnType<typeof paper>>) =>
      JSON.stringify(parts).includes('the peers were inspected that week');
    expect((await client.activities.get({ id })).whyNot).toBe('The peers were inspected that week.');
    expect(told(await paper())).toBe(true);
    await client.activities.setState({ id, to: 'planned' });
    expect((await client.activities.get({ id })).whyNot).toBe('');
    expect(told(await paper())).toBe(false);
  });

  it('keep a survey with more answers than eligible, and say so', async () => {
    const { client, id } = await withObservation({
      typeKey: 'survey',
      figures: [
        { label: 'Workers', count: 41, of: 38 },
        { label: 'Parents', count: 12, of: 60 },
      ],
    });
    const { oddities, draft } = await client.activities.get({ id });
    expect(oddities).toEqual([
      expect.stringContaining('Workers: answered 41, which is more than eligible (38)'),
    ]);
    expect(draft.figures).toHaveLength(2);
  });

  it('show the days between the approval and the review of an action plan', async () => {
    const { client, id } = await withObservation();
    const plan = { approvedOn: '2024-05-20', approvedBy: 'DLT', reviewedOn: null, outstanding: '' };
    await client.activities.savePlan({ id, plan });
    expect((await client.activities.get({ id })).planDays).toBe(
      'Approved 6 days after the activity. Not reviewed yet, 21 days after it was approved.',
    );
    const { oddities } = await client.activities.savePlan({
      id,
      plan: { ...plan, reviewedOn: '2024-05-01' },
    });
    expect(oddities).toEqual([expect.stringContaining('before it was approved')]);
  });

  it('have types that a council changes, adds and retires, and what was written stays', async () => {
    const { client, id } = await withObservation({ details: { setting: 'Office' } });
    const types = await client.activities.types({});
    expect(types.length).toBeGreaterThan(20);
    const observation = types.find(({ key }) => key === 'observation');
    await client.activities.saveType({
      key: 'observation',
      name: 'Direct observation',
      fields: [
        ...(observation?.fields ?? []).filter(({ key }) => key !== 'setting'),
        { key: '', label: 'Was it joint?', kind: 'line', options: [] },
      ],
      figures: null,
    });
    const { type, draft } = await client.activities.get({ id });
    expect(type.name).toBe('Direct observation');
    expect(type.fields.at(-1)?.key).toBe('was-it-joint');
    expect(draft.details.setting).toBe('Office');
    await expect(
      client.activities.saveType({ key: null, name: 'survey', fields: [], figures: null }),
    ).rejects.toMatchObject({ message: expect.stringContaining('already') });
  });

  it('wait on Today when their month is over and when their report is awaited', async () => {
    const { client } = await withObservation({ heldOn: null, plannedFor: '2024-05' });
    const { waiting } = await client.workspace.today({});
    expect(waiting.filter(({ kind }) => kind === 'activity')).toMatchObject([
      { title: 'Duty desk', detail: 'Practice observation, planned for May 2024: did it take place?' },
    ]);
  });

  it('refuse a day that the calendar does not have', async () => {
    await expect(withObservation({ plannedFor: '2024-02-30' })).rejects.toMatchObject({
      message: expect.stringContaining('no day 2024-02-30'),
    });
  });
});
