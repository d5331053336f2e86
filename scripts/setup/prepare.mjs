import { realpathSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, projectNode } from './packages.mjs';
import { run, say } from './process.mjs';

const oldestNodeMajor = 18;

/**
 * Makes the project ready to run and carries on under its own Node 24: installs what is missing and,
 * where this process is another Node, runs the same script again under the right one and exits with its code.
 * @param {string} scriptUrl the calling script's `import.meta.url`
 */
export async function prepare(scriptUrl) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNodeMajor) {
    say(
      `Plumbline needs Node ${oldestNodeMajor} or newer to set itself up; this is Node ${process.versions.node}.`,
    );
    process.exit(1);
  }
  try {
    await installPackages();
  } catch (error) {
    say(`\n${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
  if (realpathSync(process.execPath) === realpathSync(projectNode)) return;
  const code = await run(projectNode, [fileURLToPath(scriptUrl), ...process.argv.slice(2)], {
    stdout: 'inherit',
    env: withProjectNode(process.env),
  });
  process.exit(code);
}

/**
 * The environment in which plain `node` and the installed programs are the project's.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function withProjectNode(env) {
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [path]: `${dirname(projectNode)}${delimiter}${env[path] ?? ''}` };
}
