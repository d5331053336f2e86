import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest Electron that Plumbline runs in is 33: Chromium 130, Node 20.18.
const nodeTarget = 'node20.18';
const chromiumTarget = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      // better-sqlite3, the only package under "dependencies", is the only one that is not bundled.
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          main: resolve('src-main/main.ts'),
          service: resolve('src-main/service/entry.ts'),
          print: resolve('src-main/print.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('src-main/preload.ts') },
        // A sandboxed preload script can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    base: './',
    plugins: [react()],
    build: {
      target: chromiumTarget,
      minify: true,
      outDir: resolve('out/renderer'),
      // Everything is on the same disk: no inlining, which the content policy would refuse for scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: resolve('src-renderer/index.html') } },
    },
  },
});
