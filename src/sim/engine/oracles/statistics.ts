/** The test rule of simulation output: replicates, and how far their mean may lie from the truth. For tests only. */
import { expect } from 'vitest';

/** Values of `measure` over the seeds 1 … n. */
export function replicates(n: number, measure: (seed: number) => number): number[] {
  return Array.from({ length: n }, (_, i) => measure(i + 1));
}

/** Mean and standard error of replicates. */
export function meanAndError(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}

/** |mean − oracle| ≤ 4 standard errors (and never a test that cannot fail: the error itself must be below `precision` of the oracle). */
export function expectMean(values: readonly number[], oracle: number, precision = 0.25): void {
  const { mean, error } = meanAndError(values);
  expect(error, 'standard error').toBeLessThan(Math.max(precision * Math.abs(oracle), 1e-9));
  expect(Math.abs(mean - oracle), `mean ${mean} ± ${error}, oracle ${oracle}`).toBeLessThanOrEqual(4 * error + 1e-12);
}
