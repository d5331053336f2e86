import { describe, expect, it } from 'vitest';
import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';
import { fieldsInAction } from '#shared/domain/recommendations/smart/fields-in-action.ts';

const TODAY = '2026-04-01';
const fieldsOf = (action: string, owner = '', due = '') =>
  Object.fromEntries(fieldsInAction({ action, owner, due }, TODAY).map(({ field, value }) => [field, value]));
function missing(action: string) {
  const { findings } = checkSmart({ action, level: 'child' }, TODAY);
  return [...'SMART'].filter((letter) => findings.some(({ criterion }) => criterion === letter)).join('');
}

describe('owner and date that stand in the words of an action', () => {
  it.each([
    ['Kelly Bostock to agree a safety plan by 30 April 2026', { owner: 'Kelly Bostock', due: '2026-04-30' }],
    ['The allocated worker will see Sam by 24 April 2026', { owner: 'Allocated worker', due: '2026-04-24' }],
    ['Refer Logan to CAMHS by 10 May 2026', { due: '2026-05-10' }],
    ['Independent visitor to be found for Ayaan', {}],
    ['Consider further work', {}],
  ])('%s', (action, expected) => {
    expect(fieldsOf(action)).toEqual(expected);
  });

  it('are not offered for fields that hold something, nor a day that is past', () => {
    expect(fieldsOf('Kelly Bostock to ring by 30 April 2026', 'Jo', '2026-05')).toEqual({});
    expect(fieldsOf('Kelly Bostock to ring by 30 March 2026')).toEqual({ owner: 'Kelly Bostock' });
  });
});

describe('who does it, in the words themselves', () => {
  it.each([
    ['Refer Logan to CAMHS by 10 May 2026', 'MA'],
    ['Ensure the allocated worker visits within timescales', 'SMT'],
    ['Hope Adams to refer Amelia to the sleep clinic by 30 April 2026', 'M'],
    ['Make sure the school nurse weighs Ellis each month until July 2026', ''],
    ['Support Mia to attend college by 30 April 2026', 'SMA'],
  ])('%s lacks %s', (action, lacks) => {
    expect(missing(action)).toBe(lacks);
  });

  it('counts a row of wishes under one "ensure" as several actions', () => {
    const action =
      'The team should ensure supervision is robust, plans are SMART, fathers are included and life story work is completed';
    const { findings } = checkSmart({ action, level: 'service' }, TODAY);
    expect(findings.map(({ code }) => code)).toContain('several-actions');
  });

  it('takes "make sure" with what somebody can look up as specific, and a sample as its measure', () => {
    const action =
      'Head of Service to make sure every plan names who checks that the child is safe by 31 March 2027; 10 plans dip-sampled';
    expect(checkSmart({ action, level: 'service' }, TODAY).smart).toBe(true);
  });
});
