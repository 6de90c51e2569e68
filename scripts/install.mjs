/** Brings node_modules in line with package-lock.json, and does nothing where it is already. Needs no package itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, run } from './run.mjs';

/** @param {string} file */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, file), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Whether every package of the lock file is installed in its locked version. npm writes its own record last, so a broken-off install shows. */
function isInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(lockedPackages('package-lock.json')).every(
    ([path, locked]) => path === '' || (installed[path] ? installed[path].version === locked.version : Boolean(locked.optional)),
  );
}

/** @returns {boolean} whether all packages are there now */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Coldstart needs Node 20.19 or newer; this is ${process.versions.node}.`);
    return false;
  }
  if (isInstalled()) return true;
  console.log('Installing packages (npm ci) …');
  return run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}
