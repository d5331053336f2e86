import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A failure whose message is all that a person needs; no stack is shown. */
export class StepFailed extends Error {}

/**
 * Says one line about what is going on, on stderr: stdout belongs to the results.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

const reminderIntervalMs = 10_000;

/**
 * Announces a long step, reminds every ten seconds that it is still at it, and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedMs = Date.now();
  const elapsed = () => `${Math.round((Date.now() - startedMs) / 1000)} s`;
  say(`> ${title}`);
  const reminder = setInterval(() => say(`  still at it (${elapsed()})`), reminderIntervalMs);
  try {
    const result = await work();
    say(`  done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

/**
 * Runs a program to its end. What it prints goes to stderr unless `stdout` is 'inherit'.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdout?: 'stderr' | 'inherit' }} [options]
 * @returns {Promise<number>} its exit code; 1 where a signal ended it
 */
export function run(command, args, { cwd = projectRoot, env = process.env, stdout = 'stderr' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['inherit', stdout === 'inherit' ? 'inherit' : 2, 'inherit'],
    });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.once('SIGTERM', forward);
    process.once('SIGINT', forward);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGTERM', forward);
      process.off('SIGINT', forward);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program and keeps what it prints, stdout and stderr together in order.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, args, { cwd = projectRoot, env = process.env } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a script's body and turns a failure into a sentence and an exit code.
 * @param {() => Promise<number | void>} body returns the exit code, 0 where it returns nothing
 */
export async function main(body) {
  let code = 1;
  // Said as the very last thing: electron-builder ends a process with 0 when it has nothing left to do.
  process.once('exit', () => {
    process.exitCode = code;
  });
  try {
    code = (await body()) ?? 0;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    say(`\n${error.message}`);
  }
}
