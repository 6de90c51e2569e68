/** `npm test`: installs what is missing, then types, lint, unit and property tests, build, journeys; stops at the first stage that fails. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { ensureBrowser } from './ensureBrowser.mjs';
import { ensureInstalled } from './install.mjs';
import { projectFolder, runNode } from './run.mjs';
import { countOf, flakyJourneys } from './testResults.mjs';

/** @type {readonly (readonly [name: string, work: () => boolean | Promise<boolean>])[]} */
const stages = [
  ['install', ensureInstalled],
  ['browser', ensureBrowser],
  ['types', () => runNode('node_modules/typescript/bin/tsc', ['-b'])],
  ['lint', () => runNode('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])],
  [
    'unit',
    () =>
      runNode('node_modules/vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', '--outputFile=test-results/unit.json']),
  ],
  ['build', buildAll],
  ['e2e', () => runNode('node_modules/@playwright/test/cli.js', ['test'])],
];

async function runStages() {
  for (const [name, work] of stages) {
    const start = Date.now();
    const passed = await work();
    console.log(`── ${name}: ${passed ? 'passed' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (!passed) return false;
  }
  return true;
}

rmSync(join(projectFolder, 'test-results'), { recursive: true, force: true });
if (await runStages()) {
  const [unit, journeys] = [countOf('unit'), countOf('e2e')];
  for (const title of flakyJourneys()) console.log(`FLAKY, passed at its second try only: ${title}`);
  console.log(`All stages passed: ${unit?.passed} unit and property tests, ${journeys?.passed} journeys.`);
} else {
  process.exitCode = 1;
}
