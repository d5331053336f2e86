import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import {
  draftOfFields,
  fieldsOfDraft,
  missingOfCase,
  withRelatedPerson,
} from '../../../../src-renderer/features/cases/case-form-fields.ts';

const whole: CaseDraft = {
  reference: 'W1',
  names: { full: 'Ada Stone', forename: 'Ada', surname: 'Stone', aliases: ['Addie'] },
  dateOfBirth: '2015-02-01',
  statuses: ['CIN', 'Zebra plan'],
  worker: 'Kim Vale',
  teamManager: 'Jo Marsh',
  team: 'North',
  openedOn: '2025-03-04',
  gender: 'F',
  ethnicity: 'White British',
  language: 'English',
  disability: 'None',
  school: 'Hill Primary',
  address: '1 High Street, Wrenfield',
  formerAddresses: ['2 Low Street, Wrenfield'],
  otherWorkers: ['Ola Prendergast'],
  closedOn: '2025-01-31',
  phones: ['07700 900123'],
  nhsNumber: '9434765919',
  related: [
    {
      relation: 'Mother',
      name: 'Jane Stone',
      otherNames: ['Janey'],
      phone: '07700 900124',
      dateOfBirth: '1990-01-01',
    },
  ],
};

describe('the fields of a case', () => {
  it('give back the very case that they were filled from', () => {
    expect(draftOfFields(fieldsOfDraft(whole))).toEqual(whole);
  });

  it('make a case that the contract takes, whatever is typed, once nothing is missing', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, text, (reference, full, address, name, nhsNumber) => {
        const fields = {
          ...withRelatedPerson(fieldsOfDraft()),
          reference,
          full,
          address,
          nhsNumber,
        };
        const typed = { ...fields, related: fields.related.map((person) => ({ ...person, name })) };
        if (Object.keys(missingOfCase(typed)).length > 0) return;
        expect(CaseDraft.safeParse(JSON.parse(JSON.stringify(draftOfFields(typed)))).success).toBe(true);
      }),
    );
  });

  it('ask for a reference and a name, and take forename and surname for the name', () => {
    expect(Object.keys(missingOfCase(fieldsOfDraft()))).toEqual(['reference', 'full']);
    const named = { ...fieldsOfDraft(), reference: 'W1', forename: 'Ada', surname: 'Stone' };
    expect(missingOfCase(named)).toEqual({});
    expect(draftOfFields(named).names.full).toBe('Ada Stone');
  });

  it('leave out an empty related person, and ask for the name of a half-filled one', () => {
    const fields = { ...withRelatedPerson(fieldsOfDraft(whole)) };
    expect(draftOfFields(fields).related).toHaveLength(1);
    const half = fields.related.map((person) =>
      person.name === '' ? { ...person, relation: 'Father' } : person,
    );
    expect(missingOfCase({ ...fields, related: half })).toHaveProperty('related');
  });

  it('keep the key of each related person when one before it is taken out', () => {
    const two = withRelatedPerson(withRelatedPerson(fieldsOfDraft()));
    const [, second] = two.related;
    expect(
      withRelatedPerson({ ...two, related: second ? [second] : [] }).related.map(({ key }) => key),
    ).toEqual([1, 2]);
  });

  it('put the lines of an address on one line and take the blanks out of an NHS number', () => {
    const typed = {
      ...fieldsOfDraft(whole),
      address: '1 High Street,\nWrenfield\n',
      nhsNumber: '943 476 5919',
    };
    expect(draftOfFields(typed)).toMatchObject({
      address: '1 High Street, Wrenfield',
      nhsNumber: '9434765919',
    });
  });
});
