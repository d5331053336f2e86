import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncarriedWords, withScriptNote } from '#shared/domain/documents/carried-scripts.ts';
import { facesFor } from '#shared/domain/documents/choose-faces.ts';
import type { Document } from '#shared/domain/documents/document.ts';
import { paperFonts } from '../../../../scripts/packaging/paper-fonts.mjs';

const { faces, files } = paperFonts(join(import.meta.dirname, '..', '..', '..', '..', 'node_modules'));

const aDocument = (text: string): Document => ({
  title: 'Paper',
  language: 'en-GB',
  sections: [{ marking: { kind: 'public' }, blocks: [{ kind: 'paragraph', text }] }],
});

/** Names and words of children as they come, a line for each script that is carried. */
const CHILDREN = [
  'Zoë Ní Dhómhnaill, Łukasz Żółty, Đặng Thị Hồng',
  'Олена Шевченко, Ђорђе',
  'Ελένη Παπαδοπούλου',
  'يجب أن تراها وحدها، پښتو، اردو ٹ',
  'שרה',
  'Արամ',
  'ნინო',
  'ትግርኛ አማርኛ',
  'नेपाली हिन्दी',
  'বাংলা',
  'ਪੰਜਾਬੀ',
  'ગુજરાતી',
  'தமிழ்',
  'తెలుగు',
  'മലയാളം',
  'සිංහල',
  'ภาษาไทย',
  'ភាសាខ្មែរ',
  'မြန်မာ',
  '社工须每两周单独见孩子一次',
  '★ ● ◐ △ –',
];

describe('the faces of paper', () => {
  it.each(CHILDREN)('carry every letter of %s', (words) => {
    const chosen = facesFor(words, faces);
    for (const sign of words.replace(/\s/g, '')) {
      const point = sign.codePointAt(0)!;
      const carrying = chosen.filter(({ ranges }) =>
        ranges.some(([from, to]) => from <= point && point <= to),
      );
      expect(carrying.length, `U+${point.toString(16)} ${sign}`).toBeGreaterThan(0);
    }
    expect(uncarriedWords(words)).toEqual([]);
  });

  it('are taken only where a text needs them', () => {
    const plain = facesFor('Seen at home.', faces).map(({ file }) => file);
    expect(plain.length).toBeLessThan(8);
    expect(plain.join()).not.toMatch(/arabic|ethiopic/);
    expect(facesFor('شمس', faces).map(({ file }) => file)).toContain(
      'noto-sans-arabic-arabic-400-normal.woff2',
    );
  });

  it('all have their file', () => {
    for (const { file } of faces) expect(files.get(file)?.subarray(0, 4).toString('latin1')).toBe('wOF2');
  });
});

describe('a script that no face carries', () => {
  it('is said at the head of the paper, with what to do, and in no other document', () => {
    const tibetan = withScriptNote(aDocument('བོད་སྐད་ was what she spoke.'));
    expect(tibetan.sections[0]!.blocks[0]).toMatchObject({
      kind: 'paragraph',
      text: expect.stringContaining('Save it as a web page or for Word'),
    });
    const plain = aDocument('Plain words.');
    expect(withScriptNote(plain)).toBe(plain);
  });

  it('never stops a document, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const noted = withScriptNote(aDocument(text));
        expect(noted.sections[0]!.blocks.at(-1)).toEqual({ kind: 'paragraph', text });
      }),
      { numRuns: 50 },
    );
  });
});
