import { describe, expect, it } from 'vitest';
import { type NotedNeed, trainingOfPeriod } from '#shared/domain/papers/training-of-period.ts';

const YEAR = { from: '2023-04-01', to: '2024-03-31' };
const aNeed = (need: Partial<NotedNeed> & { days?: readonly (string | null)[] } = {}): NotedNeed => ({
  need: 'Writing measures',
  theme: '',
  proposed: '',
  doneOn: null,
  notedOn: '2023-06-01',
  found: (need.days ?? []).map((day, at) => ({ activity: `Activity ${at + 1}`, day })),
  ...need,
});

describe('the training needs of a paper', () => {
  it('are those of its own period', () => {
    const told = trainingOfPeriod([aNeed({ days: ['2023-06-01', '2024-03-31', '2024-04-01'] })], YEAR);
    expect(told).toMatchObject([{ found: 2, activities: ['Activity 1', 'Activity 2'], isEarlier: false }]);
  });

  it('are told apart where they are older and were still open', () => {
    const days = ['2023-03-31'];
    expect(trainingOfPeriod([aNeed({ days })], YEAR)).toMatchObject([{ isEarlier: true, doneOn: null }]);
    expect(trainingOfPeriod([aNeed({ days, doneOn: '2023-05-01' })], YEAR)).toMatchObject([
      { isEarlier: true, doneOn: '2023-05-01' },
    ]);
    expect(trainingOfPeriod([aNeed({ days, doneOn: '2023-03-31' })], YEAR)).toEqual([]);
  });

  it('count once what was found again in the period, with what the period found', () => {
    const told = trainingOfPeriod([aNeed({ days: ['2022-06-01', '2023-06-01'] })], YEAR);
    expect(told).toMatchObject([{ found: 1, activities: ['Activity 2'], isEarlier: false }]);
  });

  it('know nothing of what came after the last day', () => {
    expect(trainingOfPeriod([aNeed({ days: ['2024-04-01'] })], YEAR)).toEqual([]);
    expect(trainingOfPeriod([aNeed({ days: ['2023-06-01'], doneOn: '2024-05-01' })], YEAR)).toMatchObject([
      { doneOn: null },
    ]);
  });

  it('go by the day of entering where nothing else is known', () => {
    expect(trainingOfPeriod([aNeed()], YEAR)).toMatchObject([{ found: 0, isEarlier: false }]);
    expect(trainingOfPeriod([aNeed({ days: [null] })], YEAR)).toMatchObject([{ found: 1 }]);
    expect(trainingOfPeriod([aNeed({ notedOn: '2024-04-02' })], YEAR)).toEqual([]);
  });
});
