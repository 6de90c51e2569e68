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

/** @param {any} report @returns {Count} a journey that passed at its second try counts as passed; `flakyJourneys` names it */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** Titles of the journeys that passed only at their second try: each is a fault of the journey, to be mended. */
export function flakyJourneys() {
  /** @type {(suite: any) => readonly string[]} */
  const inSuite = ({ specs = [], suites = [] }) => [
    ...specs
      .filter((/** @type {any} */ { tests }) => tests.some((/** @type {any} */ { status }) => status === 'flaky'))
      .map((/** @type {any} */ { title }) => title),
    ...suites.flatMap(inSuite),
  ];
  return readReport('e2e')?.suites.flatMap(inSuite) ?? [];
}

/**
 * The count of one result file; undefined where the stage wrote none that can be read.
 * @param {'unit' | 'e2e' | 'long' | 'longE2e'} stage
 * @returns {Count | undefined}
 */
export function countOf(stage) {
  const report = readReport(stage);
  if (report === undefined) return undefined;
  return stage === 'e2e' || stage === 'longE2e' ? countPlaywright(report) : countVitest(report);
}

/** @param {string} stage */
function readReport(stage) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, 'test-results', `${stage}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}
