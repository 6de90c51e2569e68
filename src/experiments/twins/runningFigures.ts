/** What a run has come to by a moment, and how far two runs are apart there. */
import { quantilesOf } from '../../base/quantilesOf.ts';
import { areaSummary, type Trace } from '../../sim/index.ts';

export interface RunningFigures {
  /** From sending to a good end, of the requests that had come to one, as their senders see it, ms; NaN when there were none. */
  readonly p99Ms: number;
  /** Cold starts / invocations; 0 when there were none. */
  readonly coldShare: number;
  readonly throttles: number;
  /** Events that ended in a dead-letter queue, at an on-failure destination, or nowhere. */
  readonly deadLetters: number;
  /** Lambda alone. */
  readonly usd: number;
}

const LOST: ReadonlySet<string> = new Set(['deadLettered', 'sentToDestination', 'dropped', 'expired']);

/** Everything before `t`, µs. */
export function runningFigures(trace: Trace, t: number): RunningFigures {
  const { coldStartRate, Throttles, usd } = areaSummary(trace, { from: 0, to: t });
  const { requests, triggers, machines } = trace;
  const outcomes = triggers.map(({ machine }) => machines[machine].map(({ outcome }) => outcome));
  const latencies = new Float64Array(requests.length);
  let [succeeded, lost] = [0, 0];
  for (let row = 0; row < requests.length; row++) {
    const settled = requests.settled[row] as number;
    if (!(settled < t)) continue;
    const outcome = outcomes[requests.trigger[row] as number]?.[requests.state[row] as number] ?? '';
    if (outcome === 'succeeded') latencies[succeeded++] = settled - (requests.sent[row] as number);
    else if (LOST.has(outcome)) lost++;
  }
  const p99 = succeeded === 0 ? Number.NaN : (quantilesOf(latencies.subarray(0, succeeded), [0.99])[0] as number) / 1000;
  return { p99Ms: p99, coldShare: coldStartRate, throttles: Throttles, deadLetters: lost, usd };
}

/** B less A. */
export function figureDifferences(a: RunningFigures, b: RunningFigures): RunningFigures {
  return {
    p99Ms: b.p99Ms - a.p99Ms,
    coldShare: b.coldShare - a.coldShare,
    throttles: b.throttles - a.throttles,
    deadLetters: b.deadLetters - a.deadLetters,
    usd: b.usd - a.usd,
  };
}
