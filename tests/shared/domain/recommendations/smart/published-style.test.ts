import { describe, expect, it } from 'vitest';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';

const missing = (action: string, more: object = {}) => [
  ...new Set(
    checkSmart({ level: 'service', action, ...more }, '2026-04-01').findings.map(
      ({ criterion }) => criterion,
    ),
  ),
];

describe('a recommendation in the style of published reviews', () => {
  it.each([
    'The trust will write to each of the 14 families by 30 June 2026 and send the board the number who replied, so that children are seen sooner',
    'Within two months the council will apologise in writing to the mother, pay £300 for the delay and hold the overdue review of the child’s plan',
    'The department should set out by 31 December 2026 how it will know whether fewer children wait more than 12 weeks for a first appointment',
    'The board will publish by 30 September 2026 the findings of a check of 20 files on whether children were seen alone',
    'The partnership will send every school by 1 June 2026 a list of the named workers for its looked after children, so that each child knows whom to ask',
  ])('has a measure in what is handed over, and an owner in the body that will do it: %s', (action) => {
    expect(missing(action)).not.toContain('M');
    expect(missing(action)).not.toContain('A');
  });

  it.each([
    'The board should seek assurance that agencies listen to children',
    'The partnership to gain assurance about the quality of plans for children',
    'Agencies to receive reassurance that practitioners challenge each other',
    'Review the training programme and make any changes necessary',
    'Review the policy on missing children and make any improvements needed',
    'The council must work together to tackle neglect of children',
    'Partners should act quickly to address the exploitation of children',
    'The service should develop a learning culture',
    'Organisations to promote a child-centred culture across the partnership',
    'That better support be provided to kinship carers',
    'The agency should make sure that improved communication is in place with families',
    'The home should ensure that safeguarding training is kept up to date',
  ])('is not specific where it is a wish: %s', (action) => {
    expect(missing(action)).toContain('S');
  });

  it.each([
    'Refer to CAMHS by 10 January 2027',
    'Children should always be seen alone',
    'Institutions should adopt clear rules on contact',
    'Partners to reflect on the review and embed it in practice',
  ])('names nobody: %s', (action) => {
    expect(missing(action)).toContain('A');
  });

  it('is one action where a check each month is its measure', () => {
    const action =
      'All staff will have finished the missing children course by 31 May 2026; certificates will be kept on each file and the manager will check four children’s records a month for return interviews made in time';
    expect(missing(action, { owner: 'Centre manager' })).toEqual([]);
  });
});
