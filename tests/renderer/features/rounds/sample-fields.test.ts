import { describe, expect, it } from 'vitest';
import { SampleOptions } from '#shared/contract/rounds.ts';
import {
  asksTheSame,
  missingOfSample,
  newSampleFields,
  optionsOfSample,
  optionsWords,
  suggestSeed,
} from '../../../../src-renderer/features/rounds/sample-fields.ts';

const fields = newSampleFields('Spring 2026', [], 12);

describe('the fields of a sample', () => {
  it('suggest a seed that can be read and that was not used yet', () => {
    expect(suggestSeed('Spring 2026', [])).toBe('Spring 2026 1');
    expect(suggestSeed('Spring 2026', ['Spring 2026 2'])).toBe('Spring 2026 3');
  });

  it('ask for as many as the round still lacks, and for one where it lacks none', () => {
    expect(fields.size).toBe(12);
    expect(newSampleFields('Spring 2026', [], -3).size).toBe(1);
  });

  it('make options that the contract takes, in each way of drawing', () => {
    for (const preset of ['size', 'half', 'other-half'] as const) {
      const options = optionsOfSample({ ...fields, preset, complementOf: 'draw' });
      expect(SampleOptions.safeParse(options).success).toBe(true);
      expect(options?.complementOf).toBe(preset === 'other-half' ? 'draw' : null);
      expect(options?.size).toBe(preset === 'size' ? 12 : null);
    }
  });

  it('ask for what is missing only where it counts', () => {
    expect(missingOfSample({ ...fields, preset: 'half', size: '' })).toEqual({});
    expect(missingOfSample({ ...fields, size: '' })).toHaveProperty('size');
    expect(missingOfSample({ ...fields, preset: 'other-half' })).toHaveProperty('complementOf');
    expect(missingOfSample({ ...fields, seed: ' ' })).toHaveProperty('seed');
    expect(missingOfSample({ ...fields, months: '', leavesOutReviewed: false })).toEqual({});
  });

  it('tell a draw that still answers the choices from one that no longer does', () => {
    const options = optionsOfSample(fields);
    if (!options) throw new Error('nothing is missing');
    expect(asksTheSame(options, { ...options, statuses: [] })).toBe(true);
    expect(asksTheSame(options, { ...options, seed: 'other' })).toBe(false);
    expect(asksTheSame(options, { ...options, statuses: ['CIN'] })).toBe(false);
  });

  it('are said in a sentence', () => {
    const options = optionsOfSample({ ...fields, statuses: ['CIN'] });
    if (!options) throw new Error('nothing is missing');
    expect(optionsWords(options, (code) => (code === 'CIN' ? 'Child in need' : code))).toBe(
      '12 cases, only Child in need, shared by status, those never reviewed first, without those reviewed in the last 12 months.',
    );
  });
});
