import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLine } from '../../src-main/cli/main.ts';
import { copyOfTheDemo } from '../service/a-demo.ts';
import { GOOD_PASSPHRASE } from '../service/a-service.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let folder: string;
let workspace: string;

async function run(...args: string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await runCommandLine(args, {
    print: async (text) => {
      printed.push(text);
    },
    say: (line) => said.push(line),
    input: (async function* () {})(),
    env: { PLUMBLINE_PASSPHRASE: GOOD_PASSPHRASE },
    workingDirectory: folder,
    clock: () => new Date('2026-11-22T12:00:00Z'),
  });
  return { code, printed: printed.join(''), said: said.join('\n') };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-reports-'));
  workspace = await copyOfTheDemo(folder);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

describe('plumbline report', () => {
  it('lists the papers that write themselves beside the others', async () => {
    const { printed } = await run('report', 'list');
    for (const kind of [
      'tracker',
      'six-month-review',
      'quarterly-report',
      'annual-report',
      'overview-report',
      'self-assessment',
      'calendar',
    ])
      expect(printed).toContain(kind);
  });

  it('writes a paper about a quarter or a year, and its public version', async () => {
    const quarter = await run(
      'report',
      'quarterly-report',
      '--quarter',
      '2024-Q1',
      '--workspace',
      workspace,
      '--out',
      'q.html',
    );
    expect(quarter).toMatchObject({ code: 0, said: 'q.html: Quarterly QA report, January to March 2024' });
    expect(readFileSync(join(folder, 'q.html'), 'utf8')).toContain('Not for publication');
    const year = await run(
      'report',
      'annual-report',
      '--year',
      '2023-24',
      '--public',
      '--workspace',
      workspace,
      '--out',
      'y.html',
    );
    expect(year.code, year.said).toBe(0);
    expect(readFileSync(join(folder, 'y.html'), 'utf8')).toContain('<p class="marking">Public</p>');
  });

  it('writes the six-month review of the plan that is named, up to a day or the end of a quarter', async () => {
    const args = ['report', 'six-month-review', '--workspace', workspace, '--out', 'six.html'];
    const { code, said } = await run(...args, '--plan', 'nothing');
    expect([code, said]).toEqual([1, expect.stringContaining('There is no plan "nothing"')]);
    for (const until of [
      ['--to', '2024-09-30'],
      ['--quarter', '2024-Q3'],
    ]) {
      const written = await run(...args, ...until);
      expect(written.code, written.said).toBe(0);
      const text = readFileSync(join(folder, 'six.html'), 'utf8');
      expect(text).toContain('30 Mar 2024 to 30 Sep 2024');
      expect(text).toContain('Focus for the next six months');
    }
  });

  it('writes the report of the round that is named', async () => {
    const args = ['report', 'round', '--round', 'nothing', '--workspace', workspace, '--out', 'round.html'];
    const { code, said } = await run(...args);
    expect([code, said]).toEqual([1, expect.stringContaining('There is no round "nothing"')]);
    const name = /There are: ([^;.]+)/u.exec(said)?.[1] ?? '';
    const named = ['report', 'round', '--round', name, '--workspace', workspace, '--out', 'round.html'];
    expect(await run(...named)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`round.html: ${name}, `),
    });
  });

  it.each([
    [['report', 'quarterly-report', '--quarter', '2024-Q5'], 'no quarter'],
    [['report', 'annual-report', '--year', '2023-29'], 'no year'],
    [['report', 'annual-report', '--year', '2023-24', '--quarter', '2024-Q1'], 'not both'],
    [['report', 'tracker', '--public'], 'no public version'],
    [['report', 'annual-report', '--round', 'May 2023'], 'not about one round'],
    [['report', 'six-month-review', '--to', '2024-02-30'], 'is no day'],
    [['report', 'six-month-review', '--round', 'May 2023'], 'not about one round'],
    [['report', 'minutes', '--year', '2023-24'], 'not about a quarter'],
    [['report', 'annual-report', '--plan', 'Plan'], 'not about one plan'],
    [['report', 'tracker', '--to', '2024-06-30'], 'not about the time up to a day'],
    [['report', 'round', '--case', 'C-1'], 'not about one child'],
    [['report', 'workforce-list', '--item', 'R-1'], 'not about one recommendation'],
    [['report', 'plan', '--reviewer', 'Nasreen'], 'not about one reviewer'],
    [['report', 'tracker', '--version', '1'], 'no versions'],
    [['report', 'annual-report', '--version', 'last'], 'no version'],
    [['report', 'tracker', '--letterhead', 'a.docx'], 'not written into a letterhead'],
  ])('refuses what a report would not heed: %s', async (args, words) => {
    const { code, said } = await run(...args, '--workspace', workspace, '--out', 'x.docx');
    expect([code, said]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('plumbline calendar import', () => {
  it('says row by row what it would take, as JSON, and stores nothing', async () => {
    writeFileSync(
      join(folder, 'year.csv'),
      'Activity,Date,Owner,Frequency\nSurvey,30 February 2024,Joel,\nObservation,2024-04-10,Sunita,Quarterly\n',
    );
    const { code, printed } = await run('calendar', 'import', 'year.csv', '--json', '--year', '2024-25');
    expect(code).toBe(0);
    const read = JSON.parse(printed);
    expect(read.entries).toMatchObject([
      { row: 2, title: 'Survey', due: '', dueText: '30 February 2024', dates: [] },
      { row: 3, title: 'Observation', dates: ['2024-04-10', '2024-07-10', '2024-10-10', '2025-01-10'] },
    ]);
    expect(read.warnings).toMatchObject([{ row: 2, kind: 'impossible-date' }]);
  });

  it('takes it into a workspace where one is named, and once only', async () => {
    const args = ['calendar', 'import', 'year.csv', '--json', '--year', '2024-25', '--workspace', workspace];
    expect(JSON.parse((await run(...args)).printed)).toMatchObject({ added: 5, same: 0 });
    expect(JSON.parse((await run(...args)).printed)).toMatchObject({ added: 0, same: 5 });
  });

  it.each([
    [['calendar', 'import', 'nothing.csv'], 1, 'no file'],
    [['calendar', 'import', '.'], 1, 'is a folder'],
    [['calendar', 'export', 'year.csv'], 2, 'Say "import"'],
    [['calendar', 'import', 'year.csv', '--year', 'soon'], 2, 'no year'],
  ])('says what is wrong: %s', async (args, wanted, words) => {
    const { code, said } = await run(...args);
    expect([code, said]).toEqual([wanted, expect.stringContaining(words)]);
  });
});
