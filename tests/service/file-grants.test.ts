import { describe, expect, it } from 'vitest';
import { FileGrants, FileNotGranted } from '#service/file-grants.ts';

describe('file grants', () => {
  it('hand over a path once', () => {
    const grants = new FileGrants();
    const token = grants.grant('/home/lead/cases.csv', 'import-cases');
    expect(grants.nameOf(token)).toBe('cases.csv');
    expect(grants.take(token, 'import-cases')).toBe('/home/lead/cases.csv');
    expect(() => grants.take(token, 'import-cases')).toThrow(FileNotGranted);
    expect(grants.nameOf(token)).toBeUndefined();
  });

  it('refuse a token that was given for something else, and keep it for what it was given for', () => {
    const grants = new FileGrants();
    const token = grants.grant('/home/lead/round.plumb', 'import-pack');
    expect(() => grants.take(token, 'save-pack', 'save-document')).toThrow(FileNotGranted);
    expect(grants.take(token, 'import-pack')).toBe('/home/lead/round.plumb');
  });

  it('refuse a token that was never given', () => {
    expect(() => new FileGrants().take('/etc/passwd', 'import-cases')).toThrow('Choose it again');
  });

  it('keep to the token that the shell made', () => {
    const grants = new FileGrants();
    expect(grants.grant('/a', 'save-table', 'made-by-the-shell')).toBe('made-by-the-shell');
    expect(grants.take('made-by-the-shell', 'save-table')).toBe('/a');
  });

  it('serve any purpose where a person named the file on the command line', () => {
    const grants = new FileGrants();
    expect(grants.take(grants.grant('/a', 'any'), 'open-workspace')).toBe('/a');
  });
});
