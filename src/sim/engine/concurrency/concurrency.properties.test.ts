/** What holds at every instant of every run with reservations, provisioned concurrency, scaling, versions, and changes of all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ROW } from '../../../base/table.ts';
import type { Alias, AutoScaling, LambdaFunction, Scenario, TimelineEntry } from '../../scenario/model.ts';
import { encodeTrace } from '../../trace/encodeTrace.ts';
import { endOf } from '../../trace/endOf.ts';
import { INITIALIZATION } from '../../trace/initialization.ts';
import { requestsAt } from '../../trace/requestsAt.ts';
import type { Trace } from '../../trace/tables.ts';
import { simulate } from '../simulate.ts';
import { constant, exponential, io, lambda, scenario, seconds, traffic, trigger } from '../testing.ts';

const RUNS = { numRuns: 30, seed: 20261124 };
const DURATION = 300;

const scalingArbitrary: fc.Arbitrary<AutoScaling | null> = fc.option(
  fc.record({
    minCapacity: fc.nat(2),
    maxCapacity: fc.integer({ min: 2, max: 12 }),
    targetUtilization: fc.constantFrom(0.2, 0.7, 0.9, null),
    schedule: fc.constantFrom<AutoScaling['schedule']>([], [{ at: seconds(90), minCapacity: 3, maxCapacity: 5 }]),
  }),
);

const aliasArbitrary: fc.Arbitrary<Alias> = fc.record({
  version: fc.constantFrom('1', '2'),
  weights: fc.constantFrom({}, { 3: 0.3 }),
  provisionedConcurrentExecutions: fc.nat(8),
  autoScaling: scalingArbitrary,
});

/** What may change of a function while it runs. */
const shareArbitrary = fc.record({ live: aliasArbitrary, reserved: fc.option(fc.integer({ min: 8, max: 14 })) });

const functionArbitrary = fc.record({
  share: shareArbitrary,
  later: shareArbitrary,
  rate: fc.constantFrom(0.5, 2, 5),
  work: fc.constantFrom(0.05, 1, 4),
  init: fc.constantFrom(0, 0.4, 15),
  crashRate: fc.constantFrom(0, 0.1),
});

type Given = typeof functionArbitrary extends fc.Arbitrary<infer T> ? T : never;

function configured(given: Given, index: number, share: Given['share']): LambdaFunction {
  return lambda({
    name: `f${index}`,
    init: [io(seconds(given.init))],
    handler: [io(exponential(seconds(given.work)))],
    crashRate: given.crashRate,
    timeout: seconds(30),
    aliases: { live: share.live },
    reservedConcurrentExecutions: share.reserved,
  });
}

const scenarioArbitrary: fc.Arbitrary<Scenario> = fc
  .record({
    functions: fc.array(functionArbitrary, { minLength: 1, maxLength: 3 }),
    events: fc.uniqueArray(fc.constantFrom('set', 'deploy', 'kill'), { maxLength: 3 }),
    proactiveInit: fc.constantFrom(0, 0.5),
    maximumAge: fc.constantFrom(50, 1e6),
    idleLifetime: fc.constantFrom(15, 120),
    placement: fc.constantFrom('most-recently-used' as const, 'random' as const),
    // So small that its pool is used up, or with room to scale.
    account: fc.constantFrom(18, 150),
    seed: fc.nat(1000),
  })
  .map(({ functions, events, proactiveInit, maximumAge, idleLifetime, placement, account, seed }) => {
    const build = (which: 'share' | 'later', timeline: readonly TimelineEntry[]): Scenario =>
      scenario({
        seed,
        account,
        duration: DURATION,
        platform: {
          proactiveInit,
          placement,
          maximumAge: constant(seconds(maximumAge)),
          idleLifetime: constant(seconds(idleLifetime)),
          rules: { 'provisioned.preparation': 20 },
        },
        functions: functions.map((given, i) => configured(given, i, given[which])),
        triggers: functions.flatMap((_, i) => [
          trigger('sdk', {}, { id: `live${i}`, function: `f${i}`, qualifier: 'live' }),
          trigger('sdk', {}, { id: `latest${i}`, function: `f${i}` }),
        ]),
        traffic: functions.flatMap(({ rate }, i) => [
          traffic({ pattern: 'poisson', rate }, { to: `live${i}`, id: `live${i}` }),
          traffic({ pattern: 'poisson', rate: rate / 4 }, { to: `latest${i}`, id: `latest${i}` }),
        ]),
        timeline,
      });
    const timeline = events.map((kind, index): TimelineEntry => {
      const at = seconds(80 + 60 * index);
      if (kind === 'set') return { kind, at, index, changes: {}, scenario: build('later', []) };
      return { kind, at, index, function: 'f0', count: 4 };
    });
    return build('share', timeline);
  });

const always = (check: (trace: Trace, input: Scenario) => void): void =>
  fc.assert(
    fc.property(scenarioArbitrary, (input) => check(simulate(input), input)),
    RUNS,
  );

/** Admitted attempts as intervals. */
function servedIn(trace: Trace) {
  const { invocations, environments } = trace;
  return Array.from(invocations.time, (from, row) => ({ from, row, environment: invocations.environment[row] as number }))
    .filter(({ environment }) => environment !== NO_ROW)
    .map(({ from, row, environment }) => ({
      from,
      to: endOf(trace, row),
      row,
      environment,
      function: environments.function[environment] as number,
      version: environments.version[environment] as number,
      provisioned: environments.initialization[environment] === INITIALIZATION.provisioned,
    }));
}

