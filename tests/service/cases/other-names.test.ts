import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asId } from '#shared/domain/ids.ts';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { openWorkspaceOf } from '../../../src-main/service/context.ts';
import { recordOfCase } from '../../../src-main/service/moderation/gathering-repository.ts';
import { anOpenWorkspace, type TestService } from '../a-service.ts';

const DRAFT = {
  reference: 'N1',
  names: { full: 'Dee Holt', aliases: ['Dizzy'] },
  statuses: ['CLA'],
  worker: 'Kim Vale',
  otherWorkers: ['Ola Prendergast'],
  teamManager: 'Jo Marsh',
  closedOn: '2025-01-31',
  phones: [],
  address: '4 Larkrise Way, Wrenfield',
  formerAddresses: ['17 Sackville Terrace, Dunmore, DM2 1AB'],
  related: [
    {
      relation: 'Mother',
      name: 'Ann Holt',
      otherNames: ['Nancy', 'Ann Braithwaite'],
      dateOfBirth: '1990-02-03',
    },
    { relation: 'Brother', name: 'Tobias Holt', dateOfBirth: '2016-07-19' },
  ],
};

const byRelation = <Person extends { relation: string }>(related: readonly Person[]) =>
  related.toSorted((a, b) => b.relation.localeCompare(a.relation));

async function aCase(made: TestService) {
  return made.client.cases.save({ id: null, draft: DRAFT });
}

/** What of these words stays readable in a text of the case. */
function leftOf(made: TestService, caseId: string, text: string): string {
  const record = recordOfCase(openWorkspaceOf(made.service.context).store, asId(caseId));
  const { spans } = createRedactor().redact({ text, record });
  let out = '';
  let at = 0;
  for (const { start, end } of spans) {
    out += `${text.slice(at, start)}[]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('other names of somebody whom the record has', () => {
  it('are kept with the case, with former addresses and everybody who works it', async () => {
    const made = await anOpenWorkspace();
    const { id } = await aCase(made);
    const { draft } = await made.client.cases.get({ id });
    expect({ ...draft, related: byRelation(draft.related) }).toMatchObject({
      ...DRAFT,
      related: byRelation(DRAFT.related),
    });
  });

  it('are masked, and so are a former surname, a former address, a brother’s date of birth and a second worker', async () => {
    const made = await anOpenWorkspace();
    const { id } = await aCase(made);
    expect(
      leftOf(
        made,
        id,
        'Nancy, once Mrs Braithwaite, left Sackville Terrace. Tobias (19.7.16) told Ola Prendergast.',
      ),
    ).toBe('[], once [], left []. [] ([]) told [].');
  });

  it('can be added to the child, to a relative and to the worker, once', async () => {
    const made = await anOpenWorkspace();
    const { id } = await aCase(made);
    const people = (await made.client.cases.recordPeople({ caseId: id })).toSorted((a, b) =>
      a.name.localeCompare(b.name),
    );
    expect(people.map(({ name, who }) => `${name}, ${who}`)).toEqual([
      'Ann Holt, Mother',
      'Dee Holt, the child',
      'Jo Marsh, team manager',
      'Kim Vale, worker',
      'Ola Prendergast, worker',
      'Tobias Holt, Brother',
    ]);
    for (const [i, name] of ['Annie-Bell', 'Danni', 'Josie-Lou', 'Kimmy', 'Lola', 'Tobes'].entries())
      for (const written of [name, name.toUpperCase()])
        await made.client.cases.addOtherName({ caseId: id, personId: people[i]?.id ?? '', name: written });
    const { draft } = await made.client.cases.get({ id });
    expect(draft.names.aliases).toEqual(['Dizzy', 'Danni']);
    expect(byRelation(draft.related).map(({ otherNames }) => otherNames)).toEqual([
      ['Nancy', 'Ann Braithwaite', 'Annie-Bell'],
      ['Tobes'],
    ]);
    const [kim] = await made.client.people.list({ search: 'Kim Vale' });
    expect(kim?.otherNames).toEqual(['Kimmy']);
    expect(leftOf(made, id, 'Annie-Bell rang Kimmy about Danni and Tobes.')).toBe(
      '[] rang [] about [] and [].',
    );
    const trail = await made.client.auditTrail.list({ limit: 20 });
    expect(trail.filter(({ action }) => action === 'change').length).toBeGreaterThanOrEqual(4);
  });

  it('are refused for somebody whom this record does not have', async () => {
    const made = await anOpenWorkspace();
    const { id } = await aCase(made);
    await expect(
      made.client.cases.addOtherName({ caseId: id, personId: crypto.randomUUID(), name: 'X' }),
    ).rejects.toThrow();
  });

  it('come in with a file: "known as", a maiden name, a column of former addresses', async () => {
    const made = await anOpenWorkspace();
    const path = join(made.folder, 'cases.csv');
    writeFileSync(
      path,
      'Ref,Name,Address,Previous address,Related people\nN2,Cal Reed,1 Mill Lane,9 Hopyard Close; 3 Fore Street,"Mother: Jane Reed (née Polglase, known as Janey and JJ); Father: Sid ""Spud"" Reed"\n',
    );
    const { importId, mapping } = await made.client.cases.readImport({
      fileToken: made.grants.grant(path, 'import-cases'),
    });
    for await (const _ of await made.client.cases.applyImport({ importId, mapping }));
    const { rows } = await made.client.cases.list({});
    const { draft } = await made.client.cases.get({ id: rows[0]?.id ?? '' });
    expect(draft.formerAddresses).toEqual(['9 Hopyard Close', '3 Fore Street']);
    expect(byRelation(draft.related)).toMatchObject([
      { relation: 'Mother', name: 'Jane Reed', otherNames: ['Polglase', 'Janey', 'JJ'] },
      { relation: 'Father', name: 'Sid Reed', otherNames: ['Spud'] },
    ]);
  });

  it('keep the old address when a file brings a new one', async () => {
    const made = await anOpenWorkspace();
    const take = async (address: string) => {
      const path = join(made.folder, `${address}.csv`);
      writeFileSync(path, `Ref,Name,Address\nN3,Cal Reed,${address}\n`);
      const { importId, mapping } = await made.client.cases.readImport({
        fileToken: made.grants.grant(path, 'import-cases'),
      });
      for await (const _ of await made.client.cases.applyImport({ importId, mapping }));
    };
    await take('1 Mill Lane');
    await take('9 Hopyard Close');
    await take('9 hopyard close');
    const { rows } = await made.client.cases.list({});
    const { draft } = await made.client.cases.get({ id: rows[0]?.id ?? '' });
    expect(draft).toMatchObject({ formerAddresses: ['1 Mill Lane'] });
  });
});
