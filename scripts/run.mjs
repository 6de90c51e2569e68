/** Runs another program in the project's folder, its output straight on this terminal. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a path separator at its end. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** Where builds are written and served from: the project's folder, or COLDSTART_OUT, so that two builds need not disturb each other. */
export const outFolder = resolve(process.env.COLDSTART_OUT ?? projectFolder);

/** The built site. */
export const siteFolder = join(outFolder, 'dist');

/**
 * Runs a program and waits for it. A program that cannot be started counts as failed, with its reason printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it ended with exit code 0
 */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: projectFolder, stdio: 'inherit', ...options });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status === 0;
}

/**
 * Runs a JavaScript file with this very Node.
 * @param {string} file path from the project's folder
 * @param {readonly string[]} [args]
 */
export function runNode(file, args = []) {
  return run(process.execPath, [file, ...args]);
}
