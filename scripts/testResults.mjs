/** Counts passed and failed tests in the result files that Vitest and Playwright leave in test-results/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './run.mjs';

/** @typedef {{passed: number, failed: number}} Count */

/** @param {any} report @returns {Count} a file of tests that could not be loaded counts as one failed test */
function countVitest(report) {
  const broken = report.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** @param {any} report @returns {Count} a flaky test counts as failed */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * The count of one result file; undefined where the stage wrote none that can be read.
 * @param {'unit' | 'e2e' | 'long'} stage
 * @returns {Count | undefined}
 */
export function countOf(stage) {
  try {
    const report = JSON.parse(readFileSync(join(projectFolder, 'test-results', `${stage}.json`), 'utf8'));
    return stage === 'e2e' ? countPlaywright(report) : countVitest(report);
  } catch {
    return undefined;
  }
}
