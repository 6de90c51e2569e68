/** Runs of the analytical oracles (perf.md section 4), for the quick and the long tests. */
import { endings } from '../../trace/endings.ts';
import type { Trace } from '../../trace/tables.ts';
import { simulate } from '../simulate.ts';
import { exponential, io, scenario, seconds, traffic } from '../testing.ts';

/** c, λ /s, S s, throttled fraction, mean busy: Erlang B. */
export const erlangB: readonly (readonly [number, number, number, number, number])[] = [
  [1, 1, 1, 0.5, 0.5],
  [5, 3, 1, 0.110054, 2.669837],
  [10, 8, 1, 0.121661, 7.026711],
  [20, 100, 0.2, 0.158892, 16.822161],
  [50, 200, 0.2, 0.0186907, 39.252373],
  [100, 450, 0.2, 0.0269574, 87.573836],
  [1000, 5000, 0.2, 0.0248119, 975.188082],
  [1000, 1000, 2.016, 0.504455, 999.019563],
];

/** Poisson requests to a function that reserves `c`, without init; what refuses is concurrency alone. */
export function lossRun(seed: number, c: number, rate: number, service: number, duration: number): Trace {
  return simulate(
    scenario({
      seed,
      duration,
      account: 1_000_000,
      fn: { reservedConcurrentExecutions: c, handler: [io(exponential(seconds(service)))] },
      traffic: [traffic({ pattern: 'poisson', rate })],
    }),
  );
}

/** Share of the attempts after `warmUp` s that were refused for lack of concurrency. */
export function refusedShare(trace: Trace, warmUp: number): number {
  let all = 0;
  let refused = 0;
  for (let row = 0; row < trace.invocations.length; row++) {
    if ((trace.invocations.time[row] as number) < seconds(warmUp)) continue;
    all++;
    const ending = endings[trace.invocations.ending[row] as number];
    if (ending?.name === 'throttledByReservedConcurrency') refused++;
    else if (ending?.outcome === 'throttled') throw new Error(`${ending.name} binds: the oracle does not apply`);
  }
  return refused / all;
}

/** Time average of the number in service after `warmUp` s. */
export function meanBusy(trace: Trace, warmUp: number): number {
  const from = seconds(warmUp);
  let area = 0;
  for (let row = 0; row < trace.invocations.length; row++) {
    const start = trace.invocations.time[row] as number;
    area += Math.max(0, Math.min(start + (trace.invocations.duration[row] as number), trace.horizon) - Math.max(start, from));
  }
  return area / (trace.horizon - from);
}

/** The number in service at each of `times`, s. */
export function busyAt(trace: Trace, times: readonly number[]): number[] {
  return times.map((at) => {
    const t = seconds(at);
    let busy = 0;
    for (let row = 0; row < trace.invocations.length; row++) {
      const start = trace.invocations.time[row] as number;
      if (start <= t && start + (trace.invocations.duration[row] as number) > t && trace.invocations.environment[row] !== 0xffffffff)
        busy++;
    }
    return busy;
  });
}
