import { expect, it } from 'vitest';
import { shareBySize } from '#shared/domain/rounds/share-by-size.ts';

it('shares places by largest remainder', () => {
  const groups = [
    { group: 'CIN', size: 47 },
    { group: 'CLA', size: 16 },
    { group: 'CPP', size: 16 },
    { group: 'UASC', size: 12 },
    { group: 'CL', size: 9 },
  ];
  expect([...shareBySize(groups, 10)]).toEqual([
    ['CIN', 5],
    ['CLA', 2],
    ['CPP', 1],
    ['UASC', 1],
    ['CL', 1],
  ]);
});

it('gives a tie to the larger group, then by name', () => {
  expect([
    ...shareBySize(
      [
        { group: 'b', size: 1 },
        { group: 'a', size: 1 },
      ],
      1,
    ),
  ]).toEqual([
    ['b', 0],
    ['a', 1],
  ]);
});

it('gives everybody a place where there are enough', () => {
  expect([
    ...shareBySize(
      [
        { group: 'a', size: 2 },
        { group: 'b', size: 0 },
      ],
      9,
    ),
  ]).toEqual([
    ['a', 2],
    ['b', 0],
  ]);
});
