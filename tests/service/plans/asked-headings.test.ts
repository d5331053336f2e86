import { describe, expect, it } from 'vitest';
import { roleOf } from '#shared/domain/plans/column-roles.ts';
import { splitLeads } from '#shared/domain/plans/split-leads.ts';
import { actionsOf, countOf, planOf, tsv } from '../../fixtures/plans/plan-of.ts';

describe('headings that ask', () => {
  it.each([
    ['What impact will this have and how will we measure it?', 'measure'],
    ['How will you know it has worked?', 'measure'],
    ['Who will deliver it?', 'lead'],
    ['When will it be in place?', 'end'],
    ['What went wrong?', 'finding'],
    ['Learning / action to be taken', 'action'],
    ['Complaint ref', 'ref'],
    ['Forecast finish', 'revisedEnd'],
  ])('reads "%s" as %s', (label, role) => {
    expect(roleOf(label)?.role).toBe(role);
  });

  it('keeps who is accountable apart from who delivers', async () => {
    const plan = await planOf(
      tsv([
        ['No', 'What are we going to do?', 'Who is accountable?', 'Who will deliver it?', 'By when?', 'BRAG'],
        [
          '1.1',
          'Rewrite the plan template',
          'Director of Education',
          'Plans Manager; Officer',
          'May 2025',
          'G',
        ],
        ['1.2', 'Train the case officers', 'Director of Education', 'Principal', 'June 2025', 'A'],
      ]),
    );
    expect(actionsOf(plan)[0]).toMatchObject({
      seniorLeads: ['Director of Education'],
      leads: ['Plans Manager', 'Officer'],
    });
  });

  it('takes a row that tells how to fill in the columns for guidance and not for a second heading', async () => {
    const plan = await planOf(
      tsv([
        ['Area for development', 'Action', 'Responsible person', 'Timescale', 'Progress'],
        [
          'Taken from the report',
          'Be specific: what will be done',
          'Name and post',
          'A date',
          'Update before each visit',
        ],
        ['Matching is not recorded', 'Introduce a matching form', 'P Lister', '30/09/2024', 'Drafted'],
        ['Authority unclear', 'Review each authority form', 'G Amos', '31/12/2024', ''],
      ]),
    );
    expect(actionsOf(plan).map(({ finding, leads }) => [finding, leads])).toEqual([
      ['Matching is not recorded', ['P Lister']],
      ['Authority unclear', ['G Amos']],
    ]);
    expect(countOf(plan, 'guidance-row')).toBe(1);
  });

  it.each([
    ['Designated Doctor / Designated Nurse', ['Designated Doctor', 'Designated Nurse']],
    ['F Noor & Virtual School', ['F Noor', 'Virtual School']],
    ['Ann Bell, Planning Manager', ['Ann Bell, Planning Manager']],
    ['Head of Quality and Safeguarding', ['Head of Quality and Safeguarding']],
  ])('names who is meant by "%s"', (text, names) => {
    expect(splitLeads(text).names).toEqual(names);
  });
});
