import { describe, expect, it } from 'vitest';
import {
  missingOfPerson,
  newPerson,
  rolesWords,
  whereWords,
  whyPersonStays,
} from '../../../../src-renderer/features/people/person-words.ts';

describe('a person in words', () => {
  it('has roles in one order, however they are stored', () => {
    expect(rolesWords(['moderator', 'worker'])).toBe('Worker, Moderator');
  });

  it('works at the council or elsewhere', () => {
    expect(whereWords({ affiliation: 'internal', organisation: '', team: 'North' })).toBe('North');
    expect(whereWords({ affiliation: 'external', organisation: 'Beacon Reviews', team: '' })).toBe(
      'Beacon Reviews',
    );
  });

  it('cannot be taken out while something speaks of them, and the sentence says what', () => {
    expect(whyPersonStays({ cases: 0, reviews: 0 })).toBeUndefined();
    expect(whyPersonStays({ cases: 1, reviews: 2 })).toMatch(/^1 case and 2 reviews speak/);
  });

  it('needs a name and a role', () => {
    expect(Object.keys(missingOfPerson(newPerson(null)))).toEqual(['name', 'roles']);
    expect(missingOfPerson({ ...newPerson('reviewer'), name: 'Rosa Quill' })).toEqual({});
  });
});
