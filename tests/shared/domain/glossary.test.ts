import { describe, expect, it } from 'vitest';
import { defaultStatusList } from '#shared/domain/cases/statuses.ts';
import { findTerm, GLOSSARY } from '#shared/domain/glossary.ts';

describe('the glossary', () => {
  it('explains every status of a child that is shown as a short form', () => {
    const unexplained = defaultStatusList.statuses.filter(({ code }) => !findTerm(code));
    expect(unexplained).toEqual([]);
  });

  it('finds a word by its other short forms and in any case', () => {
    expect(findTerm('lac')?.term).toBe('CLA');
    expect(findTerm(' Cic ')?.term).toBe('CLA');
    expect(findTerm('nothing like it')).toBeUndefined();
  });

  it('gives each short form one meaning only', () => {
    const names = GLOSSARY.flatMap(({ term, also }) => [term, ...(also ?? [])]).map((name) =>
      name.toLowerCase(),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('stands in the order of the alphabet', () => {
    const terms = GLOSSARY.map(({ term }) => term);
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en-GB')));
  });
});
