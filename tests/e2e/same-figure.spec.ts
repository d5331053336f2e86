import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { openDemo } from './a-demo.ts';
import { goTo } from './an-open-workspace.ts';
import { answerSaveDialogs, expect, type RunningApp, test } from './electron-app.ts';

test.describe.configure({ timeout: 300_000 });

/** Letters and figures alone: a line ends elsewhere in each form. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad|]+/gu, '');

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

async function inPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return bare(text);
}

function inWord(bytes: Uint8Array): { whole: string; rows: string[][] } {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const words = (part: string) => unescaped(part.replace(/<[^>]+>/g, ''));
  const rows = [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc[ >].*?<\/w:tc>/gs)].map(([cell]) => words(cell).trim()),
  );
  return { whole: bare(words(xml)), rows };
}

/** The numbers that cells of a workbook hold as numbers. */
const inWorkbook = (bytes: Uint8Array): Set<string> =>
  new Set(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .flatMap(([, part]) => [...strFromU8(part).matchAll(/<v>(\d+)<\/v>/g)].map(([, value]) => value ?? '')),
  );

/** Writes a document in each form, by the dialogs of the window. */
async function written(
  { app, window: page, folder }: RunningApp,
  name: string,
  save: (fileToken: string) => Promise<unknown>,
) {
  const bytesAs = async (ending: string): Promise<Uint8Array> => {
    const path = join(folder, `${name}.${ending}`);
    await answerSaveDialogs(app, [path]);
    const token = await page.evaluate(
      async (file) => (await window.plumbline.chooseWhereToSave('save-document', file))?.token,
      `${name}.${ending}`,
    );
    await save(token ?? '');
    return readFileSync(path);
  };
  return {
    pdf: await inPdf(await bytesAs('pdf')),
    word: inWord(await bytesAs('docx')),
    numbers: inWorkbook(await bytesAs('xlsx')),
  };
}

/** A figure with the words on both sides of it. */
function around(text: string, figure: string): string {
  const at = text.search(new RegExp(`(?<!\\d)${figure}(?!\\d)`, 'u'));
  return at === -1 ? '' : bare(text.slice(Math.max(0, at - 12), at + figure.length + 12));
}

for (const { kind, period } of [
  { kind: 'quarterly-report', period: '2024-Q1' },
  { kind: 'annual-report', period: '2023-24' },
] as const)
  test(`each figure of the ${kind} is the same on the screen, in the PDF, in Word and in the workbook`, async ({
    plumbline,
  }) => {
    const { window: page } = plumbline;
    const client = await openDemo(plumbline);
    const paper = await client.papers.get({ kind, period });
    await goTo(page, `/papers/${kind}?period=${period}`);
    await expect(page.getByRole('heading', { level: 1, name: paper.title })).toBeVisible();
    const onScreen = await page.getByRole('article').evaluate((sheet) => ({
      whole: sheet.textContent ?? '',
      rows: [...sheet.querySelectorAll('tr')].map((row) =>
        [...row.cells].map((cell) => (cell.textContent ?? '').trim()),
      ),
    }));
    const { pdf, word, numbers } = await written(plumbline, kind, (fileToken) =>
      client.papers.save({ kind, period, fileToken }),
    );
    let told = 0;
    for (const part of paper.parts.filter((one) => one.kind === 'words'))
      for (const { value } of part.figures) {
        const words = around(part.text, value);
        if (words === '') continue;
        told += 1;
        expect(bare(onScreen.whole), 'on the screen').toContain(words);
        expect(pdf, 'in the PDF').toContain(words);
        expect(word.whole, 'in Word').toContain(words);
      }
    const hasFigure = (cell: string) => /^\d+$/u.test(cell);
    for (const row of onScreen.rows.filter((cells) => cells.slice(1).some(hasFigure))) {
      told += 1;
      expect(pdf, 'in the PDF').toContain(bare(row.join('')));
      expect(word.whole, 'in Word').toContain(bare(row.join('')));
      for (const cell of row.slice(1).filter((one) => /^\d+$/u.test(one))) expect(numbers).toContain(cell);
    }
    expect(told).toBeGreaterThan(10);
  });

test('each count of a round report and of the calendar is the same in the PDF, in Word and in the workbook', async ({
  plumbline,
}) => {
  const client = await openDemo(plumbline);
  const round = (await client.rounds.list({})).find(({ name }) => name === 'January-February 2024');
  const id = round?.id ?? '';
  const { rows } = await client.reviews.list({ roundId: id });
  const ofRank = (rank: number) => String(rows.filter(({ gradeRank }) => gradeRank === rank).length);
  const report = await written(plumbline, 'round', (fileToken) =>
    client.rounds.saveReport({ id, fileToken }),
  );
  for (const [rank, word] of [
    [4, 'Outstanding'],
    [3, 'Good'],
    [2, 'Requires improvement'],
    [1, 'Inadequate'],
  ] as const) {
    const told = report.word.rows.find(([first]) => first === word);
    expect(told, word).toContain(ofRank(rank));
    expect(report.pdf, 'in the PDF').toContain(bare(told?.join('') ?? ''));
    expect(report.numbers).toContain(ofRank(rank));
  }
  const { year, rows: kinds } = await client.calendar.year({ year: '2023-24' });
  const calendar = await written(plumbline, 'calendar', (fileToken) =>
    client.calendar.saveDocument({ year, by: 'month', fileToken }),
  );
  for (const words of kinds.map(({ kind, planned, target, done: did }) => [
    kind,
    `${did} of ${target ?? planned}`,
  ])) {
    const told = calendar.word.rows.find(([first, ...others]) => first === words[0] && others.length > 1);
    expect(told?.at(-1), 'in Word').toMatch(new RegExp(`^${words[1]}\\b`, 'u'));
    expect(calendar.pdf, 'in the PDF').toContain(bare(told?.join('') ?? ''));
  }
});
