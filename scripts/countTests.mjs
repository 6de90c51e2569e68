/** The last line of .ci/run: `N passed, N failed` over all tests. Arguments: the exit codes of `npm test` and `npm run test:long`. */
import { countOf } from './testResults.mjs';

const [testCode = '1', longCode = '1'] = process.argv.slice(2);
const counts = [countOf('unit'), ...(testCode === '0' ? [countOf('e2e')] : []), ...(longCode === 'skipped' ? [] : [countOf('long')])];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const counted = counts.reduce((sum, count) => sum + count.failed, 0);
const crashed = testCode !== '0' || !['0', 'skipped'].includes(longCode);
const failed = counted === 0 && crashed ? 1 : counted;
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
