/** `npm run test:long`: the statistical mass (`*.long.test.ts`). */
import { ensureInstalled } from './install.mjs';
import { runNode } from './run.mjs';

const args = ['run', '--config', 'vitest.long.config.ts', '--reporter=default', '--reporter=json', '--outputFile=test-results/long.json'];
if (!ensureInstalled() || !runNode('node_modules/vitest/vitest.mjs', args)) process.exitCode = 1;
