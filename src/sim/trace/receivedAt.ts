/** When Lambda's event queue took each asynchronous event over from its source. */
import { onceFor } from '../../base/onceFor.ts';
import { eachIndex, type Slices } from '../../base/slices.ts';
import { ruleValue } from '../rules/index.ts';
import { jobsGivenUp } from './jobsGivenUp.ts';
import type { Trace } from './tables.ts';

/**
 * By row of requests, µs; NaN for what never reached the queue (filtered, refused, still on its way) and for what is not asynchronous. Found from the
 * first attempt, which comes `async.queue-latency` after it. To be read only.
 */
export const receivedAt = (trace: Trace): Float64Array => takeovers.now(trace, null);

/** The same, worked out with pauses if need be. The key is null. */
export const takeovers = onceFor(function* (trace: Trace, _: null): Slices<Float64Array> {
  const { requests, invocations } = trace;
  const times = new Float64Array(requests.length);
  const isAsynchronous = trace.triggers.map(({ machine }) => machine === 'asynchronous');
  // The machine tags the states of events that their source still has, or has given up, as `outside`.
  const isInside = trace.machines.asynchronous.map(({ tags }) => !tags.includes('outside'));
  yield* eachIndex(requests.length, (row) => {
    const wasReceived = isAsynchronous[requests.trigger[row] as number] && isInside[requests.state[row] as number];
    times[row] = wasReceived ? lastChance(trace, row) : Number.NaN;
  });
  // Rows are in order of time: from the last to the first, so that the first attempt stays.
  const last = invocations.length - 1;
  yield* eachIndex(invocations.length, (i) => {
    const request = invocations.request[last - i] as number;
    if (!Number.isNaN(times[request] as number)) times[request] = invocations.time[last - i] as number;
  });
  const latency = trace.epochs.length === 1 ? queueLatency(trace, 0) : null;
  yield* eachIndex(times.length, (row) => {
    const taken = times[row] as number;
    if (!Number.isNaN(taken)) times[row] = Math.max(requests.sent[row] as number, taken - (latency ?? queueLatency(trace, taken)));
  });
  return times;
});

/** Without an attempt it was given up when it was taken from the queue, or it is there still. */
function lastChance(trace: Trace, row: number): number {
  const settled = jobsGivenUp(trace).get(row) ?? (trace.requests.settled[row] as number);
  return Number.isNaN(settled) ? trace.horizon : settled;
}

function queueLatency(trace: Trace, t: number): number {
  let { rules } = (trace.epochs[0] as Trace['epochs'][number]).scenario.platform;
  for (const { from, scenario } of trace.epochs) if (from <= t) rules = scenario.platform.rules;
  return ruleValue('async.queue-latency', rules) * 1e6;
}
