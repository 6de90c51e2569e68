/** Invocations a second with everything recorded, beside the bare loop and simjs in the same process. */

import { parsed, plainTraffic } from './engine.mjs';
import { simjsLoop } from './simjsLoop.mjs';
import { median, timed } from './statistics.mjs';
import { bareLoop, workloads } from './yardstick.mjs';

const PAIRS = 9;
const REQUESTS = 1e6;

/**
 * Measures alternately, so that what disturbs the machine disturbs all.
 * @param {typeof import('../src/sim/index.ts')} engine
 * @param {keyof typeof workloads} name
 * @param {boolean} withSimjs
 */
function measure(engine, name, withSimjs) {
  const workload = workloads[name];
  const duration = Math.round(REQUESTS / workload.rate);
  const scenario = parsed(engine, plainTraffic(workload, duration));
  const rows = [];
  for (let seed = 0; seed <= PAIRS; seed++) {
    const ours = timed(() => engine.simulate({ ...scenario, seed }).invocations.length);
    const bare = timed(() => bareLoop({ ...workload, requests: REQUESTS, seed: seed + 1 }).arrivals);
    const other = withSimjs ? timed(() => simjsLoop({ ...workload, seed: seed + 1, duration: duration / 4 }).arrivals) : null;
    // The first round warms up.
    if (seed === 0) continue;
    rows.push({ ours, bare, other });
  }
  return rows;
}

/** @typedef {{ms: number, cpu: number, result: number}} Timed */

/**
 * Median of the ratios of invocations per second, on the clock and by CPU time of the thread.
 * @param {readonly (readonly [Timed, Timed])[]} pairs
 */
function ratios(pairs) {
  const by = (/** @type {'ms' | 'cpu'} */ clock) => pairs.map(([a, b]) => a.result / a[clock] / (b.result / b[clock]));
  return `ratio ${median(by('ms')).toFixed(2)} on the clock, ${median(by('cpu')).toFixed(2)} by CPU time (${by('cpu')
    .map((x) => x.toFixed(2))
    .join(' ')})`;
}

/** @param {readonly Timed[]} runs */
const speed = (runs) => `${median(runs.map(({ ms, result }) => result / ms / 1e3)).toFixed(2)} M/s`;

/** @param {typeof import('../src/sim/index.ts')} engine */
export function reportThroughput(engine) {
  console.log(
    `Throughput, everything recorded, ${REQUESTS / 1e6} million requests, medians of ${PAIRS} alternating rounds after one to warm up`,
  );
  for (const name of /** @type {const} */ (['B', 'A', 'C'])) {
    const rows = measure(engine, name, name === 'B');
    const ours = rows.map((row) => row.ours);
    console.log(
      `  ${name}: ${speed(ours)}, ${median(ours.map(({ ms }) => ms)).toFixed(0)} ms (${median(ours.map(({ cpu }) => cpu)).toFixed(0)} ms of CPU)`,
    );
    console.log(`     bare loop ${speed(rows.map((row) => row.bare))}: ${ratios(rows.map((row) => [row.ours, row.bare]))}`);
    const others = rows.flatMap(({ ours: mine, other }) => (other === null ? [] : [/** @type {const} */ ([mine, other])]));
    if (others.length > 0) console.log(`     simjs 2.0.3 ${speed(others.map(([, other]) => other))}: ${ratios(others)}`);
  }
}

/** @param {typeof import('../src/sim/index.ts')} engine */
export function reportFlood(engine) {
  const input = plainTraffic({ rate: 100_000, warm: 0.2, cold: 0.5, ttl: 600, cap: 2000 }, 60);
  Object.assign(input.functions.f, { reservedConcurrentExecutions: 1000 });
  const scenario = parsed(engine, input);
  const runs = [1, 2, 3].map((seed) => timed(() => engine.simulate({ ...scenario, seed })));
  const last = runs.at(-1)?.result;
  const [ms, cpu] = [median(runs.map((run) => run.ms)), median(runs.map((run) => run.cpu))];
  console.log(`60 s at 100,000 requests/s against a cap of 1,000: ${ms.toFixed(0)} ms (${cpu.toFixed(0)} ms of CPU), median of 3`);
  console.log(`  ${last?.requests.length} requests kept, ${last?.events} events${last?.stopped ? `, stopped: ${last.stopped}` : ''}`);
}
