import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { capture, projectRoot, StepFailed, step } from './process.mjs';

const sources = ['src-main', 'src-shared', 'src-renderer', 'vite.config.ts', 'package.json'];
/** Written last by a build. */
const lastBuiltFile = join(projectRoot, 'out', 'main', 'main.js');

/** Builds main, service, preload and renderer into out/. */
export async function build() {
  await step('Building', async () => {
    const vite = join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');
    const { code, output } = await capture(process.execPath, [vite, 'build', '--logLevel', 'warn']);
    if (code !== 0) throw new StepFailed(`The build failed.\n${output}`);
  });
}

/** Builds where a source is newer than what was built last. */
export async function buildIfStale() {
  const builtMs = statSync(lastBuiltFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources.some((source) => newestMs(join(projectRoot, source)) > builtMs)) await build();
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestMs(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
