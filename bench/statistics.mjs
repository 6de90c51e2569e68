/** Small numbers about many measurements. */
import { readFileSync } from 'node:fs';

/**
 * @param {readonly number[]} values
 * @param {number} p from 0 to 1
 */
export function quantile(values, p) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** CPU time of this thread so far, ms; on systems that do not tell it, time on the clock. */
function threadMs() {
  try {
    return Number(readFileSync(`/proc/${process.pid}/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/**
 * What `work` answers, how many ms passed, and how many ms of CPU this thread had: on a busy machine only those can be compared.
 * @template T
 * @param {() => T} work
 */
export function timed(work) {
  const start = performance.now();
  const startCpu = threadMs();
  const result = work();
  return { result, ms: performance.now() - start, cpu: threadMs() - startCpu };
}
