/** Fits a distribution of the scenario's own kinds to measured times: the kind that comes nearest, else the values themselves. */
import type { Fit } from './fit.ts';

/** A kind with its parameters found: how it is written, and its distribution function. */
interface Candidate {
  readonly words: string;
  readonly written: unknown;
  /** Share of values at most `x` ms. */
  readonly share: (x: number) => number;
  /** The value that this share does not exceed, ms. */
  readonly quantile: (share: number) => number;
}

/** A fit is good enough when no share is off by more than this; beyond it the values themselves are used. */
const GOOD = 0.05;
/** By chance alone few samples are off by more than this, divided by the root of their number (Kolmogorov's distribution, 0.5 %). */
const CHANCE = 1.73;
/** So many values of an empirical distribution, evenly over the shares. */
const MOST_VALUES = 200;
/** Of the standard normal: what 99 % do not exceed. */
const Z99 = 2.3263478740408408;

/** `values`: ms, at least one, in any order. `title` and `path`: see `Fit`. */
export function fitDistribution(values: readonly number[], title: string, path: string): Fit {
  const measured = values.toSorted((a, b) => a - b);
  const ranked = candidates(measured)
    .map((candidate) => ({ candidate, distance: distanceOf(measured, candidate.share) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [best] = ranked;
  const isGood = best !== undefined && (best.distance <= Math.max(GOOD, CHANCE / Math.sqrt(measured.length)) || measured.length < 5);
  const chosen = isGood ? best : { candidate: empirical(measured), distance: 0 };
  const { words, written, quantile } = chosen.candidate;
  const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  const distance = isGood ? chosen.distance : Math.min(1, 1 / Math.min(MOST_VALUES, measured.length));
  return { title, path, words, distribution: written, measured, fitted: shares.map(quantile), shares, distance };
}

/** The largest distance between the share of measured values and that of a distribution (Kolmogorov–Smirnov). `sorted`: ascending. */
export function distanceOf(sorted: readonly number[], share: (x: number) => number): number {
  let largest = 0;
  for (let i = 0; i < sorted.length; i++) {
    const x = sorted[i] as number;
    const fitted = share(x);
    // Equal values step at once: only the ends of their run count.
    if (sorted[i - 1] !== x) largest = Math.max(largest, fitted - i / sorted.length);
    if (sorted[i + 1] !== x) largest = Math.max(largest, (i + 1) / sorted.length - fitted);
  }
  return largest;
}

function candidates(sorted: readonly number[]): Candidate[] {
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? least;
  if (most - least < 1e-9) return [constant(least)];
  const positive = least > 0;
  return [...(positive ? [lognormal(sorted), pareto(sorted)] : []), normal(sorted), uniform(least, most), exponential(sorted)].filter(
    (each) => each !== null,
  );
}

const text = (ms: number): string => `${Math.max(0, Math.round(ms * 1000) / 1000)}ms`;

const constant = (ms: number): Candidate => ({
  words: `always ${text(ms)}`,
  written: text(ms),
  share: (x) => (x >= ms ? 1 : 0),
  quantile: () => ms,
});

function lognormal(sorted: readonly number[]): Candidate {
  const { mean, sd } = moments(sorted.map(Math.log));
  const [p50, p99] = [Math.exp(mean), Math.exp(mean + Z99 * sd)];
  return {
    words: `lognormal, p50 ${text(p50)}, p99 ${text(p99)}`,
    written: { lognormal: { p50: text(p50), p99: text(p99) } },
    share: (x) => (x <= 0 ? 0 : normalShare((Math.log(x) - mean) / sd)),
    quantile: (share) => Math.exp(mean + sd * normalQuantile(share)),
  };
}

function normal(sorted: readonly number[]): Candidate | null {
  const { mean, sd } = moments(sorted);
  // Times below zero would be cut off, so a wide one does not fit.
  if (mean - 3 * sd < 0) return null;
  return {
    words: `normal, mean ${text(mean)}, standard deviation ${text(sd)}`,
    written: { normal: { mean: text(mean), sd: text(sd) } },
    share: (x) => normalShare((x - mean) / sd),
    quantile: (share) => mean + sd * normalQuantile(share),
  };
}

function uniform(least: number, most: number): Candidate {
  return {
    words: `uniform between ${text(least)} and ${text(most)}`,
    written: { uniform: [text(least), text(most)] },
    share: (x) => Math.min(1, Math.max(0, (x - least) / (most - least))),
    quantile: (share) => least + share * (most - least),
  };
}

function exponential(sorted: readonly number[]): Candidate {
  const { mean } = moments(sorted);
  return {
    words: `exponential, mean ${text(mean)}`,
    written: { exponential: text(mean) },
    share: (x) => (x <= 0 ? 0 : 1 - Math.exp(-x / mean)),
    quantile: (share) => -mean * Math.log(1 - share),
  };
}

function pareto(sorted: readonly number[]): Candidate {
  const min = sorted[0] as number;
  const alpha = sorted.length / sorted.reduce((sum, x) => sum + Math.log(x / min), 0);
  const rounded = Math.round(alpha * 1000) / 1000;
  return {
    words: `Pareto, at least ${text(min)}, alpha ${rounded}`,
    written: { pareto: { min: text(min), alpha: rounded } },
    share: (x) => (x <= min ? 0 : 1 - (min / x) ** alpha),
    quantile: (share) => min / (1 - share) ** (1 / alpha),
  };
}

/** The values themselves, thinned to evenly spaced shares. */
function empirical(sorted: readonly number[]): Candidate {
  const count = Math.min(MOST_VALUES, sorted.length);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  const values = Array.from({ length: count }, (_, i) => at((i + 0.5) / count));
  return {
    words: `the ${count} measured values themselves${count < sorted.length ? `, thinned from ${sorted.length}` : ''}`,
    written: { empirical: values.map(text) },
    share: (x) => values.filter((value) => value <= x).length / count,
    quantile: at,
  };
}

function moments(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  return { mean, sd: Math.max(Math.sqrt(variance), 1e-9) };
}

/** Share of the standard normal at most `z` (Abramowitz and Stegun 7.1.26, off by 1.5e-7 at most). */
export function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const rest = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x);
  return z >= 0 ? 1 - rest / 2 : rest / 2;
}

/** What this share of the standard normal does not exceed, by bisection. */
export function normalQuantile(share: number): number {
  let [low, high] = [-8, 8];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
