import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { anOpenWorkspace } from '../a-service.ts';
import { aRecommendation, aReview } from '../reviews/a-review.ts';

const NOW = new Date('2026-04-01T12:00:00Z');
const ARABIC = 'يجب أن ترى العاملة الاجتماعية الطفلة وحدها';
const CHINESE = '社工须每两周单独见孩子一次';
const HOSTILE = ['=HYPERLINK("http://a.example","x")', '+1+1', '@SUM(A1)', '\tTab first', '-2+3'];
const ACTIONS = [...HOSTILE, ARABIC, CHINESE, 'bell\u0007 and null\u0000 gone', 'One & two <three> "four"'];
const READ_ACTIONS = ACTIONS.map((action) => action.replaceAll('\u0000', '').replaceAll('\u0007', ''));

async function aList(actions: readonly string[] = ACTIONS) {
  let html = '';
  const made = await anOpenWorkspace({
    now: NOW,
    printPdf: async (given) => {
      html = given;
      return new TextEncoder().encode('%PDF-1.7 printed');
    },
  });
  const { reviewId, roundId } = await aReview(made.client);
  for (const action of actions)
    await made.client.reviews.saveRecommendation({
      reviewId,
      id: null,
      draft: aRecommendation({ action, due: action === ARABIC ? '2026-07' : '2026-06-30' }),
    });
  const save = async (name: string, filter = {}) => {
    const path = join(made.folder, name);
    const fileToken = made.grants.grant(path, 'save-document');
    const { rows } = await made.client.recommendations.saveList({ ...filter, fileToken });
    return { rows, path, bytes: readFileSync(path) };
  };
  return { ...made, save, roundId, printed: () => html };
}

const text = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The rows of the only table in a Word file that has a repeating head. */
function wordRows(bytes: Uint8Array): string[][] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const table = xml.split('<w:tbl>').find((part) => part.includes('<w:tblHeader'))!;
  return [...table.split('</w:tbl>')[0]!.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
      text(
        [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/g)]
          .map(([tag, words]) => words ?? (tag ? '\t' : ''))
          .join(''),
      ),
    ),
  );
}

describe('saving the list of recommendations', () => {
  it('writes the same rows as Word, workbook and CSV', async () => {
    const { save } = await aList();
    const word = wordRows((await save('list.docx')).bytes);
    const csv = parse((await save('list.csv')).bytes, { bom: true }) as string[][];
    const xlsx = (await readXlsxFile((await save('list.xlsx')).bytes, { trim: false })) as unknown as {
      data: unknown[][];
    }[];
    const sheet = xlsx[0]!.data;
    const head = [
      'What is to be done',
      'Level',
      'Child',
      'Reference',
      'Round',
      'Owner',
      'Due',
      'Measure',
      'Theme',
    ];
    for (const rows of [word, csv, sheet]) {
      expect(rows[0]).toEqual(head);
      expect(rows).toHaveLength(ACTIONS.length + 1);
      expect(rows[6]!.slice(1, 6)).toEqual(['This child', 'Ada Stone', 'A1', 'Spring round', 'Kim Vale']);
    }
    expect(word.slice(1).map(([action]) => action)).toEqual(READ_ACTIONS);
    expect(sheet.slice(1).map(([action]) => action)).toEqual(READ_ACTIONS);
    expect(csv.slice(1).map(([action]) => action)).toEqual(
      READ_ACTIONS.map((action) => (HOSTILE.includes(action) ? `'${action}` : action)),
    );
    expect([word[1]![6], csv[1]![6], sheet[1]![6]]).toEqual([
      '30 Jun 2026',
      '2026-06-30',
      new Date('2026-06-30T00:00:00Z'),
    ]);
    expect([word[6]![6], csv[6]![6], sheet[6]![6]]).toEqual(['Jul 2026', '2026-07', 'Jul 2026']);
  });

  it('says on every page that it is not for publication, and by which paragraph', async () => {
    const { save, printed } = await aList();
    const marking = 'Not for publication: paragraphs 1 and 2 of Part 1 of Schedule 12A';
    const word = unzipSync((await save('list.docx')).bytes);
    expect(strFromU8(word['word/header1.xml']!)).toContain(marking);
    expect(strFromU8(word['word/footer1.xml']!)).toContain('NUMPAGES');
    const sheet = unzipSync((await save('list.xlsx')).bytes);
    expect(strFromU8(sheet['xl/worksheets/sheet1.xml']!)).toContain(marking);
    expect((await save('list.html')).bytes.toString()).toContain(marking);
    expect((await save('list.pdf')).bytes.toString()).toBe('%PDF-1.7 printed');
    expect(printed()).toContain(marking);
    expect(printed()).toContain('Rests on 9 recommendations');
    expect(printed()).toContain(`dir="rtl">${ARABIC}`);
  });

  it('puts no formula into a workbook, freezes and repeats its head, and filters', async () => {
    const { save } = await aList();
    const parts = unzipSync((await save('list.xlsx')).bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A1:I10"');
    expect(strFromU8(parts['xl/workbook.xml']!)).toMatch(/Print_Titles[^<]*>[^<]*\$1:\$1/);
  });

  it('cuts a text that is too long for a cell, and says so in it', async () => {
    const { save } = await aList([`Start ${'x'.repeat(40_000)}`]);
    const xlsx = (await readXlsxFile((await save('list.xlsx')).bytes)) as unknown as { data: string[][] }[];
    const [action = ''] = xlsx[0]!.data[1]!;
    expect(action).toHaveLength(32_767);
    expect(action).toMatch(/cut: a cell of a workbook holds no more\]$/);
    expect(wordRows((await save('list.docx')).bytes)[1]![0]).toHaveLength(40_006);
  });

  it('saves what the filter finds, all pages of it', async () => {
    const many = Array.from({ length: 230 }, (_, n) => `Action ${n}`);
    const { save } = await aList(many);
    expect((await save('all.csv')).rows).toBe(230);
    const found = await save('some.csv', { search: 'Action 22' });
    expect(found.rows).toBe(12);
    expect(parse(found.bytes, { bom: true })).toHaveLength(13);
    expect((await save('some.html', { search: 'Action 22', isOverdue: false })).bytes.toString()).toContain(
      '<dt>With the words</dt><dd>Action 22</dd>',
    );
  });

  it('writes the same bytes for the same clock, with the council as author', async () => {
    const { save } = await aList();
    for (const ending of ['docx', 'xlsx']) {
      const [first, second] = [await save(`one.${ending}`), await save(`two.${ending}`)];
      expect(first.bytes.equals(second.bytes)).toBe(true);
      const core = strFromU8(unzipSync(first.bytes)['docProps/core.xml']!);
      expect(core).toContain('<dc:creator>Testshire Council</dc:creator>');
      expect(core).toContain('2026-04-01T12:00:00Z');
      expect(core).not.toContain('Un-named');
    }
  });

  it('refuses an ending that it cannot write, and a name without one, and writes nothing', async () => {
    const { client, grants, folder } = await aList(['One']);
    for (const name of ['list.odt', 'list']) {
      const fileToken = grants.grant(join(folder, name), 'save-document');
      await expect(client.recommendations.saveList({ fileToken })).rejects.toMatchObject({
        code: 'PROBLEM',
        data: { next: 'Choose a name that ends in .pdf, .docx, .xlsx, .html, .csv.' },
      });
      expect(existsSync(join(folder, name))).toBe(false);
    }
  });
});
