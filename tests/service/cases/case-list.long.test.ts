import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace, type TestService } from '../a-service.ts';
import { aSubmittedReview } from '../reviews/a-review.ts';

const HEAD = 'Ref,Name,DOB,Status,Worker,Team Manager,Team';

async function read(made: TestService, text: string | Uint8Array, name = 'open-cases.csv') {
  const path = join(made.folder, name);
  writeFileSync(path, text);
  return made.client.cases.readImport({ fileToken: made.grants.grant(path, 'import-cases') });
}

async function last<T>(
  events: AsyncIterable<{ kind: 'progress' } | { kind: 'done'; result: T }>,
): Promise<T> {
  let result: T | undefined;
  for await (const event of events) if (event.kind === 'done') result = event.result;
  if (result === undefined) throw new Error('no result');
  return result;
}

async function take(made: TestService, text: string) {
  const { importId, mapping } = await read(made, text);
  return last(await made.client.cases.applyImport({ importId, mapping }));
}

describe('importing open cases', () => {
  it('takes good rows, lists bad ones with line and reason, and gives them back as a CSV to mend', async () => {
    const made = await anOpenWorkspace();
    const { importId, mapping } = await read(
      made,
      `${HEAD}\nA1,Ada Stone,01/02/2015,CIN; SEND,Kim Vale,Jo Marsh,North\n,No Reference,,CIN,,,\nA3,Cal Reed,31/02/2014,CP,Kim Vale,Jo Marsh,North\n`,
    );
    const preview = await last(await made.client.cases.previewImport({ importId, mapping }));
    expect(preview.bad.map(({ line }) => line)).toEqual([3]);
    expect(preview.warnings.map(({ line }) => line)).toEqual([4]);
    const done = await last(await made.client.cases.applyImport({ importId, mapping }));
    expect(done).toMatchObject({ added: 2, changed: 0, unchanged: 0, bad: 1 });
    const out = join(made.folder, 'bad.csv');
    await made.client.cases.saveBadRows({
      importId,
      mapping,
      fileToken: made.grants.grant(out, 'save-table'),
    });
    expect(readFileSync(out, 'utf8')).toContain('No Reference');
    const { rows } = await made.client.cases.list({});
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      reference: 'A1',
      worker: 'Kim Vale',
      teamManager: 'Jo Marsh',
      statuses: ['CIN', 'SEND'],
    });
    expect((await made.client.people.list({ role: 'manager' })).map(({ name }) => name)).toEqual([
      'Jo Marsh',
    ]);
  });

  it('warns before it changes a case on which a sealed review hangs, and the review keeps what it was sealed with', async () => {
    const made = await anOpenWorkspace();
    const { reviewId } = await aSubmittedReview(made.client);
    const { context, sealedAs } = await made.client.reviews.get({ id: reviewId });
    const { importId, mapping } = await read(
      made,
      `${HEAD}\n${context.case.reference},Another Name,01/02/2015,CIN,,,\n`,
    );
    const preview = await last(await made.client.cases.previewImport({ importId, mapping }));
    expect(preview.changed).toMatchObject([
      { note: expect.stringMatching(/^1 sealed review hangs on this case/) },
    ]);
    await last(await made.client.cases.applyImport({ importId, mapping }));
    expect((await made.client.reviews.get({ id: reviewId })).sealedAs).toEqual(sealedAs);
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  });

  it('updates by reference the second time, never duplicates, and does nothing the third time', async () => {
    const made = await anOpenWorkspace();
    await take(
      made,
      `${HEAD}\nA1,Ada Stone,01/02/2015,CIN,Kim Vale,Jo Marsh,North\nA2,Ben Pike,03/04/2012,CLA,Kim Vale,Jo Marsh,North\n`,
    );
    const changed = `${HEAD}\na1,Ada Stone,01/02/2015,CP,Lee Ford,Jo Marsh,North\nA2,Ben Pike,03/04/2012,CLA,Kim Vale,Jo Marsh,North\n`;
    expect(await take(made, changed)).toMatchObject({ added: 0, changed: 1, unchanged: 1, bad: 0 });
    expect(await take(made, changed)).toMatchObject({ added: 0, changed: 0, unchanged: 2, bad: 0 });
    const { total, rows } = await made.client.cases.list({});
    expect(total).toBe(2);
    expect(rows.find(({ reference }) => reference === 'A1')).toMatchObject({
      worker: 'Lee Ford',
      statuses: ['CPP'],
    });
  });

  it('never erases what is known with an empty cell, and never closes a case that the file lacks', async () => {
    const made = await anOpenWorkspace();
    await take(made, `${HEAD}\nA1,Ada Stone,01/02/2015,CIN,Kim Vale,Jo Marsh,North\nA2,Ben Pike,,CLA,,,\n`);
    const { importId, mapping } = await read(made, `${HEAD}\nA1,Ada Stone,,CIN,,,\n`);
    const preview = await last(await made.client.cases.previewImport({ importId, mapping }));
    expect(preview).toMatchObject({
      added: 0,
      changed: [],
      unchanged: 1,
      missingFromFile: [{ reference: 'A2' }],
    });
  });

  it('remembers how the columns were mapped by hand', async () => {
    const made = await anOpenWorkspace();
    const text = `Number,Who,Extra\nA1,Ada Stone,x\n`;
    const first = await read(made, text);
    await last(
      await made.client.cases.applyImport({
        importId: first.importId,
        mapping: ['reference', 'fullName', 'school'],
      }),
    );
    const second = await read(made, text);
    expect(second).toMatchObject({ isRemembered: true, mapping: ['reference', 'fullName', 'school'] });
  });

  it('keeps a formula as text and writes it out so that a spreadsheet does not run it', async () => {
    const made = await anOpenWorkspace();
    await take(made, `${HEAD}\nA1,"=cmd|' /C calc'!A0",01/02/2015,CIN,,,\n`);
    const out = join(made.folder, 'list.csv');
    await made.client.cases.exportList({ fileToken: made.grants.grant(out, 'save-table') });
    expect(readFileSync(out, 'utf8')).toContain("'=cmd|");
  });

  it('takes 10,000 rows in one go, with progress, and keeps the trail whole', async () => {
    const made = await anOpenWorkspace();
    const lines = Array.from(
      { length: 10_000 },
      (_, i) =>
        `R${i},Child ${i} Surname${i % 977},01/02/2015,CIN; SEND,Worker ${i % 40},Manager ${i % 8},Team ${i % 8}`,
    );
    const { importId, mapping } = await read(made, `${HEAD}\n${lines.join('\n')}\n`);
    let steps = 0;
    let added = 0;
    for await (const event of await made.client.cases.applyImport({ importId, mapping })) {
      if (event.kind === 'progress') steps++;
      else added = event.result.added;
    }
    expect(added).toBe(10_000);
    expect(steps).toBeGreaterThan(3);
    expect((await made.client.cases.list({ search: 'surname12' })).total).toBeGreaterThan(10);
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
  }, 120_000);

  it('refuses a file that is no table with a sentence, and imports nothing', async () => {
    const made = await anOpenWorkspace();
    await expect(read(made, '%PDF-1.7 something', 'list.csv')).rejects.toMatchObject({
      code: 'PROBLEM',
      message: 'The file is a PDF document.',
    });
  });
});

