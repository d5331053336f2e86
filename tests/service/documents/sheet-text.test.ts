import { describe, expect, it } from 'vitest';
import { CELL_LIMIT, fitCell, sheetName } from '../../../src-main/service/documents/sheet-text.ts';

describe('names of sheets', () => {
  it('are made legal, and short enough for Excel', () => {
    expect(sheetName('Plans/actions: [draft]?', [])).toBe('Plans actions draft');
    expect(sheetName("'quoted'", [])).toBe('quoted');
    expect(sheetName('n'.repeat(40), [])).toBe('n'.repeat(31));
    expect(sheetName('///', [])).toBe('Table');
    expect(sheetName('History', [])).toBe('History of it');
  });

  it('differ from each other, whatever their case, within the same length', () => {
    const long = 'n'.repeat(40);
    const second = sheetName(long, ['N'.repeat(31)]);
    expect(second).toBe(`${'n'.repeat(27)} (2)`);
    expect(sheetName(long, ['n'.repeat(31), second])).toBe(`${'n'.repeat(27)} (3)`);
  });
});

describe('texts of cells', () => {
  it('are cut where Excel would call them damage, never within a character', () => {
    expect(fitCell('x'.repeat(CELL_LIMIT))).toHaveLength(CELL_LIMIT);
    for (const shift of ['', 'x']) {
      const cut = fitCell(shift + '👧'.repeat(20_000));
      expect(cut.length).toBeLessThanOrEqual(CELL_LIMIT);
      expect(cut.isWellFormed()).toBe(true);
    }
  });
});
