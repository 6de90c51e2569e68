/** Sees to it that the journeys have a browser: an installed one, Playwright's own, or a fresh install of either. */
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './findBrowser.mjs';
import { run, runNode } from './run.mjs';

async function hasPlaywrightBrowser() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @returns {Promise<boolean>} whether there is a browser now; where there is none, what to do is printed */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) {
    if (existsSync(found)) return true;
    console.error(`CHROMIUM_PATH is ${found}, and no file is there. Set it to a Chrome or Chromium, or unset it.`);
    return false;
  }
  if (await hasPlaywrightBrowser()) return true;
  if (isDebianRoot()) {
    console.log('Installing Chromium (apt-get) …');
    const environment = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], environment);
    if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], environment) && findBrowser()) return true;
  }
  console.log("Fetching Playwright's Chromium …");
  if (runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium']) && (await hasPlaywrightBrowser())) return true;
  console.error('No browser for the end-to-end tests: install Chrome or Chromium, or set CHROMIUM_PATH to one, and try again.');
  return false;
}
