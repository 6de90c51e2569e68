/** The hint for a function whose events come in batches: how many environments these need, and whether they keep up. */
import type { Batches } from './batches.ts';
import { amount, momentWords, whole } from './hintNumbers.ts';
import type { Load } from './load.ts';

/** Null when there is nothing to say. */
export function batchHint(load: Load, batches: Batches): string | null {
  const steady = load.rate > 0 ? steadyHint(load, batches) : null;
  const burst = load.burst === null ? null : burstHint(load.burst, batches);
  return [steady, burst].filter(Boolean).join(' ') || null;
}

function steadyHint(load: Load, batches: Batches): string {
  const { rate, reserved, accountLimit } = load;
  const limit = reserved ?? accountLimit;
  if (limit === 0) return `0 are reserved, so nothing runs and the ${batches.item}s wait.`;
  const { lanes } = batches;
  if (lanes !== null && lanes.count <= limit) return lanesHint(load, batches, lanes);
  const full = rate / capacityOf(load, batches);
  if (full >= limit) {
    const held = reserved === null ? `the account's ${whole(limit)}` : `the ${whole(limit)} reserved`;
    return `${perSecond(load, batches)} keep ${amount(full)} environments busy even in full batches of ${whole(batches.size)}, more than ${held}, so the backlog grows.`;
  }
  const single = rate * load.seconds;
  const range =
    batches.size === 1 ? amount(single) : `${amount(full)} (full batches of ${whole(batches.size)}) to ${amount(single)} (one in each)`;
  return `${perSecond(load, batches)} keep ${range} environments busy on average.`;
}

/** What is read in order, part by part, has one environment for each part at most. */
function lanesHint(load: Load, batches: Batches, { count, what }: NonNullable<Batches['lanes']>): string {
  const capacity = count * capacityOf(load, batches);
  const environments = count === 1 ? '1 environment' : `${whole(count)} environments`;
  const held =
    what === 'maximum concurrency'
      ? `A maximum concurrency of ${whole(count)} allows`
      : `${partWords(count, what)} allow${isOne(what) ? 's' : ''}`;
  const outcome =
    load.rate > capacity
      ? 'so the backlog grows'
      : what.startsWith('partition')
        ? 'so it keeps up once there are pollers enough'
        : 'so it keeps up';
  return `${held} at most ${environments} at once: in full batches of ${whole(batches.size)} about ${amount(capacity)} ${batches.item}s a second. ${amount(load.rate)} arrive, ${outcome}.`;
}

const isOne = (what: string): boolean => /^(shard|partition|message group)$/.test(what);

/** `what` may hold the parallelization factor, of which `count` is a multiple already. */
function partWords(count: number, what: string): string {
  const factor = Number(what.split(' × ')[1] ?? 1);
  return `${whole(count / factor)} ${what}`;
}

/** Events that one environment gets through in a second, in full batches. */
function capacityOf({ seconds, perRecord }: Load, { size }: Batches): number {
  return size / (seconds + (size - 1) * perRecord);
}

const perSecond = ({ rate }: Load, { item }: Batches): string => `${amount(rate)} ${item}s a second`;

function burstHint({ count, at }: NonNullable<Load['burst']>, { size, item, lanes }: Batches): string {
  const batches = Math.ceil(count / size);
  const name = `The burst of ${whole(count)} at ${momentWords(at)}`;
  const most = lanes === null || batches <= lanes.count ? '' : `, of which ${whole(lanes.count)} at most are at work at once`;
  return `${name} is at least ${batches === 1 ? '1 batch' : `${whole(batches)} batches`}${most}; ${item}s that find no room wait.`;
}
