import { describe, expect, it } from 'vitest';
import { promisesVerification } from '#shared/domain/verifications/verification.ts';

describe('a measure', () => {
  it.each([
    'An audit in the autumn term will confirm that plans are SMART.',
    'Confirmed by practice observations and supervision audits.',
    'Improvement evidenced through dip sampling of ten files.',
    'To be verified by the annual survey of families.',
    'Re-audit in six months to check that it is embedded.',
  ])('that says so is a promise to verify: %s', (measure) => {
    expect(promisesVerification(measure)).toBe(true);
  });

  it.each([
    'Three visits are on file by 30 May.',
    'The manager confirms the dates to the family.',
    'Audit of supervision completed.',
    '',
  ])('that does not is none: %s', (measure) => {
    expect(promisesVerification(measure)).toBe(false);
  });
});
