import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { paperFonts } from './scripts/packaging/paper-fonts.mjs';
import { procedureMetasModule } from './scripts/packaging/procedure-metas.mjs';

// The oldest Electron that Plumbline runs in is 33: Chromium 130, Node 20.18.
const chromiumTarget = 'chrome130';
const nodeTarget = 'node20.18';

const input = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, path]) => [name, resolve(path)]));

/** The faces of paper beside main, with the list of what each carries (`src-main/shell/paper-fonts.ts`). */
const fontsForPaper: Plugin = {
  name: 'fonts-for-paper',
  applyToEnvironment: ({ name }) => name === 'main',
  generateBundle() {
    const { faces, files } = paperFonts(resolve('node_modules'));
    for (const [name, source] of files) this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source });
    this.emitFile({ type: 'asset', fileName: 'fonts/faces.json', source: JSON.stringify(faces) });
  },
};

const SPELLING_THREAD = 'src-main/service/writing/spelling-thread.ts';

/** The British dictionary with its licence beside the service (`service/writing/spelling-thread.ts`). */
const dictionaryForSpelling: Plugin = {
  name: 'dictionary-for-spelling',
  applyToEnvironment: ({ name }) => name === 'main' || name === 'cli',
  generateBundle() {
    const dictionary = resolve('node_modules/dictionary-en-gb');
    for (const [file, fileName] of [
      ['index.aff', 'en-GB.aff'],
      ['index.dic', 'en-GB.dic'],
      ['license', 'licence.txt'],
    ] as const)
      this.emitFile({
        type: 'asset',
        fileName: `spelling/${fileName}`,
        source: readFileSync(resolve(dictionary, file)),
      });
  },
};

const procedureMetas = resolve('src-shared/contract/procedure-metas.ts');
const procedureMetasWorkedOut: Plugin = {
  name: 'procedure-metas-worked-out',
  applyToEnvironment: ({ name }) => name === 'client',
  load: (id) => (id === procedureMetas ? procedureMetasModule(id) : null),
};

export default defineConfig({
  root: 'src-renderer',
  base: './',
  publicDir: false,
  plugins: [react(), fontsForPaper, dictionaryForSpelling, procedureMetasWorkedOut],
  // One `vite build` makes all of them.
  builder: {},
  environments: {
    client: {
      build: {
        target: chromiumTarget,
        outDir: resolve('out/renderer'),
        emptyOutDir: true,
        // Everything is on the same disk; the content policy would refuse inlined scripts.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2_000,
        rolldownOptions: {
          input: input({ index: 'src-renderer/index.html' }),
          // What the start screen needs is one file, not fifty that each cost a way to the disk.
          output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
        },
      },
    },
    preload: {
      consumer: 'client',
      build: {
        target: chromiumTarget,
        outDir: resolve('out/preload'),
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          input: input({ preload: 'src-main/preload.ts' }),
          platform: 'node',
          external: ['electron'],
          // A sandboxed preload script can only be one CommonJS file.
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    // Apart from main, so that an installed app keeps main inside its archive: a plain Node reads no archive.
    cli: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['better-sqlite3'], conditions: ['node', 'import'] },
      build: {
        target: nodeTarget,
        outDir: resolve('out/cli'),
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          input: input({ cli: 'src-main/cli/entry.ts', 'spelling-thread': SPELLING_THREAD }),
          platform: 'node',
          external: ['better-sqlite3'],
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    main: {
      consumer: 'server',
      // Everything is bundled but Electron and the SQLite addon, so that a package holds no other module.
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3'], conditions: ['node', 'import'] },
      build: {
        target: nodeTarget,
        outDir: resolve('out/main'),
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          input: input({
            main: 'src-main/main.ts',
            service: 'src-main/service/entry.ts',
            reader: 'src-main/service/strangers-files/entry.ts',
            print: 'src-main/print.ts',
            'agreement-worker': 'src-main/service/moderations/agreement-worker.ts',
            'spelling-thread': SPELLING_THREAD,
          }),
          platform: 'node',
          external: ['electron', 'better-sqlite3'],
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
});
