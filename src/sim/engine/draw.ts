/**
 * Values of distributions by inverse transform of one uniform in (0, 1]. In every distribution a small uniform is the long tail, and the
 * value never grows with the uniform (recorded values excepted), so that equal luck means equally slow.
 */
import { exp, inverseNormal, log } from '../../base/elementary.ts';
import type { Distribution } from '../scenario/model.ts';

/** A distribution made ready: the value, in whole µs, for the uniform `u` and the step's `use`-th use (from 0). */
export type Sampler = (u: number, use: number) => number;

/** The 99th percentile of the standard normal distribution. */
const Z99 = 2.3263478740408408;

/** A draw in whole µs, rounded half up; never negative. NaN when a replay has no `use`-th value (from 0). */
export function sample(distribution: Distribution, u: number, use: number): number {
  return wholeMicros(sampleReal(distribution, u, use));
}

/** A draw as it is, for quantities that are not times, such as MB. Never negative. NaN when a replay has no `use`-th value (from 0). */
export function sampleReal(distribution: Distribution, u: number, use: number): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'exponential':
      return -distribution.mean * log(u);
    case 'lognormal':
      return lognormal(distribution.p50, lognormalSigma(distribution.p50, distribution.p99), u);
    case 'uniform':
      return distribution.min + (1 - u) * (distribution.max - distribution.min);
    case 'normal':
      return distribution.sd === 0 ? distribution.mean : Math.max(0, distribution.mean - distribution.sd * inverseNormal(u));
    case 'pareto':
      return distribution.min === 0 ? 0 : distribution.min * exp(-log(u) / distribution.alpha);
    case 'empirical':
      return distribution.values[Math.floor((1 - u) * distribution.values.length)] as number;
    case 'replay':
      return distribution.values[use] ?? Number.NaN;
    case 'quantiles':
      return interpolate(distribution.probabilities, distribution.values, 1 - u);
  }
}

/** The draws of {@link sample}, bit for bit, with what does not depend on the uniform worked out beforehand. */
export function compileSampler(distribution: Distribution): Sampler {
  switch (distribution.kind) {
    case 'constant': {
      const value = wholeMicros(distribution.value);
      return () => value;
    }
    case 'exponential': {
      const mean = distribution.mean;
      return (u) => wholeMicros(-mean * log(u));
    }
    case 'lognormal': {
      const p50 = distribution.p50;
      const sigma = lognormalSigma(p50, distribution.p99);
      return (u) => wholeMicros(lognormal(p50, sigma, u));
    }
    default:
      return (u, use) => sample(distribution, u, use);
  }
}

/** The mean, unrounded. Infinity for a pareto with alpha of 1 or less. */
export function mean(distribution: Distribution): number {
  switch (distribution.kind) {
    case 'constant':
      return distribution.value;
    case 'exponential':
      return distribution.mean;
    case 'lognormal': {
      const sigma = lognormalSigma(distribution.p50, distribution.p99);
      return distribution.p50 * exp((sigma * sigma) / 2);
    }
    case 'uniform':
      return (distribution.min + distribution.max) / 2;
    case 'normal':
      return meanAboveZero(distribution.mean, distribution.sd);
    case 'pareto':
      return distribution.alpha > 1 ? (distribution.min * distribution.alpha) / (distribution.alpha - 1) : Infinity;
    case 'empirical':
    case 'replay':
      return distribution.values.reduce((sum, value) => sum + value, 0) / distribution.values.length;
    case 'quantiles':
      return meanOfQuantiles(distribution.probabilities, distribution.values);
  }
}

function wholeMicros(value: number): number {
  if (value < 9007199254740991) return Math.floor(value + 0.5);
  return Number.isNaN(value) ? value : 9007199254740991;
}

function lognormalSigma(p50: number, p99: number): number {
  return p50 > 0 ? log(p99 / p50) / Z99 : 0;
}

function lognormal(p50: number, sigma: number, u: number): number {
  return sigma === 0 ? p50 : p50 * exp(-sigma * inverseNormal(u));
}

/** Between the given quantiles linear, outside them the nearest one. */
function interpolate(probabilities: readonly number[], values: readonly number[], p: number): number {
  let above = probabilities.length - 1;
  if (p >= (probabilities[above] as number)) return values[above] as number;
  if (p <= (probabilities[0] as number)) return values[0] as number;
  for (let below = 0; above - below > 1; ) {
    const middle = (below + above) >> 1;
    if ((probabilities[middle] as number) <= p) below = middle;
    else above = middle;
  }
  const p0 = probabilities[above - 1] as number;
  const v0 = values[above - 1] as number;
  return v0 + ((p - p0) / ((probabilities[above] as number) - p0)) * ((values[above] as number) - v0);
}

function meanOfQuantiles(probabilities: readonly number[], values: readonly number[]): number {
  const last = values.length - 1;
  let sum = (probabilities[0] as number) * (values[0] as number) + (1 - (probabilities[last] as number)) * (values[last] as number);
  for (let i = 1; i <= last; i++) {
    sum += ((probabilities[i] as number) - (probabilities[i - 1] as number)) * (((values[i] as number) + (values[i - 1] as number)) / 2);
  }
  return sum;
}

/** Mean of max(0, X) for a normal X. */
function meanAboveZero(mu: number, sd: number): number {
  if (sd === 0) return Math.max(0, mu);
  const z = mu / sd;
  if (z > 9) return mu;
  if (z < -9) return 0;
  const density = exp((-z * z) / 2) * 0.3989422804014327;
  let term = z;
  let series = z;
  for (let k = 3; Math.abs(term) > 1e-17; k += 2) {
    term *= (z * z) / k;
    series += term;
  }
  return mu * (0.5 + density * series) + sd * density;
}
