import { describe, expect, it } from 'vitest';
import {
  canGoTo,
  delimiterChoices,
  encodingChoices,
  type ImportSource,
  noImport,
  remarkWords,
  sureness,
  withColumn,
  withSource,
  withSourceAgain,
} from '../../../../src-renderer/features/cases/import/import-state.ts';

const aSource = (headers: string[], mapping: ImportSource['mapping']): ImportSource => ({
  importId: 'i',
  fileName: 'open-cases.csv',
  kind: 'csv',
  encoding: 'UTF-8',
  delimiter: ',',
  sheets: [],
  sheet: null,
  headers,
  firstRows: [],
  rowCount: 0,
  notes: [],
  mapping,
  columns: headers.map((header) => ({ header, confidence: 1, why: '' })),
  hiddenRows: 0,
  leavesOutHidden: false,
  dateColumns: [],
  isRemembered: false,
});

const aPreview = {
  added: 1,
  changed: [],
  unchanged: 0,
  adding: [],
  missingFromFile: [],
  bad: [],
  warnings: [],
  unknownWords: [],
  notes: [],
};

describe('an import under way', () => {
  const read = withSource(aSource(['Ref', 'Who', 'Extra'], ['reference', 'fullName', null]));

  it('keeps what was chosen by hand when the file is read again in another way', () => {
    const chosen = withColumn(read, 2, 'school');
    const again = withSourceAgain(
      chosen,
      aSource(['Extra', 'Ref', 'Who', 'New'], [null, 'reference', 'fullName', 'team']),
    );
    expect(again.mapping).toEqual(['school', 'reference', 'fullName', 'team']);
  });

  it('keeps a column that was left out by hand left out', () => {
    const chosen = withColumn(read, 1, null);
    expect(withSourceAgain(chosen, aSource(['Ref', 'Who'], ['reference', 'fullName'])).mapping).toEqual([
      'reference',
      null,
    ]);
  });

  it('forgets what was looked at once a column means something else', () => {
    expect(withColumn({ ...read, preview: aPreview }, 2, 'school').preview).toBeNull();
  });

  it('lets one go back, and forward only to what is there', () => {
    expect(canGoTo(noImport, 'columns')).toBe(false);
    expect(canGoTo(read, 'columns')).toBe(true);
    expect(canGoTo(read, 'look')).toBe(false);
    expect(canGoTo({ ...read, preview: aPreview }, 'look')).toBe(true);
  });

  it('does not go back once the rows are in', () => {
    const done = { ...read, result: { added: 1, changed: 0, unchanged: 0, adding: [], bad: 0, undo: null } };
    expect(canGoTo(done, 'columns')).toBe(false);
    expect(canGoTo(done, 'done')).toBe(true);
  });
});

describe('the words of the import', () => {
  it('say how sure a guess is', () => {
    expect([0.95, 0.7, 0.4].map(sureness)).toEqual(['sure', 'likely', 'unsure']);
  });

  it('do not name the line twice', () => {
    expect(remarkWords(8, 'Line 8: it has no local reference.')).toBe('It has no local reference.');
    expect(remarkWords(12, 'Line 12, DOB "31/02/2014": there is no 31 February 2014.')).toBe(
      'DOB "31/02/2014": there is no 31 February 2014.',
    );
    expect(remarkWords(1, 'Line 12: other.')).toBe('Line 12: other.');
  });

  it('offer what the reader found beside the usual choices', () => {
    expect(delimiterChoices('~').map(({ value }) => value)).toEqual(['~', ',', ';', '\t', '|']);
    expect(encodingChoices('UTF-8 with BOM')[0]?.value).toBe('UTF-8 with BOM');
    expect(encodingChoices('UTF-8')).toHaveLength(3);
  });
});
