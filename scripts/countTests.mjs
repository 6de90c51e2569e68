/**
 * The last line of .ci/run: `N passed, N failed` over all tests. Arguments: the exit codes of `npm test` and of `npm run test:long`.
 * A run that failed without a failed test, or that left no count, counts as one failure.
 */
import { countOf } from './testResults.mjs';

const [testCode = '1', longCode = '1'] = process.argv.slice(2);
const counts = [countOf('unit'), countOf('e2e'), countOf('long'), countOf('longE2e')];
const passed = counts.reduce((sum, count) => sum + (count?.passed ?? 0), 0);
const counted = counts.reduce((sum, count) => sum + (count?.failed ?? 0), 0);
const isWhole = testCode === '0' && longCode === '0' && !counts.includes(undefined);
const failed = counted === 0 && !isWhole ? 1 : counted;
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
