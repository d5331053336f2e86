// Stands in for Electron's own default app, which the registry's Electron comes without:
// `electron <folder> ...` opens the app that lives in the folder.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const target = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

try {
  await open(target);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
}

/** @typedef {import('electron').App & { setAppPath(path: string): void, setVersion(version: string): void }} AppAsElectronsOwnDefaultAppSeesIt */

/** @param {string | undefined} path */
async function open(path) {
  const launched = /** @type {AppAsElectronsOwnDefaultAppSeesIt} */ (app);
  if (!path) throw new Error('usage: electron <app folder or script>');
  if (/\.[cm]?js$/.test(path)) return import(pathToFileURL(resolve(path)).href);
  const folder = resolve(path);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  launched.setAppPath(folder);
  launched.setName(manifest.productName ?? manifest.name);
  launched.setVersion(manifest.version);
  return import(pathToFileURL(join(folder, manifest.main)).href);
}
