import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { ItemSource, sourceInWords } from '#shared/domain/tracker/item-source.ts';
import { anOpenWorkspace } from '../a-service.ts';

const AUDIT = {
  activity: 'Thematic audit of pre-birth assessments',
  date: 'May 2024',
  document: 'Report to the board',
  paragraph: '3.2',
  words: 'Plans had no dates, and nobody asked the fathers.',
};
const SURVEY = {
  activity: 'Survey of families',
  date: 'summer 2023',
  document: '',
  paragraph: '',
  words: '',
};
const IN_WORDS =
  'Thematic audit of pre-birth assessments, May 2024, Report to the board, paragraph 3.2. Its words: “Plans had no dates, and nobody asked the fathers.”';

async function withItem() {
  const made = await anOpenWorkspace({ now: new Date('2024-06-17T09:00:00Z') });
  const { id } = await made.client.tracker.add({
    level: 'service',
    action: 'Give every plan a date.',
    from: [AUDIT, SURVEY],
    owners: ['Devinder Sahota'],
  });
  return { ...made, id };
}

describe('where a recommendation comes from', () => {
  it('is kept in fields, several of them, with the finding’s own words beside', async () => {
    const { client, id } = await withItem();
    const { sources, item } = await client.tracker.get({ id });
    expect(sources).toEqual([
      { words: IN_WORDS, fields: AUDIT },
      { words: 'Survey of families, summer 2023', fields: SURVEY },
    ]);
    expect(item).toMatchObject({ source: IN_WORDS, moreSources: ['Survey of families, summer 2023'] });
    expect((await client.tracker.list({ search: 'asked the fathers' })).total).toBe(1);
  });

  it('stays one text where it was written as one', async () => {
    const { client } = await anOpenWorkspace();
    const { id } = await client.tracker.add({
      level: 'service',
      action: 'Give every plan a date.',
      source: 'Thematic audit, March 2024, paragraph 4',
    });
    expect((await client.tracker.get({ id })).sources).toEqual([
      { words: 'Thematic audit, March 2024, paragraph 4', fields: null },
    ]);
  });

  it('is asked for: nothing is followed up from nowhere, and fields say what the words say', async () => {
    const { client, id } = await withItem();
    await expect(client.tracker.add({ level: 'service', action: 'Give every plan a date.' })).rejects.toThrow(
      'where it comes from',
    );
    await expect(
      client.tracker.say({ itemId: id, change: { kind: 'source', text: 'Something else', fields: SURVEY } }),
    ).rejects.toThrow('not what its fields say');
  });

  it('keeps its fields when the item goes into another, and its parts when it is split', async () => {
    const { client, id } = await withItem();
    const other = await client.tracker.add({
      level: 'service',
      action: 'Date each plan.',
      from: [{ activity: 'Complaint 12', date: '2 April 2024', paragraph: 'second letter' }],
    });
    await client.tracker.merge({ intoId: other.id, ids: [id], why: 'The same.' });
    const { sources } = await client.tracker.get({ id: other.id });
    expect(sources.map(({ fields }) => fields?.activity)).toEqual([
      'Complaint 12',
      'Thematic audit of pre-birth assessments',
      'Survey of families',
    ]);
    expect(sources[1]?.words).toBe(`R-1: ${IN_WORDS}`);
    const { ids } = await client.tracker.split({
      id: other.id,
      into: [{ action: 'Date each plan.' }, { action: 'Ask each father.' }],
    });
    const part = await client.tracker.get({ id: ids[0] ?? '' });
    expect(part.sources[0]?.fields).toMatchObject({ activity: 'Complaint 12', paragraph: 'second letter' });
  });

  it('travels through a workbook into another workspace, field by field', async () => {
    const { client, grants, folder } = await withItem();
    await client.tracker.add({
      level: 'service',
      action: 'Book interpreters before the first visit.',
      source: 'Inspection, 2022',
    });
    const path = join(folder, 'tracker.xlsx');
    await client.tracker.save({ fileToken: grants.grant(path, 'save-document') });
    const [sheet] = (await readXlsx(readFileSync(path))).sheets;
    const row = sheet?.rows.find((cells) => cells[0] === 'R-1') ?? [];
    expect(row.slice(-5)).toEqual([
      'Thematic audit of pre-birth assessments\nSurvey of families',
      'May 2024\nsummer 2023',
      'Report to the board\n–',
      '3.2\n–',
      'Plans had no dates, and nobody asked the fathers.\n–',
    ]);
    const there = await anOpenWorkspace({ now: new Date('2024-06-18T09:00:00Z') });
    const preview = await there.client.tracker.readPlan({
      fileToken: there.grants.grant(path, 'import-plan'),
    });
    await there.client.tracker.takePlan({ planId: preview.planId });
    const { rows } = await there.client.tracker.list({});
    const taken = await Promise.all(rows.map(({ id }) => there.client.tracker.get({ id })));
    const sources = taken.find(({ item }) => item.action.startsWith('Give'))?.sources;
    expect(sources?.map(({ fields }) => fields)).toEqual([AUDIT, SURVEY]);
  });

  it('stands in one column on a page, in words', async () => {
    const { client, grants, folder } = await withItem();
    const path = join(folder, 'tracker.html');
    await client.tracker.save({ fileToken: grants.grant(path, 'save-document') });
    const html = readFileSync(path, 'utf8');
    expect(html).toContain('Report to the board, paragraph 3.2');
    expect(html).not.toContain('Source paragraph');
  });

  it('is told in public by activity and document, with the finding as what was said', async () => {
    const { client, setNow, id } = await withItem();
    await client.tracker.say({ itemId: id, change: { kind: 'update', text: 'Begun.' } });
    setNow(new Date('2024-07-17T09:00:00Z'));
    await client.tracker.say({
      itemId: id,
      change: {
        kind: 'impact',
        to: 'better',
        evidence: 'Nine of ten plans have dates.',
        how: 'audit',
        voice: '',
      },
    });
    await client.workspace.updateSettings({ me: { personId: null, name: 'Second Lead', role: 'lead' } });
    await client.tracker.say({ itemId: id, change: { kind: 'delivery', to: 'complete', why: '' } });
    const told = await client.plans.youSaidWeDid({});
    expect(JSON.stringify(told)).toContain('Plans had no dates');
    expect(JSON.stringify(told)).not.toContain('Its words');
  });

  it('reads columns of other trackers: a source on each line with its date and paragraph', async () => {
    const { client, folder, grants } = await anOpenWorkspace();
    const { writeFileSync } = await import('node:fs');
    const path = join(folder, 'other.csv');
    writeFileSync(
      path,
      [
        'Ref,Source,Date of audit,Document,Para no,Action,Lead,By when,RAG',
        '1,"Audit of plans, spring",12/03/2024,Annual report,14,Give plans dates,A Khan,30/06/2024,Amber',
        '2,Ofsted,,,,Book interpreters,B Lee,25/07/2024,Green',
      ].join('\n'),
    );
    const { planId } = await client.tracker.readPlan({ fileToken: grants.grant(path, 'import-plan') });
    await client.tracker.takePlan({ planId });
    const { rows } = await client.tracker.list({});
    const [first, second] = await Promise.all(
      ['Give plans dates', 'Book interpreters'].map((action) =>
        client.tracker.get({ id: rows.find((row) => row.action === action)?.id ?? '' }),
      ),
    );
    expect(first?.sources[0]?.fields).toEqual({
      activity: 'Audit of plans, spring',
      date: '12/03/2024',
      document: 'Annual report',
      paragraph: '14',
      words: '',
    });
    expect(second?.imported?.sources).toEqual(['Ofsted']);
  });

  it('says in words every part that was written in fields', () => {
    const Part = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.record({ activity: Part, date: Part, document: Part, paragraph: Part, words: Part }),
        (written) => {
          const read = ItemSource.safeParse(written);
          if (!read.success) return written.activity.trim() === '';
          const words = sourceInWords(read.data);
          return Object.values(read.data).every((part) => words.includes(part));
        },
      ),
    );
  });
});