/** Requested and allocated of a version just after `t`. */
function provisionedAt(trace: Trace, version: number, t: number): { requested: number; allocated: number } {
  let [requested, allocated] = [0, 0];
  for (let row = 0; row < trace.provisioned.length; row++) {
    if ((trace.provisioned.time[row] as number) > t) break;
    if (trace.provisioned.version[row] !== version) continue;
    requested = trace.provisioned.requested[row] as number;
    allocated = trace.provisioned.allocated[row] as number;
  }
  return { requested, allocated };
}

describe('in every run', () => {
  it('no more requests begin on provisioned environments than are allocated, and none before', () => {
    always((trace) => {
      const served = servedIn(trace).filter(({ provisioned }) => provisioned);
      for (const { from, version } of served) {
        const { allocated } = provisionedAt(trace, version, from);
        // What was released while it was busy counts on demand from then on.
        const since = lastDecrease(trace, version, from);
        const busy = served.filter((other) => other.version === version && other.from <= from && other.to > from && other.from >= since);
        expect(busy.length).toBeLessThanOrEqual(allocated);
      }
    });
  });

  it('nothing is claimed beyond the account: at no admission do reservations, provisioned concurrency and the rest exceed it', () => {
    always((trace) => {
      const served = servedIn(trace);
      for (const { from, provisioned, function: fn } of served) {
        const { functions, account } = (trace.epochs.findLast((epoch) => epoch.from <= from) as Trace['epochs'][number]).scenario;
        const isReserved = (index: number) => functions[index]?.reservedConcurrentExecutions !== null;
        if (provisioned || isReserved(fn)) continue;
        const claimed = functions.reduce((sum, { reservedConcurrentExecutions: reserved }, index) => {
          if (reserved !== null) return sum + reserved;
          return trace.versions.reduce(
            (n, { function: of }, version) => n + (of === index ? provisionedAt(trace, version, from).requested : 0),
            sum,
          );
        }, 0);
        const inFlight = served.filter(
          (other) => !other.provisioned && !isReserved(other.function) && other.from <= from && other.to > from,
        );
        expect(claimed + inFlight.length).toBeLessThanOrEqual(account.concurrentExecutions);
      }
    });
  });

  it('no reservation is exceeded, whatever of it is provisioned', () => {
    always((trace) => {
      const served = servedIn(trace);
      for (const { from, function: fn } of served) {
        const { scenario: now } = trace.epochs.findLast((epoch) => epoch.from <= from) as Trace['epochs'][number];
        const reserved = now.functions[fn]?.reservedConcurrentExecutions ?? Number.POSITIVE_INFINITY;
        const before = trace.epochs[0]?.scenario.functions[fn]?.reservedConcurrentExecutions ?? Number.POSITIVE_INFINITY;
        // A reservation that is lowered in a run leaves what is under way.
        if (reserved !== before) continue;
        expect(served.filter((other) => other.function === fn && other.from <= from && other.to > from).length).toBeLessThanOrEqual(
          reserved,
        );
      }
    });
  });

  it('an environment serves one version, one request at a time', () => {
    always((trace) => {
      const free = new Map<number, number>();
      for (const { environment, from, to, row, version } of servedIn(trace)) {
        expect(from).toBeGreaterThanOrEqual(free.get(environment) ?? 0);
        free.set(environment, to);
        const trigger = trace.triggers[trace.requests.trigger[trace.invocations.request[row] as number] as number];
        const alias = (trace.epochs.findLast((epoch) => epoch.from <= from) as Trace['epochs'][number]).scenario.functions.find(
          ({ name }) => name === trace.functions[trigger?.function as number],
        )?.aliases.live;
        const allowed = trigger?.id.startsWith('live') ? [alias?.version, ...Object.keys(alias?.weights ?? {})] : ['$LATEST'];
        expect(allowed).toContain(trace.versions[version]?.name);
      }
    });
  });

  it('what was sent is in flight, waiting, or at one of its outcomes', () => {
    always((trace) => {
      for (const t of [...Array.from(trace.requests.settled).filter(Number.isFinite).slice(0, 200), trace.horizon]) {
        for (const { sent, inFlight, waiting, outcomes } of requestsAt(trace, t))
          expect(Object.values(outcomes).reduce((a, b) => a + b, inFlight + waiting)).toBe(sent);
      }
    });
  });

  it('the provisioned environments alive and not retired are as many as are allocated, unless one is being replaced', () => {
    always((trace) => {
      trace.versions.forEach((_, version) => {
        const { allocated, requested } = provisionedAt(trace, version, trace.horizon);
        let alive = 0;
        for (let e = 0; e < trace.environments.length; e++) {
          const mine = trace.environments.version[e] === version && trace.environments.initialization[e] === INITIALIZATION.provisioned;
          if (mine && (trace.environments.ended[e] as number) >= trace.horizon) alive++;
        }
        // Of an allocation under way some are there already; of what was released some may be busy.
        if (allocated === requested) expect(alive).toBeGreaterThanOrEqual(allocated);
      });
    });
  });

  it('both paths and both runs give the same bytes', () => {
    fc.assert(
      fc.property(scenarioArbitrary, (input) => {
        const bytes = encodeTrace(simulate(input));
        expect(Buffer.compare(encodeTrace(simulate(input)), bytes)).toBe(0);
        expect(Buffer.compare(encodeTrace(simulate(input, { fastPath: false })), bytes)).toBe(0);
      }),
      RUNS,
    );
  });
});

/** When, at or before `t`, provisioned environments of a version were last let go of; 0 when never. */
function lastDecrease(trace: Trace, version: number, t: number): number {
  let [before, last] = [0, 0];
  for (let row = 0; row < trace.provisioned.length; row++) {
    if ((trace.provisioned.time[row] as number) > t) break;
    if (trace.provisioned.version[row] !== version) continue;
    const allocated = trace.provisioned.allocated[row] as number;
    if (allocated < before) last = trace.provisioned.time[row] as number;
    before = allocated;
  }
  return last;
}
