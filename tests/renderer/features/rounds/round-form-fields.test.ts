import { describe, expect, it } from 'vitest';
import {
  draftOfRound,
  missingOfRound,
  newestTemplate,
  newRoundFields,
  usualScale,
} from '../../../../src-renderer/features/rounds/round-form-fields.ts';

const filled = { ...newRoundFields('2026-01-12'), name: ' Spring 2026 ', scaleId: 's', templateId: 't' };

describe('the fields of a round', () => {
  it('begin with two weeks from today, from Monday to the Friday after next', () => {
    expect(newRoundFields('2026-01-12')).toMatchObject({ opensOn: '2026-01-12', closesOn: '2026-01-23' });
  });

  it('make a round once nothing is missing', () => {
    expect(draftOfRound(filled)).toMatchObject({ name: 'Spring 2026', targetSize: 15 });
    expect(draftOfRound({ ...filled, name: ' ' })).toBeNull();
  });

  it('refuse a window that ends before it begins, and a size that is no number', () => {
    expect(missingOfRound({ ...filled, closesOn: '2026-01-11' })).toHaveProperty('closesOn');
    expect(missingOfRound({ ...filled, targetSize: '' })).toHaveProperty('targetSize');
    expect(missingOfRound({ ...filled, targetSize: 501 })).toHaveProperty('targetSize');
  });

  it('suggest the four points that inspectors use and the newest version of the template', () => {
    expect(usualScale([{ key: 'excellent' }, { key: 'ofsted' }])).toEqual({ key: 'ofsted' });
    expect(usualScale([{ key: 'own' }])).toEqual({ key: 'own' });
    const versions = [
      { key: 'a', version: 1 },
      { key: 'a', version: 3 },
      { key: 'b', version: 9 },
    ];
    expect(newestTemplate(versions)).toEqual({ key: 'a', version: 3 });
    expect(newestTemplate([])).toBeUndefined();
  });
});
