/** What the events of a traffic entry carry: a key, a body, a size, drawn for each from its own key words. */

import { exp, log } from '../../base/elementary.ts';
import { uniform } from '../../base/random.ts';
import type { Traffic } from '../scenario/model.ts';
import { ATTEMPT_DRAW } from './purposes.ts';
import type { EventContent } from './world.ts';

/** Draws the content of an arrival whose key words are given. */
export type ContentSampler = (high: number, low: number) => EventContent;

/** All bodies of a scenario's traffic, entry by entry; index 0 stands for none. Bodies of calls are added behind them as they come up. */
export function bodiesOf(traffic: readonly Traffic[]): unknown[] {
  return [null, ...traffic.flatMap(({ bodies }) => bodies.map(({ body }) => body))];
}

/** Index of each entry's first body in {@link bodiesOf}. */
export function firstBodiesOf(traffic: readonly Traffic[]): readonly number[] {
  let next = 1;
  return traffic.map(({ bodies }) => {
    next += bodies.length;
    return next - bodies.length;
  });
}

/** The sampler of one entry; `firstBody` is the index of its first body in {@link bodiesOf}. */
export function contentSampler(traffic: Traffic, firstBody: number): ContentSampler {
  const { keys, bodies, payloadSize: size } = traffic;
  const cumulative = keys === null || keys.skew === 0 ? null : zipf(keys.count, keys.skew);
  const weights = cumulated(bodies.map(({ weight }) => weight));
  if (keys === null && bodies.length < 2) {
    const always: EventContent = { key: -1, body: bodies.length === 0 ? 0 : firstBody, size, poison: false };
    return () => always;
  }
  return (high, low) => {
    const luck = keys === null ? 0 : uniform(high, low, ATTEMPT_DRAW.key);
    const key =
      keys === null ? -1 : cumulative === null ? Math.min(keys.count - 1, Math.floor(luck * keys.count)) : place(cumulative, luck);
    const body = bodies.length === 0 ? 0 : firstBody + (bodies.length === 1 ? 0 : place(weights, uniform(high, low, ATTEMPT_DRAW.body)));
    return { key, body, size, poison: false };
  };
}

/** Shares of keys, the k-th of which is as common as 1 / k^skew, summed up to 1. */
const zipf = (count: number, skew: number): Float64Array => cumulated(Array.from({ length: count }, (_, k) => exp(-skew * log(k + 1))));

function cumulated(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += weight / total;
    return sum;
  });
}

/** First index whose sum reaches `luck`. */
function place(sums: Float64Array, luck: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) < luck) low = middle + 1;
    else high = middle;
  }
  return low;
}
