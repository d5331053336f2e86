import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/domain/documents/document.ts';
import { documentToWord } from '../../../src-main/service/documents/to-word.ts';
import { documentToWorkbook } from '../../../src-main/service/documents/to-workbook.ts';
import { writeDocument } from '../../../src-main/service/documents/write-document.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aRecommendation, aReview } from '../reviews/a-review.ts';

const MAKING = { author: 'Testshire & Co', at: new Date('2026-04-01T12:00:00Z') };

const table = (caption: string) =>
  ({
    kind: 'table',
    caption,
    columns: [{ head: 'Team' }, { head: 'Reviews' }],
    rows: [
      [
        { kind: 'text', text: 'North' },
        { kind: 'number', value: -3 },
      ],
    ],
  }) as const;

const REPORT: Document = {
  title: 'Report & plan',
  language: 'en-GB',
  sections: [
    {
      marking: { kind: 'public' },
      blocks: [
        { kind: 'heading', level: 1, text: 'Purpose' },
        { kind: 'numbered', paragraphs: ['To note.', 'To agree.'] },
        table('Teams/areas: all of them in the autumn round of reviews'),
      ],
    },
    {
      marking: { kind: 'non-public', basis: 'paragraph 2 & others.' },
      isLandscape: true,
      blocks: [table('Teams/areas: all of them in the autumn round of reviews')],
    },
  ],
};

describe('a document as a Word file', () => {
  it('keeps a heading, the facts under it and what follows on one page', async () => {
    const facts = ['Delivery', 'Impact', 'Who'].map((label) => ({ label, value: 'as agreed' }));
    const document: Document = {
      ...REPORT,
      sections: [
        {
          marking: { kind: 'public' },
          blocks: [
            { kind: 'heading', level: 3, text: 'R-1' },
            { kind: 'facts', facts },
            { kind: 'list', items: ['Held on 9 April.'] },
          ],
        },
      ],
    };
    const body = strFromU8(unzipSync(await documentToWord(document, MAKING))['word/document.xml']!);
    const [under = ''] = body.split('Held on 9 April.');
    // A heading keeps with its next by its style; the last piece is the line of the list itself.
    const between = under.split('</w:p>').slice(0, -1);
    const after = between.slice(between.findIndex((one) => one.includes('Heading3')) + 1);
    expect(after).toHaveLength(3 * 2 + 1);
    expect(after.filter((one) => !one.includes('<w:keepNext/>'))).toEqual([]);
  });

  it('has real headings and numbers, its language, heads that repeat, and the marking of each section', async () => {
    const parts = unzipSync(await documentToWord(REPORT, MAKING));
    const body = strFromU8(parts['word/document.xml']!);
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body.match(/<w:numPr>/g)).toHaveLength(2);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body).toMatch(/<w:pgSz[^>]*w:orient="landscape"/);
    expect(strFromU8(parts['word/styles.xml']!)).toContain('w:val="en-GB"');
    expect(strFromU8(parts['word/header1.xml']!)).toContain('Public');
    expect(strFromU8(parts['word/header2.xml']!)).toContain('Not for publication: paragraph 2 &amp; others.');
    expect(strFromU8(parts['docProps/core.xml']!)).toContain('<dc:creator>Testshire &amp; Co</dc:creator>');
  });
});

describe('a document as a workbook', () => {
  it('gives each table a sheet with a legal name of its own, and keeps figures figures', async () => {
    const bytes = Buffer.from(await documentToWorkbook(REPORT, MAKING));
    const sheets = (await readXlsxFile(bytes)) as unknown as { sheet: string; data: unknown[][] }[];
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Teams areas all of them in the',
      'Teams areas all of them in (2)',
      'About',
    ]);
    expect(sheets[0]!.data).toEqual([
      ['Team', 'Reviews'],
      ['North', -3],
    ]);
    expect(sheets[2]!.data.flat()).toContain('2. To agree.');
    const second = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml']!);
    expect(second).toContain('Not for publication: paragraph 2 &amp;&amp; others.');
  });
});

describe('the sheet with the recovery code', () => {
  const aSheet = async (name: string) => {
    let html = '';
    const made = await anOpenWorkspace({
      printPdf: async (given) => {
        html = given;
        return new TextEncoder().encode('%PDF');
      },
    });
    const path = join(made.folder, name);
    const fileToken = made.grants.grant(path, 'save-document');
    const saved = made.client.workspace.saveRecoverySheet({ recoveryCode: 'ABCD-EFGH', fileToken });
    return { saved, path, printed: () => html };
  };

  it('is printed with its marking and the code in groups, and can be a Word file', async () => {
    const { saved, path, printed } = await aSheet('code.pdf');
    await saved;
    expect(readFileSync(path, 'utf8')).toBe('%PDF');
    expect(printed()).toContain('<ol class="code"><li>ABCD</li><li>EFGH</li></ol>');
    expect(printed()).toContain('Not for publication: anyone who holds this page can open the workspace.');
    const word = await aSheet('code.docx');
    await word.saved;
    expect(strFromU8(unzipSync(readFileSync(word.path))['word/document.xml']!)).toContain('ABCD  EFGH');
  });

  it('cannot be a CSV, for it holds no table', async () => {
    const { saved, path } = await aSheet('code.csv');
    await expect(saved).rejects.toMatchObject({
      code: 'PROBLEM',
      data: { next: 'Save it as .pdf or .docx.' },
    });
    expect(existsSync(path)).toBe(false);
  });
});

describe('a document as a CSV', () => {
  it('keeps a figure under nought a figure, and guards a text that looks like one', async () => {
    const { service, grants, folder } = await anOpenWorkspace();
    const path = join(folder, 'teams.csv');
    const rows = [[{ kind: 'text', text: '-3' } as const, { kind: 'number', value: -3 } as const]];
    const document: Document = {
      ...REPORT,
      sections: [{ marking: { kind: 'public' }, blocks: [{ ...table('Teams'), rows }] }],
    };
    await writeDocument(service.context, document, {
      token: grants.grant(path, 'save-document'),
      author: 'Testshire',
    });
    expect(readFileSync(path, 'utf8')).toBe("\ufeffTeam,Reviews\r\n'-3,-3\r\n");
  });
});

describe('a chosen file', () => {
  it('is good for another try after a failure', async () => {
    let isBroken = true;
    const { client, grants, folder } = await anOpenWorkspace({
      printPdf: async () => {
        if (isBroken) throw new Error('no printer');
        return new TextEncoder().encode('%PDF');
      },
    });
    const { reviewId } = await aReview(client);
    await client.reviews.saveRecommendation({ reviewId, id: null, draft: aRecommendation() });
    const fileToken = grants.grant(join(folder, 'list.PDF'), 'save-document');
    await expect(client.recommendations.saveList({ fileToken })).rejects.toThrow();
    isBroken = false;
    expect(await client.recommendations.saveList({ fileToken })).toEqual({ rows: 1 });
  });
});
