import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Terminal } from '../../src-main/cli/command.ts';
import { runCommandLine } from '../../src-main/cli/main.ts';

const passphrase = 'seven herons over the long weir';

describe('the command line', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-cli-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Runs a command as a person would, and keeps what it prints. */
  async function plumbline(
    args: readonly string[],
    given: { env?: Record<string, string>; input?: string } = {},
  ) {
    let out = '';
    let err = '';
    const terminal: Terminal = {
      print: async (text) => {
        out += text;
      },
      say: (line) => {
        err += `${line}\n`;
      },
      input: (async function* () {
        yield given.input ?? '';
      })(),
      env: given.env ?? {},
      workingDirectory: folder,
      clock: () => new Date('2026-04-01T09:00:00Z'),
    };
    return { code: await runCommandLine(args, terminal), out, err };
  }

  const make = () =>
    plumbline([
      'call',
      'workspace.create',
      JSON.stringify({
        name: 'Trial',
        passphrase,
        council: 'Wrenfield',
        me: { name: 'Imogen Sallow', role: 'lead' },
      }),
      '--file',
      'fileToken=.',
    ]);

  it('helps, and says which commands there are where it does not know one', async () => {
    expect((await plumbline([])).out).toContain('procedures');
    expect((await plumbline(['help', 'call'])).out).toContain('usage: plumbline call');
    expect((await plumbline(['call', '--help'])).out).toContain('usage: plumbline call');
    const unknown = await plumbline(['frobnicate']);
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain('There is no command "frobnicate"');
    expect((await plumbline(['constructor'])).code).toBe(2);
  });

  it('lists every procedure with the JSON Schema of what goes in and comes out', async () => {
    const { code, out } = await plumbline(['procedures']);
    const procedures: { name: string; input: object; output: object; streams: boolean }[] = JSON.parse(out);
    expect(code).toBe(0);
    expect(procedures.find(({ name }) => name === 'service.about')).toMatchObject({
      input: { type: 'object' },
      output: { type: 'object', properties: { version: { type: 'string' } } },
      streams: false,
    });
    expect(procedures.filter(({ streams }) => streams).map(({ name }) => name)).toContain(
      'cases.applyImport',
    );
    const { out: names } = await plumbline(['procedures', '--names']);
    expect(names.trim().split('\n')).toEqual(procedures.map(({ name }) => name));
  });

  it('calls a procedure and prints its answer as JSON, with input from the line or from stdin', async () => {
    const { code, out } = await plumbline(['call', 'service.about']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ runtime: `Node ${process.versions.node}` });
    expect((await plumbline(['call', 'service.about', '-'], { input: '{}' })).code).toBe(0);
  });

  it('makes a workspace in a folder named on the line, and opens it with the passphrase of the environment', async () => {
    expect((await make()).code).toBe(0);
    const { code, out } = await plumbline(['call', 'workspace.state', '--workspace', 'Trial.plumbline'], {
      env: { PLUMBLINE_PASSPHRASE: passphrase },
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'open', name: 'Trial' });
  });

  it('says in sentences what went wrong, on stderr, and never on stdout', async () => {
    await make();
    const wrong = await plumbline(['call', 'workspace.state', '--workspace', 'Trial.plumbline'], {
      env: { PLUMBLINE_PASSPHRASE: 'not this one' },
    });
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toMatch(/passphrase/);
    expect(wrong.err).not.toContain('not this one');
    const missing = await plumbline(['call', 'workspace.state', '--workspace', 'Trial.plumbline']);
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('PLUMBLINE_PASSPHRASE');
  });

  it.each([
    [['call'], 2, 'Name one procedure'],
    [['call', 'service.nothing'], 2, 'There is no procedure "service.nothing"'],
    [['call', 'constructor.name'], 2, 'There is no procedure'],
    [['call', 'service.about', 'not json'], 2, 'not a JSON object'],
    [['call', 'service.about', '[1]'], 2, 'not a JSON object'],
    [['call', 'service.about', '--file', 'x'], 2, '--file wants'],
    [['call', 'service.about', '--frobnicate'], 2, 'frobnicate'],
    [['call', 'workspace.open', '{"passphrase":"x"}'], 1, 'does not fit workspace.open'],
    [['call', 'cases.list'], 1, ''],
  ])('refuses %j with exit code %i', async (args, code, sentence) => {
    const refused = await plumbline(args);
    expect(refused).toMatchObject({ code, out: '' });
    expect(refused.err).toContain(sentence);
  });

  it('gives a file of the line to a field inside the input', async () => {
    await make();
    await writeFile(join(folder, 'keep.txt'), 'x');
    const opened = await plumbline([
      'call',
      'workspace.open',
      JSON.stringify({ passphrase }),
      '--file',
      'where.fileToken=Trial.plumbline',
    ]);
    expect(opened.code).toBe(0);
  });

  it('writes a report in the form of the file’s ending, and says what it cannot write', async () => {
    await make();
    const env = { PLUMBLINE_PASSPHRASE: passphrase };
    expect((await plumbline(['report', 'list'])).out).toContain('recommendations');
    const ask = (out: string) =>
      plumbline(['report', 'recommendations', '--workspace', 'Trial.plumbline', '--out', out], { env });
    const written = await ask('list.csv');
    expect([written.code, written.err]).toEqual([0, 'list.csv: 0 recommendations\n']);
    expect(await readFile(join(folder, 'list.csv'), 'utf8')).toContain('What is to be done');
    expect((await readFile(join(folder, 'list.csv'))).length).toBeGreaterThan(0);
    expect((await ask('list.docx')).code).toBe(0);
    expect((await readFile(join(folder, 'list.docx'))).subarray(0, 2).toString()).toBe('PK');
    expect(await ask('list.pdf')).toMatchObject({ code: 1, err: expect.stringContaining('print') });
    expect(await ask('list.exe')).toMatchObject({ code: 1, err: expect.stringContaining('.exe') });
    expect((await plumbline(['report', 'nothing'], { env })).code).toBe(2);
    expect((await plumbline(['report', 'recommendations'], { env })).code).toBe(2);
  });
});
