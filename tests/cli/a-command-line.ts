import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Terminal } from '../../src-main/cli/command.ts';
import { runCommandLine } from '../../src-main/cli/main.ts';
import { GOOD_PASSPHRASE } from '../service/a-service.ts';

/** A folder of its own for the tests of a file, in which commands are run as in a terminal. */
export function aCommandLine() {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-cli-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    /** A path in the folder. */
    at: (name: string): string => join(folder, name),
    async run(args: readonly string[], env: Record<string, string> = {}) {
      let [out, err] = ['', ''];
      const progress: string[] = [];
      const terminal: Terminal = {
        print: async (text) => {
          out += text;
        },
        say: (line) => {
          err += `${line}\n`;
        },
        progress: (words) => progress.push(words),
        input: (async function* () {
          yield '';
        })(),
        env: { PLUMBLINE_PASSPHRASE: GOOD_PASSPHRASE, ...env },
        workingDirectory: folder,
        clock: () => new Date('2026-03-02T10:00:00.000Z'),
      };
      const code = await runCommandLine(args, terminal);
      return { code, out, err, progress, last: out.trimEnd().split('\n').at(-1) ?? '' };
    },
  };
}
