/** One line under the three controls: what the settings mean together, before anything has run. */
import { formatCount } from '../../base/formatCount.ts';
import { ruleValue } from '../../sim/index.ts';
import { batchHint } from './batchHint.ts';
import { amount, momentWords, whole } from './hintNumbers.ts';
import type { Load } from './load.ts';

/** "6.0 × 0.7 s ≈ 4.2 environments busy on average, so bursts will be refused." Null when there is nothing to say. */
export function hintOf(load: Load | null): string | null {
  if (load === null) return null;
  if (load.batches !== null) return batchHint(load, load.batches);
  const steady = load.rate > 0 ? steadyHint(load) : null;
  const burst = load.burst === null ? null : burstHint(load, load.burst);
  return [steady, burst].filter(Boolean).join(' ') || null;
}

function steadyHint(load: Load): string {
  const { rate, seconds } = load;
  const busy = rate * seconds;
  const product = `${amount(rate)} × ${amount(seconds)} s ≈ ${amount(busy)} ${busy.toFixed(1) === '1.0' ? 'environment' : 'environments'} busy on average`;
  return `${product}${consequence(busy, load)}.`;
}

/** Poisson traffic keeps a Poisson number of environments busy: its spread is the square root of its average. */
function consequence(busy: number, { reserved, accountLimit, waits }: Load): string {
  const limit = reserved ?? accountLimit;
  const held = reserved === null ? `the account's ${formatCount(limit)}` : `the ${formatCount(limit)} reserved`;
  if (reserved === 0) return `, but 0 are reserved, so ${waits ? 'nothing runs' : 'every request is refused'}`;
  if (busy >= limit)
    return `, more than ${held}, so ${waits ? 'the queue grows' : `about ${Math.round((1 - limit / busy) * 100)} % will be refused`}`;
  if (busy + 2.3 * Math.sqrt(busy) > limit) return `, so bursts ${fate(waits)}`;
  return reserved === null ? '; nothing is reserved, so Lambda adds environments as needed' : `; ${held} leave room`;
}

/** About how long a cold start takes, s: only for how many environments a burst may need while they start. */
const COLD_START = 1;

function burstHint({ rate, seconds, reserved, accountLimit, waits }: Load, { count, at, over }: NonNullable<Load['burst']>): string {
  const limit = reserved ?? accountLimit;
  const name = `The burst of ${whole(count)} at ${momentWords(at)}`;
  if (reserved === 0) return rate > 0 ? '' : `${name} ${waits ? 'waits' : 'is refused'}: 0 are reserved.`;
  const atOnce = (each: number) => Math.ceil(count * Math.min(1, (each * 1e6) / Math.max(over, 1)));
  const [warm, cold] = [atOnce(seconds), atOnce(seconds + COLD_START)];
  const free = limit - Math.round(rate * seconds);
  const gained = cold - Math.round(rate * seconds);
  if (cold <= free && gained > mayGain(over)) {
    return `${name} needs ${whole(cold)} at once; a function may gain ${whole(ruleValue('concurrency.scaling-burst'))} at once, so part of it ${fate(waits).replace('will', 'may')}.`;
  }
  if (cold <= free) return `${name} fits.`;
  const needs =
    warm === cold ? `needs ${whole(warm)} at once` : `needs ${whole(warm)} at once when all are warm and ${whole(cold)} when none is`;
  const held = reserved === null ? `the account has ${whole(limit)}` : `${whole(limit)} ${limit === 1 ? 'is' : 'are'} reserved`;
  return `${name} ${needs}; ${held}, so part of it ${warm <= free ? fate(waits).replace('will', 'may') : fate(waits)}.`;
}

/** How many environments a function may gain during `over`, µs, when it has gained none before. */
const mayGain = (over: number): number => ruleValue('concurrency.scaling-burst') + (ruleValue('concurrency.scaling-refill') * over) / 1e6;

const fate = (waits: boolean): string => (waits ? 'will have to wait' : 'will be refused');
