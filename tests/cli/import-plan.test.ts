import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Terminal } from '../../src-main/cli/command.ts';
import { runCommandLine } from '../../src-main/cli/main.ts';

const PLAN = `Name:\tSafer Homes Plan
Duration:\tApril 2025 - March 2026
Ref\tAction\tEnd date\tLead officer\tComments\tRAG
1.1\tVisit every child within five days\tJun-25\tRG/JH\tMay: first visits made.\tGreen
1.2\tWrite the visits guide\t31/02/2026\tAB\t\tCompleted
`;

describe('plumbline import-plan', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-plan-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function importPlan(args: readonly string[], input = '') {
    let [out, err] = ['', ''];
    const terminal: Terminal = {
      print: async (text) => {
        out += text;
      },
      say: (line) => {
        err += `${line}\n`;
      },
      input: (async function* () {
        yield input;
      })(),
      env: {},
      workingDirectory: folder,
      clock: () => new Date('2026-04-01T09:00:00Z'),
    };
    return { code: await runCommandLine(['import-plan', ...args], terminal), out, err };
  }

  it('prints the plan, its key, priorities, actions, colours and warnings as JSON', async () => {
    await writeFile(join(folder, 'plan.tsv'), PLAN);
    const { code, out } = await importPlan(['plan.tsv', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      plan: { name: 'Safer Homes Plan', duration: 'April 2025 - March 2026' },
      key: [],
      priorities: [
        {
          title: 'Safer Homes Plan',
          actions: [
            {
              row: 4,
              ref: '1.1',
              aim: '',
              sources: [],
              action: 'Visit every child within five days',
              start: { text: '' },
              end: { text: 'Jun-25', kind: 'month', from: '2025-06-01', to: '2025-06-30' },
              measure: '',
              leads: ['RG', 'JH'],
              seniorLeads: [],
              comments: [{ date: '2025-05', text: 'May: first visits made.' }],
              status: 'green',
              statusText: 'Green',
            },
            {
              row: 5,
              ref: '1.2',
              end: { text: '31/02/2026', kind: 'unclear' },
              status: 'blue',
              statusText: 'Completed',
            },
          ],
        },
      ],
      actions: 2,
      brag: { blue: 1, green: 1, amber: 0, red: 0, none: 0 },
    });
    expect(JSON.parse(out).warnings).toContainEqual({
      row: 5,
      kind: 'date-impossible',
      text: 'The end of action 1.2, "31/02/2026", is no day of the calendar. It is kept as written and counts as no date.',
    });
  });

  it('says the same in words without --json, and reads pasted text from standard input', async () => {
    const { code, out } = await importPlan(['-'], PLAN);
    expect(code).toBe(0);
    expect(out).toContain('2 actions, 1 heading, 0 notes.');
    expect(out).toContain('Blue 1, green 1, amber 0, red 0, none 0.');
  });

  it('says in a sentence what is wrong with the file or the line', async () => {
    await writeFile(join(folder, 'empty.csv'), '');
    expect(await importPlan(['empty.csv'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('The file is empty.'),
    });
    expect(await importPlan(['nowhere.csv'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no file "nowhere.csv".'),
    });
    expect(await importPlan(['.'])).toMatchObject({ code: 1, err: expect.stringContaining('is a folder') });
    expect(await importPlan([])).toMatchObject({ code: 2, err: expect.stringContaining('Name one file.') });
    expect(await importPlan(['empty.csv', '--jsn'])).toMatchObject({ code: 2 });
  });

  it('prints no actions and says so where the file is a list and no plan', async () => {
    await writeFile(
      join(folder, 'list.csv'),
      'Area,Overall rating,Published\nWrenfield,Good,12/03/2025\nAlderby,Inadequate,01/02/2025\n',
    );
    const { code, out } = await importPlan(['list.csv', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      actions: 0,
      priorities: [],
      warnings: [{ row: 0, kind: 'no-plan' }],
    });
  });
});
