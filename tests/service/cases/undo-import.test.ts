import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace, type TestService } from '../a-service.ts';
import { aRoundDraft } from '../reviews/a-review.ts';

const HEAD = 'Ref,Name,DOB,Status,Worker,Team Manager,Team,Mother';

async function take(made: TestService, rows: string) {
  const path = join(made.folder, 'open-cases.csv');
  writeFileSync(path, `${HEAD}\n${rows}`);
  const { importId, mapping } = await made.client.cases.readImport({
    fileToken: made.grants.grant(path, 'import-cases'),
  });
  for await (const event of await made.client.cases.applyImport({ importId, mapping }))
    if (event.kind === 'done') return event.result;
  throw new Error('The import ended without a result.');
}

/** All that the database says of cases, as it stands there; the ids of related people are made anew. */
function casesIn({ service }: TestService) {
  const database = service.context.workspaces.current?.database;
  return [
    'SELECT * FROM cases ORDER BY id',
    'SELECT * FROM case_statuses ORDER BY case_id, status',
    'SELECT case_id, relation, name, phone, date_of_birth FROM case_related_people ORDER BY case_id, name',
  ].map((statement) => database?.prepare(statement).all());
}

describe('undoing an import', () => {
  it('leaves every case as it was before, to the letter, and the trail tells of both', async () => {
    const made = await anOpenWorkspace({ now: new Date('2026-03-10T10:00:00Z') });
    await take(made, 'A1,Ada Stone,01/02/2015,CIN; SEND,Kim Vale,Jo Marsh,North,Ann Stone\n');
    const before = casesIn(made);
    made.setNow(new Date('2026-04-10T10:00:00Z'));
    const { added, changed, undo } = await take(
      made,
      'A1,Ada Marsh,01/02/2015,CPP,Lee Ford,Jo Marsh,South,Ann Marsh\nB2,Cal Reed,03/04/2014,CIN,Kim Vale,Jo Marsh,North,\n',
    );
    expect([added, changed]).toEqual([1, 1]);
    expect(casesIn(made)).not.toEqual(before);
    expect(await made.client.workspace.undo({ undoId: undo?.id ?? '' })).toEqual({
      words: 'The import was undone: 1 case removed, 1 case as before.',
    });
    expect(casesIn(made)).toEqual(before);
    expect(await made.client.workspace.search({ query: 'Cal Reed' })).toEqual([]);
    expect(await made.client.auditTrail.verify({})).toMatchObject({ isWhole: true });
    const deeds = (await made.client.auditTrail.list({ limit: 5 })).map(
      ({ action, entity }) => `${action} ${entity}`,
    );
    expect(deeds).toEqual(expect.arrayContaining(['remove case', 'change case', 'import case-list']));
  });

  it('leaves a case that was changed since, or that a review hangs on, and says so', async () => {
    const made = await anOpenWorkspace();
    const { client } = made;
    const { undo } = await take(
      made,
      'A1,Ada Stone,01/02/2015,CIN,Kim Vale,Jo Marsh,North,\nB2,Cal Reed,03/04/2014,CIN,Kim Vale,Jo Marsh,North,\nC3,Bo Lane,03/04/2013,CIN,Kim Vale,Jo Marsh,North,\n',
    );
    const { rows } = await client.cases.list({});
    const idOf = (reference: string) => rows.find((row) => row.reference === reference)?.id ?? '';
    const { id: roundId } = await client.rounds.save({ id: null, draft: aRoundDraft() });
    await client.rounds.addCases({ roundId, caseIds: [idOf('A1')], reason: '' });
    const { draft } = await client.cases.get({ id: idOf('B2') });
    await client.cases.save({ id: idOf('B2'), draft: { ...draft, school: 'Marlpit Lane' } });
    expect(await client.workspace.undo({ undoId: undo?.id ?? '' })).toEqual({
      words:
        'The import was undone: 1 case removed, 0 cases as before. 2 cases stayed, because a review hangs on it or it was changed since.',
    });
    expect((await client.cases.list({})).rows.map(({ reference }) => reference).sort()).toEqual(['A1', 'B2']);
  });

  it('is not offered where nothing went in', async () => {
    const made = await anOpenWorkspace();
    const row = 'A1,Ada Stone,01/02/2015,CIN,Kim Vale,Jo Marsh,North,\n';
    await take(made, row);
    expect((await take(made, row)).undo).toBeNull();
  });
});
