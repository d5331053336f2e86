import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * A process of an attack as one file, so that a thousand of them start in a moment: reading the sources takes seconds.
 * Inside the project, where the SQLite addon is found; taken away after the tests of the file.
 * @param name of a file of this folder, without its ending
 */
export async function bundledChild(name: string): Promise<string> {
  const { build } = await import('vite');
  const folder = join(ROOT, '.cache', `attack-${randomBytes(4).toString('hex')}`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: folder,
      minify: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  return join(folder, `${name}.mjs`);
}
