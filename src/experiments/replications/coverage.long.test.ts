/** Whether intervals keep their promise, where the true value is known: Erlang's loss formula for a function with reserved concurrency. */
import { expect, it } from 'vitest';
import { parseScenario, simulate, summarise } from '../../sim/index.ts';
import { estimateOf } from './estimate.ts';
import { seedsFrom } from './replications.ts';

const EXPERIMENTS = 1000;
const SEEDS = 30;
const [rate, serviceTime, servers] = [8, 1, 10];

const json = {
  duration: '80s',
  functions: {
    f: { timeout: '900s', init: [], handler: [{ io: { exponential: `${serviceTime}s` } }], reservedConcurrentExecutions: servers },
  },
  triggers: [{ id: 't', type: 'sdk', function: 'f', maximumAttempts: 1 }],
  traffic: [{ to: 't', pattern: 'poisson', rate }],
  platform: { initDuration: '0s', provisioning: '0s' },
};

/** The share of refused requests in the long run (facts/perf.md, section 4: 0.121661). */
function erlangB(load: number, of: number): number {
  let blocked = 1;
  for (let n = 1; n <= of; n++) blocked = (load * blocked) / (n + load * blocked);
  return blocked;
}

it('95 % intervals of thirty seeds hold Erlang’s blocking in 93 to 97 % of 1,000 experiments', () => {
  const truth = erlangB(rate * serviceTime, servers);
  expect(truth).toBeCloseTo(0.121661, 6);
  const parsed = parseScenario(json);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  // What begins empty is left out: ten service times.
  const window = { from: 10e6, to: 80e6 };
  let held = 0;
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const shares = seedsFrom(1 + experiment * SEEDS, SEEDS).map((seed) => {
      const { Invocations, Throttles } = summarise(simulate({ ...parsed.scenario, seed }), window).functions.f as {
        Invocations: number;
        Throttles: number;
      };
      return Throttles / (Invocations + Throttles);
    });
    const estimate = estimateOf(shares);
    if (estimate !== null && estimate.low <= truth && truth <= estimate.high) held++;
  }
  expect(held / EXPERIMENTS).toBeGreaterThanOrEqual(0.93);
  expect(held / EXPERIMENTS).toBeLessThanOrEqual(0.97);
  console.log(`${held} of ${EXPERIMENTS} intervals held ${truth.toFixed(6)}`);
}, 600_000);
