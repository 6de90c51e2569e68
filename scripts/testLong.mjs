/** `npm run test:long`: the statistical mass (`*.long.test.ts`), and the journeys that go through every scenario (`@long`). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { ensureBrowser } from './ensureBrowser.mjs';
import { ensureInstalled } from './install.mjs';
import { runNode, siteFolder } from './run.mjs';

const units = ['run', '--config', 'vitest.long.config.ts', '--reporter=default', '--reporter=json', '--outputFile=test-results/long.json'];

async function runJourneys() {
  if (!existsSync(join(siteFolder, 'index.html')) && !(await buildAll())) return false;
  if (!(await ensureBrowser())) return false;
  process.env.COLDSTART_LONG = '1';
  return runNode('node_modules/@playwright/test/cli.js', ['test']);
}

if (!ensureInstalled() || !runNode('node_modules/vitest/vitest.mjs', units) || !(await runJourneys())) process.exitCode = 1;