describe('the list of cases', () => {
  it('finds names with accents as they are typed', async () => {
    const made = await anOpenWorkspace();
    const draft = {
      reference: 'E1',
      names: { full: 'Élodie Müller', aliases: [] },
      statuses: [],
      phones: [],
      related: [],
    };
    await made.client.cases.save({ id: null, draft });
    for (const search of ['Élodie', 'élodie', 'ÉLODIE müller', 'e1'])
      expect((await made.client.cases.list({ search })).total, search).toBe(1);
  });

  it('says when a child was last reviewed', async () => {
    const made = await anOpenWorkspace();
    const draft = {
      reference: 'E1',
      names: { full: 'Ada Stone', aliases: [] },
      statuses: [],
      phones: [],
      related: [],
    };
    const { id } = await made.client.cases.save({ id: null, draft });
    const [scale] = await made.client.templates.scales({});
    const [template] = await made.client.templates.list({});
    const round = await made.client.rounds.save({
      id: null,
      draft: {
        name: 'R',
        opensOn: '2026-01-01',
        closesOn: '2026-01-20',
        theme: '',
        scaleId: scale!.id,
        templateId: template!.id,
        targetSize: 1,
      },
    });
    await made.client.rounds.addCases({ roundId: round.id, caseIds: [id], reason: 'by hand' });
    made.service.context.workspaces
      .current!.database.prepare("UPDATE reviews SET submitted_at = '2026-01-12T10:00:00.000Z'")
      .run();
    expect((await made.client.cases.list({})).rows[0]!.lastReviewedOn).toBe('2026-01-12');
  });
});

describe('a case by hand', () => {
  it('cannot take the reference of another', async () => {
    const made = await anOpenWorkspace();
    const draft = {
      reference: 'B1',
      names: { full: 'Dee Holt', aliases: [] },
      statuses: [],
      phones: [],
      related: [],
    };
    await made.client.cases.save({ id: null, draft });
    await expect(
      made.client.cases.save({ id: null, draft: { ...draft, reference: ' b1 ' } }),
    ).rejects.toMatchObject({ code: 'PROBLEM' });
  });

  it('shows what is known, what is mentioned, and in which team it is', async () => {
    const made = await anOpenWorkspace();
    const { id } = await made.client.cases.save({
      id: null,
      draft: {
        reference: 'B1',
        names: { full: 'Dee Holt', aliases: ['Dizzy'] },
        statuses: ['CLA'],
        team: 'East',
        phones: ['01632 960001'],
        related: [{ relation: 'Mother', name: 'Ann Holt' }],
      },
    });
    const mention = await made.client.cases.addMention({ caseId: id, kind: 'person', text: 'Coach Barry' });
    expect(await made.client.cases.get({ id })).toMatchObject({
      draft: { related: [{ relation: 'Mother', name: 'Ann Holt' }] },
      mentions: [{ text: 'Coach Barry' }],
    });
    await made.client.cases.removeMention({ id: mention.id });
    expect((await made.client.cases.get({ id })).mentions).toEqual([]);
    expect(await made.client.cases.facets({})).toMatchObject({
      total: 1,
      teams: [{ team: 'East', count: 1 }],
    });
  });
});
