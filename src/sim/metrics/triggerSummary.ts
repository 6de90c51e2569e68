/** What became of the requests that a trigger sent in a window. */
import { NO_ROW } from '../../base/table.ts';
import { inFlightUntil } from '../trace/inFlightUntil.ts';
import { originKinds, type Trace } from '../trace/tables.ts';
import { type Percentiles, percentilesOf } from './spread.ts';

/** sent = waiting + inFlight + the outcomes. */
export interface TriggerSummary {
  /** In the window. */
  readonly sent: number;
  /** Every outcome that the trigger can reach, 0 included. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Of those sent: second deliveries of an event, where at-least-once allows them. */
  readonly duplicates: number;
  /** Not done at the end of the window: between attempts or on the way, and with Lambda. */
  readonly waiting: number;
  readonly inFlight: number;
  /** From sending to the outcome, of those that succeeded, ms, as the sender sees it. */
  readonly latencyMs: Percentiles;
}

/** One summary per trigger, of the requests sent in from ≤ t < to, µs, as they stand at `to`. */
export function triggerSummaries(trace: Trace, from: number, to: number): TriggerSummary[] {
  const { sent, settled, trigger, state, length } = trace.requests;
  const states = trace.triggers.map(({ machine }) => trace.machines[machine]);
  const outcomes = states.map((machine) => machine.map(({ outcome }) => outcome));
  const successes = outcomes.map((names) => names.map((outcome) => outcome === 'succeeded'));
  const counts = states.map((machine) => new Float64Array(machine.length));
  const latencies = latencyColumns(trace);
  const duplicates = duplicatesByTrigger(trace, from, to);
  const isInFlight = states.map((machine) => machine.map(({ tags }) => tags.includes('inFlight')));
  const sums = trace.triggers.map(() => ({ sent: 0, succeeded: 0, open: 0, inFlight: 0 }));
  for (let row = 0; row < length; row++) {
    const begun = sent[row] as number;
    if (begun < from || begun >= to) continue;
    const of = trigger[row] as number;
    const sum = sums[of] as (typeof sums)[number];
    sum.sent++;
    const end = settled[row] as number;
    if (!(end < to)) {
      sum.open++;
      if (isInFlight[of]?.[state[row] as number]) sum.inFlight++;
      continue;
    }
    const count = counts[of] as Float64Array;
    const code = state[row] as number;
    count[code] = (count[code] as number) + 1;
    if (successes[of]?.[code]) (latencies[of] as Float64Array)[sum.succeeded++] = end - begun;
  }
  // The tags of the states tell at the end of the run only.
  const earlier = to < trace.horizon ? inFlightAt(trace, from, to) : null;
  return trace.triggers.map((_, of) => {
    const sum = sums[of] as (typeof sums)[number];
    const inFlight = earlier ? (earlier[of] as number) : sum.inFlight;
    return {
      sent: sum.sent,
      duplicates: duplicates[of] as number,
      outcomes: outcomeCounts(trace, of, outcomes[of] as readonly (string | null)[], counts[of] as Float64Array),
      waiting: sum.open - inFlight,
      inFlight,
      latencyMs: percentilesOf((latencies[of] as Float64Array).subarray(0, sum.succeeded)),
    };
  });
}

/** Requests sent in from ≤ t < to that are second deliveries. */
function duplicatesByTrigger({ origins, requests, triggers }: Trace, from: number, to: number): Uint32Array {
  const counts = new Uint32Array(triggers.length);
  const kind = originKinds.findIndex(({ name }) => name === 'duplicate');
  for (let row = 0; row < origins.length; row++) {
    const request = origins.request[row] as number;
    const sent = requests.sent[request] as number;
    if (origins.kind[row] !== kind || sent < from || sent >= to) continue;
    const trigger = requests.trigger[request] as number;
    counts[trigger] = (counts[trigger] as number) + 1;
  }
  return counts;
}

/** Room for one latency per request of each trigger. */
function latencyColumns(trace: Trace): Float64Array[] {
  const counts = new Uint32Array(trace.triggers.length);
  const { trigger, length } = trace.requests;
  for (let row = 0; row < length; row++) counts[trigger[row] as number] = (counts[trigger[row] as number] as number) + 1;
  return Array.from(counts, (count) => new Float64Array(count));
}

function outcomeCounts(trace: Trace, trigger: number, outcomes: readonly (string | null)[], counts: Float64Array): Record<string, number> {
  const reachable = (trace.triggers[trigger] as Trace['triggers'][number]).outcomes;
  const result: Record<string, number> = Object.fromEntries(reachable.map((outcome) => [outcome, 0]));
  outcomes.forEach((outcome, code) => {
    if (outcome !== null && counts[code] !== 0) result[outcome] = (result[outcome] ?? 0) + (counts[code] as number);
  });
  return result;
}

/** Requests sent in from ≤ t < to that are with Lambda just before `to`, by their attempts: for a window that ends before the run. */
function inFlightAt(trace: Trace, from: number, to: number): Float64Array {
  const { invocations, requests } = trace;
  const counts = new Float64Array(trace.triggers.length);
  for (let row = 0; row < invocations.length && (invocations.time[row] as number) < to; row++) {
    const request = invocations.request[row] as number;
    if (invocations.environment[row] === NO_ROW || (requests.sent[request] as number) < from || inFlightUntil(trace, row) < to) continue;
    const trigger = requests.trigger[request] as number;
    counts[trigger] = (counts[trigger] as number) + 1;
  }
  return counts;
}
